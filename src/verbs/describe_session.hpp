// The wire form of plans, sessions and what was done.
#pragma once

#include "verbs/describe_check.hpp"

namespace unknot::facts {

inline constexpr std::size_t session_id_length_max = 64;

template <class V>
void describe(V& v, Means& x) {
    v.shape("Means");
    v.field("ball", x.ball);
    v.field("cane", x.cane);
    v.field("wall", x.wall);
    v.field("left_arm_works", x.left_arm_works);
    v.field("right_arm_works", x.right_arm_works);
    v.field("posture", x.posture);
    v.number("minutes", x.minutes, 3, 20);
}

template <class V>
void describe(V& v, Dose& x) {
    v.shape("Dose");
    v.field("hold_seconds", x.hold);
    v.number("holds", x.holds, 0, 10);
    v.number("spots", x.spots, 0, 10);
    v.field("ceiling", x.ceiling);
}

template <class V>
void describe(V& v, SpotLedger& x) {
    v.shape("SpotLedger");
    v.field("muscle", x.muscle);
    describe_side(v, x.side);
    v.field("pressed_today_seconds", x.pressed_today);
    v.field("too_much_before", x.too_much_before);
    v.maybe("dose_max", x.dose_max);
    v.field("waits", x.waits);
}

template <class V>
void describe(V& v, Ledger& x) {
    v.shape("Ledger");
    v.number("sessions_before", x.sessions_before, 0, 1'000'000);
    v.field("week_one", x.week_one);
    v.number("sessions_today", x.sessions_today, 0, 1'000);
    v.number("press_tests_today", x.press_tests_today, 0, 1'000);
    v.field("pressed_today_seconds", x.pressed_today);
    v.number("days_in_a_row", x.days_in_a_row, 0, 1'000);
    v.maybe("last_session_at", x.last_session_at);
    v.maybe("rest_until", x.rest_until);
    v.maybe("today", x.today);
    v.maybe("first_at", x.first_at);
    v.maybe("locked_at", x.locked_at);
    v.maybe("last_advice", x.last_advice);
    v.field("ceiling", x.ceiling);
    v.number("hold_share", x.hold_share, 0, 100);
    v.maybe("dose_max", x.dose_max);
    v.field("borne_well", x.borne_well);
    v.field("follow_up_missing", x.follow_up_missing);
    v.field("guarding_before", x.guarding_before);
    v.field("clock_unsure", x.clock_unsure);
    v.field("spots", x.spots);
}

template <class V>
void describe(V& v, PlannedSpot& x) {
    v.shape("PlannedSpot");
    v.field("muscle", x.muscle);
    describe_side(v, x.side);
    v.number("spot", x.spot, 0, 15);
    v.field("technique", x.technique);
    v.number("holds", x.holds, 0, 10);
    v.field("hold_seconds", x.hold);
    v.field("start", x.start);
    v.field("ceiling", x.ceiling);
}

template <class V>
void describe(V& v, PlannedStretch& x) {
    v.shape("PlannedStretch");
    v.field("stretch", x.stretch);
    v.field("side", x.side);
    v.field("hold_seconds", x.hold);
}

/// Which muscle a press test is for.
struct TestWanted {
    MuscleId muscle;
    Side side = Side::left;
};
template <class V>
void describe(V& v, TestWanted& x) {
    v.shape("TestWanted");
    v.field("muscle", x.muscle);
    describe_side(v, x.side);
}

template <class V>
void describe_test(V& v, std::optional<MuscleId>& muscle, std::optional<Side>& side, Purpose purpose) {
    std::optional<TestWanted> test;
    if (muscle && side) test = TestWanted{*muscle, *side};
    v.maybe("test", test);
    if constexpr (std::is_same_v<V, verbs::Reader>) {
        const bool wanted = purpose == Purpose::press_test;
        if (wanted != test.has_value())
            v.trouble().report(wanted ? "test_missing" : "test_unexpected", {&v.where(), "test"});
        if (test) muscle = test->muscle, side = test->side;
    }
}

template <class V>
void describe(V& v, PlanGrounds& x) {
    v.shape("PlanGrounds");
    v.field("purpose", x.purpose);
    describe_test(v, x.test_muscle, x.test_side, x.purpose);
    v.field("now", x.now);
    v.field("clearance", x.clearance);
    v.field("candidates", x.candidates);
    v.listed("patterns", x.patterns);
    v.field("means", x.means);
    v.field("causes", x.causes);
    v.field("ledger", x.ledger);
}

template <class V>
void describe(V& v, SessionPlan& x) {
    v.shape("SessionPlan");
    v.field("made_from", x.made_from);
    v.field("spots", x.spots);
    v.field("warm_seconds", x.warm);
    v.field("rest_seconds", x.rest);
    v.field("stretches", x.stretches);
    v.field("walk_seconds", x.walk);
    v.field("habits", x.habits);
    v.field("next_day", x.next_day);
    v.field("cuts", x.cuts);
}

/// A strength belongs to `number` and to nothing else.
template <class V>
void describe_signal(V& v, SessionEvent& x) {
    v.field("signal", x.signal);
    v.maybe("strength", x.strength);
    if constexpr (std::is_same_v<V, verbs::Reader>) {
        const bool number = x.signal == Signal::number;
        if (number && !x.strength) v.trouble().report("strength_missing", {&v.where(), "strength"});
        if (!number && x.strength) v.trouble().report("strength_unexpected", {&v.where(), "strength"});
    }
}

template <class V>
void describe(V& v, SessionEvent& x) {
    v.shape("SessionEvent");
    if constexpr (std::is_same_v<V, verbs::Reader>) {
        const verbs::Json* at = v.take("at");
        const verbs::Where here{&v.where(), "at"};
        if (!at) v.trouble().report("field_missing", here);
        else if (at->number() && *at->number() < 0) v.trouble().report("event_before_start", here);
        else verbs::Codec<Millis>::read(*at, here, v.trouble(), x.at);
    } else {
        v.field("at", x.at);
    }
    describe_signal(v, x);
}

template <class V>
void describe(V& v, TimedCue& x) {
    v.shape("TimedCue");
    v.field("at", x.at);
    v.field("because", x.why.because);
    v.field("cue", x.cue);
    v.field("side", x.side);
    v.maybe("signal", x.why.signal);
    v.number("spot", x.spot, 0, 255);
    v.field("step", x.step);
}

template <class V>
void describe(V& v, SpotDone& x) {
    v.shape("SpotDone");
    v.field("muscle", x.muscle);
    describe_side(v, x.side);
    v.field("pressed_ms", x.pressed);
    v.number("holds", x.holds, 0, 1'000);
    v.field("highest", x.highest);
    v.number("too_much", x.too_much, 0, 10'000);
    v.field("spread", x.spread);
    v.field("end", x.end);
    v.maybe("familiar", x.familiar);
    v.maybe("number", x.number);
}

template <class V>
void describe(V& v, SessionRecord& x) {
    v.shape("SessionRecord");
    v.field("purpose", x.purpose);
    v.field("length_ms", x.length);
    v.field("pressed_ms", x.pressed);
    v.field("spots", x.spots);
    v.maybe("stop_sign", x.stop_sign);
    v.field("guarding", x.guarding);
    v.field("finished", x.finished);
}

}  // namespace unknot::facts
