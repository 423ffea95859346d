#include "core/finding/patterns.hpp"

#include <catch2/catch.hpp>

#include "core/catalog/numbers.hpp"
#include "core/finding/rank.hpp"
#include "core/finding/small_catalog.hpp"

using namespace unknot;
using body::Side;
using facts::Candidates;
using facts::EvidenceKind;
using facts::PainStory;
namespace small = finding::small;
namespace numbers = catalog::numbers;

namespace {

constexpr std::int32_t hundred = finding::score_per_weight;

enum PatternIndex : std::uint16_t { nerve, stiff_shoulders };

constexpr catalog::Pattern pattern(std::string_view id, bool sided) {
    catalog::Pattern one;
    one.id = id;
    one.sided = sided;
    one.prior = -2;
    one.stops_at = 14;
    return one;
}

inline constexpr auto patterns = [] {
    std::array list{pattern("nerve", true), pattern("stiff-shoulders", false)};
    list[nerve].essential = small::zones_of<small::thumb, small::spine_back>();
    list[nerve].spillover = small::zones_of<small::neck_side, small::arm_front>();
    list[nerve].hurts_with = small::ids<catalog::MovementId, small::turn_head, small::coat_sleeve>;
    list[nerve].causes = small::ids<catalog::CauseId, small::bag, small::reaching_back>;
    list[nerve].qualities = small::ids<catalog::QualityId, small::tingling, small::sharp>;
    list[stiff_shoulders].essential = small::zones_of<small::shoulder_outer>();
    list[stiff_shoulders].hurts_with = small::ids<catalog::MovementId, small::hand_behind_back>;
    list[stiff_shoulders].qualities = small::ids<catalog::QualityId, small::dull_ache>;
    list[stiff_shoulders].both_sides = true;
    list[stiff_shoulders].usual_from = catalog::AppliesTo::from_50;
    for (catalog::Pattern& one : list) {
        one.hurts_with_bits = small::bits_of(one.hurts_with);
        one.cause_bits = small::bits_of(one.causes);
    }
    return list;
}();

const catalog::Catalog content = [] {
    catalog::Catalog all = small::catalog_of_tests();
    all.patterns = patterns;
    return all;
}();

PainStory story(std::vector<std::pair<std::uint16_t, Side>> places) {
    PainStory told;
    for (const auto& [zone, side] : places) told.pains.push_back({{body::ZoneId{zone}, side}, {6}, std::nullopt});
    return told;
}

std::int32_t score_of(const PainStory& told, std::uint16_t pattern, Side side) {
    for (const auto& one : finding::pattern_scores(finding::Told(content, told))) {
        if (one.pattern.index == pattern && one.side == side) return one.score;
    }
    return -99 * hundred;
}

}  // namespace

TEST_CASE("zones of a pattern count up to a limit, so that pain alone never stops the path") {
    const PainStory told = story({{small::thumb, Side::left},
                                  {small::neck_side, Side::left},
                                  {small::arm_front, Side::left},
                                  {small::spine_back, Side::middle}});
    CHECK(score_of(told, nerve, Side::left) == (numbers::pattern_zones_most - 2) * hundred);
    const Candidates answer = finding::rank(content, told);
    REQUIRE(answer.patterns.size() == 1);
    CHECK(answer.patterns[0].side == Side::left);
    CHECK_FALSE(answer.patterns[0].stops);
}

TEST_CASE("tell-tales stop the path, and then nothing is pressed and nothing more is asked") {
    PainStory told = story({{small::thumb, Side::right}, {small::neck_side, Side::right}});
    told.qualities = std::vector{catalog::QualityId{small::tingling}};
    told.movements = {{catalog::MovementId{small::turn_head}, Side::right}};
    const Candidates answer = finding::rank(content, told);
    REQUIRE(!answer.patterns.empty());
    CHECK(answer.patterns[0].stops);
    CHECK(answer.patterns[0].side == Side::right);
    CHECK(answer.next.kind == facts::NextKind::nothing);
    CHECK_FALSE(answer.clearly_first);
    for (const auto& one : answer.candidates) CHECK_FALSE(one.pressable);
}

