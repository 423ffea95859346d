#include "tests/stories/drawn_people.hpp"

#include <cmath>

namespace unknot::stories {
namespace {

using body::Side;
using catalog::content;

// Chance that a zone is marked by somebody in whom nothing speaks for it.
constexpr double marked_by_chance = 0.02;
// How much likelier a zone is marked for being the muscle's, in half nats; and how many more people have something else
// than any one muscle. They are what the sums stood for before they were fitted to redrawn maps, and stay: who tunes
// the model must not move the people it is measured on.
constexpr double essential_speaks = 7, own_speaks = 4, beside_speaks = 1, something_else_speaks = 8;
constexpr measure::PainIntensity plain{5};

Side side_of(const catalog::Zone& zone) { return zone.midline ? Side::middle : Side::right; }

double half_nats(const catalog::Muscle& muscle, std::uint16_t zone) {
    if (muscle.essential.has({zone})) return essential_speaks;
    if (muscle.spillover.has({zone}) || muscle.home.has({zone})) return own_speaks;
    return (content().zones[zone].neighbours & muscle.essential).empty() ? 0 : beside_speaks;
}

}  // namespace

People::People() {
    const auto zones = content().zones;
    const double unlikely = 1 - marked_by_chance;
    const double even_chance = std::log(marked_by_chance / unlikely);
    kinds_.push_back(
        {std::nullopt, std::exp(something_else_speaks / 2), std::vector<double>(zones.size(), marked_by_chance)});
    for (std::uint16_t i = 0; i < content().muscles.size(); ++i) {
        const catalog::Muscle& muscle = content().muscles[i];
        Kind kind{body::MuscleId{i}, std::exp((muscle.prior - muscle.essential.count()) / 2.0), {}};
        for (std::uint16_t z = 0; z < zones.size(); ++z) {
            const double chance = 1 / (1 + std::exp(-(even_chance + half_nats(muscle, z) / 2)));
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
