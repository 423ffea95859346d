#include <array>

#include "verbs/describe_painting.hpp"

namespace unknot::verbs {

namespace {

constexpr std::int64_t reach_sideways_max = 10'000;  // tenths of a millimetre: a metre from the middle
constexpr std::int64_t reach_up_max = 20'000;

/// The lowest and the highest of each coordinate.
struct Reach {
    std::int64_t low = 0;
    std::int64_t high = 0;
};
constexpr std::array<Reach, 3> reaches{
    {{-reach_sideways_max, reach_sideways_max}, {0, reach_up_max}, {-reach_sideways_max, reach_sideways_max}}};

}  // namespace

void Codec<facts::SkinPoint>::read(const Json& value, const Where& where, Trouble& trouble, facts::SkinPoint& out) {
    const JsonList* list = read_list(value, where, trouble);
    if (!list) return;
    if (list->size() != reaches.size()) return trouble.report("point_malformed", where);
    std::int32_t* const parts[]{&out.x, &out.y, &out.z};
    for (std::size_t i = 0; i < reaches.size(); ++i) {
        const auto [low, high] = reaches[i];
        if (const auto part = read_whole((*list)[i], {&where, {}, i}, trouble, low, high))
            *parts[i] = static_cast<std::int32_t>(*part);
    }
}

void Codec<facts::SkinPoint>::write(const facts::SkinPoint& point, std::string& out) {
    out += '[';
    write_number(point.x, out);
    out += ',';
    write_number(point.y, out);
    out += ',';
    write_number(point.z, out);
    out += ']';
}

Json Codec<facts::SkinPoint>::shape(Shapes&) {
    const std::int64_t count = reaches.size();
    JsonList parts;
    for (const auto [low, high] : reaches) parts.push_back(schema_of_number(low, high));
    return {JsonObject{{"maxItems", {count}},
                       {"minItems", {count}},
                       {"prefixItems", {std::move(parts)}},
                       {"type", {std::string{"array"}}}}};
}

}  // namespace unknot::verbs

namespace unknot::facts {

void check(Reader& reader, const Stroke& stroke) {
    const auto holds = [&](std::string_view name, bool there, bool wanted, bool allowed) {
        if (there && !allowed) reader.trouble().report("stroke_field_unexpected", {&reader.where(), name});
        if (!there && wanted) reader.trouble().report("field_missing", {&reader.where(), name});
    };
    const bool pain = stroke.kind == StrokeKind::pain;
    const bool no_go = stroke.kind == StrokeKind::no_go;
    holds("strength", stroke.strength.has_value(), pain, pain);
    holds("quality", stroke.quality.has_value(), false, pain);
    holds("reason", stroke.reason.has_value(), no_go, no_go);
    if (const auto off = point_off_side(stroke)) {
        const verbs::Where line{&reader.where(), "line"};
        reader.trouble().report("stroke_off_its_side", {&line, {}, *off});
    }
}

}  // namespace unknot::facts