TEST_CASE("a press that is familiar does not open what a pattern stops") {
    PainStory told = story({{small::thumb, Side::right}, {small::neck_side, Side::right}});
    told.qualities = std::vector{catalog::QualityId{small::tingling}, catalog::QualityId{small::sharp}};
    REQUIRE(finding::rank(content, told).patterns[0].stops);
    told.press_tests = {{body::MuscleId{small::twin_one}, Side::right, facts::Familiar::yes}};
    CHECK(finding::rank(content, told).patterns[0].stops);
}

TEST_CASE("one family is one tell-tale, told as a movement or as a cause") {
    PainStory told = story({{small::thumb, Side::left}});
    const std::int32_t plain = score_of(told, nerve, Side::left);
    told.movements = {{catalog::MovementId{small::coat_sleeve}, Side::left}};
    told.causes = {catalog::CauseId{small::reaching_back}};
    CHECK(score_of(told, nerve, Side::left) == plain + numbers::weight_movement * hundred);
    told.causes.push_back(catalog::CauseId{small::bag});
    CHECK(score_of(told, nerve, Side::left) == plain + (numbers::weight_movement + numbers::weight_cause) * hundred);
    CHECK(score_of(told, nerve, Side::right) < 0);
}

TEST_CASE("a quality is heard from a pain and from the whole story, once") {
    PainStory told = story({{small::thumb, Side::left}});
    const std::int32_t plain = score_of(told, nerve, Side::left);
    told.pains[0].quality = catalog::QualityId{small::tingling};
    told.qualities = std::vector{catalog::QualityId{small::tingling}};
    CHECK(score_of(told, nerve, Side::left) == plain + numbers::weight_tell_tale * hundred);
    told.pains[0].strength = {0};
    told.qualities.reset();
    CHECK(score_of(told, nerve, Side::left) < plain);
}

TEST_CASE("the same pain on both sides tells, and a younger age tells against") {
    PainStory told = story({{small::shoulder_outer, Side::left}});
    const std::int32_t one_side = score_of(told, stiff_shoulders, Side::middle);
    told.pains.push_back({{body::ZoneId{small::shoulder_outer}, Side::right}, {6}, std::nullopt});
    const std::int32_t both = score_of(told, stiff_shoulders, Side::middle);
    CHECK(both == one_side + numbers::weight_tell_tale * hundred);
    told.age_band = facts::AgeBand::from_50;
    CHECK(score_of(told, stiff_shoulders, Side::middle) == both);
    told.age_band = facts::AgeBand::from_40;
    CHECK(score_of(told, stiff_shoulders, Side::middle) == both - numbers::weight_tell_tale * hundred);
}

TEST_CASE("a pattern without a side has none in the answer, and its movement may hurt on either") {
    PainStory told = story({{small::shoulder_outer, Side::left}, {small::shoulder_outer, Side::right}});
    const std::int32_t plain = score_of(told, stiff_shoulders, Side::middle);
    told.movements = {{catalog::MovementId{small::hand_behind_back}, Side::right}};
    CHECK(score_of(told, stiff_shoulders, Side::middle) == plain + numbers::weight_movement * hundred);
    told.qualities = std::vector{catalog::QualityId{small::dull_ache}};
    const Candidates answer = finding::rank(content, told);
    REQUIRE(!answer.patterns.empty());
    CHECK(answer.patterns[0].stops);
    CHECK_FALSE(answer.patterns[0].side.has_value());
    std::int32_t sum = 0;
    for (const auto& term : answer.patterns[0].because) sum += term.score;
    CHECK(sum == score_of(told, stiff_shoulders, Side::middle));
    CHECK(answer.patterns[0].because.back().kind == EvidenceKind::prior);
}

TEST_CASE("the next question also parts a muscle from the pattern that comes near it") {
    const PainStory told = story({{small::thumb, Side::left}, {small::neck_side, Side::left}});
    const Candidates answer = finding::rank(content, told);
    REQUIRE(answer.next.kind == facts::NextKind::movement);
    PainStory after = told;
    after.movements = {{*answer.next.movement, *answer.next.side}};
    const Candidates then = finding::rank(content, after);
    CHECK(then.patterns[0].odds.of_10000 != answer.patterns[0].odds.of_10000);
}
