#include "core/finding/odds.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>

#include "core/catalog/numbers.hpp"

namespace unknot::finding {
namespace {

// A nat is 200 hundredths of half a nat; flattened, the likelihood falls by a factor of e every so many.
constexpr std::int32_t score_per_e = 2 * catalog::numbers::odds_flattened;
constexpr int even_bits = 30;
constexpr std::size_t whole_steps = 24;

// e to the minus numerator/score_per_e, in 2^-30, by its series in whole numbers. 2^-40 inside: rounding stays below.
constexpr std::uint64_t exp_minus(std::int64_t numerator) {
    constexpr int inner_bits = 40;
    std::int64_t term = std::int64_t{1} << inner_bits;
    std::int64_t sum = term;
    for (std::int64_t k = 1; term != 0; ++k) {
        term = -term * numerator / (score_per_e * k);
        sum += term;
    }
    return static_cast<std::uint64_t>(sum) >> (inner_bits - even_bits);
}

constexpr auto within_a_step = [] {
    std::array<std::uint64_t, score_per_e> table{};
    for (std::size_t i = 0; i < table.size(); ++i) table[i] = exp_minus(static_cast<std::int64_t>(i));
    return table;
}();

constexpr auto by_whole_step = [] {
    std::array<std::uint64_t, whole_steps> table{};
    const std::uint64_t one_step = exp_minus(score_per_e);
    table[0] = std::uint64_t{1} << even_bits;
    for (std::size_t i = 1; i < table.size(); ++i) table[i] = (table[i - 1] * one_step) >> even_bits;
    return table;
}();

constexpr std::uint64_t all_parts = 10'000;

}  // namespace

std::uint64_t likelihood(std::int32_t below) {
    assert(below >= 0);
    const auto step = static_cast<std::size_t>(below / score_per_e);
    if (step >= whole_steps) return 0;
    return (by_whole_step[step] * within_a_step[static_cast<std::size_t>(below % score_per_e)]) >> even_bits;
}

std::vector<measure::Odds> share_out(std::span<const std::uint64_t> weights) {
    std::uint64_t total = 0;
    for (const std::uint64_t weight : weights) total += weight;
    assert(total != 0);
    std::vector<measure::Odds> shares(weights.size());
    std::vector<std::uint64_t> remainders(weights.size());
    std::uint64_t left = all_parts;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const std::uint64_t share = weights[i] * all_parts / total;
        remainders[i] = weights[i] * all_parts % total;
        shares[i].of_10000 = static_cast<std::int32_t>(share);
        left -= share;
    }
    for (; left != 0; --left) {
        const auto largest = std::max_element(remainders.begin(), remainders.end());
        shares[static_cast<std::size_t>(largest - remainders.begin())].of_10000 += 1;
        *largest = 0;
    }
    return shares;
}

}  // namespace unknot::finding
