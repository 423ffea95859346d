// S1, S6 to S11, S14 and S15 as they bind one step of a session: from any state, by anything said, at any time.
// Exhausted by tests/laws/s06_s11_session_test.cpp, driven by arbitrary bytes in tests/fuzz/session_fuzz.cpp.
#pragma once

#include <array>

#include "tests/laws/session_reasons.hpp"

namespace unknot::laws {

using session::pressing;

inline std::string tell(const Edge& edge, const std::string& what) {
    return what + " (phase " + std::to_string(static_cast<int>(edge.before.state.phase)) + ", signal " +
           std::to_string(static_cast<int>(edge.event.signal)) + ", at " + std::to_string(edge.event.at.count) +
           " from " + std::to_string(edge.before.state.now.count) + ")";
}

/// S6: silence from here on: lighter, then let go, then over; no hold follows one that nobody answered for.
inline Counterexample silence_lets_go(const Edge& edge) {
    const State& state = edge.after.state;
    if (!pressing(state)) return std::nullopt;
    const auto wait = [&](Millis by) {
        return session::step(edge.plan, edge.plan.made_from.now, state, {state.now + by, Signal::tick, {}}).cues;
    };
    const Millis eased = numbers::check_in_every.millis() + numbers::silence_ease.millis();
    const auto first = wait(eased);
    const bool no_longer_as_hard =
        has_cue(first, Cue::lighter) || has_cue(first, Cue::let_go) || state.eased_by_silence;
    if (!no_longer_as_hard) return tell(edge, "silence, and the pressure stays");
    if (!has_cue(wait(eased + numbers::silence_let_go.millis()), Cue::let_go))
        return tell(edge, "silence, and no letting go");
    bool nothing_said = listen(edge.onlooker, edge.before.state.spot, edge.event, edge.after).nothing_said;
    for (const TimedCue& cue : wait(hours(3))) {
        if (cue.cue == Cue::press && nothing_said) return tell(edge, "silence, and another hold");
        nothing_said |= cue.cue == Cue::press || cue.cue == Cue::check_in;
    }
    const auto end = session::step(edge.plan, edge.plan.made_from.now, state, {state.now + hours(3), Signal::tick, {}});
    return over(end.state) ? std::nullopt : Counterexample{tell(edge, "silence, and it never ends")};
}

/// S7: only `more` raises, one step, once between two check-ins, up to the ceiling, never after too much here.
inline Counterexample only_more_raises(const Edge& edge) {
    Onlooker known = edge.onlooker;
    std::uint8_t spot = edge.before.state.spot;
    PressureIntensity step = edge.before.state.step;
    for (const TimedCue& cue : edge.after.cues) {
        if (cue.cue == Cue::find && cue.spot != spot) {
            spot = cue.spot;
            known = {};
        }
        if (cue.cue == Cue::find) step = cue.step;
        if (cue.cue == Cue::press) {
            if (cue.step != edge.plan.spots[cue.spot].start) return tell(edge, "a hold does not start lightest");
            step = cue.step;
        }
        if (cue.cue == Cue::press || cue.cue == Cue::check_in) known.more_since_check_in = false;
        if (cue.cue == Cue::lighter) known.too_much_here = true;
        if (cue.cue != Cue::one_more) {
            if (cue.step > step && cue.cue != Cue::stretch) return tell(edge, "raised without a word");
            step = cue.step;
            continue;
        }
        if (edge.event.signal != Signal::more) return tell(edge, "raised by something else than more");
        if (cue.step.of_10 != step.of_10 + 1) return tell(edge, "raised by more than one step");
        if (known.more_since_check_in) return tell(edge, "raised twice between two check-ins");
        if (known.too_much_here) return tell(edge, "raised after too much on this spot");
        if (cue.step > edge.plan.spots[cue.spot].ceiling) return tell(edge, "raised above the ceiling");
        known.more_since_check_in = true;
        step = cue.step;
    }
    if (pressing(edge.after.state) && edge.after.state.step != step) return tell(edge, "raised without a cue");
    if (session::more_allowed(edge.after.state) && pressing(edge.after.state)) {
        const Onlooker now = listen(edge.onlooker, edge.before.state.spot, edge.event, edge.after);
        if (now.too_much_here) return tell(edge, "more is offered after too much on this spot");
    }
    return std::nullopt;
}

inline std::int32_t too_much_said(const State& state) {
    std::int32_t all = 0;
    for (const SpotDone& spot : state.record.spots) all += spot.too_much;
    return all;
}

/// S8: what the body says lets go at once and counts, early or late; a number of seven too; six is one step lighter.
inline Counterexample the_body_is_heeded(const Edge& edge) {
    const Signal said = edge.event.signal;
    const State& after = edge.after.state;
    const bool body = said == Signal::too_sharp || said == Signal::breath_held || said == Signal::tensing;
    if (body || said == Signal::tingling || strength_from(edge.event, 7)) {
        if (pressing(after)) return tell(edge, "too much, and still pressing");
        if (!over(after) && said != Signal::tingling && too_much_said(after) <= too_much_said(edge.before.state)) {
            return tell(edge, "too much, and it does not count");
        }
    }
    if (said == Signal::ease_off || strength_from(edge.event, 6)) {
        const bool eased = !edge.after.cues.empty() && edge.after.cues.back().cue == Cue::lighter;
        if (pressing(after) && !eased) return tell(edge, "ease off, and no lighter");
    }
    return std::nullopt;
}

/// S9: a stop sign ends it from every state, and over stays over.
inline Counterexample stop_signs_end_it(const Edge& edge) {
    const Signal said = edge.event.signal;
    const State& before = edge.before.state;
    const State& after = edge.after.state;
    if (is_stop_sign(edge.event)) {
        if (!over(after)) return tell(edge, "a stop sign does not end the session");
        if (!after.record.stop_sign) return tell(edge, "a stop sign is not in the record");
        const bool on_the_spot = std::any_of(after.record.spots.begin(), after.record.spots.end(),
                                             [](const SpotDone& spot) { return spot.end == SpotEnd::stop_sign; });
        if (!on_the_spot) return tell(edge, "a stop sign is on no spot");
    }
    if (said == Signal::stop && !over(after)) return tell(edge, "stop does not stop");
    if (over(before) && after.phase != before.phase) return tell(edge, "it began again after its end");
    const bool waiting = before.phase == Phase::tingling_wait || before.paused_in == Phase::tingling_wait;
    if (waiting && over(after) && said != Signal::tingling_gone && !after.record.stop_sign) {
        return tell(edge, "tingling that was never said to be gone is forgotten");
    }
    return std::nullopt;
}

/// S11: what stops it is a release, and pressing comes back by finding the spot only. S15: a clock that goes back
/// is one.
inline Counterexample stopping_releases(const Edge& edge) {
    const State& before = edge.before.state;
    const State& after = edge.after.state;
    const Signal said = edge.event.signal;
    if ((said == Signal::pause || said == Signal::interrupted) && pressing(after)) return tell(edge, "no release");
    if (edge.event.at < before.now && pressing(after)) return tell(edge, "pressing though the clock went back");
    if (before.phase == Phase::paused && pressing(after)) return tell(edge, "from a pause into pressing");
    bool rested = before.phase == Phase::rest;
    for (std::size_t i = 0; i < edge.after.cues.size(); ++i) {
        const Cue cue = edge.after.cues[i].cue;
        if (cue == Cue::press && !rested && said != Signal::found) return tell(edge, "pressing that nobody began");
        rested = cue == Cue::rest;
    }
    if (before.phase == Phase::paused && edge.event.at - before.phase_began >= numbers::pause_over.millis() &&
        !over(after)) {
        return tell(edge, "an hour's pause is not the end");
    }
    return std::nullopt;
}

/// S10: what was done stays within what was planned, second by second and hold by hold.
inline Counterexample within_the_plan(const Edge& edge) {
    const State& after = edge.after.state;
    Millis all;
    for (std::size_t i = 0; i < after.record.spots.size(); ++i) {
        const SpotDone& done = after.record.spots[i];
        const PlannedSpot& planned = edge.plan.spots[i];
        if (done.holds > planned.holds) return tell(edge, "more holds than planned");
        if (done.pressed > Seconds{planned.hold.count * done.holds}.millis()) return tell(edge, "longer than planned");
        if (done.highest > planned.ceiling) return tell(edge, "harder than planned");
        if (done.muscle != planned.muscle || done.side != planned.side) return tell(edge, "another spot than planned");
        all = all + done.pressed;
    }
    if (all != after.record.pressed) return tell(edge, "seconds are lost");
    if (after.step > edge.plan.spots[after.spot].ceiling) return tell(edge, "above the ceiling");
    return std::nullopt;
}

/// S10: no second beyond the caps, whatever pauses and repeats add up to.
inline Counterexample within_the_caps(const Edge& edge) {
    const State& after = edge.after.state;
    for (const SpotDone& done : after.record.spots) {
        if (done.pressed > numbers::spot_max.millis()) return tell(edge, "one spot is pressed too long");
    }
    if (after.record.pressed > numbers::pressing_max.millis()) return tell(edge, "too many seconds in all");
    if (!pressing(after)) return std::nullopt;
    if (!after.phase_ends) return tell(edge, "a hold without an end");
    if (*after.phase_ends > numbers::session_max.millis()) return tell(edge, "pressing past the longest session");
    return std::nullopt;
}

/// S1: no hold begins, and nothing is resumed, on a check of an hour or more.
inline Counterexample check_is_fresh(const Edge& edge) {
    const Millis checked_before = edge.plan.made_from.now.at - edge.plan.made_from.clearance.at->at;
    const auto old = [&](Millis at) { return at + checked_before >= numbers::clearance_fresh.millis(); };
    for (const TimedCue& cue : edge.after.cues) {
        if (cue.cue == Cue::press && old(cue.at)) return tell(edge, "pressing on an old check");
    }
    const bool resumed = edge.before.state.phase == Phase::paused && edge.event.signal == Signal::resume;
    if (resumed && old(edge.after.state.now) && !over(edge.after.state)) return tell(edge, "resumed on an old check");
    return std::nullopt;
}

/// A tick in between changes nothing.
inline Counterexample ticks_change_nothing(const Edge& edge) {
    const State& before = edge.before.state;
    if (edge.event.signal != Signal::tick || edge.event.at < before.now) return std::nullopt;
    const auto tick = [&](const State& state, Millis at) {
        return session::step(edge.plan, edge.plan.made_from.now, state, {at, Signal::tick, {}}).state;
    };
    const Millis far = edge.event.at + minutes(3);
    return tick(edge.after.state, far) == tick(before, far) ? std::nullopt
                                                            : Counterexample{tell(edge, "a tick counts")};
}

/// Each of them, of one step.
inline Counterexample broken_by(const Edge& edge) {
    for (const auto law : {check_is_fresh, silence_lets_go, only_more_raises, the_body_is_heeded, stop_signs_end_it,
                           stopping_releases, within_the_plan, within_the_caps, cues_say_why, ticks_change_nothing}) {
        if (auto found = law(edge)) return found;
    }
    return std::nullopt;
}

}  // namespace unknot::laws
