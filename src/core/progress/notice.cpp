#include "core/progress/notice.hpp"

#include <algorithm>

#include "core/catalog/numbers.hpp"
#include "core/measure/mutation.hpp"
#include "core/measure/order.hpp"
#include "core/progress/compare.hpp"
#include "core/progress/shift.hpp"

namespace unknot::progress {

namespace numbers = catalog::numbers;

namespace {

class Noticing {
public:
    Noticing(const std::vector<Course>& courses, const Gathered& gathered, Day today)
        : courses_(courses), gathered_(gathered), today_(today) {}

    std::vector<Notice> all() &&;

private:
    void add(ProgressRule rule, Counsel counsel, std::optional<Subject> subject = {}) {
        out_.push_back({rule, counsel, std::move(subject)});
    }
    bool lately(Day day) const { return today_ - day <= numbers::lately; }
    bool told_lately(const Course& course) const { return !course.days.empty() && lately(course.days.back().day); }
    std::optional<Day> begun() const;
    void their_own_word();
    void no_change();
    void flare(const Course& course);
    void since_the_stretch_before(const Course& course);

    const std::vector<Course>& courses_;
    const Gathered& gathered_;
    Day today_;
    std::vector<Notice> out_;
};

/// A change cannot matter where there is less pain than that to lose.
bool much_left(const Course& course) {
    const Tenths now = course.compared ? course.compared->last.median : course.days.back().value;
    return now >= course.meaningful;
}

/// By the estimate alone: whether it is more than chance is another question.
bool less_pain(const Course& course) {
    return course.compared && course.compared->shift.estimate <= -course.meaningful;
}

/// The first session, else the first word of pain.
std::optional<Day> Noticing::begun() const {
    if (!gathered_.session_days.empty()) return gathered_.session_days.front();
    std::optional<Day> first;
    for (const Course& course : courses_) {
        if (!is_pain(course.subject.measure) || course.days.empty()) continue;
        first = std::min(first.value_or(course.days.front().day), course.days.front().day);
    }
    return first;
}

void Noticing::their_own_word() {
    if (gathered_.global.empty()) return;
    const GlobalTold& last = gathered_.global.back();
    const bool worse = last.change >= GlobalChange::a_little_worse;
    if (worse && lately(last.day)) add(ProgressRule::told_worse, Counsel::see_somebody);
}

/// Of the pains told lately: those that can be compared, and if none can, all of them. One that is not less is enough.
/// With sessions and no pain told there is nothing to go by, which is said as well.
void Noticing::no_change() {
    if (measure::broken(measure::Break::progress_no_change_unsaid)) return;
    const auto first = begun();
    if (!first || today_ - *first < numbers::no_change_after) return;
    const bool for_long = today_ - *first >= numbers::no_change_long_after;
    std::vector<const Course*> told;
    for (const Course& course : courses_) {
        if (is_pain(course.subject.measure) && told_lately(course)) told.push_back(&course);
    }
    const std::vector<Day>& sessions = gathered_.session_days;
    if (told.empty() && !sessions.empty() && lately(sessions.back())) {
        add(ProgressRule::nothing_told, Counsel::say_how_it_is);
    }
    const auto known = [](const Course* course) { return course->compared.has_value(); };
    const bool any_known = std::any_of(told.begin(), told.end(), known);
    for (const Course* course : told) {
        if ((any_known && !known(course)) || less_pain(*course) || !much_left(*course)) continue;
        const ProgressRule rule = for_long ? ProgressRule::no_change_long : ProgressRule::no_change;
        add(rule, Counsel::see_somebody, course->subject);
    }
}

/// The middle of the last few days against the days before them.
void Noticing::flare(const Course& course) {
    const std::span<const DayValue> days = course.days;
    constexpr std::size_t few = numbers::flare_days;
    if (days.size() < few + numbers::flare_against) return;
    const auto now = days.last(few);
    if (today_ - now.front().day >= numbers::stretch_days) return;
    const auto before = last_of(days.first(days.size() - few));
    if (before.size() < numbers::flare_against) return;
    const bool higher = middle_of(now) - middle_of(before) >= course.meaningful;
    if (higher) add(ProgressRule::flare, Counsel::go_gently, course.subject);
}

/// The last stretch against the one before it, where that one lies after the first.
void Noticing::since_the_stretch_before(const Course& course) {
    const std::span<const DayValue> days = course.days;
    const auto first = first_of(days);
    const auto last = last_after_first(days);
    const auto before = last_of(days.subspan(first.size(), days.size() - first.size() - last.size()));
    const auto then = shift_between(first, before);
    const auto since = shift_between(before, last);
    if (!then || !since) return;
    const bool was_better = kind_of(*then, course.meaningful) == Change::better;
    const Change now = kind_of(*since, course.meaningful);
    if (was_better && now == Change::worse) add(ProgressRule::relapse, Counsel::see_somebody, course.subject);
    const bool for_weeks = last.back().day - before.front().day + 1 >= numbers::lately;
    const bool said = std::any_of(out_.begin(), out_.end(), [&](const Notice& notice) {
        return notice.subject == course.subject && notice.counsel == Counsel::see_somebody;
    });
    const bool still = now == Change::no_meaningful_change && for_weeks && much_left(course);
    if (still && !said) add(ProgressRule::plateau, Counsel::see_somebody, course.subject);
}

std::vector<Notice> Noticing::all() && {
    their_own_word();
    no_change();
    for (const Course& course : courses_) {
        if (course.change == Change::worse) add(ProgressRule::worse, Counsel::see_somebody, course.subject);
        if (!is_pain(course.subject.measure) || !told_lately(course)) continue;
        flare(course);
        if (course.compared) since_the_stretch_before(course);
    }
    measure::put_in_order(out_, [](const Notice& a, const Notice& b) {
        return a.counsel != b.counsel ? a.counsel > b.counsel : a.rule < b.rule;
    });
    return std::move(out_);
}

}  // namespace

std::vector<Notice> notices(const std::vector<Course>& courses, const Gathered& gathered, Day today) {
    return Noticing{courses, gathered, today}.all();
}

}  // namespace unknot::progress
