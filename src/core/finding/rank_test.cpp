#include "core/finding/rank.hpp"

#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>

#include <algorithm>

#include "core/catalog/numbers.hpp"
#include "core/finding/ask.hpp"
#include "core/finding/small_catalog.hpp"
#include "core/finding/weigh.hpp"

using namespace unknot;
using body::Side;
using facts::Candidates;
using facts::EvidenceKind;
using facts::Familiar;
using facts::PainStory;
using finding::rank;
namespace small = finding::small;
namespace numbers = catalog::numbers;

namespace {

constexpr std::int32_t strong = 6;
constexpr std::int32_t hundred = finding::score_per_weight;

facts::PainMark pain(std::uint16_t zone, Side side, std::int32_t strength = strong) {
    return {{body::ZoneId{zone}, side}, {strength}, std::nullopt};
}

PainStory story(std::vector<facts::PainMark> pains) {
    PainStory told;
    told.pains = std::move(pains);
    return told;
}

std::int32_t score_of(const PainStory& told, std::uint16_t muscle, Side side) {
    const finding::Told ready(small::content, told);
    return finding::score(ready, body::MuscleId{muscle}, side);
}

facts::PainMark any_pain() {
    const auto zone = *rc::gen::inRange<std::uint16_t>(0, static_cast<std::uint16_t>(small::zones.size()));
    const Side side = small::zones[zone].midline ? Side::middle : *rc::gen::element(Side::left, Side::right);
    facts::PainMark made = pain(zone, side, *rc::gen::inRange(0, 11));
    if (*rc::gen::arbitrary<bool>()) made.share = {*rc::gen::inRange(1, 10'001)};
    return made;
}

facts::MovementMark any_movement() {
    return {catalog::MovementId{*rc::gen::inRange<std::uint16_t>(0, 5)}, *rc::gen::element(Side::left, Side::right)};
}

facts::PressTest any_press_test() {
    return {body::MuscleId{*rc::gen::inRange<std::uint16_t>(0, 7)}, *rc::gen::element(Side::left, Side::right),
            *rc::gen::element(Familiar::no, Familiar::partly, Familiar::yes)};
}

PainStory any_story() {
    PainStory told;
    for (int i = *rc::gen::inRange(0, 7); i > 0; --i) told.pains.push_back(any_pain());
    for (int i = *rc::gen::inRange(0, 5); i > 0; --i) told.movements.push_back(any_movement());
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i) told.causes.push_back({*rc::gen::inRange<std::uint16_t>(0, 4)});
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i) told.press_tests.push_back(any_press_test());
    return told;
}

PainStory mirrored(PainStory told) {
    for (auto& one : told.pains) one.place.side = body::mirrored(one.place.side);
    for (auto& one : told.movements) one.side = body::mirrored(one.side);
    for (auto& one : told.press_tests) one.side = body::mirrored(one.side);
    return told;
}

bool same(const Candidates& a, const Candidates& b) {
    return a.candidates == b.candidates && a.something_else == b.something_else && a.others == b.others &&
           a.clearly_first == b.clearly_first && a.next.kind == b.next.kind && a.next.movement == b.next.movement &&
           a.next.muscle == b.next.muscle && a.next.side == b.next.side;
}

template <class Each>
void every_muscle(Each each) {
    for (std::uint16_t muscle = 0; muscle < small::muscles.size(); ++muscle) {
        for (const Side side : {Side::left, Side::right}) each(muscle, side);
    }
}

}  // namespace

