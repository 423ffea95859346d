#include "tests/laws/history_digest.hpp"

#include <catch2/catch.hpp>

using namespace unknot::laws;
using unknot::catalog::Advice;

namespace {

PlannedSpot spot(std::int64_t seconds, std::int32_t holds) {
    PlannedSpot out;
    out.muscle = muscle("infraspinatus");
    out.side = Side::left;
    out.hold = {seconds};
    out.holds = holds;
    return out;
}

History after(std::vector<Event> events) { return fold(std::move(events)); }

}  // namespace

TEST_CASE("a session that never ended counts as done in full") {
    const History history = after({event(noon(), started("s", Purpose::session, {spot(30, 2)}))});
    REQUIRE(history.recent.size() == 1);
    CHECK_FALSE(history.recent.front().ended);
    CHECK(history.recent.front().record.pressed == Seconds{60}.millis());
    CHECK(history.sessions == 1);
}

TEST_CASE("a session that ended counts for what was done in it") {
    SessionRecord record;
    record.pressed = Millis{12'000};
    const History history = after({event(noon(), started("s", Purpose::session, {spot(30, 2)})),
                                   event(later(noon(), minutes(9)), SessionEnded{"s", record})});
    CHECK(history.recent.front().ended);
    CHECK(history.recent.front().record.pressed == Millis{12'000});
}

TEST_CASE("a press test is no session") {
    const History history = after({event(noon(), started("t", Purpose::press_test, {spot(5, 1)}))});
    CHECK(history.sessions == 0);
    CHECK_FALSE(history.first_session_at.has_value());
}

TEST_CASE("the end of a session that was never begun changes no session") {
    const History history = after({event(noon(), SessionEnded{"unknown", {}})});
    CHECK(history.recent.empty());
}

TEST_CASE("a yes stays on record after a later no and after it was taken back") {
    const QuestionId chest{index_of(rules().questions, "chest_pain")};
    Check yes;
    yes.answers = {{chest, Answer::yes}};
    Check no;
    no.answers = {{chest, Answer::no}};
    const History history = after({event(noon(), Checked{yes, Verdict::emergency, CheckScope::whole, false}),
                                   event(noon(1), TakenBack{chest, TakenBackBecause::seen}),
                                   event(noon(2), Checked{no, Verdict::clear, CheckScope::whole, false})});
    REQUIRE(history.answers.size() == 1);
    CHECK(history.answers.front().answer == Answer::no);
    CHECK(history.answers.front().yes_at == noon().at);
    CHECK(history.answers.front().taken_back_at == noon(1).at);
}

TEST_CASE("a stop sign and a grave answer the day after ask for the whole check") {
    SessionRecord record;
    record.stop_sign = Signal::unwell;
    const History stopped = after({event(noon(), started("s")), event(noon(), SessionEnded{"s", record}, 1)});
    CHECK(stopped.stop_sign_at == noon().at);
    const History grave =
        after({event(noon(), started("s")), event(noon(1), FollowedUp{"s", 1, {}, Advice::seek_care, {}})});
    CHECK(grave.stop_sign_at == noon(1).at);
}

TEST_CASE("a symptom of the day after answers its question of the check with yes") {
    const unknot::catalog::SymptomId weak{index_of(rules().symptoms, "weakness")};
    FollowUpAnswers answers;
    answers.symptoms = {{weak, Answer::yes}};
    const History history =
        after({event(noon(), started("s")), event(noon(1), FollowedUp{"s", 1, answers, Advice::seek_care, {}})});
    const QuestionId asked = *rules().symptoms[weak.index].question;
    REQUIRE(history.answers.size() == 1);
    CHECK(history.answers.front().question == asked);
    CHECK(history.answers.front().yes_at == noon(1).at);
}

TEST_CASE("a sign after pressing is not what a clinician allowed before, and some wait until they were seen") {
    const unknot::catalog::SymptomId numb{index_of(rules().symptoms, "numbness")};
    const QuestionId tingling = *rules().symptoms[numb.index].question;
    Check check = calm_check();
    answer(check, tingling, Answer::yes);
    FollowUpAnswers answers;
    answers.symptoms = {{numb, Answer::yes}};
    std::vector<Event> events{event(noon(), checked(check, clear(check))),
                              event(noon(), ClinicianAllowed{tingling, noon(9).day(), {3}}, 1)};
    const auto told = [&](const History& history) {
        return *std::find_if(history.answers.begin(), history.answers.end(),
                             [&](const RememberedAnswer& past) { return past.question == tingling; });
    };
    CHECK(told(after(events)).allowed);
    events.push_back(event(noon(1), started("s")));
    events.push_back(event(noon(2), FollowedUp{"s", 1, answers, Advice::seek_care, {}}));
    CHECK_FALSE(told(after(events)).allowed);

    answers.symptoms = {{{index_of(rules().symptoms, "new_headache_dizziness")}, Answer::yes}};
    const History headache =
        after({event(noon(), started("s")), event(noon(1), FollowedUp{"s", 1, answers, Advice::seek_care, {}})});
    CHECK(clear(calm_check(), noon(2), &headache).verdict == Verdict::seek_care);
}

TEST_CASE("sessions older than two months are let go of, the last one never") {
    const History history = after({event(noon(-250), started("old")), event(noon(-150), started("last"))});
    CHECK(history.recent.size() == 1);
    const History years = after({event(noon(-200), started("only")), event(noon(0), Noted{{}, "back"})});
    REQUIRE(years.recent.size() == 1);
    CHECK(years.recent.front().id == "only");
}
