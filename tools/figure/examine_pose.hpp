// What must hold of a pose, measured: for a table, and for the tests.
#pragma once

#include <string>
#include <vector>

#include "figure/examine.hpp"
#include "figure/pose_picture.hpp"

namespace unknot::figure {

/// How far, in cm, arms and what stands there may sink into trunk and head: skin is soft, most of all in a squeeze.
inline constexpr double cut_at_most = 1.5;
/// How far off the spot what presses may be, in cm.
inline constexpr double touch_within = .2;
/// How much of what presses must not be hidden.
inline constexpr double seen_at_least = .35;

std::vector<Finding> examine_pose(const Pose& pose, const std::array<JointRange, 7>& joints);
std::string as_line(const Pose& pose, const std::vector<Finding>& findings);

}  // namespace unknot::figure
