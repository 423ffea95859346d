#include <catch2/catch.hpp>

#include "tests/laws/world.hpp"

using namespace unknot::laws;
using namespace unknot::summary;

namespace {

std::vector<Part> every_part() {
    std::vector<Part> out;
    for (std::size_t i = 0; i < part_count; ++i) out.push_back(static_cast<Part>(i));
    return out;
}

/// Days are counted from today, as in `noon`.
Summary summary_of(const std::vector<Event>& events, std::int32_t from, std::int32_t to,
                   std::vector<Part> parts = every_part()) {
    std::vector<const Event*> order;
    for (const Event& one : events) order.push_back(&one);
    return summarise(rules(), order, {noon(), noon(from).day(), noon(to).day(), std::move(parts)});
}

Event mapped(std::int32_t day, std::vector<PainMark> pains) {
    Mapped out;
    out.story.pains = std::move(pains);
    return event(noon(day), out);
}

Event checked(std::int32_t day, Check check, Verdict verdict = Verdict::clear) {
    return event(noon(day), Checked{std::move(check), verdict, CheckScope::whole, true});
}

PlannedSpot spot(std::string_view which, std::int64_t seconds, std::int32_t holds) {
    PlannedSpot out;
    out.muscle = muscle(which);
    out.side = Side::right;
    out.hold = {seconds};
    out.holds = holds;
    out.ceiling = {3};
    return out;
}

}  // namespace

TEST_CASE("nothing told is said as nothing, and no part is missing") {
    const Summary told = summary_of({}, -30, 0);
    CHECK(told.told == 0);
    CHECK_FALSE(told.first_told);
    CHECK(told.left_out.empty());
    CHECK(told.places->empty());
    CHECK(told.sessions->sessions == 0);
    CHECK(told.answers->answers.empty());
    CHECK(told.answers->never_answered.size() == whole_questions().size());
}

TEST_CASE("a place has its first and last strength of the days chosen, and the first day it was ever told") {
    const std::vector<Event> events{
        mapped(-40, {pain_at("blade-top", Side::right, 8)}), mapped(-20, {pain_at("blade-top", Side::right, 6)}),
        mapped(-10, {pain_at("blade-top", Side::right, 7)}), mapped(-1, {pain_at("blade-top", Side::right, 3)})};
    const Summary told = summary_of(events, -30, 0);
    REQUIRE(told.places->size() == 1);
    const PlaceTold& place = told.places->front();
    CHECK(place.place == pain_at("blade-top", Side::right).place);
    CHECK(place.since == noon(-40).day());
    CHECK(place.first_day == noon(-20).day());
    CHECK(place.first.of_10 == 6);
    CHECK(place.last.of_10 == 3);
    CHECK(place.last_day == noon(-1).day());
    CHECK(place.strongest.of_10 == 7);
    CHECK(place.days == 3);
}

TEST_CASE("left and right of a zone are two places") {
    const Summary told =
        summary_of({mapped(-2, {pain_at("blade-top", Side::right, 6), pain_at("blade-top", Side::left, 2)})}, -30, 0);
    REQUIRE(told.places->size() == 2);
    CHECK(told.places->front().place.side == Side::right);
    CHECK(told.places->back().place.side == Side::left);
}

TEST_CASE("what was pressed is counted by muscle and side, and a session without an end as done in full") {
    SessionRecord record = record_of({done_at("infraspinatus", 20, 2, 3)});
    const std::vector<Event> events{event(noon(-5), started("a", Purpose::session, {spot("infraspinatus", 30, 2)})),
                                    event(later(noon(-5), minutes(9)), SessionEnded{"a", record}),
                                    event(noon(-3), started("b", Purpose::session, {spot("infraspinatus", 30, 2)})),
                                    event(noon(-2), started("t", Purpose::press_test, {spot("infraspinatus", 5, 1)}))};
    const SessionsTold told = *summary_of(events, -30, 0).sessions;
    CHECK(told.sessions == 2);
    CHECK(told.press_tests == 1);
    CHECK(told.days == 3);
    CHECK(told.not_finished == 1);
    CHECK(told.pressed.count == 40 + 60 + 5);
    REQUIRE(told.muscles.size() == 1);
    CHECK(told.muscles.front().side == Side::right);
    CHECK(told.muscles.front().times == 3);
    CHECK(told.muscles.front().pressed.count == 105);
    CHECK(told.muscles.front().highest.of_10 == 3);
}

