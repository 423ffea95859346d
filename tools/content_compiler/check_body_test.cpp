#include <catch2/catch.hpp>

#include "content_compiler/fixture.hpp"

namespace unknot::content_compiler {
namespace {

TEST_CASE("neighbours are mutual, and never oneself") {
    expect_refused(spoiled("body/zones.toml", R"x(neighbours = ["shoulder-front"])x", "neighbours = []"),
                   "body/zones.toml", R"x(neighbours = ["shoulder-outer"])x",
                   R"x(does not have "shoulder-front" as a neighbour)x");
    expect_refused(spoiled("body/zones.toml", R"x(seen = ["front"]    # throat
neighbours = [])x",
                           R"x(seen = ["front"]
neighbours = ["throat"])x"),
                   "body/zones.toml", R"x(["throat"])x", "is its own neighbour");
    expect_refused(spoiled("body/zones.toml", R"x(seen = ["front"]    # throat
neighbours = [])x",
                           R"x(seen = ["front"]
neighbours = ["chin"])x"),
                   "body/zones.toml", R"x(["chin"])x", R"x(there is no zone "chin")x");
}

TEST_CASE("what is never pressed is no target") {
    expect_refused(spoiled("body/zones.toml", R"x(midline = true
target = false)x",
                           R"x(midline = true
target = true)x"),
                   "body/mask.toml", R"x(zones = ["throat"])x", "is never pressed, and is a target");
    expect_refused(spoiled("body/mask.toml", R"x(["throat"])x", R"x(["throat", "chin"])x"), "body/mask.toml",
                   R"x("chin")x", R"x(there is no zone "chin")x");
}

TEST_CASE("a muscle of tier c is never pressed") {
    expect_among(spoiled("muscles/neck.toml", R"x(tier = "c")x", R"x(tier = "a")x"), "muscles/neck.toml", "[[muscle]]",
                 "has no spot");
    expect_refused(spoiled("muscles/neck.toml", "techniques = []", R"x(techniques = ["flat_hand"])x"),
                   "muscles/neck.toml", "[[muscle]]", "is of tier c and has techniques");
    expect_among(spoiled("muscles/shoulder.toml", R"x(tier = "a")x", R"x(tier = "c")x"), "muscles/shoulder.toml",
                 R"x([[muscle]]
id = "deltoid")x",
                 "is of tier c and has spots");
}

TEST_CASE("a muscle that may be pressed has a spot, a technique and a time") {
    expect_among(spoiled("muscles/shoulder.toml", R"x(  [[muscle.spot]]
  id = "biceps_middle"
  zone = "shoulder-front"    # spot
)x",
                         ""),
                 "muscles/shoulder.toml", R"x([[muscle]]
id = "biceps")x",
                 "has no spot");
    expect_among(spoiled("muscles/shoulder.toml", R"x(techniques = ["ball_wall", "flat_hand"]    # deltoid)x",
                         "techniques = []"),
                 "muscles/shoulder.toml", R"x([[muscle]]
id = "deltoid")x",
                 "has no technique");
    expect_refused(spoiled("muscles/shoulder.toml", "hold_max_seconds = 30", "hold_max_seconds = 0"),
                   "muscles/shoulder.toml", R"x([[muscle]]
id = "biceps")x",
                   "held for no time");
}

TEST_CASE("a muscle of tier b is pressed lightly, shortly and without tools") {
    expect_refused(spoiled("muscles/shoulder.toml", "ceiling = 3", "ceiling = 4"), "muscles/shoulder.toml",
                   R"x([[muscle]]
id = "biceps")x",
                   "ceiling above 3");
    expect_refused(spoiled("muscles/shoulder.toml", "hold_max_seconds = 30", "hold_max_seconds = 31"),
                   "muscles/shoulder.toml", R"x([[muscle]]
id = "biceps")x",
                   "longer than 30 seconds");
    expect_refused(spoiled("muscles/shoulder.toml", R"x(techniques = ["flat_hand"]    # biceps)x",
                           R"x(techniques = ["flat_hand", "ball_wall"]    # biceps)x"),
                   "muscles/shoulder.toml", R"x(# biceps
stretches)x",
                   "uses a tool on a muscle of tier b");
    expect_refused(spoiled("techniques/techniques.toml", R"x(tier_max = "b")x", R"x(tier_max = "a")x"),
                   "muscles/shoulder.toml", R"x(# biceps
stretches)x",
                   "goes as far as tier a");
}

