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

/// S6: a word on how it is. What only moves the session on is none; "go on" is one where the spot was asked about.
bool is_word(Signal said, Phase phase) {
    switch (said) {
        case Signal::good:
        case Signal::more:
        case Signal::ease_off:
        case Signal::number:
        case Signal::spreads:
        case Signal::too_sharp:
        case Signal::breath_held:
        case Signal::tensing:
        case Signal::tingling:
        case Signal::tingling_stays:
        case Signal::numb_or_shooting:
        case Signal::unwell:
        case Signal::pulse:
        case Signal::severe: return true;
        case Signal::resume: return phase == Phase::paused;
        default: return false;
    }
}

CueBecause why_more_is_refused(const State& state) {
    if (state.more_barred) return CueBecause::more_barred;
    return state.step >= state.ceiling ? CueBecause::at_ceiling : CueBecause::more_used;
}

}  // namespace

/// A jump back says nothing about how long the person has pressed: let go, and let them say when to go on (S15).
void Machine::clock_went_back() {
    const bool moving = state_.phase != Phase::done && state_.phase != Phase::over && state_.phase != Phase::paused;
    if (moving) pause(PausedBecause::clock_back);
}

void Machine::signal(const SessionEvent& event) {
    const Signal said = event.signal;
    if (said == Signal::tick) return;
    if (!broken(Break::s14_signal_not_told)) why_ = {CueBecause::signal, said};
    if (is_word(said, state_.phase)) state_.unanswered = false;
    const auto sign = stop_sign_in(event);
    if (sign && (said == Signal::number || !broken(Break::s9_numb_only_eases))) return stop_sign(*sign);
    if (broken(Break::s9_over_is_left) && state_.phase == Phase::over && said == Signal::resume) return enter_ready();
    if (state_.phase == Phase::done || state_.phase == Phase::over) return;
    if (said == Signal::stop) {
        done_here().end = SpotEnd::stopped;
        return end(OverBecause::stop);
    }
    if (said == Signal::tingling) return tingled();
    state_.phase == Phase::press ? while_pressing(event) : while_not_pressing(event);
}

void Machine::stop_sign(Signal signal) {
    if (!state_.record.stop_sign) state_.record.stop_sign = signal;
    done_here().end = SpotEnd::stop_sign;
    if (state_.phase == Phase::done || state_.phase == Phase::over) return;  // said late: it still counts
    end(OverBecause::stop_sign);
}

void Machine::tingled() {
    if (state_.phase == Phase::tingling_wait) return;
    if (state_.phase == Phase::press) cue(Cue::let_go);
    state_.more_barred = true;
    state_.paused_in.reset();
    done_here().too_much += 1;
    wait_for_tingling();
}

void Machine::while_pressing(const SessionEvent& event) {
    switch (event.signal) {
        case Signal::good:
            if (!state_.check_in_open) return;
            if (broken(Break::s7_good_raises)) more();
            close_check_in(numbers::check_in_every);
            return cue(Cue::stay);
        case Signal::spreads:
            done_here().spread = true;
            if (state_.check_in_open) close_check_in(numbers::check_in_every);
            return cue(Cue::stay);
        case Signal::number: return answer_number(event.strength.value_or(numbers::pressure_over));
        case Signal::more: return more();
        case Signal::ease_off: return lighter();
        case Signal::too_sharp:
        case Signal::breath_held:
        case Signal::tensing: return too_much(event.signal);
        case Signal::numb_or_shooting: return lighter();  // reached only with a deliberate break (S9)
        case Signal::pause: return pause(PausedBecause::asked);
        case Signal::interrupted: return broken(Break::s11_call_ignored) ? void() : pause(PausedBecause::interrupted);
        case Signal::cannot_find:
        case Signal::skip: return skip();
        default: return;
    }
}

/// S8: what the body said on this spot stands; a good number does not take it back.
void Machine::answer_number(PressureIntensity strength) {
    done_here().number = strength;
    if (broken(Break::s8_number_outranks_body)) state_.more_barred = false;
    if (strength >= numbers::pressure_let_go) return too_much(Signal::number);
    if (strength >= numbers::pressure_ease) return lighter();
    if (state_.check_in_open) close_check_in(numbers::check_in_every);
    cue(Cue::stay);
}

