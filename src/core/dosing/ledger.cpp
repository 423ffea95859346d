#include <algorithm>

#include "core/catalog/numbers.hpp"
#include "core/dosing/dosing.hpp"
#include "core/measure/mutation.hpp"
#include "core/measure/order.hpp"

namespace unknot::dosing {

using namespace facts;
namespace numbers = catalog::numbers;
using measure::Break;
using measure::broken;

namespace {

SpotLedger& spot_in(Ledger& out, const SpotDone& spot) {
    auto same = [&](const SpotLedger& s) { return s.muscle == spot.muscle && s.side == spot.side; };
    auto found = std::find_if(out.spots.begin(), out.spots.end(), same);
    if (found == out.spots.end()) found = out.spots.insert(found, {spot.muscle, spot.side, {}, false, {}, false});
    return *found;
}

void count_today(Ledger& out, const SessionDone& done) {
    const Seconds pressed = whole_seconds(done.record.pressed);
    out.pressed_today = out.pressed_today + pressed;
    out.sessions_today += was_session(done);
    out.press_tests_today += done.record.purpose == Purpose::press_test;
    for (const SpotDone& spot : done.record.spots) {
        SpotLedger& past = spot_in(out, spot);
        past.pressed_today = past.pressed_today + whole_seconds(spot.pressed);
    }
}

void make_lighter(Dose& dose) {
    dose.hold = std::max(numbers::hold_min, Seconds{dose.hold.count * numbers::lighter_share / 100});
    dose.ceiling = std::max(numbers::pressure_start, PressureIntensity{dose.ceiling.of_10 - 1});
}

/// After too much on a spot: pressure and time below what was done there (S12).
Dose dose_after_too_much(const SpotDone& spot) {
    SessionRecord here;
    here.spots = {spot};
    Dose dose = done_dose(here);
    make_lighter(dose);
    dose.ceiling = std::min(dose.ceiling, numbers::ceiling_after_bad);
    if (broken(Break::s12_too_much_lowers_pressure_only)) dose.hold = numbers::hold_max;
    return dose;
}

/// What the last work on each spot left behind: too much, a stop sign, and whether one of them is still not told of.
void remember_spots(Ledger& out, const History& history, Day today) {
    for (const SessionDone& done : history.recent) {
        const bool stopped = done.record.stop_sign && !answered_later(done);  // whatever was pressed in it may be why
        for (const SpotDone& spot : done.record.spots) {
            SpotLedger& past = spot_in(out, spot);
            past.waits |= stopped || (spot.end == SpotEnd::tingling && done.at.day() >= today);
            const bool unknown_where = !done.ended && done.record.stop_sign;
            const bool by_sign = spot.end == SpotEnd::stop_sign || unknown_where;
            const bool too_much = spot.too_much > 0 || (by_sign && !broken(Break::s12_stop_sign_is_milder));
            if (!too_much && spot.pressed == Millis{0}) continue;  // nothing was tried there
            past.too_much_before = too_much;
            past.dose_max = too_much ? std::optional{dose_after_too_much(spot)} : std::nullopt;
        }
    }
    const auto by_muscle = [](const SpotLedger& a, const SpotLedger& b) {
        return a.muscle != b.muscle ? a.muscle < b.muscle : a.side < b.side;
    };
    measure::put_in_order(out.spots, by_muscle);
}

bool session_on(const History& history, Day day) {
    return std::any_of(history.recent.begin(), history.recent.end(),
                       [&](const SessionDone& done) { return was_session(done) && done.at.day() == day; });
}

/// Days in a row with a session, up to today or, if today has none yet, up to yesterday.
std::int32_t days_in_a_row(const History& history, Day today) {
    std::int32_t days = 0;
    Day day = session_on(history, today) ? today : today + -1;
    for (; session_on(history, day); day = day + -1) days += 1;
    return days;
}

void lower_to(Ledger& out, const NextDose& next) {
    out.ceiling = std::min(out.ceiling, next.ceiling);
    out.hold_share = std::min(out.hold_share, next.hold_share);
}

/// What the latest answers left before this session: an unanswered one never gives more than that (S12).
void take_earlier_reaction(Ledger& out, const History& history, const SessionDone& last) {
    for (auto done = history.recent.rbegin(); done != history.recent.rend(); ++done) {
        if (done->follow_ups.empty() || &*done == &last) continue;
        for (const FollowUpDone& answer : done->follow_ups) lower_to(out, answer.next);
        return;
    }
}

/// The latest answer of a next day or later, if none is missing and none since is worse: a second session a day only
/// after that.
bool borne_well(const History& history, const Borne& borne) {
    if (borne.missing || borne.worst > catalog::Advice::same) return false;
    for (auto done = history.recent.rbegin(); done != history.recent.rend(); ++done) {
        for (auto answer = done->follow_ups.rbegin(); answer != done->follow_ups.rend(); ++answer) {
            if (answer->day == 0) continue;
            return answer->advice == catalog::Advice::same && answer->soreness <= numbers::soreness_twice_daily;
        }
    }
    return false;
}

/// S12: the worst answer decides; no answer is not a good one; a stop sign is no milder than too much; guarding counts.
void take_reaction(Ledger& out, const History& history, const Borne& borne) {
    if (!borne.answers.empty()) out.last_advice = borne.worst;
    for (const FollowUpDone& answer : borne.answers) lower_to(out, answer.next);
    if (borne.last && !answered_later(*borne.last)) take_earlier_reaction(out, history, *borne.last);
    out.follow_up_missing = borne.missing;
    if (borne.missing) {
        out.ceiling = std::min(out.ceiling, numbers::ceiling_after_bad);
        out.hold_share = out.hold_share * numbers::lighter_share / 100;
    }
    const bool stopped = borne.stopped && !broken(Break::s12_stop_sign_is_milder);
    const bool too_much = borne.worst >= catalog::Advice::lighter || stopped;
    if (borne.last && (borne.missing || too_much)) {
        out.dose_max = done_dose(borne.last->record);
        if (too_much) make_lighter(*out.dose_max);
    }
    out.guarding_before = borne.guarding;
    if (stopped) {  // no milder than what the check makes of guarding: half the time, and little pressure
        out.ceiling = std::min(out.ceiling, numbers::ceiling_after_bad);
        out.hold_share = out.hold_share * numbers::half_share / 100 * numbers::lighter_share / 100;
    }
    if (borne.guarding) out.hold_share = out.hold_share * numbers::guarding_share / 100;
}

/// Whoever flies east has not slept: of the zones of the last sessions the one counts in which it is earliest (S15).
Day earliest_day(const History& history, const Now& now) {
    Day today = now.day();
    if (broken(Break::s15_zone_trusted)) return today;
    for (const SessionDone& done : history.recent) {
        const bool lately = now.at - done.at.at < numbers::zone_kept.millis();
        if (lately) today = std::min(today, Now{now.at, done.at.offset_minutes}.day());
    }
    return today;
}

/// The last word after which only a new check allows anything: a locking check, a stop sign, an answer taken back.
std::optional<Instant> last_locked(const History& history) {
    std::optional<Instant> last = last_stop_sign(history);
    for (const auto& at : {history.locked_at, history.taken_back_at}) {
        if (at && (!last || *at > *last)) last = at;
    }
    return last;
}

}  // namespace

Dose done_dose(const SessionRecord& record) {
    Dose dose{numbers::hold_min, 1, 0, numbers::pressure_start};
    for (const SpotDone& spot : record.spots) {
        if (spot.holds == 0) continue;
        dose.spots += 1;
        dose.holds = std::max(dose.holds, spot.holds);
        dose.hold = std::max(dose.hold, Seconds{spot.pressed.count / spot.holds / 1000});
        dose.ceiling = std::max(dose.ceiling, spot.highest);
    }
    dose.spots = std::max(dose.spots, 1);
    return dose;
}

Ledger ledger(const History& history, const Now& now) {
    Ledger out;
    const Day today = earliest_day(history, now);
    out.today = today;
    out.first_at = history.first_at;
    out.locked_at = last_locked(history);
    out.sessions_before = history.sessions;
    out.clock_unsure = history.last_at && *history.last_at > now.at && !broken(Break::s15_clock_back_trusted);
    out.week_one = !history.first_session_at || today - history.first_session_at->day() < numbers::week_one;
    for (const SessionDone& done : history.recent) {
        if (done.at.day() >= today) count_today(out, done);  // a later date: the person flew west
        if (done.record.stop_sign) {  // a press test's stop sign rests the day too (S9)
            out.rest_until = std::max(out.rest_until.value_or(Day{0}), done.at.day() + 1);
        }
        for (const FollowUpDone& answer : done.follow_ups) {  // a rest holds, also when the answer came late
            if (answer.next.rest_until > out.rest_until) out.rest_until = answer.next.rest_until;
        }
    }
    remember_spots(out, history, today);
    out.days_in_a_row = days_in_a_row(history, today);
    const Borne borne = facts::borne(history, today);
    out.borne_well = borne_well(history, borne);
    take_reaction(out, history, borne);
    if (borne.last) {
        out.last_session_at = borne.last->at.at;
        const bool rested = borne.worst >= catalog::Advice::rest;
        if (rested ||
            today - borne.last->at.day() >= numbers::quiet_weeks) {  // after any rest: as at the second session
            out.sessions_before = std::min(out.sessions_before, numbers::restart_after_rest_session - 1);
            out.week_one = true;
        }
    }
    return out;
}

std::int32_t sessions_a_day(const Ledger& ledger) {
    const bool twice = !ledger.week_one && ledger.borne_well;
    return twice ? numbers::sessions_a_day : numbers::sessions_a_day_week_one;
}

std::optional<Day> resting_until(const Ledger& ledger, const Now& now) {
    const Day today = ledger.today.value_or(now.day());
    return ledger.rest_until && today < *ledger.rest_until ? ledger.rest_until : std::nullopt;
}

std::optional<Refused> refuse(const Ledger& ledger, const Now& now, Purpose purpose) {
    if (broken(Break::s10_caps_skipped)) return std::nullopt;
    const Day today = ledger.today.value_or(now.day());
    if (ledger.clock_unsure) return Refused{NoPlan::clock_unsure, {}, {}};
    if (const auto rest = resting_until(ledger, now)) return Refused{NoPlan::resting, rest, {}};
    if (day_left(ledger) < numbers::press_test_hold) return Refused{NoPlan::seconds_today_done, today + 1, {}};
    if (purpose == Purpose::press_test) {
        if (ledger.press_tests_today >= numbers::press_tests_a_day) {
            return Refused{NoPlan::press_tests_today_done, today + 1, {}};
        }
        return std::nullopt;
    }
    if (ledger.sessions_today >= sessions_a_day(ledger)) return Refused{NoPlan::sessions_today_done, today + 1, {}};
    if (ledger.last_session_at) {
        const Hours apart = ledger.week_one ? numbers::between_sessions_week_one : numbers::between_sessions;
        const Instant from = *ledger.last_session_at + apart.millis();
        if (now.at < from) return Refused{NoPlan::too_soon_after_last, {}, from};
    }
    const bool day_off = ledger.days_in_a_row >= numbers::days_in_a_row && ledger.sessions_today == 0;
    if (day_off) return Refused{NoPlan::days_in_a_row_done, today + 1, {}};
    return std::nullopt;
}

Day next_day(const Ledger& ledger, const Now& now) {
    const bool days_full = ledger.days_in_a_row + (ledger.sessions_today == 0 ? 1 : 0) >= numbers::days_in_a_row;
    return now.day() + (days_full ? 2 : 1);
}

}  // namespace unknot::dosing
