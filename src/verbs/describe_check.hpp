// The wire form of the check and of what it clears.
#pragma once

#include "verbs/describe_pain.hpp"
#include "verbs/rule_names.hpp"

namespace unknot::measure {

template <class V>
void describe(V& v, Now& x) {
    v.shape("Now");
    v.field("at", x.at);
    v.number("offset_minutes", x.offset_minutes, -1'080, 1'080);
}

}  // namespace unknot::measure

namespace unknot::facts {

inline constexpr std::size_t person_length_max = 64;

template <class V>
void describe(V& v, About& x) {
    v.shape("About");
    v.maybe("age_band", x.age_band);
    v.maybe("maybe_pregnant", x.maybe_pregnant);
}

/// The fields that `screen` takes and that a `checked` event records.
template <class V>
void describe_check_fields(V& v, Check& x) {
    v.map("answers", x.answers, &GivenAnswer::question, &GivenAnswer::answer);
    v.listed("about", x.about);
    v.maybe("pains", x.pains);
    v.listed("marks", x.marks);
    v.listed("marks_off", x.marks_off);
    v.listed("standing_confirmed", x.standing_confirmed);
}

template <class V>
void describe(V& v, Reason& x) {
    v.shape("Reason");
    describe_rule(v, x.kind, x.index);
    v.field("answer", x.answer);
    v.field("verdict", x.verdict);
    v.listed("remembered", x.remembered);
    v.listed("clinician_allowed", x.clinician_allowed);
    v.maybe("if_so", x.if_so);
    auto together = verbs::questions_of_pair(x.kind, x.index);
    v.maybe("together", together);
    v.derived("sources", [&] { return verbs::sources_of(x.kind, x.index); });
    v.derived("certainty", [&] { return verbs::certainty_of(x.kind, x.index); });
}

template <class V>
void describe(V& v, OpensBy& x) {
    v.shape("OpensBy");
    describe_rule(v, x.kind, x.index);
    v.field("opening", x.opening);
    v.maybe("not_before", x.not_before);
}

template <class V>
void describe(V& v, Offer& x) {
    v.shape("Offer");
    v.field("learn", x.learn);
    v.field("breathing", x.breathing);
    v.field("warmth", x.warmth);
    v.field("movement", x.movement);
}

template <class V>
void describe(V& v, Clearance& x) {
    v.shape("Clearance");
    v.field("verdict", x.verdict);
    v.field("complete", x.complete);
    v.field("scope", x.scope);
    v.maybe("at", x.at);
    v.maybe("person", x.person);
    v.maybe("pains", x.pains);
    v.maybe("history_at", x.history_at);
    v.field("reasons", x.reasons);
    v.field("excluded", x.excluded);
    v.field("ceiling", x.ceiling);
    v.field("hand_only", x.hand_only);
    v.maybe("hand_only_until", x.hand_only_until);
    v.field("half_time", x.half_time);
    v.maybe("not_before", x.not_before);
    v.maybe("resting_until", x.resting_until);
    v.field("opens_by", x.opens_by);
    v.field("missing", x.missing);
    v.field("ask", x.ask);
    v.field("read_back", x.read_back);
    v.field("offer", x.offer);
    v.derived("content_version", [] { return verbs::content_version(); });
    v.derived("engine_version", [] { return verbs::engine_version(); });
}

}  // namespace unknot::facts

namespace unknot::verbs {

/// A bare place, as `excluded` lists them.
struct BarePlace {
    body::Place place;
};
template <class V>
void describe(V& v, BarePlace& x) {
    v.shape("Place");
    v.place(x.place);
}

template <>
struct Codec<body::PlaceSet> {
    static void read(const Json& value, const Where& where, Trouble& trouble, body::PlaceSet& out) {
        std::vector<BarePlace> places;
        Codec<std::vector<BarePlace>>::read(value, where, trouble, places);
        for (const BarePlace& each : places) out.add(each.place);
    }
    static void write(const body::PlaceSet& set, std::string& out) {
        std::vector<BarePlace> places;
        const auto& zones = catalog::content().zones;
        for (std::uint16_t zone = 0; zone < zones.size(); ++zone) {
            for (const body::Side side : {body::Side::middle, body::Side::left, body::Side::right}) {
                const bool real = zones[zone].midline == (side == body::Side::middle);
                if (real && set.has({{zone}, side})) places.push_back({{{zone}, side}});
            }
        }
        Codec<std::vector<BarePlace>>::write(places, out);
    }
    static Json shape(Shapes& shapes) { return Codec<std::vector<BarePlace>>::shape(shapes); }
};

}  // namespace unknot::verbs
