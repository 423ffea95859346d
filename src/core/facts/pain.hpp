// What the person says of the pain: where, how strong, what moves it, what the day was like, what a light press told.
#pragma once

#include <optional>
#include <vector>

#include "core/body/place.hpp"
#include "core/catalog/catalog.hpp"
#include "core/measure/measure.hpp"

namespace unknot::facts {

using body::MuscleId;
using body::Place;
using body::PlaceSet;
using body::Side;
using body::ZoneId;
using measure::Day;
using measure::Hours;
using measure::Instant;
using measure::Millis;
using measure::Now;
using measure::Odds;
using measure::PainIntensity;
using measure::PressureIntensity;
using measure::Seconds;
using measure::Share;

struct PainMark {
    Place place;
    PainIntensity strength;
    std::optional<catalog::QualityId> quality;
    Share share = {};  ///< painted part of the zone; the whole, where the zone itself was touched or said
    friend bool operator==(const PainMark&, const PainMark&) = default;
};

/// A place the person marks as not to be pressed, and why (S5).
struct NoGoMark {
    Place place;
    catalog::MarkId reason;
    friend auto operator<=>(const NoGoMark&, const NoGoMark&) = default;
};

/// A movement that hurts or is stuck, on the side of the arm or the turn named. Never `middle`.
struct MovementMark {
    catalog::MovementId movement;
    Side side = Side::left;
    friend auto operator<=>(const MovementMark&, const MovementMark&) = default;
};

/// Does pressing here bring on *your* pain?
enum class Familiar : std::uint8_t { no, partly, yes };

struct PressTest {
    MuscleId muscle;
    Side side = Side::left;
    Familiar familiar = Familiar::no;
    friend auto operator<=>(const PressTest&, const PressTest&) = default;
};

enum class AgeBand : std::uint8_t { under_40, from_40, from_50 };

/// All the finder is told.
struct PainStory {
    std::vector<PainMark> pains;
    std::vector<MovementMark> movements;
    std::vector<catalog::CauseId> causes;
    std::vector<PressTest> press_tests;
    std::optional<std::vector<catalog::QualityId>> qualities = {};  ///< all that were said, beside those of the pains
    std::optional<AgeBand> age_band = {};  ///< not told: no pattern is ruled out by age
};

/// Why a muscle stands where it stands: one term of its sum.
enum class EvidenceKind : std::uint8_t {
    prior,
    zone_essential,
    zone_spillover,
    zone_home,
    zone_beside,
    zone_unmarked,
    movement,
    cause,
    press_test,
    depth,
    quality,
    both_sides,
    age
};

struct Evidence {
    EvidenceKind kind = EvidenceKind::prior;
    std::optional<Place> place;  ///< for the zone kinds
    std::optional<catalog::MovementId> movement;
    std::optional<catalog::CauseId> cause;
    std::optional<catalog::QualityId> quality;  ///< for depth and quality
    std::optional<Familiar> familiar;
    std::int32_t score = 0;  ///< hundredths of half a nat, signed
    friend bool operator==(const Evidence&, const Evidence&) = default;
};

/// A muscle worth trying. Never a diagnosis; always one of several.
struct CandidateMuscle {
    MuscleId muscle;
    Side side = Side::left;
    Odds odds;
    bool pressable = false;  ///< has a press test, and no pattern stops the path
    std::uint8_t tie = 0;  ///< candidates with the same number other than 0 are about equal
    std::vector<Evidence> because;  ///< strongest first
    friend bool operator==(const CandidateMuscle&, const CandidateMuscle&) = default;
};

/// A muscle named beside the candidates. Its share is within `others`.
struct NeighbourMuscle {
    MuscleId muscle;
    Side side = Side::left;
    friend auto operator<=>(const NeighbourMuscle&, const NeighbourMuscle&) = default;
};

/// What this may be that is no muscle. Never a diagnosis either.
struct FoundPattern {
    catalog::PatternId pattern;
    std::optional<Side> side;  ///< left or right, if it lies on one
    Odds odds;
    bool stops = false;  ///< nothing is pressed: its advice is given
    std::vector<Evidence> because;  ///< strongest first
    friend bool operator==(const FoundPattern&, const FoundPattern&) = default;
};

/// What would tell most next.
enum class NextKind : std::uint8_t { nothing, movement, press_test };
struct NextQuestion {
    NextKind kind = NextKind::nothing;
    std::optional<catalog::MovementId> movement;
    std::optional<MuscleId> muscle;
    std::optional<Side> side;
};

struct Candidates {
    std::vector<CandidateMuscle> candidates;  ///< best first, two to four, or none when nothing is marked
    std::vector<FoundPattern> patterns;  ///< those that stop the path, then the likeliest of the others
    std::vector<NeighbourMuscle> may_also;  ///< likeliest first: where it may also come from, never pressed
    Odds something_else;  ///< with `others` and the odds of both lists sums to 10,000
    Odds others;  ///< muscles and patterns not listed
    bool clearly_first = false;
    NextQuestion next;
};

}  // namespace unknot::facts
