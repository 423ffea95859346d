// Edge collapse by quadric error (Garland and Heckbert), with a wish for edges of the wanted length.
#include <iterator>
#include <queue>

#include "figure/mesh.hpp"

namespace unknot::figure {
namespace {

/// The sum of squared distances to planes.
struct Quadric {
    std::array<double, 10> a{};

    void add_plane(Vec n, double d, double weight) {
        const std::array<double, 4> v = {n.x, n.y, n.z, d};
        std::size_t at = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            for (std::size_t j = i; j < 4; ++j) a[at++] += weight * v[i] * v[j];
        }
    }
    void add(const Quadric& other) {
        for (std::size_t i = 0; i < a.size(); ++i) a[i] += other.a[i];
    }
    double at(Vec p) const {
        return a[0] * p.x * p.x + 2 * a[1] * p.x * p.y + 2 * a[2] * p.x * p.z + 2 * a[3] * p.x + a[4] * p.y * p.y +
               2 * a[5] * p.y * p.z + 2 * a[6] * p.y + a[7] * p.z * p.z + 2 * a[8] * p.z + a[9];
    }
};

struct Collapse {
    double cost;
    int keep;
    int drop;
    int keep_age;
    int drop_age;
    Vec place;

    bool operator<(const Collapse& other) const {
        if (cost != other.cost) return cost > other.cost;
        return std::pair(keep, drop) > std::pair(other.keep, other.drop);
    }
};

class Decimation {
public:
    explicit Decimation(Mesh mesh);
    Mesh down_to(std::size_t vertices);

private:
    void offer(int a, int b);
    bool allowed(const Collapse& c) const;
    bool turns_over(int moved, int other, Vec place) const;
    void collapse(const Collapse& c);
    std::vector<int> around(int vertex) const;
    int triangles_on_edge(int a, int b) const;
    Mesh packed() const;
    const Triangle& triangle(int t) const { return mesh_.triangles[std::size_t(t)]; }
    static bool has(const Triangle& t, int v) { return t[0] == v || t[1] == v || t[2] == v; }

