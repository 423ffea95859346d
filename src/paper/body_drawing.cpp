#include "paper/body_drawing.hpp"

#include <charconv>
#include <cmath>

#include "verbs/names.hpp"

namespace unknot::paper {

namespace {

/// What stands between the quotes of `name="..."`.
std::optional<std::string_view> attribute(std::string_view tag, std::string_view name) {
    for (std::size_t at = tag.find(name); at != tag.npos; at = tag.find(name, at + 1)) {
        const std::size_t begin = at + name.size();
        if (at == 0 || tag[at - 1] != ' ' || tag.substr(begin, 2) != "=\"") continue;
        const std::size_t end = tag.find('"', begin + 2);
        if (end == tag.npos) return std::nullopt;
        return tag.substr(begin + 2, end - begin - 2);
    }
    return std::nullopt;
}

std::optional<double> take_number(std::string_view& text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc{}) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
    return value;
}

/// `M x y L x y ... Z`, again and again: all that the figure's maker writes.
std::optional<Outline> read_path(std::string_view text) {
    Outline out;
    while (!text.empty()) {
        const char step = text.front();
        text.remove_prefix(1);
        if (step == 'Z' || step == ' ') continue;
        if (step != 'M' && step != 'L') return std::nullopt;
        if (step == 'M') out.emplace_back();
        const auto x = take_number(text);
        const auto y = take_number(text);
        if (!x || !y || out.empty()) return std::nullopt;
        out.back().push_back({*x, *y});
    }
    return out;
}

double twice_the_area(const std::vector<Point>& ring) {
    double sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point& a = ring[i];
        const Point& b = ring[(i + 1) % ring.size()];
        sum += a.x * b.y - b.x * a.y;
    }
    return sum;
}

Point middle_of(const Outline& outline) {
    const std::vector<Point>* largest = nullptr;
    for (const auto& ring : outline) {
        if (!largest || std::abs(twice_the_area(ring)) > std::abs(twice_the_area(*largest))) largest = &ring;
    }
    if (!largest || largest->empty()) return {};
    const double area = twice_the_area(*largest);
    if (area == 0) return largest->front();
    Point sum;
    for (std::size_t i = 0; i < largest->size(); ++i) {
        const Point& a = (*largest)[i];
        const Point& b = (*largest)[(i + 1) % largest->size()];
        const double part = a.x * b.y - b.x * a.y;
        sum.x += (a.x + b.x) * part;
        sum.y += (a.y + b.y) * part;
    }
    return {sum.x / (3 * area), sum.y / (3 * area)};
}

std::optional<body::Side> side_named(std::string_view name) {
    const auto names = verbs::enum_names<body::Side>();
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name) return static_cast<body::Side>(i);
    }
    return std::nullopt;
}

bool read_tag(std::string_view tag, BodyView& out) {
    if (tag.starts_with("svg")) {
        auto box = attribute(tag, "viewBox").value_or("");
        for (double* each : {&out.width, &out.height, &out.width, &out.height}) *each = take_number(box).value_or(0);
        return out.width > 0 && out.height > 0;
    }
    if (!tag.starts_with("path")) return true;
    auto outline = read_path(attribute(tag, "d").value_or(""));
    if (!outline || outline->empty()) return false;
    if (attribute(tag, "data-body")) {
        out.body = std::move(*outline);
        return true;
    }
    const auto zone = verbs::find_id<body::ZoneId>(attribute(tag, "data-zone").value_or(""));
    const auto side = side_named(attribute(tag, "data-side").value_or(""));
    if (!zone || !side) return false;
    const Point at = middle_of(*outline);
    out.zones.push_back({{*zone, *side}, std::move(*outline), at});
    return true;
}

}  // namespace

std::optional<BodyView> read_view(std::string_view svg) {
    BodyView out;
    for (std::size_t open = svg.find('<'); open != svg.npos; open = svg.find('<', open + 1)) {
        const std::size_t close = svg.find('>', open);
        if (close == svg.npos || !read_tag(svg.substr(open + 1, close - open - 1), out)) return std::nullopt;
    }
    if (out.body.empty() || out.zones.empty()) return std::nullopt;
    return out;
}

}  // namespace unknot::paper
