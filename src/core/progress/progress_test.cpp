#include <catch2/catch.hpp>

#include "tests/laws/courses.hpp"

using namespace unknot::laws;
using namespace unknot::progress;

namespace {

Course the_course(const Progress& told, Measure measure = Measure::pain_now) {
    for (const Course& course : told.courses) {
        if (course.subject.measure == measure) return course;
    }
    FAIL("no course of this measure");
    return told.courses.front();
}

const Notice* noticed(const Progress& told, ProgressRule rule) {
    for (const Notice& notice : told.notices) {
        if (notice.rule == rule) return &notice;
    }
    return nullptr;
}

std::vector<std::int32_t> then(std::vector<std::int32_t> first, const std::vector<std::int32_t>& more) {
    first.insert(first.end(), more.begin(), more.end());
    return first;
}

/// A session of a day, borne as told on the next.
void session_on(std::vector<Event>& events, std::int32_t day, std::int64_t seconds, std::int32_t soreness) {
    const std::string id = "s" + std::to_string(events.size());
    SessionRecord record;
    record.pressed = Seconds{seconds}.millis();
    record.spots = {{{}, Side::left, record.pressed, 1, {3}, 0, false, SpotEnd::completed, {}, {}}};
    FollowUpAnswers answers;
    answers.soreness = {soreness};
    FollowUpAnswers right_after;
    right_after.pain = PainIntensity{3};
    right_after.pain_before = PainIntensity{5};
    events.push_back(event(noon(day), SessionStarted{id, Purpose::session, {}, {}}));
    events.push_back(event(later(noon(day), minutes(8)), SessionEnded{id, record}));
    events.push_back(event(later(noon(day), minutes(9)), FollowedUp{id, 0, right_after, {}, {}}));
    events.push_back(event(later(noon(day), hours(22)), FollowedUp{id, 1, answers, {}, {}}));
}

}  // namespace

TEST_CASE("nothing told is too little to tell, and no reason to send anybody anywhere") {
    const Progress told = progress_of({}, noon());
    CHECK(told.overall == Change::too_little);
    CHECK_FALSE(told.main);
    CHECK(told.courses.empty());
    CHECK(told.notices.empty());
}

TEST_CASE("a day's number is the middle of what was told on it, wherever the person was") {
    std::vector<Event> events{
        event(noon(-1), Noted{PainIntensity{2}, ""}), event(later(noon(-1), hours(2)), Noted{PainIntensity{7}, ""}),
        event(later(noon(-1), hours(3)), PainTold{PainAsked::now, {}, {4}}),
        event(noon(0), PainTold{PainAsked::now, {}, {1}}), event(later(noon(0), hours(-1)), Noted{{}, "no number"})};
    events.push_back(
        event({later(noon(0), hours(-13)).at, 120}, PainTold{PainAsked::now, {}, {6}}));  // past midnight there
    const Course course = the_course(progress_of(events, noon(1)));
    REQUIRE(course.days.size() == 2);
    CHECK(course.days[0].value == Tenths{40});
    CHECK(course.days[0].told == 3);
    CHECK(course.days[1].value == Tenths{35});
}

TEST_CASE("every measure, side, motion and goal is a course of its own, and left stays left") {
    Check check = calm_check();
    const Progress told = progress_of(
        {event(noon(-2), Checked{check, {}, {}, true}), event(noon(-1), PainTold{PainAsked::worst, Side::left, {8}}),
         event(noon(-1), PainTold{PainAsked::moving, Side::right, {3}}, 1),
         event(noon(-1), RangeMeasured{Motion::shoulder_abduction, Side::right, {{120}, {90}, {130}}}, 2),
         event(noon(-1), RangeMeasured{Motion::shoulder_abduction, Side::left, {{150}, {150}, {149}}}, 3)},
        noon());
    REQUIRE(told.courses.size() == 6);
    CHECK(told.courses[0].subject == Subject{Measure::pain_worst, Side::left});
    CHECK(told.courses[1].subject == Subject{Measure::pain_moving, Side::right});
    CHECK(told.courses[2].subject == Subject{Measure::pain_at_visit, Side::left});
    CHECK(told.courses[3].subject == Subject{Measure::pain_at_visit, Side::right});
    CHECK(told.courses[4].days.front().value == Tenths{1500});
    CHECK(told.courses[5].days.front().value == Tenths{1200});
    CHECK(told.courses[5].subject.side == Side::right);
    CHECK(told.courses[5].meaningful == Tenths{numbers::shoulder_range_change * 10});
}

