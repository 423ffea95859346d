// S16 through every door a painting goes through: told as an event, kept, exported, taken in on another machine, and
// remembered there, it is what was painted, to the point and to the side.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "cli/event_line.hpp"
#include "cli/journal_command.hpp"
#include "store/journal_samples.hpp"
#include "store/sqlite_journal.hpp"
#include "tests/laws/draw.hpp"
#include "verbs/json.hpp"
#include "verbs/verbs.hpp"

using namespace unknot;
using namespace unknot::cli;
using laws::Draw;

namespace {

/// In the one form that answers have: keys sorted, no spaces.
std::string drawn_stroke(Draw& draw) {
    const bool left = draw.one_in(2);
    std::string line;
    for (std::int64_t i = draw.number(1, 20); i > 0; --i) {
        const std::int64_t outwards = draw.one_in(4) ? 0 : draw.number(0, 10'000);
        line += (line.empty() ? "[" : ",[") + std::to_string(left ? outwards : -outwards) + "," +
                std::to_string(draw.number(0, 20'000)) + "," + std::to_string(draw.number(-10'000, 10'000)) + "]";
    }
    const std::string radius = std::to_string(draw.number(3, 40));
    const std::string side = left ? "left" : "right";
    const std::string middle = "\"line\":[" + line + "],";
    const std::string of_all = "\"radius\":" + radius + ",";
    switch (draw.number(0, 2)) {
        case 0: return R"({"kind":"erase",)" + middle + of_all + R"("side":")" + side + "\"}";
        case 1: return R"({"kind":"no_go",)" + middle + of_all + R"("reason":"bruise","side":")" + side + "\"}";
        default:
            return R"({"kind":"pain",)" + middle + R"("quality":"ache",)" + of_all + R"("side":")" + side +
                   R"(","strength":)" + std::to_string(draw.number(0, 10)) + "}";
    }
}

std::string drawn_painting(Draw& draw) {
    std::string strokes;
    for (std::int64_t i = draw.number(1, 12); i > 0; --i) strokes += (strokes.empty() ? "" : ",") + drawn_stroke(draw);
    const std::string build = draw.one_in(2) ? "slimmer" : "softer";
    return R"({"build":")" + build + R"(","figure":1,"strokes":[)" + strokes + "]}";
}

std::string mapped(const std::string& painting, std::int64_t share, unsigned number) {
    return R"({"at":{"at":1795341600000,"offset_minutes":60},"body":{"pains":[{"share":)" + std::to_string(share) +
           R"(,"side":"left","strength":6,"zone":"shoulder-front"}],"painting":)" + painting +
           R"(},"content":"1","counter":)" + std::to_string(number) + R"(,"device":"phone-1","engine":"0.1.0","id":")" +
           store::samples::id(number) + R"(","kind":"mapped","person":"me"})";
}

std::string text_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// The events of an export, as `remember` takes them.
std::string events_of(const std::string& file) {
    std::istringstream in(file);
    std::string events;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with(R"({"unknot_journal")") || line.starts_with(R"({"end")")) continue;
        events += (events.empty() ? "" : ",") + line;
    }
    return events;
}

std::string member_of(const verbs::Json& of, std::string_view name) {
    const verbs::Json* found = verbs::member(*of.object(), name);
    REQUIRE(found);
    return verbs::dump(*found);
}

}  // namespace

TEST_CASE("S16: a painting that was kept, exported and taken in elsewhere is the same, on the same side", "[cli]") {
    for (unsigned round = 1; round <= 12; ++round) {
        Draw draw{round};
        const std::string painting = drawn_painting(draw);
        const std::string event = mapped(painting, draw.number(1, 9'999), round);
        store::samples::Folder place;
        {
            auto journal = store::open_sqlite_journal(place.path() / "here");
            REQUIRE(journal);
            const auto line = read_event_line(event);
            REQUIRE(line);
            CHECK(line.value().bytes == event);
            REQUIRE(journal.value()->append({line.value()}));
        }
        REQUIRE(export_to(place.path() / "here", place.path() / "a.unknot") == 0);
        REQUIRE(import_from(place.path() / "there", place.path() / "a.unknot") == 0);
        REQUIRE(export_to(place.path() / "there", place.path() / "b.unknot") == 0);
        const std::string taken = text_of(place.path() / "b.unknot");
        CHECK(taken == text_of(place.path() / "a.unknot"));
        const verbs::Reply reply = verbs::call("remember", R"({"events":[)" + events_of(taken) + "]}");
        INFO(reply.body);
        REQUIRE(reply.ok);
        const auto parsed = verbs::parse_json(reply.body);
        const verbs::Json* history = verbs::member(*std::get<verbs::Json>(parsed).object(), "history");
        REQUIRE(history);
        CHECK(member_of(*history, "painting") == painting);
        CHECK(event.find(member_of(*verbs::member(*history->object(), "story"), "pains")) != std::string::npos);
    }
}

TEST_CASE("S16: a journal with a stroke off its side is not taken in", "[cli]") {
    const std::string crossed = R"({"build":"softer","figure":1,"strokes":[)"
                                R"({"kind":"erase","line":[[5,0,0],[-5,0,0]],"radius":3,"side":"left"}]})";
    const auto line = read_event_line(mapped(crossed, 500, 1));
    REQUIRE_FALSE(line);
    CHECK(line.failure().detail.find("on the other side") != std::string::npos);
    CHECK(line.failure().detail.find("/body/painting/strokes/0/line/1") != std::string::npos);
}
