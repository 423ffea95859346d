// A trial with oneself: what the days that drew one way of care tell against the days that drew another. What differs
// between them by more than the lots explain was brought about by what was drawn. How, and on which assumptions:
// docs/progress.md.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/facts/history.hpp"
#include "core/progress/progress.hpp"

namespace unknot::progress {

using facts::PainAsked;
using facts::TrialArm;

enum class TrialState : std::uint8_t { running, over, stopped };

/// One or two days in a row that drew the same.
struct Turn {
    Day from;
    std::int32_t days = 1;
    TrialArm arm = TrialArm::nothing;
    std::optional<Tenths> pain = {};         ///< the middle of what was told; of two days only the second counts
    friend bool operator==(const Turn&, const Turn&) = default;
};

/// Pain on the days of one arm less that of another, round by round. `better`: the first arm had less.
struct Against {
    TrialArm arm = TrialArm::massage;
    TrialArm other = TrialArm::nothing;
    std::int32_t rounds = 0;                 ///< in which both were told
    Change change = Change::too_little;
    std::optional<Shift> shift = {};
    friend bool operator==(const Against&, const Against&) = default;
};

struct Trial {
    std::string id;
    TrialState state = TrialState::running;
    Day from;
    Day to;
    PainAsked outcome = PainAsked::worst;
    std::vector<Turn> turns = {};            ///< until today: what comes is not told before its day
    std::optional<TrialArm> today = {};
    std::int32_t days_gone = 0;
    std::int32_t days_kept = 0;              ///< of these: pressed if massage was drawn, and only then
    std::vector<Against> against = {};       ///< every two arms, once it runs no more
    Tenths meaningful = {};                  ///< the smallest difference that matters
    friend bool operator==(const Trial&, const Trial&) = default;
};

/// The shortest and the longest that there can be of every number of arms and days a turn.
std::vector<facts::TrialLength> trial_lengths();

/// The trials of one person, oldest first. Another that is begun stops the one before it. A day counts as it was drawn,
/// whatever was done on it: what a check forbade is no reason to leave it out. Nothing is told of the difference while
/// one runs, so that nobody stops when it looks best. With an event ahead of now nothing is said to be better (S15).
/// Events as for `progress`. Total. Cost: n log n in the events.
std::vector<Trial> trials(std::span<const facts::Event* const> events, const Now& now);

}  // namespace unknot::progress
