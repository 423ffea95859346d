#include "core/facts/painting.hpp"

#include <algorithm>

#include "core/measure/mutation.hpp"

namespace unknot::facts {

std::optional<std::size_t> point_off_side(const Stroke& stroke) {
    if (measure::broken(measure::Break::s16_stroke_crosses)) return std::nullopt;
    const auto off = [&](const SkinPoint& point) { return stroke.side == Side::left ? point.x < 0 : point.x > 0; };
    const auto found = std::find_if(stroke.line.begin(), stroke.line.end(), off);
    if (found == stroke.line.end()) return std::nullopt;
    return static_cast<std::size_t>(found - stroke.line.begin());
}

}  // namespace unknot::facts
