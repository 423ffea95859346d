#include "figure/pose.hpp"

#include <stdexcept>

#include <fmt/format.h>

namespace unknot::figure {
namespace {

constexpr double finger_sunk = .1;  ///< cm that what presses sinks into the skin

/// The room's directions as somebody has them who leans back.
Axes room_of(double lean) {
    const double angle = lean * degree;
    return {{1, 0, 0}, {0, std::cos(angle), std::sin(angle)}, {0, -std::sin(angle), std::cos(angle)}};
}

View view_of(const PosePlan& plan) {
    const Axes room = room_of(plan.lean);
    const double from = plan.look.from * degree;
    const double above = plan.look.above * degree;
    const Vec level = room.a * std::sin(from) + room.c * std::cos(from);
    const Vec viewer = level * std::cos(above) + room.b * std::sin(above);
    const Vec right = room.a * std::cos(from) - room.c * std::sin(from);
    return {plan.id, right, cross(viewer, right), plan.look.at, 10 * plan.look.width, 10 * plan.look.width};
}

/// A hand whose pressing part is there, the fingers going on one way and pressing another.
Frame laid(Hold hold, Vec at, Vec along, Vec presses) {
    return Motion{Hand::contact(hold), {at, axes_along(along, presses)}}.to_posed(Hand::rest());
}

/// A spot of the arm goes with it.
Vec carried(const Body& body, const ArmPosture& arm, Vec spot) {
    return place_of(body, spot).part == Part::arm ? arm.upper.to_posed(spot) : spot;
}

}  // namespace

Pose::Pose(const Figure& figure, const PosePlan& plan) : body_(figure.body), plan_(plan), view_(view_of(plan)) {
    const auto found = figure.drawing.spots().find(plan.spots.front());
    if (found == figure.drawing.spots().end()) {
        throw std::runtime_error(
            fmt::format("pose `{}`: no spot `{}`; content/figure/spots.toml names them", plan.id, plan.spots.front()));
    }
    const Arm& arm = body_.arm();
    pressed_ = std::make_unique<PosedArm>(arm, Hand(Hold::relaxed), arm_bent(arm, plan.pressed));
    const Field skin = [this](Vec p) { return without_other(p); };
    spot_ = carried(body_, pressed_->posture(), found->second);
    for (int k = 0; k < 20; ++k) spot_ = spot_ - unit(slope_of(skin, spot_, .1)) * std::clamp(skin(spot_), -.4, .4);
    out_ = unit(slope_of(skin, spot_, .6));
    things_ = things_of(plan.things, {spot_, out_, room_of(plan.lean)}, skin);
    if (plan.press) {
        const PressPlan& press = *plan.press;
        other_ = std::make_unique<PosedArm>(
            arm, Hand(press.hold),
            arm_reaching(arm, pressing_hand(press), mirrored(press.elbow), mirrored(press.shift)));
    } else {
        other_ = std::make_unique<PosedArm>(arm, Hand(Hold::relaxed), arm_bent(arm, plan.other));
    }
}

/// In the mirror, as every other arm is.
Frame Pose::pressing_hand(const PressPlan& press) const {
    return press.hold == Hold::grip ? on_handle(press) : on_spot(press);
}

Frame Pose::on_spot(const PressPlan& press) const {
    const Vec spot = mirrored(spot_);
    const Vec out = mirrored(out_);
    const Vec fingers = square_to(out, mirrored(press.fingers));
    const double tilt = press.tilt * degree;
    Frame hand = laid(press.hold, spot, fingers * std::cos(tilt) - out * std::sin(tilt),
                      (out * std::cos(tilt) + fingers * std::sin(tilt)) * -1);
    const Hand form(press.hold);
    for (int k = 0; k < 8; ++k) {
        const Motion motion{Hand::rest(), hand};
        hand.origin = hand.origin - out * std::clamp(form.distance(motion.to_rest(spot)) + finger_sunk, -.4, .4);
    }
    return hand;
}

/// The thumb looks along the handle to the hook.
Frame Pose::on_handle(const PressPlan& press) const {
    const Frame handle = handle_of(*std::ranges::find(plan_.things, ThingKind::cane, &ThingPlan::kind));
    const Vec thumb = mirrored(handle.axes.a);
    const Vec palm = square_to(thumb, mirrored(press.palm));
    return laid(press.hold, mirrored(handle.origin), cross(thumb, palm), palm);
}

/// Near its shoulder an arm runs into the trunk; farther off it only touches it. `p` as if the arm were the left one.
double Pose::with_arm(double d, const PosedArm& arm, Vec p) const {
    const double from = length(p - arm.posture().shoulder());
    if (from < 20) d = smooth_min(d, body_.arm().shoulder_cap(p) + .5, 2.5);
    d = smooth_min(d, arm.distance(p), .35 + 4.0 * smooth_step(18, 7, from));
    return from < 14 ? smooth_min(d, body_.acromion(p), 1.5) : d;
}

double Pose::without_other(Vec p) const { return with_arm(trunk(p), *pressed_, p); }

double Pose::skin(Vec p) const { return with_arm(without_other(p), *other_, mirrored(p)); }

double Pose::pressing(Vec p) const {
    for (const Thing& thing : things_) {
        if (thing.presses) return thing.distance(p);
    }
    return other_->hand(mirrored(p));
}

}  // namespace unknot::figure
