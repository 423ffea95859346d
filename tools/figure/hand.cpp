#include "figure/hand.hpp"

#include "figure/arm.hpp"

namespace unknot::figure {
namespace {

const Vec along_fingers = unit({.13, -.97, .17});
const Vec outwards{.93, 0, .30};
const Vec to_thumb = unit(outwards - along_fingers * dot(outwards, along_fingers));
const Vec to_back = [] {
    const Vec normal = cross(along_fingers, to_thumb);
    return normal.z < 0 ? normal : normal * -1;
}();

Vec at(double along, double thumbward, double palmward) {
    return wrist_middle + along_fingers * along + to_thumb * thumbward - to_back * palmward;
}

const std::vector<Section> palm = {
    {-3, 0, 0, 1.9, 1.9, 1.3, 1.3, 2.1}, {-1, 0, 0, 2.5, 2.5, 1.75, 1.75, 2.2},  {1, 0, 0, 2.8, 2.7, 1.85, 1.85, 2.3},
    {3, .1, 0, 3.4, 3.2, 1.7, 1.7, 2.4}, {6, .1, 0, 3.9, 3.7, 1.5, 1.5, 2.5},    {8.5, .1, 0, 3.8, 3.6, 1.1, 1.1, 2.4},
    {11, .15, 0, 3.2, 3.0, .6, .6, 2.3}, {12.6, .2, 0, 2.2, 2.0, .35, .35, 2.2},
};

}  // namespace

Hand::Hand()
    : palm_(wrist_middle, along_fingers, to_thumb, palm, .5),
      digits_{
          Tube{{{at(1.2, 2.0, .8), 1.7},
                {at(4.3, 3.7, 1.4), 1.45},
                {at(7.3, 4.6, 1.8), 1.08},
                {at(10.3, 4.8, 2.0), .82}}},
          Tube{{{at(8.3, 2.95, 0), 1.04}, {at(12, 2.95, 0), .98}, {at(15, 2.75, .5), .90}, {at(16.9, 2.5, 1.1), .72}}},
          Tube{{{at(8.8, 1.05, 0), 1.06}, {at(12.8, 1.1, 0), 1.0}, {at(16, .95, .55), .92}, {at(18, .85, 1.2), .74}}},
          Tube{{{at(8.6, -.85, 0), 1.04},
                {at(12.4, -.78, 0), .98},
                {at(15.4, -.8, .6), .90},
                {at(17.3, -.72, 1.25), .72}}},
          Tube{{{at(8, -2.6, 0), .95}, {at(11, -2.5, 0), .89}, {at(13.4, -2.4, .5), .80}, {at(15, -2.2, 1.0), .66}}}} {}

InHand Hand::locate(Vec p) {
    const Vec q = p - wrist_middle;
    return {dot(q, along_fingers), dot(q, to_thumb), dot(q, to_back)};
}

Vec Hand::point(InHand in) { return at(in.along, in.thumbward, -in.backward); }

Vec Hand::backward() { return to_back; }

Digit Hand::nearest_digit(Vec p) const {
    std::size_t best = 0;
    for (std::size_t i = 1; i < digits_.size(); ++i) {
        if (digits_[i].distance(p) < digits_[best].distance(p)) best = i;
    }
    return Digit(best);
}

double Hand::distance(Vec p) const {
    const double away = length(p - at(9, 0, 0));
    if (away > 18) return away - 14;
    const auto digit = [&](Digit d) { return digits_[std::size_t(d)].distance(p); };
    const double fingers = smooth_min(smooth_min(digit(Digit::index), digit(Digit::middle), .6),
                                      smooth_min(digit(Digit::ring), digit(Digit::little), .6), .6);
    const double d = smooth_min(palm_.distance(p), fingers, 1.2);
    return smooth_min(d, digit(Digit::thumb), 1.8);
}

}  // namespace unknot::figure
