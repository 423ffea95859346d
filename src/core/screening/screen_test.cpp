#include "core/screening/screen.hpp"

#include <catch2/catch.hpp>

#include "tests/laws/history_digest.hpp"

using namespace unknot::laws;
using namespace unknot;

namespace {

QuestionId question(std::string_view id) { return {index_of(rules().questions, id)}; }

bool asks(const Clearance& clearance, QuestionId id) {
    return std::find(clearance.ask.begin(), clearance.ask.end(), id) != clearance.ask.end();
}

}  // namespace

TEST_CASE("everything asked and everything denied is clear, whole and with nothing left to ask") {
    const Clearance clearance = clear(calm_check());
    CHECK(clearance.verdict == Verdict::clear);
    CHECK(clearance.complete);
    CHECK(clearance.ask.empty());
    CHECK(clearance.excluded.empty());
    CHECK(clearance.ceiling == numbers::pressure_max);
    CHECK(clearance.offer == Offer{true, true, true, true});
}

TEST_CASE("before the first answer breathing is on offer, warmth and movement are not") {
    const Clearance clearance = clear(Check{});
    CHECK_FALSE(clearance.complete);
    CHECK(clearance.offer == Offer{true, true, false, false});
    CHECK(clearance.verdict == Verdict::seek_care);
    CHECK(clearance.ask.size() == clearance.missing.size());
}

TEST_CASE("no warmth is offered on skin that is numb, swollen or broken; movement still is") {
    for (const char* id : {"skin_damage", "warm_patch", "injection", "dulled", "diabetes_or_nerves", "fragile_place"}) {
        for (const Answer given : {Answer::yes, Answer::unsure}) {
            Check check = calm_check();
            answer(check, question(id), given);
            INFO(id);
            CHECK(clear(check).offer == Offer{true, true, false, true});
        }
    }
}

TEST_CASE("not sure about an emergency asks it again in smaller parts at once") {
    Check check = calm_check();
    answer(check, question("chest_pain"), Answer::unsure);
    const Clearance clearance = clear(check);
    CHECK(clearance.verdict == Verdict::seek_care);
    CHECK(asks(clearance, question("chest_pressure_lasting")));
    CHECK_FALSE(asks(clearance, question("fainted")));
}

TEST_CASE("a wound marked at a place takes that place out and leaves the other side") {
    Check check = calm_check();
    const Place place = pain_at("blade-whole", Side::left).place;
    check.marks = {{place, {index_of(rules().marks, "wound")}}};
    const Clearance clearance = clear(check);
    CHECK(clearance.verdict == Verdict::avoid_area);
    CHECK(clearance.excluded.has(place));
    CHECK_FALSE(clearance.excluded.has(pain_at("blade-whole", Side::right).place));
}

TEST_CASE("a wound that is somewhere but not marked takes everything out") {
    Check check = calm_check();
    answer(check, question("skin_damage"), Answer::yes);
    const Clearance clearance = clear(check);
    for (std::uint16_t zone = 0; zone < rules().zones.size(); ++zone) {
        CHECK(clearance.excluded.has(place_on(rules(), {zone}, Side::left)));
        CHECK(clearance.excluded.has(place_on(rules(), {zone}, Side::right)));
    }
}

TEST_CASE("a question for older people is asked of them and of those who do not say") {
    Check check = calm_check();
    answer(check, question("head_and_scalp"), std::nullopt);
    check.about.age_band = AgeBand::from_40;
    CHECK(clear(check).complete);
    check.about.age_band = AgeBand::from_50;
    CHECK(asks(clear(check), question("head_and_scalp")));
    check.about.age_band.reset();
    CHECK(asks(clear(check), question("head_and_scalp")));
}

TEST_CASE("standing facts of an earlier visit are read back and count once they are confirmed") {
    const Check first = calm_check();
    const History history = fold({event(noon(-2), checked(first, clear(first, noon(-2))))});
    Check next = calm_check();
    answer(next, question("cancer"), std::nullopt);
    const Clearance before = clear(next, noon(), &history);
    CHECK(before.scope == CheckScope::later);
    CHECK(before.read_back == std::vector{question("cancer")});
    CHECK_FALSE(before.complete);
    next.standing_confirmed = true;
    CHECK(clear(next, noon(), &history).complete);
}

