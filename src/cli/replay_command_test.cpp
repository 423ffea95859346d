#include "cli/replay_command.hpp"

#include <catch2/catch.hpp>

#include <sstream>

#include "cli/journal_command.hpp"
#include "store/journal_samples.hpp"

using namespace unknot;
using namespace unknot::cli;

TEST_CASE("What is no record of a session is refused with exit code 2 and nothing on standard output", "[cli]") {
    for (const std::string text :
         {"", "{", "[]", "{}", "1", R"({"unknot_session":2})", R"({"unknot_session":"1"})", R"({"unknot_session":1})",
          R"({"unknot_session":1,"events":[]})", "{\"unknot_journal\":1}\n", "\xff"}) {
        INFO(text);
        std::istringstream story(text);
        std::istringstream cues(text);
        std::ostringstream out;
        std::ostringstream beside;
        CHECK(replay_as_story("en", story, out) == 2);
        CHECK(replay_as_cues(cues, out, beside) == 2);
        CHECK(out.str().empty());
        CHECK(beside.str().empty());
    }
}

TEST_CASE("A story in a language that there is none of is refused before the record is read", "[cli]") {
    std::istringstream in("{}");
    std::ostringstream out;
    CHECK(replay_as_story("tlh", in, out) == 2);
    CHECK(in.tellg() == std::streampos(0));
    CHECK(out.str().empty());
}

TEST_CASE("Where no session was started, none is written", "[cli]") {
    store::samples::Folder place;
    std::ostringstream out;
    CHECK(session_of_folder(place.path() / "none", {}, out) == 1);
    CHECK(session_of_file(place.path() / "absent.unknot", {}, out) == 1);
    CHECK_FALSE(std::filesystem::exists(place.path() / "none"));
    CHECK(out.str().empty());
}
