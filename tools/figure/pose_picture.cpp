#include "figure/pose_picture.hpp"

#include <fmt/format.h>

namespace unknot::figure {
namespace {

constexpr double skin_grid = .42;
constexpr double rough_grid = .6;  ///< where only what hides what is asked
constexpr double beyond_frame = 1;  ///< cm of surface kept outside the picture
const Box person{{-46, 88, -34}, {46, 176, 60}};

constexpr double fade_below_mm = 60;
constexpr double fade_beside_mm = 28;

double outside_frame(const View& view, Vec p) {
    const Vec q = p - view.middle;
    const double right = std::fabs(dot(q, view.right)) - view.width_mm / 20;
    const double up = std::fabs(dot(q, view.up)) - view.height_mm / 20;
    return std::max(right, up) - beyond_frame;
}

/// What of the box can be in the picture.
Box framed(const Box& box, const View& view) {
    const double half = view.width_mm / 20 + beyond_frame;
    const double deep = 60;
    const Vec viewer = view.toward_viewer();
    const auto reach = [&](double right, double up, double near) {
        return half * (std::fabs(right) + std::fabs(up)) + deep * std::fabs(near);
    };
    const Vec far{reach(view.right.x, view.up.x, viewer.x), reach(view.right.y, view.up.y, viewer.y),
                  reach(view.right.z, view.up.z, viewer.z)};
    const Vec low = view.middle - far;
    const Vec high = view.middle + far;
    return {{std::max(box.low.x, low.x), std::max(box.low.y, low.y), std::max(box.low.z, low.z)},
            {std::min(box.high.x, high.x), std::min(box.high.y, high.y), std::min(box.high.z, high.z)}};
}

bool empty(const Box& box) { return box.high.x <= box.low.x || box.high.y <= box.low.y || box.high.z <= box.low.z; }

/// Everything in the picture as one surface; `colours` and `presses` for each vertex.
struct Scene {
    Skin skin;
    std::vector<Colour> colours;
    std::vector<char> presses;

    void add(const Skin& more, Colour colour, const std::function<bool(Vec)>& pressing) {
        const int before = int(skin.mesh.points.size());
        for (const Triangle& t : more.mesh.triangles) {
            skin.mesh.triangles.push_back({t[0] + before, t[1] + before, t[2] + before});
        }
        const auto append = [](auto& to, const auto& from) { to.insert(to.end(), from.begin(), from.end()); };
        append(skin.mesh.points, more.mesh.points);
        append(skin.normals, more.normals);
        append(skin.openness, more.openness);
        append(skin.curvature, more.curvature);
        colours.resize(skin.mesh.points.size(), colour);
        for (const Vec& p : more.mesh.points) presses.push_back(pressing(p));
    }
};

enum class Detail { rough, lit };

Skin unlit(Mesh mesh) {
    Skin skin;
    skin.mesh = std::move(mesh);
    return skin;
}

Scene scene_of(const Pose& pose, Detail detail) {
    const View& view = pose.view();
    const Vec viewer = view.toward_viewer();
    const Field all = [&pose](Vec p) {
        double d = pose.skin(p);
        for (const Thing& thing : pose.things()) d = std::min(d, thing.distance(p));
        return d;
    };
    Scene scene;
    const auto add = [&](const Field& field, const Box& box, double grid, Colour colour, double open,
                         const std::function<bool(Vec)>& pressing) {
        const Box in = framed(box, view);
        if (empty(in)) return;
        const Field within = [&](Vec p) { return std::max(field(p), outside_frame(view, p)); };
        Mesh mesh = surface_in(within, in, detail == Detail::lit ? grid : rough_grid);
        Skin lit = detail == Detail::lit ? lit_surface(std::move(mesh), field, all, viewer) : unlit(std::move(mesh));
        for (double& light : lit.openness) light = open + (1 - open) * light;
        scene.add(lit, colour, pressing);
    };
    const bool by_hand = std::ranges::none_of(pose.things(), &Thing::presses);
    add([&pose](Vec p) { return pose.skin(p); }, person, skin_grid, {}, 0,
        [&](Vec p) { return by_hand && pose.pressing(p) < .2; });
    for (const Thing& thing : pose.things()) {
        add(thing.distance, thing.box, thing.grid, thing.colour, thing.open, [&thing](Vec) { return thing.presses; });
    }
    return scene;
}

int pressing_samples(const Scene& scene, const Mesh& mesh, const View& view) {
    int count = 0;
    for (const Samples::Sample& s : sampled(mesh, view, .4).at) {
        if (s.triangle < 0) continue;
        const Triangle& t = mesh.triangles[std::size_t(s.triangle)];
        count += scene.presses[std::size_t(t[0])];
    }
    return count;
}

/// The picture sinks into the ground at its lower edge and its sides: nobody is cut off.
double fading(const View& view, Vec p) {
    const OnPage at = seen(view, p);
    const double beside = std::min({at.x, view.width_mm - at.x, at.y});
    return smooth_step(0, fade_below_mm, view.height_mm - at.y) * smooth_step(0, fade_beside_mm, beside);
}

}  // namespace

PosePicture picture_of(const Pose& pose) {
    const View& view = pose.view();
    const Scene scene = scene_of(pose, Detail::lit);
    const auto paint = [&](int vertex) { return scene.colours[std::size_t(vertex)]; };
    const auto fade = [&](Vec p) { return fading(view, p); };
    return {shaded(scene.skin, view, pose_pixels / view.width_mm, paint, fade), seen(view, pose.spot())};
}

double pressing_seen(const Pose& pose) {
    const Scene scene = scene_of(pose, Detail::rough);
    Mesh alone{scene.skin.mesh.points, {}};
    for (const Triangle& t : scene.skin.mesh.triangles) {
        if (scene.presses[std::size_t(t[0])]) alone.triangles.push_back(t);
    }
    const View& view = pose.view();
    return double(pressing_samples(scene, scene.skin.mesh, view)) / std::max(1, pressing_samples(scene, alone, view));
}

std::string pose_name(const PosePlan& plan) { return fmt::format("pose-{}.webp", plan.id); }

void remove_pose_pictures(const std::filesystem::path& folder) {
    const std::filesystem::directory_iterator files(folder);
    for (const std::filesystem::path& file : std::vector<std::filesystem::path>(begin(files), end(files))) {
        if (file.extension() == ".webp" && file.filename().string().starts_with("pose-")) std::filesystem::remove(file);
    }
}

std::string poses_json(const std::vector<ListedPose>& poses) {
    std::vector<std::string> out;
    for (const ListedPose& pose : poses) {
        const PosePlan& plan = *pose.plan;
        out.push_back(
            fmt::format(R"({}{{"at":[{:.1f},{:.1f}],"id":"{}","picture":"{}","side":"left","size":{:.0f},)", "\n",
                        pose.spot.x, pose.spot.y, plan.id, pose_name(plan), 10 * plan.look.width) +
            fmt::format(R"("spots":["{}"],"technique":"{}"}})", fmt::join(plan.spots, "\",\""), plan.technique));
    }
    return fmt::format("{{\"poses\":[{}],\n\"version\":1}}\n", fmt::join(out, ","));
}

}  // namespace unknot::figure