TEST_CASE("without a pain there is nothing to rank, and it is something else") {
    for (const auto& told : {story({}), story({pain(small::shoulder_front, Side::left, 0)})}) {
        const Candidates answer = rank(small::content, told);
        CHECK(answer.candidates.empty());
        CHECK(answer.something_else.of_10000 == 10'000);
        CHECK(answer.others.of_10000 == 0);
        CHECK_FALSE(answer.clearly_first);
        CHECK(answer.next.kind == facts::NextKind::nothing);
    }
}

TEST_CASE("pain at the front of the shoulder and in the arm brings the biceps first, with its reasons") {
    const Candidates answer =
        rank(small::content, story({pain(small::shoulder_front, Side::right), pain(small::arm_front, Side::right)}));
    REQUIRE(answer.candidates.size() >= 2);
    const auto& first = answer.candidates[0];
    CHECK(first.muscle.index == small::biceps);
    CHECK(first.side == Side::right);
    CHECK(first.pressable);
    REQUIRE(first.because.size() == 2);
    CHECK(first.because[0].kind == EvidenceKind::zone_essential);
    CHECK(first.because[0].place == body::Place{body::ZoneId{small::shoulder_front}, Side::right});
    CHECK(first.because[0].score == numbers::weight_essential * hundred);
    CHECK(answer.candidates[1].muscle.index == small::infraspinatus);
}

TEST_CASE("each zone counts for the best it is to a muscle") {
    const auto one = [](std::uint16_t zone) { return story({pain(zone, Side::left)}); };
    const std::int32_t prior = hundred, unmarked = -numbers::unmarked_share;
    CHECK(score_of(one(small::shoulder_front), small::infraspinatus, Side::left) ==
          prior + numbers::weight_essential * hundred);
    CHECK(score_of(one(small::thumb), small::infraspinatus, Side::left) ==
          prior + unmarked + numbers::weight_spillover * hundred);
    CHECK(score_of(one(small::blade_whole), small::infraspinatus, Side::left) ==
          prior + unmarked + numbers::weight_home * hundred);
    CHECK(score_of(one(small::chest), small::infraspinatus, Side::left) ==
          prior + unmarked + numbers::weight_beside_essential * hundred);
    CHECK(score_of(one(small::palm), small::infraspinatus, Side::left) ==
          prior + unmarked + numbers::weight_beside_other * hundred);
    CHECK(score_of(one(small::neck_side), small::infraspinatus, Side::left) == prior + unmarked);
}

TEST_CASE("a weak pain counts for less, and the stronger of two marks on one place counts") {
    const PainStory weak = story({pain(small::shoulder_front, Side::left, 2)});
    const PainStory both =
        story({pain(small::shoulder_front, Side::left, 2), pain(small::shoulder_front, Side::left, 7)});
    const std::int32_t prior = hundred;
    CHECK(score_of(weak, small::infraspinatus, Side::left) == prior + numbers::weight_essential * numbers::weak_share);
    CHECK(score_of(both, small::infraspinatus, Side::left) == prior + numbers::weight_essential * hundred);
    CHECK(score_of(both, small::infraspinatus, Side::left) ==
          score_of(story({pain(small::shoulder_front, Side::left, 7)}), small::infraspinatus, Side::left));
}

TEST_CASE("only sides in pain have candidates; a midline pain alone speaks for both") {
    const auto sides = [](const Candidates& answer) {
        std::pair<bool, bool> seen;
        for (const auto& one : answer.candidates) (one.side == Side::left ? seen.first : seen.second) = true;
        return seen;
    };
    CHECK(sides(rank(small::content, story({pain(small::shoulder_front, Side::left)}))) == std::pair(true, false));
    CHECK(sides(rank(small::content, story({pain(small::spine_back, Side::middle)}))) == std::pair(true, true));
    CHECK(sides(rank(small::content, story({pain(small::spine_back, Side::middle),
                                            pain(small::blade_inner, Side::right)}))) == std::pair(false, true));
}

TEST_CASE("a midline reason has no side") {
    const Candidates answer = rank(small::content, story({pain(small::spine_back, Side::middle)}));
    REQUIRE(answer.candidates[0].muscle.index == small::multifidus);
    CHECK(answer.candidates[0].because[0].place == body::Place{body::ZoneId{small::spine_back}, Side::middle});
}

TEST_CASE("a movement speaks for its own side only, a cause for both") {
    PainStory told = story({pain(small::shoulder_front, Side::left), pain(small::shoulder_front, Side::right)});
    const std::int32_t plain = score_of(told, small::biceps, Side::left);
    told.movements = {{catalog::MovementId{small::palm_up}, Side::right}};
    CHECK(score_of(told, small::biceps, Side::left) == plain);
    CHECK(score_of(told, small::biceps, Side::right) == plain + numbers::weight_movement * hundred);
    told.causes = {catalog::CauseId{small::desk}};
    CHECK(score_of(told, small::biceps, Side::left) == plain + numbers::weight_cause * hundred);
}

TEST_CASE("one family is one fact, whether told as two movements or as movement and cause") {
    PainStory told = story({pain(small::shoulder_front, Side::left)});
    const std::int32_t plain = score_of(told, small::infraspinatus, Side::left);
    const std::int32_t movement = numbers::weight_movement * hundred, cause = numbers::weight_cause * hundred;
    told.movements = {{catalog::MovementId{small::hand_behind_back}, Side::left},
                      {catalog::MovementId{small::coat_sleeve}, Side::left}};
    CHECK(score_of(told, small::infraspinatus, Side::left) == plain + movement);
    told.causes = {catalog::CauseId{small::reaching_back}};
    CHECK(score_of(told, small::infraspinatus, Side::left) == plain + movement);
    told.causes.push_back(catalog::CauseId{small::desk});
    CHECK(score_of(told, small::infraspinatus, Side::left) == plain + movement + cause);
}

TEST_CASE("only so many movements and causes count") {
    PainStory told = story({pain(small::shoulder_front, Side::left)});
    const std::int32_t plain = score_of(told, small::infraspinatus, Side::left);
    for (std::uint16_t i = 0; i < 5; ++i) told.movements.push_back({catalog::MovementId{i}, Side::left});
    for (std::uint16_t i = 0; i < 4; ++i) told.causes.push_back(catalog::CauseId{i});
    const std::int32_t most =
        numbers::movements_counted * numbers::weight_movement + numbers::causes_counted * numbers::weight_cause;
    CHECK(score_of(told, small::infraspinatus, Side::left) == plain + most * hundred);
}

TEST_CASE("a muscle that is never pressed is ranked but offers no press test") {
    PainStory told = story({pain(small::shoulder_front, Side::left), pain(small::thumb, Side::left)});
    const Candidates answer = rank(small::content, told);
    const auto found = std::find_if(answer.candidates.begin(), answer.candidates.end(),
                                    [](const auto& one) { return one.muscle.index == small::subclavius; });
    REQUIRE(found != answer.candidates.end());
    CHECK_FALSE(found->pressable);
    const std::int32_t before = score_of(told, small::subclavius, Side::left);
    told.press_tests = {{body::MuscleId{small::subclavius}, Side::left, Familiar::yes}};
    CHECK(score_of(told, small::subclavius, Side::left) == before);
}

TEST_CASE("a press test settles what the zones cannot") {
    PainStory told = story({pain(small::neck_side, Side::left), pain(small::blade_inner, Side::left)});
    const Candidates tied = rank(small::content, told);
    CHECK(tied.candidates[0].tie != 0);
    CHECK(tied.candidates[0].tie == tied.candidates[1].tie);
    CHECK_FALSE(tied.clearly_first);
    told.press_tests = {{body::MuscleId{small::twin_two}, Side::left, Familiar::yes},
                        {body::MuscleId{small::twin_one}, Side::left, Familiar::no}};
    const Candidates settled = rank(small::content, told);
    CHECK(settled.candidates[0].muscle.index == small::twin_two);
    CHECK(settled.candidates[0].tie == 0);
    CHECK(settled.clearly_first);
    CHECK(settled.candidates[0].because[0].kind == EvidenceKind::press_test);
    CHECK(settled.next.kind == facts::NextKind::nothing);
}

TEST_CASE("two muscles are about equal by what a second drawing may turn round, not by their lead alone") {
    const PainStory told = story({pain(small::neck_side, Side::left), pain(small::blade_whole, Side::left)});
    const finding::Told ready(small::content, told);
    const auto ranked = [](std::uint16_t muscle, std::int32_t score) {
        return finding::Ranked{score, body::MuscleId{muscle}, Side::left};
    };
    // Every mark says the same of the twins: no drawing parts them, and the least lead is one.
    CHECK(finding::about_equal(ready, ranked(small::twin_one, 600), ranked(small::twin_two, 600)));
    CHECK_FALSE(finding::about_equal(ready, ranked(small::twin_one, 601), ranked(small::twin_two, 600)));
    // One mark speaks for the first, another for the second: either may slip.
    CHECK(finding::about_equal(ready, ranked(small::twin_one, 700), ranked(small::infraspinatus, 600)));
    CHECK_FALSE(finding::about_equal(ready, ranked(small::twin_one, 1500), ranked(small::infraspinatus, 600)));
}

TEST_CASE("of several press tests of one muscle the most familiar counts") {
    PainStory told = story({pain(small::shoulder_front, Side::left)});
    const std::int32_t plain = score_of(told, small::biceps, Side::left);
    const body::MuscleId biceps{small::biceps};
    told.press_tests = {{biceps, Side::left, Familiar::no}};
    CHECK(score_of(told, small::biceps, Side::left) == plain - numbers::weight_press_no * hundred);
    told.press_tests.push_back({biceps, Side::left, Familiar::partly});
    CHECK(score_of(told, small::biceps, Side::left) == plain + numbers::weight_press_partly * hundred);
    told.press_tests.insert(told.press_tests.begin(), {biceps, Side::left, Familiar::yes});
    CHECK(score_of(told, small::biceps, Side::left) == plain + numbers::weight_press_yes * hundred);
    CHECK(score_of(told, small::biceps, Side::right) < plain);
}

TEST_CASE("a weak pain in the midline counts on both sides, for less") {
    for (const Side side : {Side::left, Side::right}) {
        CHECK(score_of(story({pain(small::spine_back, Side::middle, 1)}), small::multifidus, side) ==
              numbers::weight_essential * numbers::weak_share);
    }
}

TEST_CASE("of equal scores the earlier in the catalog comes first, then the left") {
    const Candidates twins = rank(small::content, story({pain(small::neck_side, Side::right)}));
    REQUIRE(twins.candidates.size() >= 2);
    CHECK(twins.candidates[0].muscle.index == small::twin_one);
    CHECK(twins.candidates[1].muscle.index == small::twin_two);
    const Candidates sides = rank(small::content, story({pain(small::spine_back, Side::middle)}));
    CHECK(sides.candidates[0].side == Side::left);
    CHECK(sides.candidates[1].muscle.index == small::multifidus);
    CHECK(sides.candidates[1].side == Side::right);
}

TEST_CASE("of leaders that are near each other the next question is the movement that splits them") {
    const Candidates answer = rank(small::content, story({pain(small::shoulder_front, Side::left)}));
    REQUIRE(answer.next.kind == facts::NextKind::movement);
    const PainStory before = story({pain(small::shoulder_front, Side::left)});
    PainStory after = before;
    after.movements = {{*answer.next.movement, *answer.next.side}};
    std::int32_t least = 10'000, most = 0;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, answer.candidates.size()); ++i) {
        const auto muscle = answer.candidates[i].muscle.index;
        const std::int32_t gain = score_of(after, muscle, Side::left) - score_of(before, muscle, Side::left);
        least = std::min(least, gain);
        most = std::max(most, gain);
    }
    CHECK(most > least);
}

