#include "core/finding/weigh.hpp"

#include <algorithm>
#include <bit>
#include <string_view>

#include "core/catalog/numbers.hpp"

namespace unknot::finding {
namespace {

using body::MuscleId;
using body::Side;
using body::ZoneId;
using body::ZoneSet;
using catalog::Muscle;
using facts::Evidence;
using facts::EvidenceKind;
using facts::Familiar;
namespace numbers = catalog::numbers;

// A zone counts for the best it is to the muscle: tried in this order, the first that fits is the best.
static_assert(numbers::weight_essential >= numbers::weight_spillover);
static_assert(numbers::weight_spillover >= numbers::weight_home);
static_assert(numbers::weight_home >= numbers::weight_beside_essential);
static_assert(numbers::weight_beside_essential >= numbers::weight_beside_other);
static_assert(numbers::weak_share >= 0 && numbers::weak_share <= score_per_weight);
static_assert(numbers::painted_least >= 0 && numbers::painted_least <= score_per_weight);
static_assert(numbers::painted_full > 0 && numbers::painted_full <= 100);

ZoneId lowest(std::uint64_t bits) { return {static_cast<std::uint16_t>(std::countr_zero(bits))}; }

// Calls `term(kind, zone, score)` for every zone that speaks for or against the muscle.
template <class Term>
void zone_terms(const Told& told, const Muscle& muscle, Side side, Term&& term) {
    const SideOfMap& map = told.on(side);
    const std::uint64_t marked = map.all().bits();
    const std::uint64_t essential = muscle.essential.bits();
    const std::uint64_t spillover = muscle.spillover.bits() & ~essential;
    const std::uint64_t home = muscle.home.bits() & ~(essential | spillover);
    const auto add = [&](ZoneId zone, EvidenceKind kind, std::int32_t weight) {
        term(kind, zone, weight * told.counted(zone, side));
    };
    for (std::uint64_t left = marked & essential; left != 0; left &= left - 1)
        add(lowest(left), EvidenceKind::zone_essential, numbers::weight_essential);
    for (std::uint64_t left = marked & spillover; left != 0; left &= left - 1)
        add(lowest(left), EvidenceKind::zone_spillover, numbers::weight_spillover);
    for (std::uint64_t left = marked & home; left != 0; left &= left - 1)
        add(lowest(left), EvidenceKind::zone_home, numbers::weight_home);
    const std::uint64_t own = essential | spillover | home;
    if ((map.near.bits() & own) != 0) {
        for (std::uint64_t left = marked & ~own; left != 0; left &= left - 1) {
            const std::uint64_t near = catalog::at(told.catalog().zones, lowest(left)).neighbours.bits();
            if ((near & essential) != 0) add(lowest(left), EvidenceKind::zone_beside, numbers::weight_beside_essential);
            else if ((near & own) != 0) add(lowest(left), EvidenceKind::zone_beside, numbers::weight_beside_other);
        }
    }
    for (std::uint64_t left = essential & ~marked; left != 0; left &= left - 1)
        term(EvidenceKind::zone_unmarked, lowest(left), -numbers::unmarked_share);
}

// Percent of its weight that a mark counts. A zone of which a good part was painted counts whole; one that was barely
// touched may be meant or may be where the brush went over a border, and still is the place that was shown.
std::int32_t counted_of(const facts::PainMark& pain) {
    constexpr std::int32_t full = numbers::painted_full * 100;  // parts of 10,000
    constexpr std::int32_t grows = score_per_weight - numbers::painted_least;
    const std::int32_t painted = numbers::painted_least + grows * std::min(pain.share.of_10000, full) / full;
    return pain.strength < numbers::pain_weak_below ? painted * numbers::weak_share / score_per_weight : painted;
}

// How many families count. One family is one fact: told both as a movement and as a cause it counts as the movement,
// unless other movements fill the places; then it may still count as the cause. So more told is never worth less.
struct DailyCount {
    std::int32_t movements_alone = 0;   ///< families that were told as movements only
    std::int32_t movements_shared = 0;  ///< told both ways, counted as movements
    std::int32_t causes = 0;
};

DailyCount count_daily(const Told& told, const Muscle& muscle, Side side, std::uint16_t supposed_family = 0) {
    FamilySet moved = told.families_of_movements(muscle.hurts_with_bits, side);
    moved.add(supposed_family);
    const FamilySet caused = told.families_of_causes(muscle.cause_bits);
    if (moved.empty() && caused.empty()) return {};
    const std::int32_t both = (moved & caused).count();
    DailyCount count;
    count.movements_alone = std::min(numbers::movements_counted, moved.count() - both);
    count.movements_shared = std::min(numbers::movements_counted - count.movements_alone, both);
    count.causes = std::min(numbers::causes_counted, caused.count() - count.movements_shared);
    return count;
}

std::int32_t daily_sum(const DailyCount& count) {
    const std::int32_t movements = count.movements_alone + count.movements_shared;
    return (movements * numbers::weight_movement + count.causes * numbers::weight_cause) * score_per_weight;
}

std::int32_t press_score(Familiar familiar) {
    switch (familiar) {
        case Familiar::no: return -numbers::weight_press_no * score_per_weight;
        case Familiar::partly: return numbers::weight_press_partly * score_per_weight;
        case Familiar::yes: return numbers::weight_press_yes * score_per_weight;
    }
    return 0;
}

// Weak evidence, and only where both speak of it.
std::int32_t depth_score(const Told& told, const Muscle& muscle) {
    if (muscle.depth == catalog::Depth::unsaid || !told.depth_said()) return 0;
    const bool fits = catalog::at(told.catalog().qualities, *told.depth_said()).depth == muscle.depth;
    return (fits ? numbers::weight_depth : -numbers::weight_depth) * score_per_weight;
}

// Names the families that `count_daily` counted, each by the first of its movements or causes in the muscle's list.
void list_daily(const Told& told, const Muscle& muscle, Side side, std::vector<Evidence>& terms) {
    DailyCount left = count_daily(told, muscle, side);
    const FamilySet caused = told.families_of_causes(muscle.cause_bits);
    FamilySet taken;
    for (const auto movement : muscle.hurts_with) {
        const std::uint16_t family = told.family(movement, side);
        if (family == 0 || taken.has(family)) continue;
        std::int32_t& places = caused.has(family) ? left.movements_shared : left.movements_alone;
        if (places == 0) continue;
        --places;
        taken.add(family);
        Evidence& term = terms.emplace_back();
        term.kind = EvidenceKind::movement;
        term.movement = movement;
        term.score = numbers::weight_movement * score_per_weight;
    }
    for (const auto cause : muscle.causes) {
        const std::uint16_t family = told.family(cause);
        if (family == 0 || taken.has(family) || left.causes == 0) continue;
        --left.causes;
        taken.add(family);
        Evidence& term = terms.emplace_back();
        term.kind = EvidenceKind::cause;
        term.cause = cause;
        term.score = numbers::weight_cause * score_per_weight;
    }
}

bool stronger(const Evidence& a, const Evidence& b) {
    const std::int32_t size_a = a.score < 0 ? -a.score : a.score;
    const std::int32_t size_b = b.score < 0 ? -b.score : b.score;
    return size_a != size_b ? size_a > size_b : a.score > b.score;
}

// The number of a family by its name, from 1; an empty name is shared with nobody.
std::uint16_t find_family(const std::vector<std::string_view>& names, std::string_view name) {
    const auto found = name.empty() ? names.end() : std::find(names.begin(), names.end(), name);
    return static_cast<std::uint16_t>(found - names.begin() + 1);
}

std::uint16_t number_family(std::vector<std::string_view>& names, std::string_view name) {
    const std::uint16_t number = find_family(names, name);
    if (number > families_max) return 0;
    if (number > names.size()) names.push_back(name);
    return number;
}

}  // namespace

Told::Told(const catalog::Catalog& catalog, const facts::PainStory& story)
    : catalog_(catalog), press_tests_(story.press_tests), age_(story.age_band) {
    mark_pains(story);
    number_families(story);
    hear_qualities(story);
}

void Told::hear_qualities(const facts::PainStory& story) {
    const auto hear = [this](catalog::QualityId quality) { qualities_ |= std::uint64_t{1} << quality.index; };
    for (const auto& pain : story.pains) {
        if (pain.quality && pain.strength.of_10 > 0) hear(*pain.quality);
    }
    if (story.qualities) std::for_each(story.qualities->begin(), story.qualities->end(), hear);
    bool deep = false, superficial = false;
    for (std::uint64_t left = qualities_; left != 0; left &= left - 1) {
        const catalog::QualityId quality{static_cast<std::uint16_t>(std::countr_zero(left))};
        const catalog::Depth depth = catalog::at(catalog_.qualities, quality).depth;
        if (depth == catalog::Depth::unsaid) continue;
        (depth == catalog::Depth::deep ? deep : superficial) = true;
        depth_said_ = quality;
    }
    if (deep == superficial) depth_said_.reset();  // both said: it tells nothing
}

void Told::mark_pains(const facts::PainStory& story) {
    body::PlaceSet strong, weak;
    for (const auto& pain : story.pains) {
        if (pain.strength.of_10 <= 0) continue;
        (pain.strength < numbers::pain_weak_below ? weak : strong).add(pain.place);
        const auto counts = static_cast<std::uint8_t>(counted_of(pain));
        for (const Side side : {Side::left, Side::right}) {
            if (pain.place.side == body::mirrored(side)) continue;
            std::uint8_t& most = counted_[side == Side::right ? 1 : 0][pain.place.zone.index];
            most = std::max(most, counts);
        }
    }
    const body::PlaceSet all = strong | weak;
    const bool midline_only = all.on(Side::left).empty() && all.on(Side::right).empty() && !all.empty();
    for (const Side side : {Side::left, Side::right}) {
        SideOfMap& map = sides_[side == Side::right ? 1 : 0];
        map.strong = strong.on(side) | strong.on(Side::middle);
        map.weak = ZoneSet{(weak.on(side) | weak.on(Side::middle)).bits() & ~map.strong.bits()};
        map.in_play = midline_only || !all.on(side).empty();
        sided_[side == Side::right ? 1 : 0] = all.on(side);
        for (std::uint64_t left = map.all().bits(); left != 0; left &= left - 1)
            map.near = map.near | catalog::at(catalog_.zones, lowest(left)).neighbours;
    }
    whole_.strong = sides_[0].strong | sides_[1].strong;
    whole_.weak = ZoneSet{(sides_[0].weak | sides_[1].weak).bits() & ~whole_.strong.bits()};
    whole_.in_play = !all.empty();
}

void Told::number_families(const facts::PainStory& story) {
    family_of_.assign(2 * catalog_.movements.size() + catalog_.causes.size(), 0);
    for (const auto& mark : story.movements) {
        std::uint16_t& family = family_of_[place_of(mark.movement, mark.side)];
        if (family != 0) continue;
        const std::uint16_t elsewhere = family_of_[place_of(mark.movement, body::mirrored(mark.side))];
        const std::string_view name = catalog::at(catalog_.movements, mark.movement).family;
        family = elsewhere != 0 ? elsewhere : number_family(family_names_, name);
        moved_[mark.side == Side::right ? 1 : 0] |= std::uint64_t{1} << mark.movement.index;
    }
    for (const auto cause : story.causes) {
        std::uint16_t& family = family_of_[place_of(cause)];
        if (family == 0) family = number_family(family_names_, catalog::at(catalog_.causes, cause).family);
        caused_ |= std::uint64_t{1} << cause.index;
    }
}

std::optional<Familiar> Told::press_test(MuscleId muscle, Side side) const {
    std::optional<Familiar> best;
    for (const auto& test : press_tests_) {
        if (test.muscle != muscle || test.side != side) continue;
        if (!best || test.familiar > *best) best = test.familiar;
    }
    if (best && !catalog::at(catalog_.muscles, muscle).pressable()) return std::nullopt;
    return best;
}

std::uint16_t Told::family_if_told(catalog::MovementId movement) const {
    for (const Side side : {Side::left, Side::right}) {
        if (const std::uint16_t told = family(movement, side); told != 0) return told;
    }
    return find_family(family_names_, catalog::at(catalog_.movements, movement).family);
}

std::int32_t score(const Told& told, MuscleId id, Side side) {
    const Muscle& muscle = catalog::at(told.catalog().muscles, id);
    std::int32_t sum = muscle.prior * score_per_weight;
    zone_terms(told, muscle, side, [&](EvidenceKind, ZoneId, std::int32_t term) { sum += term; });
    if (told.any_daily()) sum += daily_sum(count_daily(told, muscle, side));
    if (told.any_press_test()) {
        if (const auto familiar = told.press_test(id, side)) sum += press_score(*familiar);
    }
    return sum + depth_score(told, muscle);
}

std::int32_t daily_score(const Told& told, MuscleId id, Side side, std::uint16_t supposed_family) {
    if (supposed_family == 0 && !told.any_daily()) return 0;
    return daily_sum(count_daily(told, catalog::at(told.catalog().muscles, id), side, supposed_family));
}

std::vector<Evidence> because(const Told& told, MuscleId id, Side side) {
    const Muscle& muscle = catalog::at(told.catalog().muscles, id);
    std::vector<Evidence> terms;
    terms.reserve(8);
    if (const auto familiar = told.press_test(id, side)) {
        Evidence& term = terms.emplace_back();
        term.kind = EvidenceKind::press_test;
        term.familiar = familiar;
        term.score = press_score(*familiar);
    }
    zone_terms(told, muscle, side, [&](EvidenceKind kind, ZoneId zone, std::int32_t score_of_term) {
        Evidence& term = terms.emplace_back();
        const bool midline = catalog::at(told.catalog().zones, zone).midline;
        term.kind = kind;
        term.place = body::Place{zone, midline ? Side::middle : side};
        term.score = score_of_term;
    });
    if (told.any_daily()) list_daily(told, muscle, side, terms);
    if (const std::int32_t depth = depth_score(told, muscle); depth != 0) {
        Evidence& term = terms.emplace_back();
        term.kind = EvidenceKind::depth;
        term.quality = told.depth_said();
        term.score = depth;
    }
    if (muscle.prior != 0) terms.emplace_back().score = muscle.prior * score_per_weight;
    put_strongest_first(terms);
    return terms;
}

bool about_equal(const Told& told, const Ranked& above, const Ranked& below) {
    std::array<std::int64_t, 2 * body::zones_max> apart{};  // what each mark makes between them; the other side behind
    const auto put = [&](const Ranked& one, std::int32_t sign) {
        zone_terms(told, catalog::at(told.catalog().muscles, one.muscle), one.side,
                   [&](EvidenceKind kind, ZoneId zone, std::int32_t term) {
                       if (kind == EvidenceKind::zone_unmarked) return;
                       const bool midline = catalog::at(told.catalog().zones, zone).midline;
                       const bool behind = one.side != above.side && !midline;
                       const bool left_out_costs = kind == EvidenceKind::zone_essential;
                       apart[zone.index + (behind ? body::zones_max : std::size_t{0})] +=
                           sign * (term + (left_out_costs ? numbers::unmarked_share : 0));
                   });
    };
    put(above, 1);
    put(below, -1);
    std::int64_t noise = 0;
    for (const std::int64_t one : apart) noise += one * one;
    const std::int64_t lead = std::int64_t{above.score} - below.score;
    constexpr std::int64_t share = numbers::tie_noise_share;
    return lead * lead * 100 * 100 <= share * share * noise;
}

void put_strongest_first(std::vector<Evidence>& terms) {
    std::erase_if(terms, [](const Evidence& term) { return term.score == 0; });
    for (auto term = terms.begin(); term != terms.end(); ++term)  // few, and equal ones keep their order
        std::rotate(std::upper_bound(terms.begin(), term, *term, stronger), term, term + 1);
}

}  // namespace unknot::finding
