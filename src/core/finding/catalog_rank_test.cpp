// Properties of the ranking over the real catalog: its rows are facts, and the laws of docs/finding.md hold for all.
#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>

#include <algorithm>

#include "core/finding/patterns.hpp"
#include "core/finding/rank.hpp"

using namespace unknot;
using body::Side;
using facts::Candidates;
using facts::FoundPattern;
using facts::PainStory;

namespace {

const catalog::Catalog& rules() { return catalog::content(); }

template <class Id, class Record>
Id any_of(std::span<const Record> table) {
    return {*rc::gen::inRange<std::uint16_t>(0, static_cast<std::uint16_t>(table.size()))};
}

facts::PainMark any_pain() {
    const auto zone = any_of<body::ZoneId>(rules().zones);
    const bool midline = rules().zones[zone.index].midline;
    return {{zone, midline ? Side::middle : *rc::gen::element(Side::left, Side::right)},
            {*rc::gen::inRange(1, 11)},
            std::nullopt,
            {*rc::gen::inRange(1, 10'001)}};
}

facts::MovementMark any_movement() {
    return {any_of<catalog::MovementId>(rules().movements), *rc::gen::element(Side::left, Side::right)};
}

void tell(PainStory& told, catalog::QualityId quality) {
    if (!told.qualities) told.qualities.emplace();
    told.qualities->push_back(quality);
}

PainStory any_story() {
    PainStory told;
    for (int i = *rc::gen::inRange(1, 7); i > 0; --i) told.pains.push_back(any_pain());
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i) told.movements.push_back(any_movement());
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i) told.causes.push_back(any_of<catalog::CauseId>(rules().causes));
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i) tell(told, any_of<catalog::QualityId>(rules().qualities));
    return told;
}

std::int32_t score_of(const PainStory& told, std::uint16_t muscle, Side side) {
    return finding::score(finding::Told(rules(), told), body::MuscleId{muscle}, side);
}

const FoundPattern* find(const Candidates& answer, const FoundPattern& wanted) {
    for (const auto& one : answer.patterns) {
        if (one.pattern == wanted.pattern && one.side == wanted.side) return &one;
    }
    return nullptr;
}

bool same(const Candidates& a, const Candidates& b) {
    return a.candidates == b.candidates && a.patterns == b.patterns && a.may_also == b.may_also &&
           a.something_else == b.something_else && a.others == b.others && a.next.kind == b.next.kind &&
           a.next.movement == b.next.movement && a.next.muscle == b.next.muscle && a.next.side == b.next.side;
}

}  // namespace

TEST_CASE("one more essential zone never lowers a muscle of the catalog") {
    rc::prop("one more essential zone", [] {
        const PainStory before = any_story();
        const auto muscle = any_of<body::MuscleId>(rules().muscles).index;
        const Side side = *rc::gen::element(Side::left, Side::right);
        for (std::uint16_t zone = 0; zone < rules().zones.size(); ++zone) {
            if (!rules().muscles[muscle].essential.has(body::ZoneId{zone})) continue;
            PainStory after = before;
            after.pains.push_back({{{zone}, rules().zones[zone].midline ? Side::middle : side}, {6}, std::nullopt});
            RC_ASSERT(score_of(after, muscle, side) >= score_of(before, muscle, side));
        }
    });
}

TEST_CASE("the order of what is told is irrelevant, patterns and neighbours included") {
    rc::prop("reversed", [] {
        const PainStory told = any_story();
        PainStory other = told;
        std::reverse(other.pains.begin(), other.pains.end());
        std::reverse(other.movements.begin(), other.movements.end());
        std::reverse(other.causes.begin(), other.causes.end());
        if (other.qualities) std::reverse(other.qualities->begin(), other.qualities->end());
        RC_ASSERT(same(finding::rank(rules(), told), finding::rank(rules(), other)));
    });
}