    Mesh mesh_;
    std::vector<std::vector<int>> at_;
    std::vector<char> vertex_gone_;
    std::vector<char> triangle_gone_;
    std::vector<Quadric> error_;
    std::vector<int> age_;
    std::priority_queue<Collapse> offers_;
};

Decimation::Decimation(Mesh mesh)
    : mesh_(std::move(mesh)),
      at_(triangles_at(mesh_)),
      vertex_gone_(mesh_.points.size()),
      triangle_gone_(mesh_.triangles.size()),
      error_(mesh_.points.size()),
      age_(mesh_.points.size()) {
    for (const Triangle& t : mesh_.triangles) {
        const Vec a = mesh_.points[std::size_t(t[0])];
        Vec n = cross(mesh_.points[std::size_t(t[1])] - a, mesh_.points[std::size_t(t[2])] - a);
        const double twice_area = length(n);
        n = unit(n);
        for (const int v : t) error_[std::size_t(v)].add_plane(n, -dot(n, a), twice_area);
    }
    const std::vector<std::vector<int>> near = neighbours_of(mesh_);
    for (std::size_t a = 0; a < near.size(); ++a) {
        for (const int b : near[a]) {
            if (int(a) < b) offer(int(a), b);
        }
    }
}

void Decimation::offer(int a, int b) {
    const Vec pa = mesh_.points[std::size_t(a)];
    const Vec pb = mesh_.points[std::size_t(b)];
    Quadric error = error_[std::size_t(a)];
    error.add(error_[std::size_t(b)]);
    std::vector<Vec> places = {(pa + pb) * .5, pa, pb};
    if (mesh_.on_seam(a) != mesh_.on_seam(b)) places = {mesh_.on_seam(a) ? pa : pb};  // the seam stays where it is
    Vec place = places.front();
    for (const Vec& p : places) {
        if (error.at(p) + 1e-6 < error.at(place)) place = p;
    }
    const double far = length(pa - pb);
    const double wanted = wanted_length(place);
    const double ratio = far / wanted;
    double cost = std::max(error.at(place), 0.0) * 6 + .012 * ratio * ratio * ratio * ratio * wanted * wanted;
    if (ratio > 1.6) cost += 1e3 * ratio;
    offers_.push({cost, a, b, age_[std::size_t(a)], age_[std::size_t(b)], place});
}

std::vector<int> Decimation::around(int vertex) const {
    std::vector<int> out;
    for (const int t : at_[std::size_t(vertex)]) {
        if (triangle_gone_[std::size_t(t)]) continue;
        for (const int v : triangle(t)) {
            if (v != vertex) out.push_back(v);
        }
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

int Decimation::triangles_on_edge(int a, int b) const {
    int count = 0;
    for (const int t : at_[std::size_t(a)]) count += !triangle_gone_[std::size_t(t)] && has(triangle(t), b);
    return count;
}

bool Decimation::turns_over(int moved, int other, Vec place) const {
    for (const int t : at_[std::size_t(moved)]) {
        if (triangle_gone_[std::size_t(t)] || has(triangle(t), other)) continue;
        std::array<Vec, 3> p;
        std::array<Vec, 3> q;
        for (std::size_t k = 0; k < 3; ++k) {
            p[k] = mesh_.points[std::size_t(triangle(t)[k])];
            q[k] = triangle(t)[k] == moved ? place : p[k];
        }
        const Vec before = cross(p[1] - p[0], p[2] - p[0]);
        const Vec after = cross(q[1] - q[0], q[2] - q[0]);
        const auto square = [](Vec v) { return dot(v, v); };
        const double longest = std::max({square(q[1] - q[0]), square(q[2] - q[1]), square(q[0] - q[2])});
        if (dot(before, after) < .35 * length(before) * length(after) || length(after) < .22 * longest) return true;
    }
    return false;
}

bool Decimation::allowed(const Collapse& c) const {
    const std::vector<int> a = around(c.keep);
    const std::vector<int> b = around(c.drop);
    std::vector<int> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    const int shared = triangles_on_edge(c.keep, c.drop);
    if (int(both.size()) != shared || a.size() + b.size() > 16) return false;
    // An edge through the inside between two vertices of the seam: mirrored, its collapse would pinch the skin.
    if (mesh_.on_seam(c.keep) && mesh_.on_seam(c.drop) && shared != 1) return false;
    return !turns_over(c.keep, c.drop, c.place) && !turns_over(c.drop, c.keep, c.place);
}

void Decimation::collapse(const Collapse& c) {
    mesh_.points[std::size_t(c.keep)] = c.place;
    error_[std::size_t(c.keep)].add(error_[std::size_t(c.drop)]);
    vertex_gone_[std::size_t(c.drop)] = 1;
    std::vector<int>& kept = at_[std::size_t(c.keep)];
    for (const int t : at_[std::size_t(c.drop)]) {
        if (triangle_gone_[std::size_t(t)]) continue;
        if (has(triangle(t), c.keep)) {
            triangle_gone_[std::size_t(t)] = 1;
            continue;
        }
        for (int& v : mesh_.triangles[std::size_t(t)]) {
            if (v == c.drop) v = c.keep;
        }
        kept.push_back(t);
    }
    std::erase_if(kept, [&](int t) { return triangle_gone_[std::size_t(t)] != 0; });
    ++age_[std::size_t(c.keep)];
    for (const int v : around(c.keep)) offer(std::min(c.keep, v), std::max(c.keep, v));
}

Mesh Decimation::packed() const {
    Mesh out;
    std::vector<int> id(mesh_.points.size(), -1);
    for (std::size_t i = 0; i < mesh_.points.size(); ++i) {
        if (vertex_gone_[i]) continue;
        id[i] = int(out.points.size());
        out.points.push_back(mesh_.points[i]);
    }
    for (std::size_t t = 0; t < mesh_.triangles.size(); ++t) {
        if (triangle_gone_[t]) continue;
        const Triangle& f = mesh_.triangles[t];
        out.triangles.push_back({id[std::size_t(f[0])], id[std::size_t(f[1])], id[std::size_t(f[2])]});
    }
    return out;
}

Mesh Decimation::down_to(std::size_t vertices) {
    std::size_t left = mesh_.points.size();
    while (left > vertices && !offers_.empty()) {
        const Collapse c = offers_.top();
        offers_.pop();
        if (vertex_gone_[std::size_t(c.keep)] || vertex_gone_[std::size_t(c.drop)]) continue;
        if (age_[std::size_t(c.keep)] != c.keep_age || age_[std::size_t(c.drop)] != c.drop_age) continue;
        if (!allowed(c)) continue;
        collapse(c);
        --left;
    }
    return packed();
}

}  // namespace

Mesh decimated(Mesh half, std::size_t vertices) { return Decimation(std::move(half)).down_to(vertices); }

void relax(Mesh& half, const Body& body, int rounds) {
    const std::vector<std::vector<int>> near = neighbours_of(half);
    for (int round = 0; round < rounds; ++round) {
        std::vector<Vec> moved = half.points;
        for (std::size_t i = 0; i < moved.size(); ++i) {
            const bool seam = half.on_seam(int(i));
            Vec sum;
            double weight = 0;
            for (const int j : near[i]) {
                if (seam && !half.on_seam(j)) continue;
                const double w = 1 / wanted_length(half.points[std::size_t(j)]);
                sum = sum + half.points[std::size_t(j)] * w;
                weight += w;
            }
            if (weight == 0) continue;
            const Vec n = body.normal(half.points[i], .1);
            Vec step = sum * (1 / weight) - half.points[i];
            step = step - n * dot(step, n);
            Vec p = half.points[i] + step * .5;
            p = p - body.normal(p, .1) * body.distance(p);
            p.x = seam ? 0 : std::max(p.x, 1e-3);
            moved[i] = p;
        }
        half.points = std::move(moved);
    }
}

}  // namespace unknot::figure
