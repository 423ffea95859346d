// A signed distance as a function of the place: what is meshed and lit.
#pragma once

#include <functional>

#include "figure/vector.hpp"

namespace unknot::figure {

using Field = std::function<double(Vec)>;

/// The direction away from the skin, from differences over `e` cm; not of unit length.
template <class Distance>
Vec slope_of(const Distance& distance, Vec p, double e) {
    const double a = distance(p + Vec{e, -e, -e});
    const double b = distance(p + Vec{-e, -e, e});
    const double c = distance(p + Vec{-e, e, -e});
    const double d = distance(p + Vec{e, e, e});
    return Vec{a - b - c + d, -a - b + c + d, -a + b - c + d} * (1 / (4 * e));
}

struct Box {
    Vec low;
    Vec high;
};

}  // namespace unknot::figure
