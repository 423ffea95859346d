#include "core/finding/compare.hpp"

#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>

#include <algorithm>

#include "core/catalog/numbers.hpp"

using namespace unknot;
using body::Side;
using finding::compare;
using finding::MapChange;
using Map = std::vector<facts::PainMark>;

namespace {

facts::PainMark mark(std::uint16_t zone, std::int32_t share = 10'000, Side side = Side::left) {
    return {{body::ZoneId{zone}, side}, {5}, std::nullopt, {share}};
}

facts::Redraw hand_of(std::int32_t overlap) { return {{overlap}, {5'000}, {5'000}}; }

Map any_map() {
    Map map;
    for (int i = *rc::gen::inRange(0, 8); i > 0; --i) {
        map.push_back(mark(*rc::gen::inRange<std::uint16_t>(0, 12), *rc::gen::inRange(1, 10'001),
                           *rc::gen::element(Side::left, Side::right, Side::middle)));
        map.back().strength = {*rc::gen::inRange(0, 11)};
    }
    return map;
}

}  // namespace

TEST_CASE("the same map is no change, and neither is one that overlaps as two drawings of one pain do") {
    CHECK(compare({mark(1), mark(2)}, {mark(2), mark(1)}).change == MapChange::no_more_than_the_hand);
    CHECK(compare({}, {}).change == MapChange::no_more_than_the_hand);
    const auto half = compare({mark(1), mark(2)}, {mark(1)});
    CHECK(half.overlap.of_10000 == 5'000);
    CHECK(half.hand.of_10000 == catalog::numbers::redraw_overlap * 100);
    CHECK(half.change == MapChange::no_more_than_the_hand);
}

TEST_CASE("a map that shrank or grew by more than the hand is smaller or larger") {
    const Map large{mark(1), mark(2), mark(3), mark(4)};
    CHECK(compare(large, {mark(2)}).change == MapChange::smaller);
    CHECK(compare({mark(2)}, large).change == MapChange::larger);
    CHECK(compare({mark(1, 9'000)}, {mark(1, 3'000)}).change == MapChange::smaller);
    CHECK(compare(large, {}).change == MapChange::smaller);
    CHECK(compare({}, {mark(1, 1)}).change == MapChange::larger);
}

TEST_CASE("a pain elsewhere has moved, also when it became smaller on the way, and left is not right") {
    CHECK(compare({mark(1), mark(2)}, {mark(2), mark(3)}).change == MapChange::moved);
    CHECK(compare({mark(1), mark(2), mark(3)}, {mark(4)}).change == MapChange::moved);
    CHECK(compare({mark(1)}, {mark(1, 10'000, Side::right)}).change == MapChange::moved);
}

TEST_CASE("the person's own second drawing takes the place of what was published") {
    const Map whole{mark(1), mark(2)};
    CHECK(compare(whole, {mark(1)}, hand_of(8'000)).change == MapChange::smaller);
    CHECK(compare(whole, {mark(1)}, hand_of(5'000)).change == MapChange::no_more_than_the_hand);
    CHECK(compare(whole, {mark(1, 1)}, hand_of(1)).change == MapChange::smaller);
    CHECK(compare(whole, {mark(5)}, hand_of(0)).change == MapChange::no_more_than_the_hand);
    CHECK(compare(whole, {}, hand_of(0)).change == MapChange::smaller);
}

TEST_CASE("a pain of nought is none, and a place told twice counts once, as the larger") {
    facts::PainMark none = mark(2);
    none.strength = {0};
    CHECK(compare({mark(1)}, {mark(1), none}).overlap.of_10000 == 10'000);
    CHECK(compare({mark(1)}, {mark(1, 100), mark(1)}).overlap.of_10000 == 10'000);
}

TEST_CASE("two maps compared the other way round, in another order or mirrored tell the same") {
    rc::prop("symmetry", [] {
        const Map earlier = any_map(), later = any_map();
        const auto own =
            *rc::gen::arbitrary<bool>() ? std::optional{hand_of(*rc::gen::inRange(0, 10'001))} : std::nullopt;
        const auto seen = compare(earlier, later, own);
        const auto back = compare(later, earlier, own);
        RC_ASSERT(seen.overlap == back.overlap);
        const bool of_size = seen.change == MapChange::smaller || seen.change == MapChange::larger;
        RC_ASSERT((back.change == seen.change) == !of_size);
        Map turned = later, mirrored = later, origin = earlier;
        std::reverse(turned.begin(), turned.end());
        RC_ASSERT(compare(earlier, turned, own).change == seen.change);
        for (Map* map : {&mirrored, &origin})
            for (auto& one : *map) one.place.side = body::mirrored(one.place.side);
        const auto there = compare(origin, mirrored, own);
        RC_ASSERT(there.change == seen.change);
        RC_ASSERT(there.overlap == seen.overlap);
    });
}

TEST_CASE("more of a place that both maps have never makes two maps less alike") {
    rc::prop("a shared place grows", [] {
        Map earlier = any_map(), later = any_map();
        const std::int32_t most = *rc::gen::inRange(1, 10'001);
        earlier.push_back(mark(20, most));
        later.push_back(mark(20, *rc::gen::inRange(1, most + 1)));
        const auto before = compare(earlier, later);
        later.back().share = {most};
        RC_ASSERT(compare(earlier, later).overlap >= before.overlap);
    });
}
