// Six kinds of people, as the chances that they do what makes a program's day hard. All made up: what is shown with
// them is what Unknot does about such people, not how many such people there are.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace unknot::simulation {

/// Chances are one in so many; 0 is never.
struct Manner {
    std::string_view name, what;
    std::int64_t skips_day, leaves_out, unsure, denies;  ///< of days; of checks; of checks; of a true yes
    std::int64_t no_follow_up, says_nothing, closes;  ///< of mornings; of sessions; of sessions
    std::int64_t is_called, clock_jumps, lighter, more;  ///< of answers; of days; of answers while pressing
    std::int32_t soreness_told, soreness_most;  ///< added to what is felt; never told above
};

inline constexpr std::array manners{
    Manner{"careful", "answers what is asked", 6, 0, 60, 0, 12, 0, 40, 0, 0, 60, 4, 0, 10},
    Manner{"careless", "leaves out, wants more, tells little", 3, 6, 30, 4, 2, 6, 12, 20, 60, 30, 2, 0, 10},
    Manner{"anxious", "doubts, eases off, tells it worse", 8, 0, 5, 0, 20, 0, 20, 0, 0, 4, 12, 2, 10},
    Manner{"silent", "does not answer while pressing", 4, 20, 20, 0, 2, 2, 12, 0, 60, 0, 4, 0, 10},
    Manner{"lying", "denies what is so, plays soreness down", 4, 0, 0, 1, 6, 0, 20, 0, 60, 0, 2, -4, 2},
    Manner{"interrupted", "calls, closed pages, a clock that jumps", 4, 20, 20, 0, 4, 8, 3, 6, 15, 40, 4, 0, 10},
};

}  // namespace unknot::simulation
