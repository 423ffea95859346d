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

// "Side of my really very stiff left neck" is too far.
constexpr std::size_t words_inside = 3;
constexpr KindSet never_guessed = only(PhraseKind::negation) | only(PhraseKind::past) | only(PhraseKind::other_person) |
                                  only(PhraseKind::doubt) | only(PhraseKind::side) | only(PhraseKind::pseudo_side) |
                                  only(PhraseKind::well) | only(PhraseKind::other_side) | only(PhraseKind::set_phrase);

struct Glyph {
    enum Kind : std::uint8_t { letter, whole_word, joiner, blank, clause_end } kind = blank;
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
    if (c == '&') return {Glyph::whole_word, 1, c};
    if (static_cast<unsigned char>(c) >= 0x80) return beyond_ascii(text.substr(at));
    constexpr std::string_view ends = ",.;:!?()[]\n\r";
    return {ends.find(c) == std::string_view::npos ? Glyph::blank : Glyph::clause_end, 1, ' '};
}

// The run of phrases, within `run`, that go on with `start` where `said` letters are the same in all of them. Sorted by
// words, so they stand together.
std::span<const Phrase> going_on(std::span<const Phrase> run, std::size_t said, std::string_view start) {
    const auto rest = [&](const Phrase& phrase) { return phrase.words.substr(std::min(said, phrase.words.size())); };
    const auto low = std::partition_point(run.begin(), run.end(), [&](const Phrase& p) { return rest(p) < start; });
    const auto high = std::partition_point(low, run.end(), [&](const Phrase& p) { return rest(p).starts_with(start); });
    return {low, high};
}

// No punctuation stands between two words, but one that opens a clause may.
bool goes_on(const Word& before, const Word& word) {
    if (word.clause == before.clause) return true;
    return word.is(catalog::WordRole::clause_terminator) && word.clause == before.clause + 1;
}

// What is looked for side by side, so that none hides another.
constexpr std::array layers{only(PhraseKind::question), only(PhraseKind::symptom), only(PhraseKind::signal),
                            only(PhraseKind::mark),     only(PhraseKind::sign),    ~alarming};

// The longest phrases that begin at one word, in each layer. The shortest side stays beside a longer phrase: what is
// left of "left side" when the "side" is that "of my neck".
struct Found {
    std::array<std::optional<Match>, layers.size()> longest;
    std::optional<Match> side;
};

class Lexicon {
public:
    Lexicon(std::span<const Phrase> phrases, KindSet kinds, const Words& words)
        : phrases_(phrases), kinds_(kinds), words_(words), sides_(words.all.size(), 0) {
        for (std::size_t at = 0; at < words.all.size(); ++at) sides_[at] = side_at(at);
    }

    Found longest_at(std::size_t first) const {
        Found found;
        const auto run = words_.all[first].phrases;
        if (run.empty()) return found;
        Path path{first, first, 0, 0, std::string(words_[first])};
        follow(path, run, found);
        return found;
    }

private:
    // The words taken so far, without those left out.
    struct Path {
        std::size_t first;
        std::size_t last;
        std::size_t left_out;
        unsigned sides;
        std::string said;
    };

    // `run` are the phrases that begin as the path does.
    void follow(Path& path, std::span<const Phrase> run, Found& found) const {
        const std::size_t length = path.said.size();
        if (run.front().words.size() == length) note(path, run, found);
        if (run.back().words.size() == length) return;  // nothing goes on from here
        const unsigned sides = path.sides;
        const std::size_t last = path.last;
        const std::size_t left_out = path.left_out;
        for (std::size_t next = last + 1; next < words_.all.size(); ++next) {
            if (!goes_on(words_.all[next - 1], words_.all[next])) break;
            path.said.append(" ").append(words_[next]);
            path.last = next;
            const auto longer = going_on(run, length, std::string_view(path.said).substr(length));
            if (!longer.empty()) follow(path, longer, found);
            path.said.resize(length);
            if (!leave_out(path, next)) break;
        }
        path.sides = sides;
        path.last = last;
        path.left_out = left_out;
    }

