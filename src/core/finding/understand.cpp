#include "core/finding/understand.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <tuple>
#include <utility>

#include "core/catalog/numbers.hpp"
#include "core/finding/reader.hpp"
#include "core/finding/spelling.hpp"
#include "core/measure/order.hpp"

namespace unknot::finding {
namespace {

using body::Side;
using catalog::Answer;
using catalog::Catalog;
using catalog::PhraseKind;
using catalog::WordRole;

constexpr KindSet story_kinds =
    only(PhraseKind::zone) | only(PhraseKind::side) | only(PhraseKind::movement) | only(PhraseKind::cause) |
    only(PhraseKind::quality) | only(PhraseKind::question) | only(PhraseKind::mark) | only(PhraseKind::negation) |
    only(PhraseKind::past) | only(PhraseKind::other_person) | only(PhraseKind::doubt) | only(PhraseKind::pseudo_side) |
    only(PhraseKind::aspect) | only(PhraseKind::strength) | only(PhraseKind::well) | only(PhraseKind::other_side) |
    only(PhraseKind::duration) | only(PhraseKind::day) | only(PhraseKind::sign) | only(PhraseKind::set_phrase);

// Gentlest first. What is not here ("good", "more", "it spreads") is never taken from words.
constexpr std::array by_caution{SaidSignal::cannot_find, SaidSignal::pause,       SaidSignal::ease_off,
                                SaidSignal::tensing,     SaidSignal::breath_held, SaidSignal::too_sharp,
                                SaidSignal::tingling,    SaidSignal::stop,        SaidSignal::severe,
                                SaidSignal::pulse,       SaidSignal::unwell,      SaidSignal::numb_or_shooting};
// Commands: a "not" before them changes nothing. What is felt can be denied.
constexpr std::array commands{SaidSignal::stop, SaidSignal::ease_off, SaidSignal::pause, SaidSignal::cannot_find};

}  // namespace

KindSet kinds_when(When when) {
    constexpr KindSet signals =
        only(PhraseKind::signal) | only(PhraseKind::sign) | only(PhraseKind::negation) | only(PhraseKind::set_phrase);
    if (when == When::pressing) return signals;
    return when == When::after ? story_kinds | only(PhraseKind::symptom) : story_kinds;
}

namespace {

Words words_of(const Catalog& catalog, std::string_view text) {
    Words words = cut(text, catalog.function_words);
    put_right(words, catalog);
    return words;
}

}  // namespace

std::optional<catalog::Trend> trend_of(const Word& word) {
    if (word.is(WordRole::worse)) return catalog::Trend::worse;
    if (word.is(WordRole::better)) return catalog::Trend::better;
    if (word.is(WordRole::same)) return catalog::Trend::same;
    return std::nullopt;
}

Reader::Reader(const Catalog& catalog, std::string_view text, When when)
    : catalog_(catalog), words_(words_of(catalog, text)) {
    const auto found = keep_meant(matches(catalog, words_, kinds_when(when)));
    standing_ = when == When::pressing ? standing_while_pressing(words_, found) : standing(words_, found);
    list_spans(found, composed(text, when, found));
    list_unknown(when);
}

Understood Reader::read_story(When when) {
    bind_sides();
    bind_aspects();
    read_marks();
    read_pains();
    read_strengths();
    if (when == When::before) read_duration();
    read_qualities();
    read_movements();
    read_causes();
    read_answers();
    if (when == When::after) {
        read_symptoms();
        read_trend();
    }
    return std::move(heard_);
}

void Reader::list_spans(std::span<const Match> found, std::span<const Composed> composed) {
    heard_.spans.reserve(found.size() + composed.size() + 4);
    found_.reserve(found.size() + composed.size() + 4);
    auto next = composed.begin();
    const auto list_this = [this](const Composed& one) {
        std::visit([this](const auto& said) { list(said); }, one.what);
    };
    for (const Match& match : found) {
        for (; next != composed.end() && next->first <= match.first; ++next) list_this(*next);
        list_phrases(match);
    }
    for (; next != composed.end(); ++next) list_this(*next);
}

void Reader::list_phrases(const Match& match) {
    for (std::size_t i = match.entry_from; i < match.entry_to; ++i) {
        const catalog::Phrase& phrase = catalog_.phrases[i];
        const KindSet kind = only(phrase.kind);
        if ((kind & match.kinds & ~(only(PhraseKind::set_phrase) | only(PhraseKind::sign))) == 0) continue;
        if (phrase.kind == PhraseKind::day) {
            list_day(match, phrase);
            continue;
        }
        const Standing& at = standing_[match.first];
        Span& span = heard_.spans.emplace_back();
        span.from = words_.all[match.first].from;
        span.to = words_.all[match.last].to;
        span.kind = phrase.kind;
        span.targets = phrase.targets;
        span.negated = (kind & alarming) != 0 ? at.alarm_denied : at.denied;
        span.past = at.past;
        span.other_person = at.other_person;
        span.doubt = at.doubt;
        span.misspelt = match.misspelt;
        span.left = match.left;
        span.right = match.right;
        found_.push_back({match.first, match.last, words_.all[match.first].clause, {}, false});
        if (phrase.kind == PhraseKind::duration) {
            span.doubt = at.doubt && !hedged(match.first, match.last);
            HeardDuration& lasted = durations_.emplace_back();
            lasted.at_least = phrase.targets.front();
            if (phrase.targets.size() > 1) lasted.at_most = phrase.targets.back();
            lasted.span = static_cast<std::uint32_t>(heard_.spans.size() - 1);
            span.targets = {};
        }
        if (phrase.kind != PhraseKind::strength) continue;
        const auto grade = static_cast<catalog::Grade>(phrase.targets[0]);
        span.targets = std::span(of_numbers).subspan(static_cast<std::size_t>(strength_of(grade).of_10), 1);
        found_.back().in_words = true;
    }
}

void Reader::list_unknown(When when) {
    constexpr std::size_t little_word = 3;
    for (std::size_t w = 0; w < words_.all.size();) {
        if (standing_[w].kinds != 0) {
            ++w;
            continue;
        }
        std::optional<Gap> gap;
        for (; w < words_.all.size() && standing_[w].kinds == 0; ++w) {
            const bool says_trend = when == When::after && trend_of(words_.all[w]);
            if (words_[w].size() <= little_word || says_trend) continue;
            if (!gap) gap = Gap{words_.all[w].from, 0};
            gap->to = words_.all[w].to;
        }
        if (gap) heard_.unknown.push_back(*gap);
    }
}

// ---- the story ------------------------------------------------------------------------------------------------

// "Pulled a muscle at the gym, left upper chest": a place alone in the clause beside it, if none is in its own.
std::optional<std::size_t> Reader::place_of_mark(std::size_t mark) const {
    constexpr KindSet told = only(PhraseKind::quality) | only(PhraseKind::movement) | only(PhraseKind::cause) |
                             only(PhraseKind::question) | only(PhraseKind::mark) | only(PhraseKind::symptom);
    if (const auto zone = nearest(mark, only(PhraseKind::zone))) return zone;
    for (std::size_t i = 0; i < heard_.spans.size(); ++i) {
        const std::uint32_t clause = found_[i].clause;
        const bool beside = clause + 1 == found_[mark].clause || clause == found_[mark].clause + 1;
        if (!beside || !is_place(i) || !is(i, PhraseKind::zone)) continue;
        if (clause_is_known(clause) && !clause_has(clause, told) && !clause_complains(clause)) return i;
    }
    return std::nullopt;
}

bool Reader::clause_complains(std::uint32_t clause) const {
    for (std::size_t w = 0; w < words_.all.size(); ++w) {
        if (words_.all[w].clause == clause && words_.is(WordRole::complaint, w)) return true;
    }
    return false;
}

void Reader::add_mark(std::size_t span, catalog::MarkId reason, std::optional<std::size_t> place) {
    const auto add = [&](std::optional<Side> side) {
        HeardMark& mark = heard_.marks.emplace_back();
        mark.reason = reason;
        mark.side = side;
        mark.span = static_cast<std::uint32_t>(span);
        if (!place) return;
        for (const std::uint16_t zone : heard_.spans[*place].targets) {
            if (meant(*place, {zone})) mark.zones.push_back(zone);
        }
    };
    const bool left = place && heard_.spans[*place].left;
    const bool right = place && heard_.spans[*place].right;
    if (left) add(Side::left);
    if (right) add(Side::right);
    if (!left && !right) add(std::nullopt);
}

void Reader::read_marks() {
    only_marked_.assign(heard_.spans.size(), false);
    for (std::size_t i = 0; i < heard_.spans.size(); ++i) {
        const Span& span = heard_.spans[i];
        if (!is(i, PhraseKind::mark) || !span.stands()) continue;
        const auto place = place_of_mark(i);
        for (const std::uint16_t reason : span.targets) add_mark(i, {reason}, place);
        // "A bruise on my arm" tells no pain; "a dull ache and a bruise on my arm" does.
        const bool same_clause = place && found_[*place].clause == found_[i].clause;
        if (same_clause && !clause_has(found_[i].clause, only(PhraseKind::quality))) only_marked_[*place] = true;
    }
}

// "Breast cancer", "plate in my shoulder": the place of something that lasts, which need not hurt.
bool Reader::part_of_condition(std::size_t place) const {
    for (std::size_t i = 0; i < heard_.spans.size(); ++i) {
        const Span& span = heard_.spans[i];
        if (span.kind != PhraseKind::question || found_[i].first > found_[place].first) continue;
        if (found_[i].last < found_[place].last) continue;
        if (found_[i].last - found_[i].first == found_[place].last - found_[place].first) continue;
        const auto lasts = [&](std::uint16_t question) {
            return catalog_.questions[question].tense == catalog::Tense::standing;
        };
        if (std::all_of(span.targets.begin(), span.targets.end(), lasts)) return true;
    }
    return false;
}

bool Reader::named_more_exactly(std::size_t vague) const {
    const Span& span = heard_.spans[vague];
    if (span.targets.size() < 2) return false;
    for (std::size_t i = 0; i < heard_.spans.size(); ++i) {
        const Span& other = heard_.spans[i];
        if (other.kind != PhraseKind::zone || !other.stands() || other.targets.size() != 1) continue;
        const bool other_side = (span.left && other.right && !other.left) || (span.right && other.left && !other.right);
        if (other_side || only_marked_[i]) continue;
        if (std::find(span.targets.begin(), span.targets.end(), other.targets[0]) != span.targets.end()) return true;
    }
    return false;
}

void Reader::add_pain(std::uint32_t span_at, body::ZoneId zone, std::optional<Side> carried) {
    const Span& span = heard_.spans[span_at];
    const auto add = [&](std::optional<Side> side, bool is_carried) {
        for (const HeardPain& other : heard_.pains) {
            if (other.zone == zone && other.side == side) return;
        }
        HeardPain& pain = heard_.pains.emplace_back();
        pain.zone = zone;
        pain.side = side;
        pain.needs_side = !side;
        pain.side_carried = is_carried;
        pain.span = span_at;
        exactness_.push_back(Exactness::none);
    };
    if (catalog::at(catalog_.zones, zone).midline) return add(Side::middle, false);
    if (span.left) add(Side::left, false);
    if (span.right) add(Side::right, false);
    if (!span.left && !span.right) add(carried, carried.has_value());
}

void Reader::read_pains() {
    const auto carried = only_side_said();
    for (std::size_t i = 0; i < heard_.spans.size(); ++i) {
        if (!is_place(i)) continue;
        const std::size_t area = found_[i].stands_in ? *found_[i].area : i;
        if (only_marked_[i] || part_of_condition(i) || (area == i && named_more_exactly(i))) continue;
        for (const std::uint16_t zone : heard_.spans[area].targets) {
            if (!meant(area, body::ZoneId{zone})) continue;
            add_pain(static_cast<std::uint32_t>(i), body::ZoneId{zone}, area == i ? carried : std::nullopt);
        }
    }
}

// A pain has one quality: the first that was said exactly ("pinchy"), before any that may mean several ("a knot"). All
// of them stay in `qualities`.
void Reader::read_qualities() {
    std::optional<std::uint32_t> zone_before;
    for (std::size_t i = 0; i < heard_.spans.size(); ++i) {
        const Span& span = heard_.spans[i];
        if (is_place(i)) zone_before = static_cast<std::uint32_t>(i);
        if (!is(i, PhraseKind::quality) || !span.stands() || span.targets.empty()) continue;
        for (const std::uint16_t target : span.targets) {
            const catalog::QualityId quality{target};
            auto& all = heard_.qualities;
            if (std::find(all.begin(), all.end(), quality) == all.end()) all.push_back(quality);
        }
        const auto in_clause = nearest(i, only(PhraseKind::zone));
        const auto zone = in_clause ? std::optional(static_cast<std::uint32_t>(*in_clause)) : zone_before;
        const bool exact = span.targets.size() == 1;
        for (HeardPain& pain : heard_.pains) {
            if (!zone || pain.span != *zone) continue;
            if (!pain.quality || (exact && !pain.quality_exact)) pain.quality = catalog::QualityId{span.targets[0]};
            pain.quality_exact = pain.quality_exact || exact;
        }
    }
}

// "I can not lift my arm": a "not" right before a movement says that it is stuck, which is what is asked.
void Reader::read_movements() {
    const auto carried = only_side_said();
    for (std::size_t i = 0; i < heard_.spans.size(); ++i) {
        Span& span = heard_.spans[i];
        if (!is(i, PhraseKind::movement)) continue;
        const std::size_t first = found_[i].first;
        if (first > 0 && (standing_[first - 1].kinds & only(PhraseKind::negation)) != 0) span.negated = false;
        if (!span.stands()) continue;
        const auto add = [&](catalog::MovementId movement, std::optional<Side> side, bool is_carried) {
            for (const HeardMovement& other : heard_.movements) {
                if (other.movement == movement && other.side == side) return;
            }
            heard_.movements.push_back({movement, side, !side, is_carried, static_cast<std::uint32_t>(i)});
        };
        for (const std::uint16_t target : span.targets) {
            const catalog::MovementId movement{target};
            if (span.left) add(movement, Side::left, false);
            if (span.right) add(movement, Side::right, false);
            if (!span.left && !span.right) add(movement, carried, carried.has_value());
        }
    }
}

void Reader::read_causes() {
    auto& all = heard_.causes;
    for (const Span& span : heard_.spans) {
        if (span.kind != PhraseKind::cause || !span.stands()) continue;
        for (const std::uint16_t target : span.targets) {
            const catalog::CauseId cause{target};
            if (std::find(all.begin(), all.end(), cause) == all.end()) all.push_back(cause);
        }
    }
}

// ---- alarms: raised, never cleared ----------------------------------------------------------------------------

// Of several meanings the one standing fact is sure: "angina" is a disease of the heart whether or not it hurts now.
std::optional<Answer> Reader::raised(const Span& span, std::optional<catalog::QuestionId> question) const {
    if (span.other_person || (span.negated && !span.doubt)) return std::nullopt;
    const auto lasts = [&](std::uint16_t target) {
        return question && catalog_.questions[target].tense == catalog::Tense::standing;
    };
    const bool fact = question && lasts(question->index);
    if (span.past && !fact) return std::nullopt;
    const bool over = span.past && !catalog::at(catalog_.questions, *question).raised_by_past;
    const bool one_meaning =
        span.targets.size() == 1 || (fact && std::count_if(span.targets.begin(), span.targets.end(), lasts) == 1);
    return one_meaning && !over && !span.doubt && !span.negated ? Answer::yes : Answer::unsure;
}

void Reader::read_answers() {
    for (const Span& span : heard_.spans) {
        if (span.kind != PhraseKind::question) continue;
        for (const std::uint16_t target : span.targets) {
            const catalog::QuestionId question{target};
            if (const auto answer = raised(span, question))
                raise(heard_.answers, question, &facts::GivenAnswer::question, *answer);
        }
    }
}

void Reader::read_symptoms() {
    for (const Span& span : heard_.spans) {
        if (span.kind != PhraseKind::symptom) continue;
        for (const std::uint16_t target : span.targets) {
            if (const auto answer = raised(span, std::nullopt))
                raise(heard_.symptoms, catalog::SymptomId{target}, &HeardSymptom::symptom, *answer);
        }
    }
    const std::vector<HeardSymptom> told = heard_.symptoms;
    for (const auto& given : heard_.answers) {
        const auto asks_it = [&](const HeardSymptom& one) {
            return catalog::at(catalog_.symptoms, one.symptom).question == given.question && one.answer >= given.answer;
        };
        if (std::any_of(told.begin(), told.end(), asks_it)) continue;
        for (std::size_t i = 0; i < catalog_.symptoms.size(); ++i) {
            if (catalog_.symptoms[i].question != given.question) continue;
            const catalog::SymptomId symptom{static_cast<std::uint16_t>(i)};
            raise(heard_.symptoms, symptom, &HeardSymptom::symptom, given.answer);
        }
    }
}

// "No better", "not getting better": the denial may be part of a longer phrase, and then denies nothing by itself.
bool Reader::inability_before(std::size_t w) const {
    constexpr std::size_t words_before = 2;
    for (std::size_t back = 1; back <= words_before && back <= w; ++back) {
        if (words_.all[w - back].clause != words_.all[w].clause) return false;
        if (words_.is(WordRole::inability, w - back)) return true;
    }
    return false;
}

// The worst that was said. "Not better" is the same at best; "not worse" says nothing; a doubtful "better" neither.
void Reader::read_trend() {
    for (std::size_t w = 0; w < words_.all.size(); ++w) {
        auto trend = trend_of(words_.all[w]);
        const Standing& at = standing_[w];
        if (words_.is(WordRole::changed, w) && at.denied) trend = catalog::Trend::better;
        const bool over = at.past && (at.kinds & only(PhraseKind::past)) == 0;  // "better now" tells both
        if (!trend || over || at.other_person) continue;
        const bool better = *trend == catalog::Trend::better;
        if (at.denied && !better) continue;
        if (at.denied || (better && inability_before(w))) trend = catalog::Trend::same;
        if (at.doubt && *trend == catalog::Trend::better) continue;
        if (!heard_.trend || *trend > *heard_.trend) heard_.trend = trend;
    }
}

Understood Reader::read_signals() {
    const auto caution = [](SaidSignal signal) {
        const auto at = std::find(by_caution.begin(), by_caution.end(), signal);
        return at == by_caution.end() ? std::ptrdiff_t{-1} : at - by_caution.begin();
    };
    auto& all = heard_.signals;
    for (Span& span : heard_.spans) {
        if (span.targets.empty()) continue;
        SaidSignal signal = SaidSignal::good;
        if (span.kind == PhraseKind::strength) {
            const int said = span.targets[0];
            if (said < catalog::numbers::pressure_ease.of_10) continue;
            signal = said < catalog::numbers::pressure_over.of_10 ? SaidSignal::ease_off : SaidSignal::severe;
            if (std::find(all.begin(), all.end(), signal) == all.end()) all.push_back(signal);
            continue;
        }
        if (span.kind != PhraseKind::signal) continue;
        for (const std::uint16_t target : span.targets) {
            const auto meant = static_cast<SaidSignal>(target);
            if (caution(meant) > caution(signal)) signal = meant;
        }
        if (std::find(commands.begin(), commands.end(), signal) != commands.end()) span.negated = false;
        if (caution(signal) < 0 || span.negated) continue;
        if (std::find(all.begin(), all.end(), signal) == all.end()) all.push_back(signal);
    }
    measure::put_in_order(all, [&](SaidSignal a, SaidSignal b) { return caution(a) > caution(b); });
    return std::move(heard_);
}

Understood understand(const Catalog& catalog, std::string_view text, When when) {
    Reader reader(catalog, text, when);
    return when == When::pressing ? reader.read_signals() : reader.read_story(when);
}

}  // namespace unknot::finding
