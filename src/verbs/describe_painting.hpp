// The wire form of what was painted: strokes on the figure, and two drawings of one pain held against each other.
#pragma once

#include "verbs/describe_pain.hpp"

namespace unknot::verbs {

inline constexpr std::int64_t painted_area_max = 4'000'000;  // square millimetres: more skin than anybody has

template <>
struct Codec<measure::Overlap> : NumberCodec<measure::Overlap, &measure::Overlap::of_10000, 0, 10'000> {};
template <>
struct Codec<measure::SquareMillimetres>
    : NumberCodec<measure::SquareMillimetres, &measure::SquareMillimetres::count, 1, painted_area_max> {};

/// Points travel as [x,y,z]: a map has thousands of them.
template <>
struct Codec<facts::SkinPoint> {
    static void read(const Json& value, const Where& where, Trouble& trouble, facts::SkinPoint& out);
    static void write(const facts::SkinPoint& point, std::string& out);
    static Json shape(Shapes& shapes);
};

}  // namespace unknot::verbs

namespace unknot::facts {

/// Which of the fields that not every stroke has stand there, and S16.
void check(Reader& reader, const Stroke& stroke);

template <class V>
void describe(V& v, Stroke& x) {
    v.shape("Stroke");
    v.field("kind", x.kind);
    describe_side(v, x.side);
    v.number("radius", x.radius.count, stroke_radius_min.count, stroke_radius_max.count);
    v.list("line", x.line, 1, stroke_points_max);
    v.maybe("strength", x.strength);
    v.maybe("quality", x.quality);
    v.maybe("reason", x.reason);
    if constexpr (std::is_same_v<V, Reader>) check(v, x);
}

template <class V>
void describe(V& v, Painting& x) {
    v.shape("Painting");
    v.field("build", x.build);
    v.number("figure", x.figure, 1, figure_version);
    v.list("strokes", x.strokes, 0, strokes_max);
}

template <class V>
void describe(V& v, Redraw& x) {
    v.shape("Redraw");
    v.field("overlap", x.overlap);
    v.field("area_first", x.area_first);
    v.field("area_second", x.area_second);
}

}  // namespace unknot::facts
