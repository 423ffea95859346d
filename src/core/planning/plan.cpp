#include "core/planning/plan.hpp"

#include <algorithm>
#include <cassert>

#include "core/catalog/numbers.hpp"
#include "core/dosing/dosing.hpp"
#include "core/measure/mutation.hpp"
#include "core/measure/order.hpp"
#include "core/planning/choose.hpp"

namespace unknot::planning {

using namespace facts;
using catalog::Catalog;
using measure::Break;
using measure::broken;
namespace numbers = catalog::numbers;

namespace {

/// A clearance that does not know the past, or not its last lock, does not know what it would have to keep (S1, S4).
std::optional<NoPlan> past_refuses(const Clearance& clearance, const Ledger& ledger) {
    if (broken(Break::s1_stale_clearance_accepted)) return std::nullopt;
    const Instant made = clearance.at->at;
    if (ledger.first_at && *ledger.first_at < made && !clearance.history_at) return NoPlan::check_incomplete;
    const Instant knows = std::min(made, clearance.history_at.value_or(made));
    if (ledger.locked_at && knows < *ledger.locked_at) return NoPlan::check_too_old;
    return std::nullopt;
}

/// S1: complete, allowing, fresh, by a person, and for the pains the candidates were found from.
std::optional<NoPlan> check_refuses(const PlanGrounds& grounds) {
    const Clearance& clearance = grounds.clearance;
    if (clearance.verdict >= Verdict::ask_first) return NoPlan::check_locks;
    if (!clearance.complete) return NoPlan::check_incomplete;
    if (!clearance.at || !clearance.person || !clearance.pains) return NoPlan::check_without_time;
    const Millis age = grounds.now.at - clearance.at->at;
    const bool fresh = age >= Millis{0} && age < numbers::clearance_fresh.millis();
    if (!fresh && !broken(Break::s1_stale_clearance_accepted)) return NoPlan::check_too_old;
    if (const auto refused = past_refuses(clearance, grounds.ledger)) return refused;
    PlaceSet cleared;
    for (const PainMark& pain : *clearance.pains) cleared.add(pain.place);
    for (const CandidateMuscle& candidate : grounds.candidates) {
        const bool side_cleared = !cleared.on(candidate.side).empty() || !cleared.on(Side::middle).empty();
        if (!side_cleared) return NoPlan::check_other_pains;
        for (const Evidence& evidence : candidate.because) {
            const bool marked = evidence.kind != EvidenceKind::zone_unmarked;
            if (evidence.place && marked && !cleared.has(*evidence.place)) return NoPlan::check_other_pains;
        }
    }
    return std::nullopt;
}

/// The pattern that ends the path: of those that stop, the one with the gravest advice, the earlier of two as grave.
const FoundPattern* stopping_pattern(const Catalog& catalog, const PlanGrounds& grounds) {
    const FoundPattern* gravest = nullptr;
    if (broken(Break::s3_pattern_passed_over)) return gravest;
    const auto advice = [&](const FoundPattern& one) { return catalog.patterns[one.pattern.index].advice; };
    for (const FoundPattern& one : grounds.patterns) {
        if (one.stops && (!gravest || advice(one) > advice(*gravest))) gravest = &one;
    }
    return gravest;
}

class Planner {
public:
    Planner(const Catalog& catalog, PlanGrounds grounds) : catalog_(catalog) { plan_.made_from = std::move(grounds); }

    Planned run();

private:
    NoSession none(NoPlan because) const;
    NoSession stopped_by(const FoundPattern& pattern) const;
    std::optional<NoPlan> choose_spots();
    std::optional<NoPlan> choose_test();
    NoPlan why_none() const;
    bool add_spot(const CandidateMuscle& candidate);
    void take_cuts(const std::vector<Cut>& cuts);
    Dose wanted() const;
    std::int32_t spots_in_the_minutes(const Dose& dose) const;

