// What stands round a pose: balls, walls, tables, canes. Plain forms in a quiet second colour.
#pragma once

#include "figure/field.hpp"
#include "figure/picture.hpp"
#include "figure/pose_plan.hpp"

namespace unknot::figure {

struct Thing {
    ThingKind kind = ThingKind::ball;
    Field distance;
    Box box;
    double grid = .3;  ///< cm
    Colour colour;
    bool presses = false;
    double open = 0;  ///< the least light there, 0 to 1
};

/// Where things go: the spot, the way out of the skin there, and the room's own directions as the person has them,
/// who may lean.
struct Room {
    Vec spot;
    Vec out;
    Axes axes;  ///< sideways, up, forwards of the room
};

/// In the order of the plan. A ball and a cane touch the skin at the spot, a wall touches the ball before it.
std::vector<Thing> things_of(const std::vector<ThingPlan>& plans, const Room& room, const Field& skin);
/// The end of a cane's handle, and the way from there to the hook.
Frame handle_of(const ThingPlan& cane);

}  // namespace unknot::figure
