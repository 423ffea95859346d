#include "core/measure/measure.hpp"

#include <catch2/catch.hpp>

#include "core/measure/result.hpp"

using namespace unknot::measure;

TEST_CASE("a second is a thousand milliseconds and an hour is 3,600 seconds") {
    CHECK(Seconds{7}.millis() == Millis{7'000});
    CHECK(Hours{1}.millis() == Seconds{3'600}.millis());
    CHECK(Millis{5} - Millis{7} == Millis{-2});
    CHECK(whole_seconds(Millis{7'000}) == Seconds{7});
    CHECK(whole_seconds(Millis{7'001}) == Seconds{8});
}

TEST_CASE("the day changes at midnight where the person is, not in Greenwich") {
    constexpr std::int64_t day = 86'400'000;
    CHECK(Now{{10 * day}, 0}.day() == Day{10});
    CHECK(Now{{10 * day - 1}, 0}.day() == Day{9});
    CHECK(Now{{10 * day - 1}, 60}.day() == Day{10});
    CHECK(Now{{10 * day}, -1}.day() == Day{9});
    CHECK(Now{{10 * day + day / 2}, 13 * 60}.day() == Day{11});
}

TEST_CASE("days before 1970 are counted down, midnight belongs to the day it begins") {
    CHECK(Now{{-1}, 0}.day() == Day{-1});
    CHECK(Now{{-86'400'000}, 0}.day() == Day{-1});
    CHECK(Now{{-86'400'001}, 0}.day() == Day{-2});
}

TEST_CASE("days are added and told apart whole") {
    CHECK(Day{3} + 4 == Day{7});
    CHECK(Day{7} - Day{3} == 4);
}

TEST_CASE("a result holds its value or what was missing, never both") {
    const Result<int, char> value{5};
    const Result<int, char> failure{'x'};
    REQUIRE(value);
    CHECK(value.value() == 5);
    REQUIRE_FALSE(failure);
    CHECK(failure.failure() == 'x');
}
