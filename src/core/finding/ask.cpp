#include "core/finding/ask.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/catalog/numbers.hpp"
#include "core/finding/odds.hpp"
#include "core/measure/order.hpp"

namespace unknot::finding {
namespace {

using facts::MovementMark;
using facts::NextQuestion;
namespace numbers = catalog::numbers;

constexpr std::size_t leaders_compared = 3;
constexpr int likelihood_bits_dropped = 18;  // two likelihoods and a score then multiply within 64 bits

std::vector<MovementMark> movements_to_ask(const Told& told, std::span<const Ranked> leaders) {
    std::vector<MovementMark> marks;
    marks.reserve(32);
    for (const Ranked& leader : leaders) {
        for (const auto movement : catalog::at(told.catalog().muscles, leader.muscle).hurts_with) {
            if (told.family(movement, leader.side) == 0) marks.push_back({movement, leader.side});
        }
    }
    measure::put_in_order(marks);
    marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
    return marks;
}

struct Leader {
    Ranked ranked;
    std::int64_t likely = 0;
    std::int32_t daily = 0;  // what movements and causes give it as told
};

std::int64_t gain(const Told& told, const Leader& leader, MovementMark mark) {
    const auto& one = leader.ranked;
    const auto hurts_with = catalog::at(told.catalog().muscles, one.muscle).hurts_with;
    if (mark.side != one.side) return 0;
    if (std::find(hurts_with.begin(), hurts_with.end(), mark.movement) == hurts_with.end()) return 0;
    return daily_score(told, one.muscle, one.side, mark.movement) - leader.daily;
}

// Over every two leaders: how likely they are, times how far the answer would move one against the other.
std::int64_t expected_spread(const Told& told, std::span<const Leader> leaders, MovementMark mark) {
    std::array<std::int64_t, leaders_compared> gained{};
    for (std::size_t i = 0; i < leaders.size(); ++i) gained[i] = gain(told, leaders[i], mark);
    std::int64_t spread = 0;
    for (std::size_t i = 0; i < leaders.size(); ++i) {
        for (std::size_t j = i + 1; j < leaders.size(); ++j) {
            const std::int64_t apart = gained[i] > gained[j] ? gained[i] - gained[j] : gained[j] - gained[i];
            spread += leaders[i].likely * leaders[j].likely * apart;
        }
    }
    return spread;
}

std::optional<MovementMark> best_movement(const Told& told, std::span<const Ranked> listed) {
    const auto first = listed.first(std::min(listed.size(), leaders_compared));
    std::array<Leader, leaders_compared> table;
    for (std::size_t i = 0; i < first.size(); ++i) {
        const std::uint64_t even = likelihood(first[0].score - first[i].score);
        table[i].ranked = first[i];
        table[i].likely = static_cast<std::int64_t>(even >> likelihood_bits_dropped);
        table[i].daily = daily_score(told, first[i].muscle, first[i].side);
    }
    const std::span<const Leader> leaders(table.data(), first.size());
    std::optional<MovementMark> best;
    std::int64_t best_spread = 0;
    for (const MovementMark mark : movements_to_ask(told, first)) {
        const std::int64_t spread = expected_spread(told, leaders, mark);
        if (spread > best_spread) {
            best_spread = spread;
            best = mark;
        }
    }
    return best;
}

}  // namespace

bool about_equal(std::int32_t above, std::int32_t below) {
    return above - below <= numbers::tie_within * score_per_weight;
}

NextQuestion next_question(const Told& told, std::span<const Ranked> listed, bool clearly_first) {
    NextQuestion next;
    if (listed.size() > 1 && about_equal(listed[0].score, listed[1].score)) {
        if (const auto mark = best_movement(told, listed)) {
            next.kind = facts::NextKind::movement;
            next.movement = mark->movement;
            next.side = mark->side;
            return next;
        }
    }
    if (clearly_first && told.press_test(listed[0].muscle, listed[0].side)) return next;
    for (const Ranked& one : listed) {
        const bool pressable = catalog::at(told.catalog().muscles, one.muscle).tier != catalog::SelfCareTier::c;
        if (!pressable || told.press_test(one.muscle, one.side)) continue;
        next.kind = facts::NextKind::press_test;
        next.muscle = one.muscle;
        next.side = one.side;
        return next;
    }
    return next;
}

}  // namespace unknot::finding
