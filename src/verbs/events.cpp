#include "verbs/events.hpp"

#include <array>

namespace unknot::verbs {

using namespace facts;
using namespace std::string_view_literals;

namespace {

constexpr std::array kind_names{"checked"sv,           "mapped"sv,        "spot_tested"sv,    "session_started"sv,
                                "session_signalled"sv, "session_ended"sv, "followed_up"sv,    "taken_back"sv,
                                "clinician_allowed"sv, "noted"sv,         "country_chosen"sv, "guarding_told"sv,
                                "pain_told"sv,         "goal_named"sv,    "goal_scored"sv,    "global_change_told"sv,
                                "range_measured"sv,    "trial_begun"sv,   "trial_stopped"sv};
static_assert(kind_names.size() == std::variant_size_v<EventBody>);

/// A UUID of version 7, lower case: 8-4-4-4-12 hexadecimal digits.
bool is_uuid7(std::string_view id) {
    if (id.size() != 36 || id[14] != '7') return false;
    for (std::size_t i = 0; i < id.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const bool hex = (id[i] >= '0' && id[i] <= '9') || (id[i] >= 'a' && id[i] <= 'f');
        if (dash ? id[i] != '-' : !hex) return false;
    }
    return id[19] == '8' || id[19] == '9' || id[19] == 'a' || id[19] == 'b';
}

template <std::size_t I>
bool read_body_as(std::string_view kind, const Json& body, const Where& where, Trouble& trouble, EventBody& out) {
    if (kind != kind_names[I]) return false;
    auto& held = out.emplace<I>();
    Codec<std::variant_alternative_t<I, EventBody>>::read(body, where, trouble, held);
    return true;
}

template <std::size_t... I>
bool read_body(std::string_view kind, const Json& body, const Where& where, Trouble& trouble, EventBody& out,
               std::index_sequence<I...>) {
    return (read_body_as<I>(kind, body, where, trouble, out) || ...);
}

constexpr auto every_kind = std::make_index_sequence<kind_names.size()>{};

template <std::size_t... I>
JsonList body_shapes(Shapes& shapes, std::index_sequence<I...>) {
    JsonList list;
    (list.push_back(Codec<std::variant_alternative_t<I, EventBody>>::shape(shapes)), ...);
    return list;
}

}  // namespace

std::span<const std::string_view> event_kinds() { return kind_names; }

void read_event(const Json& value, const Where& where, Trouble& trouble, Event& out) {
    const JsonObject* object = value.object();
    if (!object) return trouble.report("type_wrong", where);
    Reader reader{*object, where, trouble};
    std::string kind;
    reader.text("id", out.id, id_length_max);
    reader.text("person", out.person, person_length_max);
    reader.field("at", out.at);
    reader.text("device", out.device, id_length_max);
    reader.number("counter", out.counter, 0, std::int64_t{1} << 53);
    reader.field("kind", kind);
    reader.text("engine", out.engine, id_length_max);
    reader.text("content", out.content, id_length_max);
    const Json* body = reader.take("body");
    reader.finish();
    if (!trouble.none()) return;
    if (!is_uuid7(out.id)) return trouble.report("id_malformed", {&where, "id"});
    if (out.person.empty()) return trouble.report("text_empty", {&where, "person"});
    if (!body) return trouble.report("field_missing", {&where, "body"});
    const Where body_where{&where, "body"};
    if (!read_body(kind, *body, body_where, trouble, out.body, every_kind)) {
        trouble.report("kind_unknown", {&where, "kind"});
    }
}

Json event_shape(Shapes& shapes) {
    Now now;
    Shaper shaper{shapes};
    std::string text;
    shaper.shape("Event");
    shaper.text("id", text, id_length_max);
    shaper.text("person", text, person_length_max);
    shaper.field("at", now);
    shaper.text("device", text, id_length_max);
    std::int64_t counter = 0;
    shaper.number("counter", counter, 0, std::int64_t{1} << 53);
    shaper.text("engine", text, id_length_max);
    shaper.text("content", text, id_length_max);
    Json schema = std::move(shaper).done();
    auto& members = std::get<JsonObject>(schema.held);
    for (auto& [key, held] : members) {
        if (key == "properties") {
            put(std::get<JsonObject>(held.held), "kind", schema_of_choice(event_kinds()));
            put(std::get<JsonObject>(held.held), "body", {JsonObject{{"oneOf", {body_shapes(shapes, every_kind)}}}});
        }
        if (key == "required") {
            std::get<JsonList>(held.held).push_back({std::string{"kind"}});
            std::get<JsonList>(held.held).push_back({std::string{"body"}});
        }
    }
    const std::string name = shapes.of_answers ? "Event" : "EventGiven";
    shapes.named.insert_or_assign(name, std::move(schema));
    return schema_of_name(name);
}

}  // namespace unknot::verbs
