// What the ids of a phrase stand for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "content_compiler/content.hpp"

namespace unknot::content_compiler {

/// False for the kinds that say something by themselves (a negation, a doubt) and have no ids.
bool has_targets(catalog::PhraseKind kind);

/// False if the records of the kind could not be read.
bool targets_known(const Content& content, catalog::PhraseKind kind);

/// The position of `id` in its table; for a side the value of body::Side, for a signal its place in signal_names, for a
/// strength the value of catalog::Grade, for a number itself.
std::optional<std::uint16_t> target_of(const Content& content, catalog::PhraseKind kind, const std::string& id);

}  // namespace unknot::content_compiler
