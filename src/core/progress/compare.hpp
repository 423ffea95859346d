// A course's first days against its last.
#pragma once

#include <span>

#include "core/progress/progress.hpp"

namespace unknot::progress {

/// The smallest change of a measure that matters, as it was published, and the rule that says so.
std::pair<ProgressRule, Tenths> meaningful(const Subject& subject);

/// A change turned so that more of it is worse, whatever is measured: less can be done, it moves less far.
Shift towards_worse(const Subject& subject, const Shift& shift);

/// Whether a shift towards worse matters, and what may be said of it. Never `held` and never `too_little`.
Change kind_of(const Shift& towards_worse, Tenths meaningful);

/// The first days of a course: at most half of them, so that as many can follow; no more than make a stretch, and those
/// of the first weeks, or so few as can be compared at all, if they were told seldom.
std::span<const DayValue> first_of(std::span<const DayValue> days);

/// The last of some days: no more than make a stretch.
std::span<const DayValue> last_of(std::span<const DayValue> days);

/// The last days of a course, after its first.
std::span<const DayValue> last_after_first(std::span<const DayValue> days);

/// Fills in what the course's days amount to today.
void compare(Course& course, Day today, bool clock_sure);

}  // namespace unknot::progress
