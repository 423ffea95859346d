// Slips of the pen, put right before the words are looked up: "sholder" is looked up as "shoulder".
#pragma once

#include "core/finding/words.hpp"

namespace unknot::finding {

/// Puts right what looks like a misspelt word of the vocabulary: words of five letters or more that the lexicon does
/// not know, one letter off (wrong, missing, added, or two swapped), from nine letters two. Where several words are
/// as near, the first of the vocabulary. A word that goes on with "'s" or holds a hyphen is looked up without, which
/// is no slip. What was put right is marked `misspelt`, keeps its place in the text and gets no roles. Cost: some
/// microseconds for a word that is not known. Every word is then given the phrases that begin with it.
void put_right(Words& words, const catalog::Catalog& catalog);

}  // namespace unknot::finding
