// The numbers of a text that say how strong a pain is, and no others: not days, hours, ages, doses.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/finding/scope.hpp"
#include "core/measure/measure.hpp"

namespace unknot::finding {

/// Words [first, last] say a strength.
struct SaidStrength {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    measure::PainIntensity strength;
};

/// A number is a strength if "out of 10" or "/10" stands behind it, or if a word for a scale ("level", "a") or for pain
/// stands before it and nothing behind it says what else it counts. Of a range the upper end counts, of a fraction the
/// next whole number. What is denied, of the past or another person's is left out. In the order of the text.
std::vector<SaidStrength> strengths_said(std::string_view text, const Words& words, std::span<const Standing> standing);

/// How strong a word for a strength is taken to be.
measure::PainIntensity strength_of(catalog::Grade grade);

}  // namespace unknot::finding
