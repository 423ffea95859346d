// Points and directions of the figure, in centimetres: x to the person's own left, y up from the floor, z forward;
// the midline is x = 0. Plain double arithmetic without contraction: the same bytes on every run.
#pragma once

#include <algorithm>
#include <cmath>

namespace unknot::figure {

struct Vec {
    double x = 0;
    double y = 0;
    double z = 0;

    friend Vec operator+(Vec a, Vec b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
    friend Vec operator-(Vec a, Vec b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
    friend Vec operator*(Vec a, double s) { return {a.x * s, a.y * s, a.z * s}; }
    friend bool operator==(const Vec&, const Vec&) = default;
};

inline double dot(Vec a, Vec b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
inline Vec cross(Vec a, Vec b) { return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x}; }
inline double length(Vec a) { return std::sqrt(dot(a, a)); }
inline Vec unit(Vec a) {
    const double l = length(a);
    return l > 0 ? a * (1 / l) : a;
}
/// What of `v` stands at right angles to `axis` (of length 1), of length 1.
inline Vec square_to(Vec axis, Vec v) { return unit(v - axis * dot(v, axis)); }
inline Vec mirrored(Vec a) { return {-a.x, a.y, a.z}; }
inline double mix(double a, double b, double t) { return a + (b - a) * t; }
inline Vec mix(Vec a, Vec b, double t) { return a + (b - a) * t; }

constexpr double pi = 3.14159265358979323846;
constexpr double degree = pi / 180;

/// 0 at `from`, 1 at `to`, level at both ends; `from` may be the larger.
inline double smooth_step(double from, double to, double x) {
    const double t = std::clamp((x - from) / (to - from), 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

/// The union of two distances with a fillet of width k, which lifts the surface by at most k / 6.
inline double smooth_min(double a, double b, double k) {
    const double h = std::max(k - std::fabs(a - b), 0.0) / k;
    return std::min(a, b) - h * h * h * k * (1 / 6.0);
}
inline double smooth_max(double a, double b, double k) { return -smooth_min(-a, -b, k); }

/// Three axes at right angles.
struct Axes {
    Vec a{1, 0, 0};
    Vec b{0, 1, 0};
    Vec c{0, 0, 1};
};

/// Axes whose first points along `a` and whose second leans towards `b`.
inline Axes axes_along(Vec a, Vec b) {
    const Vec first = unit(a);
    const Vec second = square_to(first, b);
    return {first, second, cross(first, second)};
}

/// `v` turned about `axis` (of length 1) by an angle, counter-clockwise seen from its tip.
inline Vec turned(Vec v, Vec axis, double angle) {
    const double c = std::cos(angle);
    return v * c + cross(axis, v) * std::sin(angle) + axis * (dot(axis, v) * (1 - c));
}

/// A place and three axes at right angles.
struct Frame {
    Vec origin;
    Axes axes;

    Vec inside(Vec p) const {
        const Vec q = p - origin;
        return {dot(q, axes.a), dot(q, axes.b), dot(q, axes.c)};
    }
    Vec outside(Vec l) const { return origin + axes.a * l.x + axes.b * l.y + axes.c * l.z; }
};

/// A stiff piece moved from one frame to another.
struct Motion {
    Frame rest;
    Frame posed;

    Vec to_rest(Vec p) const { return rest.outside(posed.inside(p)); }
    Vec to_posed(Vec p) const { return posed.outside(rest.inside(p)); }
    Vec way_posed(Vec way) const { return to_posed(rest.origin + way) - posed.origin; }
    Frame to_posed(const Frame& frame) const {
        return {to_posed(frame.origin), {way_posed(frame.axes.a), way_posed(frame.axes.b), way_posed(frame.axes.c)}};
    }
};

/// Distance to an ellipsoid, near enough for blending.
inline double ellipsoid(Vec p, Vec centre, Vec radii, const Axes& axes = {}) {
    const Vec q = p - centre;
    const Vec l{dot(q, axes.a) / radii.x, dot(q, axes.b) / radii.y, dot(q, axes.c) / radii.z};
    const Vec g{l.x / radii.x, l.y / radii.y, l.z / radii.z};
    const double reach = length(l);
    const double slope = length(g);
    return slope < 1e-9 ? -std::min({radii.x, radii.y, radii.z}) : reach * (reach - 1) / slope;
}

}  // namespace unknot::figure
