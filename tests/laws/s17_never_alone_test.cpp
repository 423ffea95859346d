// S17: no plan is massage alone: a movement, a rest with its date, a small change tied to the day.
#include "tests/laws/law.hpp"
#include "tests/laws/world.hpp"

namespace unknot::laws {
namespace {

using measure::Break;

Counterexample alone(const Catalog& rules_, const PlanGrounds& wanted, std::int32_t& plans) {
    const auto planned = planning::make(rules_, wanted);
    const SessionPlan* plan = plan_of(planned);
    if (!plan) return std::nullopt;
    plans += 1;
    if (plan->stretches.empty()) return "no movement";
    if (plan->habits.empty()) return "no change to the day";
    if (plan->next_day <= wanted.now.day()) return "no rest";
    if (plan->next_day - wanted.now.day() > 2) return "a rest that nothing asks for";
    if (plan->walk <= Seconds{0}) return "no walk";
    for (const PlannedStretch& stretch : plan->stretches) {
        if (stretch.stretch.index >= rules_.stretches.size() || stretch.hold <= Seconds{0}) return "no such movement";
        const bool sided = rules_.stretches[stretch.stretch.index].sided;
        if (sided == (stretch.side == Side::middle)) return "a movement on no side";
    }
    return std::nullopt;
}

/// Every muscle and side, with every cause of the day told and none, on every day of a row.
Counterexample plans_are_never_massage_alone() {
    std::int32_t plans = 0;
    for (std::uint16_t m = 0; m < rules().muscles.size(); ++m) {
        for (const Side side : {Side::left, Side::right}) {
            for (std::uint16_t cause = 0; cause <= rules().causes.size(); ++cause) {
                for (std::int32_t days = 0; days <= numbers::days_in_a_row; ++days) {
                    Ledger ledger = practised();
                    ledger.days_in_a_row = days;
                    PlanGrounds wanted = grounds({candidate({m}, side)}, ledger);
                    if (cause < rules().causes.size()) wanted.causes = {{cause}};
                    if (auto found = alone(rules(), wanted, plans))
                        return std::string{rules().muscles[m].id} + ": " + *found;
                }
            }
        }
    }
    looked_at(plans, 1000);
    return std::nullopt;
}

/// Even a muscle of which content names no movement and no cause.
Counterexample a_bare_muscle_is_not_alone_either() {
    std::vector<catalog::Muscle> muscles{rules().muscles.begin(), rules().muscles.end()};
    for (catalog::Muscle& record : muscles) {
        record.stretches = {};
        record.causes = {};
    }
    Catalog bare = rules();
    bare.muscles = muscles;
    std::int32_t plans = 0;
    for (std::uint16_t m = 0; m < muscles.size(); ++m) {
        if (auto found = alone(bare, grounds({candidate({m}, Side::left)}), plans)) return found;
    }
    looked_at(plans, 10);
    return std::nullopt;
}

TEST_CASE("S17: every plan holds a movement, the day of the next session and a small change to the day") {
    holds(plans_are_never_massage_alone);
    catches(Break::s17_massage_alone, plans_are_never_massage_alone);
}

TEST_CASE("S17: a muscle of which nothing more is known has its movement and its change too") {
    holds(a_bare_muscle_is_not_alone_either);
    catches(Break::s17_massage_alone, a_bare_muscle_is_not_alone_either);
}

}  // namespace
}  // namespace unknot::laws
