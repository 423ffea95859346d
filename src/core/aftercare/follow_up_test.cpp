#include "core/aftercare/follow_up.hpp"

#include <catch2/catch.hpp>

#include "tests/laws/history_digest.hpp"

using namespace unknot::laws;
using namespace unknot;
using catalog::Advice;

namespace {

FollowUpAnswers sore(std::int32_t of_10) {
    FollowUpAnswers out;
    out.soreness = {of_10};
    for (std::uint16_t i = 0; i < rules().symptoms.size(); ++i) out.symptoms.push_back({{i}, Answer::no});
    return out;
}

aftercare::FollowedUpAdvice advise(const FollowUpAnswers& answers, std::int32_t day, const History* history = nullptr) {
    return aftercare::follow_up(rules(), answers, day, noon(), history);
}

}  // namespace

TEST_CASE("mild soreness the day after changes nothing") {
    const auto advice = advise(sore(1), 1);
    CHECK(advice.advice == Advice::same);
    CHECK_FALSE(advice.next.rest_until.has_value());
    CHECK(advice.next == NextDose{});
}

TEST_CASE("moderate soreness lowers pressure and time together") {
    const auto advice = advise(sore(4), 1);
    CHECK(advice.advice == Advice::lighter);
    CHECK(advice.next.ceiling < NextDose{}.ceiling);
    CHECK(advice.next.hold_share < 100);
}

TEST_CASE("strong soreness rests for three days") {
    const auto advice = advise(sore(6), 1);
    CHECK(advice.advice == Advice::rest);
    CHECK(advice.next.rest_until == noon().day() + 3);
}

TEST_CASE("what was not answered counts as unsure and is named") {
    FollowUpAnswers answers;
    const auto advice = advise(answers, 1);
    CHECK(advice.unanswered.size() == rules().symptoms.size());
    CHECK(advice.advice >= Advice::seek_care);
}

TEST_CASE("an emergency symptom is named first") {
    FollowUpAnswers answers = sore(5);
    const std::uint16_t chest = index_of(rules().symptoms, "chest_pain");
    answers.symptoms[chest].answer = Answer::yes;
    const auto advice = advise(answers, 1);
    CHECK(advice.advice == Advice::emergency);
    CHECK(advice.because.front().rule ==
          std::variant<catalog::ReactionId, catalog::SymptomId>{catalog::SymptomId{chest}});
}

TEST_CASE("two good answers about one session raise the dose by one step, not by two") {
    History history = fold({event(noon(-9), started("before")), event(noon(-2), started("s"))});
    history.recent.front().follow_ups = {{1, {7}, Advice::rest, {{3}, 70, {}}, noon(-8).at}};
    history.recent.back().follow_ups = {{1, {0}, Advice::same, {{4}, 100, {}}, noon(-1).at}};
    const auto advice = advise(sore(0), 2, &history);
    CHECK(advice.advice == Advice::same);
    CHECK(advice.next.ceiling == PressureIntensity{4});
}

TEST_CASE("when the shortest hold was too much, a week's rest comes in place of a shorter one") {
    History history = fold({event(noon(-1), started("s"))});
    auto& record = history.recent.front().record;
    record.spots = {{muscle("biceps"), Side::left, Seconds{4}.millis(), 1, {1}, 0, false, SpotEnd::stopped, {}, {}}};
    record.pressed = record.spots.front().pressed;
    CHECK(advise(sore(4), 1, &history).next.rest_until == noon().day() + 7);
    CHECK_FALSE(advise(sore(1), 1, &history).next.rest_until);

    record.pressed = record.spots.front().pressed = Seconds{20}.millis();
    CHECK(advise(sore(4), 1, &history).next.rest_until == noon().day() + 1);

    record.spots.clear();
    record.pressed = {};
    CHECK(advise(sore(4), 1, &history).next.rest_until == noon().day() + 1);  // nothing was pressed
}

TEST_CASE("a later answer is no milder than what was told of that session, and a rest that runs on is told") {
    History history = fold({event(noon(-2), started("s"))});
    const Day rest_until = noon().day() + 2;
    history.recent.front().follow_ups = {{1, {7}, Advice::rest, {{3}, 70, rest_until}, noon(-1).at}};
    const auto later = advise(sore(1), 2, &history);
    CHECK(later.advice == Advice::rest);
    CHECK(later.next == NextDose{{3}, 70, rest_until});

    history = fold({event(noon(-3), started("s")), event(noon(-1), started("newer"))});
    history.recent.front().follow_ups = {{1, {7}, Advice::rest, {{3}, 70, rest_until}, noon(-2).at}};
    const auto other = advise(sore(0), 1, &history);
    CHECK(other.advice == Advice::same);
    CHECK(other.next.rest_until == rest_until);
    CHECK(aftercare::follow_up(rules(), sore(0), 3, noon(), &history, "s").advice == Advice::rest);
}

