#include "cli/exchange_command.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

#include "cli/event_line.hpp"
#include "cli/journal_command.hpp"
#include "server/event_samples.hpp"
#include "store/journal_samples.hpp"
#include "store/sqlite_journal.hpp"

using namespace unknot;
using namespace unknot::cli;

namespace {

constexpr const char* diary =
    "at,entry,pain,zone,side,strength,note\r\n"
    "2026-11-22T08:00:00.000+01:00,pain,3,,,,'=1+1\r\n"
    "2026-11-22T08:00:00.000+01:00,place,,shoulder-front,left,4,\r\n"
    "2026-11-22T08:00:00.000+01:00,place,,shoulder-front,right,1,\r\n";

std::string text_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void put(const std::filesystem::path& file, const std::string& text) { std::ofstream(file, std::ios::binary) << text; }

ExchangeWanted as(Form form, const std::filesystem::path& file, const std::string& person = {}) {
    return {form, file.string(), person, form == Form::fhir};
}

std::int64_t events_in(const std::filesystem::path& folder) {
    const auto journal = store::open_sqlite_journal_to_read(folder);
    REQUIRE(journal);
    return journal.value()->counts().value().events;
}

}  // namespace

TEST_CASE("A table goes in and out with the same bytes, and its sides with it", "[cli]") {
    store::samples::Folder place;
    const auto file = place.path() / "diary.csv";
    put(file, diary);
    REQUIRE(import_as(place.path() / "one", as(Form::csv, file)) == 0);
    CHECK(events_in(place.path() / "one") == 2);
    REQUIRE(export_as(place.path() / "one", as(Form::csv, place.path() / "out.csv")) == 0);
    const std::string out = text_of(place.path() / "out.csv");
    CHECK(out.find(",place,shoulder-front,left,4,") != std::string::npos);
    CHECK(out.find(",place,shoulder-front,right,1,") != std::string::npos);
    CHECK(out.find(",'=1+1,") != std::string::npos);
    // What is known already is not stored again, in its own journal or by itself.
    REQUIRE(import_as(place.path() / "one", as(Form::csv, place.path() / "out.csv")) == 0);
    CHECK(events_in(place.path() / "one") == 2);
    REQUIRE(import_as(place.path() / "two", as(Form::csv, place.path() / "out.csv")) == 0);
    REQUIRE(export_as(place.path() / "two", as(Form::csv, place.path() / "again.csv")) == 0);
    CHECK(text_of(place.path() / "again.csv") == out);
}

TEST_CASE("A bundle with its events brings the journal back, and a changed one nothing", "[cli]") {
    store::samples::Folder place;
    put(place.path() / "diary.csv", diary);
    REQUIRE(import_as(place.path() / "one", as(Form::csv, place.path() / "diary.csv")) == 0);
    REQUIRE(export_as(place.path() / "one", as(Form::fhir, place.path() / "bundle.json")) == 0);
    REQUIRE(import_as(place.path() / "two", as(Form::fhir, place.path() / "bundle.json")) == 0);
    REQUIRE(export_to(place.path() / "one", place.path() / "one.unknot") == 0);
    REQUIRE(export_to(place.path() / "two", place.path() / "two.unknot") == 0);
    CHECK(text_of(place.path() / "one.unknot") == text_of(place.path() / "two.unknot"));
    std::string text = text_of(place.path() / "bundle.json");
    text.replace(text.find("your left shoulder"), 18, "your right shoulder");
    put(place.path() / "changed.json", text);
    CHECK(import_as(place.path() / "three", as(Form::fhir, place.path() / "changed.json")) == 2);
    CHECK(events_in(place.path() / "three") == 0);
}

TEST_CASE("A refused table leaves the journal as it was", "[cli]") {
    store::samples::Folder place;
    put(place.path() / "good.csv", diary);
    REQUIRE(import_as(place.path() / "one", as(Form::csv, place.path() / "good.csv")) == 0);
    for (const std::string wrong :
         {"2026-11-23T08:00Z,place,,shoulder-front,l,4,\r\n", "2026-11-23T08:00Z,pain,x,,,,\r\n",
          "2026-11-23T08:00Z,note,,,,,\xff\r\n", "\"never closed"}) {
        put(place.path() / "wrong.csv", std::string{diary} + "2026-11-23T07:00Z,pain,1,,,,\r\n" + wrong);
        CHECK(import_as(place.path() / "one", as(Form::csv, place.path() / "wrong.csv")) == 2);
        CHECK(events_in(place.path() / "one") == 2);
    }
    CHECK(import_as(place.path() / "one", as(Form::csv, place.path() / "absent.csv")) != 0);
}

TEST_CASE("Nobody's record is put into another's, and no file is left of a refusal", "[cli]") {
    store::samples::Folder place;
    auto journal = store::open_sqlite_journal(place.path() / "one");
    REQUIRE(journal);
    for (unsigned number = 1; number < 5; ++number) {
        const auto line = read_event_line(server::samples::event(number, number % 2 ? "me" : "other"));
        REQUIRE(journal.value()->append({line.value()}));
    }
    const auto file = place.path() / "bundle.json";
    CHECK(export_as(place.path() / "one", as(Form::fhir, file)) == 2);
    CHECK(export_as(place.path() / "one", as(Form::fhir, file, "nobody")) == 2);
    CHECK_FALSE(std::filesystem::exists(file));
    REQUIRE(export_as(place.path() / "one", as(Form::fhir, file, "other")) == 0);
    const std::string text = text_of(file);
    CHECK(text.find("\"value\":\"other\"") != std::string::npos);
    CHECK(text.find("\"value\":\"me\"") == std::string::npos);
}