    const PlanGrounds& grounds() const { return plan_.made_from; }

    const Catalog& catalog_;
    SessionPlan plan_;
    std::vector<CandidateMuscle> chosen_;
};

void Planner::take_cuts(const std::vector<Cut>& cuts) {
    for (const Cut cut : cuts) {
        if (std::find(plan_.cuts.begin(), plan_.cuts.end(), cut) == plan_.cuts.end()) plan_.cuts.push_back(cut);
    }
}

Dose Planner::wanted() const {
    if (grounds().purpose == Purpose::press_test) {
        return {numbers::press_test_hold, 1, 1, numbers::pressure_test};
    }
    return dosing::usual_dose();
}

bool Planner::add_spot(const CandidateMuscle& candidate) {
    const catalog::Muscle& muscle = catalog_.muscles[candidate.muscle.index];
    const auto& ledger = grounds().ledger;
    const auto past = std::find_if(ledger.spots.begin(), ledger.spots.end(), [&](const SpotLedger& spot) {
        return spot.muscle == candidate.muscle && spot.side == candidate.side;
    });
    const auto spot = free_spot(catalog_, grounds().clearance.excluded, candidate.muscle, candidate.side);
    const auto with = technique(catalog_, grounds(), candidate.muscle, candidate.side);
    if (!spot || !with || (past != ledger.spots.end() && past->waits)) return false;

    dosing::Ceiling ceiling{grounds().clearance.ceiling, muscle.ceiling, muscle.hold_max, grounds().clearance.half_time,
                            past != ledger.spots.end() ? past->dose_max : std::nullopt};
    const bool test = grounds().purpose == Purpose::press_test;
    if (test) ceiling.half_time = false;  // five seconds are the smallest there is
    dosing::Limited limited = dosing::limit(wanted(), ledger, ceiling);
    Dose& dose = limited.dose;
    if (test) dose.hold = numbers::press_test_hold;
    Seconds left = dosing::spot_left(ledger, candidate.muscle, candidate.side);
    Seconds used;
    for (const PlannedSpot& other : plan_.spots) used = used + other.hold * other.holds;
    left = {std::min(left.count, dosing::day_left(ledger).count - used.count)};
    if (broken(Break::s10_caps_skipped)) left = numbers::pressing_max;
    while (dose.holds > 0 && dose.hold * dose.holds > left) {
        dose.holds -= 1;
        take_cuts({Cut::spot_seconds});
    }
    const bool long_enough = test || dose.hold >= numbers::hold_min;
    if (dose.holds == 0 || !long_enough) return false;
    take_cuts(limited.cuts);
    const PressureIntensity start = std::min(numbers::pressure_start, dose.ceiling);
    Side side = candidate.side;
    if (broken(Break::s16_side_swapped)) side = body::mirrored(side);
    plan_.spots.push_back({candidate.muscle, side, *spot, *with, dose.holds, dose.hold, start, dose.ceiling});
    chosen_.push_back(candidate);
    return true;
}

/// How many spots fit the minutes the person has, at least one.
std::int32_t Planner::spots_in_the_minutes(const Dose& dose) const {
    const std::int64_t hold = dose.hold.count + numbers::let_go.count + numbers::rest_between.count +
                              numbers::strokes * numbers::stroke.count / 1000;
    const std::int64_t around = numbers::get_ready.count + numbers::warm.count + numbers::stretching.count;
    const std::int64_t seconds =
        std::min<std::int64_t>(grounds().means.minutes * std::int64_t{60}, numbers::session_max.count);
    return static_cast<std::int32_t>(std::max<std::int64_t>(1, (seconds - around) / (hold * dose.holds)));
}

std::optional<NoPlan> Planner::choose_spots() {
    const dosing::Limited size = dosing::limit(wanted(), grounds().ledger, {});
    const std::int32_t most = std::min(size.dose.spots, spots_in_the_minutes(size.dose));
    if (most < size.dose.spots) take_cuts({Cut::spots_minutes});
    for (const CandidateMuscle& candidate : cover(catalog_, grounds())) {
        if (static_cast<std::int32_t>(plan_.spots.size()) >= most) break;
        add_spot(candidate);
    }
    if (!plan_.spots.empty()) {
        measure::put_in_order(plan_.spots, [](const PlannedSpot& a, const PlannedSpot& b) { return a.side < b.side; });
        return std::nullopt;
    }
    return why_none();
}

NoPlan Planner::why_none() const {
    const auto& candidates = grounds().candidates;
    const auto pressable = [&](const CandidateMuscle& one) {
        return one.pressable && catalog_.muscles[one.muscle.index].pressable();
    };
    if (std::none_of(candidates.begin(), candidates.end(), pressable)) return NoPlan::nothing_pressable;
    const auto any = [&](std::optional<NoPlan> because) {
        return std::any_of(candidates.begin(), candidates.end(), [&](const CandidateMuscle& one) {
            return !tested_unfamiliar(one) && why_left_out(catalog_, grounds(), one) == because;
        });
    };
    if (any(NoPlan::waits_for_follow_up)) return NoPlan::waits_for_follow_up;
    if (any(NoPlan::hand_only)) return NoPlan::hand_only;
    if (any(NoPlan::no_technique_fits)) return NoPlan::no_technique_fits;
    // What nothing else keeps out had no seconds left for one hold.
    if (any(NoPlan::seconds_today_done) || any(std::nullopt)) return NoPlan::seconds_today_done;
    return NoPlan::everything_excluded;
}

std::optional<NoPlan> Planner::choose_test() {
    const auto& wanted = grounds();
    const auto named = std::find_if(wanted.candidates.begin(), wanted.candidates.end(), [&](const auto& c) {
        return c.muscle == wanted.test_muscle && c.side == wanted.test_side;
    });
    if (named == wanted.candidates.end()) return NoPlan::muscle_not_pressable;
    if (add_spot(*named)) return std::nullopt;
    return why_left_out(catalog_, grounds(), *named).value_or(NoPlan::seconds_today_done);
}

NoSession Planner::none(NoPlan because) const {
    NoSession out{because, {}, {}, {}, grounds().clearance.offer, {}, {}};
    const auto& spots = grounds().ledger.spots;
    const bool stopped = std::any_of(spots.begin(), spots.end(), [](const SpotLedger& spot) { return spot.waits; });
    if (stopped) out.offer.movement = out.offer.warmth = false;  // nothing is asked of what a stop sign ended (S9)
    if (out.offer.movement) out.stretches = stretches(catalog_, grounds().candidates);
    if (out.offer.learn) out.habits = habits(catalog_, grounds().causes, grounds().candidates);
    if (because == NoPlan::hand_only) out.until = grounds().clearance.hand_only_until;
    if (because == NoPlan::seconds_today_done) out.until_day = grounds().now.day() + 1;
    return out;
}

/// Not muscle, it seems: the advice of the pattern counts. Where it says to be seen, nothing is done meanwhile.
NoSession Planner::stopped_by(const FoundPattern& pattern) const {
    NoSession out = none(NoPlan::may_not_be_muscle);
    out.pattern = pattern;
    if (catalog_.patterns[pattern.pattern.index].advice < Verdict::seek_care) return out;
    out.offer.movement = out.offer.warmth = false;
    out.stretches.clear();
    return out;
}

Planned Planner::run() {
    if (const auto because = check_refuses(grounds())) return none(*because);
    if (const auto* pattern = stopping_pattern(catalog_, grounds())) return stopped_by(*pattern);
    if (const auto refused = dosing::refuse(grounds().ledger, grounds().now, grounds().purpose)) {
        NoSession out = none(refused->because);
        out.until_day = refused->until_day;
        out.until = refused->until;
        return out;
    }
    const bool test = grounds().purpose == Purpose::press_test;
    if (const auto because = test ? choose_test() : choose_spots()) return none(*because);
    plan_.next_day = dosing::next_day(grounds().ledger, grounds().now);
    if (!test) {
        plan_.warm = numbers::warm;
        plan_.rest = numbers::rest_between;
        plan_.walk = numbers::walk;
        plan_.stretches = stretches(catalog_, chosen_);
        plan_.habits = habits(catalog_, grounds().causes, chosen_);
    }
    assert(dosing::within_caps(plan_) || broken(Break::s10_caps_skipped));
    return std::move(plan_);
}

}  // namespace

std::optional<NoPlan> why_left_out(const Catalog& catalog, const PlanGrounds& grounds,
                                   const CandidateMuscle& candidate) {
    const catalog::Muscle& muscle = catalog.muscles[candidate.muscle.index];
    if (!candidate.pressable || !muscle.pressable()) return NoPlan::muscle_not_pressable;
    if (out_of_reach(catalog, grounds.clearance.excluded, candidate.muscle, candidate.side))
        return NoPlan::everything_excluded;
    const auto waits = [&](const SpotLedger& spot) {
        return spot.waits && spot.muscle == candidate.muscle && spot.side == candidate.side;
    };
    const auto& spots = grounds.ledger.spots;
    if (std::any_of(spots.begin(), spots.end(), waits)) return NoPlan::waits_for_follow_up;
    const bool test = grounds.purpose == Purpose::press_test;
    const Seconds left =
        std::min(dosing::spot_left(grounds.ledger, candidate.muscle, candidate.side), dosing::day_left(grounds.ledger));
    if (left < (test ? numbers::press_test_hold : numbers::hold_min)) return NoPlan::seconds_today_done;
    if (kept_to_the_hand(catalog, grounds, candidate.muscle, candidate.side)) return NoPlan::hand_only;
    if (!technique(catalog, grounds, candidate.muscle, candidate.side)) return NoPlan::no_technique_fits;
    return std::nullopt;
}

std::vector<LeftOut> left_out(const Catalog& catalog, const PlanGrounds& grounds) {
    std::vector<LeftOut> all;
    if (check_refuses(grounds) || stopping_pattern(catalog, grounds) ||
        dosing::refuse(grounds.ledger, grounds.now, grounds.purpose))
        return all;
    for (const CandidateMuscle& candidate : grounds.candidates) {
        const bool said_no = tested_unfamiliar(candidate);
        const auto because = said_no ? std::nullopt : why_left_out(catalog, grounds, candidate);
        if (because) all.push_back({candidate.muscle, candidate.side, *because});
    }
    return all;
}

namespace {

Way way_of(const Catalog& catalog, const PlanGrounds& grounds, const PlannedSpot& spot) {
    const catalog::Technique& technique = catalog.techniques[spot.technique.index];
    Way way{spot.muscle, spot.side, spot.technique, {}, technique.posture, {}};
    if (technique.arm == catalog::WorkingArm::opposite) way.arm = body::mirrored(spot.side);
    if (way.posture == catalog::Posture::either) way.posture = grounds.means.posture;
    for (const TechniqueId better : catalog.muscles[spot.muscle.index].techniques) {
        if (better == spot.technique) break;
        const auto because = passed_over(catalog, grounds, spot.side, better);
        if (because) way.passed_over.push_back({better, *because});
    }
    return way;
}

}  // namespace

std::vector<Way> ways(const Catalog& catalog, const SessionPlan& plan) {
    std::vector<Way> all;
    for (const PlannedSpot& spot : plan.spots) all.push_back(way_of(catalog, plan.made_from, spot));
    return all;
}

Planned make(const Catalog& catalog, PlanGrounds grounds) { return Planner{catalog, std::move(grounds)}.run(); }

}  // namespace unknot::planning
