// S4: a lock opens by new facts only, over time, for every question and every way a lock can open.
#include <array>

#include "tests/laws/law.hpp"
#include "tests/laws/world.hpp"

namespace unknot::laws {
namespace {

using catalog::Opening;
using measure::Break;

/// What happened between the yes and the visit.
enum class Since { nothing, mistake, changed, seen, clinician_valid, clinician_past };
constexpr std::array since_all{Since::nothing, Since::mistake,         Since::changed,
                               Since::seen,    Since::clinician_valid, Since::clinician_past};

struct Story {
    QuestionId question;
    Since since = Since::nothing;
    Now visit;
    History history;
    const catalog::Question& asked() const { return rules().questions[question.index]; }
};

/// A yes at the first visit, what happened an hour later, and the journal folded.
Story told(QuestionId question, Since since, const Now& visit) {
    Story story{question, since, visit, {}};
    Check said = calm_check();
    answer(said, question, Answer::yes);
    const Now first = noon();
    const Now after = later(first, hours(1));
    story.history = remember(rules(), {}, event(first, checked(said, clear(said, first))));
    const auto take_back = [&](TakenBackBecause because) {
        story.history = remember(rules(), story.history, event(after, TakenBack{question, because}));
    };
    const auto allow = [&](Day until) {
        story.history = remember(rules(), story.history, event(after, ClinicianAllowed{question, until, {4}}));
    };
    switch (since) {
        case Since::nothing: break;
        case Since::mistake: take_back(TakenBackBecause::mistake); break;
        case Since::changed: take_back(TakenBackBecause::changed); break;
        case Since::seen: take_back(TakenBackBecause::seen); break;
        case Since::clinician_valid: allow(visit.day()); break;
        case Since::clinician_past: allow(visit.day() + -1); break;
    }
    return story;
}

/// S4 as PRODUCT words it. Only a denial opens; what else it takes depends on the finding.
bool may_open(const Story& story) {
    const bool taken_back =
        story.since == Since::mistake || story.since == Since::changed || story.since == Since::seen;
    const Millis waited = story.visit.at - noon().at;
    switch (story.asked().yes.opening) {
        case Opening::nothing:
        case Opening::recheck: return true;
        case Opening::time: {
            const bool another_day = story.visit.day() > noon().day();
            return (another_day && waited >= story.asked().yes.after.millis()) || story.since == Since::mistake;
        }
        case Opening::clinician: return taken_back;
        case Opening::seen: return story.since == Since::mistake || story.since == Since::seen;
    }
    return false;
}

std::string name(const Story& story) {
    return std::string{story.asked().id} + " after fact " + std::to_string(static_cast<int>(story.since));
}

bool still_counts(const Clearance& clearance, QuestionId question) {
    return std::any_of(clearance.reasons.begin(), clearance.reasons.end(), [&](const Reason& reason) {
        return reason.kind == RuleKind::question && reason.index == question.index && reason.answer == Answer::yes;
    });
}

/// At the visit: denied, not answered, unsure.
Counterexample look(const Story& story) {
    const History& history = story.history;
    const auto past = std::find_if(history.answers.begin(), history.answers.end(),
                                   [&](const RememberedAnswer& a) { return a.question == story.question; });
    if (past == history.answers.end() || past->yes_at != noon().at) return name(story) + ": the yes is off the record";
    Check check = calm_check();
    const Clearance denied = clear(check, story.visit, &history);
    const bool open = !still_counts(denied, story.question);
    if (open != may_open(story)) return name(story) + (open ? ": opens too easily" : ": stays shut");
    const bool allowed = story.asked().yes.opening == Opening::clinician && story.since == Since::clinician_valid;
    const catalog::Effect& yes = story.asked().yes;
    if (!open && !allowed && denied.verdict < yes.verdict) return name(story) + ": the lock is softened";
    if (!open && allowed) {
        const bool careful = denied.verdict >= Verdict::go_lighter && denied.ceiling <= numbers::clinician_ceiling &&
                             denied.hand_only && denied.half_time && denied.ceiling <= yes.ceiling;
        if (!careful) return name(story) + ": a clinician's yes opens too much";
    }
    for (const std::optional<Answer> given : {std::optional{Answer::unsure}, std::optional<Answer>{}}) {
        if (!given && story.asked().part_of) continue;  // its whole is denied, which denies the part
        answer(check, story.question, given);
        const Clearance not_denied = clear(check, story.visit, &history);
        if (!still_counts(not_denied, story.question)) return name(story) + ": opens without a denial";
        if (!allowed && not_denied.verdict < yes.verdict) return name(story) + ": softened without a denial";
    }
    return std::nullopt;
}

Counterexample locks_open_by_new_facts_only() {
    std::array<std::int64_t, 5> kinds{};
    for (std::uint16_t i = 0; i < rules().questions.size(); ++i) {
        const catalog::Effect& yes = rules().questions[i].yes;
        kinds[static_cast<std::size_t>(yes.opening)] += 1;
        const std::int64_t wait = yes.after.millis().count;
        for (const Since since : since_all) {
            for (const std::int64_t ms : {hours(2).count, hours(27).count, wait - 1, wait, wait + 1,
                                          wait + hours(30).count, hours(24 * 40).count}) {
                if (ms < hours(2).count) continue;
                if (const auto found = look(told({i}, since, later(noon(), Millis{ms})))) return found;
            }
        }
    }
    for (const Opening kind : {Opening::recheck, Opening::time, Opening::clinician, Opening::seen}) {
        if (kinds[static_cast<std::size_t>(kind)] == 0) return "content has no finding that opens this way";
    }
    return std::nullopt;
}

/// A lock that opened and was asked again whole stays open at the visits after it.
Counterexample opened_locks_stay_open() {
    for (std::uint16_t i = 0; i < rules().questions.size(); ++i) {
        for (const Since since : {Since::mistake, Since::seen}) {
            const Now whole = later(noon(), hours(24 * 9));
            Story story = told({i}, since, whole);
            Check check = calm_check();
            const Clearance opened = clear(check, whole, &story.history);
            if (opened.verdict != Verdict::clear || !opened.complete) return name(story) + ": does not open";
            story.history = remember(rules(), story.history, event(whole, checked(check, opened)));
            check.standing_confirmed = true;
            const Clearance next = clear(check, later(whole, hours(24)), &story.history);
            if (next.scope != CheckScope::later) return name(story) + ": the whole check is asked again";
            if (next.verdict != Verdict::clear) return name(story) + ": shuts again by itself";
        }
    }
    return std::nullopt;
}

/// "I was seen" lifts an emergency only in a whole check asked after it was said.
Counterexample seen_needs_a_new_whole_check() {
    for (std::uint16_t i = 0; i < rules().questions.size(); ++i) {
        if (rules().questions[i].yes.opening != Opening::seen) continue;
        Story story = told({i}, Since::seen, later(noon(), hours(48)));
        story.history.last_whole_check_at = noon().at;
        Check check = calm_check();
        const Clearance clearance = clear(check, story.visit, &story.history);
        if (clearance.scope != CheckScope::whole) return name(story) + ": the whole check is not asked again";
        Check skipped = check;
        skipped.standing_confirmed = true;
        for (const QuestionId question : whole_questions()) {
            if (rules().questions[question.index].tense == Tense::standing) answer(skipped, question, std::nullopt);
        }
        if (clear(skipped, story.visit, &story.history).complete) return name(story) + ": old answers were taken over";
    }
    return std::nullopt;
}

/// Two findings told together, then one or both denied: only "seen" or "by mistake" and a whole check open them.
Counterexample pairs_open_by_having_been_seen() {
    for (const catalog::Pair& pair : rules().pairs) {
        Check both = calm_check();
        answer(both, pair.first, Answer::yes);
        answer(both, pair.second, Answer::yes);
        const History told = remember(rules(), {}, event(noon(), checked(both, clear(both))));
        for (const QuestionId member : {pair.first, pair.second}) {
            for (const Since since : {Since::nothing, Since::mistake, Since::changed, Since::seen}) {
                History history = told;
                const TakenBack taken{member, static_cast<TakenBackBecause>(static_cast<int>(since) - 1)};
                if (since != Since::nothing) {
                    history = remember(rules(), history, event(later(noon(), hours(1)), taken));
                }
                const bool may = since == Since::mistake || since == Since::seen;
                for (const std::int64_t after : {2, 30, 24 * 40}) {
                    const Clearance denied = clear(calm_check(), later(noon(), hours(after)), &history);
                    const bool holds = std::any_of(denied.reasons.begin(), denied.reasons.end(), [&](const auto& r) {
                        return r.kind == RuleKind::pair && &rules().pairs[r.index] == &pair;
                    });
                    const bool both_stand = still_counts(denied, pair.first) && still_counts(denied, pair.second);
                    if (holds != (both_stand || !may)) return std::string{pair.id} + ": at the wrong time";
                    if (holds && denied.verdict < pair.both.verdict) return std::string{pair.id} + ": is softened";
                }
            }
        }
    }
    return std::nullopt;
}

/// A no-go mark stays until it is named as over and its time has passed.
Counterexample marks_stay() {
    for (std::uint16_t reason = 0; reason < rules().marks.size(); ++reason) {
        const NoGoMark mark{place_on(rules(), {11}, Side::left), {reason}};
        Check marked = calm_check();
        marked.marks = {mark};
        const History history = remember(rules(), {}, event(noon(), checked(marked, clear(marked))));
        const std::int64_t wait = rules().marks[reason].asked_again_after.millis().count;
        for (const bool named : {false, true}) {
            for (const std::int64_t ms : {std::int64_t{0}, wait / 2, wait - 1, wait, wait + hours(24 * 400).count}) {
                Check check = calm_check();
                if (named) check.marks_off = {mark};
                const Clearance clearance = clear(check, later(noon(), Millis{ms}), &history);
                const bool off = named && ms >= wait;
                if (clearance.excluded.has(mark.place) == off && (!off || !rules().marks[reason].answers)) {
                    return std::string{rules().marks[reason].id} + (off ? ": stays for ever" : ": taken off by itself");
                }
                const History after =
                    remember(rules(), history, event(later(noon(), Millis{ms}), checked(check, clearance), 1));
                if (after.marks.empty() != off) return std::string{rules().marks[reason].id} + ": wrong in the record";
            }
        }
    }
    return std::nullopt;
}

TEST_CASE(
    "S4: a lock opens by a denial and the facts its finding asks for, and by nothing else, however long it takes") {
    holds(locks_open_by_new_facts_only);
    catches(Break::s4_yes_forgotten, locks_open_by_new_facts_only);
}

TEST_CASE("S4: what was seen or pressed by mistake, asked again whole, stays open at the visits after") {
    holds(opened_locks_stay_open);
}

TEST_CASE("S4: two findings that are grave together open by having been seen, not by a denial") {
    holds(pairs_open_by_having_been_seen);
    catches(Break::s4_yes_forgotten, pairs_open_by_having_been_seen);
    catches(Break::s3_pair_ignored, pairs_open_by_having_been_seen);
}

TEST_CASE("S4: 'I was seen' counts in a whole new check only") { holds(seen_needs_a_new_whole_check); }

TEST_CASE("S4: a marked place stays out of reach until it is named as over and its time has passed") {
    holds(marks_stay);
}

}  // namespace
}  // namespace unknot::laws
