// The whole figure as one signed distance: head to hips with both arms, cut flat at the hips. Symmetric by
// construction. Nearly a distance: close to the skin within a tenth, farther away a lower bound.
#pragma once

#include "figure/arm.hpp"
#include "figure/field.hpp"
#include "figure/hand.hpp"
#include "figure/head.hpp"
#include "figure/trunk.hpp"

namespace unknot::figure {

inline constexpr double cut_height = 86;

class Body {
public:
    explicit Body(const Build& build);

    const Build& build() const { return build_; }
    double distance(Vec p) const;
    /// The direction away from the skin, from differences over `step` cm; not of unit length.
    Vec slope(Vec p, double step = .04) const;
    Vec normal(Vec p, double step = .12) const { return unit(slope(p, step)); }
    /// The nearest skin in the direction of the slope.
    Vec on_skin(Vec p) const;

    const Arm& arm() const { return arm_; }
    const Hand& hand() const { return hand_; }
    /// Distances to trunk and arm alone, for telling which of the two a piece of skin belongs to.
    double to_trunk(Vec p) const { return trunk_.distance({std::fabs(p.x), p.y, p.z}); }
    double to_arm(Vec p) const { return arm_.distance({std::fabs(p.x), p.y, p.z}); }

    /// Trunk, neck and head alone, cut at the hips; the flat roof of a shoulder is joined after its arm.
    double without_arms(Vec p) const;
    double acromion(Vec p) const { return trunk_.acromion({std::fabs(p.x), p.y, p.z}); }

private:
    double trunk_and_head(Vec p) const;
    double with_arm(Vec p, double d) const;

    Build build_;
    Trunk trunk_;
    Arm arm_;
    Hand hand_;
    Head head_;
};

}  // namespace unknot::figure
