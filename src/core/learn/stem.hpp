// Words brought to a common form, so that "aching" finds "ache". The content compiler builds the search index with
// this very function and `search` reads the person's words with it: what matters is that both agree, not that a stem
// is a word.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace unknot::learn {

/// The stems of a text, in its order, repeats kept. A word is a run of letters and digits; an apostrophe or a hyphen
/// between two of them belongs to it, anything else parts words. ASCII letters are lower-cased; other letters stay as
/// their UTF-8 bytes, and a word that has them, or a digit, is not shortened. English endings (plural, -ing, -ed, -ly,
/// a last -e) are cut only where a stem of some length with a vowel is left. Total over any bytes; linear.
std::vector<std::string> stems(std::string_view text);

}  // namespace unknot::learn
