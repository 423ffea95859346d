#include "figure/chart.hpp"

namespace unknot::figure {
namespace {

/// The middle of neck, head and trunk at a height, which `round` turns about.
double middle_depth(double height) {
    if (height < 128) return 0;
    if (height < 141) return mix(0, -2.2, smooth_step(128, 141, height));
    return mix(-2.2, 0, smooth_step(144, 157, height));
}

double degrees(double radians) { return radians * 180 / pi; }

/// A look from a point outside, or from inside where an arm or the trunk would stand in the way.
struct Look {
    Vec from;
    Vec way;
    bool from_inside = false;
};

Look look_at(const Body& body, Chart chart, Flat at) {
    const double turned = at.x * degree;
    const auto hand = [&](double side) {
        return Look{body.hand().point({at.y, at.x, 10 * side}), body.hand().backward() * -side, false};
    };
    switch (chart) {
        case Chart::front: return {{at.x, at.y, 30}, {0, 0, -1}, false};
        case Chart::back: return {{at.x, at.y, -30}, {0, 0, 1}, false};
        case Chart::side: return {{40, at.y, at.x}, {-1, 0, 0}, false};
        case Chart::above: return {{at.x, 180, at.y}, {0, -1, 0}, false};
        case Chart::below: return {{at.x, 108, at.y}, {0, 1, 0}, false};
        case Chart::round: {
            const Vec out{std::sin(turned), 0, std::cos(turned)};
            return {{0, at.y, middle_depth(at.y)}, out, true};
        }
        case Chart::arm: {
            const Vec axis = body.arm().point({at.y, 0, 0});
            const Vec out = unit(body.arm().point({at.y, std::cos(turned), std::sin(turned)}) - axis);
            return {axis, out, true};
        }
        case Chart::palm: return hand(-1);
        case Chart::hand_back: return hand(1);
    }
    return {};
}

}  // namespace

Flat Place::in(Chart chart) const {
    switch (chart) {
        case Chart::front:
        case Chart::back: return {point.x, point.y};
        case Chart::side: return {point.z, point.y};
        case Chart::above:
        case Chart::below: return {point.x, point.z};
        case Chart::round: return {degrees, point.y};
        case Chart::arm: return {arm_degrees, arm.along};
        case Chart::palm:
        case Chart::hand_back: return {hand.thumbward, hand.along};
    }
    return {};
}

bool Place::faces(Chart chart) const {
    switch (chart) {
        case Chart::front: return in_front;
        case Chart::back: return !in_front;
        case Chart::palm: return hand.backward < 0;
        case Chart::hand_back: return hand.backward >= 0;
        default: return true;
    }
}

Place place_of(const Body& body, Vec p) {
    p.x = std::fabs(p.x);
    Place place;
    place.point = p;
    place.degrees = degrees(std::atan2(p.x, p.z - middle_depth(p.y)));
    place.arm = body.arm().locate(p);
    place.arm_degrees = degrees(std::atan2(place.arm.v, place.arm.u));
    place.hand = body.hand().locate(p);
    if (p.x > 6 && p.y < 142 && body.to_arm(p) < body.to_trunk(p)) place.part = Part::arm;
    if (p.x > 21 && place.hand.along > 0) {
        place.part = Part::hand;
        place.digit = body.hand().nearest_digit(p);
        place.off_digit = body.hand().to_digit(place.digit, p);
    }
    place.in_front = place.part == Part::trunk ? place.degrees < 90 : place.arm.v > 0;
    return place;
}

std::optional<Vec> skin_at(const Body& body, Chart chart, Flat at) {
    const Look look = look_at(body, chart, at);
    Vec p = look.from;
    for (int i = 0; i < 400; ++i) {
        const double d = body.distance(p) * (look.from_inside ? -1 : 1);
        if (d < .002) {
            Vec skin = body.on_skin(p);
            if (at.x == 0 && chart != Chart::arm && chart != Chart::palm && chart != Chart::hand_back) skin.x = 0;
            return skin;
        }
        p = p + look.way * std::min(d * .7, 1.0);
        if (length(p - look.from) > 110) return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace unknot::figure
