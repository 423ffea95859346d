#include "core/finding/words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>

#include "core/measure/order.hpp"

namespace unknot::finding {
namespace {

using catalog::Phrase;
using catalog::PhraseKind;

constexpr std::size_t guessed_from_letters = 5;
constexpr std::size_t words_before_inner_side = 5;
constexpr std::string_view verb_or_owner = "'s";
constexpr KindSet never_guessed = only(PhraseKind::negation) | only(PhraseKind::past) | only(PhraseKind::other_person) |
                                  only(PhraseKind::doubt) | only(PhraseKind::side) | only(PhraseKind::pseudo_side) |
                                  only(PhraseKind::well) | only(PhraseKind::other_side);

struct Glyph {
    enum Kind : std::uint8_t { letter, joiner, blank, clause_end } kind = blank;
    std::uint8_t bytes = 1;
    char plain = ' ';
};

Glyph beyond_ascii(std::string_view rest) {
    if (rest.starts_with("\xE2\x80\x98") || rest.starts_with("\xE2\x80\x99")) return {Glyph::joiner, 3, '\''};
    if (rest.starts_with("\xE2\x80\x90") || rest.starts_with("\xE2\x80\x91")) return {Glyph::joiner, 3, '-'};
    if (rest.starts_with("\xE2\x80\x93") || rest.starts_with("\xE2\x80\x94")) return {Glyph::clause_end, 3, ' '};
    if (rest.starts_with("\xE2\x80\xA6")) return {Glyph::clause_end, 3, ' '};
    if (rest.size() >= 3 && rest.starts_with("\xE2\x80")) return {Glyph::blank, 3, ' '};
    if (rest.starts_with("\xC2\xA0")) return {Glyph::blank, 2, ' '};
    return {Glyph::letter, 1, rest[0]};
}

bool digit_at(std::string_view text, std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; }

// "7.5" is one number, "7-8" a range however long its dash is.
std::optional<Glyph> inside_number(std::string_view text, std::size_t at) {
    if (at == 0 || !digit_at(text, at - 1)) return std::nullopt;
    const std::string_view rest = text.substr(at);
    if ((rest[0] == '.' || rest[0] == ',') && digit_at(rest, 1)) return Glyph{Glyph::joiner, 1, '.'};
    if (rest.starts_with("\xE2\x80\x93") && digit_at(rest, 3)) return Glyph{Glyph::joiner, 3, '-'};
    return std::nullopt;
}

Glyph glyph_at(std::string_view text, std::size_t at) {
    if (const auto glyph = inside_number(text, at)) return *glyph;
    const char c = text[at];
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) return {Glyph::letter, 1, c};
    if (c >= 'A' && c <= 'Z') return {Glyph::letter, 1, static_cast<char>(c - 'A' + 'a')};
    if (c == '\'' || c == '-') return {Glyph::joiner, 1, c};
    if (static_cast<unsigned char>(c) >= 0x80) return beyond_ascii(text.substr(at));
    constexpr std::string_view ends = ",.;:!?()[]\n\r";
    return {ends.find(c) == std::string_view::npos ? Glyph::blank : Glyph::clause_end, 1, ' '};
}

bool begins(std::string_view phrase, std::string_view start) { return phrase.starts_with(start); }

// The run of phrases, within `run`, that begin with `start`. Sorted by words, so they stand together.
std::span<const Phrase> beginning_with(std::span<const Phrase> run, std::string_view start) {
    const auto low = std::partition_point(run.begin(), run.end(), [&](const Phrase& p) { return p.words < start; });
    const auto high = std::partition_point(low, run.end(), [&](const Phrase& p) { return begins(p.words, start); });
    return {low, high};
}

// One letter wrong, missing, added, or two neighbours swapped.
bool one_letter_off(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > 1) return false;
    std::size_t i = 0;
    while (i < a.size() && a[i] == b[i]) ++i;
    if (a.size() != b.size()) return a.substr(i) == b.substr(i + 1);
    if (i == a.size()) return false;
    if (a.substr(i + 1) == b.substr(i + 1)) return true;
    return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] && a.substr(i + 2) == b.substr(i + 2);
}

