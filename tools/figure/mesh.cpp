#include "figure/mesh.hpp"

#include <map>
#include <utility>

namespace unknot::figure {

Mesh both_halves(const Mesh& half) {
    Mesh whole = half;
    std::vector<int> image(half.points.size());
    for (std::size_t i = 0; i < half.points.size(); ++i) {
        if (half.on_seam(int(i))) {
            image[i] = int(i);
            continue;
        }
        image[i] = int(whole.points.size());
        whole.points.push_back(mirrored(half.points[i]));
    }
    for (const Triangle& t : half.triangles) {
        whole.triangles.push_back({image[std::size_t(t[0])], image[std::size_t(t[2])], image[std::size_t(t[1])]});
    }
    return whole;
}

namespace {

/// The bits of the three coordinates interleaved.
unsigned long long morton(Vec p) {
    const std::array<unsigned, 3> at = {unsigned(p.x * 8), unsigned((p.y - 60) * 8), unsigned((p.z + 25) * 8)};
    unsigned long long code = 0;
    for (unsigned bit = 0; bit < 12; ++bit) {
        for (unsigned k = 0; k < 3; ++k) code |= static_cast<unsigned long long>(at[k] >> bit & 1) << (3 * bit + k);
    }
    return code;
}

}  // namespace

Mesh in_near_order(const Mesh& half) {
    std::vector<int> order(half.points.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = int(i);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return morton(half.points[std::size_t(a)]) < morton(half.points[std::size_t(b)]);
    });
    Mesh out;
    std::vector<int> rank(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        rank[std::size_t(order[i])] = int(i);
        out.points.push_back(half.points[std::size_t(order[i])]);
    }
    for (const Triangle& t : half.triangles) {
        Triangle ranked = {rank[std::size_t(t[0])], rank[std::size_t(t[1])], rank[std::size_t(t[2])]};
        std::rotate(ranked.begin(), std::min_element(ranked.begin(), ranked.end()), ranked.end());
        out.triangles.push_back(ranked);
    }
    std::sort(out.triangles.begin(), out.triangles.end());
    return out;
}

std::vector<std::vector<int>> triangles_at(const Mesh& mesh) {
    std::vector<std::vector<int>> at(mesh.points.size());
    for (std::size_t i = 0; i < mesh.triangles.size(); ++i) {
        for (const int v : mesh.triangles[i]) at[std::size_t(v)].push_back(int(i));
    }
    return at;
}

std::vector<std::vector<int>> neighbours_of(const Mesh& mesh) {
    std::vector<std::vector<int>> near(mesh.points.size());
    for (const Triangle& t : mesh.triangles) {
        for (std::size_t k = 0; k < 3; ++k) {
            near[std::size_t(t[k])].push_back(t[(k + 1) % 3]);
            near[std::size_t(t[k])].push_back(t[(k + 2) % 3]);
        }
    }
    for (std::vector<int>& list : near) {
        std::sort(list.begin(), list.end());
        list.erase(std::unique(list.begin(), list.end()), list.end());
    }
    return near;
}

double wanted_length(Vec p) {
    const double out = std::fabs(p.x);
    double wanted = p.y > 114 ? .82 + .53 * smooth_step(120, 114, p.y) : 1.35;
    if (out > 21 && p.y < 115) wanted = 1.05;
    if (p.y > 146) wanted = std::min(wanted, .62 + .25 * smooth_step(2, -6, p.z));
    if (p.y > 162) wanted = 1.05;
    if (p.y > 150 && p.z > 5) wanted = std::min(wanted, .44);
    const bool mouth = p.y > 150.5 && p.y < 154 && out < 3 && p.z > 6;
    const bool eye = p.y > 156 && p.y < 160 && out < 5.5 && p.z > 6;
    if (mouth || eye) wanted = std::min(wanted, .27);
    if (out > 6.2 && p.y > 152 && p.y < 163 && p.z < 1.5 && p.z > -5) wanted = std::min(wanted, .31);
    if (out > 24 && p.y < 80) wanted = std::min(wanted, .62);
    return wanted;
}

namespace {

using Edge = std::pair<int, int>;

/// Whether the triangles at a vertex go round it once, without a gap and without a second sheet.
bool one_fan(const Mesh& mesh, const std::vector<int>& triangles, int vertex) {
    std::map<int, int> next;
    for (const int t : triangles) {
        const Triangle& f = mesh.triangles[std::size_t(t)];
        const std::size_t k = f[0] == vertex ? 0 : f[1] == vertex ? 1 : 2;
        if (!next.emplace(f[(k + 1) % 3], f[(k + 2) % 3]).second) return false;
    }
    if (next.empty()) return false;
    std::size_t steps = 0;
    const int start = next.begin()->first;
    int here = start;
    do {
        const auto found = next.find(here);
        if (found == next.end()) return false;
        here = found->second;
        ++steps;
    } while (here != start && steps <= next.size());
    return steps == next.size();
}

double smallest_angle(Vec a, Vec b, Vec c) {
    const auto angle = [](Vec at, Vec p, Vec q) {
        return std::acos(std::clamp(dot(unit(p - at), unit(q - at)), -1.0, 1.0)) * 180 / pi;
    };
    return std::min({angle(a, b, c), angle(b, c, a), angle(c, a, b)});
}

std::size_t count_without_mirror(const Mesh& mesh) {
    std::map<std::array<double, 3>, int> places;
    for (const Vec& p : mesh.points) ++places[{p.x, p.y, p.z}];
    std::size_t count = 0;
    for (const Vec& p : mesh.points) {
        const auto found = places.find({p.x == 0 ? 0 : -p.x, p.y, p.z});
        if (found == places.end() || found->second != 1) ++count;
    }
    return count;
}

}  // namespace

Topology topology_of(const Mesh& mesh) {
    Topology shape{.vertices = mesh.points.size(), .triangles = mesh.triangles.size()};
    std::map<Edge, int> edges;
    for (const Triangle& t : mesh.triangles) {
        for (std::size_t k = 0; k < 3; ++k) ++edges[std::minmax(t[k], t[(k + 1) % 3])];
        const auto at = [&](std::size_t k) { return mesh.points[std::size_t(t[k])]; };
        shape.worst_angle = std::min(shape.worst_angle, smallest_angle(at(0), at(1), at(2)));
    }
    shape.edges = edges.size();
    for (const auto& [edge, triangles] : edges) shape.open_edges += triangles != 2;
    const std::vector<std::vector<int>> at = triangles_at(mesh);
    for (std::size_t i = 0; i < at.size(); ++i) shape.split_vertices += !one_fan(mesh, at[i], int(i));
    shape.without_mirror = count_without_mirror(mesh);
    shape.euler = long(shape.vertices) - long(shape.edges) + long(shape.triangles);
    return shape;
}

}  // namespace unknot::figure
