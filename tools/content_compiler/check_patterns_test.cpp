#include <catch2/catch.hpp>

#include "content_compiler/fixture.hpp"

namespace unknot::content_compiler {
namespace {

const std::string file = "patterns/nerves.toml";

TEST_CASE("zones alone never stop the path") {
    expect_refused(spoiled(file, "stops_at = 12", "stops_at = 8"), file, "[[pattern]]", "alone would stop the path");
    expect_refused(spoiled("dosing/numbers.toml", "value = 10", "value = 14"), file, "[[pattern]]",
                   "alone would stop the path");
}

TEST_CASE("what is graver than a pattern is a question of the check") {
    expect_refused(spoiled(file, R"x(graver = "chest")x", R"x(graver = "stroke")x"), file, "graver",
                   R"x(there is no question "stroke")x");
    expect_refused(spoiled(file, R"x(graver = "chest")x", R"x(graver = "thin_blood")x"), file, "graver",
                   "is no graver than the advice");
    expect_refused(spoiled(file, R"x(advice = "ask_first")x", R"x(advice = "go_lighter")x"), file, "[[pattern]]",
                   "advises neither");
}

TEST_CASE("a pattern has zones and a tell-tale") {
    Tree mute = spoiled(file, R"x(hurts_with = ["reaching_up"])x", "hurts_with = []");
    spoil(mute, file, R"x(causes = ["desk"])x", "causes = []");
    expect_refused(mute, file, "[[pattern]]", "has no tell-tale");
    expect_refused(spoiled(file, R"x(essential = ["shoulder-outer"])x", "essential = []"), file, "[[pattern]]",
                   "lies nowhere");
    expect_refused(spoiled(file, R"x(spillover = ["shoulder-front"])x", R"x(spillover = ["shoulder-outer"])x"), file,
                   "spillover", "is essential and spillover");
}

TEST_CASE("what a pattern names exists") {
    expect_refused(spoiled(file, R"x(["reaching_up"])x", R"x(["flying"])x"), file, "flying",
                   R"x(there is no movement "flying")x");
    expect_refused(spoiled(file, "qualities = []", R"x(qualities = ["blue"])x"), file, "blue",
                   R"x(there is no quality "blue")x");
}

TEST_CASE("a neighbour is never pressed") {
    expect_refused(spoiled("muscles/shoulder.toml", R"x(prior = 0
home = ["shoulder-front"])x",
                           R"x(prior = 0
neighbour = true
home = ["shoulder-front"])x"),
                   "muscles/shoulder.toml", R"x([[muscle]]
id = "biceps")x",
                   "is a neighbour and not of tier c");
}

TEST_CASE("a muscle of tier b that lies nowhere a hand may press has no spot and no technique") {
    Tree hidden = spoiled("muscles/shoulder.toml", R"x(home = ["shoulder-front"])x", R"x(home = ["throat"])x");
    spoil(hidden, "muscles/shoulder.toml", R"x(  [[muscle.spot]]
  id = "biceps_middle"
  zone = "shoulder-front"    # spot
)x",
          "");
    expect_among(hidden, "muscles/shoulder.toml", R"x([[muscle]]
id = "biceps")x",
                 "has techniques and no spot");
}

}  // namespace
}  // namespace unknot::content_compiler
