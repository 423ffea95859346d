#include "core/planning/choose.hpp"

#include <algorithm>

#include "core/catalog/numbers.hpp"
#include "core/measure/mutation.hpp"

namespace unknot::planning {

using namespace facts;
using catalog::Catalog;
using catalog::Muscle;
using catalog::SelfCareTier;
using catalog::Technique;
using measure::Break;
using measure::broken;

namespace {

constexpr std::size_t stretches_max = 2;
constexpr std::size_t habits_max = 2;

bool masked(const Catalog& catalog, ZoneId zone) {
    return std::any_of(catalog.mask.begin(), catalog.mask.end(),
                       [&](const catalog::MaskSite& site) { return site.whole && site.zones.has(zone); });
}

/// The place of a zone on a side; midline zones have no side.
Place on_side(const Catalog& catalog, ZoneId zone, Side side) {
    return {zone, catalog.zones[zone.index].midline ? Side::middle : side};
}

bool uses_tool(const Technique& technique) { return technique.tool != catalog::Tool::hand; }

/// S5. No content has such a muscle; the content compiler refuses it.
bool too_coarse(const Technique& technique, const Muscle& muscle) {
    return muscle.tier > technique.tier_max || (uses_tool(technique) && muscle.tier != SelfCareTier::a);
}

std::optional<PassedOver> not_at_hand(const Technique& technique, const Means& means) {
    if (technique.tool == catalog::Tool::ball && !means.ball) return PassedOver::no_ball;
    if (technique.tool == catalog::Tool::cane && !means.cane) return PassedOver::no_cane;
    if (technique.needs_wall && !means.wall) return PassedOver::no_wall;
    return std::nullopt;
}

bool posture_fits(const Technique& technique, const Means& means) {
    using catalog::Posture;
    return technique.posture == Posture::either || means.posture == Posture::either ||
           technique.posture == means.posture;
}

bool arm_fits(const Technique& technique, const Means& means, Side side) {
    if (technique.arm == catalog::WorkingArm::none) return true;
    return side == Side::left ? means.right_arm_works : means.left_arm_works;
}

std::optional<PassedOver> out_of_means(const Technique& technique, const Means& means, Side side) {
    if (const auto missing = not_at_hand(technique, means)) return missing;
    if (!posture_fits(technique, means)) return PassedOver::other_posture;
    if (!arm_fits(technique, means, side)) return PassedOver::arm_can_not_reach;
    return std::nullopt;
}

template <class Id>
void add_once(std::vector<Id>& list, Id id, std::size_t most) {
    if (list.size() < most && std::find(list.begin(), list.end(), id) == list.end()) list.push_back(id);
}

/// The marked places that speak for a candidate: those its positive zone evidence names.
PlaceSet explained(const CandidateMuscle& candidate) {
    PlaceSet places;
    for (const Evidence& evidence : candidate.because) {
        if (evidence.place && evidence.score > 0) places.add(*evidence.place);
    }
    return places;
}

}  // namespace

std::optional<std::uint8_t> free_spot(const Catalog& catalog, const PlaceSet& excluded, MuscleId muscle, Side side) {
    const Muscle& record = catalog.muscles[muscle.index];
    if (record.tier == SelfCareTier::c && !broken(Break::s5_tier_c_pressed)) return std::nullopt;
    for (std::uint8_t i = 0; i < record.spots.size(); ++i) {
        const ZoneId zone = record.spots[i].zone;
        const bool ruled_out = masked(catalog, zone) || excluded.has(on_side(catalog, zone, side));
        if (!ruled_out || broken(Break::s5_mask_ignored)) return i;
    }
    return std::nullopt;
}

bool out_of_reach(const Catalog& catalog, const PlaceSet& excluded, MuscleId muscle, Side side) {
    return !free_spot(catalog, excluded, muscle, side);
}

std::optional<PassedOver> passed_over(const Catalog& catalog, const PlanGrounds& grounds, Side side,
                                      TechniqueId technique) {
    const Technique& record = catalog.techniques[technique.index];
    if (uses_tool(record) && grounds.clearance.hand_only) return PassedOver::hand_only;
    return out_of_means(record, grounds.means, side);
}

std::optional<TechniqueId> technique(const Catalog& catalog, const PlanGrounds& grounds, MuscleId muscle, Side side) {
    const Muscle& record = catalog.muscles[muscle.index];
    for (const TechniqueId id : record.techniques) {
        if (too_coarse(catalog.techniques[id.index], record)) continue;
        if (!passed_over(catalog, grounds, side, id)) return id;
    }
    return std::nullopt;
}

bool kept_to_the_hand(const Catalog& catalog, const PlanGrounds& grounds, MuscleId muscle, Side side) {
    const auto& ways = catalog.muscles[muscle.index].techniques;
    return !technique(catalog, grounds, muscle, side) && std::any_of(ways.begin(), ways.end(), [&](TechniqueId id) {
        return passed_over(catalog, grounds, side, id) == PassedOver::hand_only &&
               !out_of_means(catalog.techniques[id.index], grounds.means, side);
    });
}

bool tested_unfamiliar(const CandidateMuscle& candidate) {
    return std::any_of(candidate.because.begin(), candidate.because.end(), [](const Evidence& evidence) {
        return evidence.kind == EvidenceKind::press_test && evidence.familiar == Familiar::no;
    });
}

std::vector<CandidateMuscle> cover(const Catalog& catalog, const PlanGrounds& grounds) {
    std::vector<CandidateMuscle> left;
    for (const CandidateMuscle& candidate : grounds.candidates) {
        const bool offered = candidate.pressable || broken(Break::s5_tier_c_pressed);
        if (offered && !tested_unfamiliar(candidate) &&
            !out_of_reach(catalog, grounds.clearance.excluded, candidate.muscle, candidate.side)) {
            left.push_back(candidate);
        }
    }
    std::vector<CandidateMuscle> chosen;
    PlaceSet covered;
    while (!left.empty()) {
        const auto adds = [&](const CandidateMuscle& c) { return (covered | explained(c)).count() - covered.count(); };
        const auto best = std::max_element(left.begin(), left.end(), [&](const auto& a, const auto& b) {
            return std::pair{adds(a) > 0, a.odds} < std::pair{adds(b) > 0, b.odds};
        });
        covered = covered | explained(*best);
        chosen.push_back(*best);
        left.erase(best);
    }
    return chosen;
}

std::vector<PlannedStretch> stretches(const Catalog& catalog, const std::vector<CandidateMuscle>& muscles) {
    std::vector<PlannedStretch> out;
    const auto add = [&](StretchId id, Side side) {
        const auto& stretch = catalog.stretches[id.index];
        const PlannedStretch planned{id, stretch.sided ? side : Side::middle, stretch.hold};
        const auto same = [&](const PlannedStretch& p) { return p.stretch == id; };
        if (out.size() < stretches_max && std::none_of(out.begin(), out.end(), same)) out.push_back(planned);
    };
    if (broken(Break::s17_massage_alone)) return out;
    for (const CandidateMuscle& candidate : muscles) {
        const auto& fitting = catalog.muscles[candidate.muscle.index].stretches;
        if (!fitting.empty()) add(fitting.front(), candidate.side);
    }
    for (std::uint16_t i = 0; out.empty() && i < catalog.stretches.size(); ++i) {
        if (!catalog.stretches[i].sided) add({i}, Side::middle);
    }
    return out;
}

std::vector<catalog::HabitId> habits(const Catalog& catalog, const std::vector<catalog::CauseId>& causes,
                                     const std::vector<CandidateMuscle>& muscles) {
    std::vector<catalog::HabitId> out;
    const auto add_of = [&](catalog::CauseId cause) {
        const auto& fitting = catalog.causes[cause.index].habits;
        if (!fitting.empty()) add_once(out, fitting.front(), habits_max);
    };
    for (const catalog::CauseId cause : causes) add_of(cause);
    for (const CandidateMuscle& candidate : muscles) {
        for (const catalog::CauseId cause : catalog.muscles[candidate.muscle.index].causes) {
            if (out.empty()) add_of(cause);
        }
    }
    if (out.empty() && !catalog.habits.empty()) out.push_back({0});
    return out;
}

}  // namespace unknot::planning
