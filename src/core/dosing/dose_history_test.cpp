#include "core/dosing/dose_history.hpp"

#include <catch2/catch.hpp>

#include "tests/laws/history_digest.hpp"

using namespace unknot::laws;
using namespace unknot;
using dosing::DoseHistory;

namespace {

/// A session of so many days ago, and how it was the day after if it is told.
void happened(std::vector<Event>& journal, std::int32_t day, const SessionRecord& record,
              std::optional<std::int32_t> soreness = std::nullopt, NextDose next = {}) {
    const std::string id = "s" + std::to_string(day);
    journal.push_back(event(noon(day), started(id, record.purpose)));
    journal.push_back(event(noon(day), SessionEnded{id, record}, 1));
    if (!soreness) return;
    FollowUpAnswers answers;
    answers.soreness = {*soreness};
    const auto advice = next.rest_until ? catalog::Advice::rest : catalog::Advice::same;
    journal.push_back(event(noon(day + 1), FollowedUp{id, 1, answers, advice, next}, 2));
}

DoseHistory shown(std::vector<Event> journal, const Now& now = later(noon(), hours(1))) {
    return dosing::dose_history(fold(std::move(journal)), now);
}

const dosing::DayDose& days_ago(const DoseHistory& all, std::int32_t days) {
    return all.days[all.days.size() - 1 - static_cast<std::size_t>(days)];
}

}  // namespace

TEST_CASE("without a past there is nothing to show but the caps and the first dose with its cuts") {
    const DoseHistory all = shown({});
    CHECK(all.today == noon().day());
    CHECK(all.days.empty());
    CHECK(all.weeks.empty());
    CHECK(all.spots.empty());
    CHECK(all.caps.pressed_left == numbers::pressing_max);
    CHECK(all.caps.spot == numbers::spot_max_first_session);
    CHECK(all.next.dose.hold == numbers::hold_first_session);
    CHECK_FALSE(all.next.cuts.empty());
    CHECK_FALSE(all.next.made_from.day);
    CHECK_FALSE(all.next.refused);
}

TEST_CASE("each day has its seconds, its spots by side and how it was borne, and every day stands there") {
    std::vector<Event> journal;
    SpotDone left = done_at("biceps", 30, 2, 3);
    left.side = Side::left;
    happened(journal, -3, record_of({done_at("biceps", 30, 2, 4), left}), 2);
    const DoseHistory all = shown(journal);
    REQUIRE(all.days.size() == dosing::days_shown);
    REQUIRE(all.weeks.size() == dosing::weeks_shown);
    const auto& day = days_ago(all, 3);
    CHECK(day.day == noon(-3).day());
    CHECK(day.pressed == Seconds{120});
    CHECK(day.sessions == 1);
    REQUIRE(day.spots.size() == 2);
    CHECK(day.spots[0].side != day.spots[1].side);
    CHECK(day.spots[0].highest.of_10 + day.spots[1].highest.of_10 == 7);
    CHECK(day.soreness == PainIntensity{2});
    CHECK(day.advice == catalog::Advice::same);
    CHECK(days_ago(all, 2).pressed == Seconds{});
    CHECK(all.weeks.back().pressed == Seconds{120});
    CHECK(all.weeks.back().days == 1);
    REQUIRE(all.spots.size() == 2);
    CHECK(all.spots[0].days == 1);
    CHECK(all.spots[0].last == noon(-3).day());
}

TEST_CASE("a press test is no session and its seconds count") {
    std::vector<Event> journal;
    SessionRecord test = record_of({done_at("biceps", 5, 1, 2)});
    test.purpose = Purpose::press_test;
    happened(journal, 0, test);
    const DoseHistory all = shown(journal);
    CHECK(all.days.back().pressed == Seconds{5});
    CHECK(all.days.back().sessions == 0);
    CHECK(all.days.back().press_tests == 1);
    CHECK(all.caps.pressed_left == Seconds{numbers::pressing_max.count - 5});
    CHECK(all.caps.press_tests_left == numbers::press_tests_a_day - 1);
    CHECK(all.weeks.back().days == 0);
}

