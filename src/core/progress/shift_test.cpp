#include "core/progress/shift.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace unknot::progress;

namespace {

std::vector<Tenths> tenths(const std::vector<std::int32_t>& counts) {
    std::vector<Tenths> out;
    for (const std::int32_t count : counts) out.push_back({count});
    return out;
}

std::vector<DayValue> days(std::int32_t from, std::int32_t every, const std::vector<std::int32_t>& counts) {
    std::vector<DayValue> out;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        out.push_back({{from + every * static_cast<std::int32_t>(i)}, {counts[i]}});
    }
    return out;
}

}  // namespace

TEST_CASE("four weekly numbers against four lie between their smallest and their largest difference") {
    const auto shift = shift_between(days(0, 7, {70, 60, 60, 50}), days(28, 7, {40, 30, 30, 20}));
    REQUIRE(shift);
    CHECK(shift->estimate == Tenths{-30});
    CHECK(shift->low == Tenths{-50});
    CHECK(shift->high == Tenths{-10});
}

TEST_CASE("three weekly numbers against four are too few, as the exact rank sum says") {
    CHECK_FALSE(shift_between(days(0, 7, {70, 70, 70}), days(21, 7, {10, 10, 10, 10})));
}

TEST_CASE("days in a row tell less than days apart: seven of each are too few, eight are not") {
    const std::vector<std::int32_t> seven(7, 70);
    const std::vector<std::int32_t> eight(8, 70);
    CHECK_FALSE(shift_between(days(0, 1, seven), days(7, 1, seven)));
    CHECK(shift_between(days(0, 1, eight), days(8, 1, eight)));
    CHECK(shift_between(days(0, 3, seven), days(21, 3, seven)));
}

TEST_CASE("a day that is worse never moves an estimate or a bound the other way") {
    const std::vector<std::int32_t> first{50, 60, 40, 70, 50, 30, 60, 50, 40, 60};
    std::vector<std::int32_t> last{30, 20, 50, 40, 30, 60, 20, 30, 40, 30};
    const auto before = shift_between(days(0, 2, first), days(20, 2, last));
    REQUIRE(before);
    for (std::size_t i = 0; i < last.size(); ++i) {
        for (std::int32_t more = 10; last[i] + more <= 100; more += 10) {
            std::vector<std::int32_t> worse = last;
            worse[i] += more;
            const auto after = shift_between(days(0, 2, first), days(20, 2, worse));
            REQUIRE(after);
            CHECK(after->estimate >= before->estimate);
            CHECK(after->low >= before->low);
            CHECK(after->high >= before->high);
        }
    }
}

TEST_CASE("no days are too few, and a hundred a side are not too many to count") {
    CHECK_FALSE(shift_between({}, days(0, 1, {10})));
    CHECK_FALSE(shift_between(days(0, 1, {10}), {}));
    const std::vector<std::int32_t> many(100, 40);
    const auto same_day = shift_between(days(0, 0, many), days(1, 0, many));
    CHECK_FALSE(same_day);  // a hundred numbers of one day are one day
    CHECK(shift_between(days(0, 1, many), days(100, 1, many)) == Shift{{0}, {0}, {0}});
}

TEST_CASE("the middle of an even number lies half way, and halves are rounded towards nothing") {
    const std::vector<Tenths> up{{10}, {25}};
    const std::vector<Tenths> down{{-25}, {-10}};
    CHECK(middle(up) == Tenths{17});
    CHECK(middle(down) == Tenths{-17});
}

TEST_CASE("the signed ranks bound a middle as their published table says, and each of three looks more strictly") {
    // The largest rank sum that is rare enough on one side, two and a half of a hundred, from 6 to 14 differences.
    const std::vector<std::size_t> rare{0, 2, 3, 5, 8, 10, 13, 17, 21};
    for (std::size_t n = 6; n <= 14; ++n) {
        std::vector<Tenths> apart;  // no two sums of two are the same
        for (std::size_t i = 0; i < n; ++i) apart.push_back({1 << i});
        std::vector<std::int32_t> sums;
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = i; j < n; ++j) sums.push_back(apart[i].count + apart[j].count);
        }
        std::sort(sums.begin(), sums.end());
        const auto shift = signed_rank_shift(apart, 1);
        REQUIRE(shift);
        CHECK(shift->low.count == sums[rare[n - 6]] / 2);
        CHECK(shift->high.count == (sums[sums.size() - 1 - rare[n - 6]] + 1) / 2);
    }
    CHECK_FALSE(signed_rank_shift(tenths({10, 10, 10, 10, 10}), 1));
    CHECK_FALSE(signed_rank_shift(tenths({10, 10, 10, 10, 10, 10}), 3));
    CHECK(signed_rank_shift(tenths({10, 10, 10, 10, 10, 10, 10}), 3) == Shift{{10}, {10}, {10}});
}

TEST_CASE("bounds of signed ranks that are no whole tenths lie further out") {
    CHECK(signed_rank_shift(tenths({-5, -5, -5, -5, -5, -5, 0}), 1) == Shift{{-5}, {-5}, {-2}});
    CHECK(signed_rank_shift(tenths({5, 5, 5, 5, 5, 5, 0}), 1) == Shift{{5}, {2}, {5}});
}

TEST_CASE("the sign test bounds a median from six differences on, and by more of them when there are more") {
    const RightAfter five = signed_median(tenths({-10, -20, -10, 0, -30}));
    CHECK(five.sessions == 5);
    CHECK(five.median == Tenths{-10});
    CHECK_FALSE(five.low);
    const RightAfter six = signed_median(tenths({-10, -20, -10, 0, -30, -10}));
    CHECK(six.low == Tenths{-30});
    CHECK(six.high == Tenths{0});
    // Of nine, one may lie beyond either bound: 10 of 512 outcomes are less than one in forty.
    const RightAfter nine = signed_median(tenths({-90, -20, -20, -20, -20, -20, -20, -20, 90}));
    CHECK(nine.low == Tenths{-20});
    CHECK(nine.high == Tenths{-20});
    CHECK(signed_median(std::vector<Tenths>(60, {10})).low == Tenths{10});
}
