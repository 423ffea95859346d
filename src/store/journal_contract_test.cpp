// What every journal promises, asked of each implementation.
#include <catch2/catch.hpp>

#include <algorithm>
#include <memory>
#include <sstream>

#include "store/journal_samples.hpp"
#include "store/memory_journal.hpp"
#include "store/sqlite_journal.hpp"
#include "store/transfer.hpp"

using namespace unknot::store;
namespace samples = unknot::store::samples;

namespace {

struct InMemory {
    MemoryJournal held;
    Journal& journal() { return held; }
    void reopen() {}
};

struct OnDisk {
    samples::Folder folder;
    std::unique_ptr<Journal> held = open_sqlite_journal(folder.path()).value();
    Journal& journal() { return *held; }
    void reopen() {
        held.reset();
        held = open_sqlite_journal(folder.path()).value();
    }
};

std::string exported(Journal& journal) {
    std::ostringstream out;
    REQUIRE(export_journal(journal, out));
    return out.str();
}

Page page(Journal& journal, std::int64_t after = 0, std::size_t limit = 1000) {
    auto read = journal.events_after(after, limit);
    REQUIRE(read);
    return read.value();
}

}  // namespace

TEMPLATE_TEST_CASE("What was stored is given back in the order it came", "[store]", InMemory, OnDisk) {
    TestType place;
    const Lines some = samples::lines(1, 8);
    REQUIRE(place.journal().append(some).value() == Appended{7, 0, 0});
    place.reopen();
    const Page all = page(place.journal());
    REQUIRE(all.events.size() == 7);
    for (std::size_t at = 0; at < 7; ++at) CHECK(all.events[at] == some[at].bytes);
    CHECK_FALSE(all.more);
    CHECK(page(place.journal(), all.next).events.empty());
    CHECK(page(place.journal(), all.next).next == all.next);
}

TEMPLATE_TEST_CASE("An event sent twice is stored once and counted as known", "[store]", InMemory, OnDisk) {
    TestType place;
    REQUIRE(place.journal().append(samples::lines(1, 4)));
    CHECK(place.journal().append(samples::lines(2, 6)).value() == Appended{2, 2, 0});
    CHECK(place.journal().append({samples::line(9), samples::line(9)}).value() == Appended{1, 1, 0});
    CHECK(place.journal().counts().value() == Counts{6, 0});
}

TEMPLATE_TEST_CASE("An event with other content under a known id is refused with all that came with it", "[store]",
                   InMemory, OnDisk) {
    TestType place;
    REQUIRE(place.journal().append(samples::lines(1, 3)));
    const auto refused =
        place.journal().append({samples::line(5), samples::line(2, "me", "changed"), samples::line(6)});
    REQUIRE_FALSE(refused);
    CHECK(refused.failure().trouble == StoreTrouble::event_differs);
    CHECK(refused.failure().detail == samples::id(2));
    place.reopen();
    CHECK(place.journal().counts().value() == Counts{2, 0});
    CHECK(page(place.journal()).events[1] == samples::line(2).bytes);
    CHECK(place.journal().append({samples::line(2, "me", "changed")}).failure().trouble == StoreTrouble::event_differs);
    const Page before = page(place.journal());
    REQUIRE(place.journal().append({samples::line(7)}));
    CHECK(page(place.journal(), before.next).events.size() == 1);
}

TEMPLATE_TEST_CASE("A refused group leaves the groups beside it as they are", "[store]", InMemory, OnDisk) {
    TestType place;
    const std::vector<Lines> groups = {
        samples::lines(1, 3), {samples::line(10), samples::line(1, "me", "changed")}, {}, samples::lines(2, 5)};
    const auto outcomes = place.journal().append_groups(groups);
    REQUIRE(outcomes.size() == 4);
    CHECK(outcomes[0].value() == Appended{2, 0, 0});
    CHECK(outcomes[1].failure().trouble == StoreTrouble::event_differs);
    CHECK(outcomes[2].value() == Appended{});
    CHECK(outcomes[3].value() == Appended{2, 1, 0});
    CHECK(place.journal().counts().value() == Counts{4, 0});
}

TEMPLATE_TEST_CASE("A reader that asks in small pieces misses nothing and gets nothing twice", "[store]", InMemory,
                   OnDisk) {
    TestType place;
    REQUIRE(place.journal().append(samples::lines(1, 12)));
    REQUIRE(place.journal().append(samples::lines(20, 24, "other")));
    REQUIRE(place.journal().erase_person("other").value() == 4);
    const std::size_t limit = GENERATE(1u, 2u, 4u, 14u, 15u, 16u);
    std::vector<std::string> events;
    std::vector<std::string> erased;
    std::int64_t after = 0;
    for (bool more = true; more;) {
        const Page some = page(place.journal(), after, limit);
        CHECK(some.events.size() + some.erased.size() <= limit);
        events.insert(events.end(), some.events.begin(), some.events.end());
        erased.insert(erased.end(), some.erased.begin(), some.erased.end());
        CHECK(some.next > after);
        after = some.next;
        more = some.more;
    }
    CHECK(events.size() == 11);
    CHECK(erased == std::vector<std::string>{samples::id(20), samples::id(21), samples::id(22), samples::id(23)});
}

