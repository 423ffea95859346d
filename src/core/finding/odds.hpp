// Scores turned into odds that can be shown. Whole numbers only, from a constant table, so that the same story gives
// the same odds on every machine.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/measure/measure.hpp"

namespace unknot::finding {

/// How likely a muscle is, that scores `below` hundredths of half a nat less than the likeliest, against that one:
/// 2^30 stands for even. Flattened (`odds_flattened`), because maps are drawn by hand and the plain sum is surer than
/// right. `below` is not negative. Never rises as `below` grows; 0 beyond about 36 nats.
std::uint64_t likelihood(std::int32_t below);

/// Shares 10,000 out in proportion to `weights`, which are not all 0, by largest remainder; even remainders are
/// settled in favour of the earlier one. A larger weight never gets less. The shares sum to exactly 10,000.
std::vector<measure::Odds> share_out(std::span<const std::uint64_t> weights);

}  // namespace unknot::finding
