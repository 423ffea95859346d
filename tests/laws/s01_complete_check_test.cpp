// S1: no pressing without a complete, fresh check by this person for these pains; skipped and unsure never milder.
#include "core/session/session.hpp"
#include "tests/laws/law.hpp"
#include "tests/laws/world.hpp"

namespace unknot::laws {
namespace {

using measure::Break;

/// A clearance at least as careful as this effect asks for, left-out names and reasons aside.
bool as_careful_as(const Clearance& clearance, const catalog::Effect& effect) {
    return clearance.verdict >= effect.verdict && clearance.ceiling <= effect.ceiling &&
           (clearance.hand_only || !effect.hand_only) && (clearance.half_time || !effect.half_time);
}

std::string about(QuestionId question) { return std::string{rules().questions[question.index].id}; }

/// Every question, skipped or answered unsure, beside every other question in any answer.
Counterexample unsure_and_skipped_count() {
    const auto questions = whole_questions();
    for (const QuestionId one : questions) {
        const catalog::Effect& unsure = rules().questions[one.index].unsure;
        for (const QuestionId other : questions) {
            for (const Answer beside : {Answer::no, Answer::unsure, Answer::yes}) {
                Check check = calm_check();
                answer(check, other, beside);
                answer(check, one, Answer::no);
                const Clearance denied = clear(check);
                answer(check, one, Answer::unsure);
                const Clearance doubted = clear(check);
                answer(check, one, std::nullopt);
                const Clearance skipped = clear(check);
                if (!as_careful_as(doubted, unsure)) return about(one) + ": unsure is not heeded";
                if (!as_careful_as(skipped, unsure)) return about(one) + ": skipped counts for less than unsure";
                if (skipped.complete) return about(one) + ": skipped, and yet the check is complete";
                if (const auto part = milder(denied, doubted)) return about(one) + ": unsure is milder in " + *part;
                if (const auto part = milder(denied, skipped)) return about(one) + ": skipped is milder in " + *part;
                if (skipped.verdict != doubted.verdict) return about(one) + ": skipped and unsure differ";
            }
        }
    }
    return std::nullopt;
}

NoPlan why_none(const PlanGrounds& grounds) {
    return std::get<planning::NoSession>(planning::make(rules(), grounds)).because;
}

/// A clearance, then a word that closes, then the old clearance again: a yes to any question, or an answer taken back.
Counterexample a_newer_word_voids_the_clearance() {
    const PlanGrounds good = grounds({candidate(muscle("infraspinatus"), Side::right)});
    const auto still_planned = [&](const EventBody& said) {
        const Now then = later(noon(), minutes(10));
        PlanGrounds wanted = good;
        wanted.now = later(noon(), minutes(20));
        wanted.ledger.locked_at = dosing::ledger(remember(rules(), {}, event(then, said)), wanted.now).locked_at;
        return plan_of(planning::make(rules(), wanted)) != nullptr;
    };
    if (!still_planned(checked(calm_check(), clear(calm_check())))) return "a clear check voids the clearance";
    for (const QuestionId question : whole_questions()) {
        Check check = calm_check();
        answer(check, question, Answer::yes);
        const Clearance locked = clear(check);
        if (locked.verdict >= Verdict::ask_first && still_planned(checked(check, locked))) return about(question);
        if (still_planned(TakenBack{question, TakenBackBecause::changed})) return about(question) + ", taken back";
    }
    return std::nullopt;
}

/// Any yes on record, then a check that denies everything and was made without the past.
Counterexample a_clearance_knows_the_past() {
    for (const QuestionId question : whole_questions()) {
        Check check = calm_check();
        answer(check, question, Answer::yes);
        const History history = remember(rules(), {}, event(noon(-1), checked(check, clear(check, noon(-1)))));
        PlanGrounds wanted = grounds({candidate(muscle("infraspinatus"), Side::right)});
        wanted.ledger.first_at = dosing::ledger(history, wanted.now).first_at;
        wanted.ledger.locked_at = dosing::ledger(history, wanted.now).locked_at;
        if (plan_of(planning::make(rules(), wanted))) return about(question) + ": planned without the past";
        wanted.clearance.history_at = noon(-2).at;
        const bool locked = wanted.ledger.locked_at.has_value();
        const bool planned = plan_of(planning::make(rules(), wanted)) != nullptr;
        if (planned == locked) return about(question) + (planned ? ": planned without its lock" : ": never planned");
        wanted.clearance.history_at = history.last_at;
        if (!plan_of(planning::make(rules(), wanted)))
            return about(question) + ": not planned, though the past is known";
    }
    return std::nullopt;
}

Counterexample plans_need_a_whole_fresh_check() {
    const MuscleId back = muscle("infraspinatus");
    for (const bool test : {false, true}) {
        const PlanGrounds good = test ? test_grounds(back, Side::right) : grounds({candidate(back, Side::right)});
        if (!plan_of(planning::make(rules(), good))) return "the ordinary day has no plan";
        const auto refused = [&](PlanGrounds changed, NoPlan because) {
            return !plan_of(planning::make(rules(), changed)) && why_none(changed) == because;
        };
        PlanGrounds changed = good;
        for (const std::int64_t ms : {-1LL, 3'600'000LL, 3'600'001LL, 86'400'000LL, -86'400'000LL}) {
            changed.now = later(*good.clearance.at, Millis{ms});
            if (!refused(changed, NoPlan::check_too_old)) return "a check of the wrong age: " + std::to_string(ms);
        }
        changed.now = later(*good.clearance.at, Millis{3'599'999});
        if (!plan_of(planning::make(rules(), changed))) return "a fresh check is refused";
        changed = good;
        changed.clearance.person.reset();
        if (!refused(changed, NoPlan::check_without_time)) return "nobody's check";
        changed = good;
        changed.clearance.at.reset();
        if (!refused(changed, NoPlan::check_without_time)) return "a check without a time";
        changed = good;
        changed.clearance.pains.reset();
        if (!refused(changed, NoPlan::check_without_time)) return "a check for no known pains";
        changed = good;
        Evidence evidence;
        evidence.kind = EvidenceKind::zone_home;
        evidence.place = pain_at("arm-back", Side::left).place;
        changed.candidates.front().because = {evidence};
        if (!refused(changed, NoPlan::check_other_pains)) return "a pain the check did not see";
        for (const QuestionId question : whole_questions()) {
            Check check = calm_check();
            answer(check, question, std::nullopt);
            changed = good;
            changed.clearance = clear(check);
            if (plan_of(planning::make(rules(), changed))) return about(question) + " skipped, and yet a plan";
        }
    }
    return std::nullopt;
}

/// The first press and every resume at every minute around the hour.
Counterexample sessions_need_a_fresh_check() {
    const SessionPlan plan = the_plan(grounds({candidate(muscle("infraspinatus"), Side::right)}));
    const Millis checked_before = plan.made_from.now.at - plan.made_from.clearance.at->at;
    for (std::int64_t paused_at : {6'000LL, 52'000LL, 60'000LL, 90'000LL}) {
        for (std::int64_t away = 50 * 60'000; away <= 61 * 60'000; away += 30'000) {
            auto stepped = session::begin(plan);
            const auto say = [&](std::int64_t at, Signal signal) {
                stepped = session::step(plan, plan.made_from.now, stepped.state, {Millis{at}, signal, {}});
            };
            say(51'000, Signal::tick);
            if (paused_at > 51'000) say(51'500, Signal::found);
            say(std::max<std::int64_t>(paused_at, 51'500), Signal::pause);
            const std::int64_t back = paused_at + away;
            say(back, Signal::resume);
            const bool old = back + checked_before.count >= 3'600'000;
            if (old && stepped.state.phase != Phase::over) return "resumed on an old check";
            say(back + 6'000, Signal::tick);
            say(back + 52'000, Signal::found);
            if (session::pressing(stepped.state) && back + 52'000 + checked_before.count >= 3'600'000) {
                return "pressing on an old check";
            }
        }
    }
    return std::nullopt;
}

TEST_CASE("S1: not sure or skipped is never milder than no, whichever question and whatever else was said") {
    holds(unsure_and_skipped_count);
    catches(Break::s1_unsure_counts_as_no, unsure_and_skipped_count);
}

TEST_CASE("S1: a locking check, or an answer taken back, voids every clearance from before it") {
    holds(a_newer_word_voids_the_clearance);
    catches(Break::s1_stale_clearance_accepted, a_newer_word_voids_the_clearance);
}

TEST_CASE("S1, S4: a clearance made without the past, or without its last lock, allows nothing") {
    holds(a_clearance_knows_the_past);
    catches(Break::s1_stale_clearance_accepted, a_clearance_knows_the_past);
}

TEST_CASE("S1: no plan without a complete check of the last hour, by this person, for these pains") {
    holds(plans_need_a_whole_fresh_check);
    catches(Break::s1_stale_clearance_accepted, plans_need_a_whole_fresh_check);
}

TEST_CASE("S1: an hour after the check nothing is pressed, neither at first nor after a pause") {
    holds(sessions_need_a_fresh_check);
    catches(Break::s1_stale_clearance_accepted, sessions_need_a_fresh_check);
}

}  // namespace
}  // namespace unknot::laws
