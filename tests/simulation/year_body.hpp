// Bodies made up for a year: how much it hurts from day to day, and what now and then goes wrong. Judgement throughout;
// they stand for nobody. What is supposed:
//   - Pain is a level of one's own, between 4.5 and 7.5 of 10, and days about it that resemble each other: each tells
//     half of the next (as docs/progress.md supposes), by 0.8, 1.3 or 2 points; half of the people have worse working
//     days. It is told in whole points from 0 to 10.
//   - What helps: a day with pressing wins 8 percent of what is still to be won, every day loses 2 percent of what was
//     won. Whoever presses on half of the days keeps about two thirds of it; whoever stops loses it again.
//   - By itself: five points, two thirds of them within five weeks, pressing or not.
//   - A flare: two and a half points for ten days, fading over the last four.
//   - Soreness comes from pressing alone (muscle.hpp) and pain does not hang on it.
//   - Something grave (a symptom of the list): once in so many sessions, whatever was done in them; it lasts until the
//     person was seen, or ten days. An illness that a question of the check asks for: about twice a year, four days.
#pragma once

#include <array>
#include <cmath>
#include <string_view>

#include "tests/laws/courses.hpp"

namespace unknot::simulation {

constexpr std::int32_t weeks_a_year = 52;
constexpr std::int32_t days_a_year = 7 * weeks_a_year;

/// Of people over a year. Points are of pain, chances are percent unless they say one in so many.
struct Kind {
    std::string_view name, what;
    double helped = 0, by_itself = 0, grows = 0;  ///< points: won by pressing, lost by itself, added over the year
    std::int32_t flares = 0;  ///< a year
    std::int64_t comes = 70, tells = 90, answers = 95;  ///< of days; of days; of follow-ups
    std::int64_t closes = 60, more = 8;  ///< one in so many sessions, words while pressing
    std::int64_t visits = 1;  ///< wanted a day
    std::int64_t beyond = 0;  ///< of days without a plan: presses all the same, and nobody is told
    bool comes_when_worse = false;  ///< only on days above the level

    bool changes() const { return helped > 0 || by_itself > 0 || grows > 0; }
};

inline constexpr std::array kinds{
    Kind{.name = "responder", .what = "eases with steady pressing", .helped = 6},
    Kind{.name = "non-responder", .what = "does all that is asked; nothing changes"},
    Kind{.name = "recovers", .what = "gets well by itself, pressing or not", .by_itself = 5},
    Kind{.name = "flares", .what = "ten bad days five times a year; else nothing changes", .flares = 5},
    Kind{.name = "worsens", .what = "hurts more by four points at the year's end", .grows = 4},
    Kind{.name = "over-doer",
         .what = "wants more, comes again, presses on rest days; nothing changes",
         .comes = 95,
         .tells = 60,
         .answers = 80,
         .more = 2,
         .visits = 3,
         .beyond = 50},
    Kind{.name = "forgetful",
         .what = "skips days, entries and answers; nothing changes",
         .comes = 60,
         .tells = 25,
         .answers = 45,
         .closes = 8,
         .comes_when_worse = true},
};

/// A share of days or times, drawn.
inline bool percent(laws::Draw& draw, std::int64_t chance) { return draw.number(1, 100) <= chance; }

/// Pain from day to day.
class Pain {
public:
    Pain(const Kind& kind, std::uint64_t seed) : kind_(kind), chance_(seed) {
        constexpr std::array spreads{0.8, 1.3, 2.0};
        level_ = (kind.grows > 0 ? 3.5 : 4.5) + 3 * chance_.share();
        spread_ = spreads[static_cast<std::size_t>(3 * chance_.share())];
        working_ = chance_.share() < 0.5 ? 0 : 0.5;
        state_ = chance_.bell();
        for (std::int32_t i = 0; i < kind.flares; ++i) {
            flares_.push_back(static_cast<std::int32_t>(chance_.share() * (days_a_year - 10)));
        }
    }

    /// A day passes; the first is day 0.
    void live(std::int32_t day, bool pressed_yesterday) {
        won_ += (pressed_yesterday ? 0.08 * (1 - won_) : 0) - 0.02 * won_;
        state_ = alike * state_ + std::sqrt(1 - alike * alike) * chance_.bell();
        const double working = day % 7 < 5 ? working_ : -working_;
        mean_ = std::clamp(level_on(day) + working, 0.0, 10.0);
    }
    /// As it is felt at a moment of the day, whole and from 0 to 10. One moment differs from another by `wobble`.
    PainIntensity felt(double wobble = 0) const { return {told(mean_ + spread_ * state_ + wobble)}; }
    bool worse_than_usual() const { return state_ > 0; }
    double bell() { return chance_.bell(); }
    double share() { return chance_.share(); }

    /// What days like this one are told as in the mean: the truth that bounds are to hold.
    double told_in_the_mean() const {
        double sum = 0;
        for (int whole = 0; whole < 10; ++whole) {
            sum += std::erfc((whole + 0.5 - mean_) / spread_ / std::sqrt(2.0)) / 2;
        }
        return sum;
    }

private:
    static constexpr double alike = 0.5;

    static std::int32_t told(double felt) { return std::clamp(static_cast<std::int32_t>(std::lround(felt)), 0, 10); }
    double level_on(std::int32_t day) const {
        double level = level_ - kind_.helped * won_ - kind_.by_itself * (1 - std::exp(-day / 35.0)) +
                       kind_.grows * day / days_a_year;
        for (const std::int32_t began : flares_) {
            const std::int32_t since = day - began;
            if (since >= 0 && since < 10) level += since < 6 ? 2.5 : 2.5 * (10 - since) / 5.0;
        }
        return level;
    }

    const Kind& kind_;
    laws::People chance_;
    std::vector<std::int32_t> flares_;
    double level_ = 5, spread_ = 1.3, working_ = 0, state_ = 0, won_ = 0, mean_ = 5;
};

}  // namespace unknot::simulation
