// `understand`: a person's own words, and the requests they make ready.
#pragma once

#include "verbs/requests.hpp"

namespace unknot::verbs {

inline constexpr std::size_t own_words_max = 2'000;

struct UnderstandRequest {
    std::string text;
    finding::When when = finding::When::before;
};
template <class V>
void describe(V& v, UnderstandRequest& x) {
    v.shape("UnderstandRequest");
    v.text("text", x.text, own_words_max);
    v.field("when", x.when);
}

/// A phrase that was found: bytes into the text, what it may mean, and how it was said.
struct SpanView {
    finding::Span span;
    std::vector<std::string> ids;
};
template <class V>
void describe(V& v, SpanView& x) {
    v.shape("Span");
    v.number("from", x.span.from, 0, own_words_max);
    v.number("to", x.span.to, 0, own_words_max);
    v.field("kind", x.span.kind);
    v.field("ids", x.ids);
    v.field("left", x.span.left);
    v.field("right", x.span.right);
    v.field("negated", x.span.negated);
    v.field("past", x.span.past);
    v.field("other_person", x.span.other_person);
    v.field("doubt", x.span.doubt);
    v.field("misspelt", x.span.misspelt);
}

struct GapView {
    finding::Gap gap;
};
template <class V>
void describe(V& v, GapView& x) {
    v.shape("Gap");
    v.number("from", x.gap.from, 0, own_words_max);
    v.number("to", x.gap.to, 0, own_words_max);
}

/// A strength that was said; of a pain that still needs a side too.
struct HeardStrength {
    body::ZoneId zone;
    std::optional<body::Side> side;
    measure::PainIntensity strength;
};
template <class V>
void describe(V& v, HeardStrength& x) {
    v.shape("HeardStrength");
    v.field("zone", x.zone);
    v.maybe("side", x.side);
    v.field("strength", x.strength);
}

/// How long it has lasted, in days; `or_more`: nobody knows how much longer.
struct HeardDays {
    std::uint16_t from = 0;
    std::uint16_t to = 0;
    bool or_more = false;
};
template <class V>
void describe(V& v, HeardDays& x) {
    v.shape("HeardDays");
    v.number("from", x.from, 0, finding::longest_duration);
    v.number("to", x.to, 0, finding::longest_duration);
    v.field("or_more", x.or_more);
}

/// Ready for `find`, but for what still needs a side. A pain whose place is not among `strengths` was given none: the
/// middle stands in, and whoever shows it asks.
struct HeardForFind {
    facts::PainStory story;
    std::vector<HeardStrength> strengths;
    std::vector<catalog::QualityId> qualities;  ///< all that were said; a pain holds one
    std::vector<body::ZoneId> zones_without_side;
    std::vector<catalog::MovementId> movements_without_side;
    std::optional<HeardDays> duration;          ///< of what hurts
};
template <class V>
void describe(V& v, HeardForFind& x) {
    v.shape("HeardForFind");
    v.field("pains", x.story.pains);
    v.field("movements", x.story.movements);
    v.field("causes", x.story.causes);
    v.field("strengths", x.strengths);
    v.field("qualities", x.qualities);
    v.field("zones_without_side", x.zones_without_side);
    v.field("movements_without_side", x.movements_without_side);
    v.maybe("duration", x.duration);
}

/// Ready for `screen`: answers only ever raised, never `no`.
struct HeardForScreen {
    std::vector<facts::GivenAnswer> answers;
    std::vector<facts::NoGoMark> marks;
    std::vector<catalog::MarkId> marks_without_place;
};
template <class V>
void describe(V& v, HeardForScreen& x) {
    v.shape("HeardForScreen");
    v.map("answers", x.answers, &facts::GivenAnswer::question, &facts::GivenAnswer::answer);
    v.field("marks", x.marks);
    v.field("marks_without_place", x.marks_without_place);
}

struct HeardForSession {
    std::vector<finding::SaidSignal> signals;
};
template <class V>
void describe(V& v, HeardForSession& x) {
    v.shape("HeardForSession");
    v.field("signals", x.signals);
}

struct HeardForFollowUp {
    std::vector<facts::SymptomAnswer> symptoms;
    std::optional<catalog::Trend> trend;
};
template <class V>
void describe(V& v, HeardForFollowUp& x) {
    v.shape("HeardForFollowUp");
    v.map("symptoms", x.symptoms, &facts::SymptomAnswer::symptom, &facts::SymptomAnswer::answer);
    v.maybe("trend", x.trend);
}

struct Understanding {
    std::vector<SpanView> spans;
    std::vector<GapView> unknown;
    std::optional<HeardForFind> find;
    std::optional<HeardForScreen> screen;
    std::optional<HeardForSession> session;
    std::optional<HeardForFollowUp> follow_up;
};
template <class V>
void describe(V& v, Understanding& x) {
    v.shape("Understanding");
    v.field("spans", x.spans);
    v.field("unknown", x.unknown);
    v.maybe("find", x.find);
    v.maybe("screen", x.screen);
    v.maybe("session", x.session);
    v.maybe("follow_up", x.follow_up);
}

std::variant<Understanding, Problem> understand(const UnderstandRequest& request);

}  // namespace unknot::verbs
