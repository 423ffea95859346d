// S9 after the session: nothing is pressed before the next day, and the spot not before its follow-up is answered and a
// whole new check allows it. For every muscle that can be planned, on each side, after each stop sign.
#include <array>

#include "tests/laws/history_digest.hpp"
#include "tests/laws/session_states.hpp"

namespace unknot::laws {
namespace {

using measure::Break;

const std::array stop_signs{SessionEvent{{}, Signal::numb_or_shooting, {}},
                            SessionEvent{{}, Signal::unwell, {}},
                            SessionEvent{{}, Signal::pulse, {}},
                            SessionEvent{{}, Signal::severe, {}},
                            SessionEvent{{}, Signal::tingling, {}},  // and nobody says that it went
                            SessionEvent{{}, Signal::tingling_stays, {}},
                            SessionEvent{{}, Signal::number, PressureIntensity{8}}};

/// The record of a session in which the sign was said eight seconds into the first hold.
SessionRecord stopped_by(const SessionPlan& plan, SessionEvent sign) {
    Stepped stepped = session::begin(plan);
    const auto say = [&](std::int64_t ms, SessionEvent event) {
        event.at = Millis{ms};
        stepped = session::step(plan, plan.made_from.now, std::move(stepped.state), event);
    };
    say(52'000, {{}, Signal::found, {}});
    say(60'000, sign);
    say(90'000, {{}, Signal::tick, {}});
    return stepped.state.record;
}

History after(const SessionPlan& plan, const SessionEvent& sign) {
    const Check check = calm_check();
    History out = remember(rules(), {}, event(noon(), checked(check, clear(check))));
    out = remember(rules(), out, event(plan.made_from.now, started("s", Purpose::session, plan.spots), 1));
    return remember(rules(), out, event(later(noon(), minutes(9)), SessionEnded{"s", stopped_by(plan, sign)}, 2));
}

/// Whether this muscle may be planned now, as a session or as a press test, after the check.
bool planned(const History& history, const Check& check, const Now& now, MuscleId which, Side side) {
    const Clearance clearance = clear(check, now, &history);
    for (const Purpose purpose : {Purpose::session, Purpose::press_test}) {
        const Ledger ledger = dosing::ledger(history, now);
        PlanGrounds wanted = purpose == Purpose::session ? grounds({candidate(which, side)}, ledger, clearance)
                                                         : test_grounds(which, side, ledger);
        wanted.clearance = clearance;
        wanted.now = now;
        if (plan_of(planning::make(rules(), wanted))) return true;
    }
    return false;
}

/// What a later visit answers when only the questions about now are asked.
Check only_now() {
    Check out = calm_check();
    std::erase_if(out.answers, [](const GivenAnswer& given) {
        return rules().questions[given.question.index].tense == Tense::standing;
    });
    out.standing_confirmed = true;
    return out;
}

History answered_well(const History& history) {
    FollowUpAnswers answers;
    for (std::uint16_t i = 0; i < rules().symptoms.size(); ++i) answers.symptoms.push_back({{i}, Answer::no});
    const auto advised = aftercare::follow_up(rules(), answers, 1, noon(1), &history);
    return remember(rules(), history, event(noon(1), FollowedUp{"s", 1, answers, advised.advice, advised.next}, 3));
}

Counterexample of_one(const SessionPlan& plan, const SessionEvent& sign, MuscleId which, Side side, int& allowed) {
    const std::string what =
        std::string{rules().muscles[which.index].id} + " after signal " + std::to_string(static_cast<int>(sign.signal));
    const MuscleId another = muscle(which == muscle("biceps") ? "infraspinatus" : "biceps");
    const History history = after(plan, sign);
    for (std::int64_t hour = 0; hour < 12; ++hour) {
        const Now now = later(noon(), minutes(hour * 60 + 10));
        for (const Side any : {Side::left, Side::right}) {
            if (planned(history, calm_check(), now, which, any)) return what + ": pressed the same day";
            if (planned(history, calm_check(), now, another, any)) return what + ": another pressed the same day";
        }
    }
    for (const std::int32_t days : {1, 2, 7, 27, 59}) {
        if (planned(history, calm_check(), noon(days), which, side)) return what + ": pressed before it was told";
    }
    const History told = answered_well(history);
    if (planned(told, only_now(), noon(3), which, side)) return what + ": pressed without a whole new check";
    if (clear(only_now(), noon(3), &told).scope != CheckScope::whole) return what + ": the whole check is not asked";
    allowed += planned(told, calm_check(), noon(3), which, side);
    return std::nullopt;
}

/// What the journal holds when the end of the session never came, when a second end knows of no stop sign, and when the
/// clock was set back in the session, so that the sign and the end stand before the start.
std::array<History, 3> told_badly(const SessionPlan& plan, const SessionEvent& sign) {
    const Check check = calm_check();
    History begun = remember(rules(), {}, event(noon(), checked(check, clear(check))));
    begun = remember(rules(), begun, event(plan.made_from.now, started("s", Purpose::session, plan.spots), 1));
    const Now said = later(noon(), minutes(1));
    const History unended = remember(rules(), begun, event(said, SessionSignalled{"s", sign}, 2));
    History twice = after(plan, sign);
    SessionRecord all_well = twice.recent.front().record;
    all_well.stop_sign.reset();
    all_well.pressed = all_well.pressed + Millis{60'000};
    twice = remember(rules(), twice, event(later(noon(), minutes(10)), SessionEnded{"s", all_well}, 3));
    const Now back = later(plan.made_from.now, Millis{-59 * 60'000});
    const History set_back =
        fold({event(noon(), checked(check, clear(check))),
              event(plan.made_from.now, started("s", Purpose::session, plan.spots), 1),
              event(back, SessionSignalled{"s", sign}, 2), event(back, SessionEnded{"s", stopped_by(plan, sign)}, 3)});
    return {unended, twice, set_back};
}

/// The clearance from before the stop sign, ten minutes later and just past midnight.
bool planned_on_the_old_check(const History& history, MuscleId which, Side side) {
    for (const Purpose purpose : {Purpose::session, Purpose::press_test}) {
        for (const std::int64_t by : {10, 59}) {
            const Now now = later(noon(), minutes(by));
            PlanGrounds wanted =
                purpose == Purpose::session ? grounds({candidate(which, side)}) : test_grounds(which, side);
            wanted.ledger = dosing::ledger(history, now);
            wanted.ledger.rest_until.reset();  // as if midnight had passed
            wanted.ledger.spots.clear();
            wanted.ledger.last_session_at.reset();
            wanted.now = now;
            if (plan_of(planning::make(rules(), wanted))) return true;
        }
    }
    return false;
}

Counterexample a_stop_sign_needs_no_end() {
    const SessionPlan plan = the_plan(grounds({candidate(muscle("infraspinatus"), Side::right)}));
    for (const SessionEvent& sign : stop_signs) {
        const std::string what = "signal " + std::to_string(static_cast<int>(sign.signal));
        for (const History& history : told_badly(plan, sign)) {
            for (const std::int64_t hour : {0, 1, 11}) {
                const Now now = later(noon(), minutes(hour * 60 + 20));
                for (const char* which : {"infraspinatus", "biceps"}) {
                    if (planned(history, calm_check(), now, muscle(which), Side::right)) return what + ": forgotten";
                }
            }
            if (planned(history, calm_check(), noon(2), muscle("infraspinatus"), Side::right))
                return what + ": not told";
            if (clear(only_now(), noon(2), &history).scope != CheckScope::whole) return what + ": not all is asked";
            if (planned_on_the_old_check(history, muscle("biceps"), Side::right)) return what + ": on the old check";
        }
    }
    return std::nullopt;
}

Counterexample a_stop_sign_outlasts_its_session() {
    int spots = 0;
    int allowed = 0;
    for (std::uint16_t m = 0; m < rules().muscles.size(); ++m) {
        for (const Side side : {Side::left, Side::right}) {
            const auto made = planning::make(rules(), grounds({candidate({m}, side)}));
            const SessionPlan* plan = plan_of(made);
            if (!plan) continue;
            for (const SessionEvent& sign : stop_signs) {
                spots += 1;
                if (const auto found = of_one(*plan, sign, {m}, side, allowed)) return found;
            }
        }
    }
    looked_at(spots, 100);
    return allowed == spots ? std::nullopt : Counterexample{"told and checked anew, and still shut"};
}

TEST_CASE("S9: after a stop sign nothing is pressed that day, nor that spot before it was told how it is") {
    holds(a_stop_sign_outlasts_its_session);
    catches(Break::s9_numb_only_eases, a_stop_sign_outlasts_its_session);
}

TEST_CASE("S9: a stop sign counts when it is said, whatever is told of the session's end") {
    holds(a_stop_sign_needs_no_end);
    catches(Break::s9_end_outranks_signal, a_stop_sign_needs_no_end);
    catches(Break::s1_stale_clearance_accepted, a_stop_sign_needs_no_end);
}

}  // namespace
}  // namespace unknot::laws
