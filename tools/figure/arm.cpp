#include "figure/arm.hpp"

namespace unknot::figure {
namespace {

const Vec sideways{1, 0, 0};

/// An arm is unrolled into a map: 18 cm wide for half its round, whatever its girth.
constexpr double map_half_width = 18;

std::vector<Section> padded(std::vector<Section> sections, double flesh) {
    for (Section& s : sections) {
        const double more = flesh * mix(.55, .30, smooth_step(14, 50, s.at));
        s.u_plus += more;
        s.u_minus += more;
        s.v_plus += more;
        s.v_minus += more;
    }
    return sections;
}

const std::vector<Section> limb = {
    {-4, .0, .0, .6, .6, .6, .6},
    {-2, .0, .0, 1.9, 1.9, 2.0, 2.0},
    {0, .1, .0, 2.9, 2.8, 3.0, 3.0},
    {2.5, .3, -.1, 3.7, 3.4, 3.8, 3.8},
    {5.5, .4, -.2, 4.15, 3.9, 4.3, 4.3},
    {9, .6, -.4, 4.2, 4.0, 4.45, 4.6},
    {13, .8, -.7, 4.0, 4.0, 4.5, 4.6},
    {17, 1.0, -1.1, 3.85, 4.0, 4.4, 4.35},
    {21, 1.3, -1.6, 3.7, 3.8, 4.05, 3.9},
    {25, 1.5, -2.1, 3.6, 3.6, 3.65, 3.45},
    {28.5, 1.6, -2.4, 3.6, 3.5, 3.55, 3.2, 2.15},
    {31.5, 1.7, -2.1, 3.95, 3.35, 3.75, 3.4, 2.1},
    {35, 1.7, -1.7, 3.95, 3.4, 3.8, 3.5},
    {39, 1.4, -1.2, 3.55, 3.3, 3.6, 3.35},
    {44, .9, -.7, 2.95, 2.85, 3.15, 2.95},
    {49, .4, -.2, 2.7, 2.65, 2.35, 2.25, 2.1},
    {52, .1, 0, 2.55, 2.55, 1.95, 1.95, 2.1},
    {54.5, .0, .1, 2.1, 2.1, 1.6, 1.6, 2.1},
    {58, .0, .3, .9, .9, .6, .6},
};

const std::vector<Section> deltoid_sections = {
    {1, 0, 0, .8, 1.0, 1.2, 1.2},         {3, .1, 0, 2.5, 2.4, 3.1, 3.3},       {5, .3, 0, 3.25, 3.1, 4.2, 4.4},
    {7.5, .4, 0, 3.65, 3.3, 4.65, 4.8},   {10.5, .4, -.1, 3.6, 3.2, 4.45, 4.5}, {13.5, .35, -.2, 3.3, 3, 3.75, 3.85},
    {16.5, .25, -.3, 2.8, 2.6, 2.9, 2.9}, {19.5, .1, -.4, 2.0, 2, 1.8, 1.8},
};

Relief arm_relief() {
    Relief map(-map_half_width, -8, Relief::Fold::whole);
    map.ridge({{9.5, 3}, {4.5, 10.5}, {.5, 16}}, 1.7, -.22, .35);
    map.ridge({{-9.5, 5}, {-4.5, 11}, {-.5, 16}}, 1.7, -.20, .35);
    map.ridge({{0, 4}, {0, 13}}, 2.8, .14, .4);
    map.ridge({{10, 7}, {9.6, 23}}, 3.8, .42, .45);
    map.ridge({{-10, 6}, {-9, 20}}, 3.6, .36, .45);
    map.ridge({{-4.2, 10}, {-5, 18}}, 2.4, .16, .45);
    map.ridge({{2.0, 16}, {3.6, 25}}, 1.8, -.18, .4);
    map.ridge({{15.8, 8}, {15.4, 24}}, 1.9, -.20, .4);
    map.bump({9.6, 28.3}, 2.3, -.30);
    map.ridge({{-10, 29.2}, {-10, 24.5}}, 2.3, .36, .3);
    map.bump({-6.6, 28.5}, 1.8, -.20);
    map.bump({-13.6, 28.2}, 1.8, -.18);
    map.bump({-3, 27.4}, 1.7, .22);
    map.bump({-16.3, 27.6}, 2.2, .26);
    map.ridge({{1, 23}, {3, 30}, {2.5, 39}}, 2.4, .30, .35);
    map.ridge({{-4.5, 30}, {-4, 41}}, 2.4, .18, .4);
    map.bump({-12.5, 51.6}, 1.5, .24);
    return map;
}

}  // namespace

Arm::Arm(const Build& build)
    : build_(build),
      limb_(shoulder_joint, wrist_middle - shoulder_joint, sideways, padded(limb, build.flesh), .6),
      deltoid_({16.3, 138.3, -1.5}, {5.3, -18.3, .9}, sideways, padded(deltoid_sections, .6 * build.flesh), .6),
      relief_(arm_relief()) {}

double Arm::shoulder_cap(Vec p) const {
    static const Axes lie = axes_along({1, .32, 0}, {-.32, 1, 0});
    const double more = .3 * build_.flesh;
    return ellipsoid(p, {17.3, 132.6, -1.0}, {4.3 + more, 5.4 + more, 4.95 + more}, lie);
}

double Arm::deltoid(Vec p) const { return smooth_min(deltoid_.distance(p), shoulder_cap(p), 2.4); }

double Arm::relief(Vec p) const {
    const AlongLoft at = limb_.locate(p);
    if (at.along < 0 || at.along > 55) return 0;
    const double angle = std::atan2(at.v, at.u);
    const double seam = smooth_step(pi, pi * 17 / 18, std::fabs(angle));  // the map's two ends meet on the inner side
    return .82 * relief_.at(angle * (map_half_width / pi), at.along) * smooth_step(1, 3, std::hypot(at.u, at.v)) *
           smooth_step(0, 4, at.along) * seam * build_.relief;
}

double Arm::distance(Vec p) const {
    double d = limb_.distance(p);
    if (p.y > 112) d = smooth_min(d, deltoid(p), 2.6);
    return d < 4 && p.y < 135 ? d - relief(p) : d;
}

}  // namespace unknot::figure
