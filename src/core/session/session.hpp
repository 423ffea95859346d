// The session: a state machine that is total over every state and event, in whole milliseconds. Time passes between
// events by itself, deadline by deadline, so a late, early or repeated tick changes nothing, and a replay is a fold.
//
// Enforces S6 (an instruction to press lives for seconds), S7 (only the person's own "more" raises), S8 (the body
// outranks the number), S9 (stop signs), S11 (whatever stops the program is a release) and the freshness part of S1.
// Numbers: content/dosing/numbers.toml; signals and reactions: clinical.md 2.4 and content/dosing.
#pragma once

#include <optional>
#include <vector>

#include "core/facts/session.hpp"

namespace unknot::session {

/// Where the session stands. `record` is what has been done so far; it is final once the phase is `done` or `over`.
struct State {
    facts::Phase phase = facts::Phase::ready;
    facts::Millis now;
    facts::Millis phase_began;
    std::optional<facts::Millis> phase_ends;        ///< by itself
    std::uint8_t spot = 0;
    std::int32_t hold = 1;                           ///< the hold under way or next, from 1
    std::uint8_t item = 0;                           ///< which stretch
    facts::PressureIntensity step{1};                ///< what is asked for now
    facts::PressureIntensity ceiling{1};             ///< of this spot, as things stand
    facts::Seconds hold_length;                      ///< of the next or present hold
    bool check_in_open = false;
    facts::Millis check_in_at;                       ///< when it opened, or opens next
    bool eased_by_silence = false;
    bool unanswered = false;                         ///< nothing said since the hold began or asked last (S6)
    bool more_used = false;                          ///< since the last check-in
    bool more_barred = false;                        ///< a too-much sign on this spot
    std::optional<facts::PausedBecause> paused_because;
    std::optional<facts::Phase> paused_in;           ///< where to take up again after `resume`
    std::optional<facts::OverBecause> over_because;
    facts::SessionRecord record;
    friend bool operator==(const State&, const State&) = default;
};

struct Stepped {
    State state;
    std::vector<facts::TimedCue> cues;
};

/// The state before the first event. `plan` must have at least one spot.
Stepped begin(const facts::SessionPlan& plan);

/// Lets time pass up to `event.at` and applies the event. An event earlier than the state's `now` means the clock
/// went back: it counts as an interruption (S15). `started` is when the session began. Cost: the deadlines passed.
Stepped step(const facts::SessionPlan& plan, const facts::Now& started, State state, const facts::SessionEvent& event);

/// True while the person is asked to press.
inline bool pressing(const State& state) { return state.phase == facts::Phase::press; }

/// When the state changes by itself next, if it does.
std::optional<facts::Millis> next_deadline(const State& state);

/// When an open check-in that nobody answers makes the hold lighter, and when it ends it (S6).
facts::Millis eases_at(const State& state);
facts::Millis lets_go_at(const State& state);

/// True while the next hold waits until something is said of the last one (S6).
bool waits_for_a_word(const facts::SessionPlan& plan, const State& state);

/// True if `more` would raise the pressure now (S7).
bool more_allowed(const State& state);

}  // namespace unknot::session