TEST_CASE("the whole check is asked on a new pain, after 28 days, after a stop sign and without a past") {
    const Check first = calm_check();
    History history = fold({event(noon(-2), checked(first, clear(first, noon(-2))))});
    CHECK(screening::scope(&history, noon(), first.pains) == CheckScope::later);
    CHECK(screening::scope(nullptr, noon(), first.pains) == CheckScope::whole);
    CHECK(screening::scope(&history, noon(26), first.pains) == CheckScope::whole);
    auto elsewhere = first.pains;
    elsewhere->push_back(pain_at("arm-back", Side::left));
    CHECK(screening::scope(&history, noon(), elsewhere) == CheckScope::whole);
    history.stop_sign_at = noon(-1).at;
    CHECK(screening::scope(&history, noon(), first.pains) == CheckScope::whole);
}

TEST_CASE("breath held in a hold takes the tools away, shoulders still up after it only time and pressure") {
    const auto today = [](bool in_hold) {
        SessionRecord record;
        record.pressed = Seconds{60}.millis();
        record.guarding = in_hold;
        const Guarding told{Answer::no, Answer::no, in_hold ? Answer::no : Answer::yes};
        const History history = fold({event(noon(-1), SessionStarted{"s", Purpose::session, {}, {}}),
                                      event(noon(-1), SessionEnded{"s", record}, 1),
                                      event(noon(-1), GuardingTold{"s", GuardingAsked::after, told}, 2),
                                      event(noon(), FollowedUp{"s", 1, {}, catalog::Advice::same, {}})});
        return clear(calm_check(), noon(), &history);
    };
    for (const bool in_hold : {true, false}) {
        CHECK(today(in_hold).verdict == Verdict::go_lighter);
        CHECK(today(in_hold).half_time);
        CHECK(today(in_hold).ceiling == numbers::ceiling_after_bad);
        CHECK(today(in_hold).hand_only == in_hold);
        CHECK(today(in_hold).hand_only_until.has_value() == in_hold);
    }
}

TEST_CASE("tensing in a hold keeps to the hand for its time, to the millisecond, where no session was done since") {
    SessionRecord record = record_of({done_at("infraspinatus", 30, 1, 2)});
    record.guarding = true;
    const History history = fold({event(noon(-1), started("s")), event(noon(-1), SessionEnded{"s", record}, 1),
                                  event(noon(), FollowedUp{"s", 1, {}, catalog::Advice::same, {}})});
    const Now back = later(noon(-1), numbers::tools_again_after.millis());
    const Clearance before = clear(calm_check(), later(back, Millis{-1}), &history);
    CHECK(before.hand_only);
    CHECK(before.hand_only_until == back.at);
    const Clearance then = clear(calm_check(), back, &history);
    CHECK_FALSE(then.hand_only);
    CHECK_FALSE(then.hand_only_until);
    CHECK(then.half_time);
    CHECK(then.ceiling == numbers::ceiling_after_bad);
    const SessionRecord calm = record_of({done_at("infraspinatus", 15, 1, 2)});
    const History done = fold({event(noon(-1), started("s")), event(noon(-1), SessionEnded{"s", record}, 1),
                               event(noon(), started("t")), event(noon(), SessionEnded{"t", calm}, 1),
                               event(noon(1), FollowedUp{"t", 1, {}, catalog::Advice::same, {}})});
    CHECK_FALSE(clear(calm_check(), noon(1), &done).hand_only);
}

TEST_CASE("while it is not told how the last session was, no time brings the tools back") {
    SessionRecord record = record_of({done_at("infraspinatus", 30, 1, 2)});
    record.guarding = true;
    const History history = fold({event(noon(-1), started("s")), event(noon(-1), SessionEnded{"s", record}, 1)});
    CHECK(clear(calm_check(), noon(20), &history).hand_only);
    CHECK_FALSE(clear(calm_check(), noon(20), &history).hand_only_until);
}

