// The wire form of what a person measures of their own course, and of a trial with themselves.
#pragma once

#include <algorithm>

#include "core/facts/measuring.hpp"
#include "core/facts/trial.hpp"
#include "verbs/describe_pain.hpp"

namespace unknot::facts {

inline constexpr std::size_t goal_id_length_max = 64;
inline constexpr std::size_t goal_length_max = 200;
inline constexpr std::size_t trial_id_length_max = 64;

template <class V>
void describe(V& v, PainTold& x) {
    v.shape("PainTold");
    v.field("asked", x.asked);
    v.maybe("side", x.side);
    v.field("pain", x.pain);
}

/// A text that must say something: blanks alone are no goal.
template <class V>
void describe_said(V& v, std::string_view name, std::string& text, std::size_t most) {
    v.text(name, text, most);
    if constexpr (std::is_same_v<V, verbs::Reader>) {
        const bool blank = std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\n'; });
        if (v.trouble().none() && blank) v.trouble().report("text_empty", {&v.where(), name});
    }
}

template <class V>
void describe(V& v, GoalNamed& x) {
    v.shape("GoalNamed");
    describe_said(v, "goal", x.goal, goal_id_length_max);
    describe_said(v, "text", x.text, goal_length_max);
}

template <class V>
void describe(V& v, GoalScored& x) {
    v.shape("GoalScored");
    describe_said(v, "goal", x.goal, goal_id_length_max);
    v.field("ability", x.ability);
}

template <class V>
void describe(V& v, GlobalChangeTold& x) {
    v.shape("GlobalChangeTold");
    v.field("change", x.change);
}

template <class V>
void describe(V& v, RangeMeasured& x) {
    v.shape("RangeMeasured");
    v.field("motion", x.motion);
    v.field("side", x.side);
    v.list("tries", x.tries, range_tries, range_tries);
    if constexpr (std::is_same_v<V, verbs::Reader>) {
        if (!v.trouble().none()) return;
        const bool middle = x.side == Side::middle;
        if (has_sides(x.motion) && middle) v.trouble().report("side_unknown", {&v.where(), "side"});
        if (!has_sides(x.motion) && !middle) v.trouble().report("side_not_middle", {&v.where(), "side"});
    }
}

template <class V>
void describe(V& v, TrialBegun& x) {
    v.shape("TrialBegun");
    describe_said(v, "trial", x.trial, trial_id_length_max);
    v.list("arms", x.arms, trial_arms_min, trial_arms_max);
    v.number("turn_days", x.turn_days, 1, trial_turn_days_max);
    v.number("rounds", x.rounds, trial_rounds_min, trial_rounds_max);
    v.field("outcome", x.outcome);
    v.number("seed", x.seed, 0, (std::int64_t{1} << 32) - 1);
    if constexpr (std::is_same_v<V, verbs::Reader>) {
        if (!v.trouble().none()) return;
        std::vector<TrialArm> arms = x.arms;
        std::sort(arms.begin(), arms.end());
        const bool twice = std::adjacent_find(arms.begin(), arms.end()) != arms.end();
        if (twice) return v.trouble().report("arm_twice", {&v.where(), "arms"});
        if (trial_days(x) > trial_days_max) v.trouble().report("trial_too_long", {&v.where(), "rounds"});
    }
}

template <class V>
void describe(V& v, TrialStopped& x) {
    v.shape("TrialStopped");
    describe_said(v, "trial", x.trial, trial_id_length_max);
}

}  // namespace unknot::facts