// No punctuation stands between two words, but one that opens a clause may.
bool goes_on(const Word& before, const Word& word) {
    if (word.clause == before.clause) return true;
    return word.is(catalog::WordRole::clause_terminator) && word.clause == before.clause + 1;
}

// The longest phrases that begin at one word. The shortest side stays beside a longer phrase: what is left of "left
// side" when the "side" is that "of my neck".
struct Found {
    std::optional<Match> other;
    std::optional<Match> side;
    std::optional<Match> alarm;
};

class Lexicon {
public:
    Lexicon(std::span<const Phrase> phrases, KindSet kinds) : phrases_(phrases), kinds_(kinds) {}

    // The phrases that begin with a word.
    std::span<const Phrase> from(std::string_view word) const { return beginning_with(phrases_, word); }

    // The longest phrase of the layer's kinds that begins at a word, of the `run` that begins with it; alarms and the
    // rest are looked for in one go.
    Found longest_at(const Words& words, std::size_t first, std::span<const Phrase> run) const {
        Found found;
        const std::string_view plain = words.plain;
        for (std::size_t last = first; last < words.all.size() && !run.empty(); ++last) {
            if (last > first && !goes_on(words.all[last - 1], words.all[last])) break;
            const std::uint32_t from = words.all[first].plain_from;
            const std::string_view said = plain.substr(from, words.all[last].plain_to - from);
            if (last > first) run = beginning_with(run, said);
            if (run.empty()) break;
            if (run.front().words == said) note(found, match(first, last, run, said));
        }
        return found;
    }

    // The same, past one word that is left out.
    Found longest_around(const Words& words, std::size_t first, std::size_t out) const {
        Found found;
        std::string said(words[first]);
        for (std::size_t w = first + 1; w < out; ++w) said.append(" ").append(words[w]);
        std::span<const Phrase> run = beginning_with(phrases_, said);
        for (std::size_t last = out + 1; last < words.all.size() && !run.empty(); ++last) {
            if (words.all[last].clause != words.all[first].clause) break;
            said.append(" ").append(words[last]);
            run = beginning_with(run, said);
            if (!run.empty() && run.front().words == said) note(found, match(first, last, run, said));
        }
        return found;
    }

    // The side that a single word says, if it says one; `run` begins with it.
    static std::optional<body::Side> side(std::string_view word, std::span<const Phrase> run) {
        for (auto at = run.begin(); at != run.end() && at->words == word; ++at) {
            if (at->kind == PhraseKind::side && at->targets.size() == 1) return static_cast<body::Side>(at->targets[0]);
        }
        return std::nullopt;
    }

    std::optional<Match> guess(const Words& words, std::size_t at) const {
        const std::string_view said = words[at];
        if (said.size() < guessed_from_letters || words.all[at].roles != 0) return std::nullopt;
        if (said.ends_with(verb_or_owner)) {
            if (const auto bare = single(at, said.substr(0, said.size() - verb_or_owner.size()))) return bare;
        }
        const auto run = beginning_with(phrases_, said.substr(0, 1));
        for (const Phrase& phrase : run) {
            const std::size_t length = phrase.words.size();
            if (length < guessed_from_letters || length + 1 < said.size() || length > said.size() + 1) continue;
            if ((only(phrase.kind) & kinds_ & ~never_guessed) == 0 || !one_letter_off(phrase.words, said)) continue;
            if (phrase.words.find(' ') != std::string_view::npos) continue;
            const auto from = static_cast<std::size_t>(&phrase - phrases_.data());
            Match found = match(at, at, phrases_.subspan(from), phrase.words);
            found.kinds &= ~never_guessed;
            found.misspelt = true;
            return found;
        }
        return std::nullopt;
    }

private:
    // "My neck's stiff".
    std::optional<Match> single(std::size_t at, std::string_view word) const {
        const auto run = beginning_with(phrases_, word);
        if (run.empty() || run.front().words != word) return std::nullopt;
        Match found = match(at, at, run, word);
        found.kinds &= ~never_guessed;
        return found.kinds == 0 ? std::nullopt : std::optional(found);
    }

