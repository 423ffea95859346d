#include "core/finding/understand.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/finding/scope.hpp"
#include "core/finding/words.hpp"
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
    only(PhraseKind::past) | only(PhraseKind::other_person) | only(PhraseKind::doubt) | only(PhraseKind::pseudo_side);
constexpr KindSet areas = only(PhraseKind::zone) | only(PhraseKind::movement) | only(PhraseKind::cause);

// Gentlest first. What is not here ("good", "more", "it spreads") is never taken from words.
constexpr std::array by_caution{SaidSignal::cannot_find, SaidSignal::pause,       SaidSignal::ease_off,
                                SaidSignal::tensing,     SaidSignal::breath_held, SaidSignal::too_sharp,
                                SaidSignal::tingling,    SaidSignal::stop,        SaidSignal::severe,
                                SaidSignal::pulse,       SaidSignal::unwell,      SaidSignal::numb_or_shooting};
// Commands: a "not" before them changes nothing. What is felt can be denied.
constexpr std::array commands{SaidSignal::stop, SaidSignal::ease_off, SaidSignal::pause, SaidSignal::cannot_find};

// A span with the words it covers.
struct Found {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t clause = 0;
};

KindSet kinds_when(When when) {
    if (when == When::pressing) return only(PhraseKind::signal) | only(PhraseKind::negation);
    return when == When::after ? story_kinds | only(PhraseKind::symptom) : story_kinds;
}

// How it has been since, in one word.
std::optional<catalog::Trend> trend_of(const Word& word) {
    if (word.is(WordRole::worse)) return catalog::Trend::worse;
    if (word.is(WordRole::better)) return catalog::Trend::better;
    if (word.is(WordRole::same)) return catalog::Trend::same;
    return std::nullopt;
}

class Reader {
public:
    Reader(const Catalog& catalog, std::string_view text, When when)
        : catalog_(catalog), words_(cut(text, catalog.function_words)) {
        const auto found = keep_meant(matches(catalog, words_, kinds_when(when)));
        standing_ = when == When::pressing ? standing_while_pressing(words_, found) : standing(words_, found);
        list_spans(found);
        list_unknown(when);
    }