TEST_CASE("how it was borne: the sorest later day, what was not told of, stop signs and symptoms") {
    SessionRecord record = record_of({done_at("infraspinatus", 20, 2, 3)});
    record.stop_sign = Signal::unwell;
    record.spots.front().end = SpotEnd::stop_sign;
    FollowUpAnswers answers;
    answers.soreness = {6};
    answers.symptoms = {{{0}, Answer::unsure}, {{1}, Answer::yes}};
    const std::vector<Event> events{
        event(noon(-5), started("a", Purpose::session, {spot("infraspinatus", 30, 2)})),
        event(later(noon(-5), minutes(9)), SessionEnded{"a", record}),
        event(noon(-4), FollowedUp{"a", 1, answers, unknot::catalog::Advice::seek_care, {}}),
        event(noon(-2), started("b", Purpose::session, {spot("infraspinatus", 30, 2)}))};
    const BorneTold told = *summary_of(events, -30, 0).borne;
    CHECK(told.answered == 1);
    CHECK(told.not_answered == 1);
    CHECK(told.sorest->soreness.of_10 == 6);
    REQUIRE(told.stop_signs.size() == 1);
    CHECK(told.stop_signs.front().sign == Signal::unwell);
    CHECK(told.stop_signs.front().muscle == muscle("infraspinatus"));
    CHECK(told.stop_signs.front().side == Side::right);
    REQUIRE(told.symptoms.size() == 2);
    CHECK(told.symptoms.back().answer == Answer::yes);
    CHECK(told.advice.front().advice == unknot::catalog::Advice::seek_care);
}

TEST_CASE("a yes from before the chosen days is on the page, with its day and what became of it") {
    Check yes = calm_check();
    answer(yes, {0}, Answer::yes);
    const std::vector<Event> events{
        checked(-60, yes, Verdict::emergency),
        event(noon(-50), TakenBack{{0}, TakenBackBecause::seen}),
        checked(-5, calm_check()),
    };
    const Summary told = summary_of(events, -10, 0);
    const AnswerTold& first = told.answers->answers.front();
    CHECK(first.question.index == 0);
    CHECK(first.answer == Answer::no);
    CHECK(first.day == noon(-5).day());
    CHECK(first.yes_day == noon(-60).day());
    CHECK(first.taken_back == noon(-50).day());
    CHECK(first.taken_back_because == TakenBackBecause::seen);
    CHECK(told.checks->checks == 1);
    CHECK(told.checks->locks.empty());
    CHECK(summary_of(events, -90, 0).checks->locks.size() == 1);
    CHECK(told.answers->never_answered.empty());
}

TEST_CASE("days that were not chosen are left out, at either end") {
    const std::vector<Event> events{event(noon(-9), Noted{{}, "before"}), event(noon(-5), Noted{{}, "within"}),
                                    event(noon(-1), Noted{{}, "after"})};
    const Summary told = summary_of(events, -6, -4);
    CHECK(told.told == 1);
    REQUIRE(told.notes->notes.size() == 1);
    CHECK(told.notes->notes.front().text == "within");
}

TEST_CASE("of many notes the latest stand there, and how many more there are") {
    std::vector<Event> events;
    for (std::int32_t i = 0; i < 20; ++i) events.push_back(event(noon(-20 + i), Noted{{}, std::to_string(i)}));
    const NotesTold told = *summary_of(events, -30, 0).notes;
    CHECK(told.notes.size() == notes_most);
    CHECK(told.notes.front().text == "19");
    CHECK(told.more == 20 - static_cast<std::int32_t>(notes_most));
}

