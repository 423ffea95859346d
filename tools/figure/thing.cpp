#include "figure/thing.hpp"

#include <memory>

#include "figure/tube.hpp"

namespace unknot::figure {
namespace {

constexpr double sunk = .1;         ///< cm that a thing sinks into the skin it presses
constexpr double hook_tip = 1.5;    ///< radius of the ball at the end of a hook
constexpr double wall_high = 80;
constexpr double wall_wide = 46;
constexpr double wall_thick = 2.5;
constexpr double grip_from_end = 5;

constexpr Colour strong{.50, .68, .63, 1};
constexpr Colour pale{.80, .86, .83, 1};

Box around(Vec middle, double reach) { return {middle - Vec{reach, reach, reach}, middle + Vec{reach, reach, reach}}; }

double rounded_box(Vec l, Vec half, double round) {
    const Vec q{std::fabs(l.x) - half.x + round, std::fabs(l.y) - half.y + round, std::fabs(l.z) - half.z + round};
    const Vec beyond{std::max(q.x, 0.0), std::max(q.y, 0.0), std::max(q.z, 0.0)};
    return length(beyond) + std::min(std::max({q.x, q.y, q.z}), 0.0) - round;
}

/// A wall is seen as if the light went round everything before it.
constexpr double wall_open = .55;

Thing box_thing(ThingKind kind, const Frame& frame, Vec half, Colour colour) {
    const double reach = length(half) + 1;
    return {kind,
            [=](Vec p) { return rounded_box(frame.inside(p), half, .8); },
            around(frame.origin, reach),
            kind == ThingKind::wall ? .9 : .45,
            colour,
            false,
            kind == ThingKind::wall ? wall_open : 0};
}

/// The middle of a ball of that radius that touches the skin at the spot, moved straight away from it.
Vec touching(const Room& room, const Field& skin, double radius) {
    Vec middle = room.spot + room.out * radius;
    for (int k = 0; k < 8; ++k) {
        const double gap = skin(middle) - radius + sunk;
        middle = middle - room.out * std::clamp(gap, -.5, .5);
    }
    return middle;
}

Thing ball(const Ball& form) {
    return {ThingKind::ball,
            [=](Vec p) { return length(p - form.centre) - form.radius; },
            around(form.centre, form.radius + .6),
            .3,
            strong,
            true};
}

Thing wall(const ThingPlan& plan, const Room& room, const Ball& before) {
    const double bearing = plan.bearing * degree;
    const Vec way = room.axes.a * std::sin(bearing) + room.axes.c * std::cos(bearing);
    const Vec middle = before.centre + way * (before.radius - sunk + wall_thick);
    const Frame frame{middle, {way, room.axes.b, cross(way, room.axes.b)}};
    return box_thing(ThingKind::wall, frame, {wall_thick, wall_high, wall_wide}, pale);
}

Thing table(const ThingPlan& plan, const Room& room) {
    const Vec half = plan.size * .5;
    const Vec middle = plan.at - room.axes.b * half.y;
    return box_thing(ThingKind::table, {middle, room.axes}, half, pale);
}

Thing cane(const ThingPlan& plan, const Room& room, const Field& skin) {
    const Vec tip = touching(room, skin, hook_tip);
    std::vector<Ball> balls = {{tip, plan.radius}};
    for (const Vec& p : plan.through) balls.push_back({p, plan.radius});
    const auto rod = std::make_shared<Tube>(balls, 8);
    Box box = around(tip, 3);
    for (const Vec& p : plan.through) {
        box.low = {std::min(box.low.x, p.x - 3), std::min(box.low.y, p.y - 3), std::min(box.low.z, p.z - 3)};
        box.high = {std::max(box.high.x, p.x + 3), std::max(box.high.y, p.y + 3), std::max(box.high.z, p.z + 3)};
    }
    const auto distance = [=](Vec p) { return smooth_min(rod->distance(p), length(p - tip) - hook_tip, .8); };
    return {ThingKind::cane, distance, box, .3, strong, true};
}

}  // namespace

std::vector<Thing> things_of(const std::vector<ThingPlan>& plans, const Room& room, const Field& skin) {
    std::vector<Thing> things;
    Ball ball_there;
    for (const ThingPlan& plan : plans) {
        switch (plan.kind) {
            case ThingKind::ball:
                ball_there = {touching(room, skin, plan.radius), plan.radius};
                things.push_back(ball(ball_there));
                break;
            case ThingKind::wall: things.push_back(wall(plan, room, ball_there)); break;
            case ThingKind::table: things.push_back(table(plan, room)); break;
            case ThingKind::cane: things.push_back(cane(plan, room, skin)); break;
        }
    }
    return things;
}

Frame handle_of(const ThingPlan& cane) {
    const Vec end = cane.through.back();
    const Vec to_hook = unit(cane.through[cane.through.size() - 2] - end);
    return {end + to_hook * grip_from_end, axes_along(to_hook, {0, 0, 1})};
}

}  // namespace unknot::figure
