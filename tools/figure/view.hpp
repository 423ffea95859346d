// The sides the figure is looked at from. A picture and everything drawn over it share these coordinates: millimetres,
// x to the viewer's right, y downwards, the corner of the frame at the top left.
#pragma once

#include <array>
#include <string_view>

#include "figure/vector.hpp"

namespace unknot::figure {

struct View {
    std::string_view id;
    Vec right;  ///< towards the viewer's right
    Vec up;
    Vec middle;       ///< what the frame is centred on
    double width_mm;  ///< the frame
    double height_mm;

    Vec toward_viewer() const { return cross(right, up); }
};

/// From the front the person's left is on the viewer's right; from behind it is on the left (S16).
inline constexpr std::array<View, 5> views = {{
    {"front", {1, 0, 0}, {0, 1, 0}, {0, 118.5, 0}, 800, 1120},
    {"back", {-1, 0, 0}, {0, 1, 0}, {0, 118.5, 0}, 800, 1120},
    {"left", {0, 0, -1}, {0, 1, 0}, {0, 118.5, 0}, 480, 1120},
    {"right", {0, 0, 1}, {0, 1, 0}, {0, 118.5, 0}, 480, 1120},
    {"above", {1, 0, 0}, {0, 0, -1}, {0, 118.5, 0}, 800, 400},
}};

struct OnPage {
    double x = 0;
    double y = 0;
    double near = 0;  ///< cm towards the viewer
};

inline OnPage seen(const View& view, Vec p) {
    const Vec q = p - view.middle;
    return {view.width_mm / 2 + 10 * dot(q, view.right), view.height_mm / 2 - 10 * dot(q, view.up),
            dot(q, view.toward_viewer())};
}

}  // namespace unknot::figure