TEST_CASE("mirroring a story mirrors the score of every muscle and pattern") {
    rc::prop("mirrored", [] {
        const PainStory told = any_story();
        PainStory other = told;
        for (auto& one : other.pains) one.place.side = body::mirrored(one.place.side);
        for (auto& one : other.movements) one.side = body::mirrored(one.side);
        for (std::uint16_t muscle = 0; muscle < rules().muscles.size(); ++muscle) {
            RC_ASSERT(score_of(told, muscle, Side::left) == score_of(other, muscle, Side::right));
        }
        const auto here = finding::pattern_scores(finding::Told(rules(), told));
        for (const auto& there : finding::pattern_scores(finding::Told(rules(), other))) {
            const auto twin = std::find_if(here.begin(), here.end(), [&](const auto& one) {
                return one.pattern == there.pattern && one.side == body::mirrored(there.side);
            });
            RC_ASSERT(twin != here.end());
            RC_ASSERT(twin->score == there.score);
        }
    });
}

TEST_CASE("odds of muscles and patterns, the others and something else are one sum, with two candidates at least") {
    rc::prop("one sum", [] {
        const PainStory told = any_story();
        const Candidates answer = finding::rank(rules(), told);
        std::int32_t sum = answer.something_else.of_10000 + answer.others.of_10000;
        for (const auto& one : answer.candidates) sum += one.odds.of_10000;
        for (const auto& one : answer.patterns) sum += one.odds.of_10000;
        RC_ASSERT(sum == 10'000);
        RC_ASSERT(answer.candidates.size() >= 2U);
        for (const auto& one : answer.candidates) RC_ASSERT(!rules().muscles[one.muscle.index].neighbour);
        for (const auto& one : answer.may_also) RC_ASSERT(rules().muscles[one.muscle.index].neighbour);
        const bool stopped = !answer.patterns.empty() && answer.patterns.front().stops;
        for (const auto& one : answer.candidates) {
            RC_ASSERT(one.pressable == (!stopped && rules().muscles[one.muscle.index].pressable()));
        }
    });
}

TEST_CASE("the reasons of a pattern add up to its score") {
    rc::prop("reasons", [] {
        const PainStory told = any_story();
        const finding::Told ready(rules(), told);
        for (const auto& one : finding::pattern_scores(ready)) {
            std::int32_t sum = 0;
            for (const auto& term : finding::because(ready, one.pattern, one.side)) sum += term.score;
            RC_ASSERT(sum == one.score);
        }
    });
}

TEST_CASE("one more tell-tale never lowers the odds of a pattern, but for rounding") {
    rc::prop("one more quality", [] {
        const PainStory before = any_story();
        const Candidates was = finding::rank(rules(), before);
        for (const FoundPattern& one : was.patterns) {
            for (const auto quality : rules().patterns[one.pattern.index].qualities) {
                PainStory after = before;
                tell(after, quality);
                const Candidates now = finding::rank(rules(), after);
                const FoundPattern* still = find(now, one);
                RC_ASSERT(still != nullptr);
                RC_ASSERT(still->odds.of_10000 + 1 >= one.odds.of_10000);
            }
        }
    });
}

TEST_CASE("zones alone stop no path, whatever is marked on one side") {
    PainStory everywhere;
    for (std::uint16_t zone = 0; zone < rules().zones.size(); ++zone) {
        const bool midline = rules().zones[zone].midline;
        everywhere.pains.push_back({{{zone}, midline ? Side::middle : Side::left}, {9}, std::nullopt});
    }
    for (const auto& one : finding::rank(rules(), everywhere).patterns) CHECK_FALSE(one.stops);
}

TEST_CASE("every pattern can be reached by what may be told") {
    for (std::uint16_t i = 0; i < rules().patterns.size(); ++i) {
        const auto& pattern = rules().patterns[i];
        PainStory told;
        for (std::uint16_t zone = 0; zone < rules().zones.size(); ++zone) {
            if (!pattern.essential.has(body::ZoneId{zone}) && !pattern.spillover.has(body::ZoneId{zone})) continue;
            for (const Side side : {Side::left, Side::right}) {
                const bool midline = rules().zones[zone].midline;
                told.pains.push_back({{{zone}, midline ? Side::middle : side}, {6}, std::nullopt});
            }
        }
        for (const auto movement : pattern.hurts_with) told.movements.push_back({movement, Side::left});
        told.causes.assign(pattern.causes.begin(), pattern.causes.end());
        for (const auto quality : pattern.qualities) tell(told, quality);
        const Candidates answer = finding::rank(rules(), told);
        const bool stopped = std::any_of(answer.patterns.begin(), answer.patterns.end(),
                                         [&](const auto& one) { return one.pattern.index == i && one.stops; });
        INFO(pattern.id);
        CHECK(stopped);
    }
}
