// Made-up courses over weeks: days on which somebody told a number, as events.
#pragma once

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "tests/laws/draw.hpp"
#include "tests/laws/world.hpp"

namespace unknot::laws {

using progress::Change;
using progress::Progress;

inline Progress progress_of(const std::vector<Event>& events, const Now& now) {
    std::vector<const Event*> order;
    for (const Event& one : events) order.push_back(&one);
    return progress::progress(order, now);
}

/// One number a day, oldest first; the last of them is told today, at noon.
inline std::vector<Event> daily_pain(const std::vector<std::int32_t>& pains, std::int32_t every = 1) {
    std::vector<Event> events;
    const auto count = static_cast<std::int32_t>(pains.size());
    for (std::int32_t i = 0; i < count; ++i) {
        const PainTold told{PainAsked::now, {}, {pains[static_cast<std::size_t>(i)]}};
        events.push_back(event(noon((i - count + 1) * every), told, i));
    }
    return events;
}

inline std::vector<std::int32_t> repeated(std::int32_t value, std::size_t times) {
    return std::vector<std::int32_t>(times, value);
}

/// Somebody whose days resemble the days before them: pain about a mean, rounded to whole points from 0 to 10, with a
/// step on the day a change sets in.
struct MadeUp {
    double mean = 5;
    double spread = 1.3;
    double alike = 0.5;                      ///< correlation of a day with the next
    double step = 0;                         ///< what changes
    int step_after = 0;                      ///< on which day
    double weekday = 0;                      ///< more on five days of seven
    double told = 1;                         ///< the share of days on which a number is told
    int days = 84;
};

struct Days {
    std::vector<int> on;
    std::vector<std::int32_t> pain;
};

class People {
public:
    explicit People(std::uint64_t seed) : numbers_(seed) {}

    double share() { return static_cast<double>(numbers_() >> 11) / 9007199254740992.0; }
    /// Box and Muller's, so that it is the same with every library.
    double bell() {
        const double radius = std::sqrt(-2 * std::log(1 - share()));
        return radius * std::cos(6.283185307179586 * share());
    }
    MadeUp somebody(double alike) {
        constexpr double spreads[] = {0.8, 1.3, 2.0};
        constexpr double tells[] = {1.0, 0.6, 0.2};
        MadeUp out;
        out.mean = 3 + 4 * share();
        out.spread = spreads[numbers_() % 3];
        out.told = tells[numbers_() % 3];
        out.weekday = numbers_() % 2 == 0 ? 0 : 0.5;
        out.alike = alike;
        return out;
    }
    Days lived(const MadeUp& who) {
        Days out;
        double state = bell();
        for (int day = 0; day < who.days; ++day) {
            state = who.alike * state + std::sqrt(1 - who.alike * who.alike) * bell();
            const double shift = day >= who.step_after ? who.step : 0;
            const double weekday = day % 7 < 5 ? who.weekday : -who.weekday;
            const double felt = who.mean + shift + weekday + who.spread * state;
            if (share() > who.told) continue;
            out.on.push_back(day);
            out.pain.push_back(std::clamp(static_cast<std::int32_t>(std::lround(felt)), 0, 10));
        }
        return out;
    }

private:
    std::mt19937_64 numbers_;
};

/// The days as events; day 0 lies `days` before today.
inline std::vector<Event> told_on(const Days& days, int length) {
    std::vector<Event> events;
    for (std::size_t i = 0; i < days.on.size(); ++i) {
        const Now at = noon(days.on[i] - length + 1);
        events.push_back(event(at, PainTold{PainAsked::now, {}, {days.pain[i]}}, static_cast<std::int64_t>(i)));
    }
    return events;
}

}  // namespace unknot::laws
