// The day after: answers to advice and the next dose. The table is content/dosing/reactions.toml; every row only adds
// caution, so a worse answer never leads to a larger dose (S12).
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/facts/history.hpp"

namespace unknot::aftercare {

/// Why: a row of the table, or a symptom and what was said of it.
struct Because {
    std::variant<catalog::ReactionId, catalog::SymptomId> rule;
    facts::Answer answer = facts::Answer::yes;
    catalog::Advice advice = catalog::Advice::same;
    friend bool operator==(const Because&, const Because&) = default;
};

struct FollowedUpAdvice {
    catalog::Advice advice = catalog::Advice::same;
    std::vector<Because> because;                  ///< gravest first
    facts::NextDose next;
    std::vector<catalog::SymptomId> unanswered;    ///< counted as unsure
};

/// Advice for the answers given `day` days after the session named, else after the last (0 right after). `history` may
/// be absent; with it, soreness that builds or stays over answers in a row is seen, the dose is lowered from what the
/// last reactions had left, and nothing is milder than what was told of that session before. Total.
FollowedUpAdvice follow_up(const catalog::Catalog& catalog, const facts::FollowUpAnswers& answers, std::int32_t day,
                           const facts::Now& now, const facts::History* history,
                           const std::optional<std::string>& session = std::nullopt);

}  // namespace unknot::aftercare
