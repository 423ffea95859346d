#include "core/finding/ask.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>

#include "core/catalog/numbers.hpp"
#include "core/finding/odds.hpp"

namespace unknot::finding {
namespace {

using facts::MovementMark;
using facts::NextQuestion;
namespace numbers = catalog::numbers;

constexpr std::size_t muscles_compared = 3;
constexpr std::size_t leaders_most = muscles_compared + 1;
constexpr int likelihood_bits_dropped = 18;  // two likelihoods and a score then multiply within 64 bits

// A muscle or the rival pattern: what an answer may move.
struct Leader {
    std::int32_t score = 0;
    std::int64_t likely = 0;
    std::int32_t daily = 0;  // what movements and causes give it as told
    std::optional<body::MuscleId> muscle;
    std::optional<catalog::PatternId> pattern;
    body::Side side = body::Side::middle;
    std::uint64_t hurts_with = 0;  // by bit
};

std::int32_t daily_of(const Told& told, const Leader& leader, std::uint16_t supposed_family) {
    return leader.muscle ? daily_score(told, *leader.muscle, leader.side, supposed_family)
                         : daily_score(told, *leader.pattern, leader.side, supposed_family);
}

struct Leaders {
    std::array<Leader, leaders_most> all;
    std::size_t count = 0;
    std::span<const Leader> list() const { return {all.data(), count}; }
    void add(const Leader& one) { all[count++] = one; }
};

Leaders leaders_of(const Told& told, std::span<const Ranked> listed, const std::optional<RankedPattern>& rival) {
    Leaders leaders;
    for (const Ranked& one : listed.first(std::min(listed.size(), muscles_compared))) {
        Leader leader;
        leader.score = one.score;
        leader.muscle = one.muscle;
        leader.side = one.side;
        leader.hurts_with = catalog::at(told.catalog().muscles, one.muscle).hurts_with_bits;
        leaders.add(leader);
    }
    if (rival) {
        Leader leader;
        leader.score = rival->score;
        leader.pattern = rival->pattern;
        leader.side = rival->side;
        leader.hurts_with = catalog::at(told.catalog().patterns, rival->pattern).hurts_with_bits;
        leaders.add(leader);
    }
    std::int32_t best = leaders.all[0].score;
    for (const Leader& one : leaders.list()) best = std::max(best, one.score);
    for (std::size_t i = 0; i < leaders.count; ++i) {
        Leader& one = leaders.all[i];
        one.likely = static_cast<std::int64_t>(likelihood(best - one.score) >> likelihood_bits_dropped);
        one.daily = daily_of(told, one, 0);
    }
    return leaders;
}

// Calls `ask(mark)` for every movement that may be asked, in the order of the catalog, left before right. A pattern
// that lies on no side is asked about on the side of the first muscle.
template <class Ask>
void for_each_to_ask(const Told& told, std::span<const Leader> leaders, Ask ask) {
    std::uint64_t left = 0, right = 0;
    for (const Leader& leader : leaders) {
        const body::Side side = leader.side == body::Side::middle ? leaders.front().side : leader.side;
        (side == body::Side::right ? right : left) |= leader.hurts_with;
    }
    for (std::uint64_t bits = left | right; bits != 0; bits &= bits - 1) {
        const catalog::MovementId movement{static_cast<std::uint16_t>(std::countr_zero(bits))};
        const std::uint64_t bit = bits & -bits;
        if ((left & bit) != 0 && told.family(movement, body::Side::left) == 0) ask({movement, body::Side::left});
        if ((right & bit) != 0 && told.family(movement, body::Side::right) == 0) ask({movement, body::Side::right});
    }
}

std::int64_t gain(const Told& told, const Leader& leader, MovementMark mark, std::uint16_t family) {
    if (leader.side != body::Side::middle && mark.side != leader.side) return 0;
    if ((leader.hurts_with >> mark.movement.index & 1U) == 0) return 0;
    return daily_of(told, leader, family) - leader.daily;
}

// Over every two leaders: how likely they are, times how far the answer would move one against the other.
std::int64_t expected_spread(const Told& told, std::span<const Leader> leaders, MovementMark mark) {
    const std::uint16_t family = told.family_if_told(mark.movement);
    std::array<std::int64_t, leaders_most> gained{};
    for (std::size_t i = 0; i < leaders.size(); ++i) gained[i] = gain(told, leaders[i], mark, family);
    std::int64_t spread = 0;
    for (std::size_t i = 0; i < leaders.size(); ++i) {
        for (std::size_t j = i + 1; j < leaders.size(); ++j) {
            const std::int64_t apart = gained[i] > gained[j] ? gained[i] - gained[j] : gained[j] - gained[i];
            spread += leaders[i].likely * leaders[j].likely * apart;
        }
    }
    return spread;
}

std::optional<MovementMark> best_movement(const Told& told, const Leaders& leaders) {
    std::optional<MovementMark> best;
    std::int64_t best_spread = 0;
    for_each_to_ask(told, leaders.list(), [&](MovementMark mark) {
        const std::int64_t spread = expected_spread(told, leaders.list(), mark);
        if (spread <= best_spread) return;
        best_spread = spread;
        best = mark;
    });
    return best;
}

bool to_be_parted(std::int32_t above, std::int32_t below) {
    return above - below <= numbers::ask_within * score_per_weight;
}

}  // namespace

NextQuestion next_question(const Told& told, std::span<const Ranked> listed, const std::optional<RankedPattern>& rival,
                           bool clearly_first) {
    NextQuestion next;
    const bool tied = listed.size() > 1 && to_be_parted(listed[0].score, listed[1].score);
    const bool rivalled = rival && to_be_parted(listed[0].score, rival->score);
    if (tied || rivalled) {
        if (const auto mark = best_movement(told, leaders_of(told, listed, rivalled ? rival : std::nullopt))) {
            next.kind = facts::NextKind::movement;
            next.movement = mark->movement;
            next.side = mark->side;
            return next;
        }
    }
    if (clearly_first && told.press_test(listed[0].muscle, listed[0].side)) return next;
    for (const Ranked& one : listed) {
        const bool pressable = catalog::at(told.catalog().muscles, one.muscle).pressable();
        if (!pressable || told.press_test(one.muscle, one.side)) continue;
        next.kind = facts::NextKind::press_test;
        next.muscle = one.muscle;
        next.side = one.side;
        return next;
    }
    return next;
}

}  // namespace unknot::finding
