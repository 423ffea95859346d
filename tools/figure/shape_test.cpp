// The parts the figure is made with, each on forms whose answer is known.
#include <filesystem>
#include <fstream>

#include <catch2/catch.hpp>

#include "figure/contour.hpp"
#include "figure/geodesic.hpp"
#include "figure/plan.hpp"

namespace unknot::figure {
namespace {

Mesh tetrahedron() {
    return {{{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, {{0, 2, 1}, {0, 1, 3}, {0, 3, 2}, {1, 2, 3}}};
}

Mesh sheet(int n) {
    Mesh mesh;
    for (int y = 0; y <= n; ++y) {
        for (int x = 0; x <= n; ++x) mesh.points.push_back({double(x), double(y), .3 * (x % 2)});
    }
    for (int y = 0; y < n; ++y) {
        for (int x = 0; x < n; ++x) {
            const int a = y * (n + 1) + x;
            mesh.triangles.push_back({a, a + 1, a + n + 2});
            mesh.triangles.push_back({a, a + n + 2, a + n + 1});
        }
    }
    return mesh;
}

TEST_CASE("A closed form has two triangles at every edge, one fan at every vertex and Euler number 2") {
    const Topology whole = topology_of(tetrahedron());
    CHECK(whole.open_edges == 0);
    CHECK(whole.split_vertices == 0);
    CHECK(whole.euler == 2);
}

TEST_CASE("A hole, two sheets in one vertex and a missing mirror image are found") {
    Mesh open = tetrahedron();
    open.triangles.pop_back();
    CHECK(topology_of(open).open_edges == 3);

    Mesh touching = tetrahedron();
    for (const Vec& p : {Vec{-1, 0, 0}, Vec{0, -1, 0}, Vec{0, 0, -1}}) touching.points.push_back(p);
    for (const Triangle& t : {Triangle{0, 4, 5}, Triangle{0, 6, 4}, Triangle{0, 5, 6}, Triangle{4, 6, 5}}) {
        touching.triangles.push_back(t);
    }
    CHECK(topology_of(touching).open_edges == 0);
    CHECK(topology_of(touching).split_vertices == 1);

    CHECK(topology_of(tetrahedron()).without_mirror == 1);
}

TEST_CASE("A loft of equal circles is a round bar") {
    std::vector<Section> circles;
    for (const double at : {0.0, 5.0, 10.0}) circles.push_back({at, 0, 0, 2, 2, 2, 2});
    const Loft bar({}, {0, 1, 0}, {1, 0, 0}, circles, .5);
    CHECK(bar.distance({5, 5, 0}) == Approx(3));
    CHECK(bar.distance({0, 5, -2}) == Approx(0).margin(1e-9));
    CHECK(bar.distance({1, 5, 0}) == Approx(-1));
    CHECK(bar.locate({1.5, 4, .5}).along == Approx(4));
    CHECK(length(bar.point(bar.locate({1.5, 4, .5})) - Vec{1.5, 4, .5}) < 1e-9);
}

TEST_CASE("A fillet never takes skin away, and lifts it by a sixth of its width at most") {
    for (const double b : {-.5, 0.0, .3, 2.0}) {
        CHECK(smooth_min(0, b, 1.2) <= std::min(0.0, b));
        CHECK(smooth_min(0, b, 1.2) >= std::min(0.0, b) - .2 - 1e-12);
    }
}

TEST_CASE("Distance over a folded sheet follows the folds") {
    const Mesh mesh = sheet(20);
    const std::vector<double> d = distances_over_skin(mesh, {{0, 0}});
    const double step = std::hypot(1, .3);
    CHECK(d[20] == Approx(20 * step).epsilon(.01));                              // across the folds
    CHECK(d[20 * 21] == Approx(20).epsilon(.01));                                // along them
    CHECK(d[20 * 21 + 20] == Approx(std::hypot(20, 20 * step)).epsilon(.03));    // corner to corner
    CHECK(distances_over_skin(mesh, {{0, 0}}, 3)[20] > 1e8);                     // farther than was asked
}

TEST_CASE("Depth is measured from where the border cuts the edges") {
    const Mesh mesh = sheet(20);
    const std::vector<double> depth = depth_in(mesh, [](Vec p) { return p.y < 7.25; });
    CHECK(depth[7 * 21 + 4] == Approx(.25).margin(.02));
    CHECK(depth[8 * 21 + 4] == Approx(-.75).margin(.02));
    CHECK(depth[2 * 21 + 4] == Approx(5.25).margin(.3));
    CHECK(depth[2 * 21 + 4] <= 5.26);  // from a long border it falls a little short, never over: the careful side
}

TEST_CASE("Neighbours in a picture share their border, and no ring is left open") {
    LabelGrid grid{24, 24, {}};
    for (int y = 0; y < 24; ++y) {
        for (int x = 0; x < 24; ++x)
            grid.labels.push_back(x < 2 || y < 2 || x > 21 || y > 21 ? -1 : y < 12 ? 1 : x < 12 ? 2 : 3);
    }
    const auto around = rings(grid);
    REQUIRE(around.size() == 3);
    double area = 0;
    for (const auto& [label, of_label] : around) {
        REQUIRE(of_label.size() == 1);
        double twice = 0;
        for (std::size_t i = 0; i < of_label[0].size(); ++i) {
            const Flat& a = of_label[0][i];
            const Flat& b = of_label[0][(i + 1) % of_label[0].size()];
            twice += a.x * b.y - b.x * a.y;
        }
        area += std::fabs(twice) / 2;
    }
    CHECK(area > 380);
    CHECK(area <= 400);
    CHECK(path_data({{{0, 0}, {1, 0}, {1, 1.25}}}, 2) == "M0.0 0.0L2.0 0.0L2.0 2.5Z");
}

TEST_CASE("A patch too small to see goes to its neighbour") {
    LabelGrid grid{9, 9, std::vector<int>(81, 4)};
    grid.labels[40] = 7;
    drop_specks(grid, 3);
    CHECK(grid.labels[40] == 4);
}

class Folder {
public:
    Folder() : path(std::filesystem::temp_directory_path() / "unknot_figure_test") {
        std::filesystem::remove_all(path);
        std::filesystem::copy("content", path, std::filesystem::copy_options::recursive);
    }
    ~Folder() { std::filesystem::remove_all(path); }
    void add(const char* file, const char* text) const { std::ofstream(path / file, std::ios::app) << text; }
    const std::filesystem::path path;
};

TEST_CASE("A drawing that says what is not known is refused with its place") {
    using Catch::Contains;
    const auto refusal = [](const char* file, const char* text) {
        const Folder folder;
        folder.add(file, text);
        try {
            read_plan(folder.path);
        } catch (const std::runtime_error& error) {
            return std::string(error.what());
        }
        return std::string("taken");
    };
    CHECK(refusal("figure/zones.toml", "[[shape]]\nzone = \"tail\"\nchart = \"back\"\npath = [[0, 90]]\nreach = 2\n") !=
          "taken");
    CHECK_THAT(refusal("figure/zones.toml", "[[shape]]\nzone = \"jaw\"\nchart = \"back\"\n"), Contains("zones.toml:"));
    CHECK_THAT(
        refusal("figure/zones.toml", "[[shape]]\nzone = \"jaw\"\nchart = \"inside\"\npath = [[0, 90]]\nreach = 2\n"),
        Contains("inside"));
    CHECK_THAT(
        refusal("figure/mask.toml", "[[shape]]\nsite = \"spine\"\nchart = \"back\"\npath = [\"elf_ear\"]\nreach = 2\n"),
        Contains("elf_ear"));
    CHECK_THAT(refusal("figure/spots.toml", "[[spot]]\nid = \"nowhere\"\nchart = \"back\"\nat = [1, 2]\n"),
               Contains("spots.toml:"));
    CHECK_THAT(refusal("figure/landmarks.toml", "[[landmark]]\nid = \"x\"\nchart = \"back\"\nat = [0, 1]\nsize = 3\n"),
               Contains("size"));
}

TEST_CASE("A new zone or a new site without a shape is refused; a new spot waits to be drawn") {
    const Folder folder;
    folder.add("muscles/chest.toml", "  [[muscle.spot]]\n  id = \"new_spot\"\n  zone = \"chest-upper\"\n");
    const Plan plan = read_plan(folder.path);
    CHECK_FALSE(std::ranges::find(plan.spots, std::string("new_spot"), &Spot::id)->chart);
    folder.add("body/mask.toml", "[[site]]\nid = \"new_site\"\nzones = []\nwhole = false\n");
    CHECK_THROWS(read_plan(folder.path));
}

}  // namespace
}  // namespace unknot::figure
