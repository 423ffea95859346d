#include "tests/stories/figures.hpp"

#include <algorithm>
#include <iomanip>
#include <nlohmann/json.hpp>
#include <ostream>

#include "tests/stories/redraw.hpp"
#include "verbs/verbs.hpp"

namespace unknot::stories {
namespace {

using nlohmann::json;

facts::PainStory told(const Case& person, Way way, const Marks& map) {
    switch (way) {
        case Way::map: return {map, {}, {}, {}};
        case Way::map_and_taps: return {map, person.told.movements, person.told.causes, {}};
        case Way::words: return heard(person);
        case Way::map_and_words: {
            facts::PainStory story = heard(person);
            story.pains = map;
            return story;
        }
    }
    return {};
}

void add(Standing& sum, const Standing& one, double share) {
    sum.first += share * one.first;
    sum.among_three += share * one.among_three;
    sum.reciprocal += share * one.reciprocal;
}

void add(Figures& figures, const Case& person, const facts::PainStory& story, double share) {
    add(figures.core, standing(by_the_core(story), person, Even::as_ordered), share);
    add(figures.counting, standing(by_counting(story), person, Even::any_order), share);
}

// Calls `use(person, redrawn map)` for the same drawings whatever is measured on them.
template <class Use>
void for_each_drawing(const std::vector<Case>& people, std::int32_t times, Use use) {
    laws::Draw draw(laws::seed());
    for (const Case& person : people) {
        for (std::int32_t i = 0; i < times; ++i) use(person, redrawn(person.told.pains, draw));
    }
}

std::set<std::string> ids(const json& vocabulary, const char* list) {
    std::set<std::string> all;
    if (!vocabulary.contains(list)) return all;
    for (const json& record : vocabulary.at(list)) all.insert(record.at("id").get<std::string>());
    return all;
}

bool any_of_truth(const Case& person, const std::set<std::string>& known) {
    return std::any_of(person.truth.begin(), person.truth.end(), [&](const auto& id) { return known.contains(id); });
}

constexpr auto place_of = [](const facts::PainMark& mark) { return mark.place; };
constexpr auto itself = [](const auto& one) { return one; };

// Of `wanted`, how many are among `found`, by `key`.
template <class List, class Key>
double found_in(const List& wanted, const List& found, Key key) {
    return static_cast<double>(std::count_if(wanted.begin(), wanted.end(), [&](const auto& one) {
        return std::any_of(found.begin(), found.end(), [&](const auto& other) { return key(one) == key(other); });
    }));
}

}  // namespace

std::string_view name_of(Way way) {
    switch (way) {
        case Way::map: return "map";
        case Way::map_and_taps: return "map and taps";
        case Way::words: return "words";
        case Way::map_and_words: return "map and words";
    }
    return {};
}

Sorted sort_by_truth(Half half) {
    const json vocabulary = json::parse(verbs::call("vocabulary", R"({"locale":"en"})").body);
    const auto patterns_known = ids(vocabulary, "patterns");
    Sorted sorted;
    for (Case& person : read(half)) {
        if (!person.muscles().empty()) sorted.muscle.push_back(std::move(person));
        else if (any_of_truth(person, patterns_known)) sorted.pattern.push_back(std::move(person));
        else sorted.unknown.push_back(std::move(person));
    }
    return sorted;
}

Figures as_drawn(const std::vector<Case>& people, Way way) {
    Figures figures{people.size(), {}, {}};
    const double share = 1.0 / static_cast<double>(people.size());
    for (const Case& person : people) add(figures, person, told(person, way, person.told.pains), share);
    return figures;
}

Figures redrawn(const std::vector<Case>& people, Way way, std::int32_t times) {
    Figures figures{people.size(), {}, {}};
    const double share = 1.0 / (static_cast<double>(people.size()) * times);
    for_each_drawing(people, times, [&](const Case& person, const Marks& map) {
        add(figures, person, told(person, way, map), share);
    });
    return figures;
}

double mean_overlap(const std::vector<Case>& people, std::int32_t times) {
    double sum = 0;
    for_each_drawing(people, times,
                     [&](const Case& person, const Marks& map) { sum += overlap(person.told.pains, map); });
    return sum / (static_cast<double>(people.size()) * times);
}

Heard heard_of(const std::vector<Case>& people) {
    Heard share, all;
    for (const Case& person : people) {
        const facts::PainStory story = heard(person);
        share.places += found_in(person.told.pains, story.pains, place_of);
        share.places_right += found_in(story.pains, person.told.pains, place_of);
        share.movements += found_in(person.told.movements, story.movements, itself);
        share.causes += found_in(person.told.causes, story.causes, itself);
        all.places += static_cast<double>(person.told.pains.size());
        all.places_right += static_cast<double>(story.pains.size());
        all.movements += static_cast<double>(person.told.movements.size());
        all.causes += static_cast<double>(person.told.causes.size());
    }
    return {share.places / all.places, share.movements / all.movements, share.causes / all.causes,
            share.places_right / all.places_right};
}

std::size_t pattern_named(const std::vector<Case>& people, Way way) {
    return static_cast<std::size_t>(std::count_if(people.begin(), people.end(), [&](const Case& person) {
        return any_of_truth(person, patterns(told(person, way, person.told.pains)));
    }));
}

std::size_t any_pattern_named(const std::vector<Case>& people, Way way) {
    return static_cast<std::size_t>(std::count_if(people.begin(), people.end(), [&](const Case& person) {
        return !patterns(told(person, way, person.told.pains)).empty();
    }));
}

void write_row(std::ostream& out, std::string_view half, std::string_view way, const Figures& figures) {
    const auto percent = [&](double share) { out << " | " << std::setprecision(1) << 100 * share << " %"; };
    const auto three = [&](const Standing& standing) {
        percent(standing.first);
        percent(standing.among_three);
        out << " | " << std::setprecision(3) << standing.reciprocal;
    };
    out << std::fixed << "| " << half << " | " << way << " | " << figures.cases;
    three(figures.core);
    three(figures.counting);
    out << " |\n";
}

void write_misses(std::ostream& out, const std::vector<Case>& people, Way way) {
    for (const Case& person : people) {
        const auto order = by_the_core(told(person, way, person.told.pains));
        if (standing(order, person, Even::as_ordered).among_three > 0) continue;
        out << "  " << person.id << ": " << person.truth.front() << ", told";
        for (std::size_t i = 0; i < 3 && i < order.size(); ++i) {
            out << (i == 0 ? " " : ", ") << catalog::at(catalog::content().muscles, order[i].muscle).id;
        }
        out << (order.empty() ? " nothing\n" : "\n");
    }
}

void write_unheard(std::ostream& out, const std::vector<Case>& people) {
    const auto& known = catalog::content();
    for (const Case& person : people) {
        const facts::PainStory story = heard(person);
        std::string missing;
        const auto add_if_not = [&](bool was_heard, std::string_view id) {
            if (!was_heard) missing.append(" ").append(id);
        };
        for (const auto& pain : person.told.pains) {
            add_if_not(found_in(std::vector{pain}, story.pains, place_of) > 0,
                       catalog::at(known.zones, pain.place.zone).id);
        }
        for (const auto& mark : person.told.movements) {
            add_if_not(found_in(std::vector{mark}, story.movements, itself) > 0,
                       catalog::at(known.movements, mark.movement).id);
        }
        for (const auto cause : person.told.causes) {
            add_if_not(found_in(std::vector{cause}, story.causes, itself) > 0, catalog::at(known.causes, cause).id);
        }
        if (!missing.empty()) out << "  " << person.id << ":" << missing << '\n';
    }
}

}  // namespace unknot::stories
