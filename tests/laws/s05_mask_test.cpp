// S5: the mask wins over everything; tier c is never pressed; tools are for tier a; every muscle, side, spot and means.
#include <array>

#include "tests/laws/law.hpp"
#include "tests/laws/world.hpp"

namespace unknot::laws {
namespace {

using catalog::SelfCareTier;
using measure::Break;

constexpr std::array sides{Side::left, Side::right};

/// A copy of the rules of which muscles, techniques and mask may be edited.
class Edited {
public:
    Edited()
        : muscles(rules().muscles.begin(), rules().muscles.end()), mask(rules().mask.begin(), rules().mask.end()) {}
    Catalog catalog() const {
        Catalog out = rules();
        out.muscles = muscles;
        out.mask = mask;
        return out;
    }
    std::vector<catalog::Muscle> muscles;
    std::vector<catalog::MaskSite> mask;
};

bool masked(const Catalog& edited, ZoneId zone) {
    return std::any_of(edited.mask.begin(), edited.mask.end(),
                       [&](const catalog::MaskSite& site) { return site.whole && site.zones.has(zone); });
}

/// What S5 says of one planned spot.
Counterexample wrong_spot(const Catalog& edited, const PlanGrounds& wanted, const PlannedSpot& planned) {
    const catalog::Muscle& record = edited.muscles[planned.muscle.index];
    const std::string where{record.id};
    if (record.tier == SelfCareTier::c) return where + ": tier c is pressed";
    if (planned.spot >= record.spots.size()) return where + ": no such spot";
    const ZoneId zone = record.spots[planned.spot].zone;
    if (masked(edited, zone)) return where + ": a masked zone is pressed";
    if (wanted.clearance.excluded.has(place_on(edited, zone, planned.side)))
        return where + ": an excluded place is pressed";
    const catalog::Technique& technique = edited.techniques[planned.technique.index];
    const std::string how{technique.id};
    const Means& means = wanted.means;
    if (record.tier > technique.tier_max) return where + ": too coarse a way to press, " + how;
    if (technique.tool != catalog::Tool::hand && (record.tier != SelfCareTier::a || wanted.clearance.hand_only)) {
        return where + ": a tool where only a hand may press";
    }
    if (technique.tool == catalog::Tool::ball && !means.ball) return where + ": no ball at hand";
    if (technique.tool == catalog::Tool::cane && !means.cane) return where + ": no cane at hand";
    if (technique.needs_wall && !means.wall) return where + ": no wall at hand";
    const bool reaches = planned.side == Side::left ? means.right_arm_works : means.left_arm_works;
    if (technique.arm == catalog::WorkingArm::opposite && !reaches) return where + ": the sore arm works";
    return std::nullopt;
}

Counterexample wrong_plan(const Catalog& edited, const PlanGrounds& wanted, std::size_t& plans) {
    const auto planned = planning::make(edited, wanted);
    const SessionPlan* plan = plan_of(planned);
    if (!plan) return std::nullopt;
    plans += 1;
    for (const PlannedSpot& spot : plan->spots) {
        if (const auto found = wrong_spot(edited, wanted, spot)) return found;
    }
    return std::nullopt;
}

/// The muscle alone under every choice of its own places left out, of any one place, and of all but one.
Counterexample under_every_exclusion(const Catalog& edited, MuscleId which, Side side, std::size_t& plans) {
    static const Clearance open = clear(calm_check());
    const auto& spots = edited.muscles[which.index].spots;
    std::vector<PlaceSet> all;
    for (std::uint32_t chosen = 0; chosen < (1U << spots.size()); ++chosen) {
        PlaceSet places;
        for (std::size_t i = 0; i < spots.size(); ++i) {
            if ((chosen >> i) & 1U) places.add(place_on(edited, spots[i].zone, side));
        }
        all.push_back(places);
    }
    PlaceSet everything;
    for (std::uint16_t zone = 0; zone < edited.zones.size(); ++zone) {
        for (const Side s : sides) everything.add(place_on(edited, {zone}, s));
    }
    for (std::uint16_t zone = 0; zone < edited.zones.size(); ++zone) {
        for (const Side s : sides) {
            PlaceSet one;
            one.add(place_on(edited, {zone}, s));
            all.push_back(one);
            PlaceSet others;
            for (std::uint16_t z = 0; z < edited.zones.size(); ++z) {
                for (const Side t : sides) {
                    if (z != zone || t != s) others.add(place_on(edited, {z}, t));
                }
            }
            all.push_back(others);
        }
    }
    all.push_back(everything);
    for (const Purpose purpose : {Purpose::session, Purpose::press_test}) {
        PlanGrounds wanted = purpose == Purpose::session ? grounds({candidate(which, side)}, practised(), open)
                                                         : test_grounds(which, side);
        for (const PlaceSet& excluded : all) {
            wanted.clearance.excluded = excluded;
            if (const auto found = wrong_plan(edited, wanted, plans)) return found;
        }
    }
    return std::nullopt;
}

Counterexample everywhere_in(const Catalog& edited, std::size_t& plans) {
    for (std::uint16_t m = 0; m < edited.muscles.size(); ++m) {
        for (const Side side : sides) {
            if (const auto found = under_every_exclusion(edited, {m}, side, plans)) return found;
        }
    }
    return std::nullopt;
}

Counterexample excluded_places_are_never_pressed() {
    std::size_t plans = 0;
    if (const auto found = everywhere_in(rules(), plans)) return found;
    looked_at(plans, 5000);
    return std::nullopt;
}

/// Every zone in turn masked whole.
Counterexample masked_zones_are_never_pressed() {
    std::size_t plans = 0;
    for (std::uint16_t zone = 0; zone < rules().zones.size(); ++zone) {
        Edited edited;
        edited.mask.front().whole = true;
        edited.mask.front().zones = {};
        edited.mask.front().zones.add({zone});
        const Catalog rules_ = edited.catalog();
        for (std::uint16_t m = 0; m < rules_.muscles.size(); ++m) {
            for (const Side side : sides) {
                if (const auto found = wrong_plan(rules_, grounds({candidate({m}, side)}), plans)) return found;
                if (const auto found = wrong_plan(rules_, test_grounds({m}, side), plans)) return found;
            }
        }
    }
    looked_at(plans, 1000);
    return std::nullopt;
}

/// Every muscle in every tier, with the spots and techniques it has, whatever is at hand.
Counterexample tiers_choose_the_way_to_press() {
    std::size_t plans = 0;
    for (const SelfCareTier tier : {SelfCareTier::a, SelfCareTier::b, SelfCareTier::c}) {
        Edited edited;
        for (catalog::Muscle& record : edited.muscles) {
            record.tier = tier;
            if (record.spots.empty()) record.spots = rules().muscles[muscle("upper_trapezius").index].spots;
            if (record.techniques.empty())
                record.techniques = rules().muscles[muscle("infraspinatus").index].techniques;
        }
        const Catalog rules_ = edited.catalog();
        for (std::uint16_t m = 0; m < rules_.muscles.size(); ++m) {
            const bool reachable = !planning::out_of_reach(rules_, {}, {m}, Side::left);
            if (tier == SelfCareTier::c && reachable) return std::string{rules_.muscles[m].id} + ": tier c is in reach";
            for (std::uint32_t bits = 0; bits < 64; ++bits) {
                for (int posture = 0; posture < 3; ++posture) {
                    const auto bit = [&](int i) { return ((bits >> i) & 1U) != 0; };
                    PlanGrounds wanted = grounds({candidate({m}, sides[bits % 2])});
                    wanted.means = {bit(1), bit(2), bit(3), bit(4), bit(5), static_cast<catalog::Posture>(posture), 20};
                    for (const bool hand_only : {false, true}) {
                        wanted.clearance.hand_only = hand_only;
                        if (const auto found = wrong_plan(rules_, wanted, plans)) return found;
                    }
                }
            }
        }
    }
    looked_at(plans, 1000);
    return std::nullopt;
}

/// Checks that exclude something themselves, with every muscle on offer at once.
Counterexample clearances_are_obeyed() {
    std::size_t plans = 0;
    std::vector<CandidateMuscle> all;
    for (std::uint16_t m = 0; m < rules().muscles.size(); ++m) {
        for (const Side side : sides) all.push_back(candidate({m}, side));
    }
    for (std::uint16_t zone = 0; zone < rules().zones.size(); ++zone) {
        for (const Side side : sides) {
            for (std::uint16_t reason = 0; reason < rules().marks.size(); ++reason) {
                Check check = calm_check();
                check.marks = {{place_on(rules(), {zone}, side), {reason}}};
                PlanGrounds wanted = grounds(all, practised(), clear(check));
                if (!wanted.clearance.excluded.has(check.marks.front().place)) return "a mark is not excluded";
                if (const auto found = wrong_plan(rules(), wanted, plans)) return found;
            }
        }
    }
    looked_at(plans, 500);
    return std::nullopt;
}

TEST_CASE("S5: no place that the check leaves out is pressed, whichever muscle, side and spot") {
    holds(excluded_places_are_never_pressed);
    catches(Break::s5_mask_ignored, excluded_places_are_never_pressed);
}

TEST_CASE("S5: a masked zone is never pressed, whichever zone it is") {
    holds(masked_zones_are_never_pressed);
    catches(Break::s5_mask_ignored, masked_zones_are_never_pressed);
}

TEST_CASE("S5: tier c is never pressed, tools are for tier a, and the way to press fits what is at hand") {
    holds(tiers_choose_the_way_to_press);
    catches(Break::s5_tier_c_pressed, tiers_choose_the_way_to_press);
}

TEST_CASE("S5: a marked place is out of every plan, whatever the reason") {
    holds(clearances_are_obeyed);
    catches(Break::s5_mask_ignored, clearances_are_obeyed);
}

}  // namespace
}  // namespace unknot::laws
