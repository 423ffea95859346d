// One description a type, three uses: reading it from JSON, writing it as JSON, and its JSON Schema. A type is
// described by `template <class V> void describe(V& v, T& value)` (describe_*.hpp), which names each field once; so
// the reader, the writer and the published schema cannot differ.
//
//   v.shape("PainMark")                 the schema's name of the type
//   v.field("strength", x.strength)     required
//   v.maybe("quality", x.quality)       std::optional, left out when empty
//   v.listed("marks", x.marks)          may be left out of a request (empty), always in an answer
//   v.list("line", x.line, 1, 100)      required, with at least and at most so many entries
//   v.number("minutes", x.minutes, 3, 20), v.text("person", x.person, 64)
//   v.place(x.place)                    the two fields zone and side
//   v.map("answers", x.answers, &GivenAnswer::question, &GivenAnswer::answer)   {id: value}, may be left out
//   v.derived("sources", make)          in answers only; accepted and passed over when handed back
#pragma once

#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "verbs/json.hpp"
#include "verbs/names.hpp"

namespace unknot::verbs {

/// The first thing that is wrong; empty while all is well.
class Trouble {
public:
    bool none() const { return problem_.code.empty(); }
    void report(std::string_view code, const Where& where) {
        if (none()) problem_ = {std::string{code}, where.pointer()};
    }
    const Problem& problem() const { return problem_; }

private:
    Problem problem_;
};

/// Named schemas, collected while shapes are drawn. Requests and answers differ in what is required.
struct Shapes {
    bool of_answers = false;
    std::map<std::string, Json> named;
};

Json schema_of_type(std::string_view type);
Json schema_of_number(std::int64_t low, std::int64_t high);
Json schema_of_choice(std::span<const std::string_view> names);
Json schema_of_name(const std::string& shape);
Json schema_of_list(Json entry, std::size_t least, std::size_t most);

// What reading needs of any type, kept out of the templates: nothing is answered when trouble was reported.
std::optional<std::int64_t> read_whole(const Json& value, const Where& where, Trouble& trouble, std::int64_t low,
                                       std::int64_t high);
std::optional<std::size_t> read_choice(const Json& value, const Where& where, Trouble& trouble,
                                       std::span<const std::string_view> names);
std::optional<std::uint16_t> read_id(const Json& value, const Where& where, Trouble& trouble, const IdKind& kind);
/// The longest list of any request.
inline constexpr std::size_t list_length_max = 10'000;
const JsonList* read_list(const Json& value, const Where& where, Trouble& trouble, std::size_t least = 0,
                          std::size_t most = list_length_max);
const JsonObject* read_object(const Json& value, const Where& where, Trouble& trouble);

template <class T>
struct Codec;  // read, write, shape of a type; structs by their description, at the end of this file

// ---- reading --------------------------------------------------------------------------------------------------

class Reader {
public:
    Reader(const JsonObject& object, const Where& where, Trouble& trouble)
        : object_(object), where_(where), trouble_(trouble) {
        names_.reserve(object.size());
    }

    void shape(std::string_view) {}
    template <class T>
    void field(std::string_view name, T& out) {
        if (const Json* value = require(name)) Codec<T>::read(*value, {&where_, name}, trouble_, out);
    }
    template <class T>
    void maybe(std::string_view name, std::optional<T>& out) {
        if (const Json* value = take(name)) Codec<T>::read(*value, {&where_, name}, trouble_, out.emplace());
    }
    template <class T>
    void listed(std::string_view name, T& out) {
        if (const Json* value = take(name)) Codec<T>::read(*value, {&where_, name}, trouble_, out);
    }
    template <class T>
    void list(std::string_view name, std::vector<T>& out, std::size_t least, std::size_t most) {
        if (const Json* value = require(name))
            Codec<std::vector<T>>::read(*value, {&where_, name}, trouble_, out, least, most);
    }
    template <class Number>
    void number(std::string_view name, Number& out, std::int64_t low, std::int64_t high) {
        const Json* value = require(name);
        if (!value) return;
        if (const auto read = read_whole(*value, {&where_, name}, trouble_, low, high))
            out = static_cast<Number>(*read);
    }
    void text(std::string_view name, std::string& out, std::size_t most);
    void place(body::Place& out);
    template <class Entry, class Key, class Value>
    void map(std::string_view name, std::vector<Entry>& out, Key Entry::* key, Value Entry::* value) {
        const Json* held = take(name);
        if (!held) return;
        const Where here{&where_, name};
        const JsonObject* object = read_object(*held, here, trouble_);
        if (!object) return;
        out.resize(object->size());
        for (std::size_t i = 0; i < object->size() && trouble_.none(); ++i) {
            const auto& [id, given] = (*object)[i];
            const Where there{&here, id};
            if (const auto found = find_id<Key>(id)) out[i].*key = *found;
            else trouble_.report(id_kind<Key>().unknown_code, there);
            Codec<Value>::read(given, there, trouble_, out[i].*value);
        }
    }
    template <class Make>
    void derived(std::string_view name, const Make&) {
        take(name);
    }
    /// For what a description must settle by hand: the raw member, which then counts as read.
    const Json* take(std::string_view name);
    Trouble& trouble() { return trouble_; }
    const Where& where() const { return where_; }

