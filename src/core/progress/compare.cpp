#include "core/progress/compare.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/catalog/numbers.hpp"
#include "core/measure/mutation.hpp"
#include "core/progress/shift.hpp"

namespace unknot::progress {

namespace numbers = catalog::numbers;

namespace {

Stretch stretch_of(std::span<const DayValue> days) {
    return {days.front().day, days.back().day, static_cast<std::int32_t>(days.size()), middle_of(days)};
}

std::optional<Compared> compared(std::span<const DayValue> days) {
    const auto first = first_of(days);
    const auto last = last_after_first(days);
    const auto shift = shift_between(first, last);
    if (!shift) return std::nullopt;
    return Compared{stretch_of(first), stretch_of(last), *shift};
}

/// The days that were known so long before the last one.
std::span<const DayValue> known_earlier(std::span<const DayValue> days) {
    const Day then = days.back().day + -static_cast<std::int32_t>(numbers::held_for);
    const auto end = std::find_if(days.begin(), days.end(), [&](const DayValue& day) { return day.day > then; });
    return {days.begin(), end};
}

bool was_better(const Subject& subject, std::span<const DayValue> days, Tenths matters) {
    if (measure::broken(measure::Break::progress_chance_told_as_held)) return true;
    const auto earlier = compared(known_earlier(days));
    return earlier && kind_of(towards_worse(subject, earlier->shift), matters) == Change::better;
}

}  // namespace

std::pair<ProgressRule, Tenths> meaningful(const Subject& subject) {
    if (is_pain(subject.measure)) return {ProgressRule::pain_change, tenths_of(numbers::pain_change_noticed.of_10)};
    if (subject.measure == Measure::ability) {
        return {ProgressRule::ability_change, tenths_of(numbers::ability_change_noticed)};
    }
    if (subject.motion && facts::is_of_neck(*subject.motion)) {
        return {ProgressRule::neck_range_change, tenths_of(numbers::neck_range_change)};
    }
    return {ProgressRule::shoulder_range_change, tenths_of(numbers::shoulder_range_change)};
}

Shift towards_worse(const Subject& subject, const Shift& shift) {
    const bool upside_down = measure::broken(measure::Break::progress_upside_down);
    if (is_pain(subject.measure) != upside_down) return shift;
    return {-shift.estimate, -shift.high, -shift.low};
}

Change kind_of(const Shift& worse_by, Tenths meaningful) {
    const bool any_counts = measure::broken(measure::Break::progress_any_change_counts);
    if (any_counts && worse_by.estimate < Tenths{}) return Change::better;
    if (worse_by.estimate <= -meaningful && worse_by.high < Tenths{}) return Change::better;
    if (worse_by.estimate >= meaningful && worse_by.low > Tenths{}) return Change::worse;
    const bool small = worse_by.low > -meaningful && worse_by.high < meaningful;
    return small ? Change::no_meaningful_change : Change::unclear;
}

std::span<const DayValue> first_of(std::span<const DayValue> days) {
    const std::size_t most = std::min(static_cast<std::size_t>(numbers::stretch_days), days.size() / 2);
    std::size_t count = 0;
    while (count < most) {
        const std::int32_t since = days[count].day - days.front().day;
        const bool few = count < static_cast<std::size_t>(numbers::stretch_few);
        if (since >= (few ? numbers::stretch_span : numbers::first_span)) break;
        count += 1;
    }
    return days.first(count);
}

std::span<const DayValue> last_of(std::span<const DayValue> days) {
    std::size_t count = std::min(static_cast<std::size_t>(numbers::stretch_days), days.size());
    while (count > 0 && days.back().day - days[days.size() - count].day >= numbers::stretch_span) count -= 1;
    return days.last(count);
}

std::span<const DayValue> last_after_first(std::span<const DayValue> days) {
    return last_of(days.subspan(first_of(days).size()));
}

void compare(Course& course, Day today, bool clock_sure) {
    std::tie(course.matters, course.meaningful) = meaningful(course.subject);
    const std::span<const DayValue> days = course.days;
    const bool long_ago = !days.empty() && today - days.back().day > numbers::lately;
    if (!long_ago && !days.empty()) course.compared = compared(days);
    if (!course.compared) {
        course.too_little = long_ago ? TooLittle::nothing_lately : TooLittle::few_days;
        return;
    }
    course.change = kind_of(towards_worse(course.subject, course.compared->shift), course.meaningful);
    if (course.change == Change::better && was_better(course.subject, days, course.meaningful)) {
        course.change = Change::better_and_held;
    }
    if (clock_sure || course.change == Change::worse) return;
    course.change = Change::too_little;
    course.too_little = TooLittle::clock_unsure;
}

}  // namespace unknot::progress
