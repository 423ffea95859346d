// The session: what is planned, what happens, what was done.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/facts/check.hpp"

namespace unknot::facts {

using catalog::StretchId;
using catalog::TechniqueId;

/// What is at hand. Asked once.
struct Means {
    bool ball = false;
    bool cane = false;
    bool wall = false;
    bool left_arm_works = true;              ///< can reach across and press
    bool right_arm_works = true;
    catalog::Posture posture = catalog::Posture::either;
    std::int32_t minutes = 10;               ///< 3..20
    friend bool operator==(const Means&, const Means&) = default;
};

/// A press test is the smallest session: same machine, same laws.
enum class Purpose : std::uint8_t { session, press_test };

/// The size of what is to be done, before and after the caps.
struct Dose {
    Seconds hold;
    std::int32_t holds = 0;                  ///< a spot
    std::int32_t spots = 0;
    PressureIntensity ceiling;
    friend auto operator<=>(const Dose&, const Dose&) = default;
};

/// What earlier days left behind on one spot.
struct SpotLedger {
    MuscleId muscle;
    Side side = Side::left;
    Seconds pressed_today;
    bool too_much_before = false;            ///< a too-much or stop sign there last time
    std::optional<Dose> dose_max;            ///< after it: no part larger
    bool waits = false;                      ///< over for today, or a stop sign's follow-up is not answered (S9)
    friend bool operator==(const SpotLedger&, const SpotLedger&) = default;
};

/// What earlier days allow and forbid today: all that a plan needs of the past.
struct Ledger {
    std::int32_t sessions_before = 0;        ///< ever; after a rest counted as the restart says
    bool week_one = true;
    std::int32_t sessions_today = 0;
    std::int32_t press_tests_today = 0;
    Seconds pressed_today;
    std::int32_t days_in_a_row = 0;          ///< session days up to yesterday or today
    std::optional<Instant> last_session_at;
    std::optional<Day> rest_until;           ///< no pressing before this day
    std::optional<Day> today;                ///< of the last days' zones the earliest; none: the calendar's
    std::optional<Instant> first_at;         ///< the first event of the past
    std::optional<Instant> locked_at;        ///< the last lock: a clearance from before it is void
    std::optional<catalog::Advice> last_advice;
    PressureIntensity ceiling{5};            ///< what the last reactions leave
    std::int32_t hold_share = 100;           ///< percent of the usual hold time, 10..100
    std::optional<Dose> dose_max;            ///< after a reaction not good or not told: no part larger
    bool borne_well = false;                 ///< the latest next-day answer allows a second session a day
    bool follow_up_missing = false;
    bool guarding_before = false;
    bool clock_unsure = false;               ///< the past lies in the future (S15)
    std::vector<SpotLedger> spots;
    friend bool operator==(const Ledger&, const Ledger&) = default;
};

/// Which cap cut something. The person is told (S10).
enum class Cut : std::uint8_t {
    pressure_first_session,
    pressure_check,
    pressure_muscle,
    pressure_reaction,
    hold_week_one,
    hold_first_session,
    hold_muscle,
    hold_reaction,
    hold_half_time,
    holds_first_session,
    spots_first_session,
    spots_minutes,
    spot_seconds,
    holds_reaction,
    spots_reaction
};

/// Why there is no session.
enum class NoPlan : std::uint8_t {
    check_locks,
    check_incomplete,
    check_too_old,
    check_other_pains,
    check_without_time,
    resting,
    too_soon_after_last,
    sessions_today_done,
    days_in_a_row_done,
    press_tests_today_done,
    seconds_today_done,
    nothing_pressable,
    everything_excluded,
    no_technique_fits,
    waits_for_follow_up,
    clock_unsure,
    muscle_not_pressable,
    may_not_be_muscle,
    hand_only
};

struct PlannedSpot {
    MuscleId muscle;
    Side side = Side::left;
    std::uint8_t spot = 0;                   ///< position in the muscle's spots
    TechniqueId technique;
    std::int32_t holds = 0;
    Seconds hold;
    PressureIntensity start;
    PressureIntensity ceiling;
    friend bool operator==(const PlannedSpot&, const PlannedSpot&) = default;
};

struct PlannedStretch {
    StretchId stretch;
    Side side = Side::middle;
    Seconds hold;
    friend bool operator==(const PlannedStretch&, const PlannedStretch&) = default;
};

/// What the plan is made from. Carried with it, so that `session` can make it again and refuse one that differs.
struct PlanGrounds {
    Purpose purpose = Purpose::session;
    std::optional<MuscleId> test_muscle;     ///< for a press test
    std::optional<Side> test_side;
    Now now;
    Clearance clearance;
    std::vector<CandidateMuscle> candidates;
    std::vector<FoundPattern> patterns;      ///< one that stops leaves nothing to press
    Means means;
    std::vector<catalog::CauseId> causes;
    Ledger ledger;
    friend bool operator==(const PlanGrounds&, const PlanGrounds&) = default;
};

struct SessionPlan {
    PlanGrounds made_from;
    std::vector<PlannedSpot> spots;          ///< press tests: one
    Seconds warm;
    Seconds rest;
    std::vector<PlannedStretch> stretches;   ///< S17: never empty in a session
    Seconds walk;
    std::vector<catalog::HabitId> habits;    ///< S17: never empty in a session
    Day next_day;                            ///< S17: the first day another session may be asked for
    std::vector<Cut> cuts;
    friend bool operator==(const SessionPlan&, const SessionPlan&) = default;
};

/// What the person says or does, and what happens to them. `tick` says only that time has passed.
enum class Signal : std::uint8_t {
    tick,
    found,
    cannot_find,
    good,
    more,
    ease_off,
    stop,
    number,
    spreads,
    too_sharp,
    breath_held,
    tensing,
    tingling,
    tingling_gone,
    tingling_stays,
    numb_or_shooting,
    unwell,
    pulse,
    severe,
    pause,
    resume,
    skip,
    interrupted,
    familiar_yes,
    familiar_partly,
    familiar_no
};

struct SessionEvent {
    Millis at;                               ///< from the start of the session
    Signal signal = Signal::tick;
    std::optional<PressureIntensity> strength;  ///< for `number`
    friend bool operator==(const SessionEvent&, const SessionEvent&) = default;
};

/// The stop sign that was said, if this is one (S9): a sign of its own, or a number of `pressure_over` and more.
std::optional<Signal> stop_sign_in(const SessionEvent& event);

/// Too much (S8), short of a stop sign: said by the body, by tingling, or by a number of `pressure_let_go` and more.
bool too_much_in(const SessionEvent& event);

/// Breath held or tensing: the body guards itself.
bool is_guarding(Signal signal);

enum class Phase : std::uint8_t {
    ready,
    warm,
    find,
    press,
    let_go,
    familiar,
    tingling_wait,
    strokes,
    rest,
    stretch,
    done,
    paused,
    over
};

/// Why a session is paused, and why it ended before its end.
enum class PausedBecause : std::uint8_t { asked, silence, interrupted, clock_back };
enum class OverBecause : std::uint8_t { stop, stop_sign, clearance_old, paused_too_long };

enum class Cue : std::uint8_t {
    get_ready,
    warm,
    change_side,
    find,
    press,
    check_in,
    lighter,
    one_more,
    stay,
    let_go,
    breathe_out,
    ask_familiar,
    tingling_wait,
    strokes,
    rest,
    spot_ended,
    stretch,
    walk,
    done,
    paused,
    over,
    more_refused
};

/// Why a cue is given: the fact or the deadline that decided.
enum class CueBecause : std::uint8_t {
    started,                                 ///< the session began
    signal,                                  ///< what was said or what happened, and nothing beside it
    time_up,                                 ///< what was going on has lasted as long as it was to
    check_in_due,                            ///< it was time to ask
    silence,                                 ///< no answer in time, or not a word since the last hold began (S6)
    not_found,                               ///< the time to find the spot ran out
    holds_done,                              ///< every hold of the spot is done
    too_much_here,                           ///< too much was said of the spot as often as it may be (S8, S12)
    cap_reached,                             ///< of seconds or minutes nothing is left (S10)
    tingling_unanswered,                     ///< nobody said that the tingling was gone (S9)
    clearance_old,                           ///< the check is too old to press on (S1)
    paused_too_long,
    clock_back,                              ///< the clock went back (S15)
    at_ceiling,                              ///< `more`, and no step is left (S7)
    more_barred,                             ///< `more` after a sign of too much, or silence, on the spot (S7)
    more_used                                ///< `more` a second time between two check-ins (S7)
};

struct CueReason {
    CueBecause because = CueBecause::started;
    std::optional<Signal> signal;            ///< what was said or happened at this moment, if that moved it
    friend bool operator==(const CueReason&, const CueReason&) = default;
};

struct TimedCue {
    Millis at;
    Cue cue = Cue::get_ready;
    std::uint8_t spot = 0;                   ///< which planned spot (or stretch)
    Side side = Side::middle;
    PressureIntensity step;                  ///< the step in force, for cues about pressure
    CueReason why;
    friend bool operator==(const TimedCue&, const TimedCue&) = default;
};

/// How work on a spot ended.
enum class SpotEnd : std::uint8_t { completed, skipped, not_found, too_much, tingling, stopped, stop_sign };

struct SpotDone {
    MuscleId muscle;
    Side side = Side::left;
    Millis pressed;
    std::int32_t holds = 0;
    PressureIntensity highest;
    std::int32_t too_much = 0;
    bool spread = false;                     ///< "it spreads, a dull ache"
    SpotEnd end = SpotEnd::stopped;
    std::optional<Familiar> familiar;        ///< press tests
    std::optional<PressureIntensity> number; ///< how strong it felt, once a spot
    friend bool operator==(const SpotDone&, const SpotDone&) = default;
};

/// What was done: the dose that counts in the ledger.
struct SessionRecord {
    Purpose purpose = Purpose::session;
    Millis length;
    Millis pressed;
    std::vector<SpotDone> spots;
    std::optional<Signal> stop_sign;         ///< the S9 sign that ended it
    bool guarding = false;                   ///< breath held or tensing was said
    bool finished = false;                   ///< reached its end
    friend bool operator==(const SessionRecord&, const SessionRecord&) = default;
};

}  // namespace unknot::facts
