#include "core/progress/progress.hpp"

#include <algorithm>

#include "core/catalog/numbers.hpp"
#include "core/measure/mutation.hpp"
#include "core/measure/order.hpp"
#include "core/progress/compare.hpp"
#include "core/progress/gather.hpp"
#include "core/progress/notice.hpp"
#include "core/progress/shift.hpp"

namespace unknot::progress {

namespace numbers = catalog::numbers;

namespace {

/// The pain told on most days lately: which one it is does not hang on what was told.
const Course* main_course(const std::vector<Course>& courses, Day today) {
    const Course* main = nullptr;
    std::ptrdiff_t most = 0;
    for (const Course& course : courses) {
        if (!is_pain(course.subject.measure)) continue;
        const std::ptrdiff_t told = std::count_if(course.days.begin(), course.days.end(), [&](const DayValue& day) {
            return today - day.day < numbers::stretch_span;
        });
        if (told > most) main = &course;
        most = std::max(most, told);
    }
    return main;
}

/// No milder than any course that is worse, nor than the person's own word.
Change overall(const Course* main, const Progress& out) {
    const bool any_worse = std::any_of(out.courses.begin(), out.courses.end(),
                                       [](const Course& course) { return course.change == Change::worse; });
    const bool told_worse = std::any_of(out.notices.begin(), out.notices.end(),
                                        [](const Notice& notice) { return notice.rule == ProgressRule::told_worse; });
    if (any_worse) return Change::worse;
    const Change change = main ? main->change : Change::too_little;
    return told_worse ? std::max(change, Change::unclear) : change;
}

/// The last sessions by how long was pressed; the longer half against the shorter, each in the order of its days.
std::optional<Shift> heavier_against_lighter(const std::vector<DoseBorne>& doses) {
    const std::size_t half = std::min(static_cast<std::size_t>(numbers::stretch_days), doses.size() / 2);
    std::vector<DoseBorne> lately(doses.end() - static_cast<std::ptrdiff_t>(2 * half), doses.end());
    measure::put_in_order(lately, [](const DoseBorne& a, const DoseBorne& b) { return a.pressed < b.pressed; });
    const bool alike = half == 0 || lately[half - 1].pressed == lately[half].pressed;
    if (alike) return std::nullopt;
    const auto in_days = [&](std::size_t from) {
        std::vector<DayValue> days;
        for (std::size_t i = from; i < from + half; ++i)
            days.push_back({lately[i].day, tenths_of(lately[i].soreness.of_10)});
        measure::put_in_order(days, [](const DayValue& a, const DayValue& b) { return a.day < b.day; });
        return days;
    };
    return shift_between(in_days(0), in_days(half));
}

}  // namespace

Progress progress(std::span<const facts::Event* const> events, const Now& now) {
    Gathered gathered = gather(events, now);
    const Day today = now.day();
    const bool clock_sure = !gathered.ahead || measure::broken(measure::Break::progress_clock_trusted);
    Progress out;
    for (Course& course : gathered.courses) compare(course, today, clock_sure);
    out.courses = std::move(gathered.courses);
    out.notices = notices(out.courses, gathered, today);
    const Course* main = main_course(out.courses, today);
    out.overall = overall(main, out);
    if (main) out.main = main->subject;
    out.doses = std::move(gathered.doses);
    out.heavier = heavier_against_lighter(out.doses);
    if (!gathered.right_after.empty()) out.right_after = signed_median(std::move(gathered.right_after));
    out.global = std::move(gathered.global);
    return out;
}

}  // namespace unknot::progress
