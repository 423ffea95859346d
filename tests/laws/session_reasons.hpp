// S14 as it binds one step of a session: every cue says why it came, and that is so. What a deadline is said to have
// done is held to the state a millisecond before it; what a signal is said to have done, to the moment it was given.
#pragma once

#include "tests/laws/session_states.hpp"

namespace unknot::laws {

/// A cue, and the state in which it was decided.
struct Told {
    const Edge& edge;
    const TimedCue& cue;
    const State& there;
    bool nothing_said = false;  ///< since the hold began, or since its last check-in

    bool by_signal() const { return cue.why.signal.has_value(); }
    bool phase_ran_out() const { return !by_signal() && there.phase_ends == cue.at; }
    const SpotDone* spot() const {
        return there.record.spots.size() > there.spot ? &there.record.spots[there.spot] : nullptr;
    }
};

inline bool no_room_for_a_hold(const Told& told) {
    const bool test = told.edge.plan.made_from.purpose == Purpose::press_test;
    const Millis shortest = (test ? numbers::press_test_hold : numbers::hold_min).millis();
    const Millis spot_cap = (test ? numbers::press_test_hold : numbers::spot_max).millis();
    const Millis here = spot_cap - (told.spot() ? told.spot()->pressed : Millis{0});
    const Millis pressing = numbers::pressing_max.millis() - told.there.record.pressed;
    const Millis session = numbers::session_max.millis() - told.cue.at;
    return std::min({here, pressing, session}) < shortest;
}

inline bool check_is_old(const Told& told) {
    const auto& from = told.edge.plan.made_from;
    return told.cue.at + (from.now.at - from.clearance.at->at) >= numbers::clearance_fresh.millis();
}

/// No answer to a check-in that is open, or not a word since the hold began.
inline bool silent(const Told& told) {
    const State& there = told.there;
    if (told.by_signal()) return false;
    if (there.phase != Phase::press) return told.nothing_said && there.phase_ends == told.cue.at;
    const Millis eases = there.check_in_at + numbers::silence_ease.millis();
    const Millis lets_go = eases + numbers::silence_let_go.millis();
    const bool in_time = told.cue.at == eases || told.cue.at == lets_go;
    return there.check_in_open && in_time && (told.cue.cue != Cue::paused || told.cue.at == lets_go);
}

inline bool tingles(const State& state) {
    return state.phase == Phase::tingling_wait || state.paused_in == Phase::tingling_wait;
}

/// Whether what a cue says of itself is so.
inline bool is_so(const Told& told) {
    const State& there = told.there;
    const bool more = told.cue.why.signal == Signal::more && told.cue.cue == Cue::more_refused;
    switch (told.cue.why.because) {
        case CueBecause::started: return false;  // only of the very first, which no step gives
        case CueBecause::signal: return told.by_signal();
        case CueBecause::time_up:
            return told.phase_ran_out() && there.phase != Phase::find && there.phase != Phase::paused &&
                   there.phase != Phase::tingling_wait;
        case CueBecause::check_in_due:
            return !told.by_signal() && told.cue.cue == Cue::check_in && there.phase == Phase::press &&
                   !there.check_in_open && there.check_in_at == told.cue.at;
        case CueBecause::silence: return silent(told);
        case CueBecause::not_found: return told.phase_ran_out() && there.phase == Phase::find;
        case CueBecause::holds_done: return there.hold >= told.edge.plan.spots[there.spot].holds;
        case CueBecause::too_much_here: return told.spot() && told.spot()->too_much >= numbers::too_much_ends_spot;
        case CueBecause::cap_reached: return no_room_for_a_hold(told);
        case CueBecause::tingling_unanswered: return tingles(there) && told.edge.after.state.record.stop_sign;
        case CueBecause::clearance_old: return check_is_old(told) && told.cue.cue == Cue::over;
        case CueBecause::paused_too_long: return told.phase_ran_out() && there.phase == Phase::paused;
        case CueBecause::clock_back: return !told.by_signal() && told.edge.event.at < told.edge.before.state.now;
        case CueBecause::at_ceiling: return more && there.step >= there.ceiling;
        case CueBecause::more_barred: return more && there.more_barred;
        case CueBecause::more_used: return more && there.more_used;
    }
    return false;
}

/// The end says the same twice: as the state has it, and as its cue does.
inline bool end_agrees(const Edge& edge, const TimedCue& cue) {
    const auto over = edge.after.state.over_because;
    if (cue.cue != Cue::over || !over) return true;
    const CueBecause because = cue.why.because;
    switch (*over) {
        case OverBecause::stop: return because == CueBecause::signal && cue.why.signal == Signal::stop;
        case OverBecause::clearance_old: return because == CueBecause::clearance_old;
        case OverBecause::paused_too_long: return because == CueBecause::paused_too_long;
        case OverBecause::stop_sign: return because == CueBecause::signal || because == CueBecause::tingling_unanswered;
    }
    return false;
}

/// S14: every cue says why, and truly.
inline Counterexample cues_say_why(const Edge& edge) {
    if (edge.after.cues.empty()) return std::nullopt;
    const State& before = edge.before.state;
    const auto waited = [&](Millis to) {
        return session::step(edge.plan, edge.plan.made_from.now, before, {to, Signal::tick, {}}).state;
    };
    const State heard_in = waited(edge.event.at);
    bool nothing_said = edge.onlooker.nothing_said;
    for (const TimedCue& cue : edge.after.cues) {
        const auto& signal = cue.why.signal;
        const auto wrong = [&](const char* what) {
            return std::string{what} + ": cue " + std::to_string(static_cast<int>(cue.cue)) + " because " +
                   std::to_string(static_cast<int>(cue.why.because)) + ", signal " +
                   std::to_string(static_cast<int>(edge.event.signal)) + " at " + std::to_string(edge.event.at.count) +
                   ", phase " + std::to_string(static_cast<int>(before.phase));
        };
        const bool at_the_signal = cue.at == edge.after.state.now && edge.event.signal != Signal::tick;
        if (signal && (*signal != edge.event.signal || !at_the_signal)) return wrong("a signal that was not given");
        const State there = signal ? heard_in : cue.at - Millis{1} < before.now ? before : waited(cue.at - Millis{1});
        if (!is_so({edge, cue, there, nothing_said})) return wrong("a reason that is not so");
        if (!end_agrees(edge, cue)) return wrong("the end has another reason");
        nothing_said |= cue.cue == Cue::press || cue.cue == Cue::check_in;
    }
    return std::nullopt;
}

}  // namespace unknot::laws
