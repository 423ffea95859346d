#include <algorithm>

#include "core/catalog/numbers.hpp"
#include "core/measure/mutation.hpp"
#include "core/session/machine.hpp"

namespace unknot::session {

using namespace facts;
namespace numbers = catalog::numbers;
using measure::Break;
using measure::broken;

namespace {

bool spot_is_over(const SessionPlan& plan, const State& state) {
    const auto& spots = state.record.spots;
    const bool had_enough = state.spot < spots.size() && spots[state.spot].too_much >= numbers::too_much_ends_spot;
    return state.hold >= plan.spots[state.spot].holds || had_enough;
}

}  // namespace

bool waits_for_a_word(const SessionPlan& plan, const State& state) {
    if (!state.unanswered || broken(Break::s6_silence_ignored) || broken(Break::s6_no_word_needed)) return false;
    const bool between_holds =
        state.phase == Phase::let_go || state.phase == Phase::strokes || state.phase == Phase::rest;
    return between_holds && plan.made_from.purpose == Purpose::session && !spot_is_over(plan, state);
}

void Machine::cue(Cue what) {
    const Side side =
        state_.phase == Phase::stretch && !plan_.stretches.empty() ? plan_.stretches[state_.item].side : planned().side;
    const std::uint8_t place = state_.phase == Phase::stretch ? state_.item : state_.spot;
    cues_.push_back({state_.now, what, place, side, state_.step, why_});
}

SpotDone& Machine::done_here() {
    auto& spots = state_.record.spots;
    if (spots.size() <= state_.spot) {
        spots.push_back({planned().muscle, planned().side, {}, 0, {}, 0, false, SpotEnd::stopped, {}, {}});
    }
    return spots[state_.spot];
}

bool Machine::clearance_fresh() const {
    if (broken(Break::s1_stale_clearance_accepted)) return true;
    const auto& cleared = plan_.made_from.clearance.at;
    if (!cleared) return false;
    const Millis age = (started_ + state_.now) - cleared->at;
    return age >= Millis{0} && age < numbers::clearance_fresh.millis();
}

/// The caps of one spot and of the whole session hold even if pauses and repeats added up (S10).
Seconds Machine::hold_that_fits() const {
    if (broken(Break::s10_seconds_uncapped)) return state_.hold_length;
    const Seconds spot_cap = is_test() ? numbers::press_test_hold : numbers::spot_max;
    const Millis spot_used =
        state_.record.spots.size() > state_.spot ? state_.record.spots[state_.spot].pressed : Millis{0};
    const std::int64_t spot_left = (spot_cap.millis() - spot_used).count / 1000;
    const std::int64_t pressing_left = (numbers::pressing_max.millis() - state_.record.pressed).count / 1000;
    const std::int64_t session_left = (numbers::session_max.millis() - state_.now).count / 1000;
    return {std::max<std::int64_t>(0, std::min({state_.hold_length.count, spot_left, pressing_left, session_left}))};
}

/// Every second of pressure is on record for the spot it was spent on (S10).
void Machine::leave_press() {
    if (state_.phase != Phase::press) return;
    const Millis pressed = state_.now - state_.phase_began;
    done_here().pressed = done_here().pressed + pressed;
    state_.record.pressed = state_.record.pressed + pressed;
    state_.phase_began = state_.now;
    state_.check_in_open = false;
}

void Machine::enter(Phase phase, std::optional<Seconds> lasts) {
    leave_press();
    if (state_.phase == Phase::paused && phase != Phase::paused) state_.paused_because.reset();
    state_.phase = phase;
    state_.phase_began = state_.now;
    state_.phase_ends = lasts ? std::optional{state_.now + lasts->millis()} : std::nullopt;
    state_.record.length = state_.now;
}

void Machine::enter_ready() {
    enter(Phase::ready, numbers::get_ready);
    cue(Cue::get_ready);
}

/// After the countdown: where the session stood. Never straight into pressing (S11).
void Machine::after_ready() {
    const Phase was = state_.paused_in.value_or(is_test() ? Phase::find : Phase::warm);
    state_.paused_in.reset();
    switch (was) {
        case Phase::ready:
        case Phase::warm:
            if (is_test()) return enter_find();
            enter(Phase::warm, plan_.warm);
            return cue(Cue::warm);
        case Phase::stretch: enter(Phase::stretch, plan_.stretches[state_.item].hold); return cue(Cue::stretch);
        case Phase::familiar: return ask_familiar();
        case Phase::tingling_wait: return wait_for_tingling();
        case Phase::press:
        case Phase::let_go:
        case Phase::strokes:
        case Phase::rest:  // the hold that was broken off counts as done
            if (is_test()) return ask_familiar();
            if (spot_is_over()) return leave_spot();
            state_.hold += broken(Break::s10_broken_hold_again) ? 0 : 1;
            return enter_find();
        default: return enter_find();
    }
}

void Machine::begin_spot(std::uint8_t spot) {
    const bool other_side = state_.phase != Phase::warm && plan_.spots[spot].side != planned().side;
    leave_press();
    state_.hold = 1;
    if (spot != state_.spot) {  // what was said of the first spot before it began still stands
        state_.spot = spot;
        state_.ceiling = planned().ceiling;
        state_.hold_length = planned().hold;
        state_.more_barred = false;
    }
    state_.step = planned().start;
    if (other_side) cue(Cue::change_side);
    enter_find();
}

void Machine::enter_find() {
    done_here();
    state_.step = planned().start;
    enter(Phase::find, numbers::find_max);
    cue(Cue::find);
}

/// The only way into pressing. Clearance fresh (S1), lightest step first (S7, S11), caps on seconds (S10).
void Machine::enter_press() {
    if (!clearance_fresh()) return end(OverBecause::clearance_old);
    if (done_here().too_much >= numbers::too_much_ends_spot) return leave_spot();
    const Seconds hold = hold_that_fits();
    if (hold < (is_test() ? numbers::press_test_hold : numbers::hold_min)) {
        why_.because = CueBecause::cap_reached;
        end_spot(SpotEnd::completed);
        return enter_stretches();
    }
    state_.step = planned().start;
    state_.more_used = false;
    state_.eased_by_silence = false;
    enter(Phase::press, hold);
    state_.check_in_open = false;
    state_.unanswered = true;
    state_.check_in_at = state_.now + numbers::check_in_first.millis();
    SpotDone& here = done_here();
    here.holds += 1;
    here.highest = std::max(here.highest, state_.step);
    cue(Cue::press);
}

void Machine::enter_let_go() {
    enter(Phase::let_go, numbers::let_go);
    cue(Cue::let_go);
}

void Machine::ask_familiar() {
    enter(Phase::familiar, numbers::familiar_max);
    cue(Cue::ask_familiar);
}

void Machine::wait_for_tingling() {
    enter(Phase::tingling_wait, numbers::tingling_wait);
    cue(Cue::tingling_wait);
}

void Machine::after_let_go() {
    if (is_test()) return ask_familiar();
    enter(Phase::strokes, Seconds{(numbers::strokes * numbers::stroke.count + 999) / 1000});
    cue(Cue::strokes);
}

void Machine::enter_rest() {
    enter(Phase::rest, plan_.rest);
    cue(Cue::rest);
}

void Machine::end_spot(SpotEnd how) {
    done_here().end = how;
    cue(Cue::spot_ended);
}

bool Machine::spot_is_over() const { return session::spot_is_over(plan_, state_); }

/// S6: a hold in which nothing was said, or not since its last check-in, is followed by no other until something is.
void Machine::next_hold_or_spot() {
    if (spot_is_over()) return leave_spot();
    if (waits_for_a_word(plan_, state_)) return pause(PausedBecause::silence);
    state_.hold += 1;
    enter_press();
}

void Machine::leave_spot() {
    const bool too_much = done_here().too_much >= numbers::too_much_ends_spot;
    why_.because = too_much ? CueBecause::too_much_here : CueBecause::holds_done;
    end_spot(too_much ? SpotEnd::too_much : SpotEnd::completed);
    next_spot();
}

void Machine::next_spot() {
    if (is_test()) return finish();
    const bool more_spots = std::size_t{state_.spot} + 1 < plan_.spots.size();
    if (more_spots && state_.now < numbers::session_max.millis()) {
        return begin_spot(static_cast<std::uint8_t>(state_.spot + 1));
    }
    if (more_spots) why_.because = CueBecause::cap_reached;
    enter_stretches();
}

void Machine::enter_stretches() {
    if (is_test() || plan_.stretches.empty()) return finish();
    state_.item = 0;
    enter(Phase::stretch, plan_.stretches[0].hold);
    cue(Cue::stretch);
}

void Machine::next_stretch() {
    if (std::size_t{state_.item} + 1 >= plan_.stretches.size()) return finish();
    state_.item += 1;
    enter(Phase::stretch, plan_.stretches[state_.item].hold);
    cue(Cue::stretch);
}

void Machine::finish() {
    const bool walks = !is_test();
    enter(Phase::done, std::nullopt);
    state_.record.finished = true;
    if (walks) cue(Cue::walk);
    cue(Cue::done);
}

void Machine::pause(PausedBecause because) {
    if (because == PausedBecause::silence) why_ = {CueBecause::silence, {}};
    if (because == PausedBecause::clock_back) why_ = {CueBecause::clock_back, {}};
    if (state_.phase == Phase::press) cue(Cue::let_go);
    state_.paused_because = because;
    if (state_.phase != Phase::ready) state_.paused_in = state_.phase;
    enter(Phase::paused, broken(Break::s11_pause_has_no_end) ? std::nullopt : std::optional{numbers::pause_over});
    cue(Cue::paused);
}

void Machine::end(OverBecause because) {
    if (because == OverBecause::clearance_old) why_.because = CueBecause::clearance_old;
    if (state_.phase == Phase::press) cue(Cue::let_go);
    const bool tingles = state_.phase == Phase::tingling_wait || state_.paused_in == Phase::tingling_wait;
    if (tingles && !broken(Break::s9_tingling_forgotten)) {
        if (!state_.record.stop_sign) state_.record.stop_sign = Signal::tingling_stays;
        done_here().end = SpotEnd::stop_sign;  // nobody said that it went: taken as staying (S9)
        because = OverBecause::stop_sign;
        if (why_.because != CueBecause::signal) why_.because = CueBecause::tingling_unanswered;
    }
    state_.over_because = because;
    enter(Phase::over, std::nullopt);
    cue(Cue::over);
}

CueBecause Machine::because_of_deadline() const {
    switch (state_.phase) {
        case Phase::find: return CueBecause::not_found;
        case Phase::tingling_wait: return CueBecause::tingling_unanswered;
        case Phase::paused: return CueBecause::paused_too_long;
        default: return CueBecause::time_up;
    }
}

void Machine::deadline_reached() {
    why_ = {because_of_deadline(), {}};
    switch (state_.phase) {
        case Phase::ready: return after_ready();
        case Phase::warm: return begin_spot(0);
        case Phase::find: end_spot(SpotEnd::not_found); return next_spot();
        case Phase::press: return enter_let_go();
        case Phase::let_go: return after_let_go();
        case Phase::familiar: end_spot(SpotEnd::completed); return finish();
        case Phase::tingling_wait: return end(OverBecause::stop_sign);
        case Phase::strokes: return broken(Break::s6_stuck) ? after_let_go() : enter_rest();
        case Phase::rest: return next_hold_or_spot();
        case Phase::stretch: return next_stretch();
        case Phase::paused: return end(OverBecause::paused_too_long);
        case Phase::done:
        case Phase::over: return;
    }
}

/// S6: a check-in opens; no answer, lighter; still none, let go and pause.
void Machine::check_in_deadline() {
    why_ = {state_.check_in_open ? CueBecause::silence : CueBecause::check_in_due, {}};
    if (!state_.check_in_open) {
        state_.check_in_open = true;
        state_.unanswered = true;
        state_.eased_by_silence = false;
        state_.more_used = false;
        return cue(Cue::check_in);
    }
    if (broken(Break::s6_silence_ignored)) {
        return close_check_in(numbers::check_in_every);
    }
    state_.more_barred = true;
    if (!state_.eased_by_silence) {
        state_.eased_by_silence = true;
        state_.step = std::max(PressureIntensity{1}, PressureIntensity{state_.step.of_10 - 1});
        return cue(Cue::lighter);
    }
    if (broken(Break::s6_never_lets_go)) return close_check_in(numbers::silence_let_go);
    pause(PausedBecause::silence);
}

namespace {

/// While pressing: the next moment the check-in does something by itself.
std::optional<Millis> check_in_deadline_of(const State& state) {
    if (state.phase != Phase::press) return std::nullopt;
    if (!state.check_in_open) return state.check_in_at;
    return state.eased_by_silence ? lets_go_at(state) : eases_at(state);
}

}  // namespace

Millis eases_at(const State& state) { return state.check_in_at + numbers::silence_ease.millis(); }

Millis lets_go_at(const State& state) { return eases_at(state) + numbers::silence_let_go.millis(); }

std::optional<Millis> next_deadline(const State& state) {
    const auto check_in = check_in_deadline_of(state);
    if (check_in && (!state.phase_ends || *check_in < *state.phase_ends)) return check_in;
    return state.phase_ends;
}

void Machine::pass_time_to(Millis at) {
    while (const auto deadline = next_deadline(state_)) {
        if (*deadline > at) break;
        state_.now = *deadline;
        const bool phase_over = state_.phase_ends && *state_.phase_ends == *deadline;
        phase_over ? deadline_reached() : check_in_deadline();
    }
    state_.now = std::max(state_.now, at);
    if (state_.phase != Phase::done && state_.phase != Phase::over) state_.record.length = state_.now;
}

Stepped begin(const SessionPlan& plan) {
    State state;
    state.step = plan.spots.front().start;
    state.ceiling = plan.spots.front().ceiling;
    state.hold_length = plan.spots.front().hold;
    state.record.purpose = plan.made_from.purpose;
    Machine machine{plan, plan.made_from.now.at, state};
    machine.enter_ready();
    return std::move(machine).result();
}

Stepped step(const SessionPlan& plan, const Now& started, State state, const SessionEvent& event) {
    const bool went_back = event.at < state.now && !broken(Break::s15_clock_back_trusted);
    Machine machine{plan, started.at, std::move(state)};
    if (went_back) machine.clock_went_back();
    machine.pass_time_to(event.at);
    machine.signal(event);
    return std::move(machine).result();
}

bool more_allowed(const State& state) {
    if (state.phase != Phase::press) return false;
    if (state.step >= state.ceiling && !broken(Break::s7_above_ceiling)) return false;
    if (state.more_barred && !broken(Break::s7_more_after_too_much)) return false;
    return !state.more_used || broken(Break::s7_more_twice);
}

}  // namespace unknot::session
