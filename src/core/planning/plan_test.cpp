#include "core/planning/plan.hpp"

#include <catch2/catch.hpp>

#include "tests/laws/world.hpp"

using namespace unknot::laws;
using namespace unknot;

namespace {

planning::NoSession none(PlanGrounds wanted) {
    return std::get<planning::NoSession>(planning::make(rules(), std::move(wanted)));
}
SessionPlan some(PlanGrounds wanted) { return std::get<SessionPlan>(planning::make(rules(), std::move(wanted))); }

}  // namespace

TEST_CASE("the usual session is two spots of two holds with warmth before and a walk after") {
    const SessionPlan plan = some(
        grounds({candidate(muscle("infraspinatus"), Side::right, 6000), candidate(muscle("biceps"), Side::right, 3000),
                 candidate(muscle("triceps"), Side::right, 1000)}));
    CHECK(plan.spots.size() == 2);
    CHECK(plan.spots.front().holds == numbers::holds_usual);
    CHECK(plan.warm == numbers::warm);
    CHECK(plan.walk == numbers::walk);
    CHECK_FALSE(plan.stretches.empty());
    CHECK_FALSE(plan.habits.empty());
}

TEST_CASE("a press test is five seconds at the lightest, without warmth and without a walk") {
    const SessionPlan plan = some(test_grounds(muscle("infraspinatus"), Side::left));
    REQUIRE(plan.spots.size() == 1);
    CHECK(plan.spots.front().hold == numbers::press_test_hold);
    CHECK(plan.spots.front().holds == 1);
    CHECK(plan.spots.front().side == Side::left);
    CHECK(plan.warm == Seconds{0});
}

TEST_CASE("the technique fits what is at hand: no ball, then the cane; neither, then none for the back") {
    PlanGrounds wanted = grounds({candidate(muscle("rhomboids"), Side::right)});
    const auto tool = [&] { return rules().techniques[some(wanted).spots.front().technique.index].tool; };
    CHECK(tool() == catalog::Tool::ball);
    wanted.means.ball = false;
    CHECK(tool() == catalog::Tool::cane);
    wanted.means.cane = false;
    CHECK(none(wanted).because == NoPlan::no_technique_fits);
}

TEST_CASE("the way to press says which arm works, in what position, and why a better way was passed over") {
    PlanGrounds wanted = grounds({candidate(muscle("rhomboids"), Side::right)});
    const auto way = [&] {
        const auto all = planning::ways(rules(), some(wanted));
        REQUIRE(all.size() == 1);
        return all.front();
    };
    CHECK_FALSE(way().arm);
    CHECK(way().posture == catalog::Posture::standing);
    CHECK(way().passed_over.empty());
    wanted.means.posture = catalog::Posture::sitting;
    CHECK(way().arm == Side::left);
    CHECK(way().posture == catalog::Posture::sitting);
    REQUIRE(way().passed_over.size() == 1);
    CHECK(way().passed_over.front().because == planning::PassedOver::other_posture);
    wanted.means.ball = false;
    CHECK(way().passed_over.front().because == planning::PassedOver::no_ball);
}

TEST_CASE("where the check allows no tool the other hand does it, and it is said") {
    PlanGrounds squeezed = grounds({candidate(muscle("teres_minor"), Side::left)});
    squeezed.clearance.hand_only = true;
    const auto by_hand = planning::ways(rules(), some(squeezed)).front();
    CHECK(by_hand.arm == Side::right);
    REQUIRE(by_hand.passed_over.size() == 1);
    CHECK(by_hand.passed_over.front().because == planning::PassedOver::hand_only);
}

TEST_CASE("a muscle that only a barred tool reaches says so, and until when") {
    PlanGrounds wanted = grounds({candidate(muscle("infraspinatus"), Side::left)});
    wanted.clearance.hand_only = true;
    CHECK(none(wanted).because == NoPlan::hand_only);
    CHECK_FALSE(none(wanted).until);
    wanted.clearance.hand_only_until = later(wanted.now, hours(50)).at;
    CHECK(none(wanted).until == wanted.clearance.hand_only_until);
    CHECK(planning::left_out(rules(), wanted).front().because == NoPlan::hand_only);
    wanted.means.ball = wanted.means.cane = false;
    CHECK(none(wanted).because == NoPlan::no_technique_fits);
    CHECK_FALSE(none(wanted).until);
}

TEST_CASE("each muscle left out has its reason, and the others are planned") {
    PlanGrounds wanted =
        grounds({candidate(muscle("rhomboids"), Side::right, 6000), candidate(muscle("biceps"), Side::right, 3000),
                 candidate(muscle("scalenes"), Side::right, 1000)});
    wanted.means.ball = wanted.means.cane = false;
    CHECK(some(wanted).spots.size() == 1);
    const auto all = planning::left_out(rules(), wanted);
    REQUIRE(all.size() == 2);
    CHECK(all[0].muscle == muscle("rhomboids"));
    CHECK(all[0].because == NoPlan::no_technique_fits);
    CHECK(all[1].because == NoPlan::muscle_not_pressable);
}

