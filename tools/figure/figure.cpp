#include "figure/figure.hpp"

#include <algorithm>
#include <set>

#include "figure/geodesic.hpp"

namespace unknot::figure {
namespace {

constexpr double mask_reach = 6.5;       ///< cm beyond which the mask's distance does not matter
constexpr double fading_reach = 2.5;     ///< cm over which a referral fades
constexpr double spillover_share = .45;  ///< beside an essential zone

/// Each vertex outside takes the site of the nearest vertex inside.
std::vector<int> nearest_sites(const Mesh& mesh, std::vector<int> sites, const std::vector<double>& depth) {
    std::vector<std::size_t> order(sites.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return depth[a] > depth[b]; });
    const std::vector<std::vector<int>> near = neighbours_of(mesh);
    for (const std::size_t i : order) {
        if (sites[i] >= 0 || depth[i] < -mask_reach) continue;
        double best = -1e9;
        for (const int j : near[i]) {
            if (sites[std::size_t(j)] < 0 || depth[std::size_t(j)] <= best) continue;
            best = depth[std::size_t(j)];
            sites[i] = sites[std::size_t(j)];
        }
    }
    return sites;
}

}  // namespace

Figure::Figure(const Build& build, const Plan& plan) : body(build), skin(skin_of(body)), drawing(body, plan) {
    const Mesh half = half_mesh();
    for (const Vec& p : half.points) {
        zones.push_back(drawing.zone_at(p));
        sites.push_back(drawing.site_at(p));
    }
    mask_depth = depth_in(half, [&](Vec p) { return drawing.site_at(p) >= 0; }, mask_reach);
    sites = nearest_sites(half, std::move(sites), mask_depth);
}

Mesh Figure::half_mesh() const {
    Mesh half;
    half.points.assign(skin.mesh.points.begin(), skin.mesh.points.begin() + long(skin.half));
    half.triangles.assign(skin.mesh.triangles.begin(), skin.mesh.triangles.begin() + long(skin.half_triangles));
    return half;
}

std::vector<double> Figure::fading_from(const std::vector<std::string>& names, double strength) const {
    std::set<int> wanted;
    for (const std::string& name : names) wanted.insert(drawing.plan().zone_number(name));
    std::vector<Seed> seeds;
    for (std::size_t i = 0; i < zones.size(); ++i) {
        if (wanted.contains(zones[i])) seeds.push_back({int(i), 0});
    }
    std::vector<double> out = distances_over_skin(half_mesh(), seeds, fading_reach);
    for (double& d : out) d = strength * smooth_step(fading_reach, 0, d);
    return out;
}

std::vector<double> Figure::referral(const MuscleRecord& muscle) const {
    std::vector<double> out = fading_from(muscle.essential, 1);
    const std::vector<double> spill = fading_from(muscle.spillover, spillover_share);
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = std::max(out[i], spill[i]);
    return out;
}

}  // namespace unknot::figure
