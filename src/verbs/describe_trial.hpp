// The wire form of what a trial with oneself tells. Answers only: nothing is asked with any of it.
#pragma once

#include "core/progress/trial.hpp"
#include "verbs/describe_progress.hpp"

namespace unknot::progress {

template <class V>
void describe(V& v, Turn& x) {
    v.shape("Turn");
    v.field("from", x.from);
    v.number("days", x.days, 1, facts::trial_turn_days_max);
    v.field("arm", x.arm);
    v.maybe("pain_tenths", x.pain);
}

template <class V>
void describe(V& v, Against& x) {
    v.shape("Against");
    v.field("arm", x.arm);
    v.field("other", x.other);
    v.number("rounds", x.rounds, 0, facts::trial_rounds_max);
    v.field("change", x.change);
    v.maybe("shift", x.shift);
}

template <class V>
void describe(V& v, Trial& x) {
    v.shape("Trial");
    Matters matters{ProgressRule::pain_change, x.meaningful};
    std::int32_t days = x.to - x.from + 1;
    v.text("trial", x.id, facts::trial_id_length_max);
    v.field("state", x.state);
    v.field("from", x.from);
    v.field("to", x.to);
    v.number("days", days, 1, facts::trial_days_max);
    v.field("outcome", x.outcome);
    v.field("turns", x.turns);
    v.maybe("today", x.today);
    v.number("days_gone", x.days_gone, 0, facts::trial_days_max);
    v.number("days_kept", x.days_kept, 0, facts::trial_days_max);
    v.field("against", x.against);
    v.field("matters", matters);
    describe_rule(v, ProgressRule::trial);
}

}  // namespace unknot::progress

namespace unknot::facts {

template <class V>
void describe(V& v, TrialLength& x) {
    v.shape("TrialLength");
    std::int32_t days = trial_days(x);
    v.number("arms", x.arms, trial_arms_min, trial_arms_max);
    v.number("turn_days", x.turn_days, 1, trial_turn_days_max);
    v.number("rounds", x.rounds, trial_rounds_min, trial_rounds_max);
    v.number("days", days, 1, trial_days_max);
}

}  // namespace unknot::facts

namespace unknot::verbs {

struct TrialRequest {
    measure::Now now;
    std::vector<facts::Event> events;
    std::optional<std::string> person;
};
template <class V>
void describe(V& v, TrialRequest& x) {
    v.shape("TrialRequest");
    v.field("now", x.now);
    v.list("events", x.events, 0, progress_events_max);
    v.maybe("person", x.person);
}

struct TrialAnswer {
    std::vector<progress::Trial> trials;
    std::vector<facts::TrialLength> lengths;
};
template <class V>
void describe(V& v, TrialAnswer& x) {
    v.shape("TrialAnswer");
    v.field("trials", x.trials);
    v.field("lengths", x.lengths);
}

std::variant<TrialAnswer, Problem> trial_of(const TrialRequest& request);

}  // namespace unknot::verbs