TEST_CASE("a goal keeps its words when it was named before the days chosen") {
    const std::vector<Event> events{event(noon(-90), GoalNamed{"g", "hang up the washing"}),
                                    event(noon(-60), GoalScored{"g", {3}}), event(noon(-2), GoalScored{"g", {6}})};
    const Summary told = summary_of(events, -30, 0);
    REQUIRE(told.goals->size() == 1);
    CHECK(told.goals->front().text == "hang up the washing");
    CHECK(told.goals->front().days.size() == 1);
    CHECK(told.course->courses.empty());
}

TEST_CASE("a course of days past is told as it stood on the last of them") {
    std::vector<Event> events;
    for (std::int32_t i = 0; i < 90; ++i) {
        events.push_back(event(noon(-89 + i), PainTold{PainAsked::now, {}, {i < 60 ? 7 : 2}}));
    }
    CHECK(summary_of(events, -89, -40).course->overall > unknot::progress::Change::better);
    CHECK(summary_of(events, -89, 0).course->overall <= unknot::progress::Change::better);
    CHECK(summary_of(events, -89, -40).course->courses.front().days.size() == 50);
}

TEST_CASE("what lies ahead of now is left out, and said") {
    const Summary told = summary_of({event(noon(3), Noted{{}, "to come"})}, -30, 0);
    CHECK(told.clock_unsure);
    CHECK(told.told == 0);
}

TEST_CASE("parts that were not chosen are not told, and named") {
    const Summary told = summary_of({mapped(-2, {pain_at("blade-top", Side::right)})}, -30, 0, {Part::sessions});
    CHECK_FALSE(told.places);
    CHECK_FALSE(told.answers);
    CHECK(told.sessions);
    CHECK(told.left_out.size() == part_count - 1);
}

TEST_CASE("one entry makes a page of one day") {
    const Summary told = summary_of({mapped(-2, {pain_at("blade-top", Side::left, 5)})}, -30, 0);
    CHECK(told.told == 1);
    CHECK(told.first_told == noon(-2).day());
    CHECK(told.last_told == noon(-2).day());
    REQUIRE(told.places->size() == 1);
    CHECK(told.places->front().place.side == Side::left);
    CHECK(told.places->front().days == 1);
    CHECK(told.course->overall == unknot::progress::Change::too_little);
    CHECK(told.sessions->sessions == 0);
}

TEST_CASE("ten years of daily entries: everything is counted, and the lists stay as long as a page needs") {
    std::vector<Event> events;
    for (std::int32_t day = -3'650; day < 0; ++day) {
        const std::string id = "s" + std::to_string(-day);
        events.push_back(mapped(day, {pain_at("blade-top", Side::right, 1 - day % 9)}));
        events.push_back(event(noon(day), started(id, Purpose::session, {spot("infraspinatus", 30, 1)})));
        SessionRecord record = record_of({done_at("infraspinatus", 30, 1, 2)});
        events.push_back(event(later(noon(day), minutes(5)), SessionEnded{id, record}));
        events.push_back(event(later(noon(day), minutes(6)), Noted{{}, "day " + std::to_string(-day)}));
    }
    const Summary told = summary_of(events, -3'650, 0);
    CHECK(told.told == 4 * 3'650);
    CHECK(told.places->size() == 1);
    CHECK(told.places->front().since == noon(-3'650).day());
    CHECK(told.places->front().days == 3'650);
    CHECK(told.sessions->sessions == 3'650);
    CHECK(told.sessions->muscles.size() == 1);
    CHECK(told.borne->not_answered == 3'650);
    CHECK(told.notes->notes.size() == notes_most);
    CHECK(told.notes->notes.front().text == "day 1");
}
