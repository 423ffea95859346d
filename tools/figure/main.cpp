// figure <content folder> <output folder>
#include <atomic>
#include <cstdio>
#include <exception>
#include <fstream>
#include <functional>
#include <future>
#include <memory>
#include <stdexcept>
#include <thread>

#include "figure/examine.hpp"
#include "figure/mesh_file.hpp"
#include "figure/pose_picture.hpp"

namespace {

using namespace unknot::figure;
namespace fs = std::filesystem;

constexpr double pixels_per_mm = 2;

void write(const fs::path& path, const auto& bytes) {
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out.write(reinterpret_cast<const char*>(bytes.data()), std::streamsize(bytes.size()));
    out.close();
    if (!out) throw std::runtime_error(path.string() + " cannot be written");
}

struct Made {
    std::unique_ptr<Figure> figure;
    SeenFigure seen;
    std::vector<Finding> findings;
};

std::vector<ListedPose> make_poses(const Figure& figure, const PosePlans& plans, const fs::path& folder) {
    const auto draw = [&](const PosePlan& plan) {
        const PosePicture drawn = picture_of(Pose(figure, plan));
        write(folder / pose_name(plan), as_webp(drawn.picture, pose_quality));
        return ListedPose{&plan, drawn.spot};
    };
    std::atomic<std::size_t> next = 0;
    std::vector<ListedPose> made(plans.poses.size());
    const auto draw_some = [&] {
        for (std::size_t k = next++; k < made.size(); k = next++) made[k] = draw(plans.poses[k]);
    };
    std::vector<std::future<void>> drawing;
    for (unsigned k = 0; k < std::max(1u, std::thread::hardware_concurrency()); ++k)
        drawing.push_back(std::async(std::launch::async, draw_some));
    for (std::future<void>& one : drawing) one.get();
    return made;
}

Made make(const Build& build, const Plan& plan, const fs::path& folder) {
    Made made{std::make_unique<Figure>(build, plan), {}, {}};
    made.seen.figure = made.figure.get();
    write(folder / mesh_name(build), mesh_file(*made.figure));
    write(folder / referral_name(build), referral_file(*made.figure));
    for (const View& view : views) {
        made.seen.outlines.push_back(outlines(*made.figure, view));
        const Picture picture = shaded(made.figure->skin, view, pixels_per_mm);
        write(folder / picture_name(build, view), as_webp(picture));
        write(folder / print_name(build, view), as_png(half_size(picture)));
        write(folder / outlines_name(build, view), outlines_svg(plan, view, made.seen.outlines.back()));
    }
    made.findings = examine(made.seen);
    return made;
}

/// True if every finding holds; a spot that is not drawn yet is only said.
bool say(const Made& made) {
    std::fputs(as_table(*made.figure, made.findings).c_str(), stdout);
    return std::ranges::all_of(made.findings,
                               [](const Finding& f) { return f.holds || f.what == "spots not drawn yet"; });
}

bool run(const fs::path& content, const fs::path& folder) {
    const Plan plan = read_plan(content);
    const PosePlans poses = read_poses(content);
    fs::create_directories(folder);
    remove_pose_pictures(folder);
    std::vector<std::future<Made>> making;
    for (const Build& build : builds)
        making.push_back(std::async(std::launch::async, make, std::cref(build), std::cref(plan), folder));
    std::vector<Made> made;
    for (std::future<Made>& one : making) made.push_back(one.get());
    std::vector<SeenFigure> seen;
    bool good = true;
    for (const Made& one : made) {
        seen.push_back(one.seen);
        write(folder / listing_name(one.figure->body.build()), figure_json(plan, {one.seen}));
        good = say(one) && good;
    }
    write(folder / "figure.json", figure_json(plan, seen));
    write(folder / "poses.json", poses_json(make_poses(*made[pose_build].figure, poses, folder)));
    return good;
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 3) {
        std::fputs("usage: figure <content folder> <output folder>\n", stderr);
        return 2;
    }
    try {
        if (run(arguments[1], arguments[2])) return 0;
        std::fputs("The figure breaks what is marked with ! above; docs/figure.md says what each line means.\n",
                   stderr);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
    }
    return 1;
}
