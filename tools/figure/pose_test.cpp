#include <cstdio>
#include <fstream>
#include <set>

#include <catch2/catch.hpp>

#include "figure/examine_pose.hpp"
#include "figure/fixture.hpp"

namespace unknot::figure {
namespace {

using fixture::made;

const PosePlans& poses() {
    static const PosePlans read = read_poses("content");
    return read;
}

const Figure& drawn_of() { return *made(pose_build).figure; }

TEST_CASE("Every way to press has a picture for each spot that it is used for") {
    std::map<std::string, std::vector<std::string>> drawn;
    for (const PosePlan& pose : poses().poses) {
        std::vector<std::string>& spots = drawn[pose.technique];
        spots.insert(spots.end(), pose.spots.begin(), pose.spots.end());
    }
    for (auto& [technique, spots] : drawn) std::ranges::sort(spots);
    for (const auto& [technique, spots] : poses().wanted) {
        INFO(technique);
        CHECK_FALSE(spots.empty());
        CHECK(drawn[technique] == spots);
    }
    CHECK(drawn.size() == poses().wanted.size());
}

TEST_CASE("Every picture of a pose is told in words for both sides, and no words are left over") {
    std::set<std::string> told;
    for (const auto& [key, words] : poses().words) {
        if (key.starts_with("caption.")) continue;
        told.insert(key.substr(0, key.find('.')));
        const bool left = key.ends_with(".left");
        INFO(key);
        CHECK(words.find(left ? "left" : "right") != std::string::npos);
        const std::string other = key.substr(0, key.find('.')) + (left ? ".right" : ".left");
        CHECK(poses().words.at(other).size() == Approx(words.size()).margin(6));
    }
    std::set<std::string> drawn;
    for (const PosePlan& pose : poses().poses) drawn.insert(pose.id);
    CHECK(told == drawn);
}

TEST_CASE("In every pose joints bend as people do, what presses touches the spot, is seen, and nothing cuts through") {
    for (const PosePlan& plan : poses().poses) {
        const Pose pose(drawn_of(), plan);
        const std::vector<Finding> findings = examine_pose(pose, poses().joints);
        std::fputs(as_line(pose, findings).c_str(), stdout);
        for (const Finding& finding : findings) {
            INFO(plan.id << ": " << finding.what << " " << finding.measured << ", wanted " << finding.wanted);
            CHECK(finding.holds);
        }
    }
}

/// What examine_pose finds broken, in its words and order.
std::vector<std::string> broken(const PosePlan& plan, const std::array<JointRange, 7>& joints = poses().joints) {
    std::vector<std::string> out;
    for (const Finding& finding : examine_pose(Pose(drawn_of(), plan), joints)) {
        if (!finding.holds) out.push_back(finding.what);
    }
    return out;
}

using Broken = std::vector<std::string>;

TEST_CASE("A joint bent too far and an arm that goes through the chest are found") {
    PosePlan plan = poses().poses.front();
    std::array<JointRange, 7> stiff = poses().joints;
    stiff[3] = {0, 10};
    CHECK(broken(plan, stiff) == Broken{"joints"});
    plan.pressed = angles_from({60, 139, 100, 140, 0, 0, 0});
    CHECK(broken(plan) == Broken{"cuts"});
}

TEST_CASE("A pose in which nothing touches the spot is found") {
    PosePlan plan = poses().poses.front();
    plan.press.reset();
    plan.other = angles_from({10, 40, 20, 25, 0, 0, 0});
    const Broken found = broken(plan);
    CHECK(std::ranges::count(found, "touch") == 1);
}

TEST_CASE("A table that stands in the skin is found") {
    PosePlan plan = poses().poses.front();
    ThingPlan table;
    table.kind = ThingKind::table;
    table.at = {0, 110, 6};
    table.size = {50, 2.5, 36};
    plan.things.push_back(table);
    CHECK(broken(plan) == Broken{"things in the skin"});
}

TEST_CASE("A pose that is looked at from where the body hides what presses is found") {
    PosePlan plan = *std::ranges::find(poses().poses, "flat_chest", &PosePlan::id);
    plan.look.from += 180;
    CHECK(broken(plan) == Broken{"seen"});
}

TEST_CASE("Pictures of poses that content has dropped are taken away, and nothing else") {
    namespace fs = std::filesystem;
    const fs::path folder = fs::temp_directory_path() / "unknot_pose_test";
    fs::remove_all(folder);
    fs::create_directories(folder);
    for (const char* name : {"pose-dropped.webp", "pose-kept.webp", "softer-front.webp", "poses.json"})
        std::ofstream(folder / name) << "x";
    remove_pose_pictures(folder);
    std::set<std::string> left;
    for (const fs::directory_entry& file : fs::directory_iterator(folder)) left.insert(file.path().filename().string());
    CHECK(left == std::set<std::string>{"poses.json", "softer-front.webp"});
    fs::remove_all(folder);
}

TEST_CASE("The same pose gives the same picture every time") {
    const PosePlan& plan = poses().poses.front();
    const Figure& figure = drawn_of();
    const auto bytes = [&] { return as_webp(picture_of(Pose(figure, plan)).picture); };
    CHECK(bytes() == bytes());
}

TEST_CASE("An arm with the joints that were read off it lies as before") {
    const Arm& arm = drawn_of().body.arm();
    for (const PosePlan& plan : poses().poses) {
        if (!plan.press) continue;
        const Pose pose(drawn_of(), plan);
        const ArmPosture& there = pose.other().posture();
        const ArmPosture again = arm_bent(arm, there.angles());
        const Vec drawn_along = mirrored(plan.press->shift);
        INFO(plan.id);
        CHECK(length(again.elbow() + drawn_along - there.elbow()) < .2);
        CHECK(length(again.wrist() + drawn_along - there.wrist()) < .2);
        CHECK(dot(again.hand.posed.axes.a, there.hand.posed.axes.a) > .98);
        CHECK(dot(again.hand.posed.axes.b, there.hand.posed.axes.b) > .98);
    }
}

}  // namespace
}  // namespace unknot::figure
