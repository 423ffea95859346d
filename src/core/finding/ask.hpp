// What to ask next: the answer that would tell the leaders apart best.
#pragma once

#include <span>

#include "core/finding/patterns.hpp"

namespace unknot::finding {

/// The next question for a ranking. `listed` is best first, not empty; `rival` is the likeliest pattern. While the
/// second, or a pattern, is within `ask_within` of the first: the movement whose `yes` is expected to pull the first
/// three, and the rival if it comes near, furthest apart, if one does. Otherwise a press test of the first that can be
/// pressed and was not, unless the first stands clear and was tested. A movement that was asked and denied is not in
/// the story, so whoever asks must keep from asking it again. Ties go to the order of the catalog, left before right.
facts::NextQuestion next_question(const Told& told, std::span<const Ranked> listed,
                                  const std::optional<RankedPattern>& rival, bool clearly_first);

}  // namespace unknot::finding
