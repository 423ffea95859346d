// What must hold of the answers of the verbs, as whoever calls them sees it: JSON in, JSON out. Each ends the run when
// it does not hold.
#pragma once

#include <string_view>

#include "verbs/json.hpp"
#include "verbs/verbs.hpp"

namespace unknot::fuzz {

using Ask = verbs::Reply (*)(std::string_view verb, std::string_view request);

/// Read with another reader than our own.
bool keys_are_sorted(std::string_view json);

/// S3 through the door: one answer of the check made more alarming leaves no part of the clearance milder.
void more_alarm_is_no_milder(const verbs::Json& request, const verbs::Json& clearance, Ask ask);

/// S9 through the door: what is said after a stop sign leads to no press.
void no_press_after_a_stop_sign(const verbs::Json& request, const verbs::Json& answer, Ask ask);

/// Odds are parts of one whole.
void odds_are_all(const verbs::Json& answer);

/// A plan that leaves the core is taken by `session`; the same plan with a higher ceiling is not.
void a_plan_is_taken(const verbs::Json& answer, Ask ask);

/// A history handed back comes back as it is.
void a_history_comes_back(const verbs::Json& answer, Ask ask);

/// S16: every stroke of a history lies on the side it says.
void strokes_keep_their_side(const verbs::Json& answer);

/// Two maps compared the other way round: what was larger is smaller, and all else is the same.
void compares_both_ways(const verbs::Json& request, const verbs::Json& answer, Ask ask);

/// S12 through the door: whichever symptom is told more alarmingly, the advice is no milder, pressure and time no more.
void a_worse_answer_is_no_milder(const verbs::Json& request, const verbs::Json& answer, Ask ask);

}  // namespace unknot::fuzz
