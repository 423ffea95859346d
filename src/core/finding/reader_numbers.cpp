#include <algorithm>
#include <cstddef>
#include <tuple>

#include "core/finding/reader.hpp"
#include "core/measure/order.hpp"

namespace unknot::finding {

using body::Side;
using catalog::Answer;
using catalog::PhraseKind;
using catalog::WordRole;

std::vector<Reader::Composed> Reader::composed(std::string_view text, When when, std::span<const Match> found) const {
    std::vector<Composed> all;
    for (const SaidTogether& said : said_together(catalog_, words_, found, standing_, kinds_when(when)))
        all.push_back({said, said.first});
    for (const SaidStrength& said : strengths_said(text, words_, standing_)) all.push_back({said, said.first});
    const auto told_already = [&](const SaidDuration& said) {
        return ((standing_[said.first].kinds | standing_[said.last].kinds) & only(PhraseKind::duration)) != 0 ||
               std::any_of(all.begin(), all.end(), [&](const Composed& other) {
                   const auto* strength = std::get_if<SaidStrength>(&other.what);
                   return strength && strength->first <= said.last && said.first <= strength->last;
               });
    };
    if (when != When::pressing) {
        for (const SaidDuration& said : durations_said(catalog_, words_, standing_)) {
            if (!told_already(said)) all.push_back({said, said.first});
        }
    }
    measure::put_in_order(all, [](const Composed& a, const Composed& b) { return a.first < b.first; });
    return all;
}

Span& Reader::list_words(std::uint32_t first, std::uint32_t last, PhraseKind kind) {
    Span& span = heard_.spans.emplace_back();
    span.from = words_.all[first].from;
    span.to = words_.all[last].to;
    span.kind = kind;
    span.doubt = standing_[first].doubt;
    found_.push_back({first, last, words_.all[first].clause, {}, false});
    return span;
}

void Reader::list(const SaidTogether& said) {
    Span& span = list_words(said.first, said.last, said.what->kind);
    span.targets = said.what->targets;
    span.past = said.past;
    span.doubt = said.doubt;
    for (const std::uint32_t w : said.at) standing_[w].kinds |= only(span.kind);
}

void Reader::list(const SaidStrength& said) {
    Span& span = list_words(said.first, said.last, PhraseKind::strength);
    span.targets = std::span(of_numbers).subspan(static_cast<std::size_t>(said.strength.of_10), 1);
    for (std::size_t w = said.first; w <= said.last; ++w) standing_[w].kinds |= only(span.kind);
}

void Reader::list(const SaidDuration& said) {
    const Standing& at = standing_[said.first];
    Span& span = list_words(said.first, said.last, PhraseKind::duration);
    span.negated = at.denied;
    span.past = at.past;
    span.other_person = at.other_person;
    span.doubt = at.doubt && !hedged(said.first, said.last);
    found_.back().ago = said.ago;
    durations_.push_back({said.at_least, said.at_most, static_cast<std::uint32_t>(heard_.spans.size() - 1)});
    for (std::size_t w = said.first; w <= said.last; ++w) standing_[w].kinds |= only(span.kind);
}

// "For maybe two months": the number is a guess, not that it has lasted.
bool Reader::hedged(std::uint32_t first, std::uint32_t last) const {
    constexpr std::uint32_t words_before = 2;
    for (std::uint32_t w = first < words_before ? 0 : first - words_before; w < last; ++w) {
        const bool doubts = (standing_[w].kinds & only(PhraseKind::doubt)) != 0;
        if (doubts && words_.is(WordRole::approximate, w) && words_.all[w].clause == words_.all[last].clause)
            return true;
    }
    return false;
}

// A day tells how long it has lasted if what began then is told with it: "came on on Monday"; "fell on monday, sore
// since".
void Reader::list_day(const Match& match, const catalog::Phrase& day) {
    const auto& all = words_.all;
    std::optional<std::uint32_t> begun;
    for (std::uint32_t w = 0; w < all.size() && !begun; ++w) {
        const bool here = all[w].clause == all[match.first].clause;
        const bool ends = w > match.last && (w + 1 == all.size() || all[w + 1].clause != all[w].clause);
        const bool since = ends && words_.is(WordRole::lasting, w) && words_.is(WordRole::clause_terminator, w);
        if ((here && words_.is(WordRole::onset, w)) || since) begun = since ? w : match.first;
    }
    if (!begun) return;
    Span& span = list_words(match.first, match.last, PhraseKind::duration);
    span.negated = standing_[match.first].denied;
    span.other_person = standing_[match.first].other_person;
    if (*begun != match.first) found_.back() = {*begun, *begun, all[*begun - 1].clause, {}, false};
    HeardDuration& lasted = durations_.emplace_back();
    lasted.at_least = day.targets.front();
    lasted.at_most = day.targets.back();
    lasted.span = static_cast<std::uint32_t>(heard_.spans.size() - 1);
}

// ---- how strong ------------------------------------------------------------------------------------------------

// A word for a strength is one of a pain only beside a pain or a place: "sleep is terrible" is neither.
bool Reader::tells_strength(std::size_t i) const {
    constexpr std::size_t beside = 2;
    if (!is(i, PhraseKind::strength) || !heard_.spans[i].stands()) return false;
    if (!found_[i].in_words) return true;
    const Found& at = found_[i];
    const auto better_or_worse = [&](std::size_t w) { return trend_of(words_.all[w]).has_value(); };
    if (at.last + 1 < words_.all.size() && better_or_worse(at.last + 1)) return false;
    const std::size_t from = at.first < beside ? 0 : at.first - beside;
    const std::size_t to = std::min(words_.all.size() - 1, at.last + beside);
    for (std::size_t w = from; w <= to; ++w) {
        if (words_.all[w].clause != at.clause || (w >= at.first && w <= at.last)) continue;
        constexpr KindSet pains = only(PhraseKind::quality) | only(PhraseKind::zone) | sides;
        if (words_.is(WordRole::complaint, w) || (standing_[w].kinds & pains) != 0) return true;
    }
    return false;
}

// The nearest place or side of its clause, the one before it if two are as near; else the last place before it, else
// the first after it.
std::optional<std::size_t> Reader::place_of_strength(std::size_t strength) const {
    std::optional<std::size_t> best;
    const auto far = [&](std::size_t i) {
        const bool same_clause = found_[i].clause == found_[strength].clause;
        return std::tuple(!same_clause, !same_clause && i > strength, distance(i, strength), i > strength);
    };
    for (std::size_t i = 0; i < heard_.spans.size(); ++i) {
        const bool sided = is_side(i) && found_[i].area && heard_.spans[*found_[i].area].stands();
        if (!is_place(i) && !sided) continue;
        if (!best || far(i) < far(*best)) best = i;
    }
    return best;
}

void Reader::add_strength(std::size_t strength, std::size_t place) {
    const bool of_side = is_side(place) && !found_[place].stands_in;
    const std::size_t area = of_side ? *found_[place].area : place;
    const measure::PainIntensity said{heard_.spans[strength].targets[0]};
    const auto on = [&](Side side) {
        const auto& targets = heard_.spans[place].targets;
        return std::find(targets.begin(), targets.end(), static_cast<std::uint16_t>(side)) != targets.end();
    };
    const int base = static_cast<int>(found_[strength].in_words ? Exactness::word : Exactness::number);
    const auto exactness = static_cast<Exactness>(base + (of_side ? 1 : 0));
    for (std::size_t i = 0; i < heard_.pains.size(); ++i) {
        HeardPain& pain = heard_.pains[i];
        if (pain.span != area || (of_side && pain.side && *pain.side != Side::middle && !on(*pain.side))) continue;
        if (exactness < exactness_[i]) continue;
        const bool graver = exactness > exactness_[i] || !pain.strength || said > *pain.strength;
        if (graver) pain.strength = said;
        exactness_[i] = exactness;
    }
}

void Reader::read_strengths() {
    for (std::size_t i = 0; i < heard_.spans.size(); ++i) {
        if (!tells_strength(i)) continue;
        if (const auto place = place_of_strength(i)) add_strength(i, *place);
        if (found_[i].in_words) continue;
        for (std::size_t q = 0; q < catalog_.questions.size(); ++q) {
            const unsigned from = catalog_.questions[q].raised_from_strength;
            if (from == 0 || heard_.spans[i].targets[0] < from) continue;
            const catalog::QuestionId question{static_cast<std::uint16_t>(q)};
            const Answer answer = heard_.spans[i].doubt ? Answer::unsure : Answer::yes;
            raise(heard_.answers, question, &facts::GivenAnswer::question, answer);
        }
    }
}

// ---- how long --------------------------------------------------------------------------------------------------

// Whether it is the pain that has lasted. "Sore for three weeks" is; "at a desk for ten years" is not, nor "flew ten
// days ago".
bool Reader::is_of_pain(std::size_t duration) const {
    constexpr KindSet pains = only(PhraseKind::zone) | only(PhraseKind::quality) | only(PhraseKind::movement) | sides;
    constexpr KindSet others = only(PhraseKind::question) | only(PhraseKind::mark) | only(PhraseKind::cause);
    constexpr std::size_t little_word = 3;
    const Found& at = found_[duration];
    std::optional<std::size_t> pain, other;
    bool begun = false;
    bool unknown = false;
    for (std::size_t w = 0; w < words_.all.size(); ++w) {
        if (words_.all[w].clause != at.clause || (w >= at.first && w <= at.last)) continue;
        const std::size_t far = w < at.first ? at.first - w : w - at.last;
        const bool hurts = (standing_[w].kinds & pains) != 0 || words_.is(WordRole::complaint, w);
        const bool else_told = !hurts && (standing_[w].kinds & others) != 0;
        if (hurts) pain = std::min(pain.value_or(far), far);
        if (else_told) other = std::min(other.value_or(far), far);
        begun = begun || words_.is(WordRole::onset, w);
        const bool known = standing_[w].kinds != 0 || words_.all[w].roles != 0;
        unknown = unknown || (!known && words_[w].size() > little_word);
    }
    if (at.ago) return begun || (pain && !other);
    if (pain) return !other || *pain <= *other;
    return !other && !unknown;
}

void Reader::read_duration() {
    for (const HeardDuration& lasted : durations_) {
        const Span& span = heard_.spans[lasted.span];
        if (!span.stands() || !is_of_pain(lasted.span)) continue;
        if (!heard_.duration || lasted.at_least > heard_.duration->at_least) heard_.duration = lasted;
        for (std::size_t q = 0; q < catalog_.questions.size(); ++q) {
            const unsigned from = catalog_.questions[q].raised_from_days;
            if (from == 0 || lasted.at_most.value_or(from) < from) continue;
            const bool sure = lasted.at_least >= from && !span.doubt;
            const catalog::QuestionId question{static_cast<std::uint16_t>(q)};
            raise(heard_.answers, question, &facts::GivenAnswer::question, sure ? Answer::yes : Answer::unsure);
        }
    }
}

}  // namespace unknot::finding