TEST_CASE("a goal in other words is another goal, and more of an ability is better") {
    std::vector<Event> events{event(noon(-100), GoalNamed{"g", "reach the shelf"}),
                              event(noon(-99), GoalScored{"g", {9}}), event(noon(-98), GoalNamed{"g", "carry my bag"})};
    for (std::int32_t week = 0; week < 12; ++week) {
        events.push_back(event(noon(-77 + 7 * week), GoalScored{"g", {week < 4 ? 3 : 7}}));
    }
    const Course course = the_course(progress_of(events, noon()), Measure::ability);
    CHECK(course.text == "carry my bag");
    CHECK(course.days.size() == 12);
    CHECK(course.compared->first.days == 4);
    CHECK(course.compared->last.days == 8);
    CHECK(course.compared->shift.estimate == Tenths{40});
    CHECK(course.change == Change::better_and_held);
    for (Event& one : events) {
        if (auto* scored = std::get_if<GoalScored>(&one.body)) scored->ability = {10 - scored->ability.of_10};
    }
    CHECK(the_course(progress_of(events, noon()), Measure::ability).change == Change::worse);
}

TEST_CASE("less pain is better only when it is enough and more than chance, and held when it was so four weeks ago") {
    const auto change = [](const std::vector<std::int32_t>& pains) {
        return progress_of(daily_pain(pains), noon()).overall;
    };
    CHECK(change(repeated(6, 14)) == Change::too_little);
    CHECK(change(then(repeated(6, 14), repeated(3, 14))) == Change::better);
    CHECK(change(then(repeated(6, 14), repeated(3, 56))) == Change::better_and_held);
    CHECK(change(then(repeated(6, 14), repeated(5, 56))) == Change::no_meaningful_change);
    CHECK(change(then(repeated(4, 14), repeated(7, 14))) == Change::worse);
    std::vector<std::int32_t> up_and_down;
    for (int day = 0; day < 60; ++day) up_and_down.push_back(day % 2 == 0 ? 9 : 1);
    CHECK(change(up_and_down) == Change::unclear);
}

TEST_CASE("what was told long ago says nothing of now, and a clock that runs ahead lets nothing be better") {
    std::vector<Event> events = daily_pain(then(repeated(6, 14), repeated(3, 14)));
    const Progress old = progress_of(events, noon(29));
    CHECK(the_course(old).too_little == TooLittle::nothing_lately);
    CHECK(old.overall == Change::too_little);
    const Progress ahead = progress_of(events, noon(-1));
    CHECK(the_course(ahead).too_little == TooLittle::clock_unsure);
    CHECK(ahead.overall == Change::too_little);
    const std::vector<Event> worse = daily_pain(then(repeated(3, 14), repeated(7, 14)));
    CHECK(progress_of(worse, noon(-1)).overall == Change::worse);
}

TEST_CASE("after four weeks without less pain, and after six, somebody is to be seen; with less pain, or little, not") {
    const auto rule_after = [](std::size_t days, std::int32_t pain) {
        const Progress told = progress_of(daily_pain(repeated(pain, days)), noon());
        if (noticed(told, ProgressRule::no_change)) return 4;
        return noticed(told, ProgressRule::no_change_long) ? 6 : 0;
    };
    CHECK(rule_after(28, 5) == 0);
    CHECK(rule_after(29, 5) == 4);
    CHECK(rule_after(42, 5) == 4);
    CHECK(rule_after(43, 5) == 6);
    CHECK(rule_after(43, 1) == 0);
    const Progress better = progress_of(daily_pain(then(repeated(6, 14), repeated(3, 30))), noon());
    CHECK_FALSE(noticed(better, ProgressRule::no_change_long));
    const Progress month = progress_of(daily_pain(repeated(5, 30)), noon());
    const Notice* said = noticed(month, ProgressRule::no_change);
    REQUIRE(said);
    CHECK(said->counsel == Counsel::see_somebody);
    CHECK(said->subject == Subject{Measure::pain_now});
}

