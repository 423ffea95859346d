// A course over weeks is told with no more certainty than it has: a worse answer never makes it better, chance alone
// seldom does, the bounds hold the truth, and somebody is to be seen when nothing changes.
#include <iostream>

#include "tests/laws/courses.hpp"
#include "tests/laws/law.hpp"

namespace unknot::laws {

using measure::Break;
using progress::Course;
using progress::DayValue;
using progress::Notice;
using progress::ProgressRule;

namespace {

int people() { return long_run() ? 20'000 : 1'500; }

bool is_better(Change change) { return change <= Change::better; }

/// What a number is of.
EventBody body_of(int kind, std::int32_t worse) {
    switch (kind) {
        case 0: return PainTold{PainAsked::now, {}, {worse}};
        case 1: return PainTold{PainAsked::worst, Side::left, {worse}};
        case 2: return GoalScored{"g", {10 - worse}};
        default: {
            const Degrees degrees{150 - 12 * worse};
            return RangeMeasured{Motion::neck_rotation, Side::right, {degrees, degrees, degrees}};
        }
    }
}

struct Drawn {
    std::vector<std::int32_t> on;            ///< days before today, falling
    std::vector<std::int32_t> worse;         ///< 0 to 10
};

/// Days that rise, fall or stay, with holes.
Drawn drawn(Draw& draw) {
    Drawn out;
    const std::int64_t length = draw.number(8, 70);
    const std::int64_t every = draw.number(1, 4);
    const std::int64_t first = draw.number(2, 9);
    const std::int64_t last = draw.number(0, 8);
    for (std::int64_t i = 0; i < length; ++i) {
        if (draw.one_in(5)) continue;
        const std::int64_t way = (first * (length - i) + last * i) / length + draw.number(-1, 1);
        out.on.push_back(static_cast<std::int32_t>((length - 1 - i) * every));
        out.worse.push_back(static_cast<std::int32_t>(std::clamp<std::int64_t>(way, 0, 10)));
    }
    return out;
}

Progress told(const Drawn& drawn, int kind) {
    std::vector<Event> events;
    for (std::size_t i = 0; i < drawn.on.size(); ++i) {
        events.push_back(event(noon(-drawn.on[i]), body_of(kind, drawn.worse[i]), static_cast<std::int64_t>(i)));
    }
    return progress_of(events, noon());
}

bool notices(const Progress& told, ProgressRule rule) {
    return std::any_of(told.notices.begin(), told.notices.end(),
                       [&](const Notice& notice) { return notice.rule == rule; });
}

/// The rules that do not set days against the days right before them.
constexpr ProgressRule lasting[] = {ProgressRule::no_change, ProgressRule::no_change_long, ProgressRule::worse};
/// Those that do: what is told today is set against the days before.
constexpr ProgressRule passing[] = {ProgressRule::flare, ProgressRule::relapse};

std::string said(const Drawn& drawn, std::size_t at, int kind) {
    return "kind " + std::to_string(kind) + ", entry " + std::to_string(at) + " of " + std::to_string(drawn.on.size());
}

/// One answer after the first stretch is made worse: nothing may be milder.
Counterexample worse_answers_never_help() {
    Draw draw{seed()};
    std::int64_t better = 0;
    for (int n = 0; n < people(); ++n) {
        const int kind = static_cast<int>(draw.number(0, 3));
        const Drawn before = drawn(draw);
        if (before.on.size() < 2) continue;
        const std::size_t half = std::min<std::size_t>(numbers::stretch_days, before.on.size() / 2);
        const auto last = static_cast<std::int64_t>(before.on.size()) - 1;
        const auto at = static_cast<std::size_t>(draw.number(static_cast<std::int64_t>(half), last));
        if (before.worse[at] == 10) continue;
        Drawn after = before;
        after.worse[at] = static_cast<std::int32_t>(draw.number(before.worse[at] + 1, 10));
        const Progress mild = told(before, kind);
        const Progress grave = told(after, kind);
        const Change was = mild.courses.front().change;
        const Change is = grave.courses.front().change;
        better += is_better(was);
        if (is_better(is) && is < was) return said(before, at, kind) + ": a worse answer made it better";
        if (was == Change::worse && is != was) return said(before, at, kind) + ": a worse answer made it less bad";
        if (is_better(grave.overall) && grave.overall < mild.overall) return said(before, at, kind) + ": on the whole";
        for (const ProgressRule rule : lasting) {
            const bool kept = !notices(mild, rule) || notices(grave, rule);
            if (!kept) return said(before, at, kind) + ": nobody is to be seen any more";
        }
        for (const ProgressRule rule : passing) {
            const bool newest = static_cast<std::int64_t>(at) == last;
            const bool lost = newest && notices(mild, rule) && !notices(grave, rule);
            if (lost) return said(before, at, kind) + ": a worse day took a flare or a relapse away";
        }
    }
    looked_at(better, people() / 20);
    return {};
}

/// Made-up people, and of how many of them something is true.
struct Shares {
    int people = 0;
    int compared = 0;
    int held = 0;                            ///< the bounds hold what truly changed
    int better = 0;
    double percent_held() const { return compared == 0 ? 0 : 100.0 * held / compared; }
    double percent_better() const { return people == 0 ? 0 : 100.0 * better / people; }
};

/// Who has just begun, who has done it for a while, and who for a season.
constexpr int lengths[] = {24, 42, 84};

/// Of a season the same changes after four weeks, in somebody with pain enough to lose it.
MadeUp changed(MadeUp who, double step) {
    who.mean += 2.5;
    who.days = 84;
    who.step = step;
    who.step_after = 28;
    return who;
}

/// In all of them the same changes, or nothing does.
Shares shares_of(const std::vector<double>& alike, double step, std::optional<double> share_told = {}) {
    People made{seed()};
    Shares out;
    for (int n = 0; n < people(); ++n) {
        MadeUp who = made.somebody(alike[static_cast<std::size_t>(n) % alike.size()]);
        who.told = share_told.value_or(who.told);
        who.days = lengths[static_cast<std::size_t>(made.share() * 3)];
        if (step != 0) who = changed(who, step);
        const Progress told = progress_of(told_on(made.lived(who), who.days), noon());
        if (told.courses.empty()) continue;
        out.people += 1;
        const Course& course = told.courses.front();
        out.better += is_better(course.change);
        if (!course.compared) continue;
        out.compared += 1;
        const auto& [estimate, low, high] = course.compared->shift;
        out.held += low.count <= 10 * step && 10 * step <= high.count;
    }
    looked_at(out.compared, people() / 2);
    return out;
}

const std::vector<double> as_assumed{0.0, 0.3, 0.5};

/// The interval holds the truth at its stated rate, also where a day tells half of the next.
Counterexample the_bounds_hold() {
    for (const double alike : as_assumed) {
        for (const double told : {1.0, 0.5}) {
            const double held = shares_of({alike}, 0, told).percent_held();
            if (held >= 95) continue;
            return "days alike by " + std::to_string(alike) + ", told on " + std::to_string(told) +
                   " of them: " + std::to_string(held) + " % held";
        }
    }
    return {};
}

Counterexample chance_seldom_helps() {
    const double better = shares_of(as_assumed, 0).percent_better();
    return better < 5 ? Counterexample{} : std::to_string(better) + " % are told to be better, and nothing changed";
}

/// Somebody whose pain goes up and down a lot, and in whom nothing changes, looks every week of a year: is it ever
/// called lasting?
double percent_ever_lasting() {
    People made{seed()};
    const int looked = people() / 10;
    int ever = 0;
    for (int n = 0; n < looked; ++n) {
        const MadeUp who{3 + 4 * made.share(), 2, 0.5, 0, 0, 0, 1, 365};
        const Days days = made.lived(who);
        bool lasting_once = false;
        for (int week = 4; week <= 52 && !lasting_once; ++week) {
            Days until;
            for (std::size_t i = 0; i < days.on.size() && days.on[i] < 7 * week; ++i) {
                until.on.push_back(days.on[i]);
                until.pain.push_back(days.pain[i]);
            }
            const Progress told = progress_of(told_on(until, 7 * week), noon());
            lasting_once = told.overall == Change::better_and_held;
        }
        ever += lasting_once;
    }
    return 100.0 * ever / looked;
}

Counterexample chance_is_seldom_called_lasting() {
    const double percent = percent_ever_lasting();
    return percent < 5 ? Counterexample{} : std::to_string(percent) + " % are once told that it is better and stays so";
}

/// Below eight days in a row, or four weekly ones, nothing is told, whatever the numbers.
Counterexample few_days_tell_nothing() {
    for (std::int32_t every = 1; every <= 7; every += 6) {
        const std::size_t enough = every == 1 ? 8 : 4;
        for (std::size_t each = 1; each < enough; ++each) {
            std::vector<std::int32_t> pains = repeated(9, each);
            pains.insert(pains.end(), each, 1);
            const Change change = progress_of(daily_pain(pains, every), noon()).overall;
            if (change != Change::too_little)
                return std::to_string(each) + " days of each, every " + std::to_string(every);
        }
    }
    return {};
}

/// Whoever still has as much pain after four weeks hears that somebody is to be seen.
Counterexample weeks_without_change_are_said() {
    for (std::int32_t pain = numbers::pain_change_noticed.of_10; pain <= 10; ++pain) {
        for (std::size_t days = 29; days < 60; ++days) {
            const Progress told = progress_of(daily_pain(repeated(pain, days)), noon());
            const bool said_so = notices(told, ProgressRule::no_change) || notices(told, ProgressRule::no_change_long);
            if (!said_so) return "pain " + std::to_string(pain) + " on " + std::to_string(days) + " days";
        }
    }
    return {};
}

/// With an event that lies ahead of now nothing is better.
Counterexample a_clock_ahead_helps_nobody() {
    std::vector<std::int32_t> pains = repeated(8, 14);
    pains.insert(pains.end(), 40, 2);
    std::vector<Event> events = daily_pain(pains);
    events.push_back(event(noon(9), Noted{{}, "tomorrow's"}));
    return is_better(progress_of(events, noon()).overall) ? Counterexample{"better"} : Counterexample{};
}

}  // namespace

TEST_CASE("progress: a worse answer never makes it better, nor sends nobody anywhere any more") {
    holds(worse_answers_never_help);
    catches(Break::progress_upside_down, worse_answers_never_help);
}

TEST_CASE("progress: the bounds hold the truth at their stated rate") {
    holds(the_bounds_hold);
    catches(Break::progress_days_apart, the_bounds_hold);
}

TEST_CASE("progress: where nothing changes it is told to be better in fewer than one in twenty") {
    holds(chance_seldom_helps);
    catches(Break::progress_any_change_counts, chance_seldom_helps);
}

TEST_CASE("progress: whoever looks every week for a year is seldom told that a change by chance lasts") {
    holds(chance_is_seldom_called_lasting);
    catches(Break::progress_chance_told_as_held, chance_is_seldom_called_lasting);
}

TEST_CASE("progress: what chance and a true change come to, for docs/progress.md") {
    if (!long_run()) return;
    std::cout << "progress: ever called lasting in a year of weekly looks " << percent_ever_lasting() << " %\n";
    for (const double alike : {0.0, 0.3, 0.5, 0.7}) {
        for (const double step : {0.0, -1.0, -2.0, -3.0}) {
            const Shares shares = shares_of({alike}, step);
            std::cout << "progress: days alike by " << alike << ", changed by " << step << ": held "
                      << shares.percent_held() << " %, told to be better " << shares.percent_better() << " %, compared "
                      << shares.compared << " of " << shares.people << '\n';
        }
    }
}

TEST_CASE("progress: too few days are too little to tell") {
    holds(few_days_tell_nothing);
    catches(Break::progress_few_days_told, few_days_tell_nothing);
}

TEST_CASE("progress: weeks without a change send to somebody") {
    holds(weeks_without_change_are_said);
    catches(Break::progress_no_change_unsaid, weeks_without_change_are_said);
}

TEST_CASE("progress: a clock that runs ahead makes nothing better") {
    holds(a_clock_ahead_helps_nobody);
    catches(Break::progress_clock_trusted, a_clock_ahead_helps_nobody);
}

}  // namespace unknot::laws
