#include "figure/examine_pose.hpp"

#include <fmt/format.h>

namespace unknot::figure {
namespace {

constexpr double step = .6;             ///< cm between the points that are looked at
constexpr double of_the_shoulder = 15;  ///< cm within which an arm belongs into the trunk

std::string joints_out_of_range(const Pose& pose, const std::array<JointRange, 7>& joints) {
    std::string out;
    const auto look = [&](const PosedArm& arm, std::string_view which) {
        const std::array<double, 7> bent = numbers_of(arm.posture().angles());
        for (std::size_t k = 0; k < bent.size(); ++k) {
            if (k == 1 && bent[0] < 5) continue;  // the plane of an arm that hangs is none
            if (bent[k] >= joints[k].least && bent[k] <= joints[k].most) continue;
            out += fmt::format("{} {} {:.0f} ", which, joint_names[k], bent[k]);
        }
    };
    look(pose.pressed(), "pressed");
    look(pose.other(), "other");
    return out;
}

/// The deepest that any point of an arm, away from its shoulder, lies in trunk or head.
double deepest_cut(const Pose& pose) {
    double deepest = 0;
    const auto look = [&](Vec p) {
        const double trunk = pose.trunk(p);
        if (trunk > -deepest) return;
        const Vec q = mirrored(p);
        if (length(p - pose.pressed().posture().shoulder()) > of_the_shoulder)
            deepest = std::max(deepest, std::min(-trunk, -pose.pressed_arm(p)));
        if (length(q - pose.other().posture().shoulder()) > of_the_shoulder)
            deepest = std::max(deepest, std::min(-trunk, -pose.other_arm(p)));
    };
    for (double x = -24; x < 24; x += step) {
        for (double y = 92; y < 172; y += step) {
            for (double z = -16; z < 18; z += step) look({x, y, z});
        }
    }
    return deepest;
}

/// How deep what does not press stands in the skin: a wall, or a table, however thin.
double deepest_thing(const Pose& pose) {
    double deepest = 0;
    for (const Thing& thing : pose.things()) {
        if (thing.presses) continue;
        for (double x = -40; x < 40; x += 1) {
            for (double y = 96; y < 172; y += 1) {
                for (double z = -24; z < 40; z += 1) {
                    const Vec p{x, y, z};
                    if (thing.distance(p) < 0) deepest = std::max(deepest, -pose.skin(p));
                }
            }
        }
    }
    return deepest;
}

}  // namespace

std::vector<Finding> examine_pose(const Pose& pose, const std::array<JointRange, 7>& joints) {
    const std::string bent = joints_out_of_range(pose, joints);
    const double touch = pose.pressing(pose.spot());
    const double cut = deepest_cut(pose);
    const double stands = deepest_thing(pose);
    const double seen = pressing_seen(pose);
    return {{"joints", bent.empty() ? "fine" : bent, "in range", bent.empty()},
            {"touch", fmt::format("{:.2f} cm", touch), fmt::format("within {} cm", touch_within),
             std::fabs(touch) <= touch_within},
            {"cuts", fmt::format("{:.1f} cm", cut), fmt::format("under {} cm", cut_at_most), cut < cut_at_most},
            {"things in the skin", fmt::format("{:.1f} cm", stands), fmt::format("under {} cm", cut_at_most),
             stands < cut_at_most},
            {"seen", fmt::format("{:.0f} %", 100 * seen), fmt::format("over {:.0f} %", 100 * seen_at_least),
             seen > seen_at_least}};
}

std::string as_line(const Pose& pose, const std::vector<Finding>& findings) {
    std::string out = fmt::format("{:22}", pose.plan().id);
    for (const Finding& finding : findings) {
        out += fmt::format(" {}{} {}", finding.holds ? "" : "! ", finding.what, finding.measured);
    }
    return out + "\n";
}

}  // namespace unknot::figure
