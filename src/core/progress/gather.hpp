// What the events of a journal measured, put in order by what they measure.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/progress/progress.hpp"

namespace unknot::progress {

struct Gathered {
    std::vector<Course> courses;             ///< days and words only; nothing compared yet
    std::vector<DoseBorne> doses;
    std::vector<Tenths> right_after;         ///< pain after a session less before it, of the last sessions
    std::vector<GlobalTold> global;
    std::vector<Day> session_days;           ///< on which it was pressed, oldest first, each once
    bool ahead = false;                      ///< an event lies ahead of now, and was left out
};

/// At most so many of the last sessions tell how it is right after one.
inline constexpr std::size_t right_after_most = 28;

Gathered gather(std::span<const facts::Event* const> events, const Now& now);

}  // namespace unknot::progress