TEST_CASE("a spot lies in a target zone of its muscle, outside the mask") {
    expect_among(spoiled("muscles/shoulder.toml", R"x(id = "biceps_middle"
  zone = "shoulder-front")x",
                         R"x(id = "biceps_middle"
  zone = "shoulder-outer"    # moved)x"),
                 "muscles/shoulder.toml", "# moved", R"x(is not in the home of "biceps")x");
    expect_refused(spoiled("body/zones.toml", "target = true    # outer", "target = false"), "muscles/shoulder.toml",
                   R"x(zone = "shoulder-outer")x", "is no target zone");
    expect_among(spoiled("body/mask.toml", R"x(["throat"])x", R"x(["throat", "shoulder-outer"])x"),
                 "muscles/shoulder.toml", R"x(zone = "shoulder-outer")x", "is never pressed");
    expect_refused(spoiled("muscles/shoulder.toml", R"x(id = "biceps_middle"
  zone = "shoulder-front")x",
                           R"x(id = "biceps_middle"
  zone = "elbow")x"),
                   "muscles/shoulder.toml", R"x(zone = "elbow")x", R"x(there is no zone "elbow")x");
}

TEST_CASE("pain expected in nearly everyone is not also pain in some") {
    expect_refused(
        spoiled("muscles/shoulder.toml", R"x(spillover = ["shoulder-front"])x", R"x(spillover = ["shoulder-outer"])x"),
        "muscles/shoulder.toml", R"x(spillover = ["shoulder-outer"])x", "is essential and spillover");
}

TEST_CASE("a muscle has a home, a pain and a movement it hurts with") {
    expect_refused(spoiled("muscles/neck.toml", R"x(hurts_with = ["reaching_up"])x", "hurts_with = []"),
                   "muscles/neck.toml", "[[muscle]]", R"x(`hurts_with` of "scalenes" is empty)x");
    expect_refused(spoiled("muscles/neck.toml", R"x(home = ["throat"])x", "home = []"), "muscles/neck.toml",
                   "[[muscle]]", R"x(`home` of "scalenes" is empty)x");
    expect_refused(spoiled("muscles/neck.toml", R"x(essential = ["throat"])x", "essential = []"), "muscles/neck.toml",
                   "[[muscle]]", R"x(`essential` of "scalenes" is empty)x");
}

TEST_CASE("what a muscle names exists") {
    expect_refused(spoiled("muscles/neck.toml", R"x(hurts_with = ["reaching_up"])x", R"x(hurts_with = ["flying"])x"),
                   "muscles/neck.toml", R"x(["flying"])x", R"x(there is no movement "flying")x");
    expect_refused(spoiled("muscles/neck.toml", "causes = []", R"x(causes = ["gravity"])x"), "muscles/neck.toml",
                   "gravity", R"x(there is no cause "gravity")x");
    expect_refused(spoiled("muscles/shoulder.toml", R"x("cross_body")x", R"x("cross_body", "splits")x"),
                   "muscles/shoulder.toml", "splits", R"x(there is no stretch "splits")x");
    expect_refused(spoiled("muscles/shoulder.toml", R"x("ball_wall", )x", R"x("ball_wall", "hammer", )x"),
                   "muscles/shoulder.toml", "hammer", R"x(there is no technique "hammer")x");
    expect_refused(spoiled("muscles/neck.toml", "spillover = []", R"x(spillover = ["chin"])x"), "muscles/neck.toml",
                   R"x(["chin"])x", R"x(there is no zone "chin")x");
    expect_refused(spoiled("movements/causes.toml", R"x(["screen_height"])x", R"x(["screen_height", "sleep"])x"),
                   "movements/causes.toml", R"x("sleep")x", R"x(there is no habit "sleep")x");
}

}  // namespace
}  // namespace unknot::content_compiler
