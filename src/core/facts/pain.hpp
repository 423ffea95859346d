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

struct PainMark {
    Place place;
    PainIntensity strength;
    std::optional<catalog::QualityId> quality;
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

/// All the finder is told.
struct PainStory {
    std::vector<PainMark> pains;
    std::vector<MovementMark> movements;
    std::vector<catalog::CauseId> causes;
    std::vector<PressTest> press_tests;
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
    press_test
};

struct Evidence {
    EvidenceKind kind = EvidenceKind::prior;
    std::optional<Place> place;                       ///< for the zone kinds
    std::optional<catalog::MovementId> movement;
    std::optional<catalog::CauseId> cause;
    std::optional<Familiar> familiar;
    std::int32_t score = 0;                           ///< hundredths of half a nat, signed
    friend bool operator==(const Evidence&, const Evidence&) = default;
};

/// A muscle worth trying. Never a diagnosis; always one of several.
struct CandidateMuscle {
    MuscleId muscle;
    Side side = Side::left;
    Odds odds;
    bool pressable = false;                ///< tier a or b: has a press test
    std::uint8_t tie = 0;                  ///< candidates with the same number other than 0 are about equal
    std::vector<Evidence> because;         ///< strongest first
    friend bool operator==(const CandidateMuscle&, const CandidateMuscle&) = default;
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
    Odds something_else;                      ///< with the candidates' odds and `others` sums to 10,000
    Odds others;                              ///< muscles not listed
    bool clearly_first = false;
    NextQuestion next;
};

}  // namespace unknot::facts
