#include <catch2/catch.hpp>

#include "content_compiler/fixture.hpp"

namespace unknot::content_compiler {
namespace {

TEST_CASE("not being sure of an emergency leads to seek_care") {
    expect_refused(spoiled("screening/questions.toml", R"x(  [question.unsure]   # breath, unsure
  verdict = "seek_care")x",
                           R"x(  [question.unsure]   # breath, unsure
  verdict = "ask_first")x"),
                   "screening/questions.toml", "# breath, unsure", "not being sure leads to ask_first");
    expect_refused(spoiled("screening/pairs.toml", R"x(verdict = "seek_care"
  opening = "clinician")x",
                           R"x(verdict = "emergency"
  opening = "seen")x"),
                   "screening/pairs.toml", "[pair.perhaps]", "leads to ask_first, being sure to emergency");
}

TEST_CASE("not being sure leads to the milder of yes and ask_first") {
    expect_refused(
        spoiled("screening/questions.toml", R"x(verdict = "avoid_area"   # unsure)x", R"x(verdict = "clear")x"),
        "screening/questions.toml", "# bruised, unsure", "leads to clear");
    expect_refused(spoiled("screening/questions.toml", R"x(verdict = "go_lighter"   # thin_blood, unsure verdict)x",
                           R"x(verdict = "ask_first")x"),
                   "screening/questions.toml", "[question.unsure]   # thin_blood, unsure", "leads to ask_first");
    expect_refused(spoiled("screening/pairs.toml", R"x(verdict = "ask_first")x", R"x(verdict = "seek_care")x"),
                   "screening/pairs.toml", "[pair.perhaps]", "leads to seek_care");
}

TEST_CASE("not being sure is never stricter than being sure") {
    expect_refused(spoiled("screening/questions.toml", "ceiling = 4", "ceiling = 2"), "screening/questions.toml",
                   "[question.unsure]   # thin_blood, unsure", "stricter");
    expect_refused(spoiled("screening/questions.toml", "ceiling = 4",
                           R"x(ceiling = 4
  half_time = true)x"),
                   "screening/questions.toml", "[question.unsure]   # thin_blood, unsure", "stricter");
    expect_refused(
        spoiled("screening/questions.toml", R"x(reach = "marked"         # unsure)x", R"x(reach = "everywhere")x"),
        "screening/questions.toml", "# bruised, unsure", "stricter");
    expect_refused(spoiled("screening/questions.toml", R"x(  reach = "marked"
  opening = "time")x",
                           R"x(  reach = "listed"
  zones = ["throat"]
  opening = "time")x"),
                   "screening/questions.toml", "# bruised, unsure", "stricter");
}

TEST_CASE("going lighter has a ceiling below the highest step") {
    expect_refused(spoiled("screening/questions.toml", "ceiling = 4", "ceiling = 5"), "screening/questions.toml",
                   "[question.unsure]   # thin_blood, unsure", "go_lighter without a lower ceiling");
}

TEST_CASE("an area to be avoided is named") {
    expect_refused(spoiled("screening/questions.toml", R"x(reach = "marked"         # unsure)x", ""),
                   "screening/questions.toml", "# bruised, unsure", "avoid_area without an area");
    expect_refused(
        spoiled("screening/questions.toml", R"x(reach = "marked"         # unsure)x", R"x(reach = "listed")x"),
        "screening/questions.toml", "# bruised, unsure", "listed and no zone is");
    expect_refused(spoiled("screening/questions.toml", "ceiling = 3",
                           R"x(ceiling = 3
  zones = ["throat"])x"),
                   "screening/questions.toml", "# thin_blood, yes", "`reach` is not listed");
}

TEST_CASE("what time opens says how long, and nothing else does") {
    expect_refused(spoiled("screening/questions.toml", "after_hours = 72", "after_hours = 0"),
                   "screening/questions.toml", "# bruised, yes", "no time is given");
    expect_refused(spoiled("screening/questions.toml", R"x(  reach = "marked"         # unsure
  opening = "recheck")x",
                           R"x(  reach = "marked"
  opening = "recheck"
  after_hours = 5)x"),
                   "screening/questions.toml", "# bruised, unsure", "time does not open it");
}

TEST_CASE("an emergency is lifted only by having been seen") {
    expect_refused(
        spoiled("screening/questions.toml", R"x(opening = "seen"    # pressing)x", R"x(opening = "recheck")x"),
        "screening/questions.toml", R"x([question.yes]
  verdict = "emergency"
  opening = "recheck")x",
        "lifted by more than having been seen");
}

TEST_CASE("what locks can be opened") {
    expect_refused(spoiled("screening/pairs.toml", R"x(opening = "clinician")x", R"x(opening = "nothing")x"),
                   "screening/pairs.toml", "[pair.both]", "nothing opens it");
}

