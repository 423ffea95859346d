#include "content_compiler/emit.hpp"

#include <algorithm>
#include <cmath>

#include "core/learn/stem.hpp"

namespace unknot::content_compiler {
namespace {

constexpr int title_weight = 3;
constexpr int times_max = 4;

struct Count {
    int times = 0;
    bool in_title = false;
};

using Counts = std::map<std::string, std::map<std::size_t, Count>>;

Counts count_stems(const Content& content) {
    Counts counts;
    const Sentences& learn = content.english().learn;
    for (std::size_t i = 0; i < content.passages.all.size(); ++i) {
        const std::string key = "learn." + content.passages.all[i].id;
        for (const std::string& stem : learn::stems(learn.at(key + ".title").text)) {
            counts[stem][i].times += title_weight;
            counts[stem][i].in_title = true;
        }
        for (const std::string& stem : learn::stems(learn.at(key + ".body").text)) counts[stem][i].times += 1;
    }
    return counts;
}

}  // namespace

std::map<std::string, std::vector<TermHit>> term_index(const Content& content) {
    const auto passages = static_cast<double>(content.passages.all.size());
    std::map<std::string, std::vector<TermHit>> index;
    for (const auto& [stem, found] : count_stems(content)) {
        const auto rarity = static_cast<int>(std::lround(8 * std::log2(passages / static_cast<double>(found.size()))));
        if (rarity == 0) continue;
        for (const auto& [passage, count] : found) {
            const int weight = rarity * std::min(count.times, times_max) + (count.in_title ? rarity : 0);
            index[stem].push_back({passage, static_cast<std::uint16_t>(weight)});
        }
    }
    return index;
}

}  // namespace unknot::content_compiler
