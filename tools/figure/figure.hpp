// One build of the figure with all that is drawn on it: what every output is made from.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "figure/drawing.hpp"
#include "figure/skin.hpp"

namespace unknot::figure {

class Figure {
public:
    Figure(const Build& build, const Plan& plan);
    Figure(const Figure&) = delete;
    Figure& operator=(const Figure&) = delete;

    /// Half of the skin as a mesh of its own, open along the seam.
    Mesh half_mesh() const;
    /// How far each vertex of the half feels a muscle's pain by tradition: 1 in the essential zones, less in those of
    /// the spillover, fading over the skin beyond. On the side of the muscle.
    std::vector<double> referral(const MuscleRecord& muscle) const;

    const Body body;
    const Skin skin;
    const Drawing drawing;
    /// For each vertex of the half: the number of its zone, or -1.
    std::vector<int> zones;
    /// For each vertex of the half: cm inside the no-press mask (above 0) or outside it (below 0).
    std::vector<double> mask_depth;
    /// For each vertex of the half: the site that masks it, or the nearest; -1 if none is near.
    std::vector<int> sites;

private:
    std::vector<double> fading_from(const std::vector<std::string>& zones, double strength) const;
};

}  // namespace unknot::figure
