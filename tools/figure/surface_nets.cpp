// Surface nets. A plain net puts one vertex into a cell and joins sheets of skin that only meet there
// (arm and ribs); here each sheet has its own, as in dual marching cubes.
#include <cstdint>
#include <numeric>

#include "figure/mesh.hpp"

namespace unknot::figure {
namespace {

using Corners = std::array<double, 8>;  ///< bit 0 of the index is x, bit 1 y, bit 2 z
using Sheets = std::array<int, 12>;     ///< the sheet of each edge of a cell, or -1

constexpr int corner_of(int edge) {
    const int axis = edge / 4;
    return (edge & 1) << ((axis + 1) % 3) | (edge >> 1 & 1) << ((axis + 2) % 3);
}
constexpr int edge_of(int axis, int low_corner) {
    return axis * 4 + (low_corner >> ((axis + 1) % 3) & 1) + 2 * (low_corner >> ((axis + 2) % 3) & 1);
}

int root_of(Sheets& parent, int edge) {
    while (parent[std::size_t(edge)] != edge) edge = parent[std::size_t(edge)];
    return edge;
}

/// On one face of a cell, joins the edges that the same sheet crosses. Where all four are crossed, each corner that is
/// inside is cut off by itself; the neighbour across the face does the same.
void join_on_face(const Corners& d, int axis, int side, Sheets& parent) {
    const int u = (axis + 1) % 3;
    const int v = (axis + 2) % 3;
    const int base = side << axis;
    std::vector<int> crossed;
    for (const auto& [along, across] : {std::pair{u, v}, std::pair{v, u}}) {
        for (int s = 0; s < 2; ++s) {
            const int low = base | s << across;
            if ((d[std::size_t(low)] < 0) != (d[std::size_t(low | 1 << along)] < 0))
                crossed.push_back(edge_of(along, low));
        }
    }
    const auto join = [&](int a, int b) { parent[std::size_t(root_of(parent, a))] = root_of(parent, b); };
    if (crossed.size() == 2) join(crossed[0], crossed[1]);
    if (crossed.size() != 4) return;
    for (int k = 0; k < 4; ++k) {
        const int corner = base | (k & 1) << u | (k >> 1) << v;
        if (d[std::size_t(corner)] < 0) join(edge_of(u, corner & ~(1 << u)), edge_of(v, corner & ~(1 << v)));
    }
}

Sheets sheets_in(const Corners& d, int& count) {
    Sheets parent;
    std::iota(parent.begin(), parent.end(), 0);
    for (int axis = 0; axis < 3; ++axis) {
        for (int side = 0; side < 2; ++side) join_on_face(d, axis, side, parent);
    }
    Sheets sheets;
    sheets.fill(-1);
    count = 0;
    std::array<int, 12> number;
    number.fill(-1);
    for (int e = 0; e < 12; ++e) {
        const int low = corner_of(e);
        if ((d[std::size_t(low)] < 0) == (d[std::size_t(low | 1 << (e / 4))] < 0)) continue;
        int& n = number[std::size_t(root_of(parent, e))];
        if (n < 0) n = count++;
        sheets[std::size_t(e)] = n;
    }
    return sheets;
}

/// Where the net is laid; with a seam its first column lies half a step before x = 0, and is the mirror of its second.
struct Ground {
    Box box;
    double step;
    bool seam;
};

class Net {
public:
    Net(const Field& field, const Ground& ground)
        : field_(field), low_(ground.box.low), step_(ground.step), seam_(ground.seam) {
        const Vec across = ground.box.high - low_;
        columns_ = int(std::ceil(across.x / step_)) + 1 + seam_;
        rows_ = int(std::ceil(across.y / step_)) + 1;
        layers_ = int(std::ceil(across.z / step_)) + 1;
        measure();
        place_vertices();
        lay_quads();
    }
    Mesh mesh;

private:
    struct Cell {
        int first_vertex;
        Sheets sheets;
    };

    std::size_t index(int i, int j, int k) const { return std::size_t((k * rows_ + j) * columns_ + i); }
    Vec place(double i, double j, double k) const {
        return {low_.x + (i - (seam_ ? .5 : 0)) * step_, low_.y + j * step_, low_.z + k * step_};
    }
    void measure();
    void measure_block(int i, int j, int k);
    void place_vertices();
    void place_in_cell(int i, int j, int k);
    void lay_quads();
    void lay_quad(std::array<int, 3> node, int axis);
    int vertex_at(std::array<int, 3> node, int axis, int back_u, int back_v) const;