    /// Every member must have been asked for.
    void finish();

private:
    const Json* require(std::string_view name);

    const JsonObject& object_;
    const Where& where_;
    Trouble& trouble_;
    std::size_t taken_ = 0;
    std::vector<std::string_view> names_;
};

// ---- writing --------------------------------------------------------------------------------------------------

/// Writes an object at the end of `out`. Members may come in any order: `finish` puts them in that of their names. Of
/// two with one name the first counts. Names are of our own making and outlive the writer.
class Writer {
public:
    explicit Writer(std::string& out) : out_(out), begin_(out.size()) { members_.reserve(16); }

    void shape(std::string_view) {}
    template <class T>
    void field(std::string_view name, const T& value) {
        start(name);
        Codec<T>::write(value, out_);
    }
    template <class T>
    void maybe(std::string_view name, const std::optional<T>& value) {
        if (value) field(name, *value);
    }
    template <class T>
    void listed(std::string_view name, const T& value) {
        field(name, value);
    }
    template <class T>
    void list(std::string_view name, const std::vector<T>& values, std::size_t, std::size_t) {
        field(name, values);
    }
    template <class Number>
    void number(std::string_view name, const Number& value, std::int64_t, std::int64_t) {
        start(name);
        write_number(static_cast<std::int64_t>(value), out_);
    }
    void text(std::string_view name, std::string_view value, std::size_t = 0) {
        start(name);
        write_text(value, out_);
    }
    void place(const body::Place& place) {
        field("side", place.side);  // in order from the first: answers are full of places
        field("zone", place.zone);
    }
    template <class Entry, class Key, class Value>
    void map(std::string_view name, const std::vector<Entry>& entries, Key Entry::* key, Value Entry::* value) {
        start(name);
        Writer object{out_};
        for (const Entry& entry : entries) object.field(name_of(entry.*key), entry.*value);
        object.finish();
    }
    template <class Make>
    void derived(std::string_view name, const Make& make) {
        field(name, make());
    }

    /// Closes the object.
    void finish();

private:
    /// A member's name, and where its bytes begin: with the comma before it.
    struct Member {
        std::string_view name;
        std::size_t begin = 0;
        std::size_t length = 0;  ///< known once all are written
    };
    void start(std::string_view name);
    void put_in_order();

    std::string& out_;
    std::size_t begin_;
    std::vector<Member> members_;
};

/// The canonical bytes of a value.
template <class T>
std::string written(const T& value) {
    std::string out;
    Codec<T>::write(value, out);
    return out;
}

// ---- drawing the schema ---------------------------------------------------------------------------------------

class Shaper {
public:
    explicit Shaper(Shapes& shapes) : shapes_(shapes) {}

