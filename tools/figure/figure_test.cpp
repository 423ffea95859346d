#include <cstdio>
#include <set>

#include <catch2/catch.hpp>

#include "figure/fixture.hpp"
#include "figure/mesh_file.hpp"

namespace unknot::figure {
namespace {

using fixture::made;
using fixture::plan;

Place at_landmark(const Figure& figure, const std::string& id) {
    return place_of(figure.body, figure.drawing.landmarks().at(id));
}

std::string site_name(const Figure& figure, Vec p) {
    const int site = figure.drawing.site_at(p);
    return site < 0 ? "open" : plan().sites[std::size_t(site)].id;
}

TEST_CASE("The figure is closed and symmetric, and what is drawn on it lies where it must") {
    for (const std::size_t build : {0u, 1u}) {
        const std::vector<Finding> findings = examine(made(build).seen);
        std::fputs(as_table(*made(build).figure, findings).c_str(), stdout);
        for (const Finding& finding : findings) {
            INFO(builds[build].id << ": " << finding.what << ": " << finding.measured << ", wanted " << finding.wanted);
            CHECK(finding.holds);
        }
    }
}

TEST_CASE("The same content gives the same bytes every time") {
    const fixture::Made again = fixture::make(builds[1]);
    CHECK(mesh_file(*again.figure) == mesh_file(*made(1).figure));
    CHECK(referral_file(*again.figure) == referral_file(*made(1).figure));
    CHECK(figure_json(plan(), {again.seen}) == figure_json(plan(), {made(1).seen}));
    CHECK(as_png(shaded(again.figure->skin, views[0], .2)) == as_png(shaded(made(1).figure->skin, views[0], .2)));
}

TEST_CASE("Both builds have the same bones: what a finger finds is at the same height and as far from the midline") {
    for (const Landmark& landmark : plan().landmarks) {
        const auto where = [&](std::size_t build) {
            return at_landmark(*made(build).figure, landmark.id).in(landmark.chart);
        };
        INFO(landmark.id);
        const Flat slim = where(0);
        const Flat soft = where(1);
        const double turned = landmark.chart == Chart::round || landmark.chart == Chart::arm ? 12 : .6;
        CHECK(std::fabs(std::remainder(slim.x - soft.x, 360)) < turned);
        CHECK(std::fabs(slim.y - soft.y) < .8);
    }
}

TEST_CASE("The softer build has more flesh than the slimmer one, nowhere less") {
    const Body& slim = made(0).figure->body;
    const Body& soft = made(1).figure->body;
    const Vec waist = made(0).figure->drawing.landmarks().at("waist");
    CHECK(soft.distance(waist) < -1);
    for (const char* id :
         {"back_column", "biceps_belly", "triceps_belly", "ribs_side", "nipple", "navel", "cheekbone"}) {
        INFO(id);
        CHECK(soft.distance(made(0).figure->drawing.landmarks().at(id)) <
              slim.distance(made(0).figure->drawing.landmarks().at(id)) + .01);
    }
}

TEST_CASE("The mask covers throat, hollows, inner arm, spine and bare bone, and leaves the bellies of muscles open") {
    const std::map<std::string, std::string> masked = {
        {"windpipe", "front_of_neck"},
        {"neck_front_middle", "front_of_neck"},
        {"skull_hollow", "skull_base"},
        {"spine_blade_level", "spine"},
        {"armpit_hollow", "armpit_hollow"},
        {"inner_arm_middle", "inner_arm"},
        {"elbow_crease", "elbow_crease"},
        {"elbow_point", "funny_bone"},
        {"acromion", "shoulder_tip_bone"},
        {"ridge_middle", "blade_edges"},
        {"blade_tip", "blade_edges"},
        {"kidney", "kidneys"},
        {"nipple", "breast"},
        {"collarbone_middle", "under_collarbone"},
        {"ribs_side", "ribs"},
    };
    for (const std::size_t build : {0u, 1u}) {
        const Figure& figure = *made(build).figure;
        for (const auto& [landmark, site] : masked) {
            const Vec p = figure.drawing.landmarks().at(landmark);
            INFO(builds[build].id << " " << landmark << " " << site << " but " << site_name(figure, p));
            CHECK(site_name(figure, p) == site);
            const Vec other = mirrored(p);
            CHECK(figure.drawing.site_at(other) == figure.drawing.site_at(p));
        }
        for (const char* open :
             {"roll_middle", "blade_middle", "biceps_belly", "triceps_belly", "back_column", "deltoid_front"}) {
            INFO(builds[build].id << " " << open);
            CHECK(site_name(figure, figure.drawing.landmarks().at(open)) == "open");
        }
    }
}

TEST_CASE("What content bars whole is masked to its last vertex") {
    for (const std::size_t build : {0u, 1u}) {
        const Figure& figure = *made(build).figure;
        std::set<int> barred;
        for (const SiteRecord& site : plan().sites) {
            for (const std::string& zone : site.zones) {
                if (site.whole) barred.insert(plan().zone_number(zone));
            }
        }
        for (std::size_t i = 0; i < figure.zones.size(); ++i) {
            if (barred.contains(figure.zones[i])) CHECK(figure.mask_depth[i] > 0);
        }
    }
}

TEST_CASE("Every endangerment site is on the figure") {
    std::set<int> seen;
    const Figure& figure = *made(0).figure;
    for (const Vec& p : figure.half_mesh().points) seen.insert(figure.drawing.site_at(p));
    for (std::size_t i = 0; i < plan().sites.size(); ++i) {
        INFO(plan().sites[i].id);
        CHECK(seen.contains(int(i)));
    }
}

TEST_CASE("A muscle's pain is strongest in its essential zones and fades over the skin") {
    const Figure& figure = *made(0).figure;
    for (const MuscleRecord& muscle : plan().muscles) {
        const std::vector<double> field = figure.referral(muscle);
        std::size_t beyond = 0;
        for (std::size_t i = 0; i < field.size(); ++i) {
            const int zone = figure.zones[i];
            if (zone < 0) continue;
            const std::string& id = plan().zones[std::size_t(zone)].id;
            const auto in = [&](const std::vector<std::string>& zones) {
                return std::ranges::find(zones, id) != zones.end();
            };
            if (in(muscle.essential)) CHECK(field[i] == 1);
            if (in(muscle.spillover) && !in(muscle.essential)) CHECK(field[i] >= .45);
            beyond += field[i] == 0;
        }
        INFO(muscle.id);
        CHECK(beyond > field.size() / 3);
    }
}

TEST_CASE("A mesh file read back is the mesh, to a fiftieth of a millimetre") {
    const Figure& figure = *made(1).figure;
    const ReadMesh read = read_mesh_file(mesh_file(figure));
    REQUIRE(read.half.points.size() == figure.skin.half);
    REQUIRE(read.half.triangles == figure.half_mesh().triangles);
    for (std::size_t i = 0; i < read.half.points.size(); ++i) {
        CHECK(length(read.half.points[i] - figure.skin.mesh.points[i]) < .002);
        CHECK(read.half.on_seam(int(i)) == (figure.skin.mesh.points[i].x == 0));
        CHECK(dot(read.normals[i], figure.skin.normals[i]) > .999);
        CHECK((read.zones[i] == 255 ? -1 : read.zones[i]) == figure.zones[i]);
        const double depth = std::clamp(figure.mask_depth[i], -6.4, 6.35);
        CHECK(std::fabs((read.mask[i] - 128) * .05 - depth) < .0251);
    }
    Bytes cut = mesh_file(figure);
    cut.pop_back();
    CHECK_THROWS(read_mesh_file(cut));
    cut[4] = 9;
    CHECK_THROWS(read_mesh_file(cut));
}

TEST_CASE("From the front the person's left is on the viewer's right, from behind on the left (S16)") {
    const Vec left_hand = made(0).figure->drawing.landmarks().at("palm_middle");
    CHECK(left_hand.x > 0);
    CHECK(seen(views[0], left_hand).x > views[0].width_mm / 2);
    CHECK(seen(views[1], left_hand).x < views[1].width_mm / 2);
    CHECK(seen(views[4], left_hand).x > views[4].width_mm / 2);
    CHECK(views[2].toward_viewer().x == 1);   // the left view looks at the left side
    CHECK(views[3].toward_viewer().x == -1);
    for (const View& view : {views[2], views[3]}) {
        const Side facing = view.id == "left" ? Side::left : Side::right;
        const std::size_t v = view.id == "left" ? 2 : 3;
        double own = 0;
        double other = 0;
        for (const ZoneOutline& zone : made(0).seen.outlines[v].zones)
            (zone.side == facing ? own : other) += zone.area_mm2;
        CHECK(own > 5 * other);
    }
}

}  // namespace
}  // namespace unknot::figure
