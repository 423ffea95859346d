#include "core/finding/together.hpp"

#include <algorithm>
#include <cstddef>

namespace unknot::finding {
namespace {

using catalog::PhraseKind;

constexpr std::uint32_t words_between = 6;
constexpr std::ptrdiff_t words_of_terse_clause = 1;

struct Sign {
    std::uint16_t id = 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

class Signs {
public:
    Signs(const catalog::Catalog& catalog, const Words& words, std::span<const Match> found,
          std::span<const Standing> at)
        : words_(words), at_(at) {
        for (const Match& match : found) {
            if ((match.kinds & only(PhraseKind::sign)) == 0) continue;
            const Standing& here = at[match.first];
            if (here.other_person || (here.alarm_denied && !here.doubt)) continue;
            for (std::size_t i = match.entry_from; i < match.entry_to; ++i) {
                if (catalog.phrases[i].kind != PhraseKind::sign) continue;
                for (const std::uint16_t id : catalog.phrases[i].targets) all_.push_back({id, match.first, match.last});
            }
        }
        const auto partition = [&](auto end, auto stands) {
            return std::stable_partition(all_.begin(), end, [&](const Sign& sign) { return stands(at[sign.first]); });
        };
        const auto past = partition(all_.end(), [](const Standing& here) { return !here.past; });
        const auto doubtful = partition(past, [](const Standing& here) { return !here.doubt; });
        not_past_ = static_cast<std::size_t>(past - all_.begin());
        sure_ = static_cast<std::size_t>(doubtful - all_.begin());
    }

    std::size_t size() const { return all_.size(); }

    // Of what is sure, if that is enough; else of what is sure and doubtful; else of all.
    std::vector<const Sign*> of(const catalog::Together& what) const {
        std::vector<const Sign*> taken;
        for (const std::size_t count : {sure_, not_past_, all_.size()}) {
            const auto from = std::span(all_).first(count);
            if (has_every_sign(what, from) && take(what, from, taken)) break;
        }
        return taken;
    }

private:
    // Looked at before the search: with one of three missing, that would try every pair of the others.
    static bool has_every_sign(const catalog::Together& what, std::span<const Sign> from) {
        return std::all_of(what.signs.begin(), what.signs.end(), [&](std::uint16_t id) {
            return std::any_of(from.begin(), from.end(), [&](const Sign& sign) { return sign.id == id; });
        });
    }

    bool take(const catalog::Together& what, std::span<const Sign> from, std::vector<const Sign*>& taken) const {
        if (taken.size() == what.signs.size()) return true;
        for (const Sign& sign : from) {
            if (sign.id != what.signs[taken.size()] || !goes_with(sign, taken, what.anywhere)) continue;
            taken.push_back(&sign);
            if (take(what, from, taken)) return true;
            taken.pop_back();
        }
        return false;
    }

    bool goes_with(const Sign& sign, std::span<const Sign* const> taken, bool anywhere) const {
        const auto apart = [&](const Sign* other) { return sign.last < other->first || other->last < sign.first; };
        const auto beside = [&](const Sign* other) { return near(sign, *other); };
        return std::all_of(taken.begin(), taken.end(), apart) &&
               (anywhere || taken.empty() || std::any_of(taken.begin(), taken.end(), beside));
    }

    // "My chest is fine but my neck is tight" and "tight shoulders, chest" are no tight chest.
    bool near(const Sign& a, const Sign& b) const {
        const Sign& earlier = a.first < b.first ? a : b;
        const Sign& later = a.first < b.first ? b : a;
        if (later.first - earlier.last > words_between + 1) return false;
        if (terse(earlier.first) && terse(later.first)) return true;
        for (std::uint32_t w = earlier.last + 1; w <= later.first; ++w) {
            if (words_.all[w].clause != words_.all[earlier.first].clause) return false;
            if (w < later.first && (at_[w].kinds & only(PhraseKind::zone)) != 0) return false;
        }
        return true;
    }

    // "Chest. Tight. Now."
    bool terse(std::uint32_t word) const {
        const std::uint32_t clause = words_.all[word].clause;
        const auto here = [&](const Word& other) { return other.clause == clause; };
        return std::count_if(words_.all.begin(), words_.all.end(), here) <= words_of_terse_clause;
    }

    const Words& words_;
    std::span<const Standing> at_;
    std::vector<Sign> all_;     // the sure ones first, then the doubtful, then those of the past
    std::size_t sure_ = 0;
    std::size_t not_past_ = 0;
};

bool said_by_phrase(const catalog::Catalog& catalog, const SaidTogether& said, std::span<const Match> found,
                    std::span<const Standing> standing) {
    return std::any_of(found.begin(), found.end(), [&](const Match& match) {
        const Standing& at = standing[match.first];
        const bool here = match.first <= said.last && said.first <= match.last;
        if (!here || (match.kinds & only(said.what->kind)) == 0) return false;
        if (at.alarm_denied || at.other_person || at.past || at.doubt) return false;
        const auto phrases = catalog.phrases.subspan(match.entry_from, match.entry_to - match.entry_from);
        return std::any_of(phrases.begin(), phrases.end(), [&](const catalog::Phrase& phrase) {
            return phrase.kind == said.what->kind && std::equal(phrase.targets.begin(), phrase.targets.end(),
                                                                said.what->targets.begin(), said.what->targets.end());
        });
    });
}

}  // namespace

std::vector<SaidTogether> said_together(const catalog::Catalog& catalog, const Words& words,
                                        std::span<const Match> found, std::span<const Standing> standing,
                                        KindSet kinds) {
    std::vector<SaidTogether> all;
    const Signs signs(catalog, words, found, standing);
    if (signs.size() < 2) return all;
    for (const catalog::Together& what : catalog.together) {
        if ((only(what.kind) & kinds) == 0) continue;
        const auto taken = signs.of(what);
        if (taken.empty()) continue;
        SaidTogether& said = all.emplace_back();
        said.what = &what;
        said.first = taken.front()->first;
        for (const Sign* sign : taken) {
            said.first = std::min(said.first, sign->first);
            said.last = std::max(said.last, sign->last);
            for (std::uint32_t w = sign->first; w <= sign->last; ++w) said.at.push_back(w);
            if (what.anywhere && sign != taken.back()) continue;
            said.past = said.past || standing[sign->first].past;
            said.doubt = said.doubt || standing[sign->first].doubt;
        }
        if (said_by_phrase(catalog, said, found, standing)) {
            all.pop_back();
            continue;
        }
        if (what.anywhere) said.first = said.last = said.at.back();
    }
    return all;
}

}  // namespace unknot::finding
