// How long it has lasted, in words: "for three weeks", "2-3 months now", "it started 10 days ago".
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/finding/words.hpp"

namespace unknot::finding {

struct Standing;

/// A stretch of time at words [first, last], in days.
struct SaidDuration {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint16_t at_least = 0;
    std::optional<std::uint16_t> at_most;  ///< nothing: nobody knows how much longer
    bool ago = false;                      ///< tells when something was: of what hurts it tells since when
};

/// The stretches of time that are counted in days or more and told as lasting until now, or as ago, in the order of the
/// text. "Every three weeks", "12 weeks pregnant", "52 years old" and "in two weeks" are none. What lasted is the
/// caller's to tell.
std::vector<SaidDuration> durations_said(const catalog::Catalog& catalog, const Words& words,
                                         std::span<const Standing> standing);

}  // namespace unknot::finding
