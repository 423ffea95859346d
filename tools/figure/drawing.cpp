#include "figure/drawing.hpp"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

namespace unknot::figure {
namespace {

constexpr double path_step = .6;

double distance_to_path(const std::vector<Vec>& path, Vec p) {
    double nearest = length(p - path.front());
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        const Vec along = path[i + 1] - path[i];
        const double t = std::clamp(dot(p - path[i], along) / std::max(dot(along, along), 1e-12), 0.0, 1.0);
        nearest = std::min(nearest, length(p - path[i] - along * t));
    }
    return nearest;
}

bool inside(const std::vector<Flat>& outline, Flat at, bool turns) {
    if (distance_to_outline(outline, at.x, at.y) < 0) return true;
    return turns &&
           (distance_to_outline(outline, at.x + 360, at.y) < 0 || distance_to_outline(outline, at.x - 360, at.y) < 0);
}

}  // namespace

Drawing::Drawing(const Body& body, const Plan& plan) : body_(body), plan_(plan) {
    for (const Landmark& landmark : plan.landmarks) {
        landmarks_[landmark.id] = corner_on_skin(landmark.chart, {"", landmark.at}, landmark.id);
    }
    for (const Spot& spot : plan.spots) {
        if (spot.chart) spots_[spot.id] = corner_on_skin(*spot.chart, spot.at, spot.id);
    }
    for (const DrawnShape& drawn : plan.zone_shapes) zones_.push_back(laid(plan.zone_number(drawn.owner), drawn));
    for (const DrawnShape& drawn : plan.site_shapes) {
        const auto site = std::ranges::find(plan.sites, drawn.owner, &SiteRecord::id);
        sites_.push_back(laid(int(site - plan.sites.begin()), drawn));
    }
}

Flat Drawing::corner_in(Chart chart, const Corner& corner) const {
    Flat base;
    if (!corner.landmark.empty()) base = place_of(body_, landmarks_.at(corner.landmark)).in(chart);
    return {base.x + corner.move.x, base.y + corner.move.y};
}

Vec Drawing::corner_on_skin(Chart chart, const Corner& corner, const std::string& owner) const {
    const Flat at = corner_in(chart, corner);
    const std::optional<Vec> skin = skin_at(body_, chart, at);
    if (!skin) {
        throw std::runtime_error(fmt::format("`{}`: no skin at {:.1f}, {:.1f} of {} in the {} build", owner, at.x, at.y,
                                             chart_names[std::size_t(chart)], body_.build().id));
    }
    return *skin;
}

Drawing::Laid Drawing::laid(int owner, const DrawnShape& drawn) const {
    const Shape& shape = drawn.shape;
    Laid out{owner, &shape, {}, {}};
    for (const Corner& corner : shape.outline) out.outline.push_back(corner_in(shape.chart, corner));
    for (std::size_t i = 0; i < shape.path.size(); ++i) {
        out.path.push_back(corner_on_skin(shape.chart, shape.path[i], drawn.owner));
        if (i + 1 == shape.path.size()) break;
        const Flat from = corner_in(shape.chart, shape.path[i]);
        const Flat to = corner_in(shape.chart, shape.path[i + 1]);
        const Vec end = corner_on_skin(shape.chart, shape.path[i + 1], drawn.owner);
        const int steps = int(length(end - out.path.back()) / path_step);
        for (int k = 1; k < steps; ++k) {
            const double t = double(k) / steps;
            out.path.push_back(
                corner_on_skin(shape.chart, {"", {mix(from.x, to.x, t), mix(from.y, to.y, t)}}, drawn.owner));
        }
    }
    return out;
}

bool Drawing::holds(const Laid& laid, const Place& place) {
    const Shape& shape = *laid.shape;
    if (std::ranges::find(shape.parts, place.part) == shape.parts.end()) return false;
    if (place.point.y < shape.lowest || place.point.y > shape.highest) return false;
    if (place.point.x > shape.widest) return false;
    if (shape.digit) return place.digit == *shape.digit && place.off_digit < .7 && place.hand.along > shape.beyond;
    if (!laid.path.empty()) return distance_to_path(laid.path, place.point) < shape.reach;
    return place.faces(shape.chart) && inside(laid.outline, place.in(shape.chart), shape.chart == Chart::arm);
}

int Drawing::last_that_holds(const std::vector<Laid>& shapes, const Place& place) {
    const auto found = std::find_if(shapes.rbegin(), shapes.rend(), [&](const Laid& l) { return holds(l, place); });
    return found == shapes.rend() ? -1 : found->owner;
}

int Drawing::zone_at(Vec p) const { return last_that_holds(zones_, place_of(body_, p)); }

int Drawing::site_at(Vec p) const {
    const Place place = place_of(body_, p);
    const int drawn = last_that_holds(sites_, place);
    const int zone = last_that_holds(zones_, place);
    if (zone < 0) return drawn;
    const std::string& id = plan_.zones[std::size_t(zone)].id;
    const auto whole = std::ranges::find_if(plan_.sites, [&](const SiteRecord& site) {
        return site.whole && std::ranges::find(site.zones, id) != site.zones.end();
    });
    return whole == plan_.sites.end() ? drawn : int(whole - plan_.sites.begin());
}

}  // namespace unknot::figure
