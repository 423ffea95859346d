// A text cut into words, and the words found again in the lexicon. What they mean together is `understand`'s.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalog/catalog.hpp"

namespace unknot::finding {

/// One word of the text: where it stands there, and where its lower-case form stands in `Words::plain`.
struct Word {
    std::uint32_t from = 0;         ///< bytes into the text
    std::uint32_t to = 0;
    std::uint32_t plain_from = 0;
    std::uint32_t plain_to = 0;
    std::uint32_t clause = 0;       ///< words of one clause have the same number
    std::uint32_t roles = 0;        ///< what it does as a function word: bit by WordRole
    bool after_comma = false;       ///< a comma, and nothing graver, stands before it
    bool misspelt = false;          ///< looked up as another word, see put_right
    bool capital = false;           ///< begins with one
    std::span<const catalog::Phrase> phrases;  ///< the lexicon's that begin with it, see put_right

    bool is(catalog::WordRole role) const { return (roles >> static_cast<unsigned>(role) & 1U) != 0; }
};

/// The words of a text. `plain` holds them in lower case with a single space between, as the lexicon is written: a
/// word is letters and digits, with apostrophes and hyphens inside it, and between digits a point or a comma ("7.5"),
/// or a "&"; the curly apostrophe becomes the plain one, a dash between digits the hyphen.
struct Words {
    std::string plain;
    std::vector<Word> all;
    std::string_view operator[](std::size_t i) const {
        return std::string_view(plain).substr(all[i].plain_from, all[i].plain_to - all[i].plain_from);
    }
    bool is(catalog::WordRole role, std::size_t i) const { return all[i].is(role); }
};

/// Cuts a text into words and clauses: a clause ends at a comma, a full stop and their kin, a line break, and before
/// a word that terminates it ("but"). Each word gets its roles from the sorted `function_words`. Linear in the text;
/// total over any bytes.
Words cut(std::string_view text, std::span<const catalog::FunctionWord> function_words);

/// The phrases of the lexicon that begin with a word. Cost: a few nanoseconds.
std::span<const catalog::Phrase> phrases_beginning(const catalog::Catalog& catalog, std::string_view word);

/// The set of phrase kinds, by bit.
using KindSet = std::uint32_t;
constexpr KindSet only(catalog::PhraseKind kind) { return KindSet{1} << static_cast<unsigned>(kind); }

/// Kinds that may alarm. They are found beside all others, so that no place or movement hides one.
inline constexpr KindSet alarming = only(catalog::PhraseKind::question) | only(catalog::PhraseKind::symptom) |
                                    only(catalog::PhraseKind::signal) | only(catalog::PhraseKind::mark) |
                                    only(catalog::PhraseKind::sign);

/// Kinds that say how the phrases around them are to be taken, and nothing by themselves.
inline constexpr KindSet modifiers = only(catalog::PhraseKind::negation) | only(catalog::PhraseKind::past) |
                                     only(catalog::PhraseKind::other_person) | only(catalog::PhraseKind::doubt) |
                                     only(catalog::PhraseKind::pseudo_side) | only(catalog::PhraseKind::well) |
                                     only(catalog::PhraseKind::set_phrase);

/// Phrases of the lexicon found at words [first, last]: the entries with these words, a run of the sorted table, that
/// are of `kinds`.
struct Match {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t entry_from = 0;  ///< into Catalog::phrases
    std::uint32_t entry_to = 0;
    KindSet kinds = 0;
    bool misspelt = false;
    bool left = false;  ///< a side word that stood inside it: "front of my left shoulder"
    bool right = false;
};

/// For every word the longest phrase of these kinds that begins there, one for each kind of alarm and one for all
/// other kinds, and beside a longer other one the shortest for a side, in the order of the text. They stay in their
/// clause, but may hold a word that opens one ("headache since the crash"). Fillers and one word for a side may stand
/// inside a phrase ("arm is really swollen"), up to three words. In a misspelt word kinds that take meaning away
/// (negation, past, another person, doubt, well) and sides are not found. "r" and "l" are sides only right before a
/// place, not between two, or as capitals right behind one that ends there. The words have been through `put_right`.
std::vector<Match> matches(const catalog::Catalog& catalog, const Words& words, KindSet kinds);

/// Of phrases that overlap, those that are meant, in the order of the text. Of phrases that do not alarm it is the
/// longest, the earlier of two as long; a pseudo-side takes no part in that but against sides. An alarm is kept unless
/// it lies whole in a longer phrase that is meant ("hay fever") or in a longer alarm of its kind; it hides no place,
/// but a "not" inside it is its own, and so are a quality inside a mark ("open sore") and a cause inside what the check
/// asks ("coughing up blood").
std::vector<Match> keep_meant(const std::vector<Match>& found);

}  // namespace unknot::finding
