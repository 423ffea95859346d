// What to ask next: the answer that would tell the leaders apart best.
#pragma once

#include <span>

#include "core/finding/patterns.hpp"

namespace unknot::finding {

/// One muscle of one side, with its sum.
struct Ranked {
    std::int32_t score = 0;
    body::MuscleId muscle;
    body::Side side = body::Side::left;
};

/// The next question for a ranking. `listed` is best first, not empty; `rival` is the likeliest pattern. While the
/// first is about equal with the second, or a pattern with it: the movement whose `yes` is expected to pull the first
/// three, and the rival if it comes near, furthest apart, if one does. Otherwise a press test of the first that can be
/// pressed and was not, unless the first stands clear and was tested. A movement that was asked and denied is not in
/// the story, so whoever asks must keep from asking it again. Ties go to the order of the catalog, left before right.
facts::NextQuestion next_question(const Told& told, std::span<const Ranked> listed,
                                  const std::optional<RankedPattern>& rival, bool clearly_first);

/// True if the score is within `tie_within` of the one above it.
bool about_equal(std::int32_t above, std::int32_t below);

}  // namespace unknot::finding
