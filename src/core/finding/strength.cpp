#include "core/finding/strength.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "core/catalog/numbers.hpp"

namespace unknot::finding {
namespace {

using catalog::PhraseKind;
using catalog::WordRole;

constexpr int end_of_scale = 10;
constexpr std::size_t approximating_words = 3;
constexpr std::size_t words_since_former = 4;

// The number that begins `rest` and is then cut off it; a fraction counts up.
std::optional<int> cut_number(std::string_view& rest) {
    int value = 0;
    std::size_t digits = 0;
    const auto is_digit = [&](std::size_t at) { return at < rest.size() && rest[at] >= '0' && rest[at] <= '9'; };
    for (; is_digit(digits) && digits < 3; ++digits) value = value * 10 + (rest[digits] - '0');
    if (digits == 0) return std::nullopt;
    if (rest.substr(digits).starts_with('.') && is_digit(digits + 1)) {
        if (rest[digits + 1] != '0') ++value;
        digits += 2;
    }
    rest.remove_prefix(digits);
    return value;
}

// "8", "7.5", "7-8". The whole scale ("1-10") is no strength.
std::optional<int> written_number(std::string_view word) {
    auto value = cut_number(word);
    if (value && word.starts_with('-')) {
        word.remove_prefix(1);
        const auto upper = cut_number(word);
        if (!upper || (*value <= 1 && *upper == end_of_scale)) return std::nullopt;
        value = std::max(*value, *upper);
    }
    return word.empty() ? value : std::nullopt;
}

class Numbers {
public:
    Numbers(std::string_view text, const Words& words, std::span<const Standing> at)
        : text_(text), words_(words), at_(at) {}

    std::optional<SaidStrength> strength_at(std::size_t w) const {
        if (!may_be_number(w)) return std::nullopt;
        auto value = number(w);
        if (!value || *value > end_of_scale || divided(w, -1)) return std::nullopt;
        auto last = end_of_tail(w);
        if (last ? is_date(w) : !led_in(w)) return std::nullopt;
        if (!last && divided(w, 1)) return std::nullopt;
        if (!last) last = end_of_choice(w, *value);
        if (counts_else(*last, *last == w) || !of_now(w)) return std::nullopt;
        return SaidStrength{static_cast<std::uint32_t>(w), static_cast<std::uint32_t>(*last), {*value}};
    }

private:
    bool here(std::size_t at, std::size_t w) const {
        return w < words_.all.size() && words_.all[w].clause == words_.all[at].clause;
    }
    bool is(WordRole role, std::size_t w) const { return words_.is(role, w); }
    bool written(std::size_t w) const { return words_[w][0] >= '0' && words_[w][0] <= '9'; }

    // A slash, and nothing but blanks, parts a word from the one beside it.
    bool divided(std::size_t w, int step) const {
        const std::size_t other = w + static_cast<std::size_t>(step);
        if (other >= words_.all.size()) return false;
        const auto [from, to] = std::minmax(w, other);
        const std::string_view gap = text_.substr(words_.all[from].to, words_.all[to].from - words_.all[from].to);
        const auto slash = gap.find_first_not_of(' ');
        return slash != std::string_view::npos && gap[slash] == '/';
    }

    // Number words are looked up only where one may say a strength.
    bool may_be_number(std::size_t w) const {
        if (written(w)) return true;
        const bool led =
            w > 0 && (is(WordRole::scale, w - 1) || is(WordRole::approximate, w - 1) || is(WordRole::complaint, w - 1));
        return led || (here(w, w + 1) && (is(WordRole::out_of, w + 1) || divided(w, 1)));
    }

    std::optional<int> number(std::size_t w) const {
        const std::string_view word = words_[w];
        if (written(w)) return written_number(word);
        for (const catalog::Phrase& phrase : words_.all[w].phrases) {
            if (phrase.words != word) break;
            if (phrase.kind == PhraseKind::number) return phrase.targets[0];
        }
        return std::nullopt;
    }

    // "/10", "out of 10", "of ten".
    std::optional<std::size_t> end_of_tail(std::size_t w) const {
        std::size_t end = w + 1;
        if (!divided(w, 1)) {
            while (here(w, end) && end <= w + 2 && is(WordRole::out_of, end)) ++end;
            if (end == w + 1) return std::nullopt;
        }
        if (!here(w, end) || divided(end, 1) || number(end) != end_of_scale) return std::nullopt;
        return end;
    }

    bool is_date(std::size_t w) const { return divided(w, 1) && w > 0 && is(WordRole::dated, w - 1); }

    // "Level 9", "a 7", "pain is about 6".
    bool led_in(std::size_t w) const {
        for (std::size_t before = w; before > 0 && w - before <= approximating_words; --before) {
            const std::size_t lead = before - 1;
            if (!here(w, lead)) return false;
            if (is(WordRole::scale, lead) || is(WordRole::complaint, lead)) return true;
            if (!is(WordRole::approximate, lead)) return false;
        }
        return false;
    }

    // "A 7 or 8": the graver one.
    std::size_t end_of_choice(std::size_t w, int& value) const {
        if (!here(w, w + 2) || !is(WordRole::disjunction, w + 1)) return w;
        const auto other = number(w + 2);
        if (!other || *other > end_of_scale) return w;
        value = std::max(value, *other);
        return w + 2;
    }

    // A number alone may count whatever is named behind it; one out of ten only what is a unit.
    bool counts_else(std::size_t last, bool alone) const {
        const std::size_t next = last + 1;
        if (!here(last, next)) return false;
        if (is(WordRole::unit, next)) return true;
        return alone && words_.all[next].roles == 0 && at_[next].kinds == 0;
    }

    bool of_now(std::size_t w) const {
        if (at_[w].denied || at_[w].past || at_[w].other_person) return false;
        for (std::size_t back = 1; back <= words_since_former && back <= w && here(w, w - back); ++back) {
            if (is(WordRole::former, w - back)) return false;
        }
        return true;
    }

    std::string_view text_;
    const Words& words_;
    std::span<const Standing> at_;
};

}  // namespace

std::vector<SaidStrength> strengths_said(std::string_view text, const Words& words,
                                         std::span<const Standing> standing) {
    const Numbers numbers(text, words, standing);
    std::vector<SaidStrength> all;
    for (std::size_t w = 0; w < words.all.size(); ++w) {
        const auto said = numbers.strength_at(w);
        if (!said) continue;
        all.push_back(*said);
        w = said->last;
    }
    return all;
}

measure::PainIntensity strength_of(catalog::Grade grade) {
    constexpr std::array of_grades{catalog::numbers::strength_mild, catalog::numbers::strength_moderate,
                                   catalog::numbers::strength_strong, catalog::numbers::strength_severe,
                                   catalog::numbers::strength_worst};
    return of_grades[static_cast<std::size_t>(grade)];
}

}  // namespace unknot::finding
