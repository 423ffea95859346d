#include "content_compiler/fixture.hpp"

namespace unknot::content_compiler {
namespace {

constexpr std::string_view screening_toml = R"toml([group.danger_now]
title = "Right now"
brief = "Now"
[group.facts]
title = "Facts that last"

[question.chest]
ask = "Is there *pressure* in your chest?"
short = "pressure in the chest"
brief = "Chest pressure"
why = "It may be the heart."
do = "Call now."
[question.chest_pressing]
ask = "Does it press?"
short = "pressing"
why = "It may be the heart."
do = "Call now."
[question.chest_breath]
ask = "Is breathing hard?"
short = "hard to breathe"
why = "It may be the heart."
do = "Call now."
[question.bruised]
ask = "Is there a bruise?"
short = "a bruise"
brief = "Bruise there"
why = "Pressing makes it bigger."
do = "Leave it alone."
[question.thin_blood]
ask = "Do you take something that thins blood?"
short = "thinner blood"
why = "Bruises come easily."
do = "Stay light."

[pair.bruised_and_thin_blood]
why = "Both together may mean bleeding."
do = "See somebody."

[mark.bruise]
name = "a bruise"
why = "It heals by itself."

[help_line.DE]
name = "A line in Germany"

[emergency_number.DE]
where = "in Germany"
[emergency_number.common_911]
where = "in North America"
)toml";

constexpr std::string_view body_toml = R"toml([zone.shoulder-front]
left = "the front of your left shoulder"
right = "the front of your right shoulder"
plain = "front of the shoulder"
border = "Below the collarbone."
[zone.shoulder-outer]
left = "the side of your left shoulder"
right = "the side of your right shoulder"
plain = "side of the shoulder"
border = "Below the tip of the shoulder."
[zone.throat]
name = "your throat"
plain = "throat"
border = "Between the big neck muscles."
[mask.front_of_neck]
name = "the front of the neck"
why = "Vessels lie there."
)toml";

constexpr std::string_view patterns_toml = R"toml([pattern.nerve_root]
name = "a nerve"
left = "a nerve on your left side"
right = "a nerve on your right side"
about = "A nerve may be irritated."
do = "Have it looked at."
graver = "Is the arm weak? Tell the check."
)toml";

constexpr std::string_view muscles_toml = R"toml([muscle.deltoid]
name = "deltoid muscle"
left = "your left deltoid muscle"
right = "your right deltoid muscle"
about = "It may ache."
do = "Rest it for {days} days."
avoid = "Stay off the bone."
[spot.deltoid_middle]
left = "Feel the middle of your left deltoid."
right = "Feel the middle of your right deltoid."
[muscle.biceps]
name = "biceps muscle"
left = "your left biceps muscle"
right = "your right biceps muscle"
about = "It may ache."
do = "Rest it for {days} days."
avoid = "Stay off the bone."
[spot.biceps_middle]
left = "Feel the middle of your left biceps."
right = "Feel the middle of your right biceps."
[muscle.scalenes]
name = "scalenes muscle"
left = "your left scalenes muscle"
right = "your right scalenes muscle"
about = "It may ache."
do = "Rest it for {days} days."
avoid = "Stay off the bone."
)toml";

constexpr std::string_view doing_toml = R"toml([movement.reaching_up]
name = "reaching up"
[cause.desk]
name = "long hours at a desk"
[quality.dull]
name = "dull"
[habit.screen_height]
name = "a higher screen"
how = "Put it on a book."
[stretch.cross_body]
name = "across the body"
how.left = "Draw your left arm across."
how.right = "Draw your right arm across."
[stretch.walk]
name = "a short walk"
how = "Walk around the room."
[technique.ball_wall]
name = "a ball at the wall"
how.left = "Lean your left side on the ball."
how.right = "Lean your right side on the ball."
[technique.flat_hand]
name = "the flat hand"
how.left = "Lay the right hand on your left side."
how.right = "Lay the left hand on your right side."
[symptom.numb]
ask = "Is anything numb?"
do = "See somebody."
[progress.pain_change]
why = "So it is."
do = "Look again."
[progress.ability_change]
why = "So it is."
do = "Look again."
[progress.shoulder_range_change]
why = "So it is."
do = "Look again."
[progress.neck_range_change]
why = "So it is."
do = "Look again."
[progress.interval]
why = "So it is."
do = "Look again."
[progress.trial]
why = "So it is."
do = "Look again."
[progress.nothing_told]
why = "So it is."
do = "Look again."
[progress.flare]
why = "So it is."
do = "Look again."
[progress.plateau]
why = "So it is."
do = "Look again."
[progress.relapse]
why = "So it is."
do = "Look again."
[progress.no_change]
why = "So it is."
do = "Look again."
[progress.no_change_long]
why = "So it is."
do = "Look again."
[progress.worse]
why = "So it is."
do = "Look again."
[progress.told_worse]
why = "So it is."
do = "Look again."
[reaction.very_sore]
why = "It was too much."
[screen.today]
title = "Today"
)toml";

