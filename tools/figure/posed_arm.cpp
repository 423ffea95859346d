#include "figure/posed_arm.hpp"

#include <stdexcept>

namespace unknot::figure {
namespace {

constexpr double elbow_along = 28.5;   ///< cm from the shoulder joint on the resting arm
constexpr double palm_forward = 85;    ///< degrees short of thumb up in which the resting forearm is turned
constexpr double wrist_radius = 2.05;
constexpr double near = 5;             ///< cm within which an arm is measured exactly
const Vec down{0, -1, 0};
const Vec forward{0, 0, 1};

Vec elbow_at_rest(const Arm& arm) { return arm.point({elbow_along, 0, 0}); }

/// What turns hanging into `way` on the shortest path, applied to forwards.
Vec front_of(Vec way) {
    const Vec axis = cross(down, way);
    if (length(axis) < 1e-9) return forward;
    return turned(forward, unit(axis), std::acos(std::clamp(dot(down, way), -1.0, 1.0)));
}

double signed_angle(Vec from, Vec to, Vec axis) { return std::atan2(dot(cross(from, to), axis), dot(from, to)); }

/// Upper arm and forearm with these bones; `front` is the side of the upper arm to which the elbow bends.
ArmPosture bones_along(const Arm& arm, Vec shoulder, Vec upper, Vec front, Vec forearm) {
    const Vec elbow_rest = elbow_at_rest(arm);
    const Vec upper_rest = unit(elbow_rest - shoulder_joint);
    const Vec forearm_rest = unit(wrist_middle - elbow_rest);
    const double long_upper = length(elbow_rest - shoulder_joint);
    const double bend = std::acos(std::clamp(dot(upper, forearm), -1.0, 1.0));
    ArmPosture at;
    at.upper = {{shoulder_joint, axes_along(upper_rest, forward)}, {shoulder, axes_along(upper, front)}};
    at.forearm = {
        {elbow_rest, axes_along(forearm_rest, forward)},
        {shoulder + upper * long_upper, axes_along(forearm, front * std::cos(bend) - upper * std::sin(bend))}};
    return at;
}

/// The hand as the forearm carries it, before it is turned.
Axes carried(const ArmPosture& at) { return at.forearm.to_posed(Hand::rest()).axes; }

double to_segment(Vec p, Vec a, Vec b) {
    const double t = std::clamp(dot(p - a, b - a) / dot(b - a, b - a), 0.0, 1.0);
    return length(p - mix(a, b, t));
}

}  // namespace

std::array<double, 7> numbers_of(const ArmAngles& a) {
    return {a.raise, a.plane, a.turn, a.elbow, a.pronation, a.wrist, a.thumbward};
}

ArmAngles angles_from(const std::array<double, 7>& n) { return {n[0], n[1], n[2], n[3], n[4], n[5], n[6]}; }

ArmPosture arm_bent(const Arm& arm, const ArmAngles& a) {
    const double plane = a.plane * degree;
    const Vec sideways{std::cos(plane), 0, std::sin(plane)};
    const Vec upper = unit(down * std::cos(a.raise * degree) + sideways * std::sin(a.raise * degree));
    const Vec front = turned(front_of(upper), upper, a.turn * degree);
    const Vec forearm = unit(upper * std::cos(a.elbow * degree) + front * std::sin(a.elbow * degree));
    ArmPosture at = bones_along(arm, shoulder_joint, upper, front, forearm);
    at.twist = (a.pronation + palm_forward) * degree;
    Axes hand = carried(at);
    const auto turn_all = [&](Vec axis, double angle) {
        hand = {turned(hand.a, axis, angle), turned(hand.b, axis, angle), turned(hand.c, axis, angle)};
    };
    turn_all(forearm, at.twist);
    turn_all(hand.b, -a.wrist * degree);
    turn_all(hand.c, -a.thumbward * degree);
    const Vec wrist = at.elbow() + forearm * length(wrist_middle - elbow_at_rest(arm));
    at.hand = {Hand::rest(), {wrist, hand}};
    return at;
}

ArmPosture arm_reaching(const Arm& arm, const Frame& hand, Vec elbow_toward, Vec shift) {
    const Vec elbow_rest = elbow_at_rest(arm);
    const double upper_long = length(elbow_rest - shoulder_joint);
    const double forearm_long = length(wrist_middle - elbow_rest);
    const Vec shoulder = shoulder_joint + shift;
    const Vec way = hand.origin - shoulder;
    const double far = length(way);
    if (far > upper_long + forearm_long - .3 || far < 8) throw std::runtime_error("this arm does not reach its spot");
    const double to_foot = (far * far + upper_long * upper_long - forearm_long * forearm_long) / (2 * far);
    const double aside = std::sqrt(std::max(0.0, upper_long * upper_long - to_foot * to_foot));
    const Vec line = unit(way);
    const Vec elbow = shoulder + line * to_foot + square_to(line, elbow_toward) * aside;
    const Vec upper = unit(elbow - shoulder);
    const Vec forearm = unit(hand.origin - elbow);
    ArmPosture at = bones_along(arm, shoulder, upper, square_to(upper, forearm), forearm);
    at.hand = {Hand::rest(), hand};
    const Axes straight = carried(at);
    at.twist = signed_angle(square_to(forearm, straight.b), square_to(forearm, hand.axes.b), forearm);
    if (at.twist < -pi / 2) at.twist += 2 * pi;
    return at;
}

ArmAngles ArmPosture::angles() const {
    const Vec along = upper.posed.axes.a;
    const Vec front = upper.posed.axes.b;
    const Vec lower = forearm.posed.axes.a;
    ArmAngles a;
    a.raise = std::acos(std::clamp(-along.y, -1.0, 1.0)) / degree;
    a.plane = a.raise < 1 ? 0 : std::atan2(along.z, along.x) / degree;
    a.turn = signed_angle(front_of(along), front, along) / degree;
    a.elbow = std::acos(std::clamp(dot(along, lower), -1.0, 1.0)) / degree;
    a.pronation = twist / degree - palm_forward;
    const Axes straight = carried(*this);
    const Vec to_thumb = turned(straight.b, lower, twist);
    const Vec to_back = turned(straight.c, lower, twist);
    const Vec fingers = hand.posed.axes.a;
    a.wrist = std::asin(std::clamp(-dot(fingers, to_back), -1.0, 1.0)) / degree;
    a.thumbward = std::asin(std::clamp(dot(fingers, to_thumb), -1.0, 1.0)) / degree;
    return a;
}

double PosedArm::bones(Vec p) const {
    const Vec on_upper = at_.upper.to_rest(p);
    const Frame& upper = at_.upper.rest;
    const Frame& lower = at_.forearm.rest;
    const double from_elbow = dot(p - at_.elbow(), at_.forearm.posed.axes.a);
    const Vec untwisted =
        at_.elbow() + turned(p - at_.elbow(), at_.forearm.posed.axes.a, -at_.twist * smooth_step(5, 25, from_elbow));
    const Vec on_forearm = at_.forearm.to_rest(untwisted);
    const double above = smooth_max(arm_.distance(on_upper), dot(on_upper - lower.origin, upper.axes.a) - 1.6, 2.4);
    const double past_elbow = dot(on_forearm - lower.origin, lower.axes.a);
    const double past_wrist = dot(on_forearm - wrist_middle, lower.axes.a);
    const double cut = smooth_max(-1.6 - past_elbow, past_wrist - 1.4, .5);
    const double below = smooth_max(arm_.distance(on_forearm), cut, 2.4);
    const double at_wrist = length(p - at_.wrist()) - wrist_radius;
    return smooth_min(smooth_min(above, below, 2.6), at_wrist, 1.6);
}

double PosedArm::distance(Vec p) const {
    const double off = std::min(to_segment(p, at_.shoulder(), at_.elbow()), to_segment(p, at_.elbow(), at_.wrist()));
    const double arm = off > 7 + near ? off - 7 : bones(p);
    return smooth_min(arm, hand(p), 2.8);
}

}  // namespace unknot::figure
