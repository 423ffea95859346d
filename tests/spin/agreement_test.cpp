// The core and its second form on random traces: what a person sees and hears must be the same after every event. Then
// each with its deliberate breaks, where it must not.
#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <utility>

#include "tests/spin/both_forms.hpp"

namespace unknot::agreement {
namespace {

using laws::Draw;
using measure::Break;

constexpr std::uint64_t traces_for_a_break = 20'000;  ///< at most; most breaks show within a few dozen

std::uint64_t traces() { return laws::long_run() ? 1'000'000 : 5'000; }

std::string folder() {
    const char* wanted = std::getenv("UNKNOT_FORM");
    return wanted ? wanted : "build/spin/steps";
}

/// The plans that the form has: two spots of two holds up to the highest step, fresh and with a check that gets old on
/// the way, and a press test of each kind.
std::vector<SessionPlan> plans_of_the_form() {
    std::vector<SessionPlan> out;
    const auto one = laws::candidate(laws::muscle("infraspinatus"), Side::right, 6000);
    const auto other = laws::candidate(laws::muscle("biceps"), Side::left, 3000);
    for (const std::int64_t age : {5, 50}) {
        for (PlanGrounds wanted : {laws::grounds({one, other}), laws::test_grounds(one.muscle, one.side)}) {
            wanted.now = laws::later(laws::noon(), laws::minutes(age));
            out.push_back(laws::the_plan(wanted));
        }
    }
    return out;
}

/// What somebody says next: often what leads on, so that a trace goes far; anything else as often as not.
Signal drawn_signal(Draw& draw, Phase phase) {
    if (!draw.one_in(3)) {
        if (phase == Phase::find) return Signal::found;
        if (phase == Phase::paused) return Signal::resume;
        if (phase == Phase::tingling_wait) return Signal::tingling_gone;
        if (phase == Phase::press && draw.one_in(3)) return draw.one_in(2) ? Signal::more : Signal::good;
        return Signal::tick;
    }
    const auto any = static_cast<Signal>(draw.number(0, static_cast<int>(Signal::familiar_no)));
    SessionEvent event{{}, any, {}};
    const bool ends_it = any == Signal::stop || (any != Signal::number && stop_sign_in(event));
    return ends_it && !draw.one_in(6) ? Signal::good : any;
}

/// Before, at and after the next deadline, long after it, and before now.
Millis drawn_time(Draw& draw, const State& state) {
    const std::int64_t kind = draw.number(1, 40);
    const auto deadline = session::next_deadline(state);
    if (kind <= 12 && deadline) return *deadline + Millis{draw.number(-1, 1)};
    if (kind == 13) return state.now - Millis{draw.number(1, 100'000)};
    if (kind == 14) return state.now + laws::minutes(draw.number(1, 90));
    if (kind <= 17 || (kind <= 22 && state.phase == Phase::paused)) {
        return state.now + Millis{draw.number(0, 1'100'000)};
    }
    return kind <= 20 ? state.now : state.now + Millis{draw.number(0, 12'000)};
}

/// Somebody eager says *more* as each check-in opens: the only way up to the highest step.
SessionEvent drawn_event(Draw& draw, const State& state, bool eager) {
    if (eager && session::pressing(state) && !draw.one_in(12)) {
        return {session::next_deadline(state).value_or(state.now), Signal::more, {}};
    }
    SessionEvent event{drawn_time(draw, state), drawn_signal(draw, state.phase), {}};
    if (event.signal == Signal::number) {
        const std::int64_t most = draw.one_in(6) ? 10 : 7;
        event.strength = PressureIntensity{static_cast<std::int32_t>(draw.number(0, most))};
    }
    return event;
}

struct Walked {
    std::uint64_t traces = 0, events = 0;
    std::vector<bool> rows;  ///< steps of the form that were taken
};

/// The first trace on which the two differ.
Counterexample differ(const Form& form, std::uint64_t traces, Walked& walked) {
    const auto plans = plans_of_the_form();
    walked.rows.resize(form.rows());
    for (; walked.traces < traces; ++walked.traces) {
        Draw draw{laws::seed() + walked.traces};
        BothForms both(form, plans[draw.one_in(5) ? 1 + 2 * draw.number(0, 1) : 2 * draw.number(0, 1)], walked.rows);
        const std::int64_t length = draw.number(20, 60);
        const bool eager = draw.one_in(4);
        for (std::int64_t i = 0; i < length; ++i) {
            const SessionEvent event = drawn_event(draw, both.state(), eager);
            walked.events += 1;
            if (auto differs = both.take(event)) {
                return *differs + ", trace " + std::to_string(walked.traces) + ", event " + std::to_string(i);
            }
        }
    }
    return std::nullopt;
}

TEST_CASE("The session that ships and its second form agree on random traces") {
    const Form form(folder(), "none");
    Walked walked;
    const auto differs = differ(form, traces(), walked);
    INFO("UNKNOT_SEED=" << laws::seed() << ": " << differs.value_or("they agree"));
    CHECK_FALSE(differs.has_value());
    const auto taken = std::count(walked.rows.begin(), walked.rows.end(), true);
    std::cout << "seed " << laws::seed() << ": the forms agree on " << walked.traces << " traces of " << walked.events
              << " events; they took " << taken << " of the " << form.steps() << " steps that the form's "
              << form.states() << " states have\n";
}

constexpr std::array breaks_of_the_core{std::pair{"S1: stale clearance accepted", Break::s1_stale_clearance_accepted},
                                        std::pair{"S6: silence ignored", Break::s6_silence_ignored},
                                        std::pair{"S6: no word needed", Break::s6_no_word_needed},
                                        std::pair{"S6: never lets go", Break::s6_never_lets_go},
                                        std::pair{"S6: goes round", Break::s6_stuck},
                                        std::pair{"S7: good raises", Break::s7_good_raises},
                                        std::pair{"S7: more twice", Break::s7_more_twice},
                                        std::pair{"S7: more after too much", Break::s7_more_after_too_much},
                                        std::pair{"S7: above the ceiling", Break::s7_above_ceiling},
                                        std::pair{"S8: number outranks body", Break::s8_number_outranks_body},
                                        std::pair{"S8: late sign lost", Break::s8_late_sign_lost},
                                        std::pair{"S9: numb only eases", Break::s9_numb_only_eases},
                                        std::pair{"S9: over is left", Break::s9_over_is_left},
                                        std::pair{"S9: tingling forgotten", Break::s9_tingling_forgotten},
                                        std::pair{"S10: broken hold again", Break::s10_broken_hold_again},
                                        std::pair{"S10: seconds uncapped", Break::s10_seconds_uncapped},
                                        std::pair{"S11: resume presses on", Break::s11_resume_presses_on},
                                        std::pair{"S11: call ignored", Break::s11_call_ignored},
                                        std::pair{"S11: pause has no end", Break::s11_pause_has_no_end},
                                        std::pair{"S15: clock back trusted", Break::s15_clock_back_trusted}};

TEST_CASE("A core that was broken on purpose no longer agrees with the form") {
    const Form form(folder(), "none");
    for (const auto& [name, which] : breaks_of_the_core) {
        Walked walked;
        INFO(name);
        laws::catches(which, [&] { return differ(form, traces_for_a_break, walked); });
        std::cout << "core, " << name << ": seen in trace " << walked.traces + 1 << '\n';
    }
}

/// Run by itself for each break of the form, by tests/spin/run.mjs: the steps of all of them would fill a disk.
TEST_CASE("A form that was broken on purpose no longer agrees with the core", "[.broken_form]") {
    const Form form(folder(), "broken");
    Walked walked;
    CHECK(differ(form, traces_for_a_break, walked).has_value());
    std::cout << "seen in trace " << walked.traces + 1 << '\n';
}

}  // namespace
}  // namespace unknot::agreement
