#include "content_compiler/fixture.hpp"

namespace unknot::content_compiler {
namespace {

constexpr std::string_view sources_toml = R"toml([[source]]
id = "judgement"
title = "Our own judgement"
address = ""

[[source]]
id = "trial_2020"
title = "A trial"
address = "https://example.org/trial"
)toml";

constexpr std::string_view screening_questions_toml = R"toml([[group]]
id = "danger_now"
tense = "now"

[[group]]
id = "facts"
tense = "standing"
opens_comfort = true

[[question]]
id = "chest"
group = "danger_now"
tense = "now"
movement_allowed = false
sources = ["trial_2020"]
certainty = "high"
  [question.yes]
  verdict = "emergency"
  opening = "seen"
  [question.unsure]
  verdict = "seek_care"
  opening = "recheck"

[[question]]
id = "chest_pressing"
group = "danger_now"
tense = "part"
part_of = "chest"
sources = ["trial_2020"]
certainty = "high"
  [question.yes]
  verdict = "emergency"
  opening = "seen"    # pressing
  [question.unsure]
  verdict = "seek_care"
  opening = "recheck"

[[question]]
id = "chest_breath"
group = "danger_now"
tense = "part"
part_of = "chest"
sources = ["trial_2020"]
certainty = "high"
  [question.yes]      # breath, yes
  verdict = "emergency"
  opening = "seen"
  [question.unsure]   # breath, unsure
  verdict = "seek_care"
  opening = "recheck"

[[question]]
id = "bruised"
group = "danger_now"
tense = "now"
asked_for = ["shoulder-front"]
sources = ["judgement"]
certainty = "low"
  [question.yes]      # bruised, yes
  verdict = "avoid_area"
  reach = "marked"
  opening = "time"
  after_hours = 72
  [question.unsure]   # bruised, unsure
  verdict = "avoid_area"   # unsure
  reach = "marked"         # unsure
  opening = "recheck"

[[question]]
id = "thin_blood"
group = "facts"
tense = "standing"
applies_to = "from_40"
movement_allowed = true
sources = ["trial_2020", "judgement"]
certainty = "moderate"
  [question.yes]      # thin_blood, yes
  verdict = "go_lighter"
  opening = "clinician"
  ceiling = 3
  hand_only = true
  [question.unsure]   # thin_blood, unsure
  verdict = "go_lighter"   # thin_blood, unsure verdict
  opening = "recheck"
  ceiling = 4
)toml";

constexpr std::string_view screening_pairs_toml = R"toml([[pair]]
id = "bruised_and_thin_blood"
first = "bruised"
second = "thin_blood"
sources = ["judgement"]
certainty = "very_low"
  [pair.both]
  verdict = "seek_care"
  opening = "clinician"
  [pair.perhaps]
  verdict = "ask_first"
  opening = "recheck"
)toml";

constexpr std::string_view screening_marks_toml = R"toml([[mark]]
id = "bruise"
answers = "bruised"
asked_again_after_hours = 72
sources = ["trial_2020"]
certainty = "low"
)toml";

constexpr std::string_view screening_emergency_numbers_toml = R"toml([[number]]
country = "DE"
number = "112"
sources = ["trial_2020"]
certainty = "high"

[[number]]
country = ""
number = "911"
sources = ["judgement"]
certainty = "low"
)toml";

constexpr std::string_view screening_help_lines_toml = R"toml([[line]]
country = "DE"
number = "0800"
question = "bruised"
sources = ["judgement"]
certainty = "low"
)toml";

constexpr std::string_view dosing_progress_toml = R"toml([[progress_rule]]
id = "pain_change"
sources = ["judgement"]
certainty = "low"

[[progress_rule]]
id = "ability_change"
sources = ["judgement"]
certainty = "low"

[[progress_rule]]
id = "shoulder_range_change"
sources = ["judgement"]
certainty = "low"

[[progress_rule]]
id = "neck_range_change"
sources = ["judgement"]
certainty = "low"

[[progress_rule]]
id = "interval"
sources = ["judgement"]
certainty = "low"

[[progress_rule]]
id = "trial"
sources = ["judgement"]
certainty = "low"

[[progress_rule]]
id = "nothing_told"
sources = ["judgement"]
certainty = "low"

