#include "core/finding/rank.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <optional>

#include "core/catalog/numbers.hpp"
#include "core/finding/ask.hpp"
#include "core/finding/odds.hpp"
#include "core/finding/patterns.hpp"
#include "core/finding/weigh.hpp"

namespace unknot::finding {
namespace {

using body::Side;
using facts::CandidateMuscle;
using facts::Candidates;
using facts::Evidence;
using facts::FoundPattern;
namespace numbers = catalog::numbers;

constexpr std::int32_t something_else_score = numbers::prior_something_else * score_per_weight;
constexpr std::size_t listed_min = numbers::candidates_min;
constexpr std::size_t listed_max = numbers::candidates_max;
constexpr std::size_t patterns_max = numbers::patterns_listed_most;
constexpr std::size_t neighbours_max = numbers::neighbours_named_most;
constexpr std::int32_t lowest_score = std::numeric_limits<std::int32_t>::min() / 2;
static_assert(listed_min >= 1 && listed_min <= listed_max);

bool better(const Ranked& a, const Ranked& b) {
    if (a.score != b.score) return a.score > b.score;
    return a.muscle != b.muscle ? a.muscle < b.muscle : a.side < b.side;
}

bool likelier(const RankedPattern& a, const RankedPattern& b) {
    if (a.score != b.score) return a.score > b.score;
    return a.pattern != b.pattern ? a.pattern < b.pattern : a.side < b.side;
}

// Every muscle of the sides in pain: those that may be candidates, and of their neighbours those it may come from.
struct Scored {
    std::vector<Ranked> muscles;
    std::vector<Ranked> neighbours;
    std::vector<RankedPattern> patterns;
};

bool hurts_there(const Told& told, const catalog::Muscle& muscle, Side side) {
    const std::uint64_t own = muscle.essential.bits() | muscle.spillover.bits() | muscle.home.bits();
    return (told.on(side).all().bits() & own) != 0;
}

Scored scores(const Told& told) {
    Scored all;
    const auto& muscles = told.catalog().muscles;
    all.muscles.reserve(2 * muscles.size());
    for (const Side side : {Side::left, Side::right}) {
        if (!told.on(side).in_play) continue;
        for (std::uint16_t i = 0; i < muscles.size(); ++i) {
            if (muscles[i].neighbour && !hurts_there(told, muscles[i], side)) continue;
            auto& list = muscles[i].neighbour ? all.neighbours : all.muscles;
            list.push_back({score(told, {i}, side), {i}, side});
        }
    }
    all.patterns = pattern_scores(told);
    return all;
}

// The best of a list to its front, in order.
template <class One, class Better>
std::span<const One> best_of(std::vector<One>& all, std::size_t most, Better before) {
    const std::size_t count = std::min(all.size(), most);
    std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count), all.end(), before);
    return {all.data(), count};
}

bool spoken_for(const std::vector<Evidence>& because) {
    return std::any_of(because.begin(), because.end(),
                       [](const Evidence& term) { return term.score > 0 && term.kind != facts::EvidenceKind::prior; });
}

// Two at least; a third and a fourth only if something that was told speaks for them.
std::vector<CandidateMuscle> list_best(const Told& told, std::span<const Ranked> best) {
    std::vector<CandidateMuscle> listed;
    listed.reserve(best.size());
    for (const Ranked& one : best) {
        auto terms = because(told, one.muscle, one.side);
        if (listed.size() >= listed_min && !spoken_for(terms)) break;
        CandidateMuscle& candidate = listed.emplace_back();
        candidate.muscle = one.muscle;
        candidate.side = one.side;
        candidate.pressable = catalog::at(told.catalog().muscles, one.muscle).pressable();
        candidate.because = std::move(terms);
    }
    return listed;
}

void number_ties(const Told& told, std::span<const Ranked> best, std::vector<CandidateMuscle>& listed) {
    std::uint8_t ties = 0;
    for (std::size_t i = 1; i < listed.size(); ++i) {
        if (!about_equal(told, best[i - 1], best[i])) continue;
        if (listed[i - 1].tie == 0) listed[i - 1].tie = ++ties;
        listed[i].tie = listed[i - 1].tie;
    }
}

// Those that stop the path, and of the others the likeliest. `ranked` has them in that order.
std::vector<FoundPattern> list_patterns(const Told& told, std::span<const RankedPattern> ranked) {
    std::vector<FoundPattern> found;
    std::size_t named = 0;
    for (const RankedPattern& one : ranked) {
        const bool worth_naming = one.in_play && one.score >= numbers::pattern_named_from * score_per_weight;
        if (!one.stops && (!worth_naming || named++ == patterns_max)) break;
        FoundPattern& pattern = found.emplace_back();
        pattern.pattern = one.pattern;
        if (one.side != Side::middle) pattern.side = one.side;
        pattern.stops = one.stops;
        pattern.because = because(told, one.pattern, one.side);
    }
    return found;
}

