// Pictures of poses for the page, and their listing.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "figure/pose.hpp"

namespace unknot::figure {

inline constexpr int pose_pixels = 640;  ///< across and down: 320 on the page, for twice as dense screens
inline constexpr float pose_quality = 62;  ///< of WebP: calm forms bear it

struct PosePicture {
    Picture picture;
    OnPage spot;
};

PosePicture picture_of(const Pose& pose);
/// The share of the hand or thing that presses which nothing hides, within the frame.
double pressing_seen(const Pose& pose);

/// The build that poses are drawn of, among `builds`: the softer, in which more people know themselves.
inline constexpr std::size_t pose_build = 1;
static_assert(pose_build < builds.size() && builds[pose_build].id == "softer");

/// Which picture belongs to which spots.
struct ListedPose {
    const PosePlan* plan = nullptr;
    OnPage spot;
};
std::string pose_name(const PosePlan& plan);
/// Those of poses that content may have dropped since.
void remove_pose_pictures(const std::filesystem::path& folder);
std::string poses_json(const std::vector<ListedPose>& poses);

}  // namespace unknot::figure
