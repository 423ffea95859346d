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

TEST_CASE("what is measured over weeks, and what a lot says, changes nothing that a check, a plan or a dose reads") {
    const std::vector<Event> before{event(noon(), started("s", Purpose::session, {spot(30, 2)}))};
    const TrialBegun trial{"t", {TrialArm::massage, TrialArm::nothing}, 1, trial_rounds_min, PainAsked::worst, 7};
    const std::vector<EventBody> told{PainTold{PainAsked::now, {}, {9}},
                                      GoalNamed{"g", "lifting the kettle"},
                                      GoalScored{"g", {0}},
                                      GlobalChangeTold{GlobalChange::very_much_worse},
                                      RangeMeasured{Motion::neck_flexion, Side::middle, {{10}, {10}, {10}}},
                                      trial,
                                      TrialStopped{"t"}};
    for (const EventBody& body : told) {
        std::vector<Event> events = before;
        events.push_back(event(noon(), body, 1));
        CHECK(digest(after(events)) == digest(after(before)));
    }
}

TEST_CASE("a press test is no session") {
    const History history = after({event(noon(), started("t", Purpose::press_test, {spot(5, 1)}))});
    CHECK(history.sessions == 0);
    CHECK_FALSE(history.first_session_at.has_value());
}

TEST_CASE("what a session says before its start, after the clock was set back, is kept and joined to it") {
    const Now before = later(noon(), Millis{-59 * 60'000});
    const Event start = event(noon(), started("s", Purpose::session, {spot(30, 2)}));
    SessionRecord record = record_of({done_at("infraspinatus", 20, 1, 2)});
    record.stop_sign = Signal::numb_or_shooting;
    const Event sign = event(before, SessionSignalled{"s", {Millis{9}, Signal::numb_or_shooting, {}}}, 1);
    const Event end = event(before, SessionEnded{"s", record}, 2);

    CHECK(after({sign}).stop_sign_at == before.at);
    const History signalled = after({start, sign});
    REQUIRE(signalled.recent.size() == 1);
    CHECK(signalled.recent.front().begun);
    CHECK_FALSE(signalled.recent.front().ended);
    CHECK(signalled.recent.front().record.stop_sign == Signal::numb_or_shooting);
    CHECK(signalled.recent.front().record.pressed == Seconds{60}.millis());
    CHECK(unknot::facts::last_stop_sign(signalled) == noon().at);
    CHECK(signalled.sessions == 1);

    const History ended = after({start, sign, end});
    REQUIRE(ended.recent.size() == 1);
    CHECK(ended.recent.front().ended);
    CHECK(ended.recent.front().record == record);
    CHECK(ended.sessions == 1);
}

TEST_CASE("what was too much stands for every spot until the end of the session is told") {
    const auto said = [](Signal signal, std::int64_t counter) {
        return event(later(noon(), minutes(1)), SessionSignalled{"s", {Millis{60'000}, signal, {}}}, counter);
    };
    std::vector<Event> journal{event(noon(), started("s", Purpose::session, {spot(30, 2), spot(20, 1)})),
                               said(Signal::too_sharp, 1), said(Signal::breath_held, 2), said(Signal::good, 3)};
    const SessionRecord crashed = after(journal).recent.front().record;
    CHECK(crashed.guarding);
    CHECK(crashed.spots[0].too_much == 2);
    CHECK(crashed.spots[1].too_much == 2);

    const SessionRecord told = record_of({done_at("infraspinatus", 20, 1, 2)});
    journal.push_back(event(later(noon(), minutes(9)), SessionEnded{"s", told}, 4));
    CHECK(after(journal).recent.front().record == told);
}

TEST_CASE("a session that was stopped before anything was pressed is none, unless a stop sign did it") {
    SessionRecord nothing;
    const Event start = event(noon(), started("s", Purpose::session, {spot(30, 2)}));
    const History stopped = after({start, event(noon(), SessionEnded{"s", nothing}, 1)});
    CHECK(stopped.sessions == 0);
    CHECK_FALSE(stopped.first_session_at.has_value());
    CHECK(unknot::facts::last_session(stopped) == nullptr);

    nothing.stop_sign = Signal::unwell;
    const History sign = after({start, event(noon(), SessionEnded{"s", nothing}, 1)});
    CHECK(sign.sessions == 1);
    CHECK(sign.first_session_at == noon());

    SessionSignalled late{"s", {Millis{9}, Signal::unwell, {}}};
    const History said_late = after({start, event(noon(), SessionEnded{"s", {}}, 1), event(noon(), late, 2)});
    CHECK(said_late.sessions == 1);
    CHECK(unknot::facts::last_session(said_late) != nullptr);
}

TEST_CASE("an answer of the next day is one only when a night lies between") {
    const auto answered = [](std::int64_t minutes_after, std::int32_t day) {
        const Event answer = event(later(noon(), minutes(minutes_after)), FollowedUp{"s", day, {}, Advice::same, {}});
        return unknot::facts::answered_later(after({event(noon(), started("s")), answer}).recent.front());
    };
    const std::int64_t hours_apart = numbers::answered_after.count;
    CHECK_FALSE(answered(25, 1));
    CHECK_FALSE(answered(hours_apart * 60 - 1, 1));
    CHECK(answered(hours_apart * 60, 1));
    CHECK_FALSE(answered(hours_apart * 60, 0));
}

TEST_CASE(
    "how it was borne: every answer since the last session began, and the one of an earlier day that is missing") {
    std::vector<Event> journal{event(noon(-2), started("a")), event(noon(-1), started("b"))};
    journal.push_back(event(later(noon(), hours(1)), FollowedUp{"b", 1, {}, Advice::same, {}}));
    journal.push_back(event(later(noon(), hours(2)), FollowedUp{"a", 2, {}, Advice::rest, {}}));
    const History both = after(journal);
    const auto borne = unknot::facts::borne(both, noon().day());
    CHECK(borne.last->id == "b");
    CHECK(borne.answers.size() == 2);
    CHECK(borne.worst == Advice::rest);
    CHECK_FALSE(borne.missing);

    const History silent = after({event(noon(-1), started("yesterday")), event(noon(), started("today"))});
    CHECK(unknot::facts::borne(silent, noon().day()).missing);
    CHECK_FALSE(unknot::facts::borne(silent, noon(-1).day()).missing);
}

TEST_CASE("a stop sign counts until it is told of, whatever another device did since") {
    SessionRecord record;
    record.stop_sign = Signal::pulse;
    std::vector<Event> journal{event(noon(-2), started("a")), event(noon(-2), SessionEnded{"a", record}, 1),
                               event(later(noon(-2), hours(2)), started("b"))};
    journal.push_back(event(noon(-1), FollowedUp{"b", 1, {}, Advice::same, {}}));
    CHECK(unknot::facts::borne(after(journal), noon().day()).stopped);
    journal.push_back(event(noon(-1), FollowedUp{"a", 1, {}, Advice::same, {}}, 1));
    CHECK_FALSE(unknot::facts::borne(after(journal), noon().day()).stopped);
}

TEST_CASE("guarding of the last session or of a press test since counts, that of earlier ones does not") {
    SessionRecord tense;
    tense.guarding = true;
    const auto guarded = [&](std::int32_t session_after) {
        SessionRecord test = tense;
        std::vector<Event> journal{event(noon(-3), started("s")), event(noon(-1), started("t", Purpose::press_test)),
                                   event(noon(-1), SessionEnded{"t", test}, 1)};
        if (session_after) journal.push_back(event(noon(), started("later")));
        return unknot::facts::borne(after(journal), noon().day()).guarding;
    };
    CHECK(guarded(0));
    CHECK_FALSE(guarded(1));
}

TEST_CASE("guarding told right after a session, or not denied, counts as guarding, told before it does not") {
    const Guarding tense{Answer::no, Answer::no, Answer::yes};
    const auto guarded = [&](GuardingAsked asked, const Guarding& told) {
        const History history =
            after({event(noon(-1), started("s")), event(noon(-1), SessionEnded{"s", {}}, 1),
                   event(noon(-1), started("t")), event(noon(-1), GuardingTold{"t", asked, told}, 2)});
        return unknot::facts::borne(history, noon().day()).guarding;
    };
    CHECK(guarded(GuardingAsked::after, tense));
    CHECK_FALSE(guarded(GuardingAsked::before, tense));
    CHECK(guarded(GuardingAsked::after, {Answer::no, Answer::unsure, Answer::no}));
    CHECK_FALSE(guarded(GuardingAsked::after, {}));
}

TEST_CASE("guarding told twice keeps the more careful of both, also when it came before its session's start") {
    const Event first = event(later(noon(), minutes(-5)), GuardingTold{"s", GuardingAsked::after, {Answer::yes}});
    const Event second =
        event(later(noon(), minutes(20)), GuardingTold{"s", GuardingAsked::after, {Answer::no, Answer::yes}});
    const Event before = event(noon(), GuardingTold{"s", GuardingAsked::before, {}}, 1);
    const History history = after({first, event(noon(), started("s")), before, second});
    REQUIRE(history.recent.size() == 1);
    CHECK(history.recent.front().guarding_before == Guarding{});
    CHECK(history.recent.front().guarding_after == Guarding{Answer::yes, Answer::yes, Answer::no});
    CHECK(history.sessions == 1);
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

TEST_CASE("a sign of a session whose start never came is no session") {
    const History history = after({event(noon(), SessionSignalled{"lost", {Millis{9}, Signal::tensing, {}}})});
    CHECK(last_session(history) == nullptr);
    CHECK(history.sessions == 0);
}

TEST_CASE("sessions older than two months are let go of, the last one never") {
    const History history = after({event(noon(-250), started("old")), event(noon(-150), started("last"))});
    CHECK(history.recent.size() == 1);
    const History years = after({event(noon(-200), started("only")), event(noon(0), Noted{{}, "back"})});
    REQUIRE(years.recent.size() == 1);
    CHECK(years.recent.front().id == "only");

    const History tested =
        after({event(noon(-62), started("last")), event(noon(0), started("t", Purpose::press_test, {spot(5, 1)}))});
    REQUIRE(unknot::facts::last_session(tested));
    CHECK(unknot::facts::last_session(tested)->id == "last");
}

TEST_CASE("what a stop sign ended is kept until it is told how it was") {
    SessionRecord record;
    record.stop_sign = Signal::pulse;
    std::vector<Event> journal{event(noon(-90), started("stopped")),
                               event(noon(-90), SessionEnded{"stopped", record}, 1), event(noon(0), started("last"))};
    CHECK(after(journal).recent.size() == 2);
    journal.push_back(event(noon(0), FollowedUp{"stopped", 30, {}, Advice::same, {}}, 1));
    CHECK(after(journal).recent.size() == 1);
}

TEST_CASE("the last map has the painting it was told with, and none if it was told without") {
    Mapped painted{{{pain_at("neck-base", Side::left)}, {}, {}, {}}};
    painted.painting = Painting{FigureBuild::softer, 1, {{StrokeKind::erase, Side::right, {9}, {{-5, 100, 7}}}}};
    Mapped listed = painted;
    listed.painting.reset();
    const std::vector<Event> once{event(noon(), painted)};
    CHECK(after(once).painting == painted.painting);
    CHECK(after({once[0], event(noon(1), Noted{{}, "later"})}).painting == painted.painting);
    CHECK_FALSE(after({once[0], event(noon(1), listed)}).painting);
}

TEST_CASE("how alike a person draws the same pain twice stays known on later maps, and the last word counts") {
    Mapped map{{{pain_at("neck-base", Side::left)}, {}, {}, {}}};
    Mapped twice = map;
    twice.redraw = {{5'300}, {800}, {700}};
    Mapped again = map;
    again.redraw = {{6'100}, {900}, {950}};
    CHECK(after({event(noon(), twice), event(noon(1), map)}).redraw == twice.redraw);
    CHECK(after({event(noon(), twice), event(noon(1), again)}).redraw == again.redraw);
}

TEST_CASE("a pain that was cleared keeps the share it was last told with") {
    Check check = calm_check();
    check.pains = std::vector{pain_at("blade-top", Side::right)};
    check.pains->front().share = {1'200};
    const History history = after({event(noon(), checked(check, clear(check)))});
    REQUIRE(history.known_pains.size() == 1);
    CHECK(history.known_pains.front().pain.share.of_10000 == 1'200);
}
