// How far "not", "years ago", "my sister" and "maybe" reach. Each reach is cut short where cutting is the more careful
// reading: words that take an alarm away reach less far than words that leave it standing.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/finding/words.hpp"

namespace unknot::finding {

/// What holds for one word of the text, and which kinds of phrases cover it.
struct Standing {
    KindSet kinds = 0;
    bool denied = false;        ///< for places, movements and the like: to the end of the clause
    bool alarm_denied = false;  ///< for alarming words: only near, and not past a new beginning
    bool past = false;
    bool other_person = false;
    bool doubt = false;
};

/// The standing of every word. `found` are the phrases kept, in the order of the text.
std::vector<Standing> standing(const Words& words, std::span<const Match> found);

/// While pressing: a denial reaches one phrase, right behind it or one word on. A denial that is itself a signal ("no")
/// reaches only a single word right behind it, and stays a signal.
std::vector<Standing> standing_while_pressing(const Words& words, std::span<const Match> found);

}  // namespace unknot::finding
