// One hand, on the side x >= 0: open and at ease, as on body charts: the palm forward, the thumb
// outwards.
#pragma once

#include <array>

#include "figure/loft.hpp"
#include "figure/tube.hpp"

namespace unknot::figure {

/// Where a point is in the hand, in cm from the middle of the wrist: along towards the finger tips, towards the thumb,
/// towards the back of the hand.
struct InHand {
    double along = 0;
    double thumbward = 0;
    double backward = 0;
};

enum class Digit { thumb, index, middle, ring, little };

class Hand {
public:
    Hand();

    double distance(Vec p) const;
    static InHand locate(Vec p);
    static Vec point(InHand at);
    static Vec backward();  ///< the way the back of the hand looks
    Digit nearest_digit(Vec p) const;
    double to_digit(Digit digit, Vec p) const { return digits_[std::size_t(digit)].distance(p); }

private:
    Loft palm_;
    std::array<Tube, 5> digits_;  ///< in the order of Digit
};

}  // namespace unknot::figure
