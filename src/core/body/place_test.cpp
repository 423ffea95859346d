#include "core/body/place.hpp"

#include <catch2/catch.hpp>

using namespace unknot::body;

namespace {

constexpr ZoneId first{0};
constexpr ZoneId last{zones_max - 1};

}  // namespace

TEST_CASE("left and right change places in a mirror, the middle stays") {
    CHECK(mirrored(Side::left) == Side::right);
    CHECK(mirrored(Side::right) == Side::left);
    CHECK(mirrored(Side::middle) == Side::middle);
}

TEST_CASE("a set of zones holds what was added and nothing else, up to the last zone") {
    ZoneSet zones;
    CHECK(zones.empty());
    zones.add(last);
    zones.add(last);
    CHECK(zones.has(last));
    CHECK_FALSE(zones.has(first));
    CHECK(zones.count() == 1);
}

TEST_CASE("a zone marked on the left is not marked on the right") {
    PlaceSet places;
    places.add({first, Side::left});
    CHECK(places.has({first, Side::left}));
    CHECK_FALSE(places.has({first, Side::right}));
    CHECK_FALSE(places.has({first, Side::middle}));
    CHECK(places.on(Side::right).empty());
}

TEST_CASE("two sets of places together hold both, side by side") {
    PlaceSet left;
    left.add({first, Side::left});
    PlaceSet right;
    right.add({first, Side::right});
    const PlaceSet both = left | right;
    CHECK(both.count() == 2);
    CHECK(both.contains(left));
    CHECK(both.contains(right));
    CHECK_FALSE(left.contains(both));
    CHECK(left.contains(PlaceSet{}));
}

TEST_CASE("several zones are added on one side at once") {
    ZoneSet zones;
    zones.add(first);
    zones.add(last);
    PlaceSet places;
    places.add(zones, Side::right);
    CHECK(places.count() == 2);
    CHECK(places.on(Side::right) == zones);
    CHECK((zones & ZoneSet{1}).count() == 1);
}
