// Where on the body: a zone of the chart and the side it is on. Left and right are the person's own (S16).
#pragma once

#include <bit>
#include <cassert>
#include <compare>
#include <cstdint>

#include "core/measure/id.hpp"

namespace unknot::body {

using ZoneId = measure::Id<struct ZoneRecord>;
using MuscleId = measure::Id<struct MuscleRecord>;

/// Most zones the chart may have; the content compiler refuses more.
inline constexpr std::uint16_t zones_max = 64;

/// Midline zones have `middle`; every other place has a side, and none is ever assumed.
enum class Side : std::uint8_t { middle, left, right };

constexpr Side mirrored(Side side) {
    return side == Side::left ? Side::right : side == Side::right ? Side::left : side;
}

struct Place {
    ZoneId zone;
    Side side = Side::middle;
    friend auto operator<=>(const Place&, const Place&) = default;
};

/// Zones without a side, at most `zones_max`. Constant time, no allocation.
class ZoneSet {
public:
    constexpr ZoneSet() = default;
    constexpr explicit ZoneSet(std::uint64_t bits) : bits_(bits) {}
    constexpr void add(ZoneId zone) { bits_ |= bit(zone); }
    constexpr bool has(ZoneId zone) const { return (bits_ & bit(zone)) != 0; }
    constexpr bool empty() const { return bits_ == 0; }
    constexpr int count() const { return std::popcount(bits_); }
    constexpr std::uint64_t bits() const { return bits_; }
    friend constexpr ZoneSet operator|(ZoneSet a, ZoneSet b) { return ZoneSet{a.bits_ | b.bits_}; }
    friend constexpr ZoneSet operator&(ZoneSet a, ZoneSet b) { return ZoneSet{a.bits_ & b.bits_}; }
    friend constexpr bool operator==(ZoneSet, ZoneSet) = default;

private:
    static constexpr std::uint64_t bit(ZoneId zone) {
        assert(zone.index < zones_max);
        return std::uint64_t{1} << zone.index;
    }
    std::uint64_t bits_ = 0;
};

/// Places: zones with their side. Constant time, no allocation.
class PlaceSet {
public:
    constexpr PlaceSet() = default;
    constexpr void add(Place place) { of(place.side).add(place.zone); }
    constexpr void add(ZoneSet zones, Side side) { of(side) = of(side) | zones; }
    constexpr bool has(Place place) const { return on(place.side).has(place.zone); }
    constexpr ZoneSet on(Side side) const { return sides_[static_cast<int>(side)]; }
    constexpr bool empty() const { return sides_[0].empty() && sides_[1].empty() && sides_[2].empty(); }
    constexpr int count() const { return sides_[0].count() + sides_[1].count() + sides_[2].count(); }
    friend constexpr PlaceSet operator|(PlaceSet a, PlaceSet b) {
        for (int i = 0; i < 3; ++i) a.sides_[i] = a.sides_[i] | b.sides_[i];
        return a;
    }
    friend constexpr bool operator==(const PlaceSet&, const PlaceSet&) = default;
    /// True if every place of `inner` is in this set too.
    constexpr bool contains(const PlaceSet& inner) const { return (*this | inner) == *this; }

private:
    constexpr ZoneSet& of(Side side) { return sides_[static_cast<int>(side)]; }
    ZoneSet sides_[3];
};

}  // namespace unknot::body
