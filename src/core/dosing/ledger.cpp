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

Seconds whole_seconds(Millis length) { return {(length.count + 999) / 1000}; }

void count_today(Ledger& out, const SessionDone& done) {
    const Seconds pressed = whole_seconds(done.record.pressed);
    out.pressed_today = out.pressed_today + pressed;
    (done.record.purpose == Purpose::session ? out.sessions_today : out.press_tests_today) += 1;
    for (const SpotDone& spot : done.record.spots) {
        auto same = [&](const SpotLedger& s) { return s.muscle == spot.muscle && s.side == spot.side; };
        auto found = std::find_if(out.spots.begin(), out.spots.end(), same);
        if (found == out.spots.end()) found = out.spots.insert(found, {spot.muscle, spot.side, {}, false, false});
        found->pressed_today = found->pressed_today + whole_seconds(spot.pressed);
    }
}

/// What the last work on each spot left behind: a too-much sign, or a stop sign whose follow-up is still open.
void remember_spots(Ledger& out, const History& history, Day today) {
    for (const SessionDone& done : history.recent) {
        for (const SpotDone& spot : done.record.spots) {
            auto same = [&](const SpotLedger& s) { return s.muscle == spot.muscle && s.side == spot.side; };
            auto found = std::find_if(out.spots.begin(), out.spots.end(), same);
            if (found == out.spots.end()) found = out.spots.insert(found, {spot.muscle, spot.side, {}, false, false});
            found->too_much_before = spot.too_much > 0;
            const bool stopped =
                done.record.stop_sign && !answered_later(done);  // whatever was pressed in it may be why
            found->waits = stopped || (spot.end == SpotEnd::tingling && done.at.day() >= today);
        }
    }
    const auto by_muscle = [](const SpotLedger& a, const SpotLedger& b) {
        return a.muscle != b.muscle ? a.muscle < b.muscle : a.side < b.side;
    };
    measure::put_in_order(out.spots, by_muscle);
}

bool session_on(const History& history, Day day) {
    return std::any_of(history.recent.begin(), history.recent.end(), [&](const SessionDone& done) {
        return done.record.purpose == Purpose::session && done.at.day() == day;
    });
}

/// Days in a row with a session, up to today or, if today has none yet, up to yesterday.
std::int32_t days_in_a_row(const History& history, Day today) {
    std::int32_t days = 0;
    Day day = session_on(history, today) ? today : today + -1;
    for (; session_on(history, day); day = day + -1) days += 1;
    return days;
}

/// What the latest answers left before this session: an unanswered one never gives more than that (S12).
void take_earlier_reaction(Ledger& out, const History& history, const SessionDone& last) {
    for (auto done = history.recent.rbegin(); done != history.recent.rend(); ++done) {
        if (done->follow_ups.empty() || &*done == &last) continue;
        for (const FollowUpDone& answer : done->follow_ups) {
            out.ceiling = std::min(out.ceiling, answer.next.ceiling);
            out.hold_share = std::min(out.hold_share, answer.next.hold_share);
        }
        return;
    }
}

void make_lighter(Dose& dose) {
    dose.hold = std::max(numbers::hold_min, Seconds{dose.hold.count * numbers::lighter_share / 100});
    dose.ceiling = std::max(numbers::pressure_start, PressureIntensity{dose.ceiling.of_10 - 1});
}

/// The latest answer of a next day or later: a second session a day only if it was borne well.
bool borne_well(const History& history) {
    for (auto done = history.recent.rbegin(); done != history.recent.rend(); ++done) {
        for (auto answer = done->follow_ups.rbegin(); answer != done->follow_ups.rend(); ++answer) {
            if (answer->day == 0) continue;
            return answer->advice == catalog::Advice::same && answer->soreness <= numbers::soreness_twice_daily;
        }
    }
    return false;
}

/// S12: the worst of the answers about the last session decides; no answer is not a good one; guarding counts.
void take_reaction(Ledger& out, const SessionDone& last, Day today) {
    out.guarding_before = last.record.guarding;
    for (const FollowUpDone& answer : last.follow_ups) {
        if (!out.last_advice || answer.advice > *out.last_advice) out.last_advice = answer.advice;
        out.ceiling = std::min(out.ceiling, answer.next.ceiling);
        out.hold_share = std::min(out.hold_share, answer.next.hold_share);
    }
    const bool unanswered = !answered_later(last) && last.at.day() < today;
    out.follow_up_missing = unanswered && !broken(Break::s12_unanswered_is_good);
    if (out.follow_up_missing) {
        out.ceiling = std::min(out.ceiling, numbers::ceiling_after_bad);
        out.hold_share = out.hold_share * numbers::lighter_share / 100;
    }
    if (out.follow_up_missing || out.last_advice > catalog::Advice::same) {
        out.dose_max = done_dose(last.record);
        if (out.last_advice >= catalog::Advice::lighter) make_lighter(*out.dose_max);
    }
    if (out.guarding_before) out.hold_share = out.hold_share * numbers::guarding_share / 100;
    if (last.record.stop_sign) {  // S9: nothing before the next day
        out.rest_until = std::max(out.rest_until.value_or(Day{0}), last.at.day() + 1);
    }
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
    out.borne_well = borne_well(history);
    if (const SessionDone* last = last_session(history)) {
        out.last_session_at = last->at.at;
        if (!answered_later(*last)) take_earlier_reaction(out, history, *last);
        take_reaction(out, *last, today);
        const bool rested = out.last_advice >= catalog::Advice::rest;
        if (rested || today - last->at.day() >= numbers::quiet_weeks) {  // after any rest: as at the second session
            out.sessions_before = std::min(out.sessions_before, numbers::restart_after_rest_session - 1);
            out.week_one = true;
        }
    }
    return out;
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
    const bool twice = !ledger.week_one && ledger.borne_well;
    const std::int32_t a_day = twice ? numbers::sessions_a_day : numbers::sessions_a_day_week_one;
    if (ledger.sessions_today >= a_day) return Refused{NoPlan::sessions_today_done, today + 1, {}};
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
