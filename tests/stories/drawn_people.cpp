#include "tests/stories/drawn_people.hpp"

#include <cmath>

#include "core/catalog/numbers.hpp"
#include "core/finding/weigh.hpp"

namespace unknot::stories {
namespace {

using body::Side;
using catalog::content;

// Chance that a zone is marked by somebody in whom nothing speaks for it. Near what makes an unmarked essential zone
// cost what it costs; any other fits the same sums with other priors.
constexpr double marked_by_chance = 0.02;
constexpr double score_per_nat = 2 * finding::score_per_weight;
constexpr measure::PainIntensity plain{5};

Side side_of(const catalog::Zone& zone) { return zone.midline ? Side::middle : Side::right; }

// A faint mark far from any muscle of interest is still a story: the sum of the other zones is taken against it.
double nats(body::MuscleId muscle, const Marks& map) {
    const facts::PainStory story{map, {}, {}, {}};
    return finding::score(finding::Told(content(), story), muscle, Side::right) / score_per_nat;
}

}  // namespace

People::People() {
    const auto zones = content().zones;
    const double unlikely = 1 - marked_by_chance;
    const double even_chance = std::log(marked_by_chance / unlikely);
    kinds_.push_back({std::nullopt, std::exp(catalog::numbers::prior_something_else / 2.0),
                      std::vector<double>(zones.size(), marked_by_chance)});
    for (std::uint16_t i = 0; i < content().muscles.size(); ++i) {
        const double unmarked = nats({i}, {});
        Kind kind{body::MuscleId{i}, std::exp(unmarked), {}};
        for (std::uint16_t z = 0; z < zones.size(); ++z) {
            const double speaks = nats({i}, {{{{z}, side_of(zones[z])}, plain, std::nullopt}}) - unmarked;
            const double chance = 1 / (1 + std::exp(-(even_chance + speaks)));
            kind.marked.push_back(chance);
            kind.weight *= unlikely / (1 - chance);
        }
        kinds_.push_back(std::move(kind));
    }
    for (const Kind& kind : kinds_) all_ += kind.weight;
}

DrawnPerson People::draw(laws::Draw& chance) const {
    const auto share = [&] { return static_cast<double>(chance.number(0, 999'999'999)) / 1e9; };
    DrawnPerson person;
    while (person.map.empty()) {
        double left = share() * all_;
        std::size_t k = 0;
        while (k + 1 < kinds_.size() && left >= kinds_[k].weight) left -= kinds_[k++].weight;
        person.muscle = kinds_[k].muscle;
        for (std::uint16_t z = 0; z < kinds_[k].marked.size(); ++z) {
            if (share() >= kinds_[k].marked[z]) continue;
            person.map.push_back({{{z}, side_of(content().zones[z])}, plain, std::nullopt});
        }
    }
    return person;
}

}  // namespace unknot::stories
