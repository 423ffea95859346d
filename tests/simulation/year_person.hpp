// Somebody who uses Unknot for a year: tells pain, answers follow-ups, comes for sessions through the whole core, is
// seen when told to, and leaves a journal as the page would write it. Drawn from a seed; time only goes on.
#pragma once

#include <string>
#include <vector>

#include "tests/simulation/muscle.hpp"
#include "tests/simulation/year_laws.hpp"
#include "tests/simulation/year_outcomes.hpp"

namespace unknot::simulation {

class YearPerson {
public:
    YearPerson(const Kind& kind, std::uint64_t seed)
        : kind_(kind),
          draw_(seed),
          pain_(kind, seed ^ 0x9e3779b97f4a7c15),
          muscle_(draw_.one_in(10) ? 250 : draw_.number(40, 160)) {
        means_ = {draw_.one_in(2), draw_.one_in(3), draw_.one_in(2), true, true, catalog::Posture::either, 15};
    }

    /// Lives for so many days; the first law that is broken, if any.
    Counterexample live(std::int32_t days, Outcome& outcome);
    const Life& life() const { return life_; }

private:
    /// Something grave in the body, until it was seen for or is over.
    struct Grave {
        std::uint16_t symptom = 0;
        std::int32_t since = 0;
        bool sent = false;
    };

    Counterexample day(Outcome& outcome);
    void body_in_the_morning(Outcome& outcome);
    void be_seen(Outcome& outcome);
    void tell_of_the_day();
    Counterexample follow_ups(Outcome& outcome);
    Counterexample follow_up(Pressed& asked, std::int32_t after, Outcome& outcome);
    FollowUpAnswers answers_about(const Pressed& asked, std::int32_t after);
    void count(const FollowUpAnswers& told, const aftercare::FollowedUpAdvice& made, Sent& sent);
    Counterexample visit(Outcome& outcome);
    Check answers_today();
    PlanGrounds wish(const Clearance& clearance, const PainStory& story);
    Counterexample press(const SessionPlan& plan, Outcome& outcome);
    Counterexample until_it_ends(const SessionPlan& plan, session::Stepped& stepped, const std::string& id);
    SessionEvent next_saying(const session::State& state);
    void keep(const SessionPlan& plan, const SessionRecord& record, const std::string& id, Outcome& outcome);
    void sent(Sent& counts);

    void write(EventBody body) { write(now_, std::move(body)); }
    void write(const Now& at, EventBody body) {
        counter_ += 1;
        life_.journal.push_back(laws::event(at, std::move(body), counter_));
        history_ = remember(laws::rules(), std::move(history_), life_.journal.back());
    }
    /// So many minutes after the noon of the day, or now if that is over.
    void go_to(std::int64_t after_noon) { now_ = {std::max(now_.at, noon().at + laws::minutes(after_noon)), 0}; }
    Now noon() const { return laws::noon(day_ - days_before_review); }
    Past past() const { return {history_, now_, now_.at}; }
    Week& week(Outcome& outcome) const { return outcome.weeks[static_cast<std::size_t>(day_ / 7)]; }
    bool percent(std::int64_t chance) { return simulation::percent(draw_, chance); }

    /// So that the year ends before the rules are due for review.
    static constexpr std::int32_t days_before_review = 80;

    const Kind& kind_;
    laws::Draw draw_;
    Pain pain_;
    Muscle muscle_;
    Means means_;
    Life life_;
    History history_;
    Books books_;
    Now now_;
    std::int32_t day_ = 0;
    std::int64_t counter_ = 0;
    bool pressed_yesterday_ = false;
    Wanted today_ = Wanted::cap;
    std::int64_t pressed_this_week_ = 0, sessions_this_week_ = 0;
    std::optional<Grave> grave_;
    std::optional<std::pair<QuestionId, std::int32_t>> illness_;  ///< and the day on which it is over
    catalog::Bruise bruise_ = catalog::Bruise::none;
    std::int32_t bruise_over_ = 0;
    std::vector<OpensBy> locks_;
    std::optional<std::int32_t> appointment_;
};

}  // namespace unknot::simulation