TEST_CASE("a clinician's yes opens gentle pressure by hand for as long as it holds, and no longer") {
    const QuestionId cancer = question("cancer");
    Check yes = calm_check();
    answer(yes, cancer, Answer::yes);
    const History history = fold({event(noon(-3), checked(yes, clear(yes, noon(-3)))),
                                  event(noon(-2), ClinicianAllowed{cancer, noon().day(), {5}})});
    const Clearance today = clear(yes, noon(), &history);
    CHECK(today.verdict == Verdict::go_lighter);
    CHECK(today.ceiling == numbers::clinician_ceiling);
    CHECK(today.hand_only);
    CHECK(clear(yes, noon(1), &history).verdict == Verdict::ask_first);
}

TEST_CASE("a clinician's yes to tingling does not cover tingling that came back after it had gone") {
    const QuestionId tingling = question("arm_tingling");
    Check yes = calm_check();
    answer(yes, tingling, Answer::yes);
    Check no = calm_check();
    answer(no, tingling, Answer::no);
    const std::vector<Event> allowed{event(noon(-9), checked(yes, clear(yes, noon(-9)))),
                                     event(noon(-8), ClinicianAllowed{tingling, noon(5).day(), {3}})};
    const History still = fold(allowed);
    CHECK(clear(yes, noon(), &still).verdict == Verdict::go_lighter);

    std::vector<Event> gone = allowed;
    gone.push_back(event(noon(-5), checked(no, clear(no, noon(-5)))));
    const History back = fold(gone);
    CHECK(clear(yes, noon(), &back).verdict == Verdict::ask_first);
    gone.push_back(event(noon(-1), checked(yes, clear(yes, noon(-1)))));
    const History told = fold(gone);
    CHECK(clear(yes, noon(), &told).verdict == Verdict::ask_first);
}

TEST_CASE("a bruise said today is where it is marked today: yesterday's mark may be of another") {
    const QuestionId bruise = question("bruise_or_strain");
    const auto reason = std::find_if(rules().marks.begin(), rules().marks.end(),
                                     [&](const auto& mark) { return mark.answers == bruise; });
    REQUIRE(reason != rules().marks.end());
    const NoGoMark mark{pain_at("shoulder-front", Side::left).place,
                        {static_cast<std::uint16_t>(reason - rules().marks.begin())}};
    const Place elsewhere = pain_at("arm-back", Side::right).place;
    Check yesterday = calm_check();
    yesterday.marks = {mark};
    const History history = fold({event(noon(-1), checked(yesterday, clear(yesterday, noon(-1))))});

    Check said = calm_check();
    answer(said, bruise, Answer::yes);
    CHECK(clear(said, noon(), &history).excluded.has(elsewhere));
    said.marks = {mark};
    const Clearance shown = clear(said, noon(), &history);
    CHECK_FALSE(shown.excluded.has(elsewhere));
    CHECK(shown.excluded.has(mark.place));
}

TEST_CASE("an older mark does not say where a later bruise is, nor is one that is still there denied") {
    const QuestionId bruise = question("bruise_or_strain");
    const auto of = [](QuestionId answers) {
        const auto found = std::find_if(rules().marks.begin(), rules().marks.end(),
                                        [&](const auto& reason) { return reason.answers == answers; });
        REQUIRE(found != rules().marks.end());
        return catalog::MarkId{static_cast<std::uint16_t>(found - rules().marks.begin())};
    };
    const Place elsewhere = pain_at("arm-back", Side::right).place;
    Check marked = calm_check();
    marked.marks = {{pain_at("shoulder-front", Side::left).place, of(bruise)}};
    Check unplaced = calm_check();
    answer(unplaced, bruise, Answer::yes);
    const History history = fold({event(noon(-3), checked(marked, clear(marked, noon(-3)))),
                                  event(noon(-1), checked(unplaced, clear(unplaced, noon(-1))))});
    CHECK(clear(calm_check(), noon(), &history).excluded.has(elsewhere));

    Check swollen = calm_check();
    swollen.marks = {{pain_at("shoulder-front", Side::left).place, of(question("warm_patch"))}};
    const History old = fold({event(noon(-2), checked(swollen, clear(swollen, noon(-2))))});
    CHECK_FALSE(clear(calm_check(), noon(), &old).offer.warmth);
    answer(swollen, question("weak_immunity"), Answer::yes);
    CHECK(clear(swollen, noon(), &old).verdict == clear(swollen).verdict);
}

