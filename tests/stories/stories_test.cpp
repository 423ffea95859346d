// The finder and the reader of own words on published cases: printed for both halves, held on the half that nothing was
// tuned on. A floor lies a little below what was measured: a worse model falls through it.
#include <catch2/catch.hpp>

#include <iostream>
#include <map>

#include "tests/laws/draw.hpp"
#include "tests/stories/figures.hpp"

namespace unknot::stories {
namespace {

// Least share first and among the first three, untouched half.
struct Floor {
    double first = 0;
    double among_three = 0;
};
const std::map<Way, Floor> floors_as_drawn{{Way::map, {0.70, 0.94}},
                                           {Way::map_and_taps, {0.77, 0.96}},
                                           {Way::words, {0.50, 0.72}},
                                           {Way::map_and_words, {0.77, 0.95}}};
const std::map<Way, Floor> floors_redrawn{
    {Way::map, {0.38, 0.69}}, {Way::map_and_taps, {0.53, 0.79}}, {Way::map_and_words, {0.46, 0.75}}};

std::int32_t drawings_each() { return laws::long_run() ? 200 : 20; }

std::string_view name_of(Half half) { return half == Half::tuned ? "tuned" : "untouched"; }

void write_others(std::ostream& out, const Sorted& sorted) {
    out << "  patterns that are not muscle: " << sorted.pattern.size() << " cases";
    for (const Way way : ways) out << ", by " << stories::name_of(way) << ' ' << pattern_named(sorted.pattern, way);
    out << "; named to people with a muscle, by map and taps: " << any_pattern_named(sorted.muscle, Way::map_and_taps)
        << "\n  not in the catalog: " << sorted.unknown.size() << " cases\n";
    const Heard share = heard_of(sorted.muscle);
    out << "  heard in the words: places " << 100 * share.places << " %, movements " << 100 * share.movements
        << " %, causes " << 100 * share.causes << " %; of the places heard " << 100 * share.places_right
        << " % were on the map\n";
}

void hold(const Figures& figures, const std::map<Way, Floor>& floors, Way way) {
    INFO(stories::name_of(way));
    CHECK(figures.core.first >= floors.at(way).first);
    CHECK(figures.core.among_three >= floors.at(way).among_three);
    CHECK(figures.core.reciprocal > figures.counting.reciprocal);
}

}  // namespace

TEST_CASE("The right muscle comes first, or among the first three, as often as was measured") {
    std::cout << "seed " << laws::seed() << "\n| half | told by | cases | first | among three | reciprocal rank "
              << "| counting: first | among three | reciprocal rank |\n|---|---|---|---|---|---|---|---|---|\n";
    for (const Half half : {Half::tuned, Half::untouched}) {
        const Sorted sorted = sort_by_truth(half);
        for (const Way way : ways) {
            const Figures figures = as_drawn(sorted.muscle, way);
            write_row(std::cout, name_of(half), stories::name_of(way), figures);
            if (half == Half::untouched) hold(figures, floors_as_drawn, way);
        }
        for (const Way way : ways) {
            if (way == Way::words) continue;
            const Figures figures = redrawn(sorted.muscle, way, drawings_each());
            write_row(std::cout, name_of(half), std::string(stories::name_of(way)) + ", redrawn", figures);
            if (half == Half::untouched) hold(figures, floors_redrawn, way);
        }
    }
    for (const Half half : {Half::tuned, Half::untouched}) {
        std::cout << name_of(half) << ":\n";
        write_others(std::cout, sort_by_truth(half));
    }
    const Sorted tuned = sort_by_truth(Half::tuned);
    for (const Way way : {Way::map_and_taps, Way::words}) {
        std::cout << "tuned, not among three by " << stories::name_of(way) << ":\n";
        write_misses(std::cout, tuned.muscle, way);
    }
    std::cout << "tuned, not heard in the words:\n";
    write_unheard(std::cout, read(Half::tuned));
}

TEST_CASE("Redrawn maps overlap with the first ones as people's do, by 42 %") {
    std::vector<Case> all = read(Half::tuned);
    for (Case& one : read(Half::untouched)) all.push_back(std::move(one));
    const double mean = mean_overlap(all, drawings_each());
    std::cout << "overlap of a redrawn map with the first: " << mean << '\n';
    CHECK(mean > 0.405);
    CHECK(mean < 0.435);
}

}  // namespace unknot::stories
