#include "core/finding/subject.hpp"

#include "core/finding/scope.hpp"

namespace unknot::finding {
namespace {

using catalog::PhraseKind;
using catalog::WordRole;

constexpr KindSet places =
    only(PhraseKind::zone) | only(PhraseKind::side) | only(PhraseKind::other_side) | only(PhraseKind::aspect);
constexpr KindSet own_places = places & ~only(PhraseKind::aspect);
constexpr KindSet felt = only(PhraseKind::quality) | only(PhraseKind::question);
// "Does not really hurt", "isn't at all sore": so many words may stand before the pain that is denied.
constexpr std::size_t words_before_complaint = 2;

class Sentence {
public:
    Sentence(const Words& words, std::span<const Standing> at, const Match& by) : words_(words), at_(at), by_(by) {}

    std::optional<std::size_t> complaint() const {
        const std::size_t last = by_.last + 1 + words_before_complaint;
        for (std::size_t w = by_.last + 1; w <= last && here(w); ++w) {
            if (is(WordRole::complaint, w)) return w;
            const bool fills = is(WordRole::closure, w) || is(WordRole::determiner, w) || is(WordRole::auxiliary, w);
            if (!fills || has(w, ~modifiers)) return std::nullopt;
        }
        return std::nullopt;
    }

    // Of now, and not in doubt.
    bool of_now() const {
        for (std::size_t w = by_.first; w <= by_.last; ++w) {
            if (is(WordRole::former, w)) return false;
        }
        if (by_.first == 0 || !here(by_.first - 1)) return true;
        const std::size_t before = by_.first - 1;
        return !is(WordRole::former, before) && !is(WordRole::disjunction, before) && !has(before, doubtful);
    }

    // Where what is said ends, if nothing narrows it: at the end of the clause, at "and", or where somebody or some
    // place begins a new sentence.
    std::optional<std::size_t> end_behind(std::size_t last, bool whole_sentence) const {
        std::size_t w = last + 1;
        for (; here(w); ++w) {
            if (is(WordRole::conjunction, w) || is(WordRole::first_person_subject, w)) return w;
            if (has(w, only(PhraseKind::aspect))) return std::nullopt;
            if (has(w, places)) return whole_sentence && w == last + 1 ? std::optional(w) : std::nullopt;
            if (!is(WordRole::closure, w)) return std::nullopt;
        }
        return w;
    }

    // Back to where the sentence begins. A place that something hurts in is no subject of what comes behind it: "hurts
    // in my shoulder more often than not".
    std::size_t begin() const {
        for (std::size_t w = by_.first; w > 0 && here(w - 1); --w) {
            if (is(WordRole::first_person_subject, w - 1) || has(w - 1, modifiers)) return w;
            if (is(WordRole::complaint, w - 1) || has(w - 1, felt)) return begin_behind(w - 1);
            if (w == 1 || !here(w - 2)) return w - 1;
        }
        return by_.first;
    }

    bool names(std::size_t from, KindSet kinds) const {
        for (std::size_t w = from; w < by_.first; ++w) {
            if (has(w, kinds)) return true;
        }
        return false;
    }

    // "But it is stiff", "and aches at night": more is said of the same place.
    bool goes_on_hurting(std::size_t end) const {
        if (end >= words_.all.size()) return false;
        const bool and_then = here(end) && is(WordRole::conjunction, end);
        const bool instead = !here(end) && (is(WordRole::clause_terminator, end) ||
                                            (words_.all[end].after_comma && is(WordRole::resumption, end)));
        if (!and_then && !instead) return false;
        bool hurts = false;
        bool denied = false;
        for (std::size_t w = end; w < words_.all.size() && words_.all[w].clause == words_.all[end].clause; ++w) {
            if (has(w, own_places)) return false;
            denied = denied || has(w, only(PhraseKind::negation) | only(PhraseKind::well));
            hurts = hurts || (!denied && (is(WordRole::complaint, w) || has(w, felt)));
        }
        return hurts;
    }

    bool here(std::size_t w) const {
        return w < words_.all.size() && words_.all[w].clause == words_.all[by_.first].clause;
    }
    bool is(WordRole role, std::size_t w) const { return words_.is(role, w); }
    bool has(std::size_t w, KindSet kinds) const { return (at_[w].kinds & kinds) != 0; }

private:
    static constexpr KindSet doubtful = only(PhraseKind::doubt);

    // Behind a pain a new sentence begins at "and", or right away with a place of its own: "hurts my right one does
    // not".
    std::size_t begin_behind(std::size_t pain) const {
        if (has(pain + 1, own_places)) return pain + 1;
        for (std::size_t w = pain + 1; w < by_.first; ++w) {
            if (is(WordRole::conjunction, w)) return w + 1;
        }
        return by_.first;
    }

    const Words& words_;
    std::span<const Standing> at_;
    const Match& by_;
};

}  // namespace

std::optional<Subject> denied_subject(const Words& words, std::span<const Standing> standing, const Match& by) {
    const bool well = (by.kinds & only(PhraseKind::well)) != 0;
    if (!well && (by.kinds & only(PhraseKind::negation)) == 0) return std::nullopt;
    const Sentence sentence(words, standing, by);
    if (!sentence.of_now() || (well && standing[by.first].denied)) return std::nullopt;
    const auto complaint = well ? std::nullopt : sentence.complaint();
    const auto end = sentence.end_behind(complaint.value_or(by.last), well || complaint);
    if (!end) return std::nullopt;
    const std::size_t from = sentence.begin();
    if (!sentence.names(from, places | only(PhraseKind::movement)) || sentence.goes_on_hurting(*end))
        return std::nullopt;
    return Subject{from, by.first, *end};
}

std::optional<std::size_t> denied_condition(const Words& words, std::span<const Standing> standing, const Match& by) {
    const Sentence sentence(words, standing, by);
    const auto complaint = sentence.complaint();
    if (!complaint) return std::nullopt;
    std::size_t w = *complaint + 1;
    while (sentence.here(w) && sentence.has(w, places)) ++w;
    return sentence.here(w) && sentence.is(WordRole::condition, w) ? std::optional(w) : std::nullopt;
}

}  // namespace unknot::finding
