#include "figure/figure.hpp"

#include <algorithm>
#include <set>

#include "figure/geodesic.hpp"

namespace unknot::figure {
namespace {

constexpr double mask_reach = 6.5;       ///< cm beyond which the mask's distance does not matter
constexpr double fading_reach = 2.5;     ///< cm over which a referral fades
constexpr double spillover_share = .45;  ///< beside an essential zone
constexpr std::size_t stray_vertices = 8;

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

/// The vertices that hang together with one and have its zone.
std::vector<int> patch_of(int start, const std::vector<int>& zones, const std::vector<std::vector<int>>& near) {
    std::vector<int> patch = {start};
    std::set<int> in = {start};
    for (std::size_t k = 0; k < patch.size(); ++k) {
        for (const int j : near[std::size_t(patch[k])]) {
            if (zones[std::size_t(j)] == zones[std::size_t(start)] && in.insert(j).second) patch.push_back(j);
        }
    }
    return patch;
}

/// Where borders run between vertices a few may be cut off from their zone: they go to the neighbour they touch most.
std::vector<int> without_strays(const Mesh& mesh, std::vector<int> zones) {
    const std::vector<std::vector<int>> near = neighbours_of(mesh);
    std::map<int, std::size_t> largest;
    std::vector<std::vector<int>> patches;
    std::vector<char> seen(zones.size());
    for (std::size_t i = 0; i < zones.size(); ++i) {
        if (seen[i]) continue;
        patches.push_back(patch_of(int(i), zones, near));
        for (const int v : patches.back()) seen[std::size_t(v)] = 1;
        largest[zones[i]] = std::max(largest[zones[i]], patches.back().size());
    }
    for (const std::vector<int>& patch : patches) {
        const int own = zones[std::size_t(patch.front())];
        if (patch.size() > stray_vertices || patch.size() == largest[own]) continue;
        std::map<int, int> touched;
        for (const int v : patch) {
            for (const int j : near[std::size_t(v)]) touched[zones[std::size_t(j)]] += zones[std::size_t(j)] != own;
        }
        const auto most = std::ranges::max_element(touched, {}, [](const auto& entry) { return entry.second; });
        for (const int v : patch) zones[std::size_t(v)] = most->first;
    }
    return zones;
}

}  // namespace

Figure::Figure(const Build& build, const Plan& plan) : body(build), skin(skin_of(body)), drawing(body, plan) {
    const Mesh half = half_mesh();
    for (const Vec& p : half.points) {
        zones.push_back(drawing.zone_at(p));
        sites.push_back(drawing.site_at(p));
    }
    zones = without_strays(half, std::move(zones));
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