    void shape(std::string_view name) { name_ = name; }
    template <class T>
    void field(std::string_view name, T&) {
        add(name, Codec<T>::shape(shapes_), true);
    }
    template <class T>
    void maybe(std::string_view name, std::optional<T>&) {
        add(name, Codec<T>::shape(shapes_), false);
    }
    template <class T>
    void listed(std::string_view name, T&) {
        add(name, Codec<T>::shape(shapes_), shapes_.of_answers);
    }
    template <class T>
    void list(std::string_view name, std::vector<T>&, std::size_t least, std::size_t most) {
        add(name, schema_of_list(Codec<T>::shape(shapes_), least, most), true);
    }
    template <class Number>
    void number(std::string_view name, Number&, std::int64_t low, std::int64_t high) {
        add(name, schema_of_number(low, high), true);
    }
    void text(std::string_view name, std::string&, std::size_t most) {
        const auto length = static_cast<std::int64_t>(most);
        add(name, {JsonObject{{"maxLength", {length}}, {"type", {std::string{"string"}}}}}, true);
    }
    void place(body::Place& place) {
        field("zone", place.zone);
        field("side", place.side);
    }
    template <class Entry, class Key, class Value>
    void map(std::string_view name, std::vector<Entry>&, Key Entry::*, Value Entry::*) {
        JsonObject schema{{"additionalProperties", Codec<Value>::shape(shapes_)}};
        put(schema, "propertyNames", Codec<Key>::shape(shapes_));
        put(schema, "type", {std::string{"object"}});
        add(name, {std::move(schema)}, shapes_.of_answers);
    }
    template <class Make>
    void derived(std::string_view name, const Make& make) {
        add(name, Codec<decltype(make())>::shape(shapes_), shapes_.of_answers);
    }

    const std::string& name() const { return name_; }
    Json done() && {
        JsonObject schema;
        put(schema, "additionalProperties", {false});
        put(schema, "properties", {std::move(properties_)});
        if (!required_.empty()) put(schema, "required", {std::move(required_)});
        put(schema, "type", {std::string{"object"}});
        return {std::move(schema)};
    }

private:
    void add(std::string_view name, Json schema, bool required) {
        put(properties_, name, std::move(schema));
        if (required) required_.push_back({std::string{name}});
    }

