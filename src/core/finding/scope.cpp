#include "core/finding/scope.hpp"

#include <algorithm>
#include <cstddef>

#include "core/finding/subject.hpp"

namespace unknot::finding {
namespace {

using catalog::PhraseKind;
using catalog::WordRole;

// "haven't had any recent fever": so many words that the lexicon does not know may stand before what is denied.
constexpr std::size_t unknown_words_bridged = 2;

// Told of a time long ago by its year or the speaker's age: "in 2009", "when i was 19".
bool is_long_ago(const Words& words, std::size_t w) {
    const std::string_view word = words[w];
    const bool digits = std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    const auto here = [&](std::size_t other) {
        return other < words.all.size() && words.all[other].clause == words.all[w].clause;
    };
    if (!digits || w == 0 || !here(w - 1)) return false;
    if (here(w + 1) && words.is(WordRole::unit, w + 1)) return false;
    const bool year = word.size() == 4 && (word.starts_with("19") || word.starts_with("20"));
    if (year) return !words.is(WordRole::lasting, w - 1) && !words.is(WordRole::dated, w - 1);
    const bool age = word.size() <= 2 && w > 1 && here(w - 2);
    return age && words.is(WordRole::former, w - 1) && words.is(WordRole::first_person_subject, w - 2);
}

class Reach {
public:
    Reach(const Words& words, std::vector<Standing>& standing) : words_(words), at_(standing) {}

    // Forward, but not past `until`, where something new is said.
    void deny(const Match& by, std::size_t until) {
        std::size_t unknown = 0;
        bool alarms = true;
        bool met_content = false;
        for (std::size_t w = by.last + 1; same_clause(by, w); ++w) {
            if (w == until || new_subject(w) || (met_content && is(WordRole::resumption, w))) return;
            const bool thinks_that = w == by.last + 2 && !has_content(w - 1);  // "do not think i have"
            const bool speaks = is(WordRole::first_person_subject, w);
            if ((speaks && !thinks_that) || is(WordRole::negation_terminator, w)) alarms = false;
            at_[w].denied = true;
            at_[w].alarm_denied = at_[w].alarm_denied || alarms;
            met_content = met_content || has_content(w);
            const bool known = at_[w].kinds != 0 || is_list_filler(w) || is(WordRole::conjunction, w);
            const bool carries_on = w == by.last + 1 && is(WordRole::auxiliary, w);  // "never had a fever"
            unknown = known || speaks || carries_on ? 0 : unknown + 1;
            if (unknown > unknown_words_bridged) alarms = false;
        }
        if (alarms) deny_list_after(by);
    }

    void deny_subject(const Subject& subject) {
        for (std::size_t w = subject.from; w < subject.to; ++w) at_[w].denied = true;
    }

    // "Does not hurt when i hurry": what begins with the condition right behind the pain that is denied.
    void deny_condition(const Match& by, std::span<const Match> found) {
        const auto condition = denied_condition(words_, at_, by);
        if (!condition) return;
        for (const Match& match : found) {
            if (match.first == *condition && (match.kinds & alarming) != 0) at_[match.first].alarm_denied = true;
        }
    }

    // "It started two years ago" is not over.
    bool goes_on_since(const Match& by) const {
        for (std::size_t w = by.first; w > 0 && same_clause(by, w - 1); --w) {
            if (is(WordRole::onset, w - 1)) return true;
        }
        return false;
    }

    // "Can not lift it without pain".
    bool is_denied_itself(const Match& by) const {
        if (!is(WordRole::exclusion, by.first)) return false;
        for (std::size_t w = by.first; w > 0 && same_clause(by, w - 1); --w) {
            if (is(WordRole::inability, w - 1)) return true;
        }
        return false;
    }

    void put_in_past(const Match& by) {
        bool met_content = false;
        for (std::size_t w = by.first; w <= by.last; ++w) at_[w].past = true;
        for (std::size_t w = by.last + 1; same_clause(by, w); ++w) {
            if (starts_anew(w) || (is(WordRole::first_person_subject, w) && met_content)) break;
            at_[w].past = true;
            met_content = met_content || has_content(w);
        }
        for (std::size_t after = by.first; after > 0 && same_clause(by, after - 1); --after) {
            const std::size_t w = after - 1;
            if (starts_anew(w)) break;
            at_[w].past = true;
            if (is(WordRole::first_person_subject, w)) break;
        }
        put_in_past_before(by);
    }

    void give_to_other(const Match& by) {
        for (std::size_t w = by.last; same_clause(by, w); ++w) {
            if (w > by.last && (of_speaker(w) || new_subject(w))) break;
            at_[w].other_person = true;
        }
    }

