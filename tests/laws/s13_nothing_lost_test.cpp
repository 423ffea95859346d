// S13 in the core: what was acknowledged is in the history, whatever order the lines of the journal came in. That
// what is not understood is refused whole is tested at the doors: verbs, store, transfer.
#include <tuple>

#include "tests/laws/history_digest.hpp"
#include "tests/laws/law.hpp"
#include "tests/laws/painted.hpp"

namespace unknot::laws {
namespace {

using measure::Break;

QuestionId drawn_question(Draw& draw) {
    return {static_cast<std::uint16_t>(draw.number(0, static_cast<std::int64_t>(rules().questions.size()) - 1))};
}

EventBody drawn_check(Draw& draw) {
    Check check;
    for (int i = 0; i < 4; ++i) answer(check, drawn_question(draw), static_cast<Answer>(draw.number(0, 2)));
    check.pains = std::vector{pain_at("blade-top", draw.one_in(2) ? Side::left : Side::right, 3)};
    if (draw.one_in(3))
        check.marks = {{pain_at("arm-back", Side::left).place, {static_cast<std::uint16_t>(draw.number(0, 12))}}};
    return Checked{check, Verdict::clear, draw.one_in(2) ? CheckScope::whole : CheckScope::later, draw.one_in(2)};
}

EventBody drawn_body(Draw& draw) {
    const std::string session = std::to_string(draw.number(1, 4));
    const auto drawn_answer = [&] { return static_cast<Answer>(draw.number(0, 2)); };
    switch (draw.number(0, 14)) {
        case 0:
        case 1: return drawn_check(draw);
        case 2: return drawn_map(draw);
        case 3: return SpotTested{{muscle("biceps"), Side::left, static_cast<Familiar>(draw.number(0, 2))}};
        case 4: return started(session);
        case 5: return SessionEnded{session, {}};
        case 6: return FollowedUp{session, 1, {}, static_cast<catalog::Advice>(draw.number(0, 4)), {}};
        case 7: return TakenBack{drawn_question(draw), static_cast<TakenBackBecause>(draw.number(0, 2))};
        case 8: return ClinicianAllowed{drawn_question(draw), noon(9).day(), {2}};
        case 9:
            return GuardingTold{session,
                                draw.one_in(2) ? GuardingAsked::before : GuardingAsked::after,
                                {drawn_answer(), drawn_answer(), drawn_answer()}};
        case 10: return PainTold{PainAsked::worst, Side::left, {static_cast<std::int32_t>(draw.number(0, 10))}};
        case 11: return GoalScored{"g", {static_cast<std::int32_t>(draw.number(0, 10))}};
        case 12: return GlobalChangeTold{static_cast<GlobalChange>(draw.number(0, 6))};
        case 13: return TrialStopped{"t" + session};
        default: return Noted{PainIntensity{static_cast<std::int32_t>(draw.number(0, 10))}, "n" + session};
    }
}

std::vector<Event> drawn_journal(Draw& draw) {
    std::vector<Event> out;
    const std::int64_t lines = draw.number(2, 25);
    for (std::int64_t i = 0; i < lines; ++i) {
        Event one = event(later(noon(), minutes(draw.number(0, 20) * 300)), drawn_body(draw), draw.number(0, 1));
        one.device = draw.one_in(2) ? "phone" : "desk";
        one.id = std::to_string(i);
        out.push_back(one);
    }
    return out;
}

Counterexample the_order_of_arrival_is_nothing() {
    for (std::uint64_t i = 0; i < 3000; ++i) {
        Draw draw{seed() + i};
        std::vector<Event> journal = drawn_journal(draw);
        const std::string first = digest(fold(journal));
        for (std::size_t k = journal.size() - 1; k > 0; --k) {
            std::swap(journal[k], journal[static_cast<std::size_t>(draw.number(0, static_cast<std::int64_t>(k)))]);
        }
        if (digest(fold(journal)) != first) return "the order of arrival counts, journal " + std::to_string(i);
        for (const Event& a : journal) {
            for (const Event& b : journal) {
                if ((a.id != b.id) != (comes_before(a, b) != comes_before(b, a))) return "two lines without an order";
            }
        }
    }
    return std::nullopt;
}

bool yes_on_record(const History& history, QuestionId question, Instant at) {
    return std::any_of(history.answers.begin(), history.answers.end(), [&](const RememberedAnswer& past) {
        return past.question == question && past.answer == Answer::yes && past.yes_at == at && past.at == at;
    });
}

Counterexample lost_of_a_check(const History& before, const History& after, const Checked& told, Instant at) {
    for (const GivenAnswer& given : told.check.answers) {
        if (given.answer == Answer::yes && !yes_on_record(after, given.question, at)) return "a yes is lost";
        if (std::none_of(after.answers.begin(), after.answers.end(), [&](const RememberedAnswer& past) {
                return past.question == given.question && past.at == at;
            })) {
            return "an answer is lost";
        }
    }
    for (const NoGoMark& mark : told.check.marks) {
        const auto& question = rules().marks[mark.reason.index].answers;
        const bool told_before = std::any_of(before.marks.begin(), before.marks.end(),
                                             [&](const RememberedMark& past) { return past.mark == mark; });
        if (question && !told_before && !yes_on_record(after, *question, at)) return "what a mark says is lost";
        if (std::none_of(after.marks.begin(), after.marks.end(),
                         [&](const RememberedMark& past) { return past.mark == mark; })) {
            return "a mark is lost";
        }
    }
    return after.last_check_at == at ? std::nullopt : Counterexample{"a check is lost"};
}

/// Each line leaves its trace at once.
Counterexample every_line_leaves_its_trace() {
    for (std::uint64_t i = 0; i < 1000; ++i) {
        Draw draw{seed() + i};
        std::vector<Event> journal = drawn_journal(draw);
        std::sort(journal.begin(), journal.end(), comes_before);
        History history;
        for (const Event& one : journal) {
            const History before = history;
            history = remember(rules(), history, one);
            if (history.recent.size() < before.recent.size()) return "a session is lost";
            if (history.answers.size() < before.answers.size()) return "an answer is lost";
            if (history.last_at != one.at.at) return "the last line is not the last";
            if (const auto* told = std::get_if<Checked>(&one.body)) {
                if (const auto found = lost_of_a_check(before, history, *told, one.at.at)) return found;
            }
            if (const auto* said = std::get_if<Noted>(&one.body)) {
                if (history.notes.empty() || history.notes.back().text != said->text) return "a note is lost";
            }
            if (const auto* began = std::get_if<SessionStarted>(&one.body)) {
                const bool there = std::any_of(history.recent.begin(), history.recent.end(),
                                               [&](const SessionDone& done) { return done.id == began->session; });
                if (!there) return "a session is lost";
            }
            if (const auto* taken = std::get_if<TakenBack>(&one.body)) {
                const bool there = std::any_of(history.answers.begin(), history.answers.end(), [&](const auto& past) {
                    return past.question == taken->question && past.taken_back_at == one.at.at;
                });
                if (!there) return "what was taken back is lost";
            }
        }
    }
    return std::nullopt;
}

TEST_CASE("S13: a journal read on two devices in any order comes to the same past") {
    holds(the_order_of_arrival_is_nothing);
}

TEST_CASE("S13: every line of a journal leaves its trace in the past") {
    holds(every_line_leaves_its_trace);
    catches(Break::s13_told_forgotten, every_line_leaves_its_trace);
}

}  // namespace
}  // namespace unknot::laws
