// S6 to S11 and S15 in the session, over every state that any signals at the times that matter can reach.
#include <array>
#include <iostream>

#include "tests/laws/session_exploration.hpp"

namespace unknot::laws {
namespace {

using measure::Break;

/// More than any of the plans has: should a change make the space endless, it is seen.
constexpr std::size_t states_max = 2'000'000;

/// How many of the steps that meet a cut again are compared with the first: all would take hours.
std::uint64_t compared_one_in() { return long_run() ? 50 : 1000; }

/// A look for a counterexample to the law of a step in every state of every plan.
Counterexample in_every_state(Counterexample (*law)(const Edge&)) {
    for (const SessionPlan& plan : plans_to_explore()) {
        Explored explored;
        if (const auto found = Explorer(plan, {states_max}, explored).run(law)) return found;
    }
    return std::nullopt;
}

Counterexample nothing_more(const Edge&) { return std::nullopt; }

/// The same in what silence makes of every state.
Counterexample in_every_silence() {
    for (const SessionPlan& plan : plans_to_explore()) {
        Explored explored;
        if (const auto found = Explorer(plan, {states_max}, explored).run(nothing_more)) return found;
        Silence longest;
        if (const auto found = silence_ends(explored, longest)) return found;
    }
    return std::nullopt;
}

TEST_CASE("S1, S6 to S11, S15: every law of the session holds in every state that any signals can reach") {
    for (const SessionPlan& plan : plans_to_explore()) {
        Explored explored;
        const auto found = Explorer(plan, {states_max, compared_one_in()}, explored).run(broken_by);
        INFO(found.value_or("no counterexample"));
        CHECK_FALSE(found.has_value());
        CHECK(explored.whole);
        Silence longest;
        const auto stuck = silence_ends(explored, longest);
        INFO(stuck.value_or("nothing is stuck"));
        CHECK_FALSE(stuck.has_value());
        const PlannedSpot& first = plan.spots.front();
        std::cout << "session of " << plan.spots.size() << " spots, " << first.holds << " holds of " << first.hold.count
                  << " s, to " << first.ceiling.of_10 << ": states " << explored.visited.size()
                  << (explored.whole ? "" : " (more are left)") << ", edges " << explored.edges << ", depth "
                  << explored.depth << ", pairs of one cut compared in " << explored.compared
                  << " steps, pressing in silence at most " << longest.unbroken.count << " ms at a stretch and "
                  << longest.in_all.count << " in all, " << explored.seconds << " s\n";
    }
}

/// Laws and the breaks that each must catch; the table of docs/safety_case.md.
struct Caught {
    const char* law;
    Counterexample (*look)(const Edge&);
    std::vector<Break> breaks;
};

const std::vector<Caught>& table() {
    static const std::vector<Caught> rows{
        {"S1: the check is fresh", check_is_fresh, {Break::s1_stale_clearance_accepted}},
        {"S6: silence lets go",
         silence_lets_go,
         {Break::s6_silence_ignored, Break::s6_no_word_needed, Break::s6_never_lets_go}},
        {"S7: only more raises",
         only_more_raises,
         {Break::s7_good_raises, Break::s7_more_twice, Break::s7_more_after_too_much, Break::s7_above_ceiling,
          Break::s8_number_outranks_body}},
        {"S8: the body is heeded", the_body_is_heeded, {Break::s8_late_sign_lost}},
        {"S9: stop signs end it",
         stop_signs_end_it,
         {Break::s9_numb_only_eases, Break::s9_over_is_left, Break::s9_tingling_forgotten}},
        {"S10: within the plan", within_the_plan, {Break::s10_broken_hold_again}},
        {"S10: within the caps", within_the_caps, {Break::s10_seconds_uncapped}},
        {"S14: cues say why", cues_say_why, {Break::s14_signal_not_told}},
        {"S11, S15: what stops it is a release",
         stopping_releases,
         {Break::s11_resume_presses_on, Break::s11_call_ignored, Break::s11_pause_has_no_end,
          Break::s15_clock_back_trusted}},
    };
    return rows;
}

TEST_CASE("S1, S6 to S11, S15: each law catches the sessions that were broken for it") {
    for (const Caught& row : table()) {
        INFO(row.law);
        for (const Break which : row.breaks) {
            catches(which, [&] { return in_every_state(row.look); });
        }
    }
    for (const Break which : {Break::s6_never_lets_go, Break::s6_stuck, Break::s11_pause_has_no_end}) {
        catches(which, in_every_silence);
    }
}

/// What behaviour hangs on soonest: a cut without one of these takes states for alike that are not.
constexpr std::array needed{Part::phase,        Part::spot,        Part::hold,      Part::item,
                            Part::step,         Part::check_in_in, Part::paused_in, Part::phase_ends_in,
                            Part::minutes_left, Part::check_old};

TEST_CASE("The exploration sees a cut that is too coarse") {
    const SessionPlan plan = plans_to_explore().at(1);
    for (const Part part : needed) {
        Explored explored;
        const auto found = Explorer(plan, {20'000, 30, part}, explored).run(nothing_more);
        INFO("without part " << static_cast<int>(part));
        CHECK(found.has_value());
    }
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
    catches(Break::s10_seconds_uncapped, caps_hold_whatever_happens);
}

}  // namespace
}  // namespace unknot::laws
