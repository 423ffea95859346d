// A trial with oneself tells no more than its lots can: without an effect it seldom finds one, whatever the days were
// like; its bounds hold a true one; and nothing is told of it while it runs.
#include <iostream>
#include <map>

#include "core/progress/draw_lots.hpp"
#include "core/progress/shift.hpp"
#include "core/progress/trial.hpp"
#include "tests/laws/courses.hpp"
#include "tests/laws/law.hpp"

namespace unknot::laws {

using facts::TrialBegun;
using measure::Break;
using progress::Against;
using progress::Trial;
using progress::TrialArm;
using progress::TrialState;

namespace {

int people() { return long_run() ? 20'000 : 1'500; }

constexpr TrialArm two_arms[] = {TrialArm::massage, TrialArm::nothing};
constexpr TrialArm three_arms[] = {TrialArm::massage, TrialArm::heat, TrialArm::nothing};
using Arms = std::span<const TrialArm>;
constexpr Arms two_or_three[] = {two_arms, three_arms};

TrialBegun trial_of(Arms arms, std::uint32_t seed) {
    const std::int32_t rounds = facts::trial_days_max / static_cast<std::int32_t>(arms.size());
    return {"t", {arms.begin(), arms.end()}, 1, rounds, PainAsked::now, seed};
}

std::vector<Trial> trials_of(const std::vector<Event>& events, const Now& now) {
    std::vector<const Event*> order;
    for (const Event& one : events) order.push_back(&one);
    return progress::trials(order, now);
}

/// `wild`: every day may be anything, which leaves the fewest ties and so the most to chance.
enum class Manner : std::uint8_t { as_people_are, wild };

/// Somebody lives through a trial that is over today; each day of massage hurts by `effect` more than it would have.
std::vector<Event> lived(People& people, Arms arms, std::uint32_t seed, std::int32_t effect, Manner manner) {
    const TrialBegun trial = trial_of(arms, seed);
    const std::vector<TrialArm> drawn = progress::draw_lots(trial);
    MadeUp who = people.somebody(0.7);
    who.days = facts::trial_days(trial);
    who.told = std::max(who.told, 0.9);
    who.step = people.share() < 0.5 ? 0 : -1;  // half of them get better by themselves half way
    who.step_after = who.days / 2;
    Days days = people.lived(who);
    if (manner == Manner::wild) {
        for (std::int32_t& pain : days.pain) pain = static_cast<std::int32_t>(11 * people.share());
    }
    std::vector<Event> events{event(noon(-who.days - 1), trial)};
    for (std::size_t i = 0; i < days.on.size(); ++i) {
        const bool massage = drawn[static_cast<std::size_t>(days.on[i])] == TrialArm::massage;
        const PainTold told{PainAsked::now, {}, {std::clamp(days.pain[i] + (massage ? effect : 0), 0, 10)}};
        events.push_back(event(noon(days.on[i] - who.days), told, static_cast<std::int64_t>(i) + 1));
    }
    return events;
}

/// Of so many people, in how many trials something was found that is not there, told to matter, or lies out of bounds.
struct Found {
    int people = 0;
    int beyond_chance = 0;                   ///< bounds of any two arms that leave out nothing
    int told_better = 0;
    int outside = 0;                         ///< bounds of any two arms that leave out what is true
    double percent(int count) const { return 100.0 * count / people; }
};

std::int32_t true_shift(const Against& against, std::int32_t effect) {
    const std::int32_t sign = (against.arm == TrialArm::massage) - (against.other == TrialArm::massage);
    return 10 * sign * effect;
}

Found found_in(Arms arms, std::int32_t effect, Manner manner = Manner::as_people_are) {
    People made{seed()};
    Found out;
    for (; out.people < people(); ++out.people) {
        const auto events = lived(made, arms, static_cast<std::uint32_t>(out.people), effect, manner);
        bool beyond = false;
        bool better = false;
        bool outside = false;
        const Trial trial = trials_of(events, noon()).front();
        for (const Against& against : trial.against) {
            if (!against.shift) continue;
            const std::int32_t truth = true_shift(against, effect);
            beyond |= against.shift->low.count > 0 || against.shift->high.count < 0;
            better |= against.change == Change::better;
            outside |= against.shift->low.count > truth || against.shift->high.count < truth;
        }
        out.beyond_chance += beyond;
        out.told_better += better;
        out.outside += outside;
    }
    return out;
}

/// Without an effect the lots decide the sign of each difference: all ways they may fall, counted. The bounds leave out
/// nothing in at most one of forty for each side, whatever the sizes, also with equal ones and none.
Counterexample lots_alone_seldom_tell() {
    Draw draw{seed()};
    const std::int64_t times = long_run() ? 40 : 4;
    for (std::size_t n = 6; n <= 14; ++n) {
        for (std::int64_t time = 0; time < times; ++time) {
            std::vector<std::int32_t> sizes;
            for (std::size_t i = 0; i < n; ++i) sizes.push_back(static_cast<std::int32_t>(10 * draw.number(0, 7)));
            std::int64_t below = 0;
            const std::int64_t ways = std::int64_t{1} << n;
            for (std::int64_t way = 0; way < ways; ++way) {
                std::vector<measure::Tenths> differences;
                for (std::size_t i = 0; i < n; ++i) differences.push_back({(way >> i) & 1 ? sizes[i] : -sizes[i]});
                const auto shift = progress::signed_rank_shift(differences, 1);
                below += shift && shift->high.count < 0;
            }
            if (below * 40 > ways) return std::to_string(n) + ": " + std::to_string(below) + " ways";
        }
    }
    return {};
}

Counterexample chance_is_no_help() {
    for (const Arms arms : two_or_three) {
        for (const Manner manner : {Manner::as_people_are, Manner::wild}) {
            const Found found = found_in(arms, 0, manner);
            const double beyond = found.percent(found.beyond_chance);
            const double better = found.percent(found.told_better);
            if (beyond > 5) return std::to_string(beyond) + " % find what is not there";
            if (better > 2.5) return std::to_string(better) + " % are told that it helps";
        }
    }
    return {};
}

Counterexample the_truth_lies_within() {
    for (const Arms arms : two_or_three) {
        const Found found = found_in(arms, -2);
        if (found.percent(found.outside) > 5) return std::to_string(found.percent(found.outside)) + " % outside";
        looked_at(found.told_better, found.people / 20);
    }
    return {};
}

/// Every order of a round comes as often as every other.
Counterexample lots_are_even() {
    std::map<std::vector<TrialArm>, int> seen;
    const int seeds = 6'000;
    int rounds = 0;
    for (int i = 0; i < seeds; ++i) {
        const auto drawn = progress::draw_lots(trial_of(three_arms, static_cast<std::uint32_t>(i)));
        for (auto round = drawn.begin(); round != drawn.end(); round += 3, ++rounds) seen[{round, round + 3}] += 1;
    }
    if (seen.size() != 6) return "some order never comes";
    for (const auto& [order, count] : seen) {
        const double percent = 600.0 * count / rounds;  // of a sixth
        if (percent < 97 || percent > 103) return std::to_string(percent) + " % of what it should be";
    }
    return {};
}

/// On every day of a trial: what the numbers were does not show in what is told.
Counterexample nothing_is_told_while_it_runs() {
    People made{seed()};
    for (int n = 0; n < 40; ++n) {
        const auto events = lived(made, two_arms, static_cast<std::uint32_t>(n), -3, Manner::as_people_are);
        for (std::int32_t ago = facts::trial_days_max + 1; ago > 0; --ago) {
            std::vector<Event> known;
            for (const Event& one : events) {
                if (one.at.at <= noon(-ago).at) known.push_back(one);
            }
            const Trial trial = trials_of(known, noon(-ago)).front();
            if (trial.state != TrialState::running) return "it runs no more " + std::to_string(ago) + " days ago";
            if (!trial.against.empty()) return "told " + std::to_string(ago) + " days ago";
        }
    }
    return {};
}

Counterexample a_clock_ahead_finds_nothing() {
    People made{seed()};
    auto events = lived(made, two_arms, 1, -3, Manner::as_people_are);
    events.push_back(event(noon(9), Noted{{}, "tomorrow's"}));
    const Trial trial = trials_of(events, noon()).front();
    looked_at(static_cast<std::int64_t>(trial.against.size()), 1);
    for (const Against& against : trial.against) {
        if (against.change != Change::too_little) return "told by a clock that cannot be trusted";
    }
    return {};
}

}  // namespace

TEST_CASE("trial: however the lots fall, chance alone is told in at most one of forty") {
    holds(lots_alone_seldom_tell);
    catches(Break::trial_bounds_narrow, lots_alone_seldom_tell);
}

TEST_CASE("trial: where nothing helps, it is seldom told that something does, however many arms are looked at") {
    holds(chance_is_no_help);
    catches(Break::trial_looks_uncounted, chance_is_no_help);
}

TEST_CASE("trial: the bounds hold a true difference at their stated rate") { holds(the_truth_lies_within); }

TEST_CASE("trial: what chance and a true difference come to, for docs/progress.md") {
    if (!long_run()) return;
    for (const Arms arms : two_or_three) {
        for (const std::int32_t effect : {0, -1, -2, -3}) {
            const Found found = found_in(arms, effect);
            std::cout << "trial: " << arms.size() << " arms, massage " << effect << ": beyond chance "
                      << found.percent(found.beyond_chance) << " %, told better " << found.percent(found.told_better)
                      << " %, bounds hold " << 100 - found.percent(found.outside) << " %\n";
        }
    }
}

TEST_CASE("trial: the lots are even") {
    holds(lots_are_even);
    catches(Break::trial_lots_uneven, lots_are_even);
}

TEST_CASE("trial: nothing is told of the difference while it runs") {
    holds(nothing_is_told_while_it_runs);
    catches(Break::trial_told_while_running, nothing_is_told_while_it_runs);
}

TEST_CASE("trial: a clock that runs ahead finds nothing") {
    holds(a_clock_ahead_finds_nothing);
    catches(Break::trial_clock_trusted, a_clock_ahead_finds_nothing);
}

}  // namespace unknot::laws