    // "Front of my right shoulder", "arm is really swollen".
    bool leave_out(Path& path, std::size_t at) const {
        const bool first_side = sides_[at] != 0 && path.sides == 0;
        if (!first_side && !words_.is(catalog::WordRole::filler, at)) return false;
        // "On top of that my shoulder hurts" is not "on top of my shoulder".
        const bool anew = at + 1 < words_.all.size() && words_.is(catalog::WordRole::first_person, at + 1);
        if (!first_side && anew) return false;
        if (words_.all[at].clause != words_.all[path.first].clause || ++path.left_out > words_inside) return false;
        if (first_side) path.sides = sides_[at];
        return true;
    }

    void note(const Path& path, std::span<const Phrase> run, Found& found) const {
        Match match;
        match.first = static_cast<std::uint32_t>(path.first);
        match.last = static_cast<std::uint32_t>(path.last);
        match.entry_from = match.entry_to = static_cast<std::uint32_t>(run.data() - phrases_.data());
        for (; match.entry_to < phrases_.size() && phrases_[match.entry_to].words == path.said; ++match.entry_to)
            match.kinds |= only(phrases_[match.entry_to].kind) & kinds_;
        for (std::size_t w = path.first; w <= path.last; ++w) match.misspelt = match.misspelt || words_.all[w].misspelt;
        if (match.misspelt || path.left_out > 0) match.kinds &= ~never_guessed;
        // "For six weeks" is not "for weeks".
        if (path.left_out > 0) match.kinds &= ~only(PhraseKind::duration);
        match.left = (path.sides & bit(body::Side::left)) != 0;
        match.right = (path.sides & bit(body::Side::right)) != 0;
        if (is_no_letter_for_side(match)) match.kinds &= ~only(PhraseKind::side);
        if (counts_on(match)) return;
        for (std::size_t layer = 0; layer < layers.size(); ++layer) {
            auto& longest = found.longest[layer];
            if ((match.kinds & layers[layer]) == 0 || (longest && longest->last >= match.last)) continue;
            longest = match;
            longest->kinds &= layers[layer];
        }
        if (found.side || (match.kinds & only(PhraseKind::side)) == 0) return;
        found.side = match;
        found.side->kinds = only(PhraseKind::side);
    }

    // "I'm 14" tells an age, "i'm 14 weeks pregnant" does not.
    bool counts_on(const Match& match) const {
        const char end = words_[match.last].back();
        const bool number = end >= '0' && end <= '9';
        return number && match.last + 1 < words_.all.size() && words_.is(catalog::WordRole::unit, match.last + 1) &&
               words_.is(catalog::WordRole::first_person_subject, match.first);
    }

    // "L shoulder" and "neck L", but not "my shoulder r sore".
    bool is_no_letter_for_side(const Match& match) const {
        if (match.first != match.last || words_[match.first].size() > 1) return false;
        const auto here = [&](std::size_t w) {
            return w < words_.all.size() && words_.all[w].clause == words_.all[match.first].clause;
        };
        const bool place_before = match.first > 0 && here(match.first - 1) && begins_place(match.first - 1);
        if (place_before && words_.all[match.first].capital && !here(match.last + 1)) return false;
        return place_before || match.last + 1 >= words_.all.size() || !begins_place(match.last + 1);
    }

    bool begins_place(std::size_t at) const {
        const auto run = words_.all[at].phrases;
        return std::any_of(run.begin(), run.end(),
                           [&](const Phrase& phrase) { return phrase.kind == PhraseKind::zone; });
    }

    static unsigned bit(body::Side side) { return 1U << static_cast<unsigned>(side); }

    // The sides that a single word says.
    unsigned side_at(std::size_t at) const {
        unsigned sides = 0;
        const auto run = words_.all[at].phrases;
        for (auto phrase = run.begin(); phrase != run.end() && phrase->words == words_[at]; ++phrase) {
            if (phrase->kind != PhraseKind::side || words_[at].size() == 1) continue;
            for (const std::uint16_t side : phrase->targets) sides |= bit(static_cast<body::Side>(side));
        }
        return sides;
    }

