#include "core/measure/order.hpp"

#include <catch2/catch.hpp>

#include <cstdint>

using unknot::measure::put_in_order;

TEST_CASE("what is put in order is in order, and equals stay as they came, at every length") {
    std::uint32_t seed = 1;
    for (std::size_t length = 0; length < 200; ++length) {
        std::vector<std::pair<int, std::size_t>> list;
        for (std::size_t i = 0; i < length; ++i) {
            seed = seed * 1'664'525 + 1'013'904'223;
            list.push_back({static_cast<int>(seed >> 28), i});
        }
        auto expected = list;
        std::sort(expected.begin(), expected.end());  // the place it came at settles equals
        put_in_order(list, [](const auto& a, const auto& b) { return a.first < b.first; });
        CHECK(list == expected);
    }
}
