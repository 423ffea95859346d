// Two maps of one person held against each other: has the pain changed, or is it the hand? People who draw the same
// pain twice cover only part of what they covered first. What differs no more than that is said to tell too little.
#pragma once

#include <optional>
#include <vector>

#include "core/facts/painting.hpp"

namespace unknot::finding {

/// What may be said of the later map.
enum class MapChange : std::uint8_t { no_more_than_the_hand, smaller, larger, moved };

struct MapsCompared {
    MapChange change = MapChange::no_more_than_the_hand;
    measure::Overlap overlap;  ///< of the two maps
    measure::Overlap hand;  ///< of two drawings of one pain: the person's own, or what was published
};

/// Compares by how much of each place was painted, every place weighing alike: how large a zone is the figure knows,
/// not the core. Two dabs in one zone count as the same dab, so that a move within a zone goes unsaid rather than one
/// that was none is claimed. How strong a pain is plays no part, but that one of 0 is none. The order of marks is
/// irrelevant; of a place told twice the larger share counts. Linear in the marks; no allocation.
MapsCompared compare(const std::vector<facts::PainMark>& earlier, const std::vector<facts::PainMark>& later,
                     const std::optional<facts::Redraw>& own = std::nullopt);

}  // namespace unknot::finding
