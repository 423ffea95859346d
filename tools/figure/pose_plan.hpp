// How somebody sits or stands while pressing, read from content/figure/poses.toml, and how far joints go, from
// content/figure/joints.toml. Always for a spot of the person's left; the right is the mirror.
#pragma once

#include <map>
#include <optional>

#include "figure/plan.hpp"
#include "figure/posed_arm.hpp"

namespace unknot::figure {

enum class ThingKind { ball, wall, table, cane };
inline constexpr std::array<std::string_view, 4> thing_names = {"ball", "wall", "table", "cane"};

/// What stands there. A ball lies on the spot and a wall against the ball; a cane begins on the spot.
struct ThingPlan {
    ThingKind kind = ThingKind::ball;
    double radius = 0;         ///< of a ball or a cane
    double bearing = 0;        ///< of a wall: degrees round the person, 0 front, 90 left, 180 behind
    Vec at;                    ///< of a table: the middle of its upper side
    Vec size;                  ///< of a table: how wide, high and deep
    std::vector<Vec> through;  ///< of a cane: from behind the spot to the end of the handle
};

struct Look {
    double from = 0;   ///< degrees round the person: 0 front, 90 left, 180 behind
    double above = 0;  ///< degrees over the horizon
    double width = 50;  ///< cm, as high as wide
    Vec at;
};

/// The arm whose hand presses, or holds the cane.
struct PressPlan {
    Hold hold = Hold::flat;
    Vec fingers;      ///< the way they point
    double tilt = 0;  ///< degrees by which the finger tips lean into the skin
    Vec palm;         ///< a grip has neither, but the way its palm looks
    Vec elbow;        ///< the way it points
    Vec shift;
};

struct PosePlan {
    std::string id;
    std::string technique;
    std::vector<std::string> spots;  ///< it stands for; the first is drawn
    Look look;
    double lean = 0;  ///< degrees backwards
    ArmAngles pressed;
    ArmAngles other;
    std::optional<PressPlan> press;  ///< instead of `other`
    std::vector<ThingPlan> things;
};

struct JointRange {
    double least = 0;
    double most = 0;
};

struct PosePlans {
    std::vector<PosePlan> poses;
    std::array<JointRange, 7> joints;  ///< in the order of joint_names
    /// Techniques of content and the spots each is for, in rising order.
    std::map<std::string, std::vector<std::string>> wanted;
    std::map<std::string, std::string> words;  ///< `<pose>.<side>`: what the picture shows
};

/// Throws std::runtime_error with file, line and mend.
PosePlans read_poses(const std::filesystem::path& content);

}  // namespace unknot::figure
