#include "core/progress/shift.hpp"

#include "core/catalog/numbers.hpp"
#include "core/measure/mutation.hpp"
#include "core/measure/order.hpp"

namespace unknot::progress {

namespace {

/// The interval is one of 95 percent: 1.96 deviations of the normal distribution to either side, squared, in parts of
/// ten thousand; and the share of the sign test's outcomes that may lie beyond one bound is one in forty.
constexpr std::int64_t deviations_squared = 38'416;
constexpr std::int64_t parts = 10'000;
constexpr std::int64_t beyond_one_bound = 40;

/// One, in which likeness of days is counted.
constexpr std::int64_t unit = 1 << 20;

/// How much one day tells of another, `apart` days away: that of neighbours, multiplied once for each day.
std::int64_t likeness(std::int32_t apart) {
    std::int64_t alike = unit;
    for (std::int32_t day = 0; day < apart && alike > 0; ++day) alike = alike * catalog::numbers::days_alike / 100;
    return alike;
}

/// The sum of the likeness of every day with every other and with itself: n units for n days that tell nothing of each
/// other, more the more they do.
std::int64_t total_likeness(std::span<const DayValue> days) {
    std::int64_t sum = static_cast<std::int64_t>(days.size()) * unit;
    if (measure::broken(measure::Break::progress_days_apart)) return sum;
    for (std::size_t i = 0; i < days.size(); ++i) {
        for (std::size_t j = i + 1; j < days.size(); ++j) sum += 2 * likeness(days[j].day - days[i].day);
    }
    return sum;
}

/// The smallest whole number whose square is at least this.
std::int64_t root_up(std::int64_t square) {
    std::int64_t root = 0;
    for (std::int64_t step = std::int64_t{1} << 30; step > 0; step /= 2) {
        if ((root + step) * (root + step) < square) root += step;
    }
    return square > 0 ? root + 1 : 0;
}

/// The place, from 1, of the lower bound among the differences in order; below 1 when there are too few days. Twice the
/// distance to the middle is 1.96 deviations of the rank sum, mn(m + n + 1) / 12, that many times larger as the days
/// resemble each other; rounded so that the interval is never narrower than that.
std::int64_t place_of_bound(std::span<const DayValue> first, std::span<const DayValue> last) {
    const auto m = static_cast<std::int64_t>(first.size());
    const auto n = static_cast<std::int64_t>(last.size());
    const std::int64_t alike = n * n * total_likeness(first) + m * m * total_likeness(last);
    const std::int64_t over = 3 * parts * unit * (m + n);  // twice the distance, squared: 4 / 12 is 1 / 3
    constexpr std::int64_t coarse = 1 << 10;  // keeps a hundred days of each within 64 bits
    const std::int64_t above = deviations_squared * (m + n + 1) * ((alike + coarse - 1) / coarse);
    const std::int64_t square = (above + over / coarse - 1) / (over / coarse);
    const std::int64_t twice = m * n - root_up(square);
    return twice >= 0 ? twice / 2 : -1;
}

/// The place, from 1, of the lower bound among the means in order; 0 when there are too few differences. Of the two to
/// the n ways in which the signs may fall, those with a rank sum of less than the place may be one in forty, for each
/// look.
std::size_t place_of_signed_bound(std::size_t differences, std::int64_t looks) {
    const std::int64_t all = std::int64_t{1} << differences;
    std::vector<std::int64_t> ways(differences * (differences + 1) / 2 + 1, 0);  // by rank sum
    ways[0] = 1;
    for (std::size_t rank = 1; rank <= differences; ++rank) {
        for (std::size_t sum = ways.size() - 1; sum >= rank; --sum) ways[sum] += ways[sum - rank];
    }
    const std::int64_t rare = measure::broken(measure::Break::trial_bounds_narrow) ? 10 : beyond_one_bound;
    std::size_t place = 0;
    for (std::int64_t below = ways[0]; below * rare * looks <= all; below += ways[place]) ++place;
    return place;
}

/// Half of it, rounded down.
Tenths half_down(Tenths twice) { return {twice.count >= 0 ? twice.count / 2 : (twice.count - 1) / 2}; }

}  // namespace

Tenths middle(std::span<const Tenths> sorted) {
    return {(sorted[(sorted.size() - 1) / 2].count + sorted[sorted.size() / 2].count) / 2};
}

Tenths middle_of(std::span<const DayValue> days) {
    std::vector<Tenths> values;
    values.reserve(days.size());
    for (const DayValue& day : days) values.push_back(day.value);
    measure::put_in_order(values);
    return middle(values);
}

std::optional<Shift> shift_between(std::span<const DayValue> first, std::span<const DayValue> last) {
    if (first.empty() || last.empty()) return std::nullopt;
    std::int64_t place = place_of_bound(first, last);
    if (place < 1 && measure::broken(measure::Break::progress_few_days_told)) place = 1;
    if (place < 1) return std::nullopt;
    std::vector<Tenths> differences;
    differences.reserve(first.size() * last.size());
    for (const DayValue& before : first) {
        for (const DayValue& after : last) differences.push_back(after.value - before.value);
    }
    measure::put_in_order(differences);
    const auto low = static_cast<std::size_t>(place - 1);
    return Shift{middle(differences), differences[low], differences[differences.size() - 1 - low]};
}

std::optional<Shift> signed_rank_shift(std::span<const Tenths> differences, std::int64_t looks) {
    const std::size_t place = place_of_signed_bound(differences.size(), looks);
    if (place == 0) return std::nullopt;
    std::vector<Tenths> sums;  // twice the means, to stay whole
    for (std::size_t i = 0; i < differences.size(); ++i) {
        for (std::size_t j = i; j < differences.size(); ++j) sums.push_back(differences[i] + differences[j]);
    }
    measure::put_in_order(sums);
    const Tenths low = sums[place - 1];
    const Tenths high = sums[sums.size() - place];
    return Shift{{middle(sums).count / 2}, half_down(low), -half_down(-high)};
}

RightAfter signed_median(std::vector<Tenths> differences) {
    measure::put_in_order(differences);
    RightAfter out{static_cast<std::int32_t>(differences.size()), middle(differences)};
    const std::size_t n = differences.size();
    const std::int64_t outcomes = std::int64_t{1} << n;
    std::int64_t ways = 1;  // n over k
    std::int64_t beyond = 0;  // outcomes with at most k of one sign
    std::size_t bound = 0;
    for (std::size_t k = 0; k < n / 2; ++k) {
        beyond += ways;
        if (beyond > outcomes / beyond_one_bound) break;
        bound = k + 1;
        ways = ways * static_cast<std::int64_t>(n - k) / static_cast<std::int64_t>(k + 1);
    }
    if (bound == 0) return out;
    out.low = differences[bound - 1];
    out.high = differences[n - bound];
    return out;
}

}  // namespace unknot::progress
