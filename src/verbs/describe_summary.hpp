// The wire form of the facts of a page for a clinician. Answers only, but for what is wanted.
#pragma once

#include "verbs/describe_progress.hpp"

namespace unknot::summary {

inline constexpr std::int64_t times_max = 1'000'000;
inline constexpr std::int64_t pressed_seconds_max = 1'000'000'000;

template <class V>
void describe(V& v, PlaceTold& x) {
    v.shape("PlaceTold");
    v.place(x.place);
    v.maybe("quality", x.quality);
    v.field("since", x.since);
    v.field("first_day", x.first_day);
    v.field("first", x.first);
    v.field("last_day", x.last_day);
    v.field("last", x.last);
    v.field("strongest", x.strongest);
    v.number("days", x.days, 1, times_max);
}

template <class V>
void describe(V& v, CourseTold& x) {
    v.shape("CourseTold");
    v.field("overall", x.overall);
    v.maybe("main", x.main);
    v.field("courses", x.courses);
    v.field("notices", x.notices);
    v.maybe("right_after", x.right_after);
    v.maybe("global", x.global);
}

template <class V>
void describe(V& v, MusclePressed& x) {
    v.shape("MusclePressed");
    v.field("muscle", x.muscle);
    v.field("side", x.side);
    v.number("times", x.times, 1, times_max);
    v.number("holds", x.holds, 0, times_max);
    v.number("pressed_seconds", x.pressed.count, 0, pressed_seconds_max);
    v.field("highest", x.highest);
}

template <class V>
void describe(V& v, TechniqueUsed& x) {
    v.shape("TechniqueUsed");
    v.field("technique", x.technique);
    v.number("times", x.times, 1, times_max);
}

template <class V>
void describe(V& v, SessionsTold& x) {
    v.shape("SessionsTold");
    v.number("sessions", x.sessions, 0, times_max);
    v.number("press_tests", x.press_tests, 0, times_max);
    v.number("days", x.days, 0, times_max);
    v.number("not_finished", x.not_finished, 0, times_max);
    v.maybe("first", x.first);
    v.maybe("last", x.last);
    v.number("pressed_seconds", x.pressed.count, 0, pressed_seconds_max);
    v.field("muscles", x.muscles);
    v.field("techniques", x.techniques);
}

template <class V>
void describe(V& v, SymptomTold& x) {
    v.shape("SymptomTold");
    v.field("symptom", x.symptom);
    v.field("answer", x.answer);
    v.number("times", x.times, 1, times_max);
    v.field("last", x.last);
}

template <class V>
void describe(V& v, StopSign& x) {
    v.shape("StopSign");
    v.field("day", x.day);
    v.field("sign", x.sign);
    v.maybe("muscle", x.muscle);
    v.maybe("side", x.side);
}

template <class V>
void describe(V& v, AdviceGiven& x) {
    v.shape("AdviceGiven");
    v.field("advice", x.advice);
    v.number("times", x.times, 1, times_max);
    v.field("last", x.last);
}

template <class V>
void describe(V& v, SorenessTold& x) {
    v.shape("SorenessTold");
    v.field("day", x.day);
    v.field("soreness", x.soreness);
}

template <class V>
void describe(V& v, BorneTold& x) {
    v.shape("BorneTold");
    v.number("answered", x.answered, 0, times_max);
    v.number("not_answered", x.not_answered, 0, times_max);
    v.number("guarded", x.guarded, 0, times_max);
    v.maybe("sorest", x.sorest);
    v.field("advice", x.advice);
    v.field("symptoms", x.symptoms);
    v.field("stop_signs", x.stop_signs);
}

template <class V>
void describe(V& v, AnswerTold& x) {
    v.shape("AnswerTold");
    v.field("question", x.question);
    v.field("answer", x.answer);
    v.field("day", x.day);
    v.maybe("yes_day", x.yes_day);
    v.maybe("taken_back", x.taken_back);
    v.maybe("taken_back_because", x.taken_back_because);
}

template <class V>
void describe(V& v, PairTold& x) {
    v.shape("PairTold");
    v.field("pair", x.pair);
    v.derived("together", [&] { return *verbs::questions_of_pair(facts::RuleKind::pair, x.pair.index); });
    v.field("day", x.day);
}

template <class V>
void describe(V& v, MarkTold& x) {
    v.shape("MarkTold");
    v.place(x.mark.place);
    v.field("reason", x.mark.reason);
    v.field("since", x.since);
}

template <class V>
void describe(V& v, AnswersTold& x) {
    v.shape("AnswersTold");
    v.field("answers", x.answers);
    v.field("pairs", x.pairs);
    v.field("never_answered", x.never_answered);
    v.field("marks", x.marks);
}

template <class V>
void describe(V& v, CheckTold& x) {
    v.shape("CheckTold");
    v.field("day", x.day);
    v.field("verdict", x.verdict);
    v.field("complete", x.complete);
}

template <class V>
void describe(V& v, LockTold& x) {
    v.shape("LockTold");
    v.field("verdict", x.verdict);
    v.number("times", x.times, 1, times_max);
    v.field("last", x.last);
}

template <class V>
void describe(V& v, AllowedTold& x) {
    v.shape("AllowedTold");
    v.field("question", x.question);
    v.field("day", x.day);
    v.field("until", x.until);
    v.field("ceiling", x.ceiling);
}

template <class V>
void describe(V& v, ChecksTold& x) {
    v.shape("ChecksTold");
    v.number("checks", x.checks, 0, times_max);
    v.maybe("last", x.last);
    v.field("locks", x.locks);
    v.field("allowed", x.allowed);
}

template <class V>
void describe(V& v, NoteTold& x) {
    v.shape("NoteTold");
    v.field("day", x.day);
    v.maybe("pain", x.pain);
    v.text("text", x.text, facts::note_length_max);
}

template <class V>
void describe(V& v, NotesTold& x) {
    v.shape("NotesTold");
    v.field("notes", x.notes);
    v.number("more", x.more, 0, times_max);
}

}  // namespace unknot::summary