TEST_CASE("a spot whose seconds of the day are used up says so, also to a press test") {
    Ledger ledger = practised();
    ledger.spots.push_back({muscle("biceps"), Side::right, numbers::spot_max, false, {}, false});
    const auto refused = none(grounds({candidate(muscle("biceps"), Side::right)}, ledger));
    CHECK(refused.because == NoPlan::seconds_today_done);
    CHECK(refused.until_day == noon().day() + 1);
    CHECK(none(test_grounds(muscle("biceps"), Side::right, ledger)).because == NoPlan::seconds_today_done);
    CHECK(some(test_grounds(muscle("biceps"), Side::left, ledger)).spots.size() == 1);
}

TEST_CASE("whatever is at hand, every spot has a technique for it, and every muscle without one a reason") {
    for (unsigned bits = 0; bits < 32; ++bits) {
        for (const catalog::Posture posture :
             {catalog::Posture::standing, catalog::Posture::sitting, catalog::Posture::either}) {
            const auto has = [bits](unsigned bit) { return (bits >> bit & 1U) != 0; };
            const Means means{has(0), has(1), has(2), has(3), has(4), posture, 20};
            for (std::uint16_t i = 0; i < rules().muscles.size(); ++i) {
                for (const Side side : {Side::left, Side::right}) {
                    PlanGrounds session = grounds({candidate({i}, side)});
                    PlanGrounds test = test_grounds({i}, side);
                    session.means = test.means = means;
                    const auto why = planning::left_out(rules(), session);
                    const auto planned = planning::make(rules(), session);
                    const auto tested = planning::make(rules(), test);
                    CHECK(why.empty() == (plan_of(planned) != nullptr));
                    CHECK(why.empty() == (plan_of(tested) != nullptr));
                    if (plan_of(tested) == nullptr)
                        CHECK(std::get<planning::NoSession>(tested).because == why[0].because);
                }
            }
        }
    }
}

TEST_CASE("the arm that presses is the one of the other side") {
    PlanGrounds wanted = grounds({candidate(muscle("biceps"), Side::right)});
    wanted.means.right_arm_works = false;
    CHECK(some(wanted).spots.size() == 1);
    wanted.means.right_arm_works = true;
    wanted.means.left_arm_works = false;
    CHECK(none(wanted).because == NoPlan::no_technique_fits);
}

TEST_CASE("muscles that are never pressed give advice and no plan") {
    CHECK(none(grounds({candidate(muscle("scalenes"), Side::right)})).because == NoPlan::nothing_pressable);
    CHECK(none(test_grounds(muscle("scalenes"), Side::right)).because == NoPlan::muscle_not_pressable);
}

TEST_CASE("where everything is left out there is nothing to press, and movement stays on offer") {
    PlanGrounds wanted = grounds({candidate(muscle("biceps"), Side::right)});
    wanted.clearance.excluded.add(pain_at("arm-front", Side::right).place);
    const auto refused = none(wanted);
    CHECK(refused.because == NoPlan::everything_excluded);
    CHECK_FALSE(refused.stretches.empty());
}

TEST_CASE("a muscle whose press test said no is left out") {
    CandidateMuscle tested = candidate(muscle("infraspinatus"), Side::right, 9000);
    Evidence no;
    no.kind = EvidenceKind::press_test;
    no.familiar = Familiar::no;
    tested.because = {no};
    const SessionPlan plan = some(grounds({tested, candidate(muscle("biceps"), Side::right, 100)}));
    REQUIRE(plan.spots.size() == 1);
    CHECK(plan.spots.front().muscle == muscle("biceps"));
}

TEST_CASE("a spot that waits for its follow-up is left alone") {
    Ledger ledger = practised();
    ledger.spots.push_back({muscle("biceps"), Side::right, {}, false, {}, true});
    CHECK(none(grounds({candidate(muscle("biceps"), Side::right)}, ledger)).because == NoPlan::waits_for_follow_up);
    CHECK(some(grounds({candidate(muscle("biceps"), Side::left)}, ledger)).spots.size() == 1);
}

TEST_CASE("a few minutes hold fewer spots, and it is said") {
    PlanGrounds wanted = grounds(
        {candidate(muscle("infraspinatus"), Side::right, 6000), candidate(muscle("biceps"), Side::right, 3000)});
    wanted.means.minutes = 3;
    const SessionPlan plan = some(wanted);
    CHECK(plan.spots.size() == 1);
    CHECK(std::find(plan.cuts.begin(), plan.cuts.end(), Cut::spots_minutes) != plan.cuts.end());
}

TEST_CASE("a rest says until when") {
    Ledger ledger = practised();
    ledger.rest_until = noon().day() + 3;
    const auto refused = none(grounds({candidate(muscle("biceps"), Side::right)}, ledger));
    CHECK(refused.because == NoPlan::resting);
    CHECK(refused.until_day == noon().day() + 3);
}
