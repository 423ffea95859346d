#include <algorithm>
#include <set>
#include <stdexcept>

#include <fmt/format.h>

#include "figure/plan.hpp"
#include "figure/toml_record.hpp"

namespace unknot::figure {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 5> digit_names = {"thumb", "index", "middle", "ring", "little"};

Chart chart_of(const toml::table& record) {
    return Chart(choice(*record.get("chart"), text(record, "chart"), chart_names));
}

/// `"name"`, `["name", 1.5, -2]` or `[1.5, -2]`.
Corner corner(const toml::node& node) {
    if (const auto name = node.value_exact<std::string>()) return {*name, {}};
    const toml::array* list = node.as_array();
    if (!list || list->empty()) refuse(node, "this is no point", "write [1.5, 2], \"name\" or [\"name\", 1.5, 2]");
    const bool named = list->front().is_string();
    const std::size_t first = named ? 1 : 0;
    if (list->size() != first + 2 || !list->get(first)->is_number() || !list->get(first + 1)->is_number()) {
        refuse(node, "this is no point", "write [1.5, 2], \"name\" or [\"name\", 1.5, 2]");
    }
    return {named ? *list->front().value<std::string>() : "",
            {*list->get(first)->value<double>(), *list->get(first + 1)->value<double>()}};
}

std::vector<Corner> corners(const toml::table& record, std::string_view key) {
    std::vector<Corner> out;
    const toml::node* node = record.get(key);
    if (!node) return out;
    if (!node->is_array()) refuse(*node, fmt::format("`{}` is no list", key), "write corners in brackets");
    for (const toml::node& one : *node->as_array()) out.push_back(corner(one));
    return out;
}

std::vector<Part> parts_of(const toml::table& record, Chart chart) {
    const std::vector<std::string> named = texts(record, "parts");
    std::vector<Part> out;
    for (const std::string& part : named) out.push_back(Part(choice(*record.get("parts"), part, part_names)));
    if (!out.empty()) return out;
    if (chart == Chart::arm) return {Part::arm};
    if (chart == Chart::palm || chart == Chart::hand_back) return {Part::hand};
    return {Part::trunk};
}

DrawnShape drawn_shape(const toml::table& record, std::string_view owner) {
    only(record,
         {owner, "chart", "parts", "outline", "path", "reach", "digit", "beyond", "lowest", "highest", "widest"});
    DrawnShape drawn{text(record, owner), {}};
    Shape& shape = drawn.shape;
    shape.chart = chart_of(record);
    shape.parts = parts_of(record, shape.chart);
    shape.outline = corners(record, "outline");
    shape.path = corners(record, "path");
    if (record.contains("digit")) {
        shape.digit = Digit(choice(*record.get("digit"), text(record, "digit"), digit_names));
        shape.beyond = number(record, "beyond");
    }
    if (!shape.path.empty()) shape.reach = number(record, "reach");
    shape.lowest = number_or(record, "lowest", 0);
    shape.highest = number_or(record, "highest", 400);
    shape.widest = number_or(record, "widest", 400);
    const int said = int(!shape.outline.empty()) + int(!shape.path.empty()) + int(shape.digit.has_value());
    if (said != 1 || (shape.outline.size() > 0 && shape.outline.size() < 3)) {
        refuse(record, "a shape is an outline of three corners or more, a path or a digit", "write one of the three");
    }
    return drawn;
}

void read_records(const fs::path& content, Plan& plan) {
    const toml::table zones = parsed(content / "body/zones.toml");
    for (const toml::table* r : records(zones, "zone")) {
        plan.zones.push_back(
            {text(*r, "id"), flag(*r, "midline"), flag(*r, "target"), texts(*r, "seen"), texts(*r, "neighbours"), {}});
    }
    const toml::table mask = parsed(content / "body/mask.toml");
    for (const toml::table* r : records(mask, "site")) {
        plan.sites.push_back({text(*r, "id"), texts(*r, "zones"), flag(*r, "whole")});
    }
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(content / "muscles")) {
        if (entry.path().extension() == ".toml") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) {
        const toml::table all = parsed(file);
        for (const toml::table* r : records(all, "muscle")) {
            plan.muscles.push_back({text(*r, "id"), texts(*r, "essential"), texts(*r, "spillover")});
            for (const toml::table* spot : tables(*r, "spot")) {
                plan.spots.push_back({text(*spot, "id"), text(*r, "id"), text(*spot, "zone"), std::nullopt, {}});
            }
        }
    }
}

