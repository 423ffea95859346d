// The wire form of what is said of pain, and of what is found from it.
#pragma once

#include "verbs/codec.hpp"

namespace unknot::facts {

using verbs::Reader;
using verbs::Writer;

template <class V>
void describe(V& v, PainMark& x) {
    v.shape("PainMark");
    v.place(x.place);
    v.field("strength", x.strength);
    v.maybe("quality", x.quality);
    std::optional<Share> share = x.share == Share{} ? std::nullopt : std::optional{x.share};
    v.maybe("share", share);  // the whole zone is said by leaving it out
    if constexpr (std::is_same_v<V, Reader>) x.share = share.value_or(Share{});
}

template <class V>
void describe(V& v, NoGoMark& x) {
    v.shape("NoGoMark");
    v.place(x.place);
    v.field("reason", x.reason);
}

/// A side that must be left or right.
template <class V>
void describe_side(V& v, Side& side) {
    v.field("side", side);
    if constexpr (std::is_same_v<V, Reader>) {
        if (side == Side::middle) v.trouble().report("side_unknown", {&v.where(), "side"});
    }
}

template <class V>
void describe(V& v, MovementMark& x) {
    v.shape("MovementMark");
    v.field("movement", x.movement);
    describe_side(v, x.side);
}

template <class V>
void describe(V& v, PressTest& x) {
    v.shape("PressTest");
    v.field("muscle", x.muscle);
    describe_side(v, x.side);
    v.field("familiar", x.familiar);
}

template <class V>
void describe(V& v, PainStory& x) {
    v.shape("PainStory");
    v.field("pains", x.pains);
    v.listed("movements", x.movements);
    v.listed("causes", x.causes);
    v.listed("press_tests", x.press_tests);
    v.maybe("qualities", x.qualities);
    v.maybe("age_band", x.age_band);
}

/// zone and side are there for the kinds that have a place.
template <class V>
void describe(V& v, Evidence& x) {
    v.shape("Evidence");
    v.field("kind", x.kind);
    std::optional<body::ZoneId> zone = x.place ? std::optional{x.place->zone} : std::nullopt;
    std::optional<Side> side = x.place ? std::optional{x.place->side} : std::nullopt;
    v.maybe("zone", zone);
    v.maybe("side", side);
    if constexpr (std::is_same_v<V, Reader>) {
        if (zone.has_value() != side.has_value())
            v.trouble().report("field_missing", {&v.where(), zone ? "side" : "zone"});
        if (zone && side) x.place = Place{*zone, *side};
    }
    v.maybe("movement", x.movement);
    v.maybe("cause", x.cause);
    v.maybe("quality", x.quality);
    v.maybe("familiar", x.familiar);
    v.number("score", x.score, -100'000, 100'000);
}

template <class V>
void describe(V& v, CandidateMuscle& x) {
    v.shape("CandidateMuscle");
    v.field("muscle", x.muscle);
    describe_side(v, x.side);
    v.field("odds", x.odds);
    v.field("pressable", x.pressable);
    v.number("tie", x.tie, 0, 255);
    v.field("because", x.because);
}

/// `advice` and `graver` are content's: what to do, and the question of the check that asks for the graver twin.
template <class V>
void describe(V& v, FoundPattern& x) {
    v.shape("FoundPattern");
    v.field("pattern", x.pattern);
    v.maybe("side", x.side);
    if constexpr (std::is_same_v<V, Reader>) {
        if (x.side == Side::middle) v.trouble().report("side_unknown", {&v.where(), "side"});
    }
    v.field("odds", x.odds);
    v.field("stops", x.stops);
    const catalog::Pattern& record = catalog::content().patterns[x.pattern.index];
    v.derived("advice", [&] { return record.advice; });
    std::optional<catalog::QuestionId> graver = record.graver;
    v.maybe("graver", graver);
    v.field("because", x.because);
}

template <class V>
void describe(V& v, NeighbourMuscle& x) {
    v.shape("NeighbourMuscle");
    v.field("muscle", x.muscle);
    describe_side(v, x.side);
}

template <class V>
void describe(V& v, NextQuestion& x) {
    v.shape("NextQuestion");
    v.field("kind", x.kind);
    v.maybe("movement", x.movement);
    v.maybe("muscle", x.muscle);
    v.maybe("side", x.side);
}

}  // namespace unknot::facts
