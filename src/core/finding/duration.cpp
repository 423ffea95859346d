#include "core/finding/duration.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "core/finding/scope.hpp"
#include "core/finding/understand.hpp"

namespace unknot::finding {
namespace {

using catalog::PhraseKind;
using catalog::WordRole;

constexpr std::size_t words_of_quantity = 4;
constexpr std::size_t words_before = 3;
constexpr std::size_t digits_of_year = 4;
constexpr std::uint32_t longest = longest_duration;

struct Count {
    std::uint32_t least = 0;
    std::uint32_t most = 0;
    std::size_t behind = 0;      // the first word behind it
    std::string_view unit;       // written together with it: "3wks"
};

class Times {
public:
    Times(const catalog::Catalog& catalog, const Words& words, std::span<const Standing> at)
        : catalog_(catalog), words_(words), at_(at) {}

    std::optional<SaidDuration> at(std::size_t w) const {
        if (const auto year = since_year(w)) return year;
        auto count = count_at(w);
        if (!count) return std::nullopt;
        join_second(*count, w);
        std::size_t unit = count->behind;
        if (count->unit.empty() && here(w, unit) && is(WordRole::filler, unit) && !unit_days(words_[unit])) ++unit;
        const bool apart = count->unit.empty();
        if (apart && !here(w, unit)) return std::nullopt;
        const auto days = unit_days(apart ? words_[unit] : count->unit);
        if (!days) return std::nullopt;
        return framed(w, apart ? unit : w, *count, *days);
    }

private:
    bool here(std::size_t at, std::size_t w) const {
        return w < words_.all.size() && words_.all[w].clause == words_.all[at].clause;
    }
    bool is(WordRole role, std::size_t w) const { return words_.is(role, w); }

    static std::span<const std::uint16_t> targets(std::span<const catalog::Phrase> phrases, std::string_view said,
                                                  PhraseKind kind) {
        auto at = std::partition_point(phrases.begin(), phrases.end(), [&](const auto& p) { return p.words < said; });
        for (; at != phrases.end() && at->words == said; ++at) {
            if (at->kind == kind) return at->targets;
        }
        return {};
    }

    std::optional<std::uint32_t> unit_days(std::string_view word) const {
        const auto found = targets(phrases_beginning(catalog_, word), word, PhraseKind::time_unit);
        return found.empty() ? std::nullopt : std::optional<std::uint32_t>(found[0]);
    }

    // Digits cut off the front.
    static std::optional<std::uint32_t> cut(std::string_view& rest) {
        std::uint32_t value = 0;
        std::size_t digits = 0;
        for (; digits < rest.size() && digits < digits_of_year && rest[digits] >= '0' && rest[digits] <= '9'; ++digits)
            value = value * 10 + static_cast<std::uint32_t>(rest[digits] - '0');
        if (digits == 0 || digits == digits_of_year) return std::nullopt;
        rest.remove_prefix(digits);
        return value;
    }

    // "3", "2-3", "3wks", "a couple of", "three".
    std::optional<Count> count_at(std::size_t w) const {
        std::string_view rest = words_[w];
        if (const auto least = cut(rest)) {
            Count count{*least, *least, w + 1, {}};
            if (rest.starts_with('-')) {
                rest.remove_prefix(1);
                if (const auto most = cut(rest)) count.most = std::max(*least, *most);
            }
            count.unit = rest;
            return count;
        }
        const auto phrases = words_.all[w].phrases;
        if (phrases.empty()) return std::nullopt;
        const std::string_view plain = words_.plain;
        const std::uint32_t from = words_.all[w].plain_from;
        for (std::size_t length = words_of_quantity; length > 0; --length) {
            const std::size_t last = w + length - 1;
            if (!here(w, last)) continue;
            const std::string_view said = plain.substr(from, words_.all[last].plain_to - from);
            auto found = targets(phrases, said, PhraseKind::quantity);
            if (found.empty() && length == 1) found = targets(phrases, said, PhraseKind::number);
            if (!found.empty()) return Count{found.front(), found.back(), last + 1, {}};
        }
        return std::nullopt;
    }

