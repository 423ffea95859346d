// From what is cleared, likely, known of the past and at hand, to a session plan or the reason there is none: the one
// room that joins the others. A plan is never massage alone (S17), never leaves the clearance (S1, S5) or the caps
// (S10), and carries what it was made from, so that it can be made again and a forged one refused.
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "core/facts/session.hpp"

namespace unknot::planning {

/// No pressing now: why, from when it may be asked for again, and what is fine all the same.
struct NoSession {
    facts::NoPlan because = facts::NoPlan::check_locks;
    std::optional<facts::FoundPattern> pattern;     ///< for may_not_be_muscle: which, the gravest first
    std::optional<facts::Day> until_day;
    std::optional<facts::Instant> until;
    facts::Offer offer;
    std::vector<facts::PlannedStretch> stretches;   ///< empty unless the offer allows movement
    std::vector<catalog::HabitId> habits;
};

using Planned = std::variant<facts::SessionPlan, NoSession>;

/// Makes the plan. Deterministic: the same grounds give the same plan. Cost: candidates times marked pains.
Planned make(const catalog::Catalog& catalog, facts::PlanGrounds grounds);

/// A candidate with no way to press it today, whatever else is planned, and why.
struct LeftOut {
    facts::MuscleId muscle;
    facts::Side side = facts::Side::left;
    facts::NoPlan because = facts::NoPlan::muscle_not_pressable;
};

/// Why this candidate can not be pressed with these grounds: never pressed at home, no spot left by mask and check, its
/// follow-up unanswered, its seconds of the day used up, a tool that only the check keeps from it, or nothing at hand
/// that reaches it. The order is that.
std::optional<facts::NoPlan> why_left_out(const catalog::Catalog& catalog, const facts::PlanGrounds& grounds,
                                          const facts::CandidateMuscle& candidate);

/// All candidates that are left out so, in their order; none if nothing at all may be pressed now. A candidate that
/// only found no room is not among them, nor one whose press test said that it is not the pain.
std::vector<LeftOut> left_out(const catalog::Catalog& catalog, const facts::PlanGrounds& grounds);

/// Why a better way to press a muscle was not planned.
enum class PassedOver : std::uint8_t {
    hand_only,  ///< the check allows no tool
    no_ball,
    no_cane,
    no_wall,
    other_posture,
    arm_can_not_reach
};

struct WayPassedOver {
    facts::TechniqueId technique;
    PassedOver because = PassedOver::hand_only;
};

/// How a planned spot is pressed, and why so and not otherwise (S14).
struct Way {
    facts::MuscleId muscle;
    facts::Side side = facts::Side::left;
    facts::TechniqueId technique;
    std::optional<facts::Side> arm;  ///< the one that presses; none: both rest
    catalog::Posture posture = catalog::Posture::either;
    std::vector<WayPassedOver> passed_over;  ///< those that this muscle would rather have, the best first
};

/// The way of every spot of the plan, in its order.
std::vector<Way> ways(const catalog::Catalog& catalog, const facts::SessionPlan& plan);

/// True if pressing this muscle's spots on this side is ruled out by tier, mask or clearance (S5).
bool out_of_reach(const catalog::Catalog& catalog, const facts::PlaceSet& excluded, facts::MuscleId muscle,
                  facts::Side side);

}  // namespace unknot::planning