    static constexpr int block_ = 8;
    const Field& field_;
    Vec low_;
    double step_;
    bool seam_;
    int columns_ = 0;
    int rows_ = 0;
    int layers_ = 0;
    std::vector<double> distance_;
    std::vector<int> cell_at_;
    std::vector<Cell> cells_;
};

void Net::measure() {
    distance_.assign(std::size_t(columns_) * std::size_t(rows_) * std::size_t(layers_), 1e3);
    for (int k = 0; k < layers_; k += block_) {
        for (int j = 0; j < rows_; j += block_) {
            for (int i = seam_; i < columns_; i += block_) measure_block(i, j, k);
        }
    }
    for (int k = 0; seam_ && k < layers_; ++k) {
        for (int j = 0; j < rows_; ++j) distance_[index(0, j, k)] = distance_[index(1, j, k)];
    }
}

/// Blocks the skin cannot pass through are not measured point by point.
void Net::measure_block(int i, int j, int k) {
    const double half = block_ * .5;
    const double middle = field_(place(i + half, j + half, k + half));
    const bool near_skin = std::fabs(middle) < block_ * step_ * 1.35 + 1;
    for (int kk = k; kk < std::min(layers_, k + block_); ++kk) {
        for (int jj = j; jj < std::min(rows_, j + block_); ++jj) {
            for (int ii = i; ii < std::min(columns_, i + block_); ++ii) {
                distance_[index(ii, jj, kk)] = near_skin ? field_(place(ii, jj, kk)) : middle;
            }
        }
    }
}

void Net::place_in_cell(int i, int j, int k) {
    Corners d;
    int inside = 0;
    for (int c = 0; c < 8; ++c) {
        d[std::size_t(c)] = distance_[index(i + (c & 1), j + (c >> 1 & 1), k + (c >> 2))];
        inside += d[std::size_t(c)] < 0;
    }
    if (inside == 0 || inside == 8) return;
    int count = 0;
    const Sheets sheets = sheets_in(d, count);
    std::vector<Vec> sum(static_cast<std::size_t>(count));
    std::vector<int> crossings(static_cast<std::size_t>(count));
    for (int e = 0; e < 12; ++e) {
        if (sheets[std::size_t(e)] < 0) continue;
        const int low = corner_of(e);
        const int high = low | 1 << (e / 4);
        const double t = d[std::size_t(low)] / (d[std::size_t(low)] - d[std::size_t(high)]);
        const auto at = [&](int c) { return Vec{double(i + (c & 1)), double(j + (c >> 1 & 1)), double(k + (c >> 2))}; };
        sum[std::size_t(sheets[std::size_t(e)])] = sum[std::size_t(sheets[std::size_t(e)])] + mix(at(low), at(high), t);
        ++crossings[std::size_t(sheets[std::size_t(e)])];
    }
    cell_at_[index(i, j, k)] = int(cells_.size());
    cells_.push_back({int(mesh.points.size()), sheets});
    for (std::size_t s = 0; s < sum.size(); ++s) {
        const Vec grid = sum[s] * (1.0 / crossings[s]);
        Vec p = place(grid.x, grid.y, grid.z);
        if (seam_ && i == 0) p.x = 0;
        mesh.points.push_back(p);
    }
}

void Net::place_vertices() {
    cell_at_.assign(distance_.size(), -1);
    for (int k = 0; k + 1 < layers_; ++k) {
        for (int j = 0; j + 1 < rows_; ++j) {
            for (int i = 0; i + 1 < columns_; ++i) place_in_cell(i, j, k);
        }
    }
}

/// The vertex of the cell that lies back from the node by 0 or 1 across the axis, on the sheet that crosses the edge.
int Net::vertex_at(std::array<int, 3> node, int axis, int back_u, int back_v) const {
    const int u = (axis + 1) % 3;
    const int v = (axis + 2) % 3;
    node[std::size_t(u)] -= back_u;
    node[std::size_t(v)] -= back_v;
    const Cell& cell = cells_[std::size_t(cell_at_[index(node[0], node[1], node[2])])];
    return cell.first_vertex + cell.sheets[std::size_t(edge_of(axis, back_u << u | back_v << v))];
}

void Net::lay_quad(std::array<int, 3> node, int axis) {
    std::array<int, 3> next = node;
    ++next[std::size_t(axis)];
    const bool inside = distance_[index(node[0], node[1], node[2])] < 0;
    if (inside == (distance_[index(next[0], next[1], next[2])] < 0)) return;
    std::array<int, 4> q = {vertex_at(node, axis, 0, 0), vertex_at(node, axis, 1, 0), vertex_at(node, axis, 1, 1),
                            vertex_at(node, axis, 0, 1)};
    if (!inside) std::swap(q[1], q[3]);
    const auto apart = [&](int a, int b) {
        return length(mesh.points[std::size_t(q[std::size_t(a)])] - mesh.points[std::size_t(q[std::size_t(b)])]);
    };
    if (apart(0, 2) < apart(1, 3)) {
        mesh.triangles.push_back({q[0], q[1], q[2]});
        mesh.triangles.push_back({q[0], q[2], q[3]});
    } else {
        mesh.triangles.push_back({q[1], q[2], q[3]});
        mesh.triangles.push_back({q[1], q[3], q[0]});
    }
}

void Net::lay_quads() {
    for (int k = 1; k + 1 < layers_; ++k) {
        for (int j = 1; j + 1 < rows_; ++j) {
            for (int i = 1; i + 1 < columns_; ++i) {
                for (int axis = 0; axis < 3; ++axis) lay_quad({i, j, k}, axis);
            }
        }
    }
}

void move_onto_skin(Mesh& mesh, const Field& field, bool half) {
    for (Vec& p : mesh.points) {
        const bool seam = half && p.x == 0;
        for (int i = 0; i < 2; ++i) {
            const double d = field(p);
            const Vec g = slope_of(field, p, .04);
            if (std::fabs(d) < 1e-3 || dot(g, g) < 1e-6) break;
            Vec step = g * (d / dot(g, g));
            if (length(step) > .4) step = step * (.4 / length(step));
            p = p - step;
            if (half) p.x = seam ? 0 : std::max(p.x, 1e-3);
        }
    }
}

}  // namespace

Mesh half_skin(const Body& body, double grid) {
    const Field field = [&body](Vec p) { return body.distance(p); };
    Mesh mesh = Net(field, {{{0, 62, -18}, {40, 173, 18}}, grid, true}).mesh;
    move_onto_skin(mesh, field, true);
    return mesh;
}

Mesh surface_in(const Field& field, const Box& box, double grid) {
    Mesh mesh = Net(field, {box, grid, false}).mesh;
    move_onto_skin(mesh, field, false);
    return mesh;
}

}  // namespace unknot::figure
