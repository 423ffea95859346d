#include "core/progress/trial.hpp"

#include <algorithm>

#include "core/measure/mutation.hpp"
#include "core/progress/compare.hpp"
#include "core/progress/draw_lots.hpp"
#include "core/progress/gather.hpp"
#include "core/progress/shift.hpp"

namespace unknot::progress {

namespace {

using facts::TrialBegun;
using measure::Break;
using measure::broken;

/// A trial as it was begun, and the first day on which it runs no more, if it was stopped.
struct Begun {
    const TrialBegun* trial = nullptr;
    Day from;
    std::optional<Day> stopped;

    Day to() const { return from + (facts::trial_days(*trial) - 1); }
};

std::vector<Begun> begun_until(std::span<const facts::Event* const> events, const Now& now) {
    std::vector<Begun> all;
    const auto stop = [&](Begun& one, Day day) {
        if (!one.stopped && day <= one.to()) one.stopped = day;
    };
    for (const facts::Event* event : events) {
        if (event->at.at > now.at) continue;
        const Day day = event->at.day();
        if (const auto* trial = std::get_if<TrialBegun>(&event->body)) {
            const auto same = [&](const Begun& one) { return one.trial->trial == trial->trial; };
            if (std::any_of(all.begin(), all.end(), same)) continue;
            if (!all.empty()) stop(all.back(), day);
            all.push_back({trial, day + 1, {}});
        } else if (const auto* stopped = std::get_if<facts::TrialStopped>(&event->body)) {
            for (Begun& one : all) {
                if (one.trial->trial == stopped->trial) stop(one, day);
            }
        }
    }
    return all;
}

std::span<const DayValue> days_of(const Gathered& gathered, PainAsked outcome) {
    const Subject subject{measure_of(outcome)};
    for (const Course& course : gathered.courses) {
        if (course.subject == subject) return course.days;
    }
    return {};
}

/// What was told on the days of a turn. After the first of two days what was done before may still be felt.
std::optional<Tenths> told_in(const Turn& turn, std::span<const DayValue> days) {
    const Day last = turn.from + (turn.days - 1);
    const auto found = std::find_if(days.begin(), days.end(), [&](const DayValue& day) { return day.day == last; });
    return found == days.end() ? std::nullopt : std::optional{found->value};
}

/// The turns that have begun by a day.
std::vector<Turn> turns_until(const Begun& begun, Day today, std::span<const DayValue> days) {
    std::vector<Turn> turns;
    Day from = begun.from;
    for (const TrialArm arm : draw_lots(*begun.trial)) {
        if (from > today) break;
        Turn turn{from, begun.trial->turn_days, arm};
        turn.pain = told_in(turn, days);
        turns.push_back(turn);
        from = from + turn.days;
    }
    return turns;
}

std::optional<Tenths> told_of(TrialArm arm, std::span<const Turn> round) {
    const auto found = std::find_if(round.begin(), round.end(), [&](const Turn& turn) { return turn.arm == arm; });
    return found == round.end() ? std::nullopt : found->pain;
}

/// Two arms, set against each other within each round: in a round either order was as likely, whatever the days were
/// like, so that without an effect the sign of every difference is a toss of a coin.
Against against(TrialArm arm, TrialArm other, std::span<const Turn> turns, std::size_t arms, Tenths meaningful) {
    Against out{arm, other};
    std::vector<Tenths> differences;
    for (std::size_t begin = 0; begin + arms <= turns.size(); begin += arms) {
        const auto round = turns.subspan(begin, arms);
        const auto one = told_of(arm, round);
        const auto two = told_of(other, round);
        if (one && two) differences.push_back(*one - *two);
    }
    out.rounds = static_cast<std::int32_t>(differences.size());
    const std::size_t looks = broken(Break::trial_looks_uncounted) ? 1 : arms * (arms - 1) / 2;
    out.shift = signed_rank_shift(differences, static_cast<std::int64_t>(looks));
    if (out.shift) out.change = kind_of(*out.shift, meaningful);
    return out;
}

std::vector<Against> every_two(const Begun& begun, std::span<const Turn> turns, Tenths meaningful) {
    std::vector<TrialArm> arms = begun.trial->arms;
    std::sort(arms.begin(), arms.end());
    std::vector<Against> all;
    for (std::size_t i = 0; i < arms.size(); ++i) {
        for (std::size_t j = i + 1; j < arms.size(); ++j) {
            all.push_back(against(arms[i], arms[j], turns, arms.size(), meaningful));
        }
    }
    return all;
}

/// On how many of the days that are over it was pressed if that was drawn, and only then.
std::int32_t kept(std::span<const Turn> turns, Day before, std::span<const Day> sessions) {
    std::int32_t days = 0;
    for (const Turn& turn : turns) {
        for (Day day = turn.from; day < turn.from + turn.days && day < before; day = day + 1) {
            const bool pressed = std::find(sessions.begin(), sessions.end(), day) != sessions.end();
            days += pressed == (turn.arm == TrialArm::massage);
        }
    }
    return days;
}

Trial told(const Begun& begun, const Gathered& gathered, Day today) {
    Trial out;
    out.id = begun.trial->trial;
    out.from = begun.from;
    out.to = begun.to();
    out.outcome = begun.trial->outcome;
    out.meaningful = meaningful({measure_of(out.outcome)}).second;
    if (begun.stopped) out.state = TrialState::stopped;
    else if (today > out.to) out.state = TrialState::over;
    const Day last = begun.stopped ? *begun.stopped + -1 : std::min(today, out.to);
    out.turns = turns_until(begun, last, days_of(gathered, out.outcome));
    const Day gone = std::min(today, last + 1);
    out.days_gone = std::max(0, gone - out.from);
    out.days_kept = kept(out.turns, gone, gathered.session_days);
    if (out.state == TrialState::running) {
        if (!out.turns.empty()) out.today = out.turns.back().arm;
        if (!broken(Break::trial_told_while_running)) return out;
    }
    out.against = every_two(begun, out.turns, out.meaningful);
    if (gathered.ahead && !broken(Break::trial_clock_trusted)) {
        for (Against& one : out.against) one.change = Change::too_little;
    }
    return out;
}

}  // namespace

std::vector<facts::TrialLength> trial_lengths() {
    std::vector<facts::TrialLength> out;
    for (auto arms = static_cast<std::int32_t>(facts::trial_arms_min);
         arms <= static_cast<std::int32_t>(facts::trial_arms_max); ++arms) {
        for (std::int32_t turn_days = 1; turn_days <= facts::trial_turn_days_max; ++turn_days) {
            const std::int32_t longest = std::min(facts::trial_rounds_max, facts::trial_days_max / (arms * turn_days));
            if (longest < facts::trial_rounds_min) continue;
            out.push_back({arms, turn_days, facts::trial_rounds_min});
            if (longest > facts::trial_rounds_min) out.push_back({arms, turn_days, longest});
        }
    }
    return out;
}

std::vector<Trial> trials(std::span<const facts::Event* const> events, const Now& now) {
    const std::vector<Begun> all = begun_until(events, now);
    if (all.empty()) return {};
    const Gathered gathered = gather(events, now);
    std::vector<Trial> out;
    for (const Begun& begun : all) out.push_back(told(begun, gathered, now.day()));
    return out;
}

}  // namespace unknot::progress
