#include <algorithm>
#include <set>
#include <stdexcept>

#include <fmt/format.h>
#include <toml++/toml.h>

#include "figure/plan.hpp"

namespace unknot::figure {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 5> digit_names = {"thumb", "index", "middle", "ring", "little"};

[[noreturn]] void refuse(const toml::node& at, const std::string& what, std::string_view mend) {
    const toml::source_region& place = at.source();
    throw std::runtime_error(
        fmt::format("{}:{}: {}; {}", place.path ? *place.path : "?", place.begin.line, what, mend));
}

toml::table parsed(const fs::path& file) {
    try {
        return toml::parse_file(file.string());
    } catch (const toml::parse_error& error) {
        throw std::runtime_error(
            fmt::format("{}:{}: {}", file.string(), error.source().begin.line, error.description()));
    }
}

/// The tables of `[[name]]`; others in the file are refused.
std::vector<const toml::table*> records(const toml::table& file, std::string_view name) {
    std::vector<const toml::table*> out;
    for (const auto& [key, value] : file) {
        if (key.str() != name || !value.is_array_of_tables()) {
            refuse(value, fmt::format("`{}` is not known here", key.str()), fmt::format("write [[{}]]", name));
        }
        for (const toml::node& record : *value.as_array()) out.push_back(record.as_table());
    }
    return out;
}

void only(const toml::table& record, const std::set<std::string_view>& keys) {
    for (const auto& [key, value] : record) {
        if (!keys.contains(key.str())) {
            refuse(value, fmt::format("`{}` is not known here", key.str()), "docs/figure.md names the keys");
        }
    }
}

std::string text(const toml::table& record, std::string_view key) {
    const auto value = record[key].value_exact<std::string>();
    if (!value) refuse(record, fmt::format("`{}` is missing", key), "write it as a text");
    return *value;
}

double number(const toml::table& record, std::string_view key) {
    const auto value = record[key].value<double>();
    if (!value) refuse(record, fmt::format("`{}` is missing", key), "write it as a number");
    return *value;
}

std::vector<std::string> texts(const toml::table& record, std::string_view key) {
    std::vector<std::string> out;
    const toml::array* list = record[key].as_array();
    if (!list) return out;
    for (const toml::node& one : *list) {
        const auto value = one.value_exact<std::string>();
        if (!value) refuse(one, "this is no text", "write it in quotes");
        out.push_back(*value);
    }
    return out;
}

template <std::size_t N>
std::size_t choice(const toml::node& at, const std::string& word, const std::array<std::string_view, N>& names) {
    const auto found = std::find(names.begin(), names.end(), word);
    if (found == names.end()) refuse(at, fmt::format("`{}` is not known", word), "docs/figure.md names them");
    return std::size_t(found - names.begin());
}

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
    if (const toml::array* list = record[key].as_array()) {
        for (const toml::node& node : *list) out.push_back(corner(node));
    }
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
    shape.lowest = record["lowest"].value_or(0.0);
    shape.highest = record["highest"].value_or(400.0);
    shape.widest = record["widest"].value_or(400.0);
    const int said = int(!shape.outline.empty()) + int(!shape.path.empty()) + int(shape.digit.has_value());
    if (said != 1 || (shape.outline.size() > 0 && shape.outline.size() < 3)) {
        refuse(record, "a shape is an outline of three corners or more, a path or a digit", "write one of the three");
    }
    return drawn;
}

void read_records(const fs::path& content, Plan& plan) {
    const toml::table zones = parsed(content / "body/zones.toml");
    for (const toml::table* r : records(zones, "zone")) {
        plan.zones.push_back({text(*r, "id"),
                              (*r)["midline"].value_or(false),
                              (*r)["target"].value_or(false),
                              texts(*r, "seen"),
                              texts(*r, "neighbours"),
                              {}});
    }
    const toml::table mask = parsed(content / "body/mask.toml");
    for (const toml::table* r : records(mask, "site")) {
        plan.sites.push_back({text(*r, "id"), texts(*r, "zones"), (*r)["whole"].value_or(false)});
    }
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(content / "muscles")) {
        if (entry.path().extension() == ".toml") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) {
        const toml::table all = parsed(file);
        const toml::array* muscles = all["muscle"].as_array();
        for (std::size_t i = 0; muscles && i < muscles->size(); ++i) {
            const toml::table& r = *muscles->get(i)->as_table();
            plan.muscles.push_back({text(r, "id"), texts(r, "essential"), texts(r, "spillover")});
            const toml::array* spots = r["spot"].as_array();
            for (std::size_t k = 0; spots && k < spots->size(); ++k) {
                const toml::table& spot = *spots->get(k)->as_table();
                plan.spots.push_back({text(spot, "id"), text(r, "id"), text(spot, "zone"), std::nullopt, {}});
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