TEST_CASE("an emergency question has two to four parts") {
    expect_among(spoiled("screening/questions.toml", R"x(part_of = "chest"
sources = ["trial_2020"]
certainty = "high"
  [question.yes]      # breath, yes)x",
                         R"x(part_of = "chest_pressing"
sources = ["trial_2020"]
certainty = "high"
  [question.yes]      # breath, yes)x"),
                 "screening/questions.toml", R"x([[question]]
id = "chest"
)x",
                 "has 1 parts");
    expect_among(spoiled("screening/questions.toml", R"x(  verdict = "avoid_area"
  reach = "marked"
  opening = "time"
  after_hours = 72)x",
                         R"x(  verdict = "emergency"
  opening = "seen")x"),
                 "screening/questions.toml", R"x([[question]]
id = "bruised")x",
                 "has 0 parts");
}

TEST_CASE("a part belongs to an emergency question and follows it") {
    expect_among(spoiled("screening/questions.toml", R"x(part_of = "chest"
sources = ["trial_2020"]
certainty = "high"
  [question.yes]      # breath, yes)x",
                         R"x(sources = ["trial_2020"]
certainty = "high"
  [question.yes]      # breath, yes)x"),
                 "screening/questions.toml", R"x([[question]]
id = "chest_breath")x",
                 "is a part of nothing");
    expect_among(spoiled("screening/questions.toml", R"x(part_of = "chest"
sources = ["trial_2020"]
certainty = "high"
  [question.yes]      # breath, yes)x",
                         R"x(part_of = "thin_blood"
sources = ["trial_2020"]
certainty = "high"
  [question.yes]      # breath, yes)x"),
                 "screening/questions.toml", R"x(part_of = "thin_blood")x", "is no emergency question");
    expect_among(spoiled("screening/questions.toml", R"x(part_of = "chest"
sources = ["trial_2020"]
certainty = "high"
  [question.yes]      # breath, yes)x",
                         R"x(part_of = "chests"
sources = ["trial_2020"]
certainty = "high"
  [question.yes]      # breath, yes)x"),
                 "screening/questions.toml", R"x(part_of = "chests")x", R"x(there is no question "chests")x");
    expect_among(spoiled("screening/questions.toml", R"x(id = "chest_breath"
group = "danger_now")x",
                         R"x(id = "chest_breath"
group = "facts")x"),
                 "screening/questions.toml", R"x([[question]]
id = "chest_breath")x",
                 "does not follow its question");
    expect_among(spoiled("screening/questions.toml", R"x(applies_to = "from_40")x", R"x(part_of = "chest")x"),
                 "screening/questions.toml", R"x(part_of = "chest"
movement)x",
                 "has `part_of` and is no part");
    expect_among(spoiled("screening/questions.toml", R"x(  [question.yes]      # breath, yes
  verdict = "emergency")x",
                         R"x(  [question.yes]      # breath, yes
  verdict = "seek_care")x"),
                 "screening/questions.toml", "# breath, yes", "a part whose yes is no emergency");
}

TEST_CASE("a part does not stand behind another question") {
    expect_among(spoiled("screening/questions.toml", R"x([[question]]
id = "bruised"
group = "danger_now"
tense = "now"
asked_for = ["shoulder-front"])x",
                         R"x([[question]]
id = "bruised"
group = "danger_now"
tense = "part"
part_of = "thin_blood"
asked_for = ["shoulder-front"])x"),
                 "screening/questions.toml", R"x([[question]]
id = "bruised")x",
                 "does not follow its question");
}

TEST_CASE("a group holds one tense") {
    expect_among(spoiled("screening/questions.toml", R"x(id = "facts"
tense = "standing")x",
                         R"x(id = "facts"
tense = "now")x"),
                 "screening/questions.toml", R"x([[question]]
id = "thin_blood")x",
                 "another tense than its group");
    expect_among(spoiled("screening/questions.toml", R"x(id = "facts"
tense = "standing")x",
                         R"x(id = "facts"
tense = "part")x"),
                 "screening/questions.toml", R"x([[group]]
id = "facts")x",
                 "a group of parts");
}

TEST_CASE("questions stand in the order of their groups") {
    expect_refused(spoiled("screening/questions.toml", R"x(id = "bruised"
group = "danger_now")x",
                           R"x(id = "bruised"
group = "facts")x"),
                   "screening/questions.toml", R"x([[question]]
id = "bruised")x",
                   "another tense than its group");
    expect_refused(spoiled("screening/questions.toml", R"x([[group]]
id = "danger_now"
tense = "now"

[[group]]
id = "facts"
tense = "standing"
opens_comfort = true)x",
                           R"x([[group]]
id = "facts"
tense = "standing"
opens_comfort = true

[[group]]
id = "danger_now"
tense = "now")x"),
                   "screening/questions.toml", R"x([[question]]
