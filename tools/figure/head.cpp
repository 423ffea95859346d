#include "figure/head.hpp"

namespace unknot::figure {
namespace {

Section level(double height, double half_breadth, double front, double back, double middle, double squareness = 2) {
    return {height, 0, middle, half_breadth, half_breadth, front - middle, middle - back, squareness};
}

std::vector<Section> face(double flesh) {
    const double w = flesh * .35;
    return {
        level(144.4, 1.0, 1.6, .4, 1.0),
        level(146.2, 2.0, 4.3, .6, 2.6),
        level(147.5, 2.5 + w, 7.0, .6, 4.2),
        level(148.6, 3.2 + w, 7.95, .1, 4.4, 2.05),
        level(150, 4.1 + w, 8.1, -.4, 3.6, 2.1),
        level(151.6, 4.95 + w, 8.3, -.7, 2.7, 2.1),
        level(153.6, 5.7 + w, 8.55, -1, 2.2, 2.1),
        level(156, 6.25 + w, 8.7, -1, 2, 2.1),
        level(158.2, 6.5 + .6 * w, 8.5, -1, 2, 2.15),
        level(161, 6.45, 8.7, -1, 2, 2.15),
        level(164, 5.4, 7.6, -1, 2),
        level(167, 3, 4.5, -1, 2),
    };
}

const Vec middle{0, 150, -.5};
constexpr double enlarged = 1.035;
constexpr double shortened = .968;

double groove(const Tube& along, Vec p, double width) {
    const double d = along.distance(p) + .2;
    return std::exp(-d * d / (width * width));
}

}  // namespace

Head::Head(const Build& build)
    : build_(build),
      face_({}, {0, 1, 0}, {1, 0, 0}, face(build.flesh), 1.4),
      brow_({{{.2, 160.5, 7.8}, .55}, {{2.6, 160.9, 7.1}, .62}, {{5.0, 160.4, 4.9}, .55}}),
      nose_({{{0, 159.4, 8.0}, .5}, {{0, 157.6, 8.6}, .6}, {{0, 156.0, 9.2}, .78}, {{0, 155.35, 9.3}, .84}}),
      cheekbone_({{{3.9, 155.8, 5.7}, 1.5}, {{5.4, 156.4, 3.4}, 1.3}, {{5.9, 157.0, .8}, .8}}),
      upper_lip_({{{0, 152.55, 8.25}, .38}, {{1.1, 152.5, 8.0}, .34}, {{2.3, 152.2, 7.2}, .2}}),
      lower_lip_({{{0, 151.5, 8.12}, .48}, {{1.0, 151.55, 7.9}, .42}, {{2.2, 152.1, 7.1}, .2}}),
      mouth_({{{0, 152.05, 8.75}, .2}, {{1.2, 152.05, 8.4}, .2}, {{2.3, 152.25, 7.6}, .2}}),
      lid_({{{1.75, 157.6, 7.9}, .2},
            {{2.4, 157.2, 8.2}, .2},
            {{3.2, 157.05, 8.15}, .2},
            {{4.0, 157.2, 7.7}, .2},
            {{4.7, 157.6, 7.0}, .2}}),
      ear_rim_({{{6.9, 157.9, .5}, .30},
                {{7.2, 159.5, .4}, .40},
                {{7.55, 160.2, -.7}, .44},
                {{7.75, 159.5, -2.1}, .46},
                {{7.7, 157.8, -2.55}, .44},
                {{7.4, 156.0, -2.0}, .42},
                {{7.1, 154.8, -1.2}, .40}}),
      ear_lobe_({{{6.75, 155.1, -.9}, .68}, {{6.65, 154.75, -.5}, .62}}) {}

double Head::features(Vec p, double d) const {
    d = smooth_min(d, brow_.distance(p), 3.0);
    d = smooth_max(d, -ellipsoid(p, {3.15, 158.4, 10.0}, {1.9, 1.2, 1.5}), 2.6);
    d = smooth_min(d, ellipsoid(p, {3.1, 157.9, 6.75}, {1.75, 1.3, 1.35}), 1.6);
    d = smooth_min(d, nose_.distance(p), 2.2);
    d = smooth_min(d, length(p - Vec{.8, 155.0, 8.75}) - .62, 1.2);
    d = smooth_min(d, upper_lip_.distance(p), 1.1);
    d = smooth_min(d, lower_lip_.distance(p), 1.1);
    d = smooth_min(d, ellipsoid(p, {0, 148.9, 7.45}, {1.75, 1.25, 1.3}), 2.2);
    return d + .10 * groove(lid_, p, .36) + .11 * groove(mouth_, p, .34);
}

double Head::ear(Vec p) const {
    static const Axes lie = axes_along({1, 0, -.38}, {.1, 1, -.15});
    double d = ellipsoid(p, {7.1, 157.4, -1.0}, {.72, 2.75, 1.7}, lie);
    d = smooth_min(d, ear_rim_.distance(p), .6);
    d = smooth_min(d, ear_lobe_.distance(p), .8);
    return smooth_max(d, -ellipsoid(p, {8.05, 157.1, -.7}, {.6, 1.25, .85}, lie), .6);
}

double Head::distance(Vec p) const {
    p = {p.x / enlarged, middle.y + (p.y - middle.y) / (enlarged * shortened), middle.z + (p.z - middle.z) / enlarged};
    double d =
        smooth_min(ellipsoid(p, {0, 161, -.4}, {7.1, 8.9, 9.2}), ellipsoid(p, {0, 162.0, -1.3}, {7.1, 7.7, 8.4}), 1.5);
    d = smooth_min(d, face_.distance(p), 2.2);
    if (p.z > 2) d = features(p, d);
    d = smooth_min(d, cheekbone_.distance(p) + .15, 3.0);
    d = smooth_min(d, ellipsoid(p, {3.9, 153.6, 4.3 + .25 * build_.flesh}, {1.9, 2.5, 2.6}), 3.0);
    if (p.x > 4 && p.y > 152 && p.y < 163) d = smooth_min(d, ear(p), .8);
    return d * enlarged;
}

}  // namespace unknot::figure
