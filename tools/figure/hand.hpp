// One hand, on the side x >= 0: open and at ease, as on body charts: the palm forward, the thumb
// outwards.
#pragma once

#include <array>
#include <string_view>

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

/// How a hand is held. `flat` presses with the pads of two fingers, `squeeze` takes something between fingers and
/// ball of the thumb, `wrap` reaches round something with the pads, `grip` closes round a stick, `relaxed` hangs.
enum class Hold { flat, squeeze, wrap, grip, relaxed };
/// Those that press or hold something, as content names them.
inline constexpr std::array<std::string_view, 4> hold_names = {"flat", "squeeze", "wrap", "grip"};

class Hand {
public:
    Hand();  ///< as on body charts
    explicit Hand(Hold hold);

    double distance(Vec p) const;
    static InHand locate(Vec p);
    static Vec point(InHand at);
    static Vec backward();  ///< the way the back of the hand looks
    /// Origin in the wrist; axes along the fingers, towards the thumb, towards the back of the hand.
    static Frame rest();
    /// What of a hand held so meets what it presses; axes the way the fingers go on there, and the way it presses.
    static Frame contact(Hold hold);
    Digit nearest_digit(Vec p) const;
    double to_digit(Digit digit, Vec p) const { return digits_[std::size_t(digit)].distance(p); }

private:
    Loft palm_;
    std::array<Tube, 5> digits_;  ///< in the order of Digit
};

}  // namespace unknot::figure
