// The dose ledger and the caps. S10 and S12 live here and nowhere else: whatever a plan wants is cut down to what the
// ledger, the check and the muscle leave, last of all, and the cuts are named so that the person can be told.
// Numbers and their sources: content/dosing/numbers.toml.
#pragma once

#include <optional>
#include <vector>

#include "core/facts/history.hpp"

namespace unknot::dosing {

/// What the past allows and forbids on this day. Total; a past that lies in the future makes it more careful (S15).
facts::Ledger ledger(const facts::History& history, const facts::Now& now);

/// What a session wants before anything lowers it.
facts::Dose usual_dose();

/// What a session came to, as a measure for the next: at least one shortest hold at the lightest.
facts::Dose done_dose(const facts::SessionRecord& record);

/// What else lowers a dose today: the check, the muscle, and too much on this spot last time.
struct Ceiling {
    facts::PressureIntensity check{5};
    facts::PressureIntensity muscle{5};
    facts::Seconds muscle_hold{90};
    bool half_time = false;
    std::optional<facts::Dose> spot;
};

struct Limited {
    facts::Dose dose;
    std::vector<facts::Cut> cuts;
};

/// The dose, no larger in any part than wanted, than every cap, than the ledger leaves. Never raises anything.
Limited limit(facts::Dose wanted, const facts::Ledger& ledger, const Ceiling& ceiling);

/// Seconds that may be pressed at one spot a day, and sessions a day, by the past.
facts::Seconds spot_cap(const facts::Ledger& ledger);
std::int32_t sessions_a_day(const facts::Ledger& ledger);

/// Seconds that may still be pressed at this spot today, and in all.
facts::Seconds spot_left(const facts::Ledger& ledger, facts::MuscleId muscle, facts::Side side);
facts::Seconds day_left(const facts::Ledger& ledger);

/// The day until which answers or a stop sign ask for rest, if it lies ahead: the longest of them holds.
std::optional<facts::Day> resting_until(const facts::Ledger& ledger, const facts::Now& now);

/// Why nothing may be pressed now at all, if so, and from when it may.
struct Refused {
    facts::NoPlan because = facts::NoPlan::resting;
    std::optional<facts::Day> until_day;
    std::optional<facts::Instant> until;
};
std::optional<Refused> refuse(const facts::Ledger& ledger, const facts::Now& now, facts::Purpose purpose);

/// The first day on which another session may be asked for after one today.
facts::Day next_day(const facts::Ledger& ledger, const facts::Now& now);

/// True if the plan's spots stay within every cap: asserted on all that leaves the core (S10).
bool within_caps(const facts::SessionPlan& plan);

}  // namespace unknot::dosing