constexpr std::string_view learn_toml = R"toml([learn.what_it_is]
title = "What a tender spot is"
body = """
A tender place in a muscle. Some say toxins gather there; nobody has shown it.

It may ache elsewhere."""
[learn.lighter]
title = "Does lighter work?"
body = "Lighter pressure worked as well. This is not a diagnosis."
)toml";

constexpr std::string_view lexicon_toml = R"toml([[function_words]]
role = "clause_terminator"
words = ["but"]

[[function_words]]
role = "negation_terminator"
words = ["with"]

[[function_words]]
role = "first_person_subject"
words = ["i"]

[[function_words]]
role = "first_person"
words = ["my"]

[[function_words]]
role = "recent"
words = ["now", "still"]

[[function_words]]
role = "conjunction"
words = ["and"]

[[function_words]]
role = "disjunction"
words = ["or"]

[[function_words]]
role = "determiner"
words = ["any"]

[[function_words]]
role = "auxiliary"
words = ["had"]

[[function_words]]
role = "resumption"
words = ["it's", "still"]

[[function_words]]
role = "better"
words = ["improved"]

[[function_words]]
role = "same"
words = ["unchanged"]

[[function_words]]
role = "worse"
words = ["worsened"]

[[function_words]]
role = "complaint"
words = ["sore"]

[[function_words]]
role = "closure"
words = ["anymore"]

[[function_words]]
role = "former"
words = ["was"]

[[function_words]]
role = "scale"
words = ["level"]

[[function_words]]
role = "approximate"
words = ["about"]

[[function_words]]
role = "out_of"
words = ["of"]

[[function_words]]
role = "unit"
words = ["days"]

[[function_words]]
role = "dated"
words = ["since"]

[[function_words]]
role = "condition"
words = ["when"]

[[function_words]]
role = "filler"
words = ["really"]

[[function_words]]
role = "onset"
words = ["began"]

[[function_words]]
role = "inability"
words = ["can't"]

[[function_words]]
role = "exclusion"
words = ["without"]

[[function_words]]
role = "changed"
words = ["difference"]

[[function_words]]
role = "lasting"
words = ["for"]

[[function_words]]
role = "lasting_behind"
words = ["already"]

[[function_words]]
role = "ago"
words = ["ago"]

[[function_words]]
role = "at_least"
words = ["over"]

[[function_words]]
role = "otherwise_timed"
words = ["every"]

[[phrase]]
means = "zone"
ids = ["shoulder-front"]
words = ["front of the shoulder", "where it's sore"]

[[phrase]]
means = "side"
ids = ["left"]
words = ["left"]

[[phrase]]
means = "signal"
ids = ["ease_off", "stop"]
words = ["too much"]

[[phrase]]
means = "time_unit"
ids = ["7"]
words = ["weeks"]

[[phrase]]
means = "day"
ids = ["2", "6"]
words = ["the other day"]

[[phrase]]
means = "question"
ids = ["chest"]
words = ["crushing chest"]

[[phrase]]
means = "sign"
ids = ["heavy"]
words = ["like a weight"]

[[phrase]]
means = "sign"
ids = ["uphill"]
words = ["up the stairs"]

[[phrase]]
means = "negation"
words = ["not"]

[[together]]
signs = ["heavy", "uphill"]
anywhere = false
questions = ["chest"]
)toml";

constexpr std::string_view banned_toml = R"toml(words = ["cure", "diagnosis", "toxins"]
except = ["not a diagnosis"]
learn_may = ["toxins"]
)toml";

}  // namespace

Tree tree_of_words() {
    Tree tree;
    tree["text/en/screening.toml"] = screening_toml;
    tree["text/en/body.toml"] = body_toml;
    tree["text/en/muscles.toml"] = muscles_toml;
    tree["text/en/patterns.toml"] = patterns_toml;
    tree["text/en/doing.toml"] = doing_toml;
    tree["text/en/learn.toml"] = learn_toml;
    tree["text/en/lexicon.toml"] = lexicon_toml;
    tree["text/en/banned.toml"] = banned_toml;
    return tree;
}

}  // namespace unknot::content_compiler