TEST_CASE("twins that no movement can split are split by a press test") {
    const PainStory told = story({pain(small::neck_side, Side::left), pain(small::blade_inner, Side::left)});
    finding::Told ready(small::content, told);
    const std::vector<finding::Ranked> twins{{1200, body::MuscleId{small::twin_one}, Side::left},
                                             {1200, body::MuscleId{small::twin_two}, Side::left}};
    const auto next = finding::next_question(ready, twins, std::nullopt, false);
    CHECK(next.kind == facts::NextKind::press_test);
    CHECK(next.muscle == body::MuscleId{small::twin_one});
    CHECK(next.side == Side::left);
}

TEST_CASE("marking one more essential zone of a muscle never lowers it") {
    rc::prop("one more essential zone", [] {
        const PainStory before = any_story();
        every_muscle([&](std::uint16_t muscle, Side side) {
            for (std::uint16_t zone = 0; zone < small::zones.size(); ++zone) {
                if (!small::muscles[muscle].essential.has(body::ZoneId{zone})) continue;
                PainStory after = before;
                after.pains.push_back(
                    pain(zone, small::zones[zone].midline ? Side::middle : side, *rc::gen::inRange(1, 11)));
                RC_ASSERT(score_of(after, muscle, side) >= score_of(before, muscle, side));
            }
        });
    });
}