// Those that stop the path first, then those of the sides in pain; likelier ones first. A midline pain speaks for a
// pattern on both sides, but before it stops the path only one that lies on a side in pain is spoken of.
bool goes_before(const RankedPattern& a, const RankedPattern& b) {
    if (a.stops != b.stops) return a.stops;
    return a.in_play != b.in_play ? a.in_play : likelier(a, b);
}

// As many of the first in that order as may be listed, to the front.
void put_patterns_in_order(std::vector<RankedPattern>& patterns) {
    const auto stop = [](const RankedPattern& one) { return one.stops; };
    const auto stopping = static_cast<std::size_t>(std::count_if(patterns.begin(), patterns.end(), stop));
    best_of(patterns, stopping + patterns_max, goes_before);
}

// A neighbour is named if it fits about as well as what is offered.
std::vector<facts::NeighbourMuscle> name_neighbours(std::span<const Ranked> neighbours, std::int32_t last_listed) {
    std::vector<facts::NeighbourMuscle> named;
    for (const Ranked& one : neighbours) {
        const bool fits = one.score >= numbers::neighbour_named_from * score_per_weight && one.score >= last_listed;
        if (fits) named.push_back({one.muscle, one.side});
    }
    return named;
}

// The highest score that is no candidate's.
std::int32_t likeliest_besides(const Scored& all, std::span<const Ranked> neighbours) {
    std::int32_t highest = something_else_score;
    if (!neighbours.empty()) highest = std::max(highest, neighbours.front().score);
    for (const RankedPattern& one : all.patterns) highest = std::max(highest, one.score);
    return highest;
}

// One sum of odds for muscles, patterns and something else. The listed ones are the first of `all`.
void give_odds(const Scored& all, std::int32_t likeliest, Candidates& answer) {
    const std::size_t muscles = answer.candidates.size(), patterns = answer.patterns.size();
    std::vector<std::uint64_t> weights(muscles + patterns + 2, 0);
    std::uint64_t& others = weights[muscles + patterns];
    const auto add = [&](const auto& list, std::size_t listed, std::size_t from) {
        for (std::size_t i = 0; i < list.size(); ++i)
            (i < listed ? weights[from + i] : others) += likelihood(likeliest - list[i].score);
    };
    add(all.muscles, muscles, 0);
    add(all.patterns, patterns, muscles);
    add(all.neighbours, 0, 0);
    weights.back() = likelihood(likeliest - something_else_score);
    const auto shares = share_out(weights);
    for (std::size_t i = 0; i < muscles; ++i) answer.candidates[i].odds = shares[i];
    for (std::size_t i = 0; i < patterns; ++i) answer.patterns[i].odds = shares[muscles + i];
    answer.others = shares[muscles + patterns];
    answer.something_else = shares.back();
}

// Clear of the next muscle and of the likeliest pattern, and no less likely than that it is nothing of the list at all.
bool is_clearly_first(std::span<const Ranked> best, std::int32_t best_pattern) {
    constexpr std::int32_t clear = numbers::clear_above * score_per_weight;
    if (best[0].score < something_else_score || best[0].score - best_pattern <= clear) return false;
    return best.size() < 2 || best[0].score - best[1].score > clear;
}

}  // namespace

Candidates rank(const catalog::Catalog& catalog, const facts::PainStory& story) {
    Candidates answer;
    answer.something_else.of_10000 = 10'000;
    const Told told(catalog, story);
    if (told.nothing_marked() || catalog.muscles.empty()) return answer;

    Scored all = scores(told);
    const auto best = best_of(all.muscles, listed_max, better);
    const auto neighbours = best_of(all.neighbours, neighbours_max, better);
    put_patterns_in_order(all.patterns);
    std::optional<RankedPattern> rival;
    if (!all.patterns.empty() && all.patterns.front().in_play) rival = all.patterns.front();

    answer.candidates = list_best(told, best);
    answer.patterns = list_patterns(told, all.patterns);
    answer.may_also = name_neighbours(neighbours, best[answer.candidates.size() - 1].score);
    number_ties(told, best, answer.candidates);
    give_odds(all, std::max(best[0].score, likeliest_besides(all, neighbours)), answer);

    const bool stopped = !answer.patterns.empty() && answer.patterns.front().stops;
    if (stopped) {
        for (CandidateMuscle& candidate : answer.candidates) candidate.pressable = false;
        return answer;  // nothing more is asked: the advice is what counts
    }
    answer.clearly_first = is_clearly_first(best, rival ? rival->score : lowest_score);
    answer.next = next_question(told, best.first(answer.candidates.size()), rival, answer.clearly_first);
    return answer;
}

}  // namespace unknot::finding
