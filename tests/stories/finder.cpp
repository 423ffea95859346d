#include "tests/stories/finder.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <variant>

#include "core/catalog/numbers.hpp"
#include "core/finding/weigh.hpp"
#include "verbs/understanding.hpp"
#include "verbs/verbs.hpp"

namespace unknot::stories {
namespace {

using body::Side;
using catalog::content;
using nlohmann::json;

// Every muscle by its better side, best first; of even ones the earlier in the catalog first, as `find` has it.
template <class ScoreOf>
std::vector<Weighed> in_order(const finding::Told& told, ScoreOf score_of) {
    std::vector<Weighed> all;
    for (std::uint16_t i = 0; i < content().muscles.size() && !told.nothing_marked(); ++i) {
        Weighed one{{i}};
        for (const Side side : {Side::left, Side::right}) {
            if (!told.on(side).in_play) continue;
            const std::int32_t score = score_of(one.muscle, side);
            const bool untouched = !one.left && !one.right;
            if (untouched || score > one.score) one = {one.muscle, score, side == Side::left, side == Side::right};
            else if (score == one.score) one.right = true;
        }
        all.push_back(one);
    }
    std::stable_sort(all.begin(), all.end(), [](const Weighed& a, const Weighed& b) { return a.score > b.score; });
    return all;
}

// Of `run` muscles in any order, `right` of them right, behind `above` others: the best of the right ones.
Standing in_any_order(std::size_t above, std::size_t run, std::size_t right) {
    Standing mean;
    double not_yet = 1;
    for (std::size_t i = 0; i + right <= run; ++i) {
        const double here = not_yet * static_cast<double>(right) / static_cast<double>(run - i);
        const std::size_t rank = above + i + 1;
        mean.first += rank == 1 ? here : 0;
        mean.among_three += rank <= 3 ? here : 0;
        mean.reciprocal += here / static_cast<double>(rank);
        not_yet -= here;
    }
    return mean;
}

void add_once(std::vector<facts::PainMark>& pains, const facts::PainMark& pain) {
    const auto there = [&](const facts::PainMark& one) { return one.place == pain.place; };
    if (std::none_of(pains.begin(), pains.end(), there)) pains.push_back(pain);
}

void add_once(std::vector<facts::MovementMark>& movements, const facts::MovementMark& movement) {
    if (std::find(movements.begin(), movements.end(), movement) == movements.end()) movements.push_back(movement);
}

json request_of(const facts::PainStory& story) {
    const auto name = [](Side side) { return side == Side::left ? "left" : side == Side::right ? "right" : "middle"; };
    json request = {{"pains", json::array()}, {"movements", json::array()}, {"causes", json::array()}};
    for (const auto& pain : story.pains) {
        request["pains"].push_back({{"zone", catalog::at(content().zones, pain.place.zone).id},
                                    {"side", name(pain.place.side)},
                                    {"strength", pain.strength.of_10}});
    }
    for (const auto& mark : story.movements) {
        request["movements"].push_back(
            {{"movement", catalog::at(content().movements, mark.movement).id}, {"side", name(mark.side)}});
    }
    for (const auto cause : story.causes) request["causes"].push_back(catalog::at(content().causes, cause).id);
    for (const auto quality : story.qualities.value_or(std::vector<catalog::QualityId>{}))
        request["qualities"].push_back(catalog::at(content().qualities, quality).id);
    return request;
}

}  // namespace

std::vector<Weighed> by_the_core(const facts::PainStory& story) {
    const finding::Told told(content(), story);
    return in_order(told, [&](body::MuscleId muscle, Side side) { return finding::score(told, muscle, side); });
}

std::vector<Weighed> by_counting(const facts::PainStory& story) {
    const finding::Told told(content(), story);
    return in_order(told, [&](body::MuscleId id, Side side) {
        const catalog::Muscle& muscle = catalog::at(content().muscles, id);
        const body::ZoneSet own = muscle.home | muscle.essential | muscle.spillover;
        return static_cast<std::int32_t>((told.on(side).all() & own).count());
    });
}

Standing standing(const std::vector<Weighed>& order, const Case& person, Even even) {
    const auto truth = person.muscles();
    const auto sides = person.sides();
    const auto hurts = [&](Side side) { return std::find(sides.begin(), sides.end(), side) != sides.end(); };
    const auto right = [&](const Weighed& one) {
        return std::find(truth.begin(), truth.end(), one.muscle) != truth.end() &&
               ((one.left && hurts(Side::left)) || (one.right && hurts(Side::right)));
    };
    const auto best = std::find_if(order.begin(), order.end(), right);
    if (best == order.end()) return {};
    if (even == Even::as_ordered) return in_any_order(static_cast<std::size_t>(best - order.begin()), 1, 1);
    const auto as_good = [&](const Weighed& one) { return one.score == best->score; };
    const auto run = std::find_if(order.begin(), order.end(), as_good);
    const auto run_end = std::find_if_not(run, order.end(), as_good);
    return in_any_order(static_cast<std::size_t>(run - order.begin()), static_cast<std::size_t>(run_end - run),
                        static_cast<std::size_t>(std::count_if(run, run_end, right)));
}

facts::PainStory heard(const Case& person) {
    const auto answer = verbs::understand({person.words, finding::When::before});
    const auto* understood = std::get_if<verbs::Understanding>(&answer);
    if (!understood || !understood->find) throw std::runtime_error(person.id + ": the words were refused");
    facts::PainStory story = understood->find->story;
    story.qualities = understood->find->qualities;
    for (const body::ZoneId zone : understood->find->zones_without_side) {
        measure::PainIntensity strength = catalog::numbers::strength_unsaid;
        for (const auto& said : understood->find->strengths) {
            if (said.zone == zone && !said.side) strength = said.strength;
        }
        for (const Side side : person.sides()) add_once(story.pains, {{zone, side}, strength, std::nullopt});
    }
    for (const auto movement : understood->find->movements_without_side) {
        for (const Side side : person.sides()) add_once(story.movements, {movement, side});
    }
    return story;
}

std::set<std::string> patterns(const facts::PainStory& story) {
    const verbs::Reply reply = verbs::call("find", request_of(story).dump());
    if (!reply.ok) throw std::runtime_error(reply.body);
    std::set<std::string> ids;
    const json answer = json::parse(reply.body);
    for (const json& pattern : answer.at("patterns")) ids.insert(pattern.at("pattern").get<std::string>());
    return ids;
}

}  // namespace unknot::stories
