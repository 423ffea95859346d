// The finished skin of one build: mesh, and at every vertex what light needs.
#pragma once

#include "figure/mesh.hpp"

namespace unknot::figure {

struct Skin {
    Mesh mesh;         ///< both halves; the first `half` vertices are those with x >= 0
    std::size_t half = 0;  ///< vertices of the half
    std::size_t half_triangles = 0;
    std::vector<Vec> normals;
    std::vector<double> openness;   ///< 1 where the whole sky is seen, less in hollows
    std::vector<double> curvature;  ///< 1 / cm, above 0 where the skin bulges; for pictures

    /// The vertex nearest to a point.
    int nearest(Vec p) const;
};

Skin skin_of(const Body& body);

/// A surface that is no half: lit among `all` that stands there. What looks away from the viewer is left dark.
Skin lit_surface(Mesh mesh, const Field& field, const Field& all, Vec viewer);

}  // namespace unknot::figure