    std::span<const Phrase> phrases_;
    KindSet kinds_;
    const Words& words_;
    std::vector<unsigned> sides_;
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
    // What lost to a phrase that lost itself is meant after all: "left" before "side of my neck" beat "left side".
    // What takes meaning away does not come back so.
    for (const Match& match : found) {
        if (alarms(match) || (match.kinds & modifiers) != 0 || is_no_side(match, found)) continue;
        const auto clashes = [&](const Match& other) { return overlap(match, other); };
        if (std::none_of(kept.begin(), kept.end(), clashes)) kept.push_back(match);
    }
    return kept;
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
        if (glyph.kind == Glyph::whole_word) close();
        if (glyph.kind == Glyph::letter || glyph.kind == Glyph::whole_word) {
            if (!inside) {
                if (!words.plain.empty()) words.plain += ' ';
                const auto start = static_cast<std::uint32_t>(words.plain.size());
                const bool capital = text[at] >= 'A' && text[at] <= 'Z';
                words.all.push_back(
                    {static_cast<std::uint32_t>(at), 0, start, 0, clause, 0, comma, false, capital, {}});
                comma = false;
                inside = true;
            }
            if (joiner != '\0') words.plain += joiner;
            joiner = '\0';
            words.plain += glyph.plain;
            words.all.back().to = static_cast<std::uint32_t>(next);
            words.all.back().plain_to = static_cast<std::uint32_t>(words.plain.size());
            if (glyph.kind == Glyph::whole_word) close();
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

std::span<const Phrase> phrases_beginning(const catalog::Catalog& catalog, std::string_view word) {
    if (catalog.buckets.empty()) return {};
    const std::size_t bucket = catalog::bucket_of(word, catalog.buckets.size() - 1);
    for (std::size_t i = catalog.buckets[bucket]; i < catalog.buckets[bucket + 1]; ++i) {
        const auto [from, to] = catalog.first_words[i];
        const std::string_view words = catalog.phrases[from].words;
        const bool same = words.starts_with(word) && (words.size() == word.size() || words[word.size()] == ' ');
        if (same) return catalog.phrases.subspan(from, static_cast<std::size_t>(to - from));
    }
    return {};
}

std::vector<Match> matches(const catalog::Catalog& catalog, const Words& words, KindSet kinds) {
    const Lexicon lexicon(catalog.phrases, kinds, words);
    std::vector<Match> found;
    found.reserve(words.all.size());
    for (std::size_t at = 0; at < words.all.size(); ++at) {
        const Found here = lexicon.longest_at(at);
        for (const auto& match : here.longest) {
            if (match) found.push_back(*match);
        }
        const auto& other = here.longest.back();
        if (here.side && here.side->last != other->last) found.push_back(*here.side);
    }
    return found;
}

std::vector<Match> keep_meant(const std::vector<Match>& found) {
    std::vector<Match> kept = longest(found);
    const std::size_t others = kept.size();
    for (const Match& match : found) {
        if (!alarms(match)) continue;
        // "Stiff when i get up" is a quality and holds a sign; "upper chest" is no sign of the chest.
        const bool sign = (match.kinds & only(PhraseKind::sign)) != 0;
        constexpr KindSet hide_signs = only(PhraseKind::zone) | only(PhraseKind::set_phrase) | only(PhraseKind::well);
        const auto holds = [&](const Match& other) {
            return inside_longer(match, other) && (!sign || alarms(other) || (other.kinds & hide_signs) != 0);
        };
        const bool in_other = std::any_of(kept.begin(), kept.begin() + static_cast<std::ptrdiff_t>(others), holds);
        const bool in_alarm = std::any_of(found.begin(), found.end(), [&](const Match& other) {
            return (other.kinds & match.kinds) != 0 && holds(other);
        });
        if (!in_other && !in_alarm) kept.push_back(match);
    }
    std::erase_if(kept, [&](const Match& match) {
        const auto holds = [&](const Match& other) {
            return (other.kinds & alarming & ~only(PhraseKind::sign)) != 0 && inside_longer(match, other);
        };
        const auto hides = [&](PhraseKind alarm, PhraseKind hidden) {
            return (match.kinds & ~only(hidden)) == 0 &&
                   std::any_of(found.begin(), found.end(), [&](const Match& other) {
                       return (other.kinds & only(alarm)) != 0 && inside_longer(match, other);
                   });
        };
        if (hides(PhraseKind::mark, PhraseKind::quality) || hides(PhraseKind::question, PhraseKind::cause)) return true;
        return (match.kinds & modifiers) != 0 && std::any_of(found.begin(), found.end(), holds);
    });
    measure::put_in_order(kept, [](const Match& a, const Match& b) { return a.first < b.first; });
    return kept;
}

}  // namespace unknot::finding
