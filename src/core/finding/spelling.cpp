#include "core/finding/spelling.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <string>
#include <utility>

namespace unknot::finding {
namespace {

constexpr std::size_t guessed_from_letters = 5;
constexpr std::size_t two_slips_from_letters = 9;
constexpr std::size_t longest_guessed = 24;
constexpr std::string_view verb_or_owner = "'s";

// The letters of a word as a set: words that differ in many letters are not compared.
std::uint32_t letters_of(std::string_view word) {
    std::uint32_t set = 0;
    for (const char c : word) {
        if (c >= 'a' && c <= 'z') set |= 1U << static_cast<unsigned>(c - 'a');
    }
    return set;
}

// Letters wrong, missing, added or swapped with their neighbour between two words, counted up to `most` + 1.
std::size_t slips(std::string_view a, std::string_view b, std::size_t most) {
    using Row = std::array<std::size_t, longest_guessed + 1>;
    Row before_last{}, last{}, row{};
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        std::size_t least = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t wrong = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, wrong});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > most) return most + 1;
        before_last = last;
        last = row;
    }
    return last[b.size()];
}

class Vocabulary {
public:
    explicit Vocabulary(const catalog::Catalog& catalog) : catalog_(catalog), words_(catalog.vocabulary) {}

    bool knows(std::string_view word) const {
        return !phrases_beginning(catalog_, word).empty() || std::binary_search(words_.begin(), words_.end(), word);
    }

    // The nearest word that is near enough; nothing if none is.
    std::string_view nearest(std::string_view said) const {
        if (said.size() < guessed_from_letters || said.size() > longest_guessed) return {};
        std::string_view best;
        std::size_t allowed = said.size() >= two_slips_from_letters ? 2 : 1;
        const std::uint32_t letters = letters_of(said);
        const auto look = [&](char first) {
            const auto begins = [&](std::string_view word) { return word[0] < first; };
            for (auto at = std::partition_point(words_.begin(), words_.end(), begins);
                 at != words_.end() && (*at)[0] == first && allowed > 0; ++at) {
                const std::string_view word = *at;
                if (word.size() > said.size() + allowed || word.size() + allowed < said.size()) continue;
                if (word.size() > longest_guessed) continue;
                if (allowed == 2 && word.size() + 1 < two_slips_from_letters) continue;
                if (static_cast<std::size_t>(std::popcount(letters ^ letters_of(word))) > 2 * allowed) continue;
                const std::size_t off = slips(said, word, allowed);
                if (off > allowed) continue;
                best = word;
                // Of words as near, one as long goes first.
                const bool as_long = word.size() == said.size();
                if (off < allowed || as_long) allowed = as_long ? off - 1 : off;
            }
        };
        look(said[0]);
        if (best.empty() && said[1] != said[0]) look_swapped(said, best);
        return best;
    }

private:
    // "hsoulder": the first two letters swapped.
    void look_swapped(std::string_view said, std::string_view& best) const {
        std::string straight(said);
        std::swap(straight[0], straight[1]);
        const auto at = std::lower_bound(words_.begin(), words_.end(), std::string_view(straight));
        if (at != words_.end() && *at == straight) best = *at;
    }

    const catalog::Catalog& catalog_;
    std::span<const std::string_view> words_;
};

struct Meant {
    std::string word;
    bool misspelt = false;
};

// A word as it is looked up, if it is not known as it stands: empty if it is, or if nothing is near.
Meant meant_by(const Vocabulary& vocabulary, std::string_view said) {
    if (said.size() < guessed_from_letters || vocabulary.knows(said)) return {};
    if (said.ends_with(verb_or_owner)) return {std::string(said.substr(0, said.size() - verb_or_owner.size())), false};
    if (said.find_first_of("0123456789") != std::string_view::npos) return {};
    std::string joined(said);
    std::erase(joined, '-');
    if (joined.size() < said.size() && vocabulary.knows(joined)) return {std::move(joined), false};
    return {std::string(vocabulary.nearest(joined)), true};
}

}  // namespace

void put_right(Words& words, const catalog::Catalog& catalog) {
    const Vocabulary vocabulary(catalog);
    std::string plain;
    plain.reserve(words.plain.size() + 8);
    for (std::size_t at = 0; at < words.all.size(); ++at) {
        Word& word = words.all[at];
        word.phrases = phrases_beginning(catalog, words[at]);
        const Meant meant = word.roles == 0 && word.phrases.empty() ? meant_by(vocabulary, words[at]) : Meant{};
        if (!meant.word.empty()) word.phrases = phrases_beginning(catalog, meant.word);
        if (at > 0) plain += ' ';
        const auto from = static_cast<std::uint32_t>(plain.size());
        plain += meant.word.empty() ? words[at] : std::string_view(meant.word);
        word.misspelt = !meant.word.empty() && meant.misspelt;
        word.plain_from = from;
        word.plain_to = static_cast<std::uint32_t>(plain.size());
    }
    words.plain = std::move(plain);
}

}  // namespace unknot::finding
