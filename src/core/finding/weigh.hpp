// What the story says for and against one muscle: an integer sum in which every term is its own reason. Scores are in
// hundredths of half a nat; the weights are content's (core/catalog/numbers.hpp). The model is told in docs/finding.md.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/facts/pain.hpp"
#include "core/finding/families.hpp"

namespace unknot::finding {

/// Weights in content are whole half nats; scores are hundredths of them, so that a share of a weight stays whole.
inline constexpr std::int32_t score_per_weight = 100;

/// The zones in pain as seen from one side: those of that side and those of the midline.
struct SideOfMap {
    body::ZoneSet strong;
    body::ZoneSet weak;  ///< below `pain_weak_below`, and not marked stronger as well
    body::ZoneSet near;  ///< the neighbours of them all
    bool in_play = false;  ///< may muscles of this side be candidates?
    body::ZoneSet all() const { return strong | weak; }
};

/// A story made ready for summing: one pass over its marks, whatever their order. Keeps references to the catalog and
/// to the press tests of the story; both must outlive it.
class Told {
public:
    Told(const catalog::Catalog& catalog, const facts::PainStory& story);

    const catalog::Catalog& catalog() const { return catalog_; }
    /// `middle`: the whole map, whatever the side.
    const SideOfMap& on(body::Side side) const {
        return side == body::Side::middle ? whole_ : sides_[side == body::Side::right ? 1 : 0];
    }
    /// What a zone in pain counts for the muscles of a side, in percent of its weight: less where the pain is weak, and
    /// where little of the zone was painted. Of patterns it counts as if it were filled: a small pain over the heart
    /// alarms as a large one does.
    std::int32_t counted(body::ZoneId zone, body::Side side) const {
        return counted_[side == body::Side::right ? 1 : 0][zone.index];
    }
    /// The zones in pain on one side alone, without those of the midline.
    body::ZoneSet sided(body::Side side) const { return sided_[side == body::Side::right ? 1 : 0]; }
    bool nothing_marked() const { return !sides_[0].in_play && !sides_[1].in_play; }

    /// The best that any press test told of this muscle; a muscle that is never pressed has none.
    std::optional<facts::Familiar> press_test(body::MuscleId muscle, body::Side side) const;

    bool any_press_test() const { return !press_tests_.empty(); }

    /// Families are numbered from 1 among those told; 0: this movement or cause was not told (or is of more families
    /// than `families_max`, far more than content has).
    std::uint16_t family(catalog::MovementId movement, body::Side side) const {
        return family_of_[place_of(movement, side)];
    }
    std::uint16_t family(catalog::CauseId cause) const { return family_of_[place_of(cause)]; }

    /// The families of those of a set of movements, or of causes, that were told.
    FamilySet families_of_movements(std::uint64_t bits, body::Side side) const {
        FamilySet told;
        for (bits &= moved_[side == body::Side::right ? 1 : 0]; bits != 0; bits &= bits - 1)
            told.add(family(catalog::MovementId{lowest_bit(bits)}, side));
        return told;
    }
    FamilySet families_of_causes(std::uint64_t bits) const {
        FamilySet told;
        for (bits &= caused_; bits != 0; bits &= bits - 1) told.add(family(catalog::CauseId{lowest_bit(bits)}));
        return told;
    }
    std::uint16_t families() const { return static_cast<std::uint16_t>(family_names_.size()); }

    /// The family of a movement whether told or not; one past `families()` if nothing of its family was told.
    std::uint16_t family_if_told(catalog::MovementId movement) const;
    /// False if no movement and no cause was told.
    bool any_daily() const { return !family_names_.empty(); }

    bool quality(catalog::QualityId quality) const { return (qualities_ >> quality.index & 1U) != 0; }
    /// The quality that says how deep the pain is felt; none if none was said, or both.
    std::optional<catalog::QualityId> depth_said() const { return depth_said_; }
    std::optional<facts::AgeBand> age() const { return age_; }

private:
    static std::uint16_t lowest_bit(std::uint64_t bits) { return static_cast<std::uint16_t>(std::countr_zero(bits)); }
    void mark_pains(const facts::PainStory& story);
    void hear_qualities(const facts::PainStory& story);
    void number_families(const facts::PainStory& story);
    std::size_t place_of(catalog::MovementId movement, body::Side side) const {
        return (side == body::Side::right ? catalog_.movements.size() : 0) + movement.index;
    }
    std::size_t place_of(catalog::CauseId cause) const { return 2 * catalog_.movements.size() + cause.index; }

    const catalog::Catalog& catalog_;
    const std::vector<facts::PressTest>& press_tests_;
    std::array<SideOfMap, 2> sides_;
    SideOfMap whole_;
    std::array<body::ZoneSet, 2> sided_;
    std::array<std::array<std::uint8_t, body::zones_max>, 2> counted_{};
    std::uint64_t qualities_ = 0;
    std::optional<catalog::QualityId> depth_said_;
    std::optional<facts::AgeBand> age_;
    std::vector<std::uint16_t> family_of_;  ///< movements on the left, movements on the right, causes
    std::vector<std::string_view> family_names_;
    std::array<std::uint64_t, 2> moved_{};  ///< movements told on the left, on the right
    std::uint64_t caused_ = 0;
};

/// The sum for one muscle on one side. Constant in the story, linear in the muscle's own lists; no allocation.
std::int32_t score(const Told& told, body::MuscleId muscle, body::Side side);

/// The part of that sum that movements and causes make, as told or if a movement of one more family were told too (see
/// `Told::family_if_told`). The second is never less than the first.
std::int32_t daily_score(const Told& told, body::MuscleId muscle, body::Side side, std::uint16_t supposed_family = 0);

/// The terms of that sum, strongest first: they add up to `score`. Terms of nothing are left out.
std::vector<facts::Evidence> because(const Told& told, body::MuscleId muscle, body::Side side);

/// One muscle of one side, with its sum.
struct Ranked {
    std::int32_t score = 0;
    body::MuscleId muscle;
    body::Side side = body::Side::left;
};

/// True if a second drawing of the same pain would turn two muscles round about as readily as not: if the lead is at
/// most `tie_noise_share` of the noise. The noise is the root of the sum of squares of what each mark makes between
/// them, for every mark may be left out or slip. What is told beside the map does not slip.
bool about_equal(const Told& told, const Ranked& above, const Ranked& below);

/// Terms in the order in which they are told: strongest first, equal ones as they are, those of nothing left out.
void put_strongest_first(std::vector<facts::Evidence>& terms);

}  // namespace unknot::finding
