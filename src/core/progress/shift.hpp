// How far the later of two groups of days lies from the earlier: by how much, and between which bounds.
#pragma once

#include <span>

#include "core/progress/progress.hpp"

namespace unknot::progress {

/// The middle of values in order, rounded towards nothing; there is at least one.
Tenths middle(std::span<const Tenths> sorted);

/// The middle of the values of some days; there is at least one.
Tenths middle_of(std::span<const DayValue> days);

/// The median of all differences between a day of `last` and a day of `first`, and the two of these differences between
/// which the shift lies (Lehmann 1963), the bounds set as wide as days need that resemble the days around them. None:
/// too few days. Each group in the order of its days, at most a hundred of them. Cost: n log n in the differences.
std::optional<Shift> shift_between(std::span<const DayValue> first, std::span<const DayValue> last);

/// The median of the means of every two differences, each with itself too, and the two of these means between which
/// the middle lies (Wilcoxon's signed ranks, counted exactly), where the sign of every difference was a toss of a coin.
/// Each of so many `looks` may miss so seldom that all of them hold 95 times of 100. None: too few differences. At most
/// 14 differences. Cost: quadratic in them.
std::optional<Shift> signed_rank_shift(std::span<const Tenths> differences, std::int64_t looks);

/// The median of differences and the bounds of the sign test: distribution-free, and exact if they are independent.
/// At most 60 differences; there is at least one.
RightAfter signed_median(std::vector<Tenths> differences);

}  // namespace unknot::progress