namespace unknot::verbs {

struct SummaryRequest {
    summary::Wanted wanted;
    std::vector<facts::Event> events;
    std::optional<std::string> person;
};
template <class V>
void describe(V& v, SummaryRequest& x) {
    v.shape("SummaryRequest");
    v.field("now", x.wanted.now);
    v.field("from", x.wanted.from);
    v.field("to", x.wanted.to);
    v.list("parts", x.wanted.parts, 1, summary::part_count);
    v.list("events", x.events, 0, progress_events_max);
    v.maybe("person", x.person);
}

struct SummaryAnswer {
    measure::Day from;
    measure::Day to;
    summary::Summary told;
};
template <class V>
void describe(V& v, SummaryAnswer& x) {
    v.shape("SummaryAnswer");
    v.field("from", x.from);
    v.field("to", x.to);
    v.number("told", x.told.told, 0, summary::times_max);
    v.maybe("first_told", x.told.first_told);
    v.maybe("last_told", x.told.last_told);
    v.field("clock_unsure", x.told.clock_unsure);
    v.field("left_out", x.told.left_out);
    v.maybe("places", x.told.places);
    v.maybe("course", x.told.course);
    v.maybe("goals", x.told.goals);
    v.maybe("sessions", x.told.sessions);
    v.maybe("borne", x.told.borne);
    v.maybe("answers", x.told.answers);
    v.maybe("checks", x.told.checks);
    v.maybe("notes", x.told.notes);
    v.derived("content_version", [] { return verbs::content_version(); });
    v.derived("engine_version", [] { return verbs::engine_version(); });
}

/// Refused: a first day after the last, a last day ahead of today, a part asked for twice.
std::variant<SummaryAnswer, Problem> summarise(const SummaryRequest& request);

}  // namespace unknot::verbs
