#include "core/dosing/dose_history.hpp"

#include <algorithm>

#include "core/catalog/numbers.hpp"
#include "core/measure/mutation.hpp"
#include "core/measure/order.hpp"

namespace unknot::dosing {

using namespace facts;
namespace numbers = catalog::numbers;
using measure::Break;
using measure::broken;

namespace {

SpotDose& dose_in(std::vector<SpotDose>& all, MuscleId muscle, Side side) {
    const auto same = [&](const SpotDose& one) { return one.muscle == muscle && one.side == side; };
    const auto found = std::find_if(all.begin(), all.end(), same);
    return found != all.end() ? *found : *all.insert(all.end(), SpotDose{muscle, side, {}, 0, {}, 0});
}

void add(SpotDose& sum, const SpotDose& more) {
    sum.pressed = sum.pressed + more.pressed;
    sum.holds += more.holds;
    sum.highest = std::max(sum.highest, more.highest);
    sum.too_much += more.too_much;
}

/// What was told of it on a later day.
std::optional<PainIntensity> strongest_soreness(const SessionDone& done) {
    std::optional<PainIntensity> out;
    for (const FollowUpDone& answer : done.follow_ups) {
        if (answer.day > 0) out = std::max(out.value_or(answer.soreness), answer.soreness);
    }
    return out;
}

/// What was told; that all is well only of a later day (S12).
std::optional<catalog::Advice> gravest(const std::vector<FollowUpDone>& answers) {
    std::optional<catalog::Advice> out;
    for (const FollowUpDone& answer : answers) {
        if (answer.day > 0 || answer.advice > catalog::Advice::same) out = std::max(out, std::optional{answer.advice});
    }
    return out;
}

void count(DayDose& out, const SessionDone& done) {
    const bool test = done.record.purpose == Purpose::press_test;
    if (test && broken(Break::s10_test_not_shown)) return;
    out.pressed = out.pressed + whole_seconds(done.record.pressed);
    out.sessions += was_session(done);
    out.press_tests += test;
    out.stopped |= done.record.stop_sign.has_value();
    out.assumed |= !done.ended && done.record.pressed > Millis{0};
    for (const SpotDone& spot : done.record.spots) {
        if (spot.holds == 0 && spot.pressed == Millis{0}) continue;
        add(dose_in(out.spots, spot.muscle, spot.side),
            {spot.muscle, spot.side, whole_seconds(spot.pressed), spot.holds, spot.highest, spot.too_much});
    }
    out.soreness = std::max(out.soreness, strongest_soreness(done));
    out.advice = std::max(out.advice, gravest(done.follow_ups));
}

/// The rests that its stop sign and its answers asked for: from the day they were told, until the day they name.
void rest(std::vector<DayDose>& days, const SessionDone& done) {
    const auto over = [&](Day from, Day until) {
        for (DayDose& one : days) one.resting |= from <= one.day && one.day < until;
    };
    if (done.record.stop_sign) over(done.at.day(), done.at.day() + 1);
    for (const FollowUpDone& answer : done.follow_ups) {
        if (answer.next.rest_until) over(Now{answer.at, done.at.offset_minutes}.day(), *answer.next.rest_until);
    }
}

/// Oldest first, one a day without a gap. What is dated ahead of today counts today: the person flew west.
std::vector<DayDose> days_of(const History& history, Day today, std::int32_t length) {
    std::vector<DayDose> days(static_cast<std::size_t>(length));
    for (std::int32_t i = 0; i < length; ++i) days[static_cast<std::size_t>(i)].day = today + (i + 1 - length);
    for (const SessionDone& done : history.recent) {
        rest(days, done);
        const Day day = std::min(done.at.day(), today);
        if (day >= days.front().day) count(days[static_cast<std::size_t>(day - days.front().day)], done);
    }
    const auto by_muscle = [](const SpotDose& a, const SpotDose& b) {
        return a.muscle != b.muscle ? a.muscle < b.muscle : a.side < b.side;
    };
    for (DayDose& one : days) measure::put_in_order(one.spots, by_muscle);
    return days;
}

std::vector<WeekDose> weeks_of(const std::vector<DayDose>& days) {
    std::vector<WeekDose> weeks;
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (i % 7 == 0) weeks.push_back({days[i].day, {}, 0, 0});
        weeks.back().pressed = weeks.back().pressed + days[i].pressed;
        weeks.back().sessions += days[i].sessions;
        weeks.back().days += days[i].sessions > 0;
    }
    return weeks;
}

std::vector<SpotTotal> totals_of(const std::vector<DayDose>& days, const Ledger& ledger, bool rests) {
    std::vector<SpotTotal> all;
    for (const DayDose& day : days) {
        for (const SpotDose& spot : day.spots) {
            const auto same = [&](const SpotTotal& one) {
                return one.dose.muscle == spot.muscle && one.dose.side == spot.side;
            };
            auto total = std::find_if(all.begin(), all.end(), same);
            if (total == all.end()) {
                total = all.insert(all.end(), {SpotDose{spot.muscle, spot.side, {}, 0, {}, 0}, 0, day.day, {}, false});
            }
            add(total->dose, spot);
            total->days += 1;
            total->last = day.day;
        }
    }
    for (SpotTotal& total : all) {
        for (const SpotLedger& spot : ledger.spots) {
            total.waits |= spot.waits && spot.muscle == total.dose.muscle && spot.side == total.dose.side;
        }
        if (!total.waits && !rests)
            total.left_today = std::min(spot_left(ledger, total.dose.muscle, total.dose.side), day_left(ledger));
    }
    measure::put_in_order(all, [](const SpotTotal& a, const SpotTotal& b) { return a.dose.pressed > b.dose.pressed; });
    return all;
}

DayCaps caps_of(const Ledger& ledger, bool rests) {
    const auto left = [&](std::int32_t most, std::int32_t done) { return rests ? 0 : std::max(0, most - done); };
    DayCaps out;
    out.pressed = numbers::pressing_max;
    if (!rests) out.pressed_left = day_left(ledger);
    out.sessions = sessions_a_day(ledger);
    out.sessions_left = left(out.sessions, ledger.sessions_today);
    out.press_tests = numbers::press_tests_a_day;
    out.press_tests_left = left(out.press_tests, ledger.press_tests_today);
    out.spot = spot_cap(ledger);
    out.days_in_a_row = numbers::days_in_a_row;
    out.days_in_a_row_done = ledger.days_in_a_row;
    return out;
}

MadeFrom made_from(const Ledger& ledger, const Borne& borne) {
    MadeFrom out;
    if (borne.last) {
        out.day = borne.last->at.day();
        if (borne.last->record.pressed > Millis{0}) out.done = done_dose(borne.last->record);
        out.soreness = strongest_soreness(*borne.last);
    }
    out.advice = gravest(borne.answers);
    out.follow_up_missing = ledger.follow_up_missing;
    out.guarding = ledger.guarding_before;
    out.stopped = borne.stopped;
    return out;
}

/// From when a session may be, as far as it is known: what is not told until then is not told (S12).
Now earliest(const std::optional<Refused>& refused, const Now& now) {
    if (!refused) return now;
    Instant from = refused->until.value_or(now.at);
    if (refused->until_day) from = std::max(from, measure::begin_of(*refused->until_day, now.offset_minutes));
    return {std::max(from, now.at), now.offset_minutes};
}

DoseAhead dose_ahead(const History& history, const Ledger& ledger, const Now& now) {
    DoseAhead out;
    out.refused = refuse(ledger, now, Purpose::session);
    const Ledger then = dosing::ledger(history, earliest(out.refused, now));
    Limited limited = limit(usual_dose(), then, {});
    out.usual = usual_dose();
    out.dose = limited.dose;
    out.cuts = std::move(limited.cuts);
    out.made_from = made_from(then, borne(history, then.today.value_or(now.day())));
    return out;
}

}  // namespace

DoseHistory dose_history(const History& history, const Now& now) {
    const Ledger ledger = dosing::ledger(history, now);
    DoseHistory out;
    out.today = ledger.today.value_or(now.day());
    const bool rests = ledger.clock_unsure || resting_until(ledger, now);
    const std::vector<DayDose> days = days_of(history, out.today, 7 * weeks_shown);
    const auto pressed = [](const DayDose& day) { return day.sessions + day.press_tests > 0; };
    if (std::any_of(days.begin(), days.end(), pressed)) {
        out.weeks = weeks_of(days);
        out.days.assign(days.end() - days_shown, days.end());
        out.spots = totals_of(out.days, ledger, rests);
    }
    out.caps = caps_of(ledger, rests);
    out.next = dose_ahead(history, ledger, now);
    return out;
}

}  // namespace unknot::dosing
