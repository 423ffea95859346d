// The wire form of the dose ledger as it is shown.
#pragma once

#include "core/dosing/dose_history.hpp"
#include "verbs/describe_history.hpp"

namespace unknot::dosing {

template <class V>
void describe(V& v, SpotDose& x) {
    v.shape("SpotDose");
    v.field("muscle", x.muscle);
    facts::describe_side(v, x.side);
    v.field("pressed_seconds", x.pressed);
    v.number("holds", x.holds, 0, 1'000'000);
    v.field("highest", x.highest);
    v.number("too_much", x.too_much, 0, 1'000'000);
}

template <class V>
void describe(V& v, DayDose& x) {
    v.shape("DayDose");
    v.field("day", x.day);
    v.field("pressed_seconds", x.pressed);
    v.number("sessions", x.sessions, 0, 1'000'000);
    v.number("press_tests", x.press_tests, 0, 1'000'000);
    v.field("spots", x.spots);
    v.field("resting", x.resting);
    v.field("stopped", x.stopped);
    v.field("assumed", x.assumed);
    v.maybe("soreness", x.soreness);
    v.maybe("advice", x.advice);
}

template <class V>
void describe(V& v, WeekDose& x) {
    v.shape("WeekDose");
    v.field("from", x.from);
    v.field("pressed_seconds", x.pressed);
    v.number("sessions", x.sessions, 0, 1'000'000);
    v.number("days", x.days, 0, 7);
}

template <class V>
void describe(V& v, SpotTotal& x) {
    v.shape("SpotTotal");
    v.field("dose", x.dose);
    v.number("days", x.days, 0, 366);
    v.field("last", x.last);
    v.field("left_today_seconds", x.left_today);
    v.field("waits", x.waits);
}

template <class V>
void describe(V& v, DayCaps& x) {
    v.shape("DayCaps");
    v.field("pressed_seconds", x.pressed);
    v.field("pressed_left_seconds", x.pressed_left);
    v.number("sessions", x.sessions, 0, 1'000);
    v.number("sessions_left", x.sessions_left, 0, 1'000);
    v.number("press_tests", x.press_tests, 0, 1'000);
    v.number("press_tests_left", x.press_tests_left, 0, 1'000);
    v.field("spot_seconds", x.spot);
    v.number("days_in_a_row", x.days_in_a_row, 0, 1'000);
    v.number("days_in_a_row_done", x.days_in_a_row_done, 0, 1'000);
}

template <class V>
void describe(V& v, Refused& x) {
    v.shape("Refused");
    v.field("because", x.because);
    v.maybe("until_day", x.until_day);
    v.maybe("until", x.until);
}

template <class V>
void describe(V& v, MadeFrom& x) {
    v.shape("MadeFrom");
    v.maybe("day", x.day);
    v.maybe("done", x.done);
    v.maybe("soreness", x.soreness);
    v.maybe("advice", x.advice);
    v.field("follow_up_missing", x.follow_up_missing);
    v.field("guarding", x.guarding);
    v.field("stopped", x.stopped);
}

template <class V>
void describe(V& v, DoseAhead& x) {
    v.shape("DoseAhead");
    v.field("usual", x.usual);
    v.field("dose", x.dose);
    v.field("cuts", x.cuts);
    v.maybe("refused", x.refused);
    v.field("made_from", x.made_from);
}

template <class V>
void describe(V& v, DoseHistory& x) {
    v.shape("DoseHistory");
    v.field("today", x.today);
    v.field("days", x.days);
    v.field("weeks", x.weeks);
    v.field("spots", x.spots);
    v.field("caps", x.caps);
    v.field("next", x.next);
}

}  // namespace unknot::dosing