TEST_CASE(
    "the weeks are counted from the first session, and three numbers in six weeks do not hide that nothing changed") {
    std::vector<Event> events;
    session_on(events, -43, 60, 1);
    for (const std::int32_t day : {-20, -10, -1}) events.push_back(event(noon(day), Noted{PainIntensity{6}, ""}));
    CHECK(noticed(progress_of(events, noon()), ProgressRule::no_change_long));
    std::vector<Event> silent;
    session_on(silent, -43, 60, 1);
    session_on(silent, -3, 60, 1);
    const Progress told = progress_of(silent, noon());
    REQUIRE(noticed(told, ProgressRule::nothing_told));
    CHECK(noticed(told, ProgressRule::nothing_told)->counsel == Counsel::say_how_it_is);
}

TEST_CASE("some clearly worse days are a flare, one is none") {
    const auto flare = [](const std::vector<std::int32_t>& pains) {
        return noticed(progress_of(daily_pain(pains), noon()), ProgressRule::flare) != nullptr;
    };
    CHECK(flare(then(repeated(3, 14), {6, 5, 6})));
    CHECK_FALSE(flare(then(repeated(3, 14), {3, 3, 9})));
    CHECK_FALSE(flare(then(repeated(3, 14), {4, 4, 4})));
    CHECK_FALSE(flare({1, 1, 1, 9, 9, 9}));
    CHECK_FALSE(noticed(progress_of(daily_pain(then(repeated(3, 14), {6, 6, 6})), noon(20)), ProgressRule::flare));
}

TEST_CASE("better and then back is a relapse; better and then the same is a plateau while there is pain left") {
    const auto told = [](const std::vector<std::int32_t>& pains) { return progress_of(daily_pain(pains), noon()); };
    const Progress back = told(then(then(repeated(7, 14), repeated(3, 14)), repeated(6, 14)));
    REQUIRE(noticed(back, ProgressRule::relapse));
    CHECK(noticed(back, ProgressRule::relapse)->counsel == Counsel::see_somebody);
    const Progress still = told(then(repeated(7, 14), repeated(4, 30)));
    CHECK(noticed(still, ProgressRule::plateau));
    CHECK_FALSE(noticed(told(then(repeated(7, 14), repeated(1, 30))), ProgressRule::plateau));
}

TEST_CASE("what a person says on the whole outranks the numbers") {
    std::vector<Event> events = daily_pain(then(repeated(7, 14), repeated(3, 50)));
    CHECK(progress_of(events, noon()).overall == Change::better_and_held);
    events.push_back(event(noon(), GlobalChangeTold{GlobalChange::a_little_worse}));
    const Progress told = progress_of(events, noon());
    CHECK(told.overall == Change::unclear);
    CHECK(noticed(told, ProgressRule::told_worse));
    CHECK(told.global == std::vector{GlobalTold{noon().day(), GlobalChange::a_little_worse}});
    events.push_back(event(later(noon(), minutes(1)), GlobalChangeTold{GlobalChange::much_better}));
    CHECK(progress_of(events, later(noon(), minutes(1))).overall == Change::better_and_held);
}

TEST_CASE("soreness stands beside what was pressed, and long sessions are set against short ones") {
    std::vector<Event> events;
    for (std::int32_t i = 0; i < 12; ++i) session_on(events, -40 + 3 * i, i % 2 == 0 ? 60 : 240, i % 2 == 0 ? 1 : 4);
    const Progress told = progress_of(events, noon());
    REQUIRE(told.doses.size() == 12);
    CHECK(told.doses[1].pressed == Seconds{240});
    CHECK(told.doses[1].highest == PressureIntensity{3});
    CHECK(told.doses[1].soreness == PainIntensity{4});
    REQUIRE(told.heavier);
    CHECK(told.heavier->estimate == Tenths{30});
    CHECK(told.heavier->low == Tenths{30});
    REQUIRE(told.right_after);
    CHECK(told.right_after->sessions == 12);
    CHECK(told.right_after->median == Tenths{-20});
    std::vector<Event> alike;
    for (std::int32_t i = 0; i < 12; ++i) session_on(alike, -40 + 3 * i, 60, i % 5);
    CHECK_FALSE(progress_of(alike, noon()).heavier);
}