    // "Two or three", "2 to 3".
    void join_second(Count& count, std::size_t w) const {
        constexpr std::size_t joining_letters = 2;
        if (!count.unit.empty() || !here(w, count.behind + 1)) return;
        if (words_[count.behind].size() > joining_letters) return;
        const auto second = count_at(count.behind + 1);
        if (!second || second->least < count.least) return;
        count.most = second->most;
        count.behind = second->behind;
        count.unit = second->unit;
    }

    // "Since 2019": nobody says how long ago that is.
    std::optional<SaidDuration> since_year(std::size_t w) const {
        const std::string_view word = words_[w];
        const bool year = word.size() == digits_of_year && (word.starts_with("19") || word.starts_with("20")) &&
                          std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (!year || w == 0 || !here(w, w - 1) || !is(WordRole::lasting, w - 1)) return std::nullopt;
        return SaidDuration{static_cast<std::uint32_t>(w - 1), static_cast<std::uint32_t>(w), 1, {}, false};
    }

    // A stretch of time lasts until now if something before or behind it says so.
    std::optional<SaidDuration> framed(std::size_t w, std::size_t unit, const Count& count, std::uint32_t days) const {
        SaidDuration said;
        said.first = static_cast<std::uint32_t>(w);
        said.last = static_cast<std::uint32_t>(unit);
        bool lasts = false;
        bool open = false;
        for (std::size_t before = w; before > 0 && w - before < words_before && here(w, before - 1); --before) {
            const std::size_t at = before - 1;
            if (is(WordRole::otherwise_timed, at)) return std::nullopt;
            open = open || is(WordRole::at_least, at);
            if (is(WordRole::lasting, at)) {
                lasts = true;
                said.first = static_cast<std::uint32_t>(at);
                break;
            }
            const bool passes = is(WordRole::approximate, at) || is(WordRole::filler, at) || is(WordRole::at_least, at);
            if (!passes) break;
        }
        if (const std::size_t next = unit + 1; here(w, next)) {
            // "For three days after the swim" has lasted; "three days after the swim" it began.
            if (is(WordRole::otherwise_timed, next) && !(lasts && is(WordRole::condition, next))) return std::nullopt;
            said.ago = is(WordRole::ago, next);
            lasts = lasts || said.ago || is(WordRole::lasting_behind, next);
            if (said.ago) said.last = static_cast<std::uint32_t>(next);
        }
        const bool counted = days > 0 || said.ago;
        if (!counted || (!lasts && !open && !alone(w, unit))) return std::nullopt;
        said.at_least = static_cast<std::uint16_t>(std::min(count.least * days, longest));
        if (!open) said.at_most = static_cast<std::uint16_t>(std::min(std::max(count.most * days, 1U), longest));
        return said;
    }

    // "Three weeks, left shoulder".
    bool alone(std::size_t w, std::size_t unit) const {
        for (std::size_t i = 0; i < words_.all.size(); ++i) {
            const bool known = words_.all[i].roles != 0 && at_[i].kinds == 0;
            if (here(w, i) && (i < w || i > unit) && !known) return false;
        }
        return true;
    }

    const catalog::Catalog& catalog_;
    const Words& words_;
    std::span<const Standing> at_;
};

}  // namespace

std::vector<SaidDuration> durations_said(const catalog::Catalog& catalog, const Words& words,
                                         std::span<const Standing> standing) {
    const Times times(catalog, words, standing);
    std::vector<SaidDuration> all;
    for (std::size_t w = 0; w < words.all.size(); ++w) {
        const auto said = times.at(w);
        if (!said) continue;
        all.push_back(*said);
        w = said->last;
    }
    return all;
}

}  // namespace unknot::finding
