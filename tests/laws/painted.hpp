// What somebody may have painted: any stroke on its side.
#pragma once

#include "tests/laws/draw.hpp"
#include "tests/laws/world.hpp"

namespace unknot::laws {

inline SkinPoint drawn_point(Draw& draw, Side side) {
    const std::int64_t outwards = draw.one_in(5) ? 0 : draw.number(0, 10'000);
    return {static_cast<std::int32_t>(side == Side::left ? outwards : -outwards),
            static_cast<std::int32_t>(draw.number(0, 20'000)), static_cast<std::int32_t>(draw.number(-10'000, 10'000))};
}

inline Stroke drawn_stroke(Draw& draw) {
    Stroke stroke;
    stroke.kind = static_cast<StrokeKind>(draw.number(0, 2));
    stroke.side = draw.one_in(2) ? Side::left : Side::right;
    stroke.radius = {static_cast<std::int32_t>(draw.number(stroke_radius_min.count, stroke_radius_max.count))};
    for (std::int64_t i = draw.number(1, stroke_points_max); i > 0; --i) {
        stroke.line.push_back(drawn_point(draw, stroke.side));
    }
    if (stroke.kind == StrokeKind::pain) stroke.strength = PainIntensity{static_cast<std::int32_t>(draw.number(0, 10))};
    if (stroke.kind == StrokeKind::no_go) stroke.reason = catalog::MarkId{0};
    return stroke;
}

/// Up to so many strokes.
inline Painting drawn_painting(Draw& draw, std::int64_t strokes_max) {
    Painting painting;
    for (std::int64_t i = draw.number(1, strokes_max); i > 0; --i) painting.strokes.push_back(drawn_stroke(draw));
    return painting;
}

/// A map of one place, a part of it, painted and drawn twice or not.
inline Mapped drawn_map(Draw& draw) {
    Mapped map;
    map.story.pains = {pain_at("neck-base", draw.one_in(2) ? Side::left : Side::right)};
    map.story.pains.front().share = {static_cast<std::int32_t>(draw.number(1, 10'000))};
    if (draw.one_in(2)) map.painting = drawn_painting(draw, 8);
    if (draw.one_in(2)) map.redraw = Redraw{{static_cast<std::int32_t>(draw.number(0, 10'000))}, {100}, {200}};
    return map;
}

}  // namespace unknot::laws
