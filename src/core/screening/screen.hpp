// The check: from answers to a clearance. Fails closed: what is missing counts as unsure, what is unsure never makes
// anything milder (S1), more alarm never a milder answer (S3), a lock opens by new facts only (S4).
#pragma once

#include <optional>
#include <string>

#include "core/facts/history.hpp"

namespace unknot::screening {

/// Answers with the most severe verdict, every reason, what is excluded, the ceiling, what would open it, what is
/// missing and what to ask next. `now`, `person` and `history` may be absent: the verdict stands all the same, but a
/// clearance without a time or a person allows no pressing. Total. Cost: linear in the questions.
facts::Clearance screen(const catalog::Catalog& catalog, const facts::Check& check,
                        const std::optional<facts::Now>& now, const std::optional<std::string>& person,
                        const facts::History* history);

/// Whether everything has to be asked (first time, new pain, stop sign, 28 days, four quiet weeks, a clock in doubt).
facts::CheckScope scope(const facts::History* history, const std::optional<facts::Now>& now,
                        const std::optional<std::vector<facts::PainMark>>& pains);

}  // namespace unknot::screening
