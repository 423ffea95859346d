// A person who uses Unknot for weeks in the manner of their kind: skips days, leaves questions out, denies what is so,
// does not answer the day after, falls silent while pressing, closes the program in the middle, sets the clock back.
// Drawn from a seed.
#pragma once

#include <string>
#include <vector>

#include "tests/simulation/laws_of_a_day.hpp"
#include "tests/simulation/muscle.hpp"
#include "tests/simulation/outcomes.hpp"

namespace unknot::simulation {

/// What happened, for the count at the end.
struct Tally {
    std::int64_t days = 0, checks = 0, emergencies = 0, refused = 0, refused_by_check = 0, plans = 0, press_tests = 0,
                 sessions = 0;
    std::int64_t crashes = 0, stop_signs = 0, pauses = 0, follow_ups = 0, rests = 0, clock_jumps = 0;
    friend bool operator==(const Tally&, const Tally&) = default;

    Tally& operator+=(const Tally& other) {
        for (const auto part :
             {&Tally::days, &Tally::checks, &Tally::emergencies, &Tally::refused, &Tally::refused_by_check,
              &Tally::plans, &Tally::press_tests, &Tally::sessions, &Tally::crashes, &Tally::stop_signs, &Tally::pauses,
              &Tally::follow_ups, &Tally::rests, &Tally::clock_jumps}) {
            this->*part += other.*part;
        }
        return *this;
    }
};

class Person {
public:
    Person(const Manner& manner, std::uint64_t seed)
        : manner_(manner), draw_(seed), muscle_(draw_.one_in(10) ? 250 : draw_.number(40, 160)) {}

    /// Lives for so many weeks, at most `weeks_each`; the first law that is broken, if any.
    Counterexample live(std::int32_t weeks, Tally& tally, Outcomes& outcomes);

private:
    Counterexample day(Tally& tally, DayOfAll& all);
    void morning(Tally& tally, DayOfAll& all);
    Check answers_today();
    void take_back_what_is_over(const Clearance& clearance);
    Answer told();
    Counterexample visit(Tally& tally);
    PlanGrounds wish(const Clearance& clearance, const PainStory& story);
    Counterexample press(const SessionPlan& plan, Tally& tally);
    Counterexample until_it_ends(const SessionPlan& plan, session::Stepped& stepped, Tally& tally);
    void follow_up(Tally& tally, DayOfAll& all);

    SessionEvent next_saying(const session::State& state);
    Signal while_pressing();
    void write(EventBody body);
    Past past() const { return {history_, now_, furthest_}; }
    bool one_in(std::int64_t chances) { return chances != 0 && draw_.one_in(chances); }

    const Manner& manner_;
    laws::Draw draw_;
    Muscle muscle_;
    Now now_ = laws::noon();
    Instant furthest_;  ///< of all that was written
    std::vector<Event> journal_;
    History history_;
    Side sore_ = Side::right;
    std::int64_t counter_ = 0;
    std::int64_t sessions_ = 0;
    bool silent_ = false;  ///< in this session: says nothing while pressing
    Today today_;
    std::optional<std::string> unanswered_;  ///< the session of which nothing was told yet
};

}  // namespace unknot::simulation
