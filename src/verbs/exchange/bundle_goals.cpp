// What somebody wants to be able to do: a goal, and what was scored of it.
#include <algorithm>

#include "verbs/exchange/bundle.hpp"
#include "verbs/exchange/code_table.hpp"
#include "verbs/exchange/uuid.hpp"

namespace unknot::verbs::exchange {

namespace {

/// `coded`, in the person's own words if they left more than white space.
Json in_words(const Code& coded, std::string_view words) {
    Fields fields;
    fields.with("coding", one(coding(coded)));
    if (const auto told = told_text(words)) fields.with("text", {*told});
    return fields.done();
}

}  // namespace

void Bundle::name_goal(const facts::Event& event, const facts::GoalNamed& named) {
    const auto [current, fresh] = goal_of_id_.try_emplace(named.goal, goals_.size());
    if (fresh || goals_[current->second].words != named.text) {
        current->second = goals_.size();
        goals_.push_back({name_based_uuid(event.id, "goal"), named.text, event.at.day(), {}});
    }
    made_[origin_of(event)].targets.push_back(reference(goals_[current->second].resource));
}

void Bundle::score_goal(const facts::Event& event, const facts::GoalScored& scored) {
    const auto current = goal_of_id_.find(scored.goal);
    GoalTold* goal = current == goal_of_id_.end() ? nullptr : &goals_[current->second];
    Fields fields = observation(event, in_words(codes::ability, goal ? goal->words : std::string{}));
    fields.with("valueQuantity", score(scored.ability.of_10));
    const std::string id = add(event, "ability", std::move(fields));
    if (goal) goal->scores.push_back(reference(id));
}

void Bundle::add_goals() {
    for (std::size_t i = 0; i < goals_.size(); ++i) {
        GoalTold& goal = goals_[i];
        const bool current =
            std::any_of(goal_of_id_.begin(), goal_of_id_.end(), [&](const auto& held) { return held.second == i; });
        Fields fields;
        fields.with("resourceType", text("Goal"))
            .with("lifecycleStatus", text(current ? "active" : "cancelled"))
            .with("description", in_words(codes::goal, goal.words))
            .with("subject", patient())
            .with("expressedBy", patient())
            .with("startDate", {day_text(goal.since)});
        if (!goal.scores.empty()) fields.with("outcomeReference", {std::move(goal.scores)});
        entry(goal.resource, std::move(fields));
    }
}

}  // namespace unknot::verbs::exchange
