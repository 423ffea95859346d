// Distances over the skin, in cm.
#pragma once

#include <functional>
#include <vector>

#include "figure/mesh.hpp"

namespace unknot::figure {

struct Seed {
    int vertex = 0;
    double distance = 0;
};

/// Distance over the skin from the seeds to every vertex, by marching a front over the triangles; 1e9 if farther than
/// `farthest`.
std::vector<double> distances_over_skin(const Mesh& mesh, const std::vector<Seed>& seeds, double farthest = 1e9);

/// How deep every vertex lies in a piece of skin: above 0 inside, below 0 outside, over the skin from its border. The
/// border is found along the edges by asking `holds` there.
std::vector<double> depth_in(const Mesh& mesh, const std::function<bool(Vec)>& holds, double farthest = 1e9);

}  // namespace unknot::figure
