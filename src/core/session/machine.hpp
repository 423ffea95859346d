// The moving parts of the session: entering phases, letting time pass, answering signals. Internal to the room.
#pragma once

#include "core/session/session.hpp"

namespace unknot::session {

class Machine {
public:
    Machine(const facts::SessionPlan& plan, facts::Instant started, State state)
        : plan_(plan), started_(started), state_(std::move(state)) {}

    void enter_ready();
    void pass_time_to(facts::Millis at);
    void clock_went_back();
    void signal(const facts::SessionEvent& event);
    Stepped result() && { return {std::move(state_), std::move(cues_)}; }

private:
    // phases.cpp: entering
    void enter(facts::Phase phase, std::optional<facts::Seconds> lasts);
    void leave_press();
    void after_ready();
    void enter_find();
    void enter_press();
    void enter_let_go();
    void after_let_go();
    void ask_familiar();
    void wait_for_tingling();
    void enter_rest();
    void next_hold_or_spot();
    void leave_spot();
    void next_spot();
    bool spot_is_over() const;
    void begin_spot(std::uint8_t spot);
    void enter_stretches();
    void next_stretch();
    void finish();
    void pause(facts::PausedBecause because);
    void end(facts::OverBecause because);
    void end_spot(facts::SpotEnd how);
    void deadline_reached();
    void check_in_deadline();

    // signals.cpp: answering
    void while_pressing(const facts::SessionEvent& event);
    void while_not_pressing(const facts::SessionEvent& event);
    void answer_number(facts::PressureIntensity strength);
    void more();
    void lighter();
    void too_much(facts::Signal signal);
    void count_too_much(facts::Signal signal);
    void stop_sign(facts::Signal signal);
    void tingled();
    void close_check_in(facts::Seconds next_in);
    void resume();
    void familiar(facts::Familiar familiar);
    void skip();

    bool is_test() const { return plan_.made_from.purpose == facts::Purpose::press_test; }
    const facts::PlannedSpot& planned() const { return plan_.spots[state_.spot]; }
    facts::SpotDone& done_here();
    bool clearance_fresh() const;
    facts::Seconds hold_that_fits() const;
    facts::CueBecause because_of_deadline() const;
    void cue(facts::Cue what);

    const facts::SessionPlan& plan_;
    facts::Instant started_;
    State state_;
    facts::CueReason why_;  ///< of the cues that come now; no part of the state
    std::vector<facts::TimedCue> cues_;
};

}  // namespace unknot::session
