#include "figure/geodesic.hpp"

#include <queue>

namespace unknot::figure {
namespace {

constexpr double unreached = 1e9;

/// The distance at c across the triangle a b c, as if the front came straight from a source that explains a and b.
double across(Vec a, Vec b, Vec c, double at_a, double at_b) {
    const double along_edges = std::min(at_a + length(c - a), at_b + length(c - b));
    const double edge = length(b - a);
    if (at_a >= unreached || at_b >= unreached || std::fabs(at_a - at_b) >= edge) return along_edges;
    const Vec x = (b - a) * (1 / edge);
    const double cx = dot(c - a, x);
    const double cy = std::sqrt(std::max(0.0, dot(c - a, c - a) - cx * cx));
    const double sx = (at_a * at_a - at_b * at_b + edge * edge) / (2 * edge);
    const double below = at_a * at_a - sx * sx;
    if (below < 0) return along_edges;
    const double sy = -std::sqrt(below);
    const double crossing = sx + (cx - sx) * (sy / (sy - cy));
    if (crossing < 0 || crossing > edge) return along_edges;
    return std::min(along_edges, std::hypot(cx - sx, cy - sy));
}

double share_to_border(Vec inside, Vec outside, const std::function<bool(Vec)>& holds) {
    double in = 0;
    double out = 1;
    for (int i = 0; i < 6; ++i) {
        const double middle = (in + out) / 2;
        (holds(mix(inside, outside, middle)) ? in : out) = middle;
    }
    return (in + out) / 2;
}

}  // namespace

std::vector<double> distances_over_skin(const Mesh& mesh, const std::vector<Seed>& seeds, double farthest) {
    const std::vector<std::vector<int>> at = triangles_at(mesh);
    std::vector<double> distance(mesh.points.size(), unreached);
    using Reached = std::pair<double, int>;
    std::priority_queue<Reached, std::vector<Reached>, std::greater<>> front;
    const auto reach = [&](int vertex, double d) {
        if (d >= distance[std::size_t(vertex)] - 1e-9) return;
        distance[std::size_t(vertex)] = d;
        front.push({d, vertex});
    };
    for (const Seed& seed : seeds) reach(seed.vertex, seed.distance);
    while (!front.empty()) {
        const auto [d, v] = front.top();
        front.pop();
        if (d > distance[std::size_t(v)] + 1e-12 || d > farthest) continue;
        for (const int t : at[std::size_t(v)]) {
            const Triangle& f = mesh.triangles[std::size_t(t)];
            const std::size_t k = f[0] == v ? 0 : f[1] == v ? 1 : 2;
            const int b = f[(k + 1) % 3];
            const int c = f[(k + 2) % 3];
            const auto point = [&](int i) { return mesh.points[std::size_t(i)]; };
            const auto known = [&](int i) { return distance[std::size_t(i)]; };
            reach(b, across(point(v), point(c), point(b), d, known(c)));
            reach(c, across(point(v), point(b), point(c), d, known(b)));
        }
    }
    return distance;
}

std::vector<double> depth_in(const Mesh& mesh, const std::function<bool(Vec)>& holds, double farthest) {
    std::vector<char> inside;
    for (const Vec& p : mesh.points) inside.push_back(holds(p));
    std::vector<double> to_border(mesh.points.size(), unreached);
    const std::vector<std::vector<int>> near = neighbours_of(mesh);
    for (std::size_t i = 0; i < near.size(); ++i) {
        for (const int j : near[i]) {
            if (!inside[i] || inside[std::size_t(j)]) continue;
            const Vec a = mesh.points[i];
            const Vec b = mesh.points[std::size_t(j)];
            const double share = share_to_border(a, b, holds);
            to_border[i] = std::min(to_border[i], share * length(b - a));
            to_border[std::size_t(j)] = std::min(to_border[std::size_t(j)], (1 - share) * length(b - a));
        }
    }
    std::vector<Seed> seeds;
    for (std::size_t i = 0; i < to_border.size(); ++i) {
        if (to_border[i] < unreached) seeds.push_back({int(i), to_border[i]});
    }
    std::vector<double> depth = distances_over_skin(mesh, seeds, farthest);
    for (std::size_t i = 0; i < depth.size(); ++i) {
        if (!inside[i]) depth[i] = -depth[i];
    }
    return depth;
}

}  // namespace unknot::figure
