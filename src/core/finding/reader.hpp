// How a text is read: the phrases found in it, which of them are places and of which side, and what follows. Only
// `understand` makes one. Sides and aspects are read in reader_places.cpp, how strong and how long in
// reader_numbers.cpp, the rest in understand.cpp.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/finding/duration.hpp"
#include "core/finding/scope.hpp"
#include "core/finding/strength.hpp"
#include "core/finding/together.hpp"
#include "core/finding/understand.hpp"
#include "core/finding/words.hpp"

namespace unknot::finding {

// A span with the words it covers.
struct Found {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t clause = 0;
    std::optional<std::size_t> area;  // of a side: what it is a side of
    bool stands_in = false;  // a side that is a place of its own, its area having been denied
    bool in_words = false;  // a strength that is no number
    bool ago = false;  // a duration that tells when
};

// How much a strength that was said counts: a number goes before a word, one said of a side before one of both.
enum class Exactness : std::uint8_t { none, word, word_of_side, number, number_of_side };

inline constexpr KindSet sides = only(catalog::PhraseKind::side) | only(catalog::PhraseKind::other_side);
inline constexpr KindSet areas =
    only(catalog::PhraseKind::zone) | only(catalog::PhraseKind::movement) | only(catalog::PhraseKind::cause);

// The targets of strengths: `of_numbers[n]` is n.
inline constexpr std::array<std::uint16_t, 11> of_numbers{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

// What is looked for.
KindSet kinds_when(When when);

// How it has been since, in one word.
std::optional<catalog::Trend> trend_of(const Word& word);

// Adds an answer, or makes the one that is there more careful.
template <class List, class Id, class Member>
void raise(List& list, Id id, Member member, catalog::Answer answer) {
    const auto at = std::lower_bound(list.begin(), list.end(), id,
                                     [&](const auto& one, Id wanted) { return one.*member < wanted; });
    if (at != list.end() && (*at).*member == id) {
        at->answer = std::max(at->answer, answer);
    } else {
        list.insert(at, {id, answer});
    }
}

class Reader {
public:
    Reader(const catalog::Catalog& catalog, std::string_view text, When when);

    Understood read_story(When when);

    Understood read_signals();

private:
    // What no single phrase says, from its first word.
    struct Composed {
        std::variant<SaidTogether, SaidStrength, SaidDuration> what;
        std::uint32_t first = 0;
    };

    std::vector<Composed> composed(std::string_view text, When when, std::span<const Match> found) const;
    void list_spans(std::span<const Match> found, std::span<const Composed> composed);
    void list_phrases(const Match& match);
    void list(const SaidTogether& said);
    void list(const SaidStrength& said);
    void list(const SaidDuration& said);
    Span& list_words(std::uint32_t first, std::uint32_t last, catalog::PhraseKind kind);
    bool hedged(std::uint32_t first, std::uint32_t last) const;
    void list_day(const Match& match, const catalog::Phrase& day);
    void list_unknown(When when);
    void bind_sides();
    void bind_side(std::size_t side);
    bool is_side(std::size_t span) const;
    bool is_place(std::size_t span) const;
    std::optional<body::Side> other_side(std::size_t span) const;
    void bind_aspects();
    std::optional<std::size_t> narrowed_by(std::size_t aspect) const;
    bool meant(std::size_t area, body::ZoneId zone) const;
    std::optional<std::size_t> nearest(std::size_t to, KindSet kinds) const;
    std::optional<std::size_t> area_named_beside(std::size_t side) const;
    bool clause_has(std::uint32_t clause, KindSet kinds) const;
    bool clause_is_known(std::uint32_t clause) const;
    bool clause_complains(std::uint32_t clause) const;
    std::optional<body::Side> only_side_said() const;
    void read_marks();
    void add_mark(std::size_t span, catalog::MarkId reason, std::optional<std::size_t> place);
    std::optional<std::size_t> place_of_mark(std::size_t span) const;
    void read_pains();
    bool named_more_exactly(std::size_t span) const;
    bool part_of_condition(std::size_t span) const;
    void read_strengths();
    bool tells_strength(std::size_t span) const;
    std::optional<std::size_t> place_of_strength(std::size_t span) const;
    void add_strength(std::size_t span, std::size_t place);
    void add_pain(std::uint32_t span, body::ZoneId zone, std::optional<body::Side> carried);
    void read_duration();
    bool is_of_pain(std::size_t duration) const;
    void read_qualities();
    void read_movements();
    void read_causes();
    void read_answers();
    void read_symptoms();
    void read_trend();
    bool inability_before(std::size_t word) const;
    std::optional<catalog::Answer> raised(const Span& span, std::optional<catalog::QuestionId> question) const;

    bool is(std::size_t span, catalog::PhraseKind kind) const { return heard_.spans[span].kind == kind; }
    std::size_t distance(std::size_t a, std::size_t b) const {
        const Found& x = found_[a];
        const Found& y = found_[b];
        if (x.last < y.first) return y.first - x.last;
        return y.last < x.first ? x.first - y.last : 0;
    }

    const catalog::Catalog& catalog_;
    Words words_;
    std::vector<Standing> standing_;
    std::vector<Found> found_;  // beside heard_.spans
    std::vector<bool> only_marked_;  // beside heard_.spans: a place that was named for a mark, and not as hurting
    std::vector<std::pair<std::size_t, std::size_t>> narrowed_;  // an area and the aspect it is seen from
    std::vector<Exactness> exactness_;  // beside heard_.pains: of their strengths
    std::vector<HeardDuration> durations_;
    Understood heard_;
};

}  // namespace unknot::finding
