// Puts slots into sentences for the hosts that print them. The page has a twin of this in TypeScript; both are held
// to tests/words/pairs.json.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/measure/result.hpp"

namespace unknot::words {

/// What goes into the `{name}`s of a sentence.
using Slots = std::map<std::string, std::string, std::less<>>;

/// The fact that was missing: the language has no sentence of that key, or nothing was given for the slot of that name.
struct Missing {
    enum class What { sentence, slot };
    What what;
    std::string name;
};

/// The sentence of the path or of Learn under `key`; nothing if the language or the key is unknown. Two binary
/// searches; the answer lives as long as the program.
std::optional<std::string_view> sentence(std::string_view locale, std::string_view key);

/// `sentence` with each `{name}` (small letters, digits, underscores) replaced by its slot. What was put in is not
/// looked at again, slots that the sentence does not name are ignored, and any other brace stays as it is.
/// Fails with the first slot that is missing.
measure::Result<std::string, Missing> fill(std::string_view sentence, const Slots& slots);

/// What `{"say": key, "with": slots}` says in a language. Fails if there is no such sentence or a slot is missing.
measure::Result<std::string, Missing> render(std::string_view locale, std::string_view key, const Slots& slots);

}  // namespace unknot::words