[[progress_rule]]
id = "flare"
sources = ["judgement"]
certainty = "low"

[[progress_rule]]
id = "plateau"
sources = ["judgement"]
certainty = "low"

[[progress_rule]]
id = "relapse"
sources = ["judgement"]
certainty = "low"

[[progress_rule]]
id = "no_change"
sources = ["judgement"]
certainty = "low"

[[progress_rule]]
id = "no_change_long"
sources = ["judgement"]
certainty = "low"

[[progress_rule]]
id = "worse"
sources = ["judgement"]
certainty = "low"

[[progress_rule]]
id = "told_worse"
sources = ["judgement"]
certainty = "low"
)toml";

constexpr std::string_view screening_house_rules_toml = R"toml([[house_rule]]
id = "rules_stale"
sources = ["judgement"]
certainty = "low"

[[house_rule]]
id = "clock_unsure"
sources = ["judgement"]
certainty = "low"

[[house_rule]]
id = "bad_reaction"
sources = ["trial_2020"]
certainty = "low"

[[house_rule]]
id = "follow_up_missing"
sources = ["judgement"]
certainty = "low"

[[house_rule]]
id = "guarding_before"
sources = ["judgement"]
certainty = "low"
)toml";

constexpr std::string_view body_zones_toml = R"toml([[zone]]
id = "shoulder-front"
midline = false
target = true
seen = ["front"]
neighbours = ["shoulder-outer"]

[[zone]]
id = "shoulder-outer"
midline = false
target = true    # outer
seen = ["front", "back"]
neighbours = ["shoulder-front"]

[[zone]]
id = "throat"
midline = true
target = false
seen = ["front"]    # throat
neighbours = []
)toml";

constexpr std::string_view body_mask_toml = R"toml([[site]]
id = "front_of_neck"
zones = ["throat"]
whole = true
sources = ["trial_2020"]
certainty = "low"
)toml";

constexpr std::string_view muscles_shoulder_toml = R"toml([[muscle]]
id = "deltoid"
latin = "Musculus deltoid"
tier = "a"
prior = 0
home = ["shoulder-outer"]
essential = ["shoulder-outer"]
spillover = ["shoulder-front"]
hurts_with = ["reaching_up"]    # deltoid
causes = ["desk"]
techniques = ["ball_wall", "flat_hand"]    # deltoid
stretches = ["cross_body"]
ceiling = 5
hold_max_seconds = 90
sources = ["trial_2020"]
certainty = "low"
  [[muscle.spot]]
  id = "deltoid_middle"
  zone = "shoulder-outer"    # spot

[[muscle]]
id = "biceps"
latin = "Musculus biceps"
tier = "b"
prior = 0
home = ["shoulder-front"]
essential = ["shoulder-front"]
spillover = []
hurts_with = ["reaching_up"]    # biceps
causes = []
techniques = ["flat_hand"]    # biceps
stretches = ["walk"]
ceiling = 3
hold_max_seconds = 30
sources = ["trial_2020"]
certainty = "low"
  [[muscle.spot]]
  id = "biceps_middle"
  zone = "shoulder-front"    # spot

)toml";

constexpr std::string_view muscles_neck_toml = R"toml([[muscle]]
id = "scalenes"
latin = "Musculus scalenes"
tier = "c"
prior = 0
home = ["throat"]
essential = ["throat"]
spillover = []
hurts_with = ["reaching_up"]    # scalenes
causes = []
techniques = []    # scalenes
stretches = []
ceiling = 1
hold_max_seconds = 0
sources = ["trial_2020"]
certainty = "low"

)toml";

constexpr std::string_view movements_movements_toml = R"toml([[movement]]
id = "reaching_up"
family = "raising"
)toml";

constexpr std::string_view movements_causes_toml = R"toml([[cause]]
id = "desk"
family = "sitting"
habits = ["screen_height"]

[[quality]]
id = "dull"

[[habit]]
id = "screen_height"
sources = ["trial_2020"]
certainty = "low"
)toml";

constexpr std::string_view movements_stretches_toml = R"toml([[stretch]]
id = "cross_body"
hold_seconds = 30
times = 2
sided = true
sources = ["trial_2020"]
certainty = "low"

