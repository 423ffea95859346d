#include "figure/body.hpp"

namespace unknot::figure {
namespace {

/// The halves meet without one.
double without_crease(double x) { return std::sqrt(x * x + .06); }

}  // namespace

Body::Body(const Build& build) : build_(build), trunk_(build), arm_(build), head_(build) {}

double Body::with_arm(Vec p, double d) const {
    double arm = arm_.distance(p);
    if (p.y < 92) arm = smooth_min(arm, hand_.distance(p), 2.2);
    return smooth_min(d, arm, 1.9 + 2.7 * smooth_step(122, 134, p.y));
}

double Body::trunk_and_head(Vec p) const {
    double d = trunk_.distance(p);
    if (p.y > 140) d = smooth_min(d, head_.distance(p), 2.2);
    return d;
}

double Body::distance(Vec p) const {
    p.x = without_crease(p.x);
    double d = trunk_and_head(p);
    if (p.x > 6) {
        d = with_arm(p, d);
        if (p.y > 132 && p.y < 145) d = smooth_min(d, trunk_.acromion(p), 1.5);
    }
    return p.x > 21 ? d : smooth_max(d, cut_height - p.y, .8);
}

Vec Body::slope(Vec p, double e) const {
    return slope_of([this](Vec q) { return distance(q); }, p, e);
}

double Body::without_arms(Vec p) const {
    return smooth_max(trunk_and_head({without_crease(p.x), p.y, p.z}), cut_height - p.y, .8);
}

Vec Body::on_skin(Vec p) const {
    const bool in_the_middle = p.x == 0;
    for (int i = 0; i < 60; ++i) {
        const double d = distance(p);
        if (std::fabs(d) < 1e-3) break;
        const Vec g = slope(p, .1);
        Vec step = g * (d / std::max(dot(g, g), .05));
        const double far = length(step);
        if (far > .5) step = step * (.5 / far);
        p = p - step;
        if (in_the_middle) p.x = 0;
    }
    return p;
}

}  // namespace unknot::figure
