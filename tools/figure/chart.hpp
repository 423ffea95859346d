// Where a point of the skin is, in the words a drawing uses: from the front, round the neck, along the arm. A chart
// gives two numbers for a point of the side x >= 0; the other side is its mirror.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "figure/body.hpp"
#include "figure/relief.hpp"

namespace unknot::figure {

/// `front`, `back`: (x, height). `side`: (depth, height) of what faces sideways. `above`, `below`: (x, depth); below
/// from the waist upwards. `round`: (degrees round head, neck or trunk, 0 front to 180 back; height). `arm`: (degrees
/// round the arm, 0 outwards, 90 front, -90 back, 180 the ribs; cm from the shoulder joint). `palm`, `hand_back`: (cm
/// towards the thumb, cm from the wrist). All lengths in cm.
enum class Chart { front, back, side, above, below, round, arm, palm, hand_back };
inline constexpr std::array<std::string_view, 9> chart_names = {"front", "back", "side", "above",    "below",
                                                                "round", "arm",  "palm", "hand_back"};

enum class Part { trunk, arm, hand };  ///< head and neck count as trunk
inline constexpr std::array<std::string_view, 3> part_names = {"trunk", "arm", "hand"};

/// One point of the skin in every chart.
struct Place {
    Vec point;  ///< mirrored to x >= 0
    Part part = Part::trunk;
    bool in_front = true;  ///< of the middle of its part
    double degrees = 0;  ///< round the trunk
    AlongLoft arm;
    double arm_degrees = 0;
    InHand hand;
    Digit digit = Digit::thumb;  ///< the nearest
    double off_digit = 9;  ///< cm from its own surface

    Flat in(Chart chart) const;
    /// Whether the chart shows the side of the body on which the point lies.
    bool faces(Chart chart) const;
};

Place place_of(const Body& body, Vec p);

/// The skin met when looking at the chart's point from outside, on the side x >= 0; nothing if the look passes by.
std::optional<Vec> skin_at(const Body& body, Chart chart, Flat at);

}  // namespace unknot::figure
