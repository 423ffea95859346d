#include "figure/outline.hpp"

#include <algorithm>

#include "figure/contour.hpp"

namespace unknot::figure {
namespace {

constexpr double cells_per_mm = .5;
constexpr int speck_cells = 12;
constexpr double sliver_mm2 = 60;
constexpr double sliver_radius_mm = 1.5;

int label_of(int zone, Side side) { return zone * 3 + int(side); }

LabelGrid seen_zones(const Figure& figure, const Samples& samples, LabelGrid& body) {
    LabelGrid grid{samples.width, samples.height, {}};
    for (const Samples::Sample& s : samples.at) {
        body.labels.push_back(s.triangle < 0 ? -1 : 0);
        if (s.triangle < 0) {
            grid.labels.push_back(-1);
            continue;
        }
        const Vec p = samples.point(figure.skin.mesh, s);
        const int zone = figure.drawing.zone_at(p);
        if (zone < 0) {
            grid.labels.push_back(-1);
            continue;
        }
        const bool midline = figure.drawing.plan().zones[std::size_t(zone)].midline;
        grid.labels.push_back(label_of(zone, side_of(p, midline)));
    }
    return grid;
}

/// How many cells each cell is from another label, near enough.
std::vector<int> depth_of(const LabelGrid& grid) {
    constexpr int far = 1 << 20;
    std::vector<int> depth(grid.labels.size(), far);
    const auto index = [&](int x, int y) { return std::size_t(y) * std::size_t(grid.width) + std::size_t(x); };
    const auto relax = [&](int x, int y, int dx, int dy, int cost) {
        const int other = grid.at(x + dx, y + dy);
        const bool same = other == grid.at(x, y);
        const int from = same ? depth[index(x + dx, y + dy)] : 0;
        depth[index(x, y)] = std::min(depth[index(x, y)], from + cost);
    };
    for (int y = 0; y < grid.height; ++y) {
        for (int x = 0; x < grid.width; ++x) {
            relax(x, y, -1, 0, 3);
            relax(x, y, 0, -1, 3);
            relax(x, y, -1, -1, 4);
            relax(x, y, 1, -1, 4);
        }
    }
    for (int y = grid.height - 1; y >= 0; --y) {
        for (int x = grid.width - 1; x >= 0; --x) {
            relax(x, y, 1, 0, 3);
            relax(x, y, 0, 1, 3);
            relax(x, y, 1, 1, 4);
            relax(x, y, -1, 1, 4);
        }
    }
    return depth;
}

}  // namespace

Outlines outlines(const Figure& figure, const View& view) {
    const Samples samples = sampled(figure.skin.mesh, view, cells_per_mm);
    LabelGrid body{samples.width, samples.height, {}};
    LabelGrid grid = seen_zones(figure, samples, body);
    drop_specks(grid, speck_cells);
    std::map<int, int> area;
    std::map<int, std::pair<int, std::size_t>> deepest;
    const std::vector<int> depth = depth_of(grid);
    for (std::size_t i = 0; i < depth.size(); ++i) {
        const int label = grid.labels[i];
        if (label < 0) continue;
        ++area[label];
        if (depth[i] > deepest[label].first) deepest[label] = {depth[i], i};
    }
    Outlines out;
    const auto sliver = [&](int label) {
        const std::vector<std::string>& seen = figure.drawing.plan().zones[std::size_t(label / 3)].seen;
        if (std::ranges::find(seen, std::string(view.id)) != seen.end()) return false;
        return area[label] / (cells_per_mm * cells_per_mm) < sliver_mm2 ||
               deepest[label].first / 3.0 / cells_per_mm < sliver_radius_mm;
    };
    for (int& label : grid.labels) {
        if (label >= 0 && sliver(label)) label = -1;
    }
    for (const auto& [label, around] : rings(grid)) {
        const std::size_t at = deepest[label].second;
        const double x = (double(at % std::size_t(grid.width)) + .5) / cells_per_mm;
        const double y = (double(at / std::size_t(grid.width)) + .5) / cells_per_mm;
        out.zones.push_back({label / 3,
                             Side(label % 3),
                             path_data(around, 1 / cells_per_mm),
                             {x, y, 0},
                             deepest[label].first / 3.0 / cells_per_mm,
                             area[label] / (cells_per_mm * cells_per_mm)});
    }
    for (const auto& [label, around] : rings(body)) out.body = path_data(around, 1 / cells_per_mm);
    return out;
}

}  // namespace unknot::figure
