// Zones as the eye sees them from one side: closed paths that share their borders, in millimetres of the view.
#pragma once

#include <string>
#include <vector>

#include "figure/figure.hpp"
#include "figure/picture.hpp"
#include "figure/view.hpp"

namespace unknot::figure {

enum class Side { left, right, middle };  ///< of the person
inline constexpr std::array<std::string_view, 3> side_names = {"left", "right", "middle"};

struct ZoneOutline {
    int zone = 0;
    Side side = Side::middle;
    std::string path;  ///< SVG path data, y downwards
    OnPage at;         ///< the point farthest from its border: where a number stands
    double radius_mm = 0;  ///< of the largest circle that fits there
    double area_mm2 = 0;
};

struct Outlines {
    std::vector<ZoneOutline> zones;  ///< in the order of their numbers, left before right
    std::string body;                ///< the outline of the whole figure
};

/// A zone of which only a sliver is seen is left out, unless content says that it is seen from there.
Outlines outlines(const Figure& figure, const View& view);

/// The side a point of the skin is on; `middle` for zones that are whole across the midline.
inline Side side_of(Vec p, bool midline) { return midline ? Side::middle : p.x >= 0 ? Side::left : Side::right; }

}  // namespace unknot::figure