TEST_CASE("a stronger or fuller mark, one more movement or cause, a familiar press: none ever lowers a muscle") {
    rc::prop("more told", [] {
        const PainStory before = any_story();
        PainStory moved = before, caused = before, pressed = before, stronger = before;
        PainStory fuller = before;
        moved.movements.push_back(any_movement());
        caused.causes.push_back({*rc::gen::inRange<std::uint16_t>(0, 4)});
        const auto test = any_press_test();
        pressed.press_tests.push_back({test.muscle, test.side, Familiar::yes});
        for (auto& one : stronger.pains) {
            if (one.strength.of_10 > 0) one.strength.of_10 = std::min(10, one.strength.of_10 + 1);
        }
        for (auto& one : fuller.pains) one.share.of_10000 += *rc::gen::inRange(0, 10'001 - one.share.of_10000);
        every_muscle([&](std::uint16_t muscle, Side side) {
            const std::int32_t was = score_of(before, muscle, side);
            RC_ASSERT(score_of(moved, muscle, side) >= was);
            RC_ASSERT(score_of(caused, muscle, side) >= was);
            RC_ASSERT(score_of(pressed, muscle, side) >= was);
            RC_ASSERT(score_of(stronger, muscle, side) >= was);
            RC_ASSERT(score_of(fuller, muscle, side) >= was);
        });
    });
}

TEST_CASE("the order and the repetition of marks are irrelevant") {
    rc::prop("shuffled", [] {
        const PainStory told = any_story();
        PainStory other = told;
        std::reverse(other.pains.begin(), other.pains.end());
        if (!other.pains.empty()) {
            const int turn = *rc::gen::inRange<int>(0, static_cast<int>(other.pains.size()));
            std::rotate(other.pains.begin(), other.pains.begin() + turn, other.pains.end());
            other.pains.push_back(other.pains.front());
        }
        std::reverse(other.movements.begin(), other.movements.end());
        std::reverse(other.causes.begin(), other.causes.end());
        std::reverse(other.press_tests.begin(), other.press_tests.end());
        RC_ASSERT(same(rank(small::content, told), rank(small::content, other)));
    });
}

TEST_CASE("mirroring the story mirrors every score, and the answer where no two scores are equal") {
    rc::prop("mirrored", [] {
        const PainStory told = any_story();
        const PainStory other = mirrored(told);
        every_muscle([&](std::uint16_t muscle, Side side) {
            RC_ASSERT(score_of(told, muscle, side) == score_of(other, muscle, body::mirrored(side)));
        });
        const Candidates here = rank(small::content, told);
        Candidates there = rank(small::content, other);
        RC_ASSERT(here.candidates.size() == there.candidates.size());
        RC_ASSERT(here.something_else == there.something_else);
        RC_ASSERT(here.clearly_first == there.clearly_first);
        bool one_side = true;
        for (const auto& one : here.candidates) one_side = one_side && one.side == here.candidates[0].side;
        const bool left = std::any_of(told.pains.begin(), told.pains.end(),
                                      [](const auto& p) { return p.strength.of_10 > 0 && p.place.side == Side::left; });
        const bool right = std::any_of(told.pains.begin(), told.pains.end(), [](const auto& p) {
            return p.strength.of_10 > 0 && p.place.side == Side::right;
        });
        if (left == right || !one_side) return;
        for (auto& one : there.candidates) {
            one.side = body::mirrored(one.side);
            for (auto& term : one.because) {
                if (term.place) term.place->side = body::mirrored(term.place->side);
            }
        }
        if (there.next.side) there.next.side = body::mirrored(*there.next.side);
        RC_ASSERT(same(here, there));
    });
}

TEST_CASE("the same evidence gives the same score") {
    rc::prop("twins", [] {
        PainStory told = any_story();
        std::erase_if(told.press_tests, [](const auto& test) {
            return test.muscle.index == small::twin_one || test.muscle.index == small::twin_two;
        });
        for (const Side side : {Side::left, Side::right}) {
            RC_ASSERT(score_of(told, small::twin_one, side) == score_of(told, small::twin_two, side));
        }
    });
}

TEST_CASE("every answer is whole: odds sum up, best first, reasons sum to the score") {
    rc::prop("whole", [] {
        const PainStory told = any_story();
        const Candidates answer = rank(small::content, told);
        std::int32_t sum = answer.something_else.of_10000 + answer.others.of_10000;
        for (std::size_t i = 0; i < answer.candidates.size(); ++i) {
            const auto& one = answer.candidates[i];
            sum += one.odds.of_10000;
            std::int32_t reasons = 0;
            for (const auto& term : one.because) reasons += term.score;
            const std::int32_t score = score_of(told, one.muscle.index, one.side);
            RC_ASSERT(reasons == score);
            if (i == 0) continue;
            const auto& above = answer.candidates[i - 1];
            const std::int32_t score_above = score_of(told, above.muscle.index, above.side);
            RC_ASSERT(above.odds >= one.odds);
            RC_ASSERT(score_above >= score);
            const bool equal =
                finding::about_equal(finding::Told(small::content, told), {score_above, above.muscle, above.side},
                                     {score, one.muscle, one.side});
            RC_ASSERT(equal == (one.tie != 0 && one.tie == above.tie));
        }
        RC_ASSERT(sum == 10'000);
        RC_ASSERT(answer.candidates.empty() || answer.candidates.size() >= std::size_t{numbers::candidates_min});
        RC_ASSERT(answer.candidates.size() <= std::size_t{numbers::candidates_max});
        every_muscle([&](std::uint16_t muscle, Side side) {
            if (answer.candidates.empty() || answer.candidates.size() < std::size_t{numbers::candidates_max}) return;
            const auto& last = answer.candidates.back();
            const bool listed = std::any_of(answer.candidates.begin(), answer.candidates.end(), [&](const auto& one) {
                return one.muscle.index == muscle && one.side == side;
            });
            const bool in_play = std::any_of(answer.candidates.begin(), answer.candidates.end(),
                                             [&](const auto& one) { return one.side == side; });
            if (listed || !in_play) return;
            RC_ASSERT(score_of(told, muscle, side) <= score_of(told, last.muscle.index, last.side));
        });
    });
}

TEST_CASE("every map of up to three zones, on one side, has a ranking that keeps the laws") {
    const auto zones = static_cast<std::uint16_t>(small::zones.size());
    for (std::uint16_t a = 0; a < zones; ++a) {
        for (std::uint16_t b = a; b < zones; ++b) {
            for (std::uint16_t c = b; c < zones; ++c) {
                std::vector<facts::PainMark> pains;
                for (const auto zone : {a, b, c})
                    pains.push_back(pain(zone, small::zones[zone].midline ? Side::middle : Side::right));
                const Candidates answer = rank(small::content, story(pains));
                REQUIRE(answer.candidates.size() >= 2);
                std::reverse(pains.begin(), pains.end());
                REQUIRE(same(answer, rank(small::content, story(pains))));
            }
        }
    }
}
