// A trial with oneself: which way of care each turn of days gets is drawn by lot. Told as events; what is drawn, and
// what came of it, is made from them by `progress::trials`. No check, dose or plan reads any of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/catalog/numbers.hpp"
#include "core/facts/measuring.hpp"

namespace unknot::facts {

/// A way of care that is tried against the others. `nothing`: none of them on that day.
enum class TrialArm : std::uint8_t { massage, heat, movement, nothing };

/// The person's consent, and all that is needed to draw the same days again.
struct TrialBegun {
    std::string trial;                       ///< its id
    std::vector<TrialArm> arms;              ///< two or three, each once
    std::int32_t turn_days = 1;              ///< one or two days in a row get the same
    std::int32_t rounds = 0;                 ///< in each round every arm has one turn
    PainAsked outcome = PainAsked::worst;    ///< which pain is compared
    std::uint32_t seed = 0;                  ///< drawn where there is chance: outside of the core
};

inline constexpr std::size_t trial_arms_min = 2;
inline constexpr std::size_t trial_arms_max = 3;
inline constexpr std::int32_t trial_turn_days_max = catalog::numbers::trial_turn_days_most;
/// Fewer can tell nothing, however clear they are: of three arms, seven rounds are the fewest whose exact bounds exist.
inline constexpr std::int32_t trial_rounds_min = 7;
inline constexpr std::int32_t trial_days_max = catalog::numbers::trial_days_most;
inline constexpr std::int32_t trial_rounds_max = trial_days_max / static_cast<std::int32_t>(trial_arms_min);

/// How many days it takes, from the day after it was begun.
constexpr std::int32_t trial_days(const TrialBegun& trial) {
    return trial.rounds * trial.turn_days * static_cast<std::int32_t>(trial.arms.size());
}

/// A length that a trial of so many arms and days a turn may have.
struct TrialLength {
    std::int32_t arms = 2;
    std::int32_t turn_days = 1;
    std::int32_t rounds = trial_rounds_min;
    friend bool operator==(const TrialLength&, const TrialLength&) = default;
};

constexpr std::int32_t trial_days(const TrialLength& length) { return length.rounds * length.turn_days * length.arms; }

struct TrialStopped {
    std::string trial;
};

}  // namespace unknot::facts