[[stretch]]
id = "walk"
hold_seconds = 0
times = 1
sided = false
sources = ["judgement"]
certainty = "low"    # walk
)toml";

constexpr std::string_view techniques_techniques_toml = R"toml([[technique]]
id = "ball_wall"
tool = "ball"
needs_wall = true
posture = "standing"
arm = "none"
tier_max = "a"
sources = ["trial_2020"]
certainty = "low"

[[technique]]
id = "flat_hand"
tool = "hand"
needs_wall = false
posture = "either"
arm = "opposite"
tier_max = "b"
sources = ["trial_2020"]
certainty = "low"    # flat_hand
)toml";

constexpr std::string_view patterns_nerves_toml = R"toml([[pattern]]
id = "nerve_root"
sided = true
prior = -2
stops_at = 12
advice = "ask_first"    # nerve_root
graver = "chest"
essential = ["shoulder-outer"]    # nerve_root
spillover = ["shoulder-front"]
hurts_with = ["reaching_up"]    # nerve_root
causes = ["desk"]    # nerve_root
qualities = []
sources = ["trial_2020"]
certainty = "low"
)toml";

constexpr std::string_view dosing_numbers_toml = R"toml([[number]]
id = "pattern_zones_most"
value = 10
unit = "score"
why = "Zones alone make no pattern."
sources = ["trial_2020", "judgement"]
certainty = "low"    # pattern_zones_most

[[number]]
id = "hold_week_one"
value = 45
unit = "seconds"
why = "The middle of what was studied."
sources = ["trial_2020"]
certainty = "low"    # hold_week_one

[[number]]
id = "pressure_first"
value = 2
unit = "pressure"
why = "Light, and still felt."
sources = ["judgement"]
certainty = "low"    # pressure_first
)toml";

constexpr std::string_view dosing_review_toml = R"toml(review_by = 2027-11-01
)toml";

constexpr std::string_view dosing_reactions_toml = R"toml([[symptom]]
id = "numb"
advice = "seek_care"
unsure = "rest"
question = "chest"
sources = ["judgement"]
certainty = "low"

[[reaction]]
id = "very_sore"
day_from = 1
soreness_from = 6
advice = "rest"
rest_days = 2
sources = ["judgement"]
certainty = "low"    # very_sore
)toml";

constexpr std::string_view learn_passages_toml = R"toml([[passage]]
id = "what_it_is"
kind = "explanation"
sources = ["trial_2020"]
certainty = "low"

[[passage]]
id = "lighter"
kind = "question"
sources = ["trial_2020"]
certainty = "low"    # lighter
)toml";

}  // namespace

Tree tree_of_records() {
    Tree tree;
    tree["sources.toml"] = sources_toml;
    tree["screening/questions.toml"] = screening_questions_toml;
    tree["screening/pairs.toml"] = screening_pairs_toml;
    tree["screening/marks.toml"] = screening_marks_toml;
    tree["screening/emergency_numbers.toml"] = screening_emergency_numbers_toml;
    tree["screening/help_lines.toml"] = screening_help_lines_toml;
    tree["screening/house_rules.toml"] = screening_house_rules_toml;
    tree["dosing/progress.toml"] = dosing_progress_toml;
    tree["body/zones.toml"] = body_zones_toml;
    tree["body/mask.toml"] = body_mask_toml;
    tree["muscles/shoulder.toml"] = muscles_shoulder_toml;
    tree["muscles/neck.toml"] = muscles_neck_toml;
    tree["movements/movements.toml"] = movements_movements_toml;
    tree["movements/causes.toml"] = movements_causes_toml;
    tree["patterns/nerves.toml"] = patterns_nerves_toml;
    tree["movements/stretches.toml"] = movements_stretches_toml;
    tree["techniques/techniques.toml"] = techniques_techniques_toml;
    tree["dosing/numbers.toml"] = dosing_numbers_toml;
    tree["dosing/review.toml"] = dosing_review_toml;
    tree["dosing/reactions.toml"] = dosing_reactions_toml;
    tree["learn/passages.toml"] = learn_passages_toml;
    tree.merge(tree_of_codes());
    return tree;
}

}  // namespace unknot::content_compiler
