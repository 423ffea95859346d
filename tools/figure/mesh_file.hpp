// The files of the page: mesh and referral fields, byte by byte as docs/figure.md says.
#pragma once

#include <cstdint>
#include <vector>

#include "figure/figure.hpp"

namespace unknot::figure {

using Bytes = std::vector<std::uint8_t>;

inline constexpr int mesh_version = 1;
inline constexpr int position_step_um = 20;
/// The lower corner of the box that positions are counted from, in micrometres.
inline constexpr std::array<int, 3> position_origin_um = {0, 600000, -250000};

Bytes mesh_file(const Figure& figure);
Bytes referral_file(const Figure& figure);

/// What a reader gets out of a mesh file: the half, positions in cm. For the tests; the page has its own reader.
struct ReadMesh {
    Mesh half;
    std::vector<Vec> normals;
    std::vector<int> openness;  ///< 0 to 255
    std::vector<int> zones;     ///< 255: none
    std::vector<int> mask;      ///< 128 is the border, a step is half a millimetre, more is inside
    std::vector<int> sites;     ///< 255: none
};
ReadMesh read_mesh_file(const Bytes& bytes);

}  // namespace unknot::figure
