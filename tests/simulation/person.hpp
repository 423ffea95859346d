// A person who uses Unknot for weeks and is not careful about it: skips days, leaves questions out, does not answer the
// day after, falls silent while pressing, closes the program in the middle, sets the clock back. Drawn from a seed.
#pragma once

#include <string>
#include <vector>

#include "core/session/session.hpp"
#include "tests/laws/history_digest.hpp"
#include "tests/laws/law.hpp"

namespace unknot::simulation {

using namespace facts;
using laws::Counterexample;
namespace numbers = catalog::numbers;

/// What happened, for the count at the end.
struct Tally {
    std::int64_t days = 0, checks = 0, emergencies = 0, refused = 0, plans = 0, press_tests = 0, sessions = 0;
    std::int64_t crashes = 0, stop_signs = 0, pauses = 0, follow_ups = 0, rests = 0, clock_jumps = 0;
};

class Person {
public:
    explicit Person(std::uint64_t seed) : draw_(seed) {}

    /// Lives for so many weeks; the first law that is broken, if any.
    Counterexample live(std::int32_t weeks, Tally& tally);

private:
    Counterexample day(Tally& tally);
    Check answers_today();
    void take_back_what_is_over(const Clearance& clearance);
    Counterexample visit(Tally& tally);
    Counterexample press(const SessionPlan& plan, Tally& tally);
    void follow_up(Tally& tally);

    Counterexample law_of_clearance(const Clearance& clearance) const;
    Counterexample law_of_plan(const SessionPlan& plan, const PlanGrounds& wanted) const;
    Counterexample law_of_step(const SessionPlan& plan, const session::State& before, const SessionEvent& event,
                               const session::Stepped& after) const;

    SessionEvent next_saying(const session::State& state);
    void write(EventBody body);
    bool one_in(std::int64_t chances) { return draw_.one_in(chances); }

    laws::Draw draw_;
    Now now_ = laws::noon();
    Instant furthest_;  ///< of all that was written
    std::vector<Event> journal_;
    History history_;
    Side sore_ = Side::right;
    std::int64_t counter_ = 0;
    std::int64_t sessions_ = 0;
    bool silent_ = false;  ///< today: says nothing while pressing
    std::optional<std::string> unanswered_;  ///< the session of which nothing was told yet
};

}  // namespace unknot::simulation
