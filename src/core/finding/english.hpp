// The few words that hold an English sentence together: what parts it into clauses, who speaks, what an idiom does to
// "right" and "left", better and worse. They carry no meaning of the body; those are in content's lexicon.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "core/catalog/catalog.hpp"

namespace unknot::finding {

template <std::size_t N>
constexpr bool is_one_of(const std::array<std::string_view, N>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// A new clause begins with this word: what was denied before it is not denied after it.
inline bool ends_clause_before(std::string_view word) {
    static constexpr std::array<std::string_view, 11> list{
        "but", "although", "though", "however", "except", "because", "since", "while", "whereas", "yet", "just"};
    return is_one_of(list, word);
}

/// The speaker speaks of themselves.
inline bool is_self(std::string_view word) {
    static constexpr std::array<std::string_view, 9> list{"i", "i'm", "i've", "i'd", "i'll", "im", "ive", "my", "me"};
    return is_one_of(list, word);
}

/// The speaker begins to say something ("no fever i have a cough").
inline bool is_i(std::string_view word) {
    static constexpr std::array<std::string_view, 7> list{"i", "i'm", "i've", "i'd", "i'll", "im", "ive"};
    return is_one_of(list, word);
}

/// What is said is of the present, whatever came before.
inline bool is_present(std::string_view word) {
    static constexpr std::array<std::string_view, 5> list{"now", "today", "currently", "tonight", "still"};
    return is_one_of(list, word);
}

/// What follows goes along with what was said, and is not denied with it ("not well, with chest pain").
inline bool ends_denial(std::string_view word) {
    static constexpr std::array<std::string_view, 9> list{"with",  "when", "if",    "so",  "then",
                                                          "after", "from", "until", "only"};
    return is_one_of(list, word);
}

/// Joins the last of a list: "no fever, numbness or weakness" denies all three.
inline bool is_or(std::string_view word) { return word == "or" || word == "nor"; }
inline bool is_list_filler(std::string_view word) { return is_or(word) || word == "any"; }

inline bool is_and(std::string_view word) { return word == "and"; }

/// "right now", "right here": no side.
inline bool makes_right_an_idiom(std::string_view next_word) {
    static constexpr std::array<std::string_view, 8> list{"now",  "away",  "after", "before",
                                                          "when", "where", "here",  "there"};
    return is_one_of(list, next_word);
}

/// "i left the gym", "we left early": no side.
inline bool makes_left_a_verb(std::string_view word_before) {
    static constexpr std::array<std::string_view, 6> list{"i", "we", "he", "she", "they", "just"};
    return is_one_of(list, word_before);
}

/// How it has been since, in one word.
inline std::optional<catalog::Trend> trend_of(std::string_view word) {
    static constexpr std::array<std::string_view, 3> worse{"worse", "worsened", "worsening"};
    static constexpr std::array<std::string_view, 3> better{"better", "improved", "improving"};
    static constexpr std::array<std::string_view, 2> same{"same", "unchanged"};
    if (is_one_of(worse, word)) return catalog::Trend::worse;
    if (is_one_of(better, word)) return catalog::Trend::better;
    if (is_one_of(same, word)) return catalog::Trend::same;
    return std::nullopt;
}

}  // namespace unknot::finding
