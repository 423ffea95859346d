// A body of cross-sections along a straight axis: the trunk, the neck, an arm. Each section is a superellipse with four
// half-radii of its own; between sections the numbers run smoothly, so that no bands show.
#pragma once

#include <vector>

#include "figure/vector.hpp"

namespace unknot::figure {

struct Section {
    double at = 0;  ///< cm along the axis
    double centre_u = 0;  ///< shift of the section's centre
    double centre_v = 0;
    double u_plus = 1;  ///< half-radii towards +u, -u, +v, -v
    double u_minus = 1;
    double v_plus = 1;
    double v_minus = 1;
    double squareness = 2;  ///< 2 is an ellipse; more is squarer
};

/// Where a point is in a loft: cm along the axis, and across from the section's centre.
struct AlongLoft {
    double along = 0;
    double u = 0;
    double v = 0;
};

class Loft {
public:
    /// `toward_u` fixes the direction of u; v looks forward (+z). `cap` is the width over which the ends are rounded.
    Loft(Vec origin, Vec axis, Vec toward_u, std::vector<Section> sections, double cap);

    double distance(Vec p) const;
    AlongLoft locate(Vec p) const;
    /// The point that `locate` would find there.
    Vec point(AlongLoft at) const;

private:
    Section section(double along) const;

    Vec origin_;
    Vec axis_;
    Vec u_;
    Vec v_;
    double from_;
    double to_;
    double cap_;
    std::vector<Section> table_;
};

}  // namespace unknot::figure
