#include "core/finding/patterns.hpp"

#include <algorithm>
#include <bit>

#include "core/catalog/numbers.hpp"

namespace unknot::finding {
namespace {

using body::Side;
using body::ZoneId;
using catalog::Pattern;
using catalog::PatternId;
using facts::Evidence;
using facts::EvidenceKind;
namespace numbers = catalog::numbers;

constexpr std::int32_t zones_most = numbers::pattern_zones_most * score_per_weight;

// Calls `term(kind, zone, score)` for the zones in pain until they count as much as zones may.
template <class Term>
void zone_terms(const Told& told, const Pattern& pattern, Side side, Term&& term) {
    const SideOfMap& map = told.on(side);
    std::int32_t left = zones_most;
    const auto count = [&](body::ZoneSet zones, EvidenceKind kind, std::int32_t weight) {
        for (std::uint64_t bits = map.all().bits() & zones.bits(); bits != 0 && left > 0; bits &= bits - 1) {
            const ZoneId zone{static_cast<std::uint16_t>(std::countr_zero(bits))};
            const std::int32_t share = map.strong.has(zone) ? score_per_weight : numbers::weak_share;
            const std::int32_t counted = std::min(weight * share, left);
            left -= counted;
            term(kind, zone, counted);
        }
    };
    count(pattern.essential, EvidenceKind::zone_essential, numbers::weight_essential);
    count(pattern.spillover, EvidenceKind::zone_spillover, numbers::weight_spillover);
}

// Families of its movements told on this side, or on either for a pattern without one.
FamilySet moved_families(const Told& told, const Pattern& pattern, Side side) {
    const auto on = [&](Side one) { return told.families_of_movements(pattern.hurts_with_bits, one); };
    return side == Side::middle ? on(Side::left) | on(Side::right) : on(side);
}

std::int32_t daily_sum(const Told& told, const Pattern& pattern, Side side, std::uint16_t supposed_family = 0) {
    FamilySet moved = moved_families(told, pattern, side);
    moved.add(supposed_family);
    const FamilySet caused = told.families_of_causes(pattern.cause_bits);
    const std::int32_t caused_alone = caused.count() - (moved & caused).count();
    return (moved.count() * numbers::weight_movement + caused_alone * numbers::weight_cause) * score_per_weight;
}

// The family of a movement that was told on this side, or on either for a pattern without one.
std::uint16_t family_told(const Told& told, catalog::MovementId movement, Side side) {
    if (side != Side::middle) return told.family(movement, side);
    const std::uint16_t left = told.family(movement, Side::left);
    return left != 0 ? left : told.family(movement, Side::right);
}

template <class Term>
void daily_terms(const Told& told, const Pattern& pattern, Side side, Term&& term) {
    FamilySet taken;
    const auto fresh = [&](std::uint16_t family) {
        if (family == 0 || taken.has(family)) return false;
        taken.add(family);
        return true;
    };
    for (const auto movement : pattern.hurts_with) {
        if (!fresh(family_told(told, movement, side))) continue;
        Evidence one;
        one.kind = EvidenceKind::movement;
        one.movement = movement;
        one.score = numbers::weight_movement * score_per_weight;
        term(one);
    }
    for (const auto cause : pattern.causes) {
        if (!fresh(told.family(cause))) continue;
        Evidence one;
        one.kind = EvidenceKind::cause;
        one.cause = cause;
        one.score = numbers::weight_cause * score_per_weight;
        term(one);
    }
}

bool on_both_sides(const Told& told, const Pattern& pattern) {
    const auto marked = told.sided(Side::left).bits() & told.sided(Side::right).bits();
    return (marked & pattern.essential.bits()) != 0;
}

bool younger(const Told& told, const Pattern& pattern) {
    switch (pattern.usual_from) {
        case catalog::AppliesTo::from_40: return told.age() && *told.age() < facts::AgeBand::from_40;
        case catalog::AppliesTo::from_50: return told.age() && *told.age() < facts::AgeBand::from_50;
        case catalog::AppliesTo::everybody:
        case catalog::AppliesTo::maybe_pregnant: return false;
    }
    return false;
}

// Calls `term(evidence)` for everything told that is no place.
template <class Term>
void tell_tales(const Told& told, const Pattern& pattern, Side side, Term&& term) {
    daily_terms(told, pattern, side, term);
    Evidence one;
    one.score = numbers::weight_tell_tale * score_per_weight;
    one.kind = EvidenceKind::quality;
    for (const auto quality : pattern.qualities) {
        if (!told.quality(quality)) continue;
        one.quality = quality;
        term(one);
    }
    one.quality.reset();
    one.kind = EvidenceKind::both_sides;
    if (pattern.both_sides && on_both_sides(told, pattern)) term(one);
    one.kind = EvidenceKind::age;
    one.score = -one.score;
    if (younger(told, pattern)) term(one);
}

// The same terms as a sum alone: this is done for every pattern, listed or not.
std::int32_t score(const Told& told, const Pattern& pattern, Side side) {
    std::int32_t sum = pattern.prior * score_per_weight;
    zone_terms(told, pattern, side, [&](EvidenceKind, ZoneId, std::int32_t term) { sum += term; });
    if (told.any_daily()) sum += daily_sum(told, pattern, side);
    std::int32_t tell_tales = 0;
    for (const auto quality : pattern.qualities) tell_tales += told.quality(quality) ? 1 : 0;
    if (pattern.both_sides && on_both_sides(told, pattern)) ++tell_tales;
    if (younger(told, pattern)) --tell_tales;
    return sum + tell_tales * numbers::weight_tell_tale * score_per_weight;
}

// Where a zone of the whole map was marked: in the midline, or on the side where it is stronger, the left one first.
Side marked_on(const Told& told, ZoneId zone) {
    if (catalog::at(told.catalog().zones, zone).midline) return Side::middle;
    for (const Side side : {Side::left, Side::right}) {
        if (told.on(side).strong.has(zone)) return side;
    }
    return told.on(Side::left).weak.has(zone) ? Side::left : Side::right;
}

}  // namespace

std::vector<RankedPattern> pattern_scores(const Told& told) {
    std::vector<RankedPattern> all;
    const auto& patterns = told.catalog().patterns;
    all.reserve(2 * patterns.size());
    for (std::uint16_t i = 0; i < patterns.size(); ++i) {
        const auto add = [&](Side side) {
            const std::uint64_t own = patterns[i].essential.bits() | patterns[i].spillover.bits();
            if ((told.on(side).all().bits() & own) == 0) return;
            const std::int32_t sum = score(told, patterns[i], side);
            const bool stops = sum >= patterns[i].stops_at * score_per_weight;
            all.push_back({sum, {i}, side, stops, told.on(side).in_play});
        };
        if (!patterns[i].sided) {
            add(Side::middle);
        } else {
            add(Side::left);
            add(Side::right);
        }
    }
    return all;
}

std::int32_t daily_score(const Told& told, PatternId id, Side side, std::uint16_t supposed_family) {
    return daily_sum(told, catalog::at(told.catalog().patterns, id), side, supposed_family);
}

std::vector<Evidence> because(const Told& told, PatternId id, Side side) {
    const Pattern& pattern = catalog::at(told.catalog().patterns, id);
    std::vector<Evidence> terms;
    terms.reserve(8);
    zone_terms(told, pattern, side, [&](EvidenceKind kind, ZoneId zone, std::int32_t score_of_term) {
        Evidence& term = terms.emplace_back();
        const bool midline = catalog::at(told.catalog().zones, zone).midline;
        term.kind = kind;
        term.place = body::Place{zone, side == Side::middle ? marked_on(told, zone) : midline ? Side::middle : side};
        term.score = score_of_term;
    });
    tell_tales(told, pattern, side, [&](const Evidence& term) { terms.push_back(term); });
    if (pattern.prior != 0) terms.emplace_back().score = pattern.prior * score_per_weight;
    put_strongest_first(terms);
    return terms;
}

}  // namespace unknot::finding