TEST_CASE("after a stop sign the next dose is lighter, however well it was borne, and once only") {
    SessionRecord record = record_of({done_at("infraspinatus", 30, 2, 4)});
    record.stop_sign = Signal::pulse;
    History history = fold({event(noon(-2), started("s")), event(noon(-2), SessionEnded{"s", record}, 1)});
    CHECK(advise(sore(0), 0, &history).advice == Advice::same);
    const auto first = advise(sore(0), 1, &history);
    CHECK(first.advice == Advice::lighter);
    CHECK(first.next.ceiling == PressureIntensity{3});
    CHECK(first.next.hold_share < 70);
    history.recent.front().follow_ups = {{1, {0}, first.advice, first.next, noon(-1).at}};
    CHECK(advise(sore(0), 2, &history).next == first.next);
}

TEST_CASE("while an emergency of this session stands in the check, no answer says to go on") {
    const QuestionId chest{index_of(rules().questions, "chest_pain")};
    Check yes;
    yes.answers = {{chest, Answer::yes}};
    std::vector<Event> journal{
        event(noon(-1), started("s")),
        event(later(noon(), hours(-1)), Checked{yes, Verdict::emergency, CheckScope::whole, false})};
    const History open = fold(journal);
    CHECK(advise(sore(0), 1, &open).advice == Advice::emergency);
    journal.push_back(event(noon(), TakenBack{chest, TakenBackBecause::mistake}));
    const History taken_back = fold(journal);
    CHECK(advise(sore(0), 1, &taken_back).advice == Advice::same);
}

TEST_CASE(
    "what was told after a session and since seen for, or a mistake, asks for a rest and not for a doctor again") {
    FollowUpAnswers told = sore(0);
    told.symptoms[index_of(rules().symptoms, "chest_pain")].answer = Answer::yes;
    const QuestionId chest = *rules().symptoms[index_of(rules().symptoms, "chest_pain")].question;
    const auto advised = aftercare::follow_up(rules(), told, 1, noon(-1), nullptr);
    REQUIRE(advised.advice == Advice::emergency);
    for (const auto because : {TakenBackBecause::mistake, TakenBackBecause::seen, TakenBackBecause::changed}) {
        const History history = fold({event(noon(-2), started("s")),
                                      event(noon(-1), FollowedUp{"s", 1, told, advised.advice, advised.next}),
                                      event(later(noon(-1), hours(1)), TakenBack{chest, because})});
        const bool settled = because != TakenBackBecause::changed;
        CHECK(advise(sore(0), 2, &history).advice == (settled ? Advice::rest : Advice::emergency));
    }
}

TEST_CASE("what the check lets be pressed around asks for a rest, no answer says to be seen for it") {
    Check check = calm_check();
    answer(check, {index_of(rules().questions, "new_headache")}, Answer::yes);
    const Now before = later(noon(), hours(-1));
    const Clearance clearance = clear(check, before);
    REQUIRE(clearance.verdict == Verdict::avoid_area);
    const History history = fold({event(noon(-1), started("s")), event(before, checked(check, clearance))});
    CHECK(advise(sore(0), 1, &history).advice == Advice::rest);
}

TEST_CASE("the same soreness session after session is lighter, however mild each time") {
    const auto third = [](std::int32_t first, std::int32_t second) {
        History history =
            fold({event(noon(-7), started("a")), event(noon(-4), started("b")), event(noon(-1), started("c"))});
        history.recent[0].follow_ups = {{1, {first}, Advice::same, {}, noon(-6).at}};
        history.recent[1].follow_ups = {{1, {second}, Advice::same, {}, noon(-3).at}};
        return advise(sore(3), 1, &history).advice;
    };
    CHECK(third(3, 3) == Advice::lighter);
    CHECK(third(3, 2) == Advice::same);
    CHECK(third(2, 3) == Advice::same);
    CHECK(advise(sore(3), 1).advice == Advice::same);
}

TEST_CASE("less pain than before takes nothing back of what soreness says") {
    for (std::int32_t pain = 0; pain <= 5; ++pain) {
        FollowUpAnswers answers = sore(9);
        answers.trend = catalog::Trend::worse;
        answers.pain = PainIntensity{pain};
        answers.pain_before = PainIntensity{5};
        CHECK(advise(answers, 1).advice == advise(sore(9), 1).advice);
    }
}
