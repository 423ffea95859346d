#include "figure/trunk.hpp"

namespace unknot::figure {
namespace {

const Vec sideways{1, 0, 0};
const Vec upwards{0, 1, 0};

/// A level section: half-breadth, how far it reaches to the front and to the back, and what flesh adds to each.
struct Level {
    double height;
    double half_breadth;
    double front;
    double back;
    double middle;
    double squareness = 2;
    double more_breadth = 0;
    double more_front = 0;
    double more_back = 0;
};

std::vector<Section> sections(const std::vector<Level>& levels, double flesh) {
    std::vector<Section> out;
    for (const Level& l : levels) {
        const double breadth = l.half_breadth + flesh * l.more_breadth;
        out.push_back({l.height, 0, l.middle, breadth, breadth, l.front + flesh * l.more_front - l.middle,
                       l.middle - l.back + flesh * l.more_back, l.squareness});
    }
    return out;
}

const std::vector<Level> chest_and_belly = {
    {84, 17.4, 8.2, -12.4, -.9, 2.2, 1.7, 1.4, 1.3},
    {88, 17.4, 8.8, -12.5, -.6, 2.25, 1.9, 2.0, 1.3},
    {92, 17.0, 9.4, -11.5, -.3, 2.3, 2.2, 2.5, 1.1},
    {96, 16.1, 9.8, -9.9, .2, 2.3, 2.5, 2.8, 1.0},
    {100, 14.8, 9.9, -8.5, .5, 2.3, 2.6, 2.9, .9},
    {104, 13.8, 9.8, -7.7, .8, 2.3, 2.6, 2.7, .9},
    {108, 13.4, 9.7, -7.9, .7, 2.3, 2.3, 2.2, .9},
    {113, 13.7, 10.0, -8.8, .5, 2.3, 1.9, 1.6, .9},
    {118, 14.3, 10.3, -9.8, .3, 2.3, 1.4, 1.1, .8},
    {123, 14.9, 10.3, -10.4, 0, 2.3, 1.0, .8, .8},
    {128, 14.4, 9.2, -10.6, -.5, 2.2, .7, .6, .7},
    {132, 13.1, 7.9, -10.2, -1., 2.1, .4, .3, .6},
    {136, 10.8, 6.3, -9.5, -2, 2.05, .3, .1, .5},
    {139, 8.3, 4.7, -8.7, -2.4, 2.0, .2, 0, .4},
    {142, 5.8, 3.2, -7.3, -2.3, 2.0, 0, 0, .3},
    {146, 3.6, 1.5, -5.4, -2.2},
    {150, 2, .3, -4, -2},
};

const std::vector<Level> neck = {
    {134, 6.8, 3.5, -8, -3, 2, .3, .3, .4},      {140, 5.9, 3.9, -7.6, -2.5, 2, .4, .3, .5},
    {143, 5.3, 4.0, -7.0, -1.8, 2, .45, .4, .5}, {146, 5.0, 4.05, -6.4, -1.2, 2, .5, .6, .5},
    {149, 4.9, 4.35, -6.0, -.8, 2, .5, .8, .5},  {152, 5.0, 4.8, -6.1, -.6, 2, .5, .8, .5},
    {156, 5.1, 5, -6.3, -.5, 2, .3, .3, .3},     {160, 5.0, 5, -6.3, -.5},
};

/// Its outline from the front is the slope from neck to shoulder.
const std::vector<Level> girdle = {
    {156, 3.6, 1.0, -4.6, -2.4},
    {151, 4.6, 1.5, -5.7, -2.6, 2, .2, 0, .2},
    {148.6, 5.25, 1.8, -6.4, -2.7, 2, .3, .1, .3},
    {146.8, 6.1, 2, -6.8, -2.8, 2, .4, .2, .3},
    {145, 7.5, 2.1, -7.2, -2.9, 2, .45, .2, .4},
    {143.2, 9.6, 2.3, -7.7, -2.9, 2, .5, .2, .4},
    {141.4, 12.5, 2.8, -8.1, -2.7, 2, .4, .2, .4},
    {139.9, 14.5, 3.4, -8.5, -2.3, 2.1, .3, .2, .4},
    {138.4, 16.2, 4.3, -8.9, -1.9, 2.15, .2, .2, .4},
    {136, 17.2, 5.3, -9.2, -1.6, 2.25, .2, .2, .4},
    {133, 17.0, 5.9, -9.4, -1.4, 2.2, .2, .2, .4},
    {129, 16.0, 6, -9.2, -1.4, 2.1, .2, .2, .4},
    {124, 13.5, 5.5, -8.4, -1.2},
    {118, 10, 4, -6.5, -1},
    {113, 6, 2, -4, -1},
};

Relief front_relief() {
    Relief map(-6, 82, Relief::Fold::half);
    map.plate({{.8, 137}, {1.0, 124}, {3.5, 122}, {8.5, 121.6}, {13, 124}, {16.5, 129}, {18, 134}, {10, 139}}, 2.0,
              .55);
    map.plate({{4, 129}, {5, 122.5}, {9, 122}, {13, 125}, {15, 129}, {10, 131}}, 2.6, .40);
    map.ridge({{0, 137}, {0, 117}}, 2.1, -.26, .45);
    map.plate({{-1, 121}, {1.2, 120}, {5.5, 114.5}, {10.5, 109}, {15, 106.5}, {20, 110}, {20, 136}, {-1, 136}}, 2.2,
              .45);
    map.ridge({{0, 117}, {0, 99}}, 1.7, -.18, .45);
    map.bump({0, 103.4}, .85, -.38);
    map.ridge({{15, 97}, {9.5, 91}, {5, 86}}, 2.4, -.22);
    map.bump({13.2, 99}, 2.2, .22);
    map.bump({0, 139.7}, 1.3, -.38);                                                // the notch above the breastbone
    map.ridge({{4.2, 141.2}, {8.2, 141.6}, {11.8, 141.0}}, 1.9, -.30, .35);  // the hollow above the collarbone
    map.ridge({{6.2, 136.4}, {10.2, 136.6}, {13.2, 135.8}}, 2.2, -.14, .4);  // and below it
    map.ridge({{12.6, 137.2}, {14.6, 134.4}, {16.6, 130.6}}, 1.3, -.22, .4);  // between chest and shoulder
    return map;
}

Relief back_relief() {
    Relief map(-6, 82, Relief::Fold::half);
    map.ridge({{0, 138}, {0, 120}, {0, 104}, {0, 90}}, 2.7, -.34, .42);
    map.ridge({{3.6, 126}, {3.8, 112}, {3.5, 95}}, 2.9, .30, .5);
    map.plate(
        {{6.6, 135.2}, {6.6, 131.5}, {8.4, 123.4}, {9.8, 122.0}, {12.6, 125.4}, {17.0, 130}, {17.5, 136}, {11, 137.2}},
        2.0, 1.12);
    map.ridge({{5.6, 136.0}, {5.3, 131.0}, {6.9, 123.5}}, 2.0, -.13, .45);
    map.ridge({{6.8, 131.9}, {11.5, 134.6}, {16.2, 137.6}}, 1.35, .42, .3);  // the ridge of the blade
    map.ridge({{8.6, 129.6}, {12.4, 131.4}, {15.6, 132.6}}, 2.0, -.16, .4);  // the flat below it
    map.bump({9.8, 123.0}, 2.2, .34);
    map.bump({6.9, 135.3}, 1.6, .12);
    map.plate(
        {{-2, 114}, {.6, 114}, {2.6, 121}, {4.2, 128}, {6.4, 132.3}, {12, 135.8}, {17, 139}, {10, 148}, {-2, 150}}, 1.6,
        .16);
    map.plate({{2.0, 104}, {4.5, 114}, {9.0, 121.0}, {14, 124.5}, {19, 128}, {19, 117}, {15, 106}, {9, 99}}, 2.6, .22);
    map.ridge({{12.0, 122.6}, {17.0, 127.2}}, 2.0, .18, .35);
    map.bump({0, 143.6}, 1.4, .24);  // the large bump at the neck's end
    map.bump({3.7, 96.3}, 1.8, -.12);
    return map;
}

}  // namespace

Trunk::Trunk(const Build& build)
    : build_(build),
      chest_and_belly_({}, upwards, sideways, sections(chest_and_belly, build.flesh), 1.2),
      neck_({}, upwards, sideways, sections(neck, build.flesh), 1.0),
      girdle_({}, upwards, sideways, sections(girdle, build.flesh), 1.5),
      collarbone_({{{1.7, 138.2, 3.75}, .84},
                   {{4.6, 138.8, 4.05}, .74},
                   {{8.0, 139.5, 3.25}, .66},
                   {{11.4, 139.9, 1.75}, .62},
                   {{14.2, 139.2, .1}, .56},
                   {{16.2, 138.3, -1.2}, .45}}),
      neck_strap_({{{5.5, 154.8, -2.2}, 1.1},
                   {{4.6, 150, -.3}, 1.1},
                   {{3.6, 145, 1.8}, 1.0},
                   {{2.2, 141, 3.1}, .75},
                   {{1.3, 138.8, 3.9}, .5}}),
      front_fold_(
          {{{7, 127.5, 4.6}, 3.2}, {{11.5, 128.6, 4.0}, 3.1}, {{15.4, 130.8, 2.4}, 2.6}, {{19.0, 131.6, 1.0}, 1.8}}),
      rear_fold_({{{9.8, 106, -1.8}, .8},
                  {{11.4, 112, -2.5}, 1.5},
                  {{12.5, 117, -3.2}, 2.2},
                  {{13.7, 122.5, -3.8}, 2.7},
                  {{15.6, 127, -3.6}, 2.5},
                  {{18.3, 130, -2.6}, 1.5}}),
      front_(front_relief()),
      back_(back_relief()) {}

double Trunk::relief(Vec p) const {
    const double to_front = smooth_step(-1, 5, p.z);
    const double to_back = smooth_step(-1, -5.5, p.z);
    double height = 0;
    if (to_front > 0 && p.y < 146) height += to_front * front_.at(p.x, p.y);
    if (to_back > 0) height += to_back * back_.at(p.x, p.y);
    return height * build_.relief;
}

double Trunk::distance(Vec p) const {
    double d = chest_and_belly_.distance(p);
    if (p.y > 106) d = smooth_min(d, girdle_.distance(p), 3.5);
    if (p.y > 130) d = smooth_min(d, neck_.distance(p), 2.5);
    if (p.y > 98 && p.y < 142) {
        d = smooth_min(d, front_fold_.distance(p), 5.0);
        d = smooth_min(d, rear_fold_.distance(p), 5.0);
    }
    if (p.y > 108 && p.y < 134 && p.z > -2) {
        const double full = build_.chest;
        const double breast =
            ellipsoid(p, {7.6, 120.6 - .8 * full, 6.6 + .9 * full}, {5.2 + full, 5.2 + .6 * full, 3.0 + 1.3 * full});
        d = smooth_min(d, breast, 5.0);
    }
    if (p.y > 130) {
        d = smooth_min(d, collarbone_.distance(p) + .18 * build_.flesh, 1.8);
        d = smooth_min(d, neck_strap_.distance(p) + .25 * build_.flesh, 2.0);
    }
    return d < 4 ? d - relief(p) : d;
}

/// The flat roof at the outer end of the shoulder.
double Trunk::acromion(Vec p) const {
    static const Axes lie = axes_along({1, -.34, -.12}, {.34, 1, 0});
    const double plate = ellipsoid(p, {16.0, 138.4, -2.2}, {2.3, .75, 1.8}, lie);
    return plate + .15 * build_.flesh;
}

}  // namespace unknot::figure
