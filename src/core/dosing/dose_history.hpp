// The dose ledger as it is shown: what was pressed, day by day, spot by spot and week by week, what of today's caps is
// left, and what the next dose is made from. Decides nothing: the caps are those of `dosing.hpp` (S10, S12).
#pragma once

#include <optional>
#include <vector>

#include "core/dosing/dosing.hpp"

namespace unknot::dosing {

/// Days that are shown one by one, today the last of them.
inline constexpr std::int32_t days_shown = 28;
/// Weeks that are shown, each of seven days, the last of them ending today. No more than a history keeps.
inline constexpr std::int32_t weeks_shown = 8;

/// What was pressed at one spot.
struct SpotDose {
    facts::MuscleId muscle;
    facts::Side side = facts::Side::left;
    facts::Seconds pressed;                  ///< begun seconds count whole, as in the caps
    std::int32_t holds = 0;
    facts::PressureIntensity highest;
    std::int32_t too_much = 0;               ///< how often it was said
};

/// What was pressed on one day where the person was, press tests with it, and how it was borne.
struct DayDose {
    facts::Day day;
    facts::Seconds pressed;
    std::int32_t sessions = 0;
    std::int32_t press_tests = 0;
    std::vector<SpotDose> spots;             ///< by muscle and side
    bool resting = false;                    ///< an answer or a stop sign asked for a rest on it
    bool stopped = false;                    ///< by a warning sign
    bool assumed = false;                    ///< an end is not known: that session counts as planned
    std::optional<facts::PainIntensity> soreness;   ///< the strongest told of its sessions on a later day
    std::optional<catalog::Advice>
        advice;   ///< the gravest told of its sessions; that all is well, of a later day alone
};

/// Seven days in a row.
struct WeekDose {
    facts::Day from;
    facts::Seconds pressed;
    std::int32_t sessions = 0;
    std::int32_t days = 0;                   ///< on which there was a session
};

/// A spot over all the days shown.
struct SpotTotal {
    SpotDose dose;
    std::int32_t days = 0;                   ///< on which it was pressed
    facts::Day last;
    facts::Seconds left_today;               ///< 0 while it waits for a follow-up, and on a day of rest
    bool waits = false;
};

/// What a day may hold at most, and what today has left of it: nothing while a rest runs or the clock is in doubt.
struct DayCaps {
    facts::Seconds pressed;
    facts::Seconds pressed_left;
    std::int32_t sessions = 0;
    std::int32_t sessions_left = 0;
    std::int32_t press_tests = 0;
    std::int32_t press_tests_left = 0;
    facts::Seconds spot;
    std::int32_t days_in_a_row = 0;
    std::int32_t days_in_a_row_done = 0;
};

/// What the last time left behind, of which the next dose is made.
struct MadeFrom {
    std::optional<facts::Day> day;           ///< of the last session; none: there was none
    std::optional<facts::Dose> done;         ///< what it came to, if anything was pressed
    std::optional<facts::PainIntensity> soreness;   ///< the strongest told of it on a later day
    std::optional<catalog::Advice> advice;   ///< the gravest told since; that all is well, of a later day alone
    bool follow_up_missing = false;
    bool guarding = false;
    bool stopped = false;
};

/// The most the next session may come to by the past alone: check, muscle and spot can only lower it. Why it is no
/// larger than usual is in `cuts`. `refused`: none may begin now; the dose is then that of the day from which one may,
/// if nothing more is told until then.
struct DoseAhead {
    facts::Dose usual;
    facts::Dose dose;
    std::vector<facts::Cut> cuts;
    std::optional<Refused> refused;
    MadeFrom made_from;
};

struct DoseHistory {
    facts::Day today;
    std::vector<DayDose> days;               ///< `days_shown`, oldest first; empty if nothing was pressed in them
    std::vector<WeekDose> weeks;             ///< `weeks_shown`, oldest first; empty with the days
    std::vector<SpotTotal> spots;            ///< of the days, the most pressed first
    DayCaps caps;
    DoseAhead next;
};

/// Total. Cost: sessions kept times the spots of one, and days times rests.
DoseHistory dose_history(const facts::History& history, const facts::Now& now);

}  // namespace unknot::dosing
