// The outlines of the body figure (docs/figure.md), as the build made them, read for drawing.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/body/place.hpp"

namespace unknot::paper {

/// In millimetres, x to the viewer's right, y downwards.
struct Point {
    double x = 0;
    double y = 0;
};

/// Closed rings; what lies in an odd number of them is inside.
using Outline = std::vector<std::vector<Point>>;

struct ZoneOutline {
    body::Place place;                       ///< the side is the person's own (S16)
    Outline outline;
    Point at;                                ///< the middle of its largest ring
};

struct BodyView {
    double width = 0;
    double height = 0;
    Outline body;
    std::vector<ZoneOutline> zones;
};

/// What the build put into the program; empty if the figure was not made. Defined by cmake/embed_outlines.cmake.
std::string_view outlines_from_the_front();
std::string_view outlines_from_behind();

/// Reads an SVG of outlines. Nothing if it is empty, or not of the form that the figure's maker writes: then the page
/// says that it has no figure, rather than showing half of one. Linear.
std::optional<BodyView> read_view(std::string_view svg);

}  // namespace unknot::paper