TEST_CASE("a rest is shown on each of its days, and the dose after it with what cut it") {
    std::vector<Event> journal;
    happened(journal, -20, record_of({done_at("biceps", 30, 2, 3)}), 1);
    const NextDose next{{3}, 70, noon(2).day()};
    happened(journal, -2, record_of({done_at("biceps", 45, 2, 4)}), 6, next);
    const DoseHistory all = shown(journal);
    CHECK_FALSE(days_ago(all, 2).resting);
    CHECK(days_ago(all, 1).resting);
    CHECK(days_ago(all, 0).resting);
    CHECK(all.next.made_from.day == noon(-2).day());
    CHECK(all.next.made_from.soreness == PainIntensity{6});
    CHECK(all.next.made_from.advice == catalog::Advice::rest);
    CHECK(all.next.dose.hold < all.next.made_from.done->hold);
    REQUIRE(all.next.refused);
    CHECK(all.next.refused->because == NoPlan::resting);
    CHECK(all.next.refused->until_day == noon(2).day());
    const auto& cuts = all.next.cuts;
    CHECK(std::find(cuts.begin(), cuts.end(), Cut::hold_reaction) != cuts.end());
}

TEST_CASE("after today's session the next dose is that of tomorrow, and silence until then is not taken for good") {
    std::vector<Event> journal;
    happened(journal, -3, record_of({done_at("biceps", 30, 2, 3)}), 1);
    happened(journal, 0, record_of({done_at("biceps", 40, 2, 4)}));
    const DoseHistory silent = shown(journal);
    REQUIRE(silent.next.refused);
    CHECK(silent.next.made_from.follow_up_missing);
    CHECK(silent.next.dose.ceiling <= numbers::ceiling_after_bad);
    CHECK(silent.next.dose.hold < numbers::hold_week_one);
    CHECK(silent.next.dose.hold ==
          dosing::limit(dosing::usual_dose(), dosing::ledger(fold(journal), noon(1)), {}).dose.hold);
}

TEST_CASE("a session whose end is not known is shown as it was planned, and as that") {
    std::vector<Event> journal;
    const PlannedSpot spot{muscle("biceps"), Side::right, 0, {}, 2, {30}, {1}, {3}};
    journal.push_back(event(noon(-1), started("lost", Purpose::session, {spot})));
    const DoseHistory all = shown(journal);
    CHECK(days_ago(all, 1).assumed);
    CHECK(days_ago(all, 1).pressed == Seconds{60});
    CHECK(all.next.made_from.follow_up_missing);
}

TEST_CASE("a spot that waits has nothing left today, and the others their share") {
    std::vector<Event> journal;
    SessionRecord record = record_of({done_at("biceps", 30, 1, 3)});
    record.stop_sign = Signal::numb_or_shooting;
    record.spots[0].end = SpotEnd::stop_sign;
    happened(journal, -1, record);
    happened(journal, -9, record_of({done_at("rhomboids", 30, 1, 3)}), 1);
    const DoseHistory all = shown(journal);
    CHECK(days_ago(all, 1).stopped);
    CHECK(all.next.made_from.stopped);
    for (const auto& total : all.spots) {
        const bool waits = total.dose.muscle == muscle("biceps");
        CHECK(total.waits == waits);
        CHECK((total.left_today == Seconds{}) == waits);
    }
}

TEST_CASE("what is older than the days shown is in its week, and after eight weeks nowhere") {
    std::vector<Event> journal;
    happened(journal, -40, record_of({done_at("biceps", 30, 2, 3)}), 1);
    const DoseHistory all = shown(journal);
    CHECK(all.weeks[2].pressed == Seconds{60});
    CHECK(all.spots.empty());
    CHECK(shown(journal, noon(20)).days.empty());
}
