// The wire form of a course over weeks. Answers only: nothing is asked with any of it.
#pragma once

#include "verbs/events.hpp"
#include "verbs/rule_names.hpp"

namespace unknot::progress {

template <class V>
void describe_subject(V& v, Subject& x) {
    std::optional<std::string> goal = x.goal.empty() ? std::nullopt : std::optional{x.goal};
    v.field("measure", x.measure);
    v.maybe("side", x.side);
    v.maybe("motion", x.motion);
    v.maybe("goal", goal);
}

template <class V>
void describe(V& v, Subject& x) {
    v.shape("ProgressSubject");
    describe_subject(v, x);
}

/// A rule, with what it rests on.
template <class V>
void describe_rule(V& v, ProgressRule rule) {
    std::string name = "progress." + std::string{verbs::name_of_enum(rule)};
    const catalog::Grounds& grounds = catalog::content().progress_rules[static_cast<std::size_t>(rule)];
    std::vector<catalog::SourceId> sources = verbs::sources(grounds);
    catalog::Certainty certainty = grounds.certainty;
    v.field("rule", name);
    v.field("sources", sources);
    v.field("certainty", certainty);
}

template <class V>
void describe(V& v, DayValue& x) {
    v.shape("DayValue");
    v.field("day", x.day);
    v.field("tenths", x.value);
    v.number("told", x.told, 1, 1'000'000);
}

template <class V>
void describe(V& v, Stretch& x) {
    v.shape("Stretch");
    v.field("from", x.from);
    v.field("to", x.to);
    v.number("days", x.days, 1, 100);
    v.field("median_tenths", x.median);
}

template <class V>
void describe(V& v, Shift& x) {
    v.shape("Shift");
    v.field("tenths", x.estimate);
    v.field("low_tenths", x.low);
    v.field("high_tenths", x.high);
}

template <class V>
void describe(V& v, Compared& x) {
    v.shape("Compared");
    v.field("first", x.first);
    v.field("last", x.last);
    v.field("shift", x.shift);
    describe_rule(v, ProgressRule::interval);
}

/// How large a change of a measure matters, and who says so.
struct Matters {
    ProgressRule rule = ProgressRule::pain_change;
    Tenths meaningful;
};
template <class V>
void describe(V& v, Matters& x) {
    v.shape("Matters");
    v.field("tenths", x.meaningful);
    describe_rule(v, x.rule);
}

template <class V>
void describe(V& v, Course& x) {
    v.shape("Course");
    describe_subject(v, x.subject);
    std::optional<std::string> text = x.text.empty() ? std::nullopt : std::optional{x.text};
    Matters matters{x.matters, x.meaningful};
    v.maybe("text", text);
    v.field("days", x.days);
    v.field("change", x.change);
    v.maybe("too_little", x.too_little);
    v.maybe("compared", x.compared);
    v.field("matters", matters);
}

template <class V>
void describe(V& v, Notice& x) {
    v.shape("Notice");
    v.field("counsel", x.counsel);
    v.maybe("subject", x.subject);
    describe_rule(v, x.rule);
}

template <class V>
void describe(V& v, DoseBorne& x) {
    v.shape("DoseBorne");
    v.field("day", x.day);
    v.text("session", x.session, facts::session_id_length_max);
    v.field("pressed_seconds", x.pressed);
    v.field("highest", x.highest);
    v.field("soreness", x.soreness);
}

template <class V>
void describe(V& v, RightAfter& x) {
    v.shape("RightAfter");
    v.number("sessions", x.sessions, 1, 1'000);
    v.field("tenths", x.median);
    v.maybe("low_tenths", x.low);
    v.maybe("high_tenths", x.high);
}

template <class V>
void describe(V& v, GlobalTold& x) {
    v.shape("GlobalTold");
    v.field("day", x.day);
    v.field("change", x.change);
}

}  // namespace unknot::progress

namespace unknot::verbs {

/// Ten years of several entries a day.
inline constexpr std::size_t progress_events_max = 50'000;

struct ProgressRequest {
    measure::Now now;
    std::vector<facts::Event> events;
    std::optional<std::string> person;
};
template <class V>
void describe(V& v, ProgressRequest& x) {
    v.shape("ProgressRequest");
    v.field("now", x.now);
    v.list("events", x.events, 0, progress_events_max);
    v.maybe("person", x.person);
}

struct ProgressAnswer {
    progress::Progress told;
};
template <class V>
void describe(V& v, ProgressAnswer& x) {
    v.shape("ProgressAnswer");
    v.field("overall", x.told.overall);
    v.maybe("main", x.told.main);
    v.field("courses", x.told.courses);
    v.field("notices", x.told.notices);
    v.field("doses", x.told.doses);
    v.maybe("soreness_longer_less_shorter", x.told.heavier);
    v.maybe("right_after", x.told.right_after);
    v.field("global", x.told.global);
}

std::variant<ProgressAnswer, Problem> progress_of(const ProgressRequest& request);

}  // namespace unknot::verbs