    static void note(Found& found, const Match& match) {
        for (const KindSet layer : {alarming, ~alarming}) {
            if ((match.kinds & layer) == 0) continue;
            auto& longest = layer == alarming ? found.alarm : found.other;
            longest = match;
            longest->kinds &= layer;
        }
        if (!found.side && (match.kinds & only(PhraseKind::side)) != 0) {
            found.side = match;
            found.side->kinds = only(PhraseKind::side);
        }
    }

    Match match(std::size_t first, std::size_t last, std::span<const Phrase> run, std::string_view said) const {
        Match found;
        found.first = static_cast<std::uint32_t>(first);
        found.last = static_cast<std::uint32_t>(last);
        found.entry_from = found.entry_to = static_cast<std::uint32_t>(run.data() - phrases_.data());
        for (; found.entry_to < phrases_.size() && phrases_[found.entry_to].words == said; ++found.entry_to)
            found.kinds |= only(phrases_[found.entry_to].kind) & kinds_;
        return found;
    }

    std::span<const Phrase> phrases_;
    KindSet kinds_;
};

std::uint32_t roles_of(std::span<const catalog::FunctionWord> sorted, std::string_view word) {
    const auto before = [&](const catalog::FunctionWord& one) { return one.word < word; };
    const auto at = std::partition_point(sorted.begin(), sorted.end(), before);
    return at != sorted.end() && at->word == word ? at->roles : std::uint32_t{0};
}

bool overlap(const Match& a, const Match& b) { return a.first <= b.last && b.first <= a.last; }
std::uint32_t length(const Match& match) { return match.last - match.first; }
bool inside_longer(const Match& match, const Match& other) {
    return other.first <= match.first && match.last <= other.last && length(other) > length(match);
}
bool alarms(const Match& match) { return (match.kinds & alarming) != 0; }

// "Right at the front", but not "on the right at the front".
bool is_no_side(const Match& match, std::span<const Match> found) {
    if ((match.kinds & ~(only(PhraseKind::side) | only(PhraseKind::other_side))) != 0) return false;
    return std::any_of(found.begin(), found.end(), [&](const Match& other) {
        const bool pseudo = (other.kinds & only(PhraseKind::pseudo_side)) != 0 && overlap(match, other);
        if (!pseudo || length(other) < length(match)) return false;
        return length(other) > length(match) || other.first <= match.first;
    });
}

// The phrases that do not alarm.
std::vector<Match> longest(std::span<const Match> found) {
    std::vector<Match> kept;
    kept.reserve(found.size());
    for (const Match& match : found) {
        if (alarms(match) || is_no_side(match, found)) continue;
        const auto beats = [&](const Match& other) { return overlap(match, other) && length(other) >= length(match); };
        if (std::any_of(kept.begin(), kept.end(), beats)) continue;
        std::erase_if(kept, [&](const Match& other) { return overlap(match, other); });
        kept.push_back(match);
    }
    // What lost to a phrase that lost itself is meant after all: "left" before "side of my neck" beat "left side". What
    // takes meaning away does not come back so.
    for (const Match& match : found) {
        if (alarms(match) || (match.kinds & modifiers) != 0 || is_no_side(match, found)) continue;
        const auto clashes = [&](const Match& other) { return overlap(match, other); };
        if (std::none_of(kept.begin(), kept.end(), clashes)) kept.push_back(match);
    }
    return kept;
}

void take_longer(std::optional<Match>& match, const std::optional<Match>& around, body::Side side) {
    if (!around || (match && match->last >= around->last)) return;
    match = around;
    match->side = side;
}

}  // namespace

