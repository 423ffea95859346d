// The course over weeks, told with no more certainty than it has: what was measured, the first days against the last,
// how large the change is and between which bounds, and what of it matters. Says that something changed, never what
// changed it. How, and on which assumptions: docs/progress.md.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/facts/history.hpp"

namespace unknot::progress {

using facts::GlobalChange;
using facts::Motion;
using facts::ProgressRule;
using facts::Side;
using measure::Day;
using measure::Now;
using measure::PainIntensity;
using measure::PressureIntensity;
using measure::Seconds;
using measure::Tenths;
using measure::tenths_of;

/// What is measured. `pain_at_visit` is the strongest pain of a side when a session was wanted, and tells of no other
/// days.
enum class Measure : std::uint8_t { pain_now, pain_worst, pain_moving, pain_at_visit, ability, range };
constexpr Measure measure_of(facts::PainAsked asked) {
    static_assert(static_cast<Measure>(facts::PainAsked::moving) == Measure::pain_moving);
    return static_cast<Measure>(asked);
}
constexpr bool is_pain(Measure measure) { return measure <= Measure::pain_at_visit; }

/// One measure of one side, motion or goal: what only itself is compared with.
struct Subject {
    Measure measure = Measure::pain_now;
    std::optional<Side> side = {};
    std::optional<Motion> motion = {};  ///< of a range
    std::string goal = {};  ///< of an ability: the goal's id
    friend auto operator<=>(const Subject&, const Subject&) = default;
};

/// The middle of what was told on one day.
struct DayValue {
    Day day;
    Tenths value;
    std::int32_t told = 1;  ///< how many entries
    friend bool operator==(const DayValue&, const DayValue&) = default;
};

/// In the order of caution. `better`: by an amount that matters, and by more than chance; `held`: that was so already
/// `held_for` days earlier. `no_meaningful_change`: neither bound reaches an amount that matters.
enum class Change : std::uint8_t { better_and_held, better, no_meaningful_change, unclear, too_little, worse };

/// Why nothing is told.
enum class TooLittle : std::uint8_t { few_days, nothing_lately, clock_unsure };

struct Stretch {
    Day from;
    Day to;
    std::int32_t days = 0;  ///< with an entry
    Tenths median;
    friend bool operator==(const Stretch&, const Stretch&) = default;
};

/// A shift and the bounds it lies between, at least 95 times of 100. Negative: less than before.
struct Shift {
    Tenths estimate;
    Tenths low;
    Tenths high;
    friend bool operator==(const Shift&, const Shift&) = default;
};

struct Compared {
    Stretch first;
    Stretch last;
    Shift shift;
    friend bool operator==(const Compared&, const Compared&) = default;
};

struct Course {
    Subject subject;
    std::string text = {};  ///< a goal's, in the person's own words
    std::vector<DayValue> days = {};  ///< oldest first
    Change change = Change::too_little;
    std::optional<TooLittle> too_little = {};
    std::optional<Compared> compared = {};
    ProgressRule matters = ProgressRule::pain_change;
    Tenths meaningful = {};  ///< the smallest change that matters
    friend bool operator==(const Course&, const Course&) = default;
};

/// What is to be done about it, in the order of caution.
enum class Counsel : std::uint8_t { say_how_it_is, go_gently, see_somebody };

struct Notice {
    ProgressRule rule = ProgressRule::nothing_told;
    Counsel counsel = Counsel::say_how_it_is;
    std::optional<Subject> subject = {};
    friend bool operator==(const Notice&, const Notice&) = default;
};

/// A session, and the worst soreness told of it on the next day or later.
struct DoseBorne {
    Day day;
    std::string session;
    Seconds pressed;
    PressureIntensity highest;
    PainIntensity soreness;
    friend bool operator==(const DoseBorne&, const DoseBorne&) = default;
};

/// Pain right after a session, less the pain before it: the middle, and its bounds if there are sessions enough.
struct RightAfter {
    std::int32_t sessions = 0;
    Tenths median;
    std::optional<Tenths> low = {};
    std::optional<Tenths> high = {};
    friend bool operator==(const RightAfter&, const RightAfter&) = default;
};

struct GlobalTold {
    Day day;
    GlobalChange change = GlobalChange::no_change;
    friend bool operator==(const GlobalTold&, const GlobalTold&) = default;
};

struct Progress {
    Change overall = Change::too_little;  ///< of the pain told most often lately, and no milder than any `worse`
    std::optional<Subject> main = {};  ///< whose change that is
    std::vector<Course> courses = {};  ///< by subject
    std::vector<Notice> notices = {};  ///< gravest counsel first
    std::vector<DoseBorne> doses = {};  ///< oldest first
    std::optional<Shift> heavier = {};  ///< soreness after the longer half of the last sessions, less the shorter's
    std::optional<RightAfter> right_after = {};
    std::vector<GlobalTold> global = {};  ///< oldest first
    friend bool operator==(const Progress&, const Progress&) = default;
};

/// The course that the events of one person tell until now. They stand in the order of the fold, each once; kinds that
/// measure nothing are passed over. One that lies ahead of `now` is left out, and nothing is then said to be better:
/// the clock cannot be trusted (S15). A worse answer after the first stretch never makes a change milder. Total. Cost:
/// n log n in the events.
Progress progress(std::span<const facts::Event* const> events, const Now& now);

}  // namespace unknot::progress
