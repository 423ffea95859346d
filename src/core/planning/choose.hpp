// Which spot, with which technique. Internal to the room.
#pragma once

#include "core/planning/plan.hpp"

namespace unknot::planning {

/// The first spot of the muscle that may be pressed on this side (S5).
std::optional<std::uint8_t> free_spot(const catalog::Catalog& catalog, const facts::PlaceSet& excluded,
                                      facts::MuscleId muscle, facts::Side side);

/// Why this technique is no way to press on this side with these grounds; nothing if it is one.
std::optional<PassedOver> passed_over(const catalog::Catalog& catalog, const facts::PlanGrounds& grounds,
                                      facts::Side side, facts::TechniqueId technique);

/// The best technique of the muscle that is not too coarse for it (S5) and fits what is at hand and what the arms can
/// reach.
std::optional<facts::TechniqueId> technique(const catalog::Catalog& catalog, const facts::PlanGrounds& grounds,
                                            facts::MuscleId muscle, facts::Side side);

/// True if a tool at hand would reach it and only the hand is allowed, which does not.
bool kept_to_the_hand(const catalog::Catalog& catalog, const facts::PlanGrounds& grounds, facts::MuscleId muscle,
                      facts::Side side);

/// Its press test was answered: not that pain.
bool tested_unfamiliar(const facts::CandidateMuscle& candidate);

/// Candidates to press, so chosen that together they explain the marked pains: greedy cover, odds first.
std::vector<facts::CandidateMuscle> cover(const catalog::Catalog& catalog, const facts::PlanGrounds& grounds);

/// Two gentle movements that go with the muscles, at least one (S17).
std::vector<facts::PlannedStretch> stretches(const catalog::Catalog& catalog,
                                             const std::vector<facts::CandidateMuscle>& muscles);

/// Small changes tied to the day as told, at least one (S17).
std::vector<catalog::HabitId> habits(const catalog::Catalog& catalog, const std::vector<catalog::CauseId>& causes,
                                     const std::vector<facts::CandidateMuscle>& muscles);

}  // namespace unknot::planning
