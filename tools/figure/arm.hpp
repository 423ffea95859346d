// One arm without its hand, on the side x >= 0: hanging a little away from the trunk as on body charts: the
// palm forward, the thumb outwards.
#pragma once

#include "figure/build.hpp"
#include "figure/loft.hpp"
#include "figure/relief.hpp"

namespace unknot::figure {

inline constexpr Vec shoulder_joint{16.25, 134.3, -1.0};
inline constexpr Vec wrist_middle{30.4, 82.7, 3.6};

class Arm {
public:
    explicit Arm(const Build& build);

    double distance(Vec p) const;
    /// cm from the shoulder joint, and across the arm: u away from the trunk, v forward.
    AlongLoft locate(Vec p) const { return limb_.locate(p); }
    Vec point(AlongLoft at) const { return limb_.point(at); }

    /// The round of the shoulder, which stays where it is when the arm is lifted.
    double shoulder_cap(Vec p) const;

private:
    double deltoid(Vec p) const;
    double relief(Vec p) const;

    Build build_;
    Loft limb_;
    Loft deltoid_;
    Relief relief_;
};

}  // namespace unknot::figure
