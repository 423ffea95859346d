#include "store/writer.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <chrono>
#include <future>
#include <set>

#include "store/journal_samples.hpp"
#include "store/memory_journal.hpp"

using namespace unknot::store;
namespace samples = unknot::store::samples;

namespace {

/// A journal whose disk can be held up and can fail.
class HeldUp final : public Journal {
public:
    std::promise<void> entered;
    std::promise<void> release;
    std::atomic<int> commits = 0;
    std::atomic<bool> failing = false;
    std::atomic<std::size_t> largest = 0;

    std::vector<Outcome<Appended>> append_groups(std::span<const Lines> groups) override {
        if (commits++ == 0) {
            entered.set_value();
            release.get_future().wait();
        }
        largest = std::max(largest.load(), groups.size());
        if (failing) return std::vector<Outcome<Appended>>(groups.size(), StoreFailure{StoreTrouble::disk_full, {}});
        return held_.append_groups(groups);
    }
    Outcome<Appended> merge(const EntrySource& next) override { return held_.merge(next); }
    Outcome<Page> events_after(std::int64_t seq, std::size_t limit) override { return held_.events_after(seq, limit); }
    Outcome<std::int64_t> erase_person(std::string_view person) override { return held_.erase_person(person); }
    Outcome<Counts> visit_in_order(const LineVisitor& visit) override { return held_.visit_in_order(visit); }
    Outcome<std::vector<std::string>> tombstones() override { return held_.tombstones(); }
    Outcome<Counts> counts() override { return held_.counts(); }
    Outcome<Counts> verify() override { return held_.verify(); }

private:
    MemoryJournal held_;
};

struct Held {
    HeldUp* disk = new HeldUp;
    std::future<void> entered = disk->entered.get_future();
    Writer writer;
    explicit Held(WriterLimits limits = {}) : writer(std::unique_ptr<Journal>(disk), limits) {
        writer.append({samples::line(1)}, [](Outcome<Appended>) {});
        entered.wait();
    }
};

std::future<Outcome<Appended>> append(Writer& writer, Lines lines) {
    auto promised = std::make_shared<std::promise<Outcome<Appended>>>();
    auto answer = promised->get_future();
    writer.append(std::move(lines), [promised](Outcome<Appended> done) { promised->set_value(std::move(done)); });
    return answer;
}

bool is_ready(std::future<Outcome<Appended>>& answer) {
    return answer.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

}  // namespace

TEST_CASE("What waits while the disk works is committed together, and answered only then", "[store]") {
    Held held;
    std::vector<std::future<Outcome<Appended>>> answers;
    for (unsigned number = 2; number < 52; ++number) answers.push_back(append(held.writer, {samples::line(number)}));
    for (auto& answer : answers) CHECK_FALSE(is_ready(answer));
    held.disk->release.set_value();
    for (auto& answer : answers) CHECK(answer.get().value() == Appended{1, 0, 0});
    CHECK(held.disk->commits == 2);
    CHECK(held.disk->largest == 50);
}

TEST_CASE("One refused push does not touch the pushes it was committed with", "[store]") {
    Held held;
    auto good = append(held.writer, samples::lines(2, 5));
    auto bad = append(held.writer, {samples::line(7), samples::line(2, "me", "changed")});
    auto also_good = append(held.writer, samples::lines(4, 8));
    held.disk->release.set_value();
    CHECK(good.get().value() == Appended{3, 0, 0});
    CHECK(bad.get().failure().trouble == StoreTrouble::event_differs);
    CHECK(also_good.get().value() == Appended{3, 1, 0});
}

TEST_CASE("A failing commit fails all that it held, and the writer goes on", "[store]") {
    Held held;
    held.disk->failing = true;
    auto first = append(held.writer, {samples::line(2)});
    auto second = append(held.writer, {samples::line(3)});
    held.disk->release.set_value();
    CHECK(first.get().failure().trouble == StoreTrouble::disk_full);
    CHECK(second.get().failure().trouble == StoreTrouble::disk_full);
    held.disk->failing = false;
    CHECK(append(held.writer, {samples::line(2)}).get().value() == Appended{1, 0, 0});
}

TEST_CASE("Too many waiting, or too much, is refused at once and nothing else is lost", "[store]") {
    Held held(WriterLimits{3, 1000});
    std::vector<std::future<Outcome<Appended>>> answers;
    auto large = append(held.writer, {samples::line(50, "me", std::string(2000, 'n'))});
    REQUIRE(is_ready(large));
    CHECK(large.get().failure().trouble == StoreTrouble::queue_full);
    for (unsigned number = 2; number < 5; ++number) answers.push_back(append(held.writer, {samples::line(number)}));
    auto one_more = append(held.writer, {samples::line(9)});
    REQUIRE(is_ready(one_more));
    CHECK(one_more.get().failure().trouble == StoreTrouble::queue_full);
    held.disk->release.set_value();
    for (auto& answer : answers) CHECK(answer.get());
    CHECK(append(held.writer, {samples::line(9)}).get());
}

TEST_CASE("A writer told to stop finishes what waits and takes nothing new", "[store]") {
    auto held = std::make_unique<Held>();
    auto waiting = append(held->writer, {samples::line(2)});
    held->writer.stop();
    auto late = append(held->writer, {samples::line(3)});
    REQUIRE(is_ready(late));
    CHECK(late.get().failure().trouble == StoreTrouble::stopped);
    held->disk->release.set_value();
    held.reset();
    CHECK(waiting.get().value() == Appended{1, 0, 0});
}

TEST_CASE("Reading and erasing keep their place among the pushes", "[store]") {
    Held held;
    auto before = append(held.writer, samples::lines(2, 4));
    std::promise<Page> first_read;
    held.writer.events_after(0, 100, [&](Outcome<Page> read) { first_read.set_value(read.value()); });
    std::promise<std::int64_t> erased;
    held.writer.erase_person("me", [&](Outcome<std::int64_t> done) { erased.set_value(done.value()); });
    auto after = append(held.writer, samples::lines(3, 6));
    std::promise<Page> second_read;
    held.writer.events_after(0, 100, [&](Outcome<Page> read) { second_read.set_value(read.value()); });
    held.disk->release.set_value();
    CHECK(before.get().value() == Appended{2, 0, 0});
    CHECK(first_read.get_future().get().events.size() == 3);
    CHECK(erased.get_future().get() == 3);
    CHECK(after.get().value() == Appended{2, 0, 1});
    const Page last = second_read.get_future().get();
    CHECK(last.events.size() == 2);
    CHECK(last.erased.size() == 3);
}

TEST_CASE("Many callers at once lose nothing", "[store]") {
    Writer writer(std::make_unique<MemoryJournal>(), WriterLimits{100000, 64u << 20});
    std::atomic<int> stored = 0;
    {
        std::vector<std::jthread> callers;
        for (unsigned caller = 0; caller < 8; ++caller) {
            callers.emplace_back([&, caller] {
                for (unsigned number = 0; number < 50; ++number) {
                    const auto done = append(writer, {samples::line(caller * 1000 + number)}).get();
                    if (done && done.value().stored == 1) ++stored;
                }
            });
        }
    }
    CHECK(stored == 400);
}
