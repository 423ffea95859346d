// A life looked at every week, as somebody would on the screen of progress, and set against what is so in it. When
// somebody should be seen is said here once more, by the truth of the days and not by what was told of them:
//   it should   from four weeks after the first session on, with a level of 3 and more over the last two weeks that is
//               not one point below that of the first two weeks
//   needless    three points below it and more, or a level under 1 and a half
//   either      all between, and before the four weeks
// The truth of a day is what days like it are told as in the mean; that of a change, the mean of the days compared.
#pragma once

#include <numeric>

#include "tests/simulation/year_outcomes.hpp"

namespace unknot::simulation {

using progress::Change;
using progress::ProgressRule;

enum class Due : std::uint8_t { either, should, needless };

/// What the looks of all of one kind came to.
struct Looks {
    std::int64_t people = 0;
    std::int64_t compared = 0, held = 0;  ///< courses with bounds; of these, the truth lies within
    std::int64_t better_at_12 = 0, better_ever = 0, lasting_ever = 0, worse_ever = 0;  ///< people
    std::int64_t looks = 0, better = 0;
    std::int64_t right_after = 0, right_after_less = 0;  ///< looks with bounds; of these, said to be less pain
    std::int64_t should = 0, sent = 0,
                 said_silent = 0;  ///< looks; of these somebody is to be seen; or nothing was told
    std::int64_t needless = 0, sent_needlessly = 0, by_plateau_alone = 0;  ///< looks in which nobody need be seen
    std::int64_t early = 0;  ///< told anything within the first week
    Counts first_sent;  ///< days after the first session
    std::int64_t never_sent = 0;  ///< people

    void add(const Looks& other);
};

inline void Looks::add(const Looks& other) {
    for (const auto part :
         {&Looks::people, &Looks::compared, &Looks::held, &Looks::better_at_12, &Looks::better_ever,
          &Looks::lasting_ever, &Looks::worse_ever, &Looks::looks, &Looks::better, &Looks::right_after,
          &Looks::right_after_less, &Looks::should, &Looks::sent, &Looks::said_silent, &Looks::needless,
          &Looks::sent_needlessly, &Looks::by_plateau_alone, &Looks::early, &Looks::never_sent}) {
        this->*part += other.*part;
    }
    first_sent.add(other.first_sent);
}

class Looker {
public:
    explicit Looker(const Life& life) : life_(life) {
        for (const Event& one : life.journal) order_.push_back(&one);
    }

    /// Every week of the year; adds what was told to the weeks, if they are given.
    Looks year(Year* weeks);

private:
    void look(std::int32_t week, Year* weeks);
    void hold_to_the_truth(const progress::Progress& told);
    void somebody(const progress::Progress& told, std::int32_t week, bool& sends);
    Due due(Day today) const;

    Day day_of(std::size_t index) const { return first_day() + static_cast<std::int32_t>(index); }
    Day first_day() const { return life_.journal.front().at.day(); }
    double truth_on(Day day) const { return life_.truth[static_cast<std::size_t>(day - first_day())]; }
    /// The mean of the days of a course from one day to another.
    double truth_of(const progress::Course& course, const progress::Stretch& stretch) const;
    double truth_of_last_two_weeks(Day today) const;

    const Life& life_;
    std::vector<const Event*> order_;
    Looks out_;
    bool better_ = false, lasting_ = false, worse_ = false;
    std::optional<Day> sent_first_;
};

inline double Looker::truth_of(const progress::Course& course, const progress::Stretch& stretch) const {
    double sum = 0;
    for (const progress::DayValue& one : course.days) {
        if (one.day >= stretch.from && one.day <= stretch.to) sum += truth_on(one.day);
    }
    return sum / stretch.days;
}

inline double Looker::truth_of_last_two_weeks(Day today) const {
    double sum = 0;
    for (std::int32_t i = 0; i < 14; ++i) sum += truth_on(today + -i);
    return sum / 14;
}

/// A number told on a day without choice: not `pain_at_visit`, which some tell on bad days only.
inline void Looker::hold_to_the_truth(const progress::Progress& told) {
    for (const progress::Course& course : told.courses) {
        const bool ability = course.subject.measure == progress::Measure::ability;
        if (!course.compared || (!ability && course.subject.measure != progress::Measure::pain_now)) continue;
        const auto& [first, last, shift] = *course.compared;
        const double change = (truth_of(course, last) - truth_of(course, first)) * (ability ? -10 : 10);
        out_.compared += 1;
        out_.held += shift.low.count <= change && change <= shift.high.count;
    }
}

inline Due Looker::due(Day today) const {
    if (today - first_day() < 28) return Due::either;
    const double start = truth_of_last_two_weeks(first_day() + 13);
    const double now = truth_of_last_two_weeks(today);
    if (start - now >= 3 || now < 1.5) return Due::needless;
    const bool begun = life_.first_session && today - *life_.first_session >= numbers::no_change_after;
    return begun && now >= 3 && start - now < 1 ? Due::should : Due::either;
}

inline void Looker::somebody(const progress::Progress& told, std::int32_t week, bool& sends) {
    bool plateau_alone = true, silent = false;
    for (const progress::Notice& notice : told.notices) {
        silent |= notice.rule == ProgressRule::nothing_told;
        if (notice.counsel != progress::Counsel::see_somebody) continue;
        sends = true;
        plateau_alone &= notice.rule == ProgressRule::plateau;
    }
    const Day today = first_day() + (7 * week + 6);
    if (sends && !sent_first_ && life_.first_session) sent_first_ = today;
    const Due when = due(today);
    out_.should += when == Due::should;
    out_.sent += when == Due::should && sends;
    out_.said_silent += when == Due::should && !sends && silent;
    out_.needless += when == Due::needless;
    out_.sent_needlessly += when == Due::needless && sends && !plateau_alone;
    out_.by_plateau_alone += when == Due::needless && sends && plateau_alone;
}

inline void Looker::look(std::int32_t week, Year* weeks) {
    const auto at = static_cast<std::size_t>(week);
    const Now now{{(first_day().number + 7 * week + 7) * std::int64_t{86'400'000} - 1}, 0};
    const auto told = progress::progress(std::span{order_}.first(life_.until[at]), now);
    bool sends = false;
    somebody(told, week, sends);
    hold_to_the_truth(told);
    const bool better = told.overall <= Change::better;
    out_.looks += 1;
    out_.better += better;
    out_.better_at_12 += week == 11 && better;
    out_.early += week == 0 && told.overall != Change::too_little;
    better_ |= better;
    lasting_ |= told.overall == Change::better_and_held;
    worse_ |= told.overall == Change::worse;
    const bool bounds = told.right_after && told.right_after->high;
    out_.right_after += bounds;
    out_.right_after_less += bounds && told.right_after->high->count < 0;
    if (!weeks) return;
    Week& all = (*weeks)[at];
    all.better.add(100 * (told.overall == Change::better));
    all.held.add(100 * (told.overall == Change::better_and_held));
    all.worse.add(100 * (told.overall == Change::worse));
    all.somebody.add(100 * sends);
}

inline Looks Looker::year(Year* weeks) {
    for (std::int32_t week = 0; week < weeks_a_year; ++week) look(week, weeks);
    out_.people = 1;
    out_.better_ever = better_;
    out_.lasting_ever = lasting_;
    out_.worse_ever = worse_;
    out_.never_sent = !sent_first_;
    if (sent_first_) out_.first_sent.add(*sent_first_ - *life_.first_session);
    return out_;
}

}  // namespace unknot::simulation
