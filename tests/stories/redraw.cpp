#include "tests/stories/redraw.hpp"

#include <algorithm>
#include <optional>

namespace unknot::stories {
namespace {

using body::Place;
using body::Side;

// Of 1,000 marks: so many stay, so many move over a border, the rest is left out; beside so many another is added.
// Set so that the cases' maps overlap with their redrawn ones by 0.42 in the mean, which the test holds.
constexpr std::int64_t stay = 515;
constexpr std::int64_t move = 315;
constexpr std::int64_t spread = 290;

Place beside(Place place, laws::Draw& draw) {
    const auto zones = catalog::content().zones;
    std::vector<Place> near;
    for (std::uint16_t i = 0; i < zones.size(); ++i) {
        if (!catalog::at(zones, place.zone).neighbours.has({i})) continue;
        if (zones[i].midline) near.push_back({{i}, Side::middle});
        else if (place.side != Side::middle) near.push_back({{i}, place.side});
        else
            for (const Side side : {Side::left, Side::right}) near.push_back({{i}, side});
    }
    return near.empty() ? place : draw.of(near);
}

void mark(Marks& map, Place place, const facts::PainMark& like) {
    const auto there = [&](const facts::PainMark& one) { return one.place == place; };
    if (std::none_of(map.begin(), map.end(), there)) map.push_back({place, like.strength, like.quality});
}

}  // namespace

Marks redrawn(const Marks& first, laws::Draw& draw) {
    Marks second;
    for (const facts::PainMark& one : first) {
        const std::int64_t chance = draw.number(1, 1'000);
        if (chance <= stay) mark(second, one.place, one);
        else if (chance <= stay + move) mark(second, beside(one.place, draw), one);
        if (draw.number(1, 1'000) <= spread) mark(second, beside(one.place, draw), one);
    }
    if (second.empty() && !first.empty()) {
        const facts::PainMark& one = draw.of(first);
        mark(second, beside(one.place, draw), one);
    }
    const auto earlier = [](const facts::PainMark& a, const facts::PainMark& b) { return a.place < b.place; };
    std::sort(second.begin(), second.end(), earlier);
    return second;
}

double overlap(const Marks& one, const Marks& other) {
    const auto in_other = [&](const facts::PainMark& mark_of_one) {
        return std::any_of(other.begin(), other.end(),
                           [&](const facts::PainMark& mark) { return mark.place == mark_of_one.place; });
    };
    const auto both = static_cast<double>(std::count_if(one.begin(), one.end(), in_other));
    const double either = static_cast<double>(one.size() + other.size()) - both;
    return either == 0 ? 1 : both / either;
}

}  // namespace unknot::stories
