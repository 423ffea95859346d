// S15: a clock that jumps or stands still, and rules past their review, make Unknot more cautious, never less.
#include "tests/laws/law.hpp"
#include "tests/laws/world.hpp"

namespace unknot::laws {
namespace {

using measure::Break;

/// Every question answered yes in turn, before and after the review date of the rules.
Counterexample stale_rules_are_gentler() {
    for (const QuestionId question : whole_questions()) {
        for (const Answer given : {Answer::no, Answer::unsure, Answer::yes}) {
            Check check = calm_check();
            answer(check, question, given);
            const Clearance fresh = clear(check);
            for (const std::int32_t days : {1, 2, 400, 4000}) {
                const Clearance stale = clear(check, noon(300 + days));
                if (stale.verdict < Verdict::go_lighter) return "stale rules say clear";
                if (stale.ceiling > numbers::ceiling_after_bad || !stale.hand_only || !stale.half_time) {
                    return "stale rules are trusted";
                }
                const bool said = std::any_of(stale.reasons.begin(), stale.reasons.end(), [](const Reason& reason) {
                    return reason.kind == RuleKind::house &&
                           reason.index == static_cast<std::uint16_t>(HouseRule::rules_stale);
                });
                if (!said) return "stale rules, and nobody is told";
                Clearance timed = fresh;
                timed.not_before.reset();
                if (const auto part = milder(timed, stale)) return "stale rules are milder in " + *part;
            }
        }
    }
    return std::nullopt;
}

/// The past lies ahead of now, by a millisecond to a year.
Counterexample a_clock_behind_its_past_presses_nothing() {
    for (const std::int64_t ahead : {1LL, 1'000LL, 3'600'000LL, 86'400'000LL, 31'536'000'000LL}) {
        Check check = calm_check();
        const Now past = later(noon(), Millis{ahead});
        const History history = remember(rules(), {}, event(past, checked(check, clear(check, past))));
        const Clearance clearance = clear(check, noon(), &history);
        if (clearance.verdict < Verdict::go_lighter) return "a clock in doubt, and all is clear";
        if (clearance.scope != CheckScope::whole) return "a clock in doubt, and not all is asked";
        PlanGrounds wanted =
            grounds({candidate(muscle("infraspinatus"), Side::right)}, dosing::ledger(history, noon()), clearance);
        wanted.now = noon();
        if (plan_of(planning::make(rules(), wanted))) return "a clock in doubt, and a plan";
    }
    return std::nullopt;
}

/// Two clocks that differ only in their zone: what was pressed today stays pressed today.
Counterexample flying_west_gives_no_second_day() {
    for (std::int32_t offset = -12 * 60; offset <= 12 * 60; offset += 60) {
        History history = remember(rules(), {}, event(noon(), started("s")));
        history =
            remember(rules(), history, event(noon(), SessionEnded{"s", record_of({done_at("biceps", 30, 2, 2)})}, 1));
        const Now now{later(noon(), hours(1)).at, offset};
        const Ledger ledger = dosing::ledger(history, now);
        if (!dosing::refuse(ledger, now, Purpose::session)) return "another zone allows another session";
    }
    return std::nullopt;
}

/// Ten minutes after a stop sign, and after the last press test of the day, in every zone to the east and west.
Counterexample flying_east_gives_no_next_day() {
    for (std::int32_t offset = -12 * 60; offset <= 14 * 60; offset += 30) {
        const Now now{later(noon(), minutes(10)).at, offset};
        SessionRecord stopped;
        stopped.stop_sign = Signal::numb_or_shooting;
        History history = remember(rules(), {}, event(noon(), started("s")));
        history = remember(rules(), history, event(noon(), SessionEnded{"s", stopped}, 1));
        const Ledger after_stop = dosing::ledger(history, now);
        if (!dosing::refuse(after_stop, now, Purpose::press_test)) return "another zone ends the rest of a stop sign";

        History tested;
        for (std::int32_t i = 0; i < numbers::press_tests_a_day; ++i) {
            const std::string id = "t" + std::to_string(i);
            tested = remember(rules(), tested, event(noon(), started(id, Purpose::press_test), i));
        }
        const Ledger after_tests = dosing::ledger(tested, now);
        if (!dosing::refuse(after_tests, now, Purpose::press_test)) return "another zone gives more press tests";
    }
    return std::nullopt;
}

TEST_CASE("S15: rules past their review are at best go lighter, and it is said") {
    holds(stale_rules_are_gentler);
    catches(Break::s15_stale_rules_trusted, stale_rules_are_gentler);
}

TEST_CASE("S15: with a past that lies ahead, all is asked again and nothing is pressed") {
    holds(a_clock_behind_its_past_presses_nothing);
    catches(Break::s15_clock_back_trusted, a_clock_behind_its_past_presses_nothing);
}

TEST_CASE("S15: another time zone gives no second session, and no next day") {
    holds(flying_west_gives_no_second_day);
    catches(Break::s10_caps_skipped, flying_west_gives_no_second_day);
    holds(flying_east_gives_no_next_day);
    catches(Break::s15_zone_trusted, flying_east_gives_no_next_day);
}

}  // namespace
}  // namespace unknot::laws