    Shapes& shapes_;
    std::string name_;
    JsonObject properties_;
    JsonList required_;
};

// ---- plain values ---------------------------------------------------------------------------------------------

/// Whole numbers in a stated range, held by `T` in its only member.
template <class T, auto Member, std::int64_t Low, std::int64_t High>
struct NumberCodec {
    static void read(const Json& value, const Where& where, Trouble& trouble, T& out) {
        using Held = std::remove_reference_t<decltype(out.*Member)>;
        if (const auto read = read_whole(value, where, trouble, Low, High)) out.*Member = static_cast<Held>(*read);
    }
    static void write(const T& value, std::string& out) { write_number(value.*Member, out); }
    static Json shape(Shapes&) { return schema_of_number(Low, High); }
};
inline constexpr std::int64_t session_ms_max = 7LL * 86'400'000;
inline constexpr std::int64_t instant_ms_max = 253'402'300'799'000;  // the end of the year 9999
template <>
struct Codec<measure::PainIntensity> : NumberCodec<measure::PainIntensity, &measure::PainIntensity::of_10, 0, 10> {};
template <>
struct Codec<measure::Ability> : NumberCodec<measure::Ability, &measure::Ability::of_10, 0, 10> {};
template <>
struct Codec<measure::Degrees> : NumberCodec<measure::Degrees, &measure::Degrees::count, 0, 180> {};
template <>
struct Codec<measure::Tenths> : NumberCodec<measure::Tenths, &measure::Tenths::count, -10'000, 10'000> {};
template <>
struct Codec<measure::PressureIntensity>
    : NumberCodec<measure::PressureIntensity, &measure::PressureIntensity::of_10, 0, 10> {};
template <>
struct Codec<measure::Seconds> : NumberCodec<measure::Seconds, &measure::Seconds::count, 0, 604'800> {};
template <>
struct Codec<measure::Millis> : NumberCodec<measure::Millis, &measure::Millis::count, 0, session_ms_max> {};
template <>
struct Codec<measure::Instant> : NumberCodec<measure::Instant, &measure::Instant::ms, 0, instant_ms_max> {};
template <>
struct Codec<measure::Odds> : NumberCodec<measure::Odds, &measure::Odds::of_10000, 0, 10'000> {};
template <>
struct Codec<measure::Share> : NumberCodec<measure::Share, &measure::Share::of_10000, 1, 10'000> {};

template <>
struct Codec<bool> {
    static void read(const Json& value, const Where& where, Trouble& trouble, bool& out) {
        if (const bool* truth = value.truth()) out = *truth;
        else trouble.report("type_wrong", where);
    }
    static void write(bool value, std::string& out) { out += value ? "true" : "false"; }
    static Json shape(Shapes&) { return schema_of_type("boolean"); }
};

template <>
struct Codec<std::string> {
    static void read(const Json& value, const Where& where, Trouble& trouble, std::string& out) {
        if (const std::string* text = value.text()) out = *text;
        else trouble.report("type_wrong", where);
    }
    static void write(const std::string& value, std::string& out) { write_text(value, out); }
    static Json shape(Shapes&) { return schema_of_type("string"); }
};

template <>
struct Codec<std::string_view> {
    static void write(std::string_view value, std::string& out) { write_text(value, out); }
    static Json shape(Shapes&) { return schema_of_type("string"); }
};

/// Days travel as "2026-11-22".
template <>
struct Codec<measure::Day> {
    static void read(const Json& value, const Where& where, Trouble& trouble, measure::Day& out);
    static void write(measure::Day value, std::string& out);
    static Json shape(Shapes&) {
        return {JsonObject{{"format", {std::string{"date"}}}, {"type", {std::string{"string"}}}}};
    }
};

/// A schema that lists the names of a kind of record, kept under a name of its own.
Json named_choice(Shapes& shapes, const IdKind& kind);

template <class Enum>
    requires std::is_enum_v<Enum>
struct Codec<Enum> {
    static void read(const Json& value, const Where& where, Trouble& trouble, Enum& out) {
        if (const auto read = read_choice(value, where, trouble, enum_names<Enum>())) out = static_cast<Enum>(*read);
    }
    static void write(Enum value, std::string& out) { write_name(name_of_enum(value), out); }
    static Json shape(Shapes&) { return schema_of_choice(enum_names<Enum>()); }
};

template <class Of>
struct Codec<measure::Id<Of>> {
    using Id = measure::Id<Of>;
    static void read(const Json& value, const Where& where, Trouble& trouble, Id& out) {
        if (const auto read = read_id(value, where, trouble, id_kind<Id>())) out = Id{*read};
    }
    static void write(Id value, std::string& out) { write_name(name_of(value), out); }
    static Json shape(Shapes& shapes) { return named_choice(shapes, id_kind<Id>()); }
};

template <class T>
struct Codec<std::vector<T>> {
    static void read(const Json& value, const Where& where, Trouble& trouble, std::vector<T>& out,
                     std::size_t least = 0, std::size_t most = list_length_max) {
        const JsonList* list = read_list(value, where, trouble, least, most);
        if (!list) return;
        out.resize(list->size());
        for (std::size_t i = 0; i < list->size() && trouble.none(); ++i) {
            Codec<T>::read((*list)[i], {&where, {}, i}, trouble, out[i]);
        }
    }
    static void write(const std::vector<T>& values, std::string& out) {
        out += '[';
        for (const T& value : values) {
            if (&value != values.data()) out += ',';
            Codec<T>::write(value, out);
        }
        out += ']';
    }
    static Json shape(Shapes& shapes) {
        return {JsonObject{{"items", Codec<T>::shape(shapes)}, {"type", {std::string{"array"}}}}};
    }
};

// ---- structs, by their description ----------------------------------------------------------------------------

template <class T>
struct Codec {
    static void read(const Json& value, const Where& where, Trouble& trouble, T& out) {
        const JsonObject* object = read_object(value, where, trouble);
        if (!object) return;
        Reader reader{*object, where, trouble};
        describe(reader, out);
        reader.finish();
    }
    static void write(const T& value, std::string& out) {
        Writer writer{out};
        describe(writer, const_cast<T&>(value));  // a description has one form; the writer only reads
        writer.finish();
    }
    static Json shape(Shapes& shapes) {
        Shaper shaper{shapes};
        T sample{};
        describe(shaper, sample);
        std::string name = shaper.name();
        if (name.empty()) return std::move(shaper).done();
        if (!shapes.of_answers) name += "Given";
        shapes.named.insert_or_assign(name, std::move(shaper).done());
        return schema_of_name(name);
    }
};

}  // namespace unknot::verbs
