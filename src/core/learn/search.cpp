#include "core/learn/search.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "core/learn/stem.hpp"
#include "core/measure/order.hpp"

namespace unknot::learn {
namespace {

using catalog::Term;

constexpr std::size_t prefix_from_letters = 4;

// What one word asked for weighs in each passage. A beginning stands for several terms: the best of them counts, so
// that a passage is not lifted by holding many words of one family.
void weigh(std::span<const Term> terms, std::string_view stem, std::vector<std::int32_t>& weights) {
    const auto first = std::partition_point(terms.begin(), terms.end(), [&](const Term& t) { return t.stem < stem; });
    const bool exact = first != terms.end() && first->stem == stem;
    if (!exact && stem.size() < prefix_from_letters) return;
    for (auto term = first; term != terms.end() && (exact ? term == first : term->stem.starts_with(stem)); ++term) {
        for (const auto& hit : term->hits) {
            std::int32_t& weight = weights[hit.passage.index];
            weight = std::max(weight, std::int32_t{hit.weight});
        }
    }
}

}  // namespace

std::vector<Hit> search(const catalog::Catalog& catalog, std::string_view words) {
    const std::size_t passages = catalog.passages.size();
    std::vector<std::string> asked = stems(words);
    measure::put_in_order(asked);
    asked.erase(std::unique(asked.begin(), asked.end()), asked.end());

    std::vector<std::int32_t> scores(passages, 0), weights(passages);
    for (const std::string& stem : asked) {
        std::fill(weights.begin(), weights.end(), 0);
        weigh(catalog.terms, stem, weights);
        for (std::size_t i = 0; i < passages; ++i) scores[i] += weights[i];
    }
    std::vector<Hit> hits;
    hits.reserve(passages);
    for (std::size_t i = 0; i < passages; ++i) {
        if (asked.empty() || scores[i] > 0) hits.push_back({{static_cast<std::uint16_t>(i)}, scores[i]});
    }
    measure::put_in_order(hits, [](const Hit& a, const Hit& b) { return a.score > b.score; });
    return hits;
}

}  // namespace unknot::learn
