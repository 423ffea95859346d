// The laws on a day that is lived: of the check, of the plan, of every step of a session and of its record. Looked at
// in every made-up life, whatever the person is like.
#pragma once

#include <algorithm>

#include "core/session/session.hpp"
#include "tests/laws/history_digest.hpp"
#include "tests/laws/law.hpp"

namespace unknot::simulation {

using namespace facts;
using laws::Counterexample;
namespace numbers = catalog::numbers;

/// What was lived until now.
struct Past {
    const History& history;
    Now now;
    Instant furthest;  ///< of all that was written; beyond now if the clock went back
};

inline Counterexample law_of_clearance(const Past& past, const Clearance& clearance) {
    if (clearance.verdict == Verdict::emergency && (!(clearance.offer == Offer{}) || !clearance.ask.empty())) {
        return "S2: something beside an emergency";
    }
    if (clearance.verdict > Verdict::clear && clearance.complete && clearance.reasons.empty()) {
        return "S14: a verdict without a reason";
    }
    if (past.history.last_at && *past.history.last_at > past.now.at && clearance.verdict == Verdict::clear) {
        return "S15: clear though the past lies ahead";
    }
    for (const RememberedMark& told : past.history.marks) {
        const bool waited =
            past.now.at - told.since >= laws::rules().marks[told.mark.reason.index].asked_again_after.millis();
        if (!waited && !clearance.excluded.has(told.mark.place)) return "S5: a marked place is back too soon";
    }
    return std::nullopt;
}

inline Counterexample law_of_plan(const Past& past, const SessionPlan& plan, const PlanGrounds& wanted) {
    const Clearance& clearance = wanted.clearance;
    if (clearance.verdict >= Verdict::ask_first || !clearance.complete)
        return "S1: a plan without a check that allows it";
    if (past.furthest > past.now.at) return "S15: a plan though the past lies ahead";
    Millis today;
    std::int32_t sessions = 0;
    for (const SessionDone& done : past.history.recent) {
        for (const FollowUpDone& answer : done.follow_ups) {
            if (answer.next.rest_until && past.now.day() < *answer.next.rest_until)
                return "S12: a plan on a day of rest";
        }
        if (done.at.day() != past.now.day()) continue;
        today = today + done.record.pressed;
        sessions += done.record.purpose == Purpose::session && done.record.pressed.count > 0;
        if (done.record.stop_sign) return "S9: a plan on the day of a stop sign";
    }
    if (today + laws::pressed_by(plan).millis() > numbers::pressing_max.millis() + Millis{999})
        return "S10: too many seconds a day";
    if (wanted.purpose == Purpose::session && sessions >= numbers::sessions_a_day)
        return "S10: too many sessions a day";
    for (const PlannedSpot& spot : plan.spots) {
        const catalog::Muscle& record = laws::rules().muscles[spot.muscle.index];
        const Place place = laws::place_on(laws::rules(), record.spots[spot.spot].zone, spot.side);
        if (record.tier == catalog::SelfCareTier::c || clearance.excluded.has(place))
            return "S5: a place left out is pressed";
        if (spot.ceiling > clearance.ceiling) return "S3: harder than the check allows";
        if (wanted.ledger.follow_up_missing && spot.ceiling > numbers::ceiling_after_bad)
            return "S12: no answer is a good one";
        const bool found = std::any_of(wanted.candidates.begin(), wanted.candidates.end(), [&](const auto& one) {
            return one.muscle == spot.muscle && one.side == spot.side;
        });
        if (!found) return "S16: another side than found";
    }
    const bool whole = !plan.stretches.empty() && !plan.habits.empty() && plan.next_day > past.now.day();
    return wanted.purpose == Purpose::press_test || whole ? std::nullopt : Counterexample{"S17: massage alone"};
}

inline Counterexample law_of_step(const SessionPlan& plan, const Now& started, const session::State& before,
                                  const SessionEvent& event, const session::Stepped& after) {
    const bool pressing = session::pressing(after.state);
    const bool raised =
        std::any_of(after.cues.begin(), after.cues.end(), [](const TimedCue& cue) { return cue.cue == Cue::one_more; });
    if (raised && event.signal != Signal::more) return "S7: raised without more";
    if (after.state.step > plan.spots[after.state.spot].ceiling) return "S7: above the ceiling";
    if (pressing && before.phase == Phase::paused) return "S11: from a pause into pressing";
    if (pressing && event.at < before.now) return "S15: pressing though the clock went back";
    if (event.signal == Signal::numb_or_shooting && after.state.phase != Phase::over &&
        after.state.phase != Phase::done) {
        return "S9: a stop sign does not end it";
    }
    const auto silence =
        session::step(plan, started, after.state, {after.state.now + Millis{31'000}, Signal::tick, {}});
    const bool let_go = std::any_of(silence.cues.begin(), silence.cues.end(),
                                    [](const TimedCue& cue) { return cue.cue == Cue::let_go; });
    return pressing && !let_go ? Counterexample{"S6: silence, and no letting go"} : std::nullopt;
}

/// Refused for what the check or the map said; otherwise for what was done before.
inline bool refused_by_check(NoPlan because) {
    switch (because) {
        case NoPlan::check_locks:
        case NoPlan::check_incomplete:
        case NoPlan::check_too_old:
        case NoPlan::check_other_pains:
        case NoPlan::check_without_time:
        case NoPlan::clock_unsure:
        case NoPlan::nothing_pressable:
        case NoPlan::everything_excluded:
        case NoPlan::no_technique_fits:
        case NoPlan::hand_only:
        case NoPlan::muscle_not_pressable:
        case NoPlan::may_not_be_muscle: return true;
        default: return false;
    }
}

inline Counterexample law_of_record(const SessionPlan& plan, const SessionRecord& record) {
    for (std::size_t i = 0; i < record.spots.size(); ++i) {
        const Seconds planned{plan.spots[i].hold.count * plan.spots[i].holds};
        if (record.spots[i].pressed > planned.millis()) return "S10: longer than planned";
    }
    return std::nullopt;
}

/// Whatever order the lines of a journal come in.
inline Counterexample law_of_journal(const std::vector<Event>& journal, const History& history, laws::Draw& draw) {
    std::vector<const Event*> lines;
    for (const Event& one : journal) lines.push_back(&one);
    for (std::size_t k = lines.size() - 1; k > 0; --k) {
        std::swap(lines[k], lines[static_cast<std::size_t>(draw.number(0, static_cast<std::int64_t>(k)))]);
    }
    std::sort(lines.begin(), lines.end(), [](const Event* a, const Event* b) { return comes_before(*a, *b); });
    History again;
    for (const Event* one : lines) again = remember(laws::rules(), std::move(again), *one);
    const bool same = laws::digest(again) == laws::digest(history);
    return same ? std::nullopt : Counterexample{"S13: another order, another past"};
}

}  // namespace unknot::simulation
