// The verbs as functions over what they are asked; each is a thin joint between the wire and the core.
#pragma once

#include "verbs/requests.hpp"
#include "verbs/understanding.hpp"
#include "verbs/vocabulary.hpp"

namespace unknot::verbs {

std::variant<facts::Clearance, Problem> screen(const ScreenRequest& request);
std::variant<FindAnswer, Problem> find(const facts::PainStory& story);
std::variant<CompareAnswer, Problem> compare(const CompareRequest& request);
std::variant<RememberAnswer, Problem> remember(const RememberRequest& request);
std::variant<PlanAnswer, Problem> plan(const PlanRequest& request);
std::variant<dosing::DoseHistory, Problem> ledger(const LedgerRequest& request);
std::variant<SessionAnswer, Problem> run_session(const SessionRequest& request);
std::variant<FollowUpAnswer, Problem> follow_up(const FollowUpRequest& request);
std::variant<LearnAnswer, Problem> learn(const LearnRequest& request);

/// Whether a plan's own grounds make it again; one that differs is not run.
bool is_own_plan(const facts::SessionPlan& plan);

}  // namespace unknot::verbs