Words cut(std::string_view text, std::span<const catalog::FunctionWord> function_words) {
    Words words;
    words.plain.reserve(text.size() + 1);
    words.all.reserve(text.size() / 4 + 1);
    std::uint32_t clause = 0;
    bool comma = false;
    bool inside = false;
    char joiner = '\0';
    const auto close = [&] {
        if (inside) {
            Word& word = words.all.back();
            word.roles = roles_of(function_words, words[words.all.size() - 1]);
            if (word.is(catalog::WordRole::clause_terminator)) word.clause = ++clause;
        }
        inside = false;
        joiner = '\0';
    };
    for (std::size_t at = 0; at < text.size();) {
        const Glyph glyph = glyph_at(text, at);
        const std::size_t next = at + glyph.bytes;
        if (glyph.kind == Glyph::letter) {
            if (!inside) {
                if (!words.plain.empty()) words.plain += ' ';
                const auto start = static_cast<std::uint32_t>(words.plain.size());
                words.all.push_back({static_cast<std::uint32_t>(at), 0, start, 0, clause, 0, comma});
                comma = false;
                inside = true;
            }
            if (joiner != '\0') words.plain += joiner;
            joiner = '\0';
            words.plain += glyph.plain;
            words.all.back().to = static_cast<std::uint32_t>(next);
            words.all.back().plain_to = static_cast<std::uint32_t>(words.plain.size());
        } else if (glyph.kind == Glyph::joiner && inside && joiner == '\0') {
            joiner = glyph.plain;
        } else {
            close();
            if (glyph.kind == Glyph::clause_end) {
                comma = text[at] == ',' && (comma || words.all.empty() || words.all.back().clause == clause);
                ++clause;
            }
        }
        at = next;
    }
    close();
    return words;
}

std::vector<Match> matches(const catalog::Catalog& catalog, const Words& words, KindSet kinds) {
    const Lexicon lexicon(catalog.phrases, kinds);
    std::vector<Match> found;
    found.reserve(words.all.size());
    std::vector<body::Side> sides(words.all.size(), body::Side::middle);
    std::vector<std::span<const Phrase>> runs(words.all.size());
    for (std::size_t at = 0; at < words.all.size(); ++at) {
        runs[at] = lexicon.from(words[at]);
        sides[at] = Lexicon::side(words[at], runs[at]).value_or(body::Side::middle);
    }
    std::size_t covered_to = 0;
    for (std::size_t at = 0; at < words.all.size(); ++at) {
        Found here = lexicon.longest_at(words, at, runs[at]);
        const std::size_t end = std::min(words.all.size(), at + words_before_inner_side + 1);
        std::size_t inner = at + 1;
        while (inner < end && sides[inner] == body::Side::middle) ++inner;
        if (inner < end && words.all[inner].clause == words.all[at].clause) {
            const Found around = lexicon.longest_around(words, at, inner);
            take_longer(here.alarm, around.alarm, sides[inner]);
            take_longer(here.other, around.other, sides[inner]);
        }
        if (!here.alarm && !here.other && at >= covered_to) here.other = lexicon.guess(words, at);
        if (here.side && here.side->last == here.other->last) here.side.reset();
        for (const auto& match : {here.alarm, here.other, here.side}) {
            if (!match) continue;
            covered_to = std::max(covered_to, std::size_t{match->last} + 1);
            found.push_back(*match);
        }
    }
    return found;
}

std::vector<Match> keep_meant(const std::vector<Match>& found) {
    std::vector<Match> kept = longest(found);
    const std::size_t others = kept.size();
    for (const Match& match : found) {
        if (!alarms(match)) continue;
        const auto holds = [&](const Match& other) { return inside_longer(match, other); };
        const bool in_other = std::any_of(kept.begin(), kept.begin() + static_cast<std::ptrdiff_t>(others), holds);
        const bool in_alarm =
            std::any_of(found.begin(), found.end(), [&](const Match& other) { return alarms(other) && holds(other); });
        if (!in_other && !in_alarm) kept.push_back(match);
    }
    std::erase_if(kept, [&](const Match& match) {
        const auto holds = [&](const Match& other) { return alarms(other) && inside_longer(match, other); };
        return (match.kinds & modifiers) != 0 && std::any_of(found.begin(), found.end(), holds);
    });
    measure::put_in_order(kept, [](const Match& a, const Match& b) { return a.first < b.first; });
    return kept;
}

}  // namespace unknot::finding
