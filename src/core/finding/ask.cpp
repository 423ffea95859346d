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
    std::span<const catalog::MovementId> hurts_with;
};

std::int32_t daily_of(const Told& told, const Leader& leader, std::optional<catalog::MovementId> supposed) {
    return leader.muscle ? daily_score(told, *leader.muscle, leader.side, supposed)
                         : daily_score(told, *leader.pattern, leader.side, supposed);
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
        leader.hurts_with = catalog::at(told.catalog().muscles, one.muscle).hurts_with;
        leaders.add(leader);
    }
    if (rival) {
        Leader leader;
        leader.score = rival->score;
        leader.pattern = rival->pattern;
        leader.side = rival->side;
        leader.hurts_with = catalog::at(told.catalog().patterns, rival->pattern).hurts_with;
        leaders.add(leader);
    }
    std::int32_t best = leaders.all[0].score;
    for (const Leader& one : leaders.list()) best = std::max(best, one.score);
    for (std::size_t i = 0; i < leaders.count; ++i) {
        Leader& one = leaders.all[i];
        one.likely = static_cast<std::int64_t>(likelihood(best - one.score) >> likelihood_bits_dropped);
        one.daily = daily_of(told, one, std::nullopt);
    }
    return leaders;
}

// A pattern that lies on no side is asked about on the side of the first muscle.
std::vector<MovementMark> movements_to_ask(const Told& told, std::span<const Leader> leaders) {
    std::vector<MovementMark> marks;
    marks.reserve(32);
    for (const Leader& leader : leaders) {
        const body::Side side = leader.side == body::Side::middle ? leaders.front().side : leader.side;
        for (const auto movement : leader.hurts_with) {
            if (told.family(movement, side) == 0) marks.push_back({movement, side});
        }
    }
    measure::put_in_order(marks);
    marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
    return marks;
}

std::int64_t gain(const Told& told, const Leader& leader, MovementMark mark) {
    if (leader.side != body::Side::middle && mark.side != leader.side) return 0;
    const auto hurts_with = leader.hurts_with;
    if (std::find(hurts_with.begin(), hurts_with.end(), mark.movement) == hurts_with.end()) return 0;
    return daily_of(told, leader, mark.movement) - leader.daily;
}

// Over every two leaders: how likely they are, times how far the answer would move one against the other.
std::int64_t expected_spread(const Told& told, std::span<const Leader> leaders, MovementMark mark) {
    std::array<std::int64_t, leaders_most> gained{};
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

std::optional<MovementMark> best_movement(const Told& told, const Leaders& leaders) {
    std::optional<MovementMark> best;
    std::int64_t best_spread = 0;
    for (const MovementMark mark : movements_to_ask(told, leaders.list())) {
        const std::int64_t spread = expected_spread(told, leaders.list(), mark);
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

NextQuestion next_question(const Told& told, std::span<const Ranked> listed, const std::optional<RankedPattern>& rival,
                           bool clearly_first) {
    NextQuestion next;
    const bool tied = listed.size() > 1 && about_equal(listed[0].score, listed[1].score);
    const bool rivalled = rival && about_equal(listed[0].score, rival->score);
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