id = "thin_blood")x",
                   "stands behind a question of a later group");
}

TEST_CASE("one group opens comfort") {
    expect_refused(spoiled("screening/questions.toml", "opens_comfort = true", "opens_comfort = false"),
                   "screening/questions.toml", R"x([[group]]
id = "danger_now")x",
                   "not exactly one group");
    expect_refused(spoiled("screening/questions.toml", R"x(id = "danger_now"
tense = "now")x",
                           R"x(id = "danger_now"
tense = "now"
opens_comfort = true)x"),
                   "screening/questions.toml", R"x([[group]]
id = "danger_now")x",
                   "not exactly one group");
}

TEST_CASE("two findings together are graver than either alone") {
    expect_among(spoiled("screening/pairs.toml", R"x(verdict = "seek_care")x", R"x(verdict = "avoid_area")x"),
                 "screening/pairs.toml", "[pair.both]", "both together lead to avoid_area");
    expect_refused(spoiled("screening/pairs.toml", R"x(second = "thin_blood")x", R"x(second = "chest")x"),
                   "screening/pairs.toml", "[pair.both]", R"x("chest" alone to emergency)x");
    expect_refused(spoiled("screening/pairs.toml", R"x(second = "thin_blood")x", R"x(second = "bruised")x"),
                   "screening/pairs.toml", "[[pair]]", "a pair of a question with itself");
}

TEST_CASE("a question, zone or group that does not exist is refused where it is named") {
    expect_refused(spoiled("screening/pairs.toml", R"x(first = "bruised")x", R"x(first = "bruise")x"),
                   "screening/pairs.toml", R"x(first = "bruise")x", R"x(there is no question "bruise")x");
    expect_refused(spoiled("screening/marks.toml", R"x(answers = "bruised")x", R"x(answers = "bruise")x"),
                   "screening/marks.toml", R"x(answers = "bruise")x", R"x(there is no question "bruise")x");
    expect_refused(
        spoiled("screening/questions.toml", R"x(asked_for = ["shoulder-front"])x", R"x(asked_for = ["elbow"])x"),
        "screening/questions.toml", R"x(asked_for = ["elbow"])x", R"x(there is no zone "elbow")x");
    expect_among(spoiled("screening/questions.toml", R"x(  reach = "marked"
  opening = "time")x",
                         R"x(  reach = "listed"
  zones = ["elbow"]
  opening = "time")x"),
                 "screening/questions.toml", R"x(zones = ["elbow"])x", R"x(there is no zone "elbow")x");
    expect_among(spoiled("screening/questions.toml", R"x(id = "thin_blood"
group = "facts")x",
                         R"x(id = "thin_blood"
group = "fact")x"),
                 "screening/questions.toml", R"x(group = "fact")x", R"x(there is no group "fact")x");
    expect_refused(spoiled("dosing/reactions.toml", R"x(question = "chest")x", R"x(question = "chests")x"),
                   "dosing/reactions.toml", R"x("chests")x", R"x(there is no question "chests")x");
}

TEST_CASE("every rule of progress rests on something, and nothing else does") {
    const auto in_file = "dosing/progress.toml";
    expect_refused(spoiled(in_file, R"x([[progress_rule]]
id = "pain_change"
sources = ["judgement"]
certainty = "low"

)x",
                           ""),
                   in_file, R"x([[progress_rule]]
id = "ability_change")x",
                   R"x(the rule of progress "pain_change" rests on nothing)x");
    expect_among(spoiled(in_file, R"x(id = "flare")x", R"x(id = "flair")x"), in_file, R"x([[progress_rule]]
id = "flair")x",
                 R"x(there is no rule of progress "flair")x");
}

TEST_CASE("every rule of the house rests on something, and nothing else does") {
    expect_refused(spoiled("screening/house_rules.toml", R"x([[house_rule]]
id = "rules_stale"
sources = ["judgement"]
certainty = "low"

)x",
                           ""),
                   "screening/house_rules.toml", R"x([[house_rule]]
id = "clock_unsure")x",
                   R"x(the house rule "rules_stale" rests on nothing)x");
    expect_among(spoiled("screening/house_rules.toml", R"x(id = "rules_stale")x", R"x(id = "rules_old")x"),
                 "screening/house_rules.toml", R"x([[house_rule]]
id = "rules_old")x",
                 R"x(there is no house rule "rules_old")x");
    expect_among(spoiled("screening/house_rules.toml", R"x(id = "clock_unsure")x", R"x(id = "rules_stale")x"),
                 "screening/house_rules.toml", R"x([[house_rule]]
id = "rules_stale"
sources = ["judgement"]
certainty = "low"

[[house_rule]]
id = "bad_reaction")x",
                 R"x(there is a house rule "rules_stale" already)x");
}

}  // namespace
}  // namespace unknot::content_compiler
