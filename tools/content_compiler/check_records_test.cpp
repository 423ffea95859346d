#include <catch2/catch.hpp>

#include "content_compiler/fixture.hpp"

namespace unknot::content_compiler {
namespace {

TEST_CASE("no id stands for two records of one kind") {
    expect_refused(spoiled("sources.toml", R"x([[source]]
id = "trial_2020")x",
                           R"x([[source]]
id = "judgement"
title = "Again"
address = ""

[[source]]
id = "trial_2020")x"),
                   "sources.toml", R"x([[source]]
id = "judgement"
title = "Again")x",
                   R"x(there is a source "judgement" already)x");
    expect_among(spoiled("muscles/shoulder.toml", R"x(id = "biceps_middle")x", R"x(id = "deltoid_middle")x"),
                 "muscles/shoulder.toml", R"x([[muscle.spot]]
  id = "deltoid_middle"
  zone = "shoulder-front")x",
                 R"x(there is a spot "deltoid_middle" already)x");
    expect_among(spoiled("body/zones.toml", R"x(id = "throat")x", R"x(id = "shoulder-front")x"), "body/zones.toml",
                 R"x([[zone]]
id = "shoulder-front"
midline = true)x",
                 R"x(there is a zone "shoulder-front" already)x");
    expect_among(spoiled("screening/emergency_numbers.toml", R"x(country = "")x", R"x(country = "DE")x"),
                 "screening/emergency_numbers.toml", R"x([[number]]
country = "DE"
number = "911")x",
                 R"x(there is a emergency number "DE" already)x");
}

TEST_CASE("every clinical record has a source that exists") {
    expect_refused(spoiled("screening/marks.toml", R"x(["trial_2020"])x", "[]"), "screening/marks.toml", "sources = []",
                   "there is no source");
    expect_refused(spoiled("screening/marks.toml", R"x(["trial_2020"])x", R"x(["trial_2021"])x"),
                   "screening/marks.toml", R"x(sources = ["trial_2021"])x", R"x(there is no source "trial_2021")x");
    expect_refused(spoiled("dosing/numbers.toml", R"x(["trial_2020"])x", R"x(["hearsay"])x"), "dosing/numbers.toml",
                   "hearsay", R"x(there is no source "hearsay")x");
    expect_refused(spoiled("screening/house_rules.toml", R"x(["trial_2020"])x", "[]"), "screening/house_rules.toml",
                   "sources = []", "there is no source");
    expect_refused(spoiled("screening/emergency_numbers.toml", R"x(sources = ["trial_2020"]
)x",
                           ""),
                   "screening/emergency_numbers.toml", R"x([[number]]
country = "DE")x",
                   "`sources` is missing");
}

TEST_CASE("our own judgement alone is of low certainty at most") {
    expect_refused(spoiled("screening/pairs.toml", R"x("very_low")x", R"x("moderate")x"), "screening/pairs.toml",
                   R"x(sources = ["judgement"])x", "our own judgement alone");
    expect_refused(
        spoiled("dosing/numbers.toml", R"x(certainty = "low"    # pressure_first)x", R"x(certainty = "high")x"),
        "dosing/numbers.toml", R"x(sources = ["judgement"])x", "our own judgement alone");
}

TEST_CASE("a source nobody cites is refused") {
    expect_refused(spoiled("sources.toml", R"x([[source]]
id = "trial_2020")x",
                           R"x([[source]]
id = "old"
title = "Old"
address = "x"

[[source]]
id = "trial_2020")x"),
                   "sources.toml", R"x([[source]]
id = "old")x",
                   R"x(the source "old" is not used)x");
}

TEST_CASE("a group without questions is refused") {
    expect_among(spoiled("screening/questions.toml", R"x([[group]]
id = "facts")x",
                         R"x([[group]]
id = "empty"
tense = "now"

[[group]]
id = "facts")x"),
                 "screening/questions.toml", R"x([[group]]
id = "empty")x",
                 R"x(the group "empty" is not used)x");
}

TEST_CASE("a zone, movement, cause, habit, stretch or technique nobody names is refused") {
    expect_among(spoiled("movements/movements.toml", "[[movement]]",
                         R"x([[movement]]
id = "flying"
family = "air"
[[movement]] # second)x"),
                 "movements/movements.toml", R"x([[movement]]
id = "flying")x",
                 R"x(the movement "flying" is not used)x");
    expect_among(spoiled("movements/causes.toml", "[[quality]]",
                         R"x([[cause]]
id = "phone"
family = "sitting"
habits = ["screen_height"]
[[quality]])x"),
                 "movements/causes.toml", R"x([[cause]]
id = "phone")x",
                 R"x(the cause "phone" is not used)x");
    expect_among(spoiled("movements/causes.toml", "[[habit]]",
                         R"x([[habit]]
id = "sleep"
sources = ["judgement"]
certainty = "low"
[[habit]] # second)x"),
                 "movements/causes.toml", R"x([[habit]]
id = "sleep")x",
                 R"x(the habit "sleep" is not used)x");
    expect_refused(spoiled("muscles/shoulder.toml", R"x("walk")x", R"x("cross_body")x"), "movements/stretches.toml",
                   R"x([[stretch]]
id = "walk")x",
                   R"x(the stretch "walk" is not used)x");
    expect_refused(spoiled("muscles/shoulder.toml", R"x("ball_wall", )x", ""), "techniques/techniques.toml",
                   R"x([[technique]]
id = "ball_wall")x",
                   R"x(the technique "ball_wall" is not used)x");
    expect_among(spoiled("body/zones.toml", R"x([[zone]]
id = "throat")x",
                         R"x([[zone]]
id = "chin"
midline = true
target = false
seen = ["front"]
neighbours = []
[[zone]]
id = "throat")x"),
                 "body/zones.toml", R"x([[zone]]
id = "chin")x",
                 R"x(the zone "chin" is not used)x");
}

TEST_CASE("a reaction has a threshold, and its rest fits its advice") {
    expect_refused(spoiled("dosing/reactions.toml", R"x(day_from = 1
soreness_from = 6
)x",
                           ""),
                   "dosing/reactions.toml", "[[reaction]]", "holds whatever was answered");
    expect_refused(spoiled("dosing/reactions.toml", "soreness_from = 6", R"x(told_from = "seek_care")x"),
                   "dosing/reactions.toml", "[[reaction]]", "milder than what was told before");
    expect_refused(spoiled("dosing/reactions.toml", "rest_days = 2", "rest_days = 0"), "dosing/reactions.toml",
                   "[[reaction]]", "rest of no days");
    expect_refused(spoiled("dosing/reactions.toml", R"x(advice = "rest")x", R"x(advice = "same")x"),
                   "dosing/reactions.toml", "[[reaction]]", "changes nothing and asks for rest");
}

TEST_CASE("not being sure of a symptom is no graver than having it, and changes something") {
    expect_refused(spoiled("dosing/reactions.toml", R"x(unsure = "rest")x", R"x(unsure = "emergency")x"),
                   "dosing/reactions.toml", "[[symptom]]", "graver than being sure");
    expect_refused(spoiled("dosing/reactions.toml", R"x(unsure = "rest")x", R"x(unsure = "same")x"),
                   "dosing/reactions.toml", "[[symptom]]", "changes nothing");
}

}  // namespace
}  // namespace unknot::content_compiler
