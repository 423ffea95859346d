// Trunk, neck and shoulder girdle of one half (x >= 0), without the arm.
#pragma once

#include "figure/build.hpp"
#include "figure/loft.hpp"
#include "figure/relief.hpp"
#include "figure/tube.hpp"

namespace unknot::figure {

class Trunk {
public:
    explicit Trunk(const Build& build);

    double distance(Vec p) const;
    double acromion(Vec p) const;

private:
    double relief(Vec p) const;

    Build build_;
    Loft chest_and_belly_;
    Loft neck_;
    Loft girdle_;
    Tube collarbone_;
    Tube neck_strap_;
    Tube front_fold_;
    Tube rear_fold_;
    Relief front_;
    Relief back_;
};

}  // namespace unknot::figure
