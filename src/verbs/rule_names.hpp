// Rules on the wire: "question.fever", "pair.x", "mark.bruise", "house.rules_stale", "reaction.x", "symptom.x". The
// same string is the key of the rule's words.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "verbs/codec.hpp"
#include "verbs/verbs.hpp"

namespace unknot::verbs {

std::string rule_name(facts::RuleKind kind, std::uint16_t index);
std::optional<std::pair<facts::RuleKind, std::uint16_t>> find_rule(std::string_view name);

/// The two questions of a pair; none for other rules.
std::optional<std::vector<catalog::QuestionId>> questions_of_pair(facts::RuleKind kind, std::uint16_t index);

/// What stands behind a rule; house rules stand on `judgement`.
std::vector<catalog::SourceId> sources_of(facts::RuleKind kind, std::uint16_t index);
catalog::Certainty certainty_of(facts::RuleKind kind, std::uint16_t index);

/// The sources of a record as ids, for answers.
std::vector<catalog::SourceId> sources(const catalog::Grounds& grounds);

}  // namespace unknot::verbs

namespace unknot::facts {

template <class V>
void describe_rule(V& v, RuleKind& kind, std::uint16_t& index) {
    std::string name;
    if constexpr (std::is_same_v<V, verbs::Writer>) name = verbs::rule_name(kind, index);
    v.field("rule", name);
    if constexpr (std::is_same_v<V, verbs::Reader>) {
        if (!v.trouble().none()) return;
        if (const auto found = verbs::find_rule(name)) std::tie(kind, index) = *found;
        else v.trouble().report("rule_unknown", {&v.where(), "rule"});
    }
}

}  // namespace unknot::facts