TEST_CASE("some questions are asked of whoever does not deny another") {
    Check check = calm_check();
    check.about = {AgeBand::under_40, false};
    for (const char* id : {"early_pregnancy_pain", "stiff_shoulder"}) answer(check, question(id), std::nullopt);
    CHECK(clear(check).complete);
    for (const Answer given : {Answer::unsure, Answer::yes}) {
        answer(check, question("pregnant"), given);
        answer(check, question("diabetes_or_nerves"), given);
        CHECK(asks(clear(check), question("early_pregnancy_pain")));
        CHECK(asks(clear(check), question("stiff_shoulder")));
    }
}

TEST_CASE("what waits until the next day waits longer than its hours") {
    Check check = calm_check();
    answer(check, question("impaired"), Answer::yes);
    const Now morning = later(noon(), Millis{-hours(5).count});
    const History history = fold({event(morning, checked(check, clear(check, morning)))});
    CHECK(clear(calm_check(), later(morning, hours(13)), &history).verdict == Verdict::ask_first);
    CHECK(clear(calm_check(), later(morning, hours(18)), &history).verdict == Verdict::clear);
}

TEST_CASE("a clinician's yes to something that was never told opens nothing, neither then nor once it is told") {
    const QuestionId cancer = question("cancer");
    Check check = calm_check();
    answer(check, cancer, Answer::yes);
    const Event early = event(noon(-3), ClinicianAllowed{cancer, noon(9).day(), {3}});
    CHECK(fold({early}).answers.empty());
    const History told = fold({early, event(noon(-2), checked(check, clear(check, noon(-2))))});
    CHECK(clear(check, noon(), &told).verdict == Verdict::ask_first);

    History handed_in;  // as an older program may have kept it
    handed_in.answers.push_back(
        {cancer, Answer::no, noon(-3).at, {}, {}, {}, ClinicianAllowed{cancer, noon(9).day(), {3}}});
    CHECK(clear(check, noon(), &handed_in).verdict == Verdict::ask_first);
    answer(check, cancer, Answer::unsure);
    CHECK(clear(check, noon(), &handed_in).verdict == Verdict::ask_first);
}

TEST_CASE("being unsure says what a yes would mean, alone and in a pair") {
    Check check = calm_check();
    answer(check, question("chest_pain"), Answer::unsure);
    const Clearance unsure = clear(check);
    CHECK(unsure.reasons.front().if_so == Verdict::emergency);
    CHECK(unsure.verdict == Verdict::seek_care);
    answer(check, question("chest_pain"), Answer::yes);
    CHECK_FALSE(clear(check).reasons.front().if_so);

    check = calm_check();
    answer(check, question("breath_pain"), Answer::unsure);
    answer(check, question("clot_history"), Answer::unsure);
    const Clearance paired = clear(check);
    const auto pair = std::find_if(paired.reasons.begin(), paired.reasons.end(),
                                   [](const Reason& reason) { return reason.kind == RuleKind::pair; });
    REQUIRE(pair != paired.reasons.end());
    CHECK(pair->if_so == Verdict::emergency);
}

TEST_CASE("nobody under sixteen is cleared by the check alone") {
    Check check = calm_check();
    answer(check, question("under_16"), std::nullopt);
    CHECK(clear(check).verdict == Verdict::ask_first);
    answer(check, question("under_16"), Answer::yes);
    const Clearance child = clear(check);
    CHECK(child.verdict == Verdict::ask_first);
    CHECK(child.opens_by.front().opening == catalog::Opening::clinician);
}