/// S7: one step, at most one between two check-ins, never above the ceiling or after a too-much sign here.
void Machine::more() {
    if (!more_allowed(state_)) {
        if (state_.check_in_open) close_check_in(numbers::check_in_every);
        why_.because = why_more_is_refused(state_);
        return cue(Cue::more_refused);
    }
    state_.step = {state_.step.of_10 + 1};
    state_.more_used = true;
    done_here().highest = std::max(done_here().highest, state_.step);
    close_check_in(numbers::check_in_first);
    cue(Cue::one_more);
}

void Machine::lighter() {
    state_.more_barred = true;
    if (state_.step <= PressureIntensity{1}) return enter_let_go();  // nothing is lighter than the lightest
    state_.step = {state_.step.of_10 - 1};
    state_.ceiling = std::min(state_.ceiling, state_.step);
    close_check_in(numbers::check_in_first);
    cue(Cue::lighter);
}

/// The next hold here is lighter and shorter (S12); the second time ends the spot.
void Machine::count_too_much(Signal signal) {
    state_.more_barred = true;
    state_.record.guarding |= is_guarding(signal);
    done_here().too_much += 1;
    state_.ceiling = std::max(PressureIntensity{1}, PressureIntensity{state_.step.of_10 - 1});
    state_.hold_length = {
        std::max(numbers::hold_min.count, state_.hold_length.count * numbers::too_much_again_shorter / 100)};
}

void Machine::too_much(Signal signal) {
    count_too_much(signal);
    enter_let_go();
    cue(Cue::breathe_out);
}

void Machine::close_check_in(Seconds next_in) {
    state_.check_in_open = false;
    state_.eased_by_silence = false;
    state_.check_in_at = state_.now + next_in.millis();
}

/// A late answer counts if it is the more careful one (S8); nothing here can lead to pressing but `found` and `resume`.
void Machine::while_not_pressing(const SessionEvent& event) {
    const Signal said = event.signal;
    if (said == Signal::number && event.strength) {
        done_here().number = event.strength;
        state_.more_barred |= *event.strength >= numbers::pressure_ease;
    }
    if (too_much_in(event)) return broken(Break::s8_late_sign_lost) ? void() : count_too_much(said);
    if (said == Signal::ease_off) {
        state_.more_barred = true;
        return;
    }
    if (said == Signal::spreads) {
        done_here().spread = true;
        return;
    }
    if (said == Signal::resume) return resume();
    if (state_.phase == Phase::paused) return;
    switch (said) {
        case Signal::found:
            if (state_.phase == Phase::find) enter_press();
            return;
        case Signal::tingling_gone:
            if (state_.phase != Phase::tingling_wait) return;
            end_spot(SpotEnd::tingling);
            return next_spot();
        case Signal::pause: return pause(PausedBecause::asked);
        case Signal::interrupted: return pause(PausedBecause::interrupted);
        case Signal::cannot_find:
        case Signal::skip: return skip();
        case Signal::familiar_yes: return familiar(Familiar::yes);
        case Signal::familiar_partly: return familiar(Familiar::partly);
        case Signal::familiar_no: return familiar(Familiar::no);
        default: return;
    }
}

/// S11: never back into pressing; get ready, find the spot again lightly, start lightest.
void Machine::resume() {
    if (state_.phase != Phase::paused) return;
    if (!clearance_fresh()) return end(OverBecause::clearance_old);
    const bool silent = state_.paused_because == PausedBecause::silence;
    state_.paused_because.reset();
    if (broken(Break::s11_resume_presses_on)) return enter_press();
    state_.more_barred = state_.more_barred || silent;
    enter_ready();
}

void Machine::familiar(Familiar familiar) {
    if (state_.phase != Phase::familiar) return;
    done_here().familiar = familiar;
    end_spot(SpotEnd::completed);
    finish();
}

void Machine::skip() {
    switch (state_.phase) {
        case Phase::find:
        case Phase::press: {
            const bool pressed = state_.phase == Phase::press;
            if (pressed) cue(Cue::let_go);
            end_spot(pressed ? SpotEnd::skipped : SpotEnd::not_found);
            return next_spot();
        }
        case Phase::strokes: return enter_rest();
        case Phase::stretch: return next_stretch();
        default: return;
    }
}

}  // namespace unknot::session
