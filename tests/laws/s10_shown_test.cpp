// S10, S12: the ledger that is shown is the ledger that decides. For journals drawn at random: no second is left out of
// the day or told twice, and no plan is larger than the next dose that was shown.
#include "tests/laws/history_digest.hpp"
#include "tests/laws/law.hpp"

namespace unknot::laws {
namespace {

using dosing::DayDose;
using dosing::DoseHistory;
using measure::Break;

constexpr std::array<std::string_view, 4> muscles{"infraspinatus", "biceps", "upper_trapezius", "rhomboids"};

SpotDone drawn_spot(Draw& draw, Purpose purpose) {
    const bool test = purpose == Purpose::press_test;
    const auto holds = test ? 1 : static_cast<std::int32_t>(draw.number(1, 3));
    SpotDone out =
        done_at(draw.of(muscles), test ? 5 : draw.number(10, 60), holds, static_cast<std::int32_t>(draw.number(1, 5)));
    out.side = draw.one_in(2) ? Side::left : Side::right;
    if (draw.one_in(5)) out.too_much = 1;
    return out;
}

FollowUpAnswers drawn_answers(Draw& draw) {
    FollowUpAnswers out;
    out.soreness = {static_cast<std::int32_t>(draw.number(0, 7))};
    out.pain = out.pain_before = PainIntensity{4};
    for (std::uint16_t i = 0; i < rules().symptoms.size(); ++i) out.symptoms.push_back({{i}, Answer::no});
    return out;
}

/// What happened around one session or press test.
void live(Draw& draw, std::vector<Event>& journal, const Now& at, const std::string& id) {
    const Purpose purpose = draw.one_in(3) ? Purpose::press_test : Purpose::session;
    SessionRecord record = record_of({drawn_spot(draw, purpose)});
    if (purpose == Purpose::session && draw.one_in(2)) {
        record.spots.push_back(drawn_spot(draw, purpose));
        record.pressed = record.pressed + record.spots.back().pressed;
    }
    record.purpose = purpose;
    if (draw.one_in(15)) record.stop_sign = Signal::pulse;
    if (draw.one_in(8)) record.guarding = true;
    std::vector<PlannedSpot> planned;
    for (const SpotDone& spot : record.spots) {
        planned.push_back({spot.muscle, spot.side, 0, {}, spot.holds, {30}, {1}, {3}});
    }
    journal.push_back(event(at, started(id, purpose, planned)));
    if (!draw.one_in(8)) journal.push_back(event(later(at, minutes(9)), SessionEnded{id, record}, 1));
    if (purpose == Purpose::press_test || draw.one_in(4)) return;
    const Now next = later(at, hours(22));
    const FollowUpAnswers answers = drawn_answers(draw);
    const History so_far = fold(journal);
    const auto advice = aftercare::follow_up(rules(), answers, 1, next, &so_far, id);
    journal.push_back(event(next, FollowedUp{id, 1, answers, advice.advice, advice.next}, 2));
}

/// Up to two months, with days of two sessions and days of none, and at times a flight.
std::vector<Event> drawn_journal(Draw& draw) {
    std::vector<Event> journal;
    const std::int64_t sessions = draw.number(0, 14);
    Now at = noon(-static_cast<std::int32_t>(draw.number(1, 60)));
    for (std::int64_t i = 0; i < sessions && at.at < noon().at; ++i) {
        live(draw, journal, at, "s" + std::to_string(i));
        at = later(at, hours(draw.number(1, 90)));
        if (draw.one_in(12)) at.offset_minutes = static_cast<std::int32_t>(draw.number(-12, 14)) * 60;
    }
    return journal;
}

/// What the shown day says, against what the caps are counted from.
Counterexample differs_from_the_ledger(const DoseHistory& shown, const Ledger& ledger, const Now& now) {
    const bool rests = ledger.clock_unsure || dosing::resting_until(ledger, now);
    if (shown.caps.pressed_left != (rests ? Seconds{} : dosing::day_left(ledger))) return "other seconds are left";
    if (shown.days.empty()) {
        return ledger.pressed_today == Seconds{} ? std::nullopt : Counterexample{"today is not shown"};
    }
    const DayDose& today = shown.days.back();
    if (today.day != ledger.today) return "the last day is not today";
    if (today.pressed != ledger.pressed_today) return "other seconds than the ledger's";
    if (today.sessions != ledger.sessions_today || today.press_tests != ledger.press_tests_today) return "other counts";
    Seconds spots;
    for (const dosing::SpotDose& spot : today.spots) spots = spots + spot.pressed;
    Seconds counted;
    for (const SpotLedger& spot : ledger.spots) {
        counted = counted + spot.pressed_today;
        const auto same = [&](const auto& one) { return one.muscle == spot.muscle && one.side == spot.side; };
        const auto found = std::find_if(today.spots.begin(), today.spots.end(), same);
        const Seconds told = found == today.spots.end() ? Seconds{} : found->pressed;
        if (told != spot.pressed_today) return "other seconds of a spot";
    }
    if (spots != counted) return "a spot is shown that was not pressed today";
    return std::nullopt;
}

Counterexample does_not_add_up(const DoseHistory& shown) {
    if (shown.days.empty()) return std::nullopt;
    if (shown.days.size() != dosing::days_shown || shown.weeks.size() != dosing::weeks_shown) return "days are missing";
    Seconds days;
    Seconds spots;
    for (std::size_t i = 0; i < shown.days.size(); ++i) {
        days = days + shown.days[i].pressed;
        if (i > 0 && shown.days[i].day != shown.days[i - 1].day + 1) return "a gap between two days";
        for (const dosing::SpotDose& spot : shown.days[i].spots) spots = spots + spot.pressed;
    }
    Seconds weeks;
    const std::size_t first = dosing::weeks_shown - dosing::days_shown / 7;
    for (std::size_t i = first; i < shown.weeks.size(); ++i) weeks = weeks + shown.weeks[i].pressed;
    Seconds totals;
    for (const dosing::SpotTotal& total : shown.spots) totals = totals + total.dose.pressed;
    if (days != weeks) return "days and weeks differ";
    if (spots != totals) return "spots of days and of all differ";
    if (spots != days) return "spots and days differ";
    return std::nullopt;
}

Counterexample planned_beyond_what_was_shown(const DoseHistory& shown, const History& history, const Now& now,
                                             std::int64_t& plans) {
    PlanGrounds wanted =
        grounds({candidate(muscle("infraspinatus"), Side::left, 5000), candidate(muscle("biceps"), Side::right, 3000)},
                dosing::ledger(history, now), clear(calm_check(), now, &history));
    wanted.now = now;
    const auto planned = planning::make(rules(), wanted);
    const auto& refused = shown.next.refused;
    if (const SessionPlan* plan = plan_of(planned)) {
        plans += 1;
        if (refused) return "refused as shown, and planned";
        if (shown.caps.sessions_left == 0) return "no session is left, and one is planned";
        if (static_cast<std::int32_t>(plan->spots.size()) > shown.next.dose.spots) return "more spots than shown";
        for (const PlannedSpot& spot : plan->spots) {
            const Dose& most = shown.next.dose;
            if (spot.hold > most.hold || spot.holds > most.holds || spot.ceiling > most.ceiling)
                return "more than shown";
        }
        if (pressed_by(*plan) > shown.caps.pressed_left) return "more seconds than were left";
        return std::nullopt;
    }
    const auto& none = std::get<planning::NoSession>(planned);
    const bool by_check = none.because <= NoPlan::check_without_time;
    if (refused && !by_check && none.because != refused->because) return "refused for another reason than shown";
    return std::nullopt;
}

Counterexample what_is_shown_is_what_decides() {
    Draw draw{seed()};
    std::int64_t plans = 0;
    for (int i = 0; i < 1'500; ++i) {
        const History history = fold(drawn_journal(draw));
        for (const std::int64_t after : {std::int64_t{0}, draw.number(1, 400)}) {
            Now now = later({history.last_at.value_or(noon().at), 0}, hours(after));
            now.offset_minutes = static_cast<std::int32_t>(draw.number(-3, 3)) * 180;
            const DoseHistory shown = dosing::dose_history(history, now);
            const std::string which = "journal " + std::to_string(i) + ": ";
            const Ledger ledger = dosing::ledger(history, now);
            if (const auto found = differs_from_the_ledger(shown, ledger, now)) return which + *found;
            if (const auto found = does_not_add_up(shown)) return which + *found;
            if (const auto found = planned_beyond_what_was_shown(shown, history, now, plans)) return which + *found;
        }
    }
    looked_at(plans, 300);
    return std::nullopt;
}

TEST_CASE("S10: the seconds, counts and spots shown are those the caps are counted from, and no plan goes beyond") {
    holds(what_is_shown_is_what_decides);
    catches(Break::s10_test_not_shown, what_is_shown_is_what_decides);
    catches(Break::s10_caps_skipped, what_is_shown_is_what_decides);
}

}  // namespace
}  // namespace unknot::laws
