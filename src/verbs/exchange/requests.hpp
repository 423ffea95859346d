// What the verbs of exchange are asked and what they answer. Bundles and events pass through as JSON of their own.
#pragma once

#include "verbs/exchange/bundle.hpp"
#include "verbs/exchange/diary.hpp"
#include "verbs/exchange/read_bundle.hpp"

namespace unknot::verbs {

using facts::describe;

/// An event with the canonical bytes it came in.
struct GivenEvent : facts::Event {
    std::string bytes;
};
template <>
struct Codec<GivenEvent> {
    static void read(const Json& value, const Where& where, Trouble& trouble, GivenEvent& out) {
        read_event(value, where, trouble, out);
        if (trouble.none()) out.bytes = dump(value);
    }
    static Json shape(Shapes& shapes) { return event_shape(shapes); }
};

/// An event on its way out, as canonical bytes.
struct EventBytes {
    std::string bytes;
};
template <>
struct Codec<EventBytes> {
    static void write(const EventBytes& event, std::string& out) { out += event.bytes; }
    static Json shape(Shapes& shapes) { return event_shape(shapes); }
};

/// A FHIR bundle: described by FHIR, not here.
struct BundleJson {
    Json held;
};
template <>
struct Codec<BundleJson> {
    static void read(const Json& value, const Where& where, Trouble& trouble, BundleJson& out) {
        if (value.object()) out.held = value;
        else trouble.report("type_wrong", where);
    }
    static Json shape(Shapes&) { return schema_of_type("object"); }
};

struct BundleBytes {
    std::string bytes;
};
template <>
struct Codec<BundleBytes> {
    static void write(const BundleBytes& bundle, std::string& out) { out += bundle.bytes; }
    static Json shape(Shapes&) { return schema_of_type("object"); }
};

/// More events than sixteen megabytes can hold.
inline constexpr std::size_t exchanged_events_max = 200'000;

struct FhirRequest {
    std::vector<GivenEvent> events;
    std::optional<bool> originals;
};
template <class V>
void describe(V& v, FhirRequest& x) {
    v.shape("FhirRequest");
    v.list("events", x.events, 1, exchanged_events_max);
    v.maybe("originals", x.originals);
}

struct ReadFhirRequest {
    BundleJson bundle;
};
template <class V>
void describe(V& v, ReadFhirRequest& x) {
    v.shape("ReadFhirRequest");
    v.field("bundle", x.bundle);
}

struct ReadFhirAnswer {
    std::vector<EventBytes> events;
    bool other_version = false;
};
template <class V>
void describe(V& v, ReadFhirAnswer& x) {
    v.shape("ReadFhirAnswer");
    v.field("events", x.events);
    v.field("other_version", x.other_version);
}

struct DiaryRequest {
    std::vector<GivenEvent> events;
};
template <class V>
void describe(V& v, DiaryRequest& x) {
    v.shape("DiaryRequest");
    v.list("events", x.events, 0, exchanged_events_max);
}

struct DiaryAnswer {
    std::string csv;
};
template <class V>
void describe(V& v, DiaryAnswer& x) {
    v.shape("DiaryAnswer");
    v.field("csv", x.csv);
}

struct ReadDiaryRequest {
    std::string csv;
    std::string person;
    std::optional<std::vector<GivenEvent>> events;  ///< what the journal holds of the person
};
template <class V>
void describe(V& v, ReadDiaryRequest& x) {
    v.shape("ReadDiaryRequest");
    v.field("csv", x.csv);
    v.text("person", x.person, facts::person_length_max);
    v.maybe("events", x.events);
}

struct ReadDiaryAnswer {
    std::vector<EventBytes> events;
    std::int64_t known = 0;
};
template <class V>
void describe(V& v, ReadDiaryAnswer& x) {
    v.shape("ReadDiaryAnswer");
    v.field("events", x.events);
    v.number("known", x.known, 0, 1'000'000'000);
}

std::variant<BundleBytes, Problem> fhir(const FhirRequest& request);
std::variant<ReadFhirAnswer, Problem> read_fhir(const ReadFhirRequest& request);
std::variant<DiaryAnswer, Problem> diary(const DiaryRequest& request);
std::variant<ReadDiaryAnswer, Problem> read_diary(const ReadDiaryRequest& request);

}  // namespace unknot::verbs
