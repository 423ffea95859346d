// The same pain drawn a second time. People do not draw it alike: in published redrawing the two overlap by 42 %
// (Jaccard), so part of the marks moves over a border, part is left out, and part spreads.
#pragma once

#include <vector>

#include "core/facts/pain.hpp"
#include "tests/laws/draw.hpp"

namespace unknot::stories {

using Marks = std::vector<facts::PainMark>;

/// A map drawn again: never empty unless the first was, no place twice, in the order of places.
Marks redrawn(const Marks& first, laws::Draw& draw);

/// Places in both, of the places in either: 1 is the same map. Of two empty maps: 1.
double overlap(const Marks& one, const Marks& other);

}  // namespace unknot::stories
