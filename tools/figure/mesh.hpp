// The skin as triangles. Only the half x >= 0 is made; its vertices at exactly x = 0 are the seam, and the other half
// is its mirror.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <vector>

#include "figure/body.hpp"

namespace unknot::figure {

using Triangle = std::array<int, 3>;

struct Mesh {
    std::vector<Vec> points;
    std::vector<Triangle> triangles;  ///< counter-clockwise seen from outside

    bool on_seam(int vertex) const { return points[std::size_t(vertex)].x == 0; }
};

/// Half of the body's skin on a grid of that many cm, one vertex for each sheet of skin in a cell, so that no edge has
/// more than two triangles. Open along the seam only.
Mesh half_skin(const Body& body, double grid);

/// The whole surface of any field within a box, open where the box cuts it.
Mesh surface_in(const Field& field, const Box& box, double grid);

/// Fewer vertices where the form is plain: collapses edges until that many are left. An edge between two vertices of
/// the seam goes only along the seam itself.
Mesh decimated(Mesh half, std::size_t vertices);

/// Moves each vertex along the skin to the middle of its neighbours, some rounds.
void relax(Mesh& half, const Body& body, int rounds);

/// The same mesh with vertices near each other in space near each other in order, and triangles in rising order, each
/// from its smallest vertex: what a file of differences wants.
Mesh in_near_order(const Mesh& half);

/// Both halves. Vertex i of the half stays vertex i; the mirror images of those off the seam follow in their order.
Mesh both_halves(const Mesh& half);

/// How long an edge may be there, in cm: short in face, ear, hand and shoulder girdle.
double wanted_length(Vec p);

/// What is checked of every mesh.
struct Topology {
    std::size_t vertices = 0;
    std::size_t edges = 0;
    std::size_t triangles = 0;
    std::size_t open_edges = 0;  ///< with other than two triangles
    std::size_t split_vertices = 0;  ///< whose triangles are not one fan
    std::size_t without_mirror = 0;  ///< vertices with no mirror image
    long euler = 0;
    double worst_angle = 180;  ///< smallest angle of any triangle, in degrees
};
Topology topology_of(const Mesh& mesh);

/// The triangles at each vertex.
std::vector<std::vector<int>> triangles_at(const Mesh& mesh);
/// The vertices joined to each vertex by an edge, each once, in rising order.
std::vector<std::vector<int>> neighbours_of(const Mesh& mesh);

}  // namespace unknot::figure
