#include "core/finding/rank.hpp"

#include <algorithm>
#include <cstddef>

#include "core/catalog/numbers.hpp"
#include "core/finding/ask.hpp"
#include "core/finding/odds.hpp"
#include "core/finding/weigh.hpp"

namespace unknot::finding {
namespace {

using body::Side;
using facts::CandidateMuscle;
using facts::Candidates;
using facts::Evidence;
namespace numbers = catalog::numbers;

constexpr std::int32_t something_else_score = numbers::prior_something_else * score_per_weight;
constexpr std::size_t listed_min = numbers::candidates_min;
constexpr std::size_t listed_max = numbers::candidates_max;
static_assert(listed_min >= 1 && listed_min <= listed_max);

bool better(const Ranked& a, const Ranked& b) {
    if (a.score != b.score) return a.score > b.score;
    return a.muscle != b.muscle ? a.muscle < b.muscle : a.side < b.side;
}

std::vector<Ranked> scores(const Told& told) {
    std::vector<Ranked> all;
    const std::size_t muscles = told.catalog().muscles.size();
    all.reserve(2 * muscles);
    for (const Side side : {Side::left, Side::right}) {
        if (!told.on(side).in_play) continue;
        for (std::size_t i = 0; i < muscles; ++i) {
            const body::MuscleId muscle{static_cast<std::uint16_t>(i)};
            all.push_back({score(told, muscle, side), muscle, side});
        }
    }
    return all;
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
        candidate.pressable = catalog::at(told.catalog().muscles, one.muscle).tier != catalog::SelfCareTier::c;
        candidate.because = std::move(terms);
    }
    return listed;
}

void number_ties(std::span<const Ranked> best, std::vector<CandidateMuscle>& listed) {
    std::uint8_t ties = 0;
    for (std::size_t i = 1; i < listed.size(); ++i) {
        if (!about_equal(best[i - 1].score, best[i].score)) continue;
        if (listed[i - 1].tie == 0) listed[i - 1].tie = ++ties;
        listed[i].tie = listed[i - 1].tie;
    }
}

void give_odds(const std::vector<Ranked>& all, Candidates& answer) {
    const std::int32_t likeliest = std::max(all.front().score, something_else_score);
    std::vector<std::uint64_t> weights(answer.candidates.size() + 2, 0);
    std::uint64_t& others = weights[answer.candidates.size()];
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::uint64_t likely = likelihood(likeliest - all[i].score);
        if (i < answer.candidates.size()) {
            weights[i] = likely;
        } else {
            others += likely;
        }
    }
    weights.back() = likelihood(likeliest - something_else_score);
    const auto shares = share_out(weights);
    for (std::size_t i = 0; i < answer.candidates.size(); ++i) answer.candidates[i].odds = shares[i];
    answer.others = shares[answer.candidates.size()];
    answer.something_else = shares.back();
}

// Clear of the next muscle, and no less likely than that it is no muscle of the list at all.
bool is_clearly_first(std::span<const Ranked> best) {
    if (best[0].score < something_else_score) return false;
    return best.size() < 2 || best[0].score - best[1].score > numbers::clear_above * score_per_weight;
}

}  // namespace

Candidates rank(const catalog::Catalog& catalog, const facts::PainStory& story) {
    Candidates answer;
    answer.something_else.of_10000 = 10'000;
    const Told told(catalog, story);
    if (told.nothing_marked() || catalog.muscles.empty()) return answer;

    std::vector<Ranked> all = scores(told);
    const std::size_t most = std::min(all.size(), listed_max);
    std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(most), all.end(), better);
    const std::span<const Ranked> best(all.data(), most);

    answer.candidates = list_best(told, best);
    number_ties(best, answer.candidates);
    give_odds(all, answer);
    answer.clearly_first = is_clearly_first(best);
    answer.next = next_question(told, best.first(answer.candidates.size()), answer.clearly_first);
    return answer;
}

}  // namespace unknot::finding
