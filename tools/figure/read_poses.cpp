#include <algorithm>

#include "figure/pose_plan.hpp"
#include "figure/toml_record.hpp"

namespace unknot::figure {
namespace {

namespace fs = std::filesystem;

const toml::table& table_in(const toml::table& record, std::string_view key) {
    const toml::table* table = record[key].as_table();
    if (!table) refuse(record, fmt::format("`{}` is missing", key), "docs/figure.md says what stands in it");
    return *table;
}

std::vector<Vec> points(const toml::table& record, std::string_view key) {
    std::vector<Vec> out;
    const toml::array* list = record[key].as_array();
    if (!list) refuse(record, fmt::format("`{}` is no list", key), "write points in brackets");
    for (const toml::node& one : *list) out.push_back(point_of(one, key));
    return out;
}

bool has(const std::vector<ThingPlan>& things, ThingKind kind) {
    return std::ranges::find(things, kind, &ThingPlan::kind) != things.end();
}

/// A joint that is not named is straight.
ArmAngles arm_angles(const toml::table& record) {
    only(record, {joint_names.begin(), joint_names.end()});
    std::array<double, 7> joints{};
    for (std::size_t k = 0; k < joints.size(); ++k) joints[k] = number_or(record, joint_names[k], 0);
    return angles_from(joints);
}

PressPlan press_plan(const toml::table& record) {
    PressPlan press;
    press.hold = Hold(choice(record, text(record, "hand"), hold_names));
    press.elbow = point(record, "elbow");
    press.shift = point_or(record, "shift", {});
    if (press.hold == Hold::grip) {
        only(record, {"hand", "palm", "elbow", "shift"});
        press.palm = point(record, "palm");
    } else {
        only(record, {"hand", "fingers", "tilt", "elbow", "shift"});
        press.fingers = point(record, "fingers");
        press.tilt = number(record, "tilt");
    }
    return press;
}

ThingPlan thing_plan(const toml::table& record) {
    ThingPlan thing;
    thing.kind = ThingKind(choice(record, text(record, "is"), thing_names));
    switch (thing.kind) {
        case ThingKind::ball:
            only(record, {"is", "radius"});
            thing.radius = number(record, "radius");
            break;
        case ThingKind::wall:
            only(record, {"is", "bearing"});
            thing.bearing = number(record, "bearing");
            break;
        case ThingKind::table:
            only(record, {"is", "at", "size"});
            thing.at = point(record, "at");
            thing.size = point(record, "size");
            break;
        case ThingKind::cane:
            only(record, {"is", "radius", "through"});
            thing.radius = number(record, "radius");
            thing.through = points(record, "through");
            if (thing.through.size() < 3) {
                refuse(record, "a cane needs three points or more",
                       "write `through`, from behind the spot to the handle");
            }
    }
    return thing;
}

std::vector<ThingPlan> thing_plans(const toml::table& record) {
    std::vector<ThingPlan> things;
    for (const toml::table* one : tables(record, "thing")) {
        things.push_back(thing_plan(*one));
        if (things.back().kind == ThingKind::wall && !has(things, ThingKind::ball)) {
            refuse(*one, "a wall has no ball to stand against", "write the ball before it");
        }
    }
    return things;
}

PosePlan pose_plan(const toml::table& record) {
    only(record, {"id", "technique", "spots", "look", "lean", "pressed", "other", "press", "thing"});
    PosePlan pose;
    pose.id = text(record, "id");
    pose.technique = text(record, "technique");
    pose.spots = texts(record, "spots");
    if (pose.spots.empty()) refuse(record, "`spots` is empty", "name the spots this pose is for, the one drawn first");
    const toml::table& look = table_in(record, "look");
    only(look, {"from", "above", "width", "at"});
    pose.look = {number(look, "from"), number(look, "above"), number(look, "width"), point(look, "at")};
    pose.lean = number_or(record, "lean", 0);
    pose.pressed = arm_angles(table_in(record, "pressed"));
    if (record.contains("press") == record.contains("other")) {
        refuse(record, "the other arm presses or it does not", "write one of `press` and `other`");
    }
    if (record.contains("press")) pose.press = press_plan(table_in(record, "press"));
    if (record.contains("other")) pose.other = arm_angles(table_in(record, "other"));
    pose.things = thing_plans(record);
    if (pose.press && pose.press->hold == Hold::grip && !has(pose.things, ThingKind::cane)) {
        refuse(record, "a grip holds nothing", "add a cane to the things, or press with the hand");
    }
    return pose;
}

void read_joints(const fs::path& content, PosePlans& plans) {
    const toml::table file = parsed(content / "figure/joints.toml");
    std::set<std::string> seen;
    for (const toml::table* r : records(file, "joint")) {
        only(*r, {"id", "least", "most"});
        const std::string id = text(*r, "id");
        if (!seen.insert(id).second) refuse(*r, fmt::format("`{}` stands here twice", id), "keep one");
        plans.joints[choice(*r, id, joint_names)] = {number(*r, "least"), number(*r, "most")};
    }
    if (seen.size() != joint_names.size()) refuse(file, "a joint is missing", "docs/figure.md names the seven");
}

/// Which spots each technique is used for, from the muscles.
void read_wanted(const fs::path& content, PosePlans& plans) {
    const toml::table techniques = parsed(content / "techniques/techniques.toml");
    for (const toml::table* r : records(techniques, "technique")) plans.wanted[text(*r, "id")];
    for (const fs::directory_entry& entry : fs::directory_iterator(content / "muscles")) {
        if (entry.path().extension() != ".toml") continue;
        const toml::table file = parsed(entry.path());
        for (const toml::table* muscle : records(file, "muscle")) {
            for (const toml::table* spot : tables(*muscle, "spot")) {
                for (const std::string& technique : texts(*muscle, "techniques")) {
                    plans.wanted[technique].push_back(text(*spot, "id"));
                }
            }
        }
    }
    for (auto& [technique, spots] : plans.wanted) std::ranges::sort(spots);
}

void read_words(const fs::path& content, PosePlans& plans) {
    const toml::table file = parsed(content / "text/en/techniques.toml");
    const toml::table& poses = table_in(file, "pose");
    for (const auto& [id, words] : poses) {
        const toml::table& sides = table_in(poses, id.str());
        for (const char* side : {"left", "right"}) {
            plans.words[fmt::format("{}.{}", id.str(), side)] = text(sides, side);
        }
    }
}

}  // namespace

PosePlans read_poses(const fs::path& content) {
    PosePlans plans;
    const toml::table file = parsed(content / "figure/poses.toml");
    for (const toml::table* r : records(file, "pose")) {
        plans.poses.push_back(pose_plan(*r));
        const std::string& id = plans.poses.back().id;
        if (std::ranges::count(plans.poses, id, &PosePlan::id) > 1) refuse(*r, "two poses have this id", "rename one");
    }
    read_joints(content, plans);
    read_wanted(content, plans);
    read_words(content, plans);
    for (const PosePlan& pose : plans.poses) {
        if (plans.wanted.contains(pose.technique)) continue;
        refuse(file, fmt::format("pose `{}`: no technique `{}`", pose.id, pose.technique),
               "techniques.toml names them");
    }
    return plans;
}

}  // namespace unknot::figure