    Understood read_story(When when) {
        bind_sides();
        read_marks();
        read_pains();
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

    Understood read_signals();

private:
    void list_spans(std::span<const Match> found);
    void list_unknown(When when);
    void bind_sides();
    void bind_side(std::size_t side);
    bool is_side(std::size_t span) const;
    std::optional<std::size_t> nearest(std::size_t to, KindSet kinds) const;
    std::optional<std::size_t> area_named_beside(std::size_t side) const;
    bool clause_has(std::uint32_t clause, KindSet kinds) const;
    bool clause_is_known(std::uint32_t clause) const;
    std::optional<Side> only_side_said() const;
    void read_marks();
    void read_pains();
    bool named_more_exactly(std::size_t span) const;
    void add_pain(std::uint32_t span, body::ZoneId zone, std::optional<Side> carried);
    void read_qualities();
    void read_movements();
    void read_causes();
    void read_answers();
    void read_symptoms();
    void read_trend();
    std::optional<Answer> raised(const Span& span, bool standing_fact) const;

    bool is(std::size_t span, PhraseKind kind) const { return heard_.spans[span].kind == kind; }
    std::size_t distance(std::size_t a, std::size_t b) const {
        const Found& x = found_[a];
        const Found& y = found_[b];
        if (x.last < y.first) return y.first - x.last;
        return y.last < x.first ? x.first - y.last : 0;
    }

    const Catalog& catalog_;
    Words words_;
    std::vector<Standing> standing_;
    std::vector<Found> found_;             // beside heard_.spans
    std::vector<bool> place_of_mark_;      // beside heard_.spans
    Understood heard_;
};

void Reader::list_spans(std::span<const Match> found) {
    heard_.spans.reserve(found.size() + 4);
    found_.reserve(found.size() + 4);
    for (const Match& match : found) {
        for (std::size_t i = match.entry_from; i < match.entry_to; ++i) {
            const catalog::Phrase& phrase = catalog_.phrases[i];
            const KindSet kind = only(phrase.kind);
            if ((kind & match.kinds) == 0) continue;
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
            span.left = match.side == Side::left;
            span.right = match.side == Side::right;
            found_.push_back({match.first, match.last, words_.all[match.first].clause});
        }
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

// ---- sides ----------------------------------------------------------------------------------------------------

bool Reader::is_side(std::size_t span) const { return is(span, PhraseKind::side) && !heard_.spans[span].negated; }

std::optional<std::size_t> Reader::nearest(std::size_t to, KindSet kinds) const {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < heard_.spans.size(); ++i) {
        if (i == to || found_[i].clause != found_[to].clause || (only(heard_.spans[i].kind) & kinds) == 0) continue;
        const bool nearer = !best || distance(to, i) < distance(to, *best);
        const bool follows = best && distance(to, i) == distance(to, *best) && found_[i].first > found_[to].first;
        if (nearer || (follows && found_[*best].first < found_[to].first)) best = i;
    }
    return best;
}

bool Reader::clause_has(std::uint32_t clause, KindSet kinds) const {
    for (std::size_t i = 0; i < heard_.spans.size(); ++i) {
        if (found_[i].clause == clause && (only(heard_.spans[i].kind) & kinds) != 0) return true;
    }
    return false;
}

bool Reader::clause_is_known(std::uint32_t clause) const {
    for (std::size_t w = 0; w < words_.all.size(); ++w) {
        const bool known = standing_[w].kinds != 0 || words_.is(WordRole::resumption, w);
        if (words_.all[w].clause == clause && !known) return false;
    }
    return true;
}

// "My shoulder aches, on the left": a side alone in its clause is of the area just named. "It's my right one, the
// shoulder": or of the first one named after it.
std::optional<std::size_t> Reader::area_named_beside(std::size_t side) const {
    if (!clause_is_known(found_[side].clause)) return std::nullopt;
    for (std::size_t i = side; i-- > 0;) {
        if ((only(heard_.spans[i].kind) & areas) != 0) return i;
    }
    for (std::size_t i = side + 1; i < heard_.spans.size(); ++i) {
        if ((only(heard_.spans[i].kind) & areas) == 0) continue;
        const bool has_side = heard_.spans[i].left || heard_.spans[i].right;
        if (has_side || clause_has(found_[i].clause, only(PhraseKind::side))) return std::nullopt;
        return i;
    }
    return std::nullopt;
}

void Reader::bind_side(std::size_t side) {
    const bool area_in_clause = clause_has(found_[side].clause, areas);
    const auto area = area_in_clause ? nearest(side, areas) : area_named_beside(side);
    if (!area) return;
    for (const std::uint16_t target : heard_.spans[side].targets) {
        if (target == static_cast<std::uint16_t>(Side::left)) heard_.spans[*area].left = true;
        if (target == static_cast<std::uint16_t>(Side::right)) heard_.spans[*area].right = true;
    }
}

void Reader::bind_sides() {
    for (std::size_t i = 0; i < heard_.spans.size(); ++i) {
        if (is_side(i)) bind_side(i);
    }
}

// The one side that the pains and movements of the text have, if they have no other. A cause's side is not theirs.
std::optional<Side> Reader::only_side_said() const {
    bool left = false, right = false;
    for (const Span& span : heard_.spans) {
        if (span.kind != PhraseKind::zone && span.kind != PhraseKind::movement) continue;
        if (!span.stands()) continue;
        left = left || span.left;
        right = right || span.right;
    }
    if (left == right) return std::nullopt;
    return left ? Side::left : Side::right;
}

// ---- the story ------------------------------------------------------------------------------------------------

void Reader::read_marks() {
    place_of_mark_.assign(heard_.spans.size(), false);
    for (std::size_t i = 0; i < heard_.spans.size(); ++i) {
        const Span& span = heard_.spans[i];
        if (!is(i, PhraseKind::mark) || !span.stands()) continue;
        const auto zone = nearest(i, only(PhraseKind::zone));
        for (const std::uint16_t reason : span.targets) {
            HeardMark& mark = heard_.marks.emplace_back();
            mark.reason = {reason};
            mark.span = static_cast<std::uint32_t>(i);
            if (!zone) continue;
            const Span& place = heard_.spans[*zone];
            mark.zones = place.targets;
            if (place.left != place.right) mark.side = place.left ? Side::left : Side::right;
        }
        // "A bruise on my arm" tells no pain; "a dull ache and a bruise on my arm" does.
        if (zone && !clause_has(found_[i].clause, only(PhraseKind::quality))) place_of_mark_[*zone] = true;
    }
}

bool Reader::named_more_exactly(std::size_t vague) const {
    const Span& span = heard_.spans[vague];
    if (span.targets.size() < 2) return false;
    for (std::size_t i = 0; i < heard_.spans.size(); ++i) {
        const Span& other = heard_.spans[i];
        if (other.kind != PhraseKind::zone || !other.stands() || other.targets.size() != 1) continue;
        const bool other_side = (span.left && other.right && !other.left) || (span.right && other.left && !other.right);
        if (other_side || place_of_mark_[i]) continue;
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
    };
    if (catalog::at(catalog_.zones, zone).midline) return add(Side::middle, false);
    if (span.left) add(Side::left, false);
    if (span.right) add(Side::right, false);
    if (!span.left && !span.right) add(carried, carried.has_value());
}

void Reader::read_pains() {
    const auto carried = only_side_said();
    for (std::size_t i = 0; i < heard_.spans.size(); ++i) {
        if (!is(i, PhraseKind::zone) || !heard_.spans[i].stands()) continue;
        if (place_of_mark_[i] || named_more_exactly(i)) continue;
        for (const std::uint16_t zone : heard_.spans[i].targets)
            add_pain(static_cast<std::uint32_t>(i), body::ZoneId{zone}, carried);
    }
}

// A pain has one quality: the first that was said exactly ("pinchy"), before any that may mean several ("a knot"). All
// of them stay in `qualities`.
void Reader::read_qualities() {
    std::optional<std::uint32_t> zone_before;
    for (std::size_t i = 0; i < heard_.spans.size(); ++i) {
        const Span& span = heard_.spans[i];
        if (is(i, PhraseKind::zone) && span.stands()) zone_before = static_cast<std::uint32_t>(i);
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

std::optional<Answer> Reader::raised(const Span& span, bool standing_fact) const {
    if (span.other_person || (span.negated && !span.doubt)) return std::nullopt;
    if (span.past) return standing_fact ? std::optional(Answer::unsure) : std::nullopt;
    const bool sure = !span.doubt && !span.negated && span.targets.size() == 1;
    return sure ? Answer::yes : Answer::unsure;
}

template <class List, class Id, class Member>
void raise(List& list, Id id, Member member, Answer answer) {
    const auto at = std::lower_bound(list.begin(), list.end(), id,
                                     [&](const auto& one, Id wanted) { return one.*member < wanted; });
    if (at != list.end() && (*at).*member == id) {
        at->answer = std::max(at->answer, answer);
    } else {
        list.insert(at, {id, answer});
    }
}

void Reader::read_answers() {
    for (const Span& span : heard_.spans) {
        if (span.kind != PhraseKind::question) continue;
        for (const std::uint16_t target : span.targets) {
            const catalog::QuestionId question{target};
            const bool lasts = catalog::at(catalog_.questions, question).tense == catalog::Tense::standing;
            if (const auto answer = raised(span, lasts))
                raise(heard_.answers, question, &facts::GivenAnswer::question, *answer);
        }
    }
}

void Reader::read_symptoms() {
    for (const Span& span : heard_.spans) {
        if (span.kind != PhraseKind::symptom) continue;
        for (const std::uint16_t target : span.targets) {
            if (const auto answer = raised(span, false))
                raise(heard_.symptoms, catalog::SymptomId{target}, &HeardSymptom::symptom, *answer);
        }
    }
    for (const auto& given : heard_.answers) {
        for (std::size_t i = 0; i < catalog_.symptoms.size(); ++i) {
            if (catalog_.symptoms[i].question != given.question) continue;
            const catalog::SymptomId symptom{static_cast<std::uint16_t>(i)};
            raise(heard_.symptoms, symptom, &HeardSymptom::symptom, given.answer);
        }
    }
}

// The worst that was said. "Not better" is the same at best; "not worse" says nothing; a doubtful "better" neither.
void Reader::read_trend() {
    for (std::size_t w = 0; w < words_.all.size(); ++w) {
        auto trend = trend_of(words_.all[w]);
        const Standing& at = standing_[w];
        if (!trend || at.past || at.other_person) continue;
        const bool better = *trend == catalog::Trend::better;
        if (at.denied && !better) continue;
        if (at.denied) trend = catalog::Trend::same;
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
        if (span.kind != PhraseKind::signal || span.targets.empty()) continue;
        SaidSignal signal = SaidSignal::good;
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

}  // namespace

Understood understand(const Catalog& catalog, std::string_view text, When when) {
    Reader reader(catalog, text, when);
    return when == When::pressing ? reader.read_signals() : reader.read_story(when);
}

}  // namespace unknot::finding
