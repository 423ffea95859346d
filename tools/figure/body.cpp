#include "figure/body.hpp"

namespace unknot::figure {

Body::Body(const Build& build) : build_(build), trunk_(build), arm_(build), head_(build) {}

double Body::with_arm(Vec p, double d) const {
    double arm = arm_.distance(p);
    if (p.y < 92) arm = smooth_min(arm, hand_.distance(p), 2.2);
    return smooth_min(d, arm, 1.9 + 2.7 * smooth_step(122, 134, p.y));
}

double Body::distance(Vec p) const {
    p.x = std::sqrt(p.x * p.x + .06);  // no crease where the halves meet
    double d = trunk_.distance(p);
    if (p.y > 140) d = smooth_min(d, head_.distance(p), 2.2);
    if (p.x > 6) {
        d = with_arm(p, d);
        if (p.y > 132 && p.y < 145) d = smooth_min(d, trunk_.acromion(p), 1.5);
    }
    return p.x > 21 ? d : smooth_max(d, cut_height - p.y, .8);
}

Vec Body::slope(Vec p, double e) const {
    const double a = distance(p + Vec{e, -e, -e});
    const double b = distance(p + Vec{-e, -e, e});
    const double c = distance(p + Vec{-e, e, -e});
    const double d = distance(p + Vec{e, e, e});
    return Vec{a - b - c + d, -a - b + c + d, -a + b - c + d} * (1 / (4 * e));
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
