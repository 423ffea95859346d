#include <filesystem>
#include <fstream>
#include <stdexcept>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "figure/pose_plan.hpp"

namespace unknot::figure {
namespace {

namespace fs = std::filesystem;

using Files = std::map<std::string, std::string>;

constexpr const char* poses_file = "figure/poses.toml";
constexpr const char* joints_file = "figure/joints.toml";
constexpr const char* words_file = "text/en/techniques.toml";

std::string joints_toml() {
    std::string all;
    for (const std::string_view joint : joint_names) {
        all += fmt::format("[[joint]]\nid = \"{}\"\nleast = -10\nmost = 90\n", joint);
    }
    return all;
}

/// Content of three poses in which nothing is wrong.
Files sound() {
    return {
        {poses_file, R"toml([[pose]]
id = "by_hand"
technique = "hand"
spots = ["belly"]
look = { from = 15, above = 10, width = 66, at = [2, 142, 0] }
pressed = { raise = 14, elbow = 40.5 }
press = { hand = "flat", fingers = [1, 0.5, 0], tilt = 21, elbow = [0, -1, 0], shift = [0, 0.9, 0.3] }
thing = [{ is = "table", at = [24, 104, 33], size = [50, 2.5, 36] }]

[[pose]]
id = "at_wall"
technique = "ball"
spots = ["belly"]
look = { from = 84, above = 6, width = 66, at = [2, 142, 0] }
lean = 8
pressed = { raise = 12 }
other = { plane = 60 }
thing = [{ is = "ball", radius = 3.5 }, { is = "wall", bearing = 175 }]

[[pose]]
id = "with_cane"
technique = "hand"
spots = ["belly"]
look = { from = 108, above = 16, width = 66, at = [2, 142, 0] }
pressed = {}
press = { hand = "grip", palm = [0, -1, 0.1], elbow = [0, -1, 0] }
thing = [{ is = "cane", radius = 0.95, through = [[7, 140, -15], [9, 147, -14], [1, 114, 27]] }]
)toml"},
        {joints_file, joints_toml()},
        {"techniques/techniques.toml", "[[technique]]\nid = \"hand\"\n[[technique]]\nid = \"ball\"\n"},
        {"muscles/arm.toml", "[[muscle]]\nid = \"biceps\"\ntechniques = [\"hand\"]\n[[muscle.spot]]\nid = \"belly\"\n"},
        {words_file, "[pose.by_hand]\nleft = \"the left arm\"\nright = \"the right arm\"\n"}};
}

PosePlans read(const Files& files) {
    const fs::path folder = fs::temp_directory_path() / "unknot_read_poses_test";
    fs::remove_all(folder);
    for (const auto& [name, text] : files) {
        fs::create_directories((folder / name).parent_path());
        std::ofstream(folder / name) << text;
    }
    return read_poses(folder);
}

/// sound() with the only `old_text` of a file replaced.
Files spoiled(const std::string& file, const std::string& old_text, const std::string& new_text) {
    Files files = sound();
    std::string& text = files.at(file);
    const std::size_t at = text.find(old_text);
    if (at == std::string::npos || text.find(old_text, at + 1) != std::string::npos) {
        throw std::logic_error("not exactly once: " + old_text);
    }
    text.replace(at, old_text.size(), new_text);
    return files;
}

/// Refused with the file, the line, what is wrong and how to mend it.
void expect_refused(const std::string& file, const std::string& old_text, const std::string& new_text, int line,
                    const std::string& wrong) {
    INFO(old_text << " -> " << new_text);
    std::string said;
    try {
        read(spoiled(file, old_text, new_text));
    } catch (const std::runtime_error& error) {
        said = error.what();
    }
    INFO(said);
    CHECK(said.find(fmt::format("{}:{}: {}", file, line, wrong)) != std::string::npos);
    CHECK(said.find("; ") != std::string::npos);
}

void refuses_pose(const std::string& old_text, const std::string& new_text, int line, const std::string& wrong) {
    expect_refused(poses_file, old_text, new_text, line, wrong);
}

TEST_CASE("Poses are read as they are written") {
    const PosePlans plans = read(sound());
    REQUIRE(plans.poses.size() == 3);
    const PosePlan& by_hand = plans.poses[0];
    CHECK(numbers_of(by_hand.pressed) == std::array<double, 7>{14, 0, 0, 40.5, 0, 0, 0});
    REQUIRE(by_hand.press);
    CHECK(by_hand.press->hold == Hold::flat);
    CHECK(by_hand.press->tilt == 21);
    CHECK(by_hand.press->shift == Vec{0, .9, .3});
    CHECK(by_hand.things.front().size == Vec{50, 2.5, 36});
    CHECK_FALSE(plans.poses[1].press);
    CHECK(plans.poses[1].lean == 8);
    CHECK(plans.poses[1].things.back().bearing == 175);
    CHECK(plans.poses[2].things.front().through.size() == 3);
    CHECK(plans.poses[2].press->palm == Vec{0, -1, .1});
    CHECK(plans.joints[0].least == -10);
    CHECK(plans.wanted.at("hand") == std::vector<std::string>{"belly"});
    CHECK(plans.words.at("by_hand.right") == "the right arm");
}

TEST_CASE("A number that is no number is refused, never taken for one") {
    refuses_pose("raise = 14", R"(raise = "14")", 6, "`raise` is no number");
    refuses_pose("lean = 8", "lean = true", 15, "`lean` is no number");
    refuses_pose("tilt = 21", R"(tilt = "steep")", 7, "`tilt` is no number");
    refuses_pose("radius = 3.5", "radius = []", 18, "`radius` is no number");
    refuses_pose("bearing = 175", R"(bearing = "behind")", 18, "`bearing` is no number");
    refuses_pose("from = 15", "from = false", 5, "`from` is no number");
}

TEST_CASE("A point is three numbers") {
    refuses_pose("[1, 0.5, 0]", "[1, 0.5]", 7, "`fingers` is no point");
    refuses_pose("[0, 0.9, 0.3]", R"([0, "up", 0])", 7, "`shift` is no point");
    refuses_pose("[50, 2.5, 36]", "50", 8, "`size` is no point");
    refuses_pose("[9, 147, -14]", "9", 27, "`through` is no point");
    refuses_pose("[9, 147, -14]", "[9, 147, false]", 27, "`through` is no point");
}

TEST_CASE("What a pose needs is not guessed") {
    refuses_pose("tilt = 21, ", "", 7, "`tilt` is missing");
    refuses_pose("fingers = [1, 0.5, 0], ", "", 7, "`fingers` is missing");
    refuses_pose(R"(hand = "flat", )", "", 7, "`hand` is missing");
    refuses_pose("palm = [0, -1, 0.1], ", "", 26, "`palm` is missing");
    refuses_pose(", radius = 3.5", "", 18, "`radius` is missing");
    refuses_pose(", bearing = 175", "", 18, "`bearing` is missing");
    refuses_pose(", size = [50, 2.5, 36]", "", 8, "`size` is missing");
    refuses_pose("radius = 0.95, ", "", 27, "`radius` is missing");
    refuses_pose(", through = [[7, 140, -15], [9, 147, -14], [1, 114, 27]]", "", 27, "`through` is no list");
    refuses_pose("pressed = { raise = 14, elbow = 40.5 }\n", "", 1, "`pressed` is missing");
    refuses_pose("look = { from = 15, above = 10, width = 66, at = [2, 142, 0] }\n", "", 1, "`look` is missing");
}

TEST_CASE("A key or word that nobody knows is refused") {
    refuses_pose("lean = 8", "head = [0, 0, 0]", 15, "`head` is not known here");
    refuses_pose("elbow = 40.5", "knee = 4", 6, "`knee` is not known here");
    refuses_pose("tilt = 21", "palm = [0, 0, 1]", 7, "`palm` is not known here");
    refuses_pose("palm = [0, -1, 0.1]", "tilt = 3", 26, "`tilt` is not known here");
    refuses_pose(R"("ball", radius = 3.5)", R"("ball", radius = 3.5, at = [0, 0, 0])", 18, "`at` is not known here");
    refuses_pose(R"(is = "table")", R"(is = "chair")", 8, "`chair` is not known");
    refuses_pose(R"(hand = "flat")", R"(hand = "fist")", 7, "`fist` is not known");
    refuses_pose(R"(hand = "flat")", R"(hand = "relaxed")", 7, "`relaxed` is not known");
}

TEST_CASE("Things are a list of tables, a wall stands against a ball, and a cane is held and has a hook") {
    refuses_pose(R"([{ is = "table", at = [24, 104, 33], size = [50, 2.5, 36] }])", R"({ is = "table" })", 8,
                 "`thing` is no list of tables");
    refuses_pose(R"([{ is = "table", at = [24, 104, 33], size = [50, 2.5, 36] }])", R"(["table"])", 8,
                 "`thing` holds what is no table");
    refuses_pose(R"({ is = "ball", radius = 3.5 }, )", "", 18, "a wall has no ball");
    refuses_pose("[9, 147, -14], ", "", 27, "a cane needs three points");
    refuses_pose(R"({ is = "cane", radius = 0.95, through = [[7, 140, -15], [9, 147, -14], [1, 114, 27]] })", "", 20,
                 "a grip holds nothing");
}

TEST_CASE("The other arm presses or does not, for a spot, in a way that content knows, under an id of its own") {
    refuses_pose("other = { plane = 60 }\n", "", 10, "the other arm presses or it does not");
    refuses_pose("lean = 8", "press = { }", 10, "the other arm presses or it does not");
    expect_refused(poses_file, R"(technique = "ball"
spots = ["belly"])",
                   R"(technique = "ball"
spots = [])",
                   10, "`spots` is empty");
    expect_refused(poses_file, R"(technique = "ball"
spots = ["belly"])",
                   R"(technique = "ball"
spots = "belly")",
                   13, "`spots` is no list");
    refuses_pose(R"(technique = "ball")", R"(technique = "roller")", 1, "pose `at_wall`: no technique `roller`");
    refuses_pose(R"(id = "at_wall")", R"(id = "by_hand")", 10, "two poses have this id");
}

TEST_CASE("Each of the seven joints has its range once, and the words of a pose are told for both sides") {
    expect_refused(joints_file, R"(id = "plane")", R"(id = "raise")", 5, "`raise` stands here twice");
    expect_refused(joints_file, "[[joint]]\nid = \"raise\"\nleast = -10\nmost = 90\n", "", 1, "a joint is missing");
    expect_refused(joints_file, R"(id = "raise")", R"(id = "knee")", 1, "`knee` is not known");
    expect_refused(joints_file, "id = \"raise\"\nleast = -10", "id = \"raise\"", 1, "`least` is missing");
    expect_refused(words_file, "right = \"the right arm\"\n", "", 1, "`right` is missing");
    expect_refused(words_file, "[pose.by_hand]\nleft", "[pose]\nby_hand = 3\nleft", 1, "`by_hand` is missing");
    expect_refused(words_file, "[pose.by_hand]", "[posture.by_hand]", 1, "`pose` is missing");
}

}  // namespace
}  // namespace unknot::figure
