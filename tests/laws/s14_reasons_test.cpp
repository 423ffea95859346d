// S14: every decision says why, and the same input gives the same answer.
#include "tests/laws/law.hpp"
#include "tests/laws/world.hpp"

namespace unknot::laws {
namespace {

using measure::Break;

Counterexample reason_without_a_rule(const Reason& reason) {
    const auto known = [&](auto table) {
        return reason.index < table.size() && !table[reason.index].grounds.sources.empty();
    };
    switch (reason.kind) {
        case RuleKind::question: return known(rules().questions) ? std::nullopt : Counterexample{"no such question"};
        case RuleKind::pair: return known(rules().pairs) ? std::nullopt : Counterexample{"no such pair"};
        case RuleKind::mark: return known(rules().marks) ? std::nullopt : Counterexample{"no such mark"};
        case RuleKind::house:
            return reason.index <= static_cast<std::uint16_t>(HouseRule::guarding_before)
                       ? std::nullopt
                       : Counterexample{"no such rule"};
    }
    return "a reason of no kind";
}

/// Every two questions in every answer, or skipped: the verdict is that of its gravest reason, or of what is missing.
Counterexample every_verdict_has_its_reason() {
    const auto questions = whole_questions();
    constexpr std::array<std::optional<Answer>, 4> given{Answer::no, Answer::unsure, Answer::yes, std::nullopt};
    for (const QuestionId one : questions) {
        for (const QuestionId other : questions) {
            if (!(one < other)) continue;
            for (const auto& first : given) {
                for (const auto& second : given) {
                    Check check = calm_check();
                    answer(check, one, first);
                    answer(check, other, second);
                    const Clearance clearance = clear(check);
                    if (!(clear(check) == clearance)) return "the same check, another answer";
                    for (const Reason& reason : clearance.reasons) {
                        if (auto found = reason_without_a_rule(reason)) return found;
                    }
                    if (clearance.verdict == Verdict::clear || !clearance.complete) continue;
                    const bool said =
                        !clearance.reasons.empty() && clearance.reasons.front().verdict == clearance.verdict;
                    if (!said) return std::string{rules().questions[one.index].id} + ": a verdict without its reason";
                }
            }
        }
    }
    return std::nullopt;
}

Counterexample advice_has_its_reason() {
    for (std::int32_t soreness = 0; soreness <= 10; ++soreness) {
        for (std::int32_t day = 0; day <= 4; ++day) {
            for (std::uint16_t symptom = 0; symptom < rules().symptoms.size(); ++symptom) {
                FollowUpAnswers answers;
                answers.soreness = {soreness};
                for (std::uint16_t i = 0; i < rules().symptoms.size(); ++i) {
                    answers.symptoms.push_back({{i}, i == symptom ? Answer::unsure : Answer::no});
                }
                const auto advice = aftercare::follow_up(rules(), answers, day, noon(), nullptr);
                const auto again = aftercare::follow_up(rules(), answers, day, noon(), nullptr);
                if (again.because != advice.because || !(again.next == advice.next))
                    return "the same answers, another advice";
                if (advice.because.empty() || advice.because.front().advice != advice.advice)
                    return "advice without its reason";
            }
        }
    }
    return std::nullopt;
}

Counterexample plans_can_be_made_again() {
    for (std::uint16_t m = 0; m < rules().muscles.size(); ++m) {
        for (const Side side : {Side::left, Side::right}) {
            const auto planned = planning::make(rules(), grounds({candidate({m}, side)}));
            const SessionPlan* plan = plan_of(planned);
            if (!plan) continue;
            const auto again = planning::make(rules(), plan->made_from);
            if (!plan_of(again) || !(*plan_of(again) == *plan)) return "a plan that cannot be made again";
        }
    }
    return std::nullopt;
}

TEST_CASE("S14: every verdict names the rule that led to it, and the same check gives the same answer") {
    holds(every_verdict_has_its_reason);
    catches(Break::s14_reason_left_out, every_verdict_has_its_reason);
}

TEST_CASE("S14: every advice names the row or the symptom that led to it") { holds(advice_has_its_reason); }

TEST_CASE("S14: a plan can be made again from what it was made from") { holds(plans_can_be_made_again); }

}  // namespace
}  // namespace unknot::laws