TEMPLATE_TEST_CASE("What a person erased stays erased, whoever sends it again", "[store]", InMemory, OnDisk) {
    TestType place;
    REQUIRE(place.journal().append(samples::lines(1, 4)));
    REQUIRE(place.journal().append(samples::lines(10, 12, "other")));
    const Page before = page(place.journal());
    CHECK(place.journal().erase_person("me").value() == 3);
    CHECK(place.journal().erase_person("me").value() == 0);
    CHECK(place.journal().erase_person("nobody").value() == 0);
    place.reopen();
    const auto sent_again =
        place.journal().append({samples::line(1), samples::line(2, "me", "changed"), samples::line(4)});
    CHECK(sent_again.value() == Appended{1, 0, 2});
    const Page after = page(place.journal(), before.next);
    CHECK(after.erased.size() == 3);
    CHECK(after.events == std::vector<std::string>{samples::line(4).bytes});
    CHECK(place.journal().verify().value() == Counts{3, 3});
}

TEMPLATE_TEST_CASE("An export holds every event in the order of the fold, whatever the order they came in", "[store]",
                   InMemory, OnDisk) {
    TestType forwards;
    TestType backwards;
    Lines some = samples::lines(1, 40);
    REQUIRE(forwards.journal().append(some));
    std::reverse(some.begin(), some.end());
    REQUIRE(backwards.journal().append(some));
    const std::string text = exported(forwards.journal());
    CHECK(text == exported(backwards.journal()));
    std::sort(some.begin(), some.end(), comes_before);
    std::size_t from = text.find('\n') + 1;
    for (const Line& line : some) {
        CHECK(text.compare(from, line.bytes.size(), line.bytes) == 0);
        from += line.bytes.size() + 1;
    }
}

TEMPLATE_TEST_CASE("An import of an export gives the same journal byte for byte", "[store]", InMemory, OnDisk) {
    TestType first;
    REQUIRE(first.journal().append(samples::lines(1, 30)));
    REQUIRE(first.journal().append(samples::lines(40, 44, "other")));
    REQUIRE(first.journal().erase_person("other"));
    const std::string text = exported(first.journal());
    TestType second;
    REQUIRE(second.journal().append({samples::line(41, "other"), samples::line(3)}));
    std::istringstream in(text);
    CHECK(import_journal(second.journal(), in, samples::read).value() == Appended{28, 1, 0});
    second.reopen();
    CHECK(exported(second.journal()) == text);
    CHECK(page(second.journal()).erased.size() == 4);
    std::istringstream again(text);
    CHECK(import_journal(second.journal(), again, samples::read).value() == Appended{0, 29, 0});
    CHECK(exported(second.journal()) == text);
}

TEMPLATE_TEST_CASE("An import that contradicts the journal changes nothing", "[store]", InMemory, OnDisk) {
    TestType from;
    REQUIRE(from.journal().append(samples::lines(1, 9)));
    std::istringstream in(exported(from.journal()));
    TestType to;
    REQUIRE(to.journal().append({samples::line(8, "me", "changed")}));
    const std::string before = exported(to.journal());
    const auto refused = import_journal(to.journal(), in, samples::read);
    REQUIRE_FALSE(refused);
    CHECK(refused.failure().trouble == StoreTrouble::event_differs);
    CHECK(exported(to.journal()) == before);
}

TEMPLATE_TEST_CASE("A file cut anywhere is refused and imports nothing", "[store]", InMemory, OnDisk) {
    TestType from;
    REQUIRE(from.journal().append(samples::lines(1, 4)));
    REQUIRE(from.journal().append(samples::lines(10, 12, "other")));
    REQUIRE(from.journal().erase_person("other"));
    const std::string text = exported(from.journal());
    TestType to;
    // The last byte is the line break after the end line: without it nothing is missing.
    for (std::size_t length = 0; length + 1 < text.size(); ++length) {
        std::istringstream in(text.substr(0, length));
        const auto refused = import_journal(to.journal(), in, samples::read);
        REQUIRE_FALSE(refused);
        REQUIRE(refused.failure().trouble == StoreTrouble::file_cut);
        const auto lines_before = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(length), '\n');
        REQUIRE(refused.failure().line == lines_before + 1);
    }
    CHECK(to.journal().counts().value() == Counts{0, 0});
}

TEMPLATE_TEST_CASE("A file with one changed byte is refused and imports nothing", "[store]", InMemory, OnDisk) {
    TestType from;
    REQUIRE(from.journal().append(samples::lines(1, 5)));
    const std::string text = exported(from.journal());
    TestType to;
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        std::string changed = text;
        changed[at] = changed[at] == 'a' ? 'b' : 'a';
        std::istringstream in(changed);
        REQUIRE_FALSE(import_journal(to.journal(), in, samples::read));
    }
    CHECK(to.journal().counts().value() == Counts{0, 0});
}
