// S10: caps on every plan that leaves the core, for pasts, checks and candidates drawn at random, and the person told.
#include <array>

#include "tests/laws/law.hpp"
#include "tests/laws/world.hpp"

namespace unknot::laws {
namespace {

using catalog::Advice;
using measure::Break;

std::int32_t small(Draw& draw, std::int32_t least, std::int32_t most) {
    return static_cast<std::int32_t>(draw.number(least, most));
}

Ledger drawn_ledger(Draw& draw, const Now& now) {
    Ledger out;
    out.sessions_before = small(draw, 0, 3);
    out.week_one = draw.one_in(2);
    out.sessions_today = small(draw, 0, 2) * draw.one_in(3);
    out.press_tests_today = small(draw, 0, 5);
    const std::array<std::int64_t, 8> seconds{0, 0, 0, 30, 300, 590, 599, 700};
    out.pressed_today = {draw.of(seconds)};
    out.days_in_a_row = small(draw, 0, 6) * draw.one_in(2);
    if (draw.one_in(2)) out.last_session_at = later(now, Millis{-hours(draw.number(1, 60)).count}).at;
    if (draw.one_in(6)) out.rest_until = now.day() + small(draw, -1, 2);
    if (draw.one_in(2)) out.last_advice = static_cast<Advice>(draw.number(0, 4));
    out.borne_well = draw.one_in(2);
    if (draw.one_in(4))
        out.dose_max = Dose{{draw.number(10, 90)}, small(draw, 1, 3), small(draw, 1, 3), {small(draw, 1, 5)}};
    out.ceiling = {small(draw, 1, 5)};
    out.hold_share = small(draw, 20, 100);
    out.clock_unsure = draw.one_in(20);
    for (int i = 0; i < 3; ++i) {
        const auto own = static_cast<std::uint16_t>(7 * i + draw.number(0, 6));  // one entry a spot
        SpotLedger spot{{own}, draw.one_in(2) ? Side::left : Side::right, {draw.number(0, 320)}, false, {}, false};
        spot.too_much_before = draw.one_in(3);
        if (spot.too_much_before)
            spot.dose_max = Dose{{draw.number(10, 90)}, small(draw, 1, 3), 1, {small(draw, 1, 3)}};
        spot.waits = draw.one_in(6);
        out.spots.push_back(spot);
    }
    return out;
}

PlanGrounds drawn_grounds(Draw& draw) {
    std::vector<CandidateMuscle> candidates;
    const std::int64_t count = draw.number(1, 4);
    for (std::int64_t i = 0; i < count; ++i) {
        const MuscleId which{static_cast<std::uint16_t>(draw.number(0, 22))};
        candidates.push_back(candidate(which, draw.one_in(2) ? Side::left : Side::right, small(draw, 1, 5000)));
    }
    PlanGrounds out = grounds(candidates);
    out.ledger = drawn_ledger(draw, out.now);
    out.clearance.ceiling = {small(draw, 1, 5)};
    out.clearance.half_time = draw.one_in(3);
    out.clearance.hand_only = draw.one_in(4);
    out.means.minutes = small(draw, 3, 20);
    if (draw.one_in(4)) {
        out.purpose = Purpose::press_test;
        out.test_muscle = candidates.front().muscle;
        out.test_side = candidates.front().side;
    }
    return out;
}

/// What forbids any pressing at all, in PRODUCT's and content's words.
std::optional<std::string> must_be_refused(const PlanGrounds& from) {
    const Ledger& past = from.ledger;
    if (past.clock_unsure) return "the past lies ahead";
    if (past.rest_until && from.now.day() < *past.rest_until) return "resting";
    if (past.pressed_today >= numbers::pressing_max) return "the day's seconds are used";
    if (from.purpose == Purpose::press_test) {
        if (past.press_tests_today >= numbers::press_tests_a_day) return "four press tests today";
        return std::nullopt;
    }
    if (past.sessions_today >= numbers::sessions_a_day) return "two sessions today";
    if (past.week_one && past.sessions_today >= 1) return "a second session in the first week";
    if (!past.borne_well && past.sessions_today >= 1) return "a second session after one not borne well";
    if (past.days_in_a_row >= numbers::days_in_a_row && past.sessions_today == 0) return "five days in a row";
    if (past.last_session_at) {
        const Millis since = from.now.at - *past.last_session_at;
        if (since < numbers::between_sessions.millis()) return "too soon after the last";
        if (past.week_one && since < numbers::between_sessions_week_one.millis()) return "too soon in the first week";
    }
    return std::nullopt;
}

Counterexample spot_over_a_cap(const SessionPlan& plan, const PlannedSpot& spot) {
    const Ledger& past = plan.made_from.ledger;
    const catalog::Muscle& record = rules().muscles[spot.muscle.index];
    const bool first = past.sessions_before == 0;
    if (spot.hold > numbers::hold_max || spot.hold > record.hold_max) return "a hold is too long";
    if (spot.holds > numbers::holds_max || spot.holds < 1) return "too many holds";
    if (spot.ceiling > numbers::pressure_max || spot.ceiling > record.ceiling) return "too hard for the muscle";
    if (spot.ceiling > plan.made_from.clearance.ceiling) return "harder than the check allows";
    if (spot.ceiling > past.ceiling) return "harder than the last reaction leaves";
    if (spot.start > spot.ceiling || spot.start > numbers::pressure_start) return "does not begin at a touch";
    Seconds used;
    for (const SpotLedger& before : past.spots) {
        if (before.muscle != spot.muscle || before.side != spot.side) continue;
        used = std::max(used, before.pressed_today);
        if (before.waits) return "a spot that waits";
        const bool test = plan.made_from.purpose == Purpose::press_test;
        const auto& most = before.dose_max;
        if (most && (spot.ceiling > most->ceiling || spot.holds > most->holds || (!test && spot.hold > most->hold))) {
            return "too large after too much here";
        }
    }
    const Seconds here{spot.hold.count * spot.holds};
    if (used + here > (first ? numbers::spot_max_first_session : numbers::spot_max))
        return "too many seconds on a spot";
    if (plan.made_from.purpose == Purpose::press_test) {
        const bool small_enough =
            spot.hold <= numbers::press_test_hold && spot.holds == 1 && spot.ceiling <= numbers::pressure_test;
        return small_enough ? std::nullopt : Counterexample{"a press test that is more than one"};
    }
    if (past.dose_max && (spot.hold > past.dose_max->hold || spot.holds > past.dose_max->holds ||
                          spot.ceiling > past.dose_max->ceiling)) {
        return "more than the last time though that was too much";
    }
    if (past.week_one && spot.hold > numbers::hold_week_one) return "too long for the first week";
    if (first && (spot.hold > numbers::hold_first_session || spot.holds > numbers::holds_first_session ||
                  spot.ceiling > numbers::pressure_first_session)) {
        return "too much for a first session";
    }
    const std::int64_t half = plan.made_from.clearance.half_time ? numbers::half_share : 100;
    const bool shared = spot.hold.count * 10'000 <= numbers::hold_max.count * half * past.hold_share;
    if (!shared && spot.hold > numbers::hold_min)  // the shortest hold is the least there is
        return "the reaction is not heeded";
    return std::nullopt;
}

Counterexample plan_over_a_cap(const SessionPlan& plan) {
    if (const auto why = must_be_refused(plan.made_from)) return "a plan although " + *why;
    const bool first = plan.made_from.ledger.sessions_before == 0;
    const auto spots = static_cast<std::int32_t>(plan.spots.size());
    if (spots > numbers::spots_max || (first && spots > numbers::spots_first_session)) return "too many spots";
    for (const PlannedSpot& spot : plan.spots) {
        if (const auto found = spot_over_a_cap(plan, spot)) return found;
    }
    if (plan.made_from.ledger.pressed_today + pressed_by(plan) > numbers::pressing_max) return "too many seconds today";
    const auto told = [&](Cut cut) { return std::find(plan.cuts.begin(), plan.cuts.end(), cut) != plan.cuts.end(); };
    const bool harder_allowed = plan.spots.front().ceiling >= numbers::pressure_max;
    const bool usual = plan.spots.front().hold >= numbers::hold_week_one;
    const bool test = plan.made_from.purpose == Purpose::press_test;
    if (!test && !harder_allowed && !told(Cut::pressure_check) && !told(Cut::pressure_muscle) &&
        !told(Cut::pressure_reaction) && !told(Cut::pressure_first_session)) {
        return "the pressure is cut and nobody is told";
    }
    if (!test && !usual && !told(Cut::hold_first_session) && !told(Cut::hold_half_time) && !told(Cut::hold_reaction) &&
        !told(Cut::hold_muscle) && !told(Cut::hold_week_one)) {
        return "the hold is cut and nobody is told";
    }
    return std::nullopt;
}

Counterexample plans_stay_within_the_caps() {
    Draw draw{seed()};
    std::int32_t plans = 0;
    for (std::int32_t i = 0; i < 200'000; ++i) {
        const auto planned = planning::make(rules(), drawn_grounds(draw));
        const SessionPlan* plan = plan_of(planned);
        if (!plan) continue;
        plans += 1;
        if (const auto found = plan_over_a_cap(*plan)) return *found + ", draw " + std::to_string(i);
    }
    looked_at(plans, 10'000);
    return std::nullopt;
}

TEST_CASE("S10: no plan is over a cap, whatever the past, the check and the candidates; and every cut is told") {
    holds(plans_stay_within_the_caps);
    catches(Break::s10_caps_skipped, plans_stay_within_the_caps);
}

}  // namespace
}  // namespace unknot::laws
