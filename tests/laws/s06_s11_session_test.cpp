// S6 to S11 and S15 in the session, over every state that any signals at the times that matter can reach.
#include <iostream>

#include "tests/laws/session_laws.hpp"

namespace unknot::laws {
namespace {

using measure::Break;

/// More than any of the plans has: should a change make the space endless, it is seen.
constexpr std::size_t states_max = 500'000;

template <class Law>
auto in_every_state(Law law) {
    return [law]() -> Counterexample {
        const auto plans = plans_to_explore();
        if (plans.size() != 3) return "the plans to explore are refused";
        for (const SessionPlan& plan : plans) {
            Explored explored;
            if (const auto found = explore(plan, states_max, explored, law)) return found;
        }
        return std::nullopt;
    };
}

TEST_CASE("S6 to S11, S15: every law of the session holds in every state that any signals can reach") {
    const auto plans = plans_to_explore();
    REQUIRE(plans.size() == 3);
    for (const SessionPlan& plan : plans) {
        Explored explored;
        const auto found = explore(plan, states_max, explored, broken_by);
        std::cout << "session states " << explored.states << (explored.whole ? " (all)" : " (more are left)")
                  << ", steps " << explored.edges << "\n";
        INFO(found.value_or("no counterexample"));
        CHECK_FALSE(found.has_value());
        CHECK(explored.whole);
    }
}

TEST_CASE("S6: a session that ignores silence is caught") {
    catches(Break::s6_silence_ignored, in_every_state(silence_lets_go));
}

TEST_CASE("S7: a session that raises by good, twice, or after too much is caught") {
    catches(Break::s7_good_raises, in_every_state(only_more_raises));
    catches(Break::s7_more_twice, in_every_state(only_more_raises));
    catches(Break::s7_more_after_too_much, in_every_state(only_more_raises));
}

TEST_CASE("S8: a session in which a number outranks the body is caught") {
    catches(Break::s8_number_outranks_body, in_every_state(only_more_raises));
}

TEST_CASE("S9: a session that only eases when the arm goes numb is caught") {
    catches(Break::s9_numb_only_eases, in_every_state(stop_signs_end_it));
}

TEST_CASE("S11: a session that resumes into pressing is caught") {
    catches(Break::s11_resume_presses_on, in_every_state(stopping_releases));
}

TEST_CASE("S15: a session that trusts a clock that goes back is caught") {
    catches(Break::s15_clock_back_trusted, in_every_state(stopping_releases));
}

/// S10: the caps on seconds hold in the machine itself, for the largest plan that could be forged, in any order
/// of events.
Counterexample caps_hold_whatever_happens() {
    SessionPlan plan = plans_to_explore().at(1);
    plan.spots.resize(2, plan.spots.front());
    plan.spots.push_back(plan.spots.front());
    for (PlannedSpot& spot : plan.spots) {
        spot.holds = 9;
        spot.hold = numbers::hold_max;
    }
    plan.made_from.now = *plan.made_from.clearance.at;
    const auto said = sayings();
    for (std::uint64_t walk = 0; walk < 3000; ++walk) {
        Draw draw{seed() + walk};
        Stepped stepped = session::begin(plan);
        for (int i = 0; i < 300 && !over(stepped.state); ++i) {
            SessionEvent event = draw.one_in(3) ? draw.of(said) : SessionEvent{{}, Signal::good, {}};
            if (stepped.state.phase == Phase::find && !draw.one_in(9)) event.signal = Signal::found;
            if (stepped.state.phase == Phase::paused) event.signal = Signal::resume;
            if (draw.one_in(2) && (event.signal == Signal::stop || event.signal > Signal::tingling_gone))
                event.signal = Signal::good;
            event.at = stepped.state.now + Millis{draw.number(draw.one_in(50) ? -5'000 : 0, 14'000)};
            stepped = session::step(plan, plan.made_from.now, stepped.state, event);
            for (const SpotDone& spot : stepped.state.record.spots) {
                if (spot.pressed > numbers::spot_max.millis())
                    return "a spot is pressed too long, walk " + std::to_string(walk);
            }
            if (stepped.state.record.pressed > numbers::pressing_max.millis()) return "too many seconds in all";
            const bool late = stepped.state.now >= numbers::session_max.millis();
            if (late && pressing(stepped.state)) return "pressing past the longest session";
        }
    }
    return std::nullopt;
}

TEST_CASE("S10: the caps on seconds hold in the session itself, whatever the order of events") {
    holds(caps_hold_whatever_happens);
}

}  // namespace
}  // namespace unknot::laws
