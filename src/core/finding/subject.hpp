// What a denial that stands behind its place speaks of: "my left shoulder does not hurt", "the right one is fine".
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "core/finding/words.hpp"

namespace unknot::finding {

struct Standing;

/// Words [from, to) are what is denied; from `end` on something else is said.
struct Subject {
    std::size_t from = 0;
    std::size_t to = 0;
    std::size_t end = 0;
};

/// The places and movements before `by` of which it says that they do not hurt; nothing if it says no such thing, tells
/// of the past, or holds only under a condition ("at night"), or if the sentence goes on to say that they do ("but it
/// is stiff"). A place kept for nothing is taken off the map with a tap; one lost is not seen.
std::optional<Subject> denied_subject(const Words& words, std::span<const Standing> standing, const Match& by);

/// The word that begins the condition right behind a pain that `by` denies.
std::optional<std::size_t> denied_condition(const Words& words, std::span<const Standing> standing, const Match& by);

}  // namespace unknot::finding
