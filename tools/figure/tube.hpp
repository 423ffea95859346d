// A smooth string of balls of changing radius: a collarbone, a finger, a fold of skin.
#pragma once

#include <vector>

#include "figure/vector.hpp"

namespace unknot::figure {

struct Ball {
    Vec centre;
    double radius = 1;
};

class Tube {
public:
    explicit Tube(const std::vector<Ball>& through);

    /// Exact near the tube; farther than 6 cm from its bounding ball a lower bound.
    double distance(Vec p) const;

private:
    std::vector<Ball> balls_;
    Vec middle_;
    double reach_ = 0;
};

}  // namespace unknot::figure
