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

/// Where fingers are bent, the web between them does not stand out.
const std::vector<Section> bent_palm = {
    {-3, 0, 0, 1.9, 1.9, 1.3, 1.3, 2.1}, {-1, 0, 0, 2.5, 2.5, 1.75, 1.75, 2.2}, {1, 0, 0, 2.8, 2.7, 1.85, 1.85, 2.3},
    {3, .1, 0, 3.4, 3.2, 1.7, 1.7, 2.4}, {6, .1, 0, 3.9, 3.7, 1.5, 1.5, 2.5},   {8, .1, 0, 3.8, 3.6, 1.25, 1.25, 2.4},
    {9.2, .1, 0, 3.2, 3.0, .9, .9, 2.3}, {10, .1, 0, 2.0, 1.9, .4, .4, 2.2},
};

/// Degrees by which each of a finger's three joints is bent towards the palm, and where the thumb lies.
struct Held {
    std::array<double, 3> bent;
    std::vector<Ball> thumb;
};

Held held(Hold hold) {
    switch (hold) {
        case Hold::flat:
            return {{14, 10, 4},
                    {{at(1.2, 2.0, .8), 1.7},
                     {at(4.3, 3.6, 1.5), 1.4},
                     {at(7.2, 4.1, 2.0), 1.06},
                     {at(10, 4.1, 2.3), .82}}};
        case Hold::squeeze:
            return {{42, 24, 10},
                    {{at(1.2, 2.0, .9), 1.75},
                     {at(4.0, 3.5, 2.2), 1.5},
                     {at(6.4, 4.2, 3.9), 1.1},
                     {at(8.4, 4.2, 6.0), .84}}};
        case Hold::wrap:
            return {{42, 30, 12},
                    {{at(1.2, 2.0, .9), 1.75},
                     {at(4.1, 3.6, 2.0), 1.45},
                     {at(6.8, 4.3, 3.3), 1.08},
                     {at(9.2, 4.4, 4.6), .84}}};
        case Hold::grip:
            return {{68, 88, 42},
                    {{at(1.2, 2.0, .8), 1.7},
                     {at(4.2, 3.5, 2.1), 1.4},
                     {at(6.9, 3.2, 4.0), 1.06},
                     {at(8.9, 1.3, 4.9), .84}}};
        case Hold::relaxed: break;
    }
    return {{22, 24, 12},
            {{at(1.2, 2.0, .8), 1.7}, {at(4.3, 3.5, 1.6), 1.42}, {at(7.2, 4.0, 2.3), 1.06}, {at(10, 3.8, 3.0), .82}}};
}

/// From the knuckle: where it is, three bones, and how thick it is at its four points.
struct Finger {
    InHand knuckle;
    std::array<double, 3> bones;
    std::array<double, 4> radii;
};

const std::array<Finger, 4> fingers = {{
    {{8.3, 2.95, 0}, {3.9, 3.0, 2.0}, {1.06, .98, .90, .74}},
    {{8.8, 1.05, 0}, {4.2, 3.2, 2.1}, {1.08, 1.0, .92, .76}},
    {{8.6, -.85, 0}, {4.0, 3.0, 2.0}, {1.06, .98, .90, .74}},
    {{8.0, -2.6, 0}, {3.2, 2.4, 1.7}, {.97, .89, .80, .68}},
}};

/// The points of a finger bent so; those of neighbours converge a little.
std::array<InHand, 4> bent(const Finger& finger, const std::array<double, 3>& degrees) {
    std::array<InHand, 4> points = {finger.knuckle};
    double angle = 0;
    for (std::size_t k = 0; k < 3; ++k) {
        angle += degrees[k] * degree;
        points[k + 1] = {points[k].along + finger.bones[k] * std::cos(angle), points[k].thumbward * .97,
                         points[k].backward - finger.bones[k] * std::sin(angle)};
    }
    return points;
}

Tube finger_tube(const Finger& finger, const std::array<double, 3>& degrees) {
    const std::array<InHand, 4> points = bent(finger, degrees);
    std::vector<Ball> balls;
    for (std::size_t k = 0; k < 4; ++k) balls.push_back({Hand::point(points[k]), finger.radii[k]});
    return Tube(balls);
}

/// What of the palm's side is there, where the fingers are bent so many degrees.
Frame looking(Vec from, double bent) {
    const double c = std::cos(bent * degree);
    const double s = std::sin(bent * degree);
    return {from, axes_along(along_fingers * c - to_back * s, (along_fingers * s + to_back * c) * -1)};
}

}  // namespace

Hand::Hand(Hold hold)
    : palm_(wrist_middle, along_fingers, to_thumb, bent_palm, .5),
      digits_{Tube(held(hold).thumb), finger_tube(fingers[0], held(hold).bent),
              finger_tube(fingers[1], held(hold).bent), finger_tube(fingers[2], held(hold).bent),
              finger_tube(fingers[3], held(hold).bent)} {}

Frame Hand::rest() { return {wrist_middle, {along_fingers, to_thumb, to_back}}; }

Frame Hand::contact(Hold hold) {
    if (hold == Hold::grip) return looking(Hand::point({8.9, .2, -3.1}), 0);
    if (hold == Hold::squeeze) return looking(Hand::point({8.6, .8, -1.5}), -15);
    const std::array<double, 3> degrees = held(hold).bent;
    Frame pad = looking(Hand::point(bent(fingers[1], degrees)[3]), degrees[0] + degrees[1] + degrees[2]);
    pad.origin = pad.origin + pad.axes.b * fingers[1].radii[3];
    return pad;
}

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
