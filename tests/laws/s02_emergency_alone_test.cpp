// S2: an emergency is shown alone: nothing on offer, nothing more to ask, no plan of any kind.
#include "tests/laws/law.hpp"
#include "tests/laws/world.hpp"

namespace unknot::laws {
namespace {

using measure::Break;

Counterexample nothing_onward(const Check& check, const History* history = nullptr) {
    const Clearance clearance = clear(check, noon(), history);
    if (clearance.verdict != Verdict::emergency) return std::nullopt;
    if (!(clearance.offer == Offer{})) return "something is offered";
    if (!clearance.ask.empty() || !clearance.read_back.empty()) return "something more is asked";
    for (const Purpose purpose : {Purpose::session, Purpose::press_test}) {
        PlanGrounds wanted = purpose == Purpose::session ? grounds({candidate(muscle("infraspinatus"), Side::right)})
                                                         : test_grounds(muscle("infraspinatus"), Side::right);
        wanted.clearance = clearance;
        const auto planned = planning::make(rules(), wanted);
        const auto* none = std::get_if<planning::NoSession>(&planned);
        if (!none) return "a plan";
        if (none->because != NoPlan::check_locks || !none->stretches.empty() || !none->habits.empty() ||
            !(none->offer == Offer{}) || none->until || none->until_day) {
            return "coaching beside the lock";
        }
    }
    return std::nullopt;
}

/// Every question that leads to an emergency, its smaller parts too, with every other answered in any way or skipped.
Counterexample an_emergency_stands_alone() {
    std::size_t emergencies = 0;
    for (std::uint16_t one = 0; one < rules().questions.size(); ++one) {
        if (rules().questions[one].yes.verdict != Verdict::emergency) continue;
        for (const QuestionId other : whole_questions()) {
            if (other.index == one) continue;
            for (const std::optional<Answer> beside : {std::optional{Answer::no}, std::optional{Answer::unsure},
                                                       std::optional{Answer::yes}, std::optional<Answer>{}}) {
                Check check = calm_check();
                answer(check, {one}, Answer::yes);
                answer(check, other, beside);
                if (clear(check).verdict != Verdict::emergency) return "an emergency is not called one";
                emergencies += 1;
                if (const auto found = nothing_onward(check))
                    return std::string{rules().questions[one].id} + ": " + *found;
            }
        }
        Check alone;  // said first of all, before anything else was asked
        alone.answers = {{{one}, Answer::yes}};
        if (clear(alone).verdict != Verdict::emergency) return "an emergency waits for more answers";
        if (const auto found = nothing_onward(alone))
            return std::string{rules().questions[one].id} + " alone: " + *found;
    }
    looked_at(emergencies, 1000);
    return std::nullopt;
}

Counterexample two_together_stand_alone() {
    for (const catalog::Pair& pair : rules().pairs) {
        Check check = calm_check();
        answer(check, pair.first, Answer::yes);
        answer(check, pair.second, Answer::yes);
        const bool emergency = clear(check).verdict == Verdict::emergency;
        if (emergency != (pair.both.verdict == Verdict::emergency)) return std::string{pair.id} + ": wrong verdict";
        if (const auto found = nothing_onward(check)) return std::string{pair.id} + ": " + *found;
    }
    return std::nullopt;
}

/// An emergency of an earlier visit that nobody has taken back is one today.
Counterexample a_remembered_emergency_stands_alone() {
    for (std::uint16_t one = 0; one < rules().questions.size(); ++one) {
        if (rules().questions[one].yes.verdict != Verdict::emergency) continue;
        Check said = calm_check();
        answer(said, {one}, Answer::yes);
        const History history = remember(rules(), {}, event(noon(-1), checked(said, clear(said, noon(-1)))));
        const Check denied = calm_check();
        if (clear(denied, noon(), &history).verdict != Verdict::emergency) return "an emergency is forgotten";
        if (const auto found = nothing_onward(denied, &history)) return *found;
    }
    return std::nullopt;
}

TEST_CASE("S2: a yes to an emergency leaves nothing but the emergency, whatever else is answered") {
    holds(an_emergency_stands_alone);
    catches(Break::s2_emergency_offers_coaching, an_emergency_stands_alone);
}

TEST_CASE("S2: two findings that are an emergency together leave nothing but the emergency") {
    holds(two_together_stand_alone);
    catches(Break::s2_emergency_offers_coaching, two_together_stand_alone);
}

TEST_CASE("S2: an emergency of yesterday that was not taken back stands alone today") {
    holds(a_remembered_emergency_stands_alone);
    catches(Break::s2_emergency_offers_coaching, a_remembered_emergency_stands_alone);
    catches(Break::s4_yes_forgotten, a_remembered_emergency_stands_alone);
}

}  // namespace
}  // namespace unknot::laws
