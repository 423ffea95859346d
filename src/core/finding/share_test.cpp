// How much of a zone was painted, and what that counts.
#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>

#include "core/catalog/numbers.hpp"
#include "core/finding/patterns.hpp"
#include "core/finding/rank.hpp"
#include "core/finding/small_catalog.hpp"
#include "core/finding/weigh.hpp"

using namespace unknot;
using body::Side;
using facts::PainStory;
namespace small = finding::small;
namespace numbers = catalog::numbers;

namespace {

facts::PainMark painted(std::uint16_t zone, std::int32_t share, std::int32_t strength = 6) {
    return {{body::ZoneId{zone}, Side::right}, {strength}, std::nullopt, {share}};
}

/// What the front of the right shoulder counts, in percent of its weight.
std::int32_t counted(std::vector<facts::PainMark> pains) {
    PainStory told;
    told.pains = std::move(pains);
    const finding::Told ready(small::content, told);
    return ready.counted({small::shoulder_front}, Side::right);
}

}  // namespace

TEST_CASE("a zone of which a quarter was painted counts as one that is filled; below it counts less") {
    constexpr std::int32_t full = numbers::painted_full * 100;
    CHECK(counted({painted(small::shoulder_front, 10'000)}) == 100);
    CHECK(counted({painted(small::shoulder_front, full)}) == 100);
    CHECK(counted({painted(small::shoulder_front, full - 100)}) < 100);
    CHECK(counted({painted(small::shoulder_front, full / 2)}) == (100 + numbers::painted_least) / 2);
    CHECK(counted({painted(small::shoulder_front, 1)}) == numbers::painted_least);
    CHECK(counted({}) == 0);
}

TEST_CASE("a weak pain in a barely painted zone counts less for both") {
    CHECK(counted({painted(small::shoulder_front, 1, 1)}) == numbers::painted_least * numbers::weak_share / 100);
    CHECK(counted({painted(small::shoulder_front, 10'000, 1)}) == numbers::weak_share);
}

TEST_CASE("a zone that was told twice counts once, for the telling that counts more") {
    const std::int32_t weak = numbers::weak_share;
    CHECK(counted({painted(small::shoulder_front, 1), painted(small::shoulder_front, 10'000, 1)}) == weak);
    CHECK(counted({painted(small::shoulder_front, 10'000, 1), painted(small::shoulder_front, 1)}) == weak);
    CHECK(counted({painted(small::shoulder_front, 1), painted(small::shoulder_front, 2)}) == numbers::painted_least);
}

TEST_CASE("of two zones that split two muscles, the one that was filled puts its muscle first") {
    const auto first = [](std::int32_t front, std::int32_t back) {
        PainStory told;
        told.pains = {painted(small::shoulder_front, front), painted(small::shoulder_back, back)};
        const auto scored = [&](std::uint16_t muscle) {
            return finding::score(finding::Told(small::content, told), body::MuscleId{muscle}, Side::right);
        };
        return scored(small::infraspinatus) - scored(small::subscapularis);
    };
    CHECK(first(10'000, 300) > first(10'000, 10'000));
    CHECK(first(300, 10'000) < first(10'000, 10'000));
}

TEST_CASE("how much was painted takes nothing from what may be no muscle") {
    rc::prop("patterns", [] {
        PainStory told;
        const auto zones = static_cast<std::uint16_t>(small::zones.size());
        for (int i = *rc::gen::inRange(1, 6); i > 0; --i) {
            const auto zone = *rc::gen::inRange<std::uint16_t>(0, zones);
            told.pains.push_back(painted(zone, *rc::gen::inRange(1, 10'001)));
            if (small::zones[zone].midline) told.pains.back().place.side = Side::middle;
        }
        PainStory filled = told;
        for (auto& one : filled.pains) one.share = {};
        const auto part = finding::pattern_scores(finding::Told(small::content, told));
        const auto whole = finding::pattern_scores(finding::Told(small::content, filled));
        RC_ASSERT(part.size() == whole.size());
        for (std::size_t i = 0; i < part.size(); ++i) {
            RC_ASSERT(part[i].score == whole[i].score);
            RC_ASSERT(part[i].stops == whole[i].stops);
        }
    });
}
