// What was measured goes through every door unchanged: told as events of every kind, kept, exported, taken in on
// another machine, it tells the same course there, and left stays left (S13, S16).
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "cli/event_line.hpp"
#include "cli/journal_command.hpp"
#include "store/journal_samples.hpp"
#include "store/sqlite_journal.hpp"
#include "verbs/verbs.hpp"

using namespace unknot;
using namespace unknot::cli;

namespace {

constexpr std::int64_t first_day = 1'795'341'600'000;
constexpr std::int64_t day = 86'400'000;

std::string event(std::int64_t at, const std::string& kind, const std::string& body, unsigned number) {
    return R"({"at":{"at":)" + std::to_string(at) + R"(,"offset_minutes":60},"body":)" + body +
           R"(,"content":"1","counter":)" + std::to_string(number) + R"(,"device":"phone-1","engine":"0.1.0","id":")" +
           store::samples::id(number) + R"(","kind":")" + kind + R"(","person":"me"})";
}

/// Eight weeks: the left gets better, the right does not; a goal, a change on the whole, a range.
std::vector<std::string> told() {
    std::vector<std::string> out;
    unsigned number = 0;
    const auto put = [&](std::int64_t at, const std::string& kind, const std::string& body) {
        out.push_back(event(at, kind, body, ++number));
    };
    put(first_day, "goal_named", R"({"goal":"g1","text":"Teller aus dem Schrank, 架子"})");
    for (int week = 0; week < 8; ++week) {
        const std::int64_t at = first_day + week * 7 * day;
        const std::string left = std::to_string(week < 4 ? 7 : 2);
        put(at, "pain_told", R"({"asked":"worst","pain":)" + left + R"(,"side":"left"})");
        put(at, "pain_told", R"({"asked":"worst","pain":6,"side":"right"})");
        put(at, "goal_scored", R"({"ability":)" + std::to_string(2 + week) + R"(,"goal":"g1"})");
        put(at, "range_measured", R"({"motion":"neck_rotation","side":"right","tries":[60,61,59]})");
    }
    put(first_day + 7 * day, "trial_begun",
        R"({"arms":["massage","nothing"],"outcome":"worst","rounds":14,)"
        R"("seed":7,"trial":"t1","turn_days":1})");
    put(first_day + 20 * day, "trial_stopped", R"({"trial":"t1"})");
    put(first_day + 49 * day, "global_change_told", R"({"change":"a_little_better"})");
    return out;
}

std::string text_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::string asked(const std::string& events) {
    return R"({"events":[)" + events + R"(],"now":{"at":)" + std::to_string(first_day + 50 * day) +
           R"(,"offset_minutes":60}})";
}

std::string joined(const std::vector<std::string>& lines) {
    std::string out;
    for (const std::string& line : lines) out += (out.empty() ? "" : ",") + line;
    return out;
}

/// The events of an export, as the verbs take them.
std::string events_of(const std::string& file) {
    std::istringstream in(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) {
        if (!line.starts_with(R"({"unknot_journal")") && !line.starts_with(R"({"end")")) lines.push_back(line);
    }
    return joined(lines);
}

}  // namespace

TEST_CASE("S13, S16: what was measured tells the same course after export and import, each side its own", "[cli]") {
    const std::vector<std::string> events = told();
    store::samples::Folder place;
    {
        auto journal = store::open_sqlite_journal(place.path() / "here");
        REQUIRE(journal);
        for (const std::string& one : events) {
            const auto line = read_event_line(one);
            REQUIRE(line);
            CHECK(line.value().bytes == one);
            REQUIRE(journal.value()->append({line.value()}));
        }
    }
    REQUIRE(export_to(place.path() / "here", place.path() / "a.unknot") == 0);
    REQUIRE(import_from(place.path() / "there", place.path() / "a.unknot") == 0);
    REQUIRE(export_to(place.path() / "there", place.path() / "b.unknot") == 0);
    const std::string taken = text_of(place.path() / "b.unknot");
    CHECK(taken == text_of(place.path() / "a.unknot"));
    const verbs::Reply here = verbs::call("progress", asked(joined(events)));
    INFO(here.body);
    REQUIRE(here.ok);
    CHECK(verbs::call("progress", asked(events_of(taken))).body == here.body);
    const auto left = here.body.find(R"("measure":"pain_worst","side":"left")");
    const auto right = here.body.find(R"("measure":"pain_worst","side":"right")");
    const auto better = here.body.find(R"("change":"better")");
    REQUIRE(left != std::string::npos);
    REQUIRE(right != std::string::npos);
    CHECK(better < left);
    CHECK(here.body.find(R"("change":"no_meaningful_change")", left) < right);
}

TEST_CASE("A journal without any of the newer kinds is read as ever, and tells what it can", "[cli]") {
    const std::string old = event(first_day, "noted", R"({"pain":4,"text":""})", 1);
    const verbs::Reply reply = verbs::call("progress", asked(old));
    REQUIRE(reply.ok);
    CHECK(reply.body.find(R"("overall":"too_little")") != std::string::npos);
    CHECK(reply.body.find(R"("measure":"pain_now")") != std::string::npos);
}