    void put_in_doubt(const Match& by) {
        for (std::size_t w = by.last + 1; same_clause(by, w) && !new_subject(w); ++w) at_[w].doubt = true;
        for (std::size_t after = by.first; after > 0; --after) {
            if (!same_clause(by, after - 1) || new_subject(after - 1)) break;
            at_[after - 1].doubt = true;
        }
    }

private:
    bool same_clause(const Match& by, std::size_t w) const {
        return w < words_.all.size() && words_.all[w].clause == words_.all[by.first].clause;
    }
    bool is(WordRole role, std::size_t w) const { return words_.is(role, w); }
    bool has_content(std::size_t w) const { return (at_[w].kinds & ~modifiers) != 0; }
    bool of_speaker(std::size_t w) const {
        return is(WordRole::first_person_subject, w) || is(WordRole::first_person, w);
    }
    // "I had an operation, but that was in 2012": of what was said right before it, back to an "and" or a "now".
    void put_in_past_before(const Match& by) {
        std::size_t begin = by.first;
        while (begin > 0 && same_clause(by, begin - 1)) --begin;
        std::size_t w = begin;
        while (w < by.first && (is(WordRole::clause_terminator, w) || is(WordRole::conjunction, w))) ++w;
        const bool of_that = w + 1 < by.first && is(WordRole::filler, w) && is(WordRole::former, w + 1);
        if (!of_that || begin == 0) return;
        const std::uint32_t clause = words_.all[begin - 1].clause;
        const auto of_it = [&](std::size_t before) {
            return words_.all[before].clause == clause && !starts_anew(before);
        };
        for (; begin > 0 && of_it(begin - 1); --begin) at_[begin - 1].past = true;
    }

    bool starts_anew(std::size_t w) const { return is(WordRole::conjunction, w) || is(WordRole::recent, w); }
    bool is_list_filler(std::size_t w) const { return is(WordRole::disjunction, w) || is(WordRole::determiner, w); }

    // "and i ...", "and now ...": something new is said.
    bool new_subject(std::size_t w) const {
        if (!is(WordRole::conjunction, w) || w + 1 >= words_.all.size()) return false;
        return of_speaker(w + 1) || is(WordRole::recent, w + 1);
    }

    // "no fever, numbness or weakness": clauses of nothing but known phrases go on with a denial, up to the last that
    // has an "or". Without one they stand for themselves.
    void deny_list_after(const Match& by) {
        std::size_t w = by.last + 1;
        while (same_clause(by, w)) ++w;
        const std::size_t begin = w;
        std::size_t end = begin;
        bool has_or = false;
        for (; w < words_.all.size(); ++w) {
            const bool starts = words_.all[w].clause != words_.all[w - 1].clause;
            if (starts && has_or) end = w;
            if (starts && (has_or || !words_.all[w].after_comma)) break;
            if ((at_[w].kinds & modifiers) != 0 || (!has_content(w) && !is_list_filler(w))) {
                has_or = false;
                break;
            }
            has_or = has_or || is(WordRole::disjunction, w);
        }
        if (w == words_.all.size() && has_or) end = w;
        for (std::size_t i = begin; i < end; ++i) at_[i].denied = at_[i].alarm_denied = true;
    }

    const Words& words_;
    std::vector<Standing>& at_;
};

std::vector<Standing> covered(const Words& words, std::span<const Match> found) {
    std::vector<Standing> standing(words.all.size());
    for (const Match& match : found) {
        for (std::size_t w = match.first; w <= match.last; ++w)
            standing[w].kinds |= match.kinds & ~only(PhraseKind::sign);
    }
    return standing;
}

}  // namespace

std::vector<Standing> standing(const Words& words, std::span<const Match> found) {
    std::vector<Standing> all = covered(words, found);
    Reach reach(words, all);
    for (const Match& match : found) {
        const KindSet of_match = match.kinds;
        if (reach.is_denied_itself(match)) continue;
        if (const auto subject = denied_subject(words, all, match)) {
            reach.deny_subject(*subject);
            reach.deny(match, subject->end);
        } else if ((of_match & only(PhraseKind::negation)) != 0) {
            reach.deny(match, words.all.size());
            reach.deny_condition(match, found);
        }
        if ((of_match & only(PhraseKind::past)) != 0 && !reach.goes_on_since(match)) reach.put_in_past(match);
        if ((of_match & only(PhraseKind::other_person)) != 0) reach.give_to_other(match);
        if ((of_match & only(PhraseKind::doubt)) != 0) reach.put_in_doubt(match);
    }
    for (std::uint32_t w = 0; w < words.all.size(); ++w) {
        const std::uint32_t first = words[w].size() == 4 || w < 2 ? w : w - 2;
        if (is_long_ago(words, w)) reach.put_in_past({first, w, 0, 0, only(PhraseKind::past), false, false, false});
    }
    return all;
}

std::vector<Standing> standing_while_pressing(const Words& words, std::span<const Match> found) {
    std::vector<Standing> all = covered(words, found);
    for (const Match& denial : found) {
        if ((denial.kinds & only(PhraseKind::negation)) == 0) continue;
        const bool also_signal = (all[denial.first].kinds & only(PhraseKind::signal)) != 0;
        const auto behind = [&](const Match& match) { return match.first > denial.last; };
        const auto next = std::find_if(found.begin(), found.end(), behind);
        if (next == found.end() || words.all[next->first].clause != words.all[denial.first].clause) continue;
        const std::size_t gap = next->first - denial.last - 1;
        const bool reached = also_signal ? gap == 0 && next->first == next->last : gap <= 1;
        if (!reached) continue;
        for (std::size_t w = next->first; w <= next->last; ++w) all[w].denied = all[w].alarm_denied = true;
    }
    return all;
}

}  // namespace unknot::finding