void read_landmarks(const fs::path& content, Plan& plan) {
    const toml::table file = parsed(content / "figure/landmarks.toml");
    for (const toml::table* r : records(file, "landmark")) {
        only(*r, {"id", "chart", "at", "zone"});
        if (!r->contains("at")) refuse(*r, "`at` is missing", "write the two numbers of the chart");
        plan.landmarks.push_back({text(*r, "id"), chart_of(*r), corner(*r->get("at")).move});
        if (!r->contains("zone")) continue;
        const int zone = plan.zone_number(text(*r, "zone"));
        if (zone < 0) refuse(*r, "no such zone", "content/body/zones.toml names them");
        plan.zones[std::size_t(zone)].landmarks.push_back(text(*r, "id"));
    }
}

void read_spots(const fs::path& content, Plan& plan) {
    const toml::table file = parsed(content / "figure/spots.toml");
    for (const toml::table* r : records(file, "spot")) {
        only(*r, {"id", "chart", "at"});
        const auto found = std::ranges::find(plan.spots, text(*r, "id"), &Spot::id);
        if (found == plan.spots.end()) refuse(*r, "no muscle has this spot", "remove it, or add it to content/muscles");
        if (!r->contains("at")) refuse(*r, "`at` is missing", "write the two numbers of the chart");
        found->chart = chart_of(*r);
        found->at = corner(*r->get("at"));
    }
}

void check_names(const Plan& plan) {
    std::set<std::string> landmarks;
    for (const Landmark& landmark : plan.landmarks) landmarks.insert(landmark.id);
    const auto known = [&](const Corner& c) {
        if (c.landmark.empty() || landmarks.contains(c.landmark)) return;
        throw std::runtime_error(
            fmt::format("content/figure: no landmark `{}`; landmarks.toml names them", c.landmark));
    };
    for (const auto* shapes : {&plan.zone_shapes, &plan.site_shapes}) {
        for (const DrawnShape& drawn : *shapes) {
            std::ranges::for_each(drawn.shape.outline, known);
            std::ranges::for_each(drawn.shape.path, known);
        }
    }
    for (const Spot& spot : plan.spots) known(spot.at);
    for (const SiteRecord& site : plan.sites) {
        if (site.whole || std::ranges::find(plan.site_shapes, site.id, &DrawnShape::owner) != plan.site_shapes.end())
            continue;
        throw std::runtime_error(fmt::format("site `{}` is not drawn; draw it in content/figure/mask.toml", site.id));
    }
    for (const ZoneRecord& zone : plan.zones) {
        if (std::ranges::find(plan.zone_shapes, zone.id, &DrawnShape::owner) == plan.zone_shapes.end()) {
            throw std::runtime_error(
                fmt::format("zone `{}` is not drawn; draw it in content/figure/zones.toml", zone.id));
        }
    }
}

}  // namespace

int Plan::zone_number(const std::string& id) const {
    const auto found = std::ranges::find(zones, id, &ZoneRecord::id);
    return found == zones.end() ? -1 : int(found - zones.begin());
}

Plan read_plan(const fs::path& content) {
    Plan plan;
    read_records(content, plan);
    read_landmarks(content, plan);
    read_spots(content, plan);
    const toml::table zones = parsed(content / "figure/zones.toml");
    for (const toml::table* r : records(zones, "shape")) {
        plan.zone_shapes.push_back(drawn_shape(*r, "zone"));
        if (plan.zone_number(plan.zone_shapes.back().owner) < 0)
            refuse(*r, "no such zone", "zones.toml of body names them");
    }
    const toml::table mask = parsed(content / "figure/mask.toml");
    for (const toml::table* r : records(mask, "shape")) {
        plan.site_shapes.push_back(drawn_shape(*r, "site"));
        if (std::ranges::find(plan.sites, plan.site_shapes.back().owner, &SiteRecord::id) == plan.sites.end()) {
            refuse(*r, "no such site", "content/body/mask.toml names them");
        }
    }
    check_names(plan);
    return plan;
}

}  // namespace unknot::figure
