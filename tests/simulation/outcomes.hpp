// What came of the made-up weeks, day by day and kind by kind: how much was planned and pressed, how sore it left them.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "tests/simulation/manner.hpp"

namespace unknot::simulation {

/// How often each whole number came up.
class Counts {
public:
    void add(std::int64_t value) {
        const auto at = static_cast<std::size_t>(std::max<std::int64_t>(value, 0));
        if (counts_.size() <= at) counts_.resize(at + 1);
        counts_[at] += 1;
        all_ += 1;
        sum_ += static_cast<std::int64_t>(at);
    }
    void add(const Counts& other) {
        if (counts_.size() < other.counts_.size()) counts_.resize(other.counts_.size());
        for (std::size_t i = 0; i < other.counts_.size(); ++i) counts_[i] += other.counts_[i];
        all_ += other.all_;
        sum_ += other.sum_;
    }
    std::int64_t all() const { return all_; }
    double mean() const { return all_ == 0 ? 0 : static_cast<double>(sum_) / static_cast<double>(all_); }
    /// The least value that `percent` of all do not exceed.
    double percentile(std::int64_t percent) const {
        std::int64_t seen = 0;
        for (std::size_t i = 0; i < counts_.size(); ++i) {
            seen += counts_[i];
            if (seen * 100 >= all_ * percent) return static_cast<double>(i);
        }
        return 0;
    }

private:
    std::vector<std::int64_t> counts_;
    std::int64_t all_ = 0;
    std::int64_t sum_ = 0;
};

/// What a day came to at most, in this order.
enum class DayWas : std::uint8_t { away, refused, press_test, session };

/// One person's.
struct Today {
    DayWas was = DayWas::away;
    std::int32_t ceiling = 0, reached = 0;  ///< of the plan, and what was felt at most; 0 to 10
    std::int64_t hold = 0;  ///< seconds of one, as planned
    std::int64_t pressed = 0;  ///< milliseconds, tests and sessions
};

/// Everybody's of one kind.
struct DayOfAll {
    Counts ceiling, reached, hold, pressed;  ///< of days with a session; seconds
    Counts soreness, told;  ///< tenths as felt in the morning; whole numbers as told
    std::array<std::int64_t, 4> was{};

    void add(const Today& today) {
        was[static_cast<std::size_t>(today.was)] += 1;
        if (today.was != DayWas::session) return;
        ceiling.add(today.ceiling);
        reached.add(today.reached);
        hold.add(today.hold);
        pressed.add(today.pressed / 1000);
    }
};

constexpr std::int32_t weeks_each = 8;

/// Of one kind of people.
struct Outcomes {
    std::array<DayOfAll, 7 * weeks_each> days;
};

}  // namespace unknot::simulation
