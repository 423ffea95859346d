// One pose of one build: the body with its arms bent, what stands round it, and from where it is looked at.
#pragma once

#include <memory>

#include "figure/figure.hpp"
#include "figure/thing.hpp"
#include "figure/view.hpp"

namespace unknot::figure {

class Pose {
public:
    /// Of a plan that read_poses accepts. Throws std::runtime_error if the spot is not drawn or an arm does not reach
    /// it.
    Pose(const Figure& figure, const PosePlan& plan);
    Pose(const Pose&) = delete;
    Pose& operator=(const Pose&) = delete;

    const PosePlan& plan() const { return plan_; }
    const View& view() const { return view_; }
    const std::vector<Thing>& things() const { return things_; }
    Vec spot() const { return spot_; }

    /// The whole skin.
    double skin(Vec p) const;
    double trunk(Vec p) const { return body_.without_arms(p); }
    /// The arm of the pressed side, and the other; in both cases of any point.
    double pressed_arm(Vec p) const { return pressed_->distance(p); }
    double other_arm(Vec p) const { return other_->distance(mirrored(p)); }
    /// The hand or the thing that presses.
    double pressing(Vec p) const;
    const PosedArm& pressed() const { return *pressed_; }
    const PosedArm& other() const { return *other_; }

private:
    double with_arm(double d, const PosedArm& arm, Vec p) const;
    double without_other(Vec p) const;
    Frame pressing_hand(const PressPlan& press) const;
    Frame on_spot(const PressPlan& press) const;
    Frame on_handle(const PressPlan& press) const;

    const Body& body_;
    const PosePlan& plan_;
    View view_;
    Vec spot_;
    Vec out_;  ///< of the skin at the spot
    std::unique_ptr<PosedArm> pressed_;
    std::unique_ptr<PosedArm> other_;
    std::vector<Thing> things_;
};

}  // namespace unknot::figure
