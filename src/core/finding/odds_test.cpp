#include "core/finding/odds.hpp"

#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>

#include <cmath>

#include "core/catalog/numbers.hpp"

using unknot::finding::likelihood;
using unknot::finding::share_out;

TEST_CASE("likelihood falls by the exponential, flattened as content says, to a millionth") {
    for (std::int32_t below = 0; below < 6000; ++below) {
        const double exact = std::exp(-below / (2.0 * unknot::catalog::numbers::odds_flattened));
        const double got = static_cast<double>(likelihood(below)) / static_cast<double>(1 << 30);
        REQUIRE(got == Approx(exact).margin(1e-6));
        REQUIRE(likelihood(below) >= likelihood(below + 1));
    }
    CHECK(likelihood(0) == std::uint64_t{1} << 30);
    CHECK(likelihood(1'000'000) == 0);
}

TEST_CASE("shares sum to ten thousand, keep the order and are less than one part off") {
    rc::prop("shares", [] {
        auto weights = *rc::gen::container<std::vector<std::uint64_t>>(rc::gen::inRange<std::uint64_t>(0, 1u << 30));
        weights.push_back(1);
        const auto shares = share_out(weights);
        std::uint64_t total = 0;
        for (const auto weight : weights) total += weight;
        std::int32_t sum = 0;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            sum += shares[i].of_10000;
            const double exact = 10'000.0 * static_cast<double>(weights[i]) / static_cast<double>(total);
            RC_ASSERT(std::abs(exact - shares[i].of_10000) < 1.0);
            for (std::size_t j = 0; j < weights.size(); ++j) {
                if (weights[i] > weights[j]) RC_ASSERT(shares[i] >= shares[j]);
            }
        }
        RC_ASSERT(sum == 10'000);
    });
}
