// What Unknot counts in. Every quantity is its own type holding a whole number in one stated unit, so that a
// pain cannot be added to a pressure and a second cannot be taken for a millisecond.
#pragma once

#include <compare>
#include <cstdint>

namespace unknot::measure {

/// Pain as the person scores it, 0 (none) to 10 (worst imaginable): numeric rating scale.
struct PainIntensity {
    std::int32_t of_10 = 0;
    friend auto operator<=>(PainIntensity, PainIntensity) = default;
};

/// Pressure as the person feels it, 0 (touch) to 10. Never interchangeable with pain.
struct PressureIntensity {
    std::int32_t of_10 = 0;
    friend auto operator<=>(PressureIntensity, PressureIntensity) = default;
};

/// How well something can be done, as the person scores it: 0 not at all, 10 as well as ever.
struct Ability {
    std::int32_t of_10 = 0;
    friend auto operator<=>(Ability, Ability) = default;
};

/// An angle in whole degrees, 0 to 180: how far a joint moves.
struct Degrees {
    std::int32_t count = 0;
    friend auto operator<=>(Degrees, Degrees) = default;
};

/// Tenths of whatever is measured: of a point from 0 to 10, or of a degree. What lies between two tries, and a median.
struct Tenths {
    std::int32_t count = 0;
    friend auto operator<=>(Tenths, Tenths) = default;
    friend constexpr Tenths operator+(Tenths a, Tenths b) { return {a.count + b.count}; }
    friend constexpr Tenths operator-(Tenths a, Tenths b) { return {a.count - b.count}; }
    friend constexpr Tenths operator-(Tenths a) { return {-a.count}; }
};

constexpr Tenths tenths_of(std::int32_t whole) { return {whole * 10}; }

/// A length of time in thousandths of a second.
struct Millis {
    std::int64_t count = 0;
    friend auto operator<=>(Millis, Millis) = default;
    friend constexpr Millis operator+(Millis a, Millis b) { return {a.count + b.count}; }
    friend constexpr Millis operator-(Millis a, Millis b) { return {a.count - b.count}; }
};

/// A length of time in whole seconds: what doses and caps are written in.
struct Seconds {
    std::int64_t count = 0;
    friend auto operator<=>(Seconds, Seconds) = default;
    friend constexpr Seconds operator+(Seconds a, Seconds b) { return {a.count + b.count}; }
    friend constexpr Seconds operator*(Seconds a, std::int32_t times) { return {a.count * times}; }
    constexpr Millis millis() const { return {count * 1000}; }
};

/// How long it is as the caps count it: a begun second is a whole one.
constexpr Seconds whole_seconds(Millis length) { return {(length.count + 999) / 1000}; }

/// A length of time in whole hours: what waiting times are written in.
struct Hours {
    std::int64_t count = 0;
    friend auto operator<=>(Hours, Hours) = default;
    constexpr Millis millis() const { return {count * 3'600'000}; }
};

/// Milliseconds since 1970-01-01T00:00:00Z.
struct Instant {
    std::int64_t ms = 0;
    friend auto operator<=>(Instant, Instant) = default;
    friend constexpr Instant operator+(Instant a, Millis b) { return {a.ms + b.count}; }
    friend constexpr Millis operator-(Instant a, Instant b) { return {a.ms - b.ms}; }
};

/// A local calendar day, counted from 1970-01-01.
struct Day {
    std::int32_t number = 0;
    friend auto operator<=>(Day, Day) = default;
    friend constexpr Day operator+(Day a, std::int32_t days) { return {a.number + days}; }
    friend constexpr std::int32_t operator-(Day a, Day b) { return a.number - b.number; }
};

/// The present as the person's device tells it: an instant, and how many minutes local time is ahead of UTC.
struct Now {
    Instant at;
    std::int32_t offset_minutes = 0;

    /// The calendar day where the person is.
    constexpr Day day() const {
        const std::int64_t local = at.ms + std::int64_t{offset_minutes} * 60'000;
        const std::int64_t days = local >= 0 ? local / 86'400'000 : -((-local + 86'399'999) / 86'400'000);
        return {static_cast<std::int32_t>(days)};
    }
    friend auto operator<=>(const Now&, const Now&) = default;
};

/// When a calendar day begins where local time is so many minutes ahead of UTC.
constexpr Instant begin_of(Day day, std::int32_t offset_minutes) {
    return {std::int64_t{day.number} * 86'400'000 - std::int64_t{offset_minutes} * 60'000};
}

/// Parts of 10,000: how odds travel.
struct Odds {
    std::int32_t of_10000 = 0;
    friend auto operator<=>(Odds, Odds) = default;
};

/// How much of a zone's skin was painted, in parts of 10,000 and never nothing; not told: all of it.
struct Share {
    std::int32_t of_10000 = 10'000;
    friend auto operator<=>(Share, Share) = default;
};

/// How far two areas lie on each other, in parts of 10,000: what both cover, of what either covers (Jaccard).
struct Overlap {
    std::int32_t of_10000 = 0;
    friend auto operator<=>(Overlap, Overlap) = default;
};

/// A length on the figure in whole millimetres.
struct Millimetres {
    std::int32_t count = 0;
    friend auto operator<=>(Millimetres, Millimetres) = default;
};

/// An area of the figure's skin in whole square millimetres.
struct SquareMillimetres {
    std::int32_t count = 0;
    friend auto operator<=>(SquareMillimetres, SquareMillimetres) = default;
};

}  // namespace unknot::measure
