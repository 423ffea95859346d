// An arm bent at shoulder, elbow and wrist: the resting arm's own forms, turned about its joints. For the side x >= 0.
#pragma once

#include <array>
#include <string_view>

#include "figure/arm.hpp"
#include "figure/hand.hpp"

namespace unknot::figure {

/// The joints of an arm in degrees, as a physiotherapist measures them.
struct ArmAngles {
    double raise = 0;     ///< of the upper arm from hanging
    double plane = 0;     ///< in which it is raised: 0 sideways, 90 forwards, beyond across the chest
    double turn = 0;      ///< of the upper arm inwards
    double elbow = 0;     ///< bent
    double pronation = 0; ///< palm turned down; 0 is the thumb up, below 0 palm up
    double wrist = 0;     ///< bent towards the palm
    double thumbward = 0; ///< wrist bent towards the thumb
};

inline constexpr std::array<std::string_view, 7> joint_names = {"raise",     "plane", "turn",     "elbow",
                                                                "pronation", "wrist", "thumbward"};
std::array<double, 7> numbers_of(const ArmAngles& angles);
ArmAngles angles_from(const std::array<double, 7>& numbers);

/// Where the three pieces of an arm go.
struct ArmPosture {
    Motion upper;
    Motion forearm;
    Motion hand;
    double twist = 0;  ///< of the forearm along its length, in radians

    ArmAngles angles() const;
    Vec shoulder() const { return upper.posed.origin; }
    Vec elbow() const { return forearm.posed.origin; }
    Vec wrist() const { return hand.posed.origin; }
};

ArmPosture arm_bent(const Arm& arm, const ArmAngles& angles);
/// The arm whose hand is there, its elbow as far that way as the bones let it; `shift` is how far the shoulder itself
/// is drawn forward or up. Throws std::runtime_error if the bones are too short or too long.
ArmPosture arm_reaching(const Arm& arm, const Frame& hand, Vec elbow_toward, Vec shift);

class PosedArm {
public:
    PosedArm(const Arm& arm, Hand hand, const ArmPosture& posture) : arm_(arm), hand_(std::move(hand)), at_(posture) {}

    double distance(Vec p) const;
    double hand(Vec p) const { return hand_.distance(at_.hand.to_rest(p)); }
    const ArmPosture& posture() const { return at_; }

private:
    double bones(Vec p) const;

    const Arm& arm_;
    Hand hand_;
    ArmPosture at_;
};

}  // namespace unknot::figure
