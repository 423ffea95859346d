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
    /// `near` is how far from its bounding ball the tube is measured exactly: no less than the fillets it is joined
    /// with.
    explicit Tube(const std::vector<Ball>& through, double near = 6);

    /// Farther away a lower bound.
    double distance(Vec p) const;

private:
    std::vector<Ball> balls_;
    Vec middle_;
    double reach_ = 0;
    double near_;
};

}  // namespace unknot::figure
