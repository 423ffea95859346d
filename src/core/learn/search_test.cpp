#include "core/learn/search.hpp"

#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>

#include <array>
#include <string>

#include "core/learn/stem.hpp"

using namespace unknot;
using learn::Hit;
using learn::search;

namespace {

constexpr catalog::PassageId knots{0}, pressure{1}, soreness{2};
constexpr std::array knot_hits{catalog::TermHit{knots, 5}, catalog::TermHit{soreness, 1}};
constexpr std::array press_hits{catalog::TermHit{pressure, 3}};
constexpr std::array pressur_hits{catalog::TermHit{pressure, 7}, catalog::TermHit{knots, 2}};
constexpr std::array sore_hits{catalog::TermHit{soreness, 5}};

// Stems, sorted: "knot", "press", "pressur" (of pressure), "soreness".
constexpr std::array terms{catalog::Term{"knot", knot_hits}, catalog::Term{"press", press_hits},
                           catalog::Term{"pressur", pressur_hits}, catalog::Term{"soreness", sore_hits}};
constexpr std::array<catalog::Passage, 4> passages{};

catalog::Catalog content() {
    catalog::Catalog all;
    all.passages = passages;
    all.terms = terms;
    return all;
}

using Hits = std::vector<Hit>;

}  // namespace

TEST_CASE("the terms of this test are stems") {
    CHECK(learn::stems("knots pressing pressure soreness") ==
          std::vector<std::string>{"knot", "press", "pressur", "soreness"});
}

TEST_CASE("without words everything is shown, in its order") {
    for (const char* words : {"", "  ", "?!"}) {
        CHECK(search(content(), words) == Hits{{{0}, 0}, {{1}, 0}, {{2}, 0}, {{3}, 0}});
    }
}

TEST_CASE("a word finds the passages that hold any form of it, the weightiest first") {
    CHECK(search(content(), "knots") == Hits{{knots, 5}, {soreness, 1}});
    CHECK(search(content(), "Pressing") == Hits{{pressure, 3}});
}

TEST_CASE("every word counts, a repeated one once") {
    CHECK(search(content(), "knot pressure") == Hits{{knots, 7}, {pressure, 7}, {soreness, 1}});
    CHECK(search(content(), "knot knots KNOT") == search(content(), "knot"));
    CHECK(search(content(), "knot elephants") == search(content(), "knot"));
}

TEST_CASE("the beginning of a word finds it, from four letters on, if nothing is found exactly") {
    CHECK(search(content(), "soren") == Hits{{soreness, 5}});
    CHECK(search(content(), "pressu") == Hits{{pressure, 7}, {knots, 2}});
    CHECK(search(content(), "sor").empty());
    CHECK(search(content(), "press") == Hits{{pressure, 3}});
}

TEST_CASE("words that nothing holds find nothing") { CHECK(search(content(), "elephants").empty()); }

TEST_CASE("hits are best first, and asking for more words never lowers a passage") {
    rc::prop("more words", [] {
        static const std::vector<std::string> known{"knot ", "pressing ", "pressure ", "soren ", "zebra ", "of "};
        std::string words = *rc::gen::elementOf(known);
        const std::string more = words + *rc::gen::elementOf(known);
        const Hits few = search(content(), words), many = search(content(), more);
        for (std::size_t i = 1; i < many.size(); ++i) RC_ASSERT(many[i - 1].score >= many[i].score);
        for (const Hit& hit : few) {
            const auto same = [&](const Hit& other) {
                return other.passage == hit.passage && other.score >= hit.score;
            };
            RC_ASSERT(std::any_of(many.begin(), many.end(), same));
        }
    });
}
