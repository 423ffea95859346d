// Shaded pictures of the skin, on a clear ground.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "figure/skin.hpp"
#include "figure/view.hpp"

namespace unknot::figure {

struct Colour {
    double red = 0;
    double green = 0;
    double blue = 0;
    double cover = 0;  ///< how much of what lies under it is hidden
};

struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;
};

/// What is nearest to the viewer in each sample of a picture.
struct Samples {
    struct Sample {
        int triangle = -1;
        double a = 0;  ///< weights of the triangle's three corners
        double b = 0;
        double c = 0;
    };
    int width = 0;
    int height = 0;
    double per_mm = 1;
    std::vector<Sample> at;

    Vec point(const Mesh& mesh, const Sample& s) const;
};

Samples sampled(const Mesh& mesh, const View& view, double per_mm);

/// The trunk sinks into the ground at the hips; the hands, further out, do not.
double fading_at_the_hips(Vec p);

/// `paint` colours the skin at a vertex; without it the skin is bare. `fade` says how much of a point is seen.
Picture shaded(const Skin& skin, const View& view, double pixels_per_mm,
               const std::function<Colour(int vertex)>& paint = nullptr,
               const std::function<double(Vec)>& fade = fading_at_the_hips);

Picture half_size(const Picture& picture);

/// A PNG file, for print: Cairo reads it.
std::vector<std::uint8_t> as_png(const Picture& picture);
/// A WebP file, for the page: a fifth of the bytes.
std::vector<std::uint8_t> as_webp(const Picture& picture, float quality = 85);

}  // namespace unknot::figure
