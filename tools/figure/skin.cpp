#include "figure/skin.hpp"

namespace unknot::figure {
namespace {

constexpr double grid = .33;
constexpr std::size_t half_vertices = 10200;

struct Tangents {
    Vec a;
    Vec b;
};

Tangents tangents(Vec n) {
    const Vec a = unit(std::fabs(n.y) < .9 ? cross(n, Vec{0, 1, 0}) : cross(n, Vec{1, 0, 0}));
    return {a, cross(n, a)};
}

/// How open the sky is over a point, from five cones and the distances along them.
double openness(const Field& field, Vec p, Vec n) {
    const auto [a, b] = tangents(n);
    double sum = 0;
    double weight = 0;
    for (int c = 0; c < 5; ++c) {
        const double angle = (c - 1) * pi / 2 + .6;
        const Vec way = c == 0 ? n : unit(n * .75 + (a * std::cos(angle) + b * std::sin(angle)) * .75);
        double open = 1;
        int step = 0;
        for (const double far : {.5, 1.2, 2.5, 5.0, 9.0}) {
            const double free = std::clamp(field(p + way * far) / (dot(way, n) * far * .9), 0.0, 1.0);
            open = std::min(open, free + (1 - free) * (step++ * .05));
        }
        const double w = c == 0 ? 1 : .8;
        sum += w * open;
        weight += w;
    }
    return sum / weight;
}

double curvature(const Field& field, Vec p, Vec n) {
    constexpr double e = .5;
    const auto [a, b] = tangents(n);
    const double here = field(p);
    double sum = 0;
    for (const Vec& t : {a, b}) sum += field(p + t * e) + field(p - t * e) - 2 * here;
    return sum / (e * e);
}

void smooth(std::vector<double>& values, const std::vector<std::vector<int>>& near, int rounds) {
    for (int k = 0; k < rounds; ++k) {
        std::vector<double> out = values;
        for (std::size_t i = 0; i < values.size(); ++i) {
            double sum = 0;
            for (const int j : near[i]) sum += values[std::size_t(j)];
            if (!near[i].empty()) out[i] = .5 * values[i] + .5 * sum / double(near[i].size());
        }
        values = std::move(out);
    }
}

/// What is known of the half, for the whole: mirror images take the values of their originals.
template <class Value>
std::vector<Value> for_both(const Mesh& half, std::vector<Value> values, Value (*mirror)(Value)) {
    for (std::size_t i = 0; i < half.points.size(); ++i) {
        if (!half.on_seam(int(i))) values.push_back(mirror(values[i]));
    }
    return values;
}

}  // namespace

Skin skin_of(const Body& body) {
    Mesh half = decimated(half_skin(body, grid), half_vertices);
    relax(half, body, 6);
    half = in_near_order(half);
    const Field field = [&body](Vec p) { return body.distance(p); };
    Skin skin;
    skin.half = half.points.size();
    skin.half_triangles = half.triangles.size();
    for (std::size_t i = 0; i < half.points.size(); ++i) {
        const Vec p = half.points[i];
        Vec n = body.normal(p);
        if (half.on_seam(int(i))) n = unit({0, n.y, n.z});
        skin.normals.push_back(n);
        skin.openness.push_back(openness(field, p, n));
        skin.curvature.push_back(curvature(field, p, n));
    }
    const std::vector<std::vector<int>> near = neighbours_of(half);
    smooth(skin.openness, near, 2);
    smooth(skin.curvature, near, 2);
    const auto same = [](double v) { return v; };
    skin.normals = for_both<Vec>(half, std::move(skin.normals), mirrored);
    skin.openness = for_both<double>(half, std::move(skin.openness), same);
    skin.curvature = for_both<double>(half, std::move(skin.curvature), same);
    skin.mesh = both_halves(half);
    return skin;
}

Skin lit_surface(Mesh mesh, const Field& field, const Field& all, Vec viewer) {
    Skin skin;
    for (const Vec& p : mesh.points) {
        const Vec n = unit(slope_of(field, p, .12));
        const bool seen = dot(n, viewer) > -.15;
        skin.normals.push_back(n);
        skin.openness.push_back(seen ? openness(all, p, n) : 0);
        skin.curvature.push_back(seen ? curvature(field, p, n) : 0);
    }
    const std::vector<std::vector<int>> near = neighbours_of(mesh);
    smooth(skin.openness, near, 2);
    smooth(skin.curvature, near, 2);
    skin.half = mesh.points.size();
    skin.half_triangles = mesh.triangles.size();
    skin.mesh = std::move(mesh);
    return skin;
}

int Skin::nearest(Vec p) const {
    int best = 0;
    double least = 1e18;
    for (std::size_t i = 0; i < mesh.points.size(); ++i) {
        const Vec q = mesh.points[i] - p;
        if (dot(q, q) < least) {
            least = dot(q, q);
            best = int(i);
        }
    }
    return best;
}

}  // namespace unknot::figure
