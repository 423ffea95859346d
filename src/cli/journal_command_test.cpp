#include "cli/journal_command.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <fstream>
#include <iterator>
#include <thread>

#include "cli/event_line.hpp"
#include "server/event_samples.hpp"
#include "store/journal_samples.hpp"
#include "store/sqlite_journal.hpp"

using namespace unknot;
using namespace unknot::cli;

namespace {

std::string text_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void put(const std::filesystem::path& file, const std::string& text) { std::ofstream(file, std::ios::binary) << text; }

void fill(const std::filesystem::path& folder) {
    auto journal = store::open_sqlite_journal(folder);
    REQUIRE(journal);
    for (unsigned number = 1; number < 9; ++number) {
        const auto line = read_event_line(server::samples::event(number, number % 3 ? "me" : "other"));
        REQUIRE(line);
        REQUIRE(journal.value()->append({line.value()}));
    }
}

}  // namespace

TEST_CASE("A journal moves to another machine by export and import, byte for byte", "[cli]") {
    store::samples::Folder place;
    fill(place.path() / "here");
    const auto file = place.path() / "shoulder.unknot";
    REQUIRE(erase_person(place.path() / "here", "other") == 0);
    REQUIRE(export_to(place.path() / "here", file) == 0);
    CHECK(verify_file(file) == 0);
    REQUIRE(import_from(place.path() / "there", file) == 0);
    CHECK(verify_folder(place.path() / "there") == 0);
    REQUIRE(export_to(place.path() / "there", place.path() / "again.unknot") == 0);
    const std::string text = text_of(file);
    CHECK(text == text_of(place.path() / "again.unknot"));
    CHECK(text.find("\"person\":\"other\"") == std::string::npos);
    CHECK(std::count(text.begin(), text.end(), '\n') == 10);
    CHECK(text.find(server::samples::event(1)) != std::string::npos);
    CHECK(std::filesystem::status(file).permissions() ==
          (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
}

TEST_CASE("A file cut at any line is refused by import and by verification", "[cli]") {
    store::samples::Folder place;
    fill(place.path() / "here");
    const auto file = place.path() / "shoulder.unknot";
    REQUIRE(export_to(place.path() / "here", file) == 0);
    const std::string text = text_of(file);
    const auto cut = place.path() / "cut.unknot";
    for (std::size_t at = text.find('\n'); at + 1 < text.size(); at = text.find('\n', at + 1)) {
        put(cut, text.substr(0, at + 1));
        CHECK(verify_file(cut) == 2);
        CHECK(import_from(place.path() / "there", cut) == 2);
    }
    std::string changed = text;
    changed.replace(changed.find("noted\"},"), 5, "wrote");
    put(cut, changed);
    CHECK(import_from(place.path() / "there", cut) == 2);
    auto there = store::open_sqlite_journal(place.path() / "there");
    REQUIRE(there);
    CHECK(there.value()->counts().value() == store::Counts{0, 0});
}

TEST_CASE("Where there is no journal or no file, none is made up", "[cli]") {
    store::samples::Folder place;
    CHECK(export_to(place.path() / "none", "-") == 1);
    CHECK(erase_person(place.path() / "none", "me") == 1);
    CHECK(verify_folder(place.path() / "none") == 1);
    CHECK_FALSE(std::filesystem::exists(place.path() / "none"));
    CHECK(import_from(place.path() / "none", place.path() / "absent") == 1);
    CHECK(verify_file(place.path() / "absent") == 1);
    fill(place.path() / "here");
    CHECK(export_to(place.path() / "here", place.path() / "no folder" / "x.unknot") == 1);
}

TEST_CASE("A journal in use is left to the one who uses it", "[cli]") {
    store::samples::Folder place;
    fill(place.path());
    const auto file = place.path() / "shoulder.unknot";
    REQUIRE(export_to(place.path(), file) == 0);
    const auto held = store::open_sqlite_journal(place.path());
    REQUIRE(held);
    CHECK(erase_person(place.path(), "me") == 1);
    CHECK(import_from(place.path(), file) == 1);
    CHECK(held.value()->counts().value().events == 8);
}

TEST_CASE("An export made while a server stores is whole, and of one moment", "[cli]") {
    store::samples::Folder place;
    fill(place.path());
    const auto file = place.path() / "shoulder.unknot";
    std::atomic<unsigned> stored = 8;
    std::jthread server([&](const std::stop_token& enough) {
        const auto journal = store::open_sqlite_journal(place.path());
        while (journal && !enough.stop_requested()) {
            // Two events a push: an export has both or neither.
            store::Lines pair;
            for (unsigned each = 1; each <= 2; ++each) {
                pair.push_back(read_event_line(server::samples::event(stored + each)).value());
            }
            if (!journal.value()->append(pair)) return;
            stored += 2;
        }
    });
    for (int wait = 0; stored < 20 && wait < 10'000; ++wait) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    REQUIRE(stored >= 20);
    for (int round = 0; round < 10; ++round) {
        const unsigned before = stored;
        REQUIRE(export_to(place.path(), file) == 0);
        CHECK(verify_file(file) == 0);
        CHECK(verify_folder(place.path()) == 0);
        const std::string text = text_of(file);
        const auto lines = std::count(text.begin(), text.end(), '\n');
        CHECK(lines % 2 == 0);
        CHECK(lines >= static_cast<std::ptrdiff_t>(before) + 2);
        CHECK(erase_person(place.path(), "me") == 1);
    }
    CHECK(stored > 20);
}
