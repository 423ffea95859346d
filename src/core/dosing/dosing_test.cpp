#include "core/dosing/dosing.hpp"

#include <catch2/catch.hpp>

#include "tests/laws/history_digest.hpp"

using namespace unknot::laws;
using namespace unknot;
using dosing::limit;

namespace {

const Dose wanted{numbers::hold_max, numbers::holds_max, numbers::spots_max, numbers::pressure_max};

bool cut(const dosing::Limited& limited, Cut which) {
    return std::find(limited.cuts.begin(), limited.cuts.end(), which) != limited.cuts.end();
}

}  // namespace

TEST_CASE("the first session is the smallest, and every cut is named") {
    const auto limited = limit(wanted, Ledger{}, {});
    CHECK(limited.dose.hold == numbers::hold_first_session);
    CHECK(limited.dose.holds == numbers::holds_first_session);
    CHECK(limited.dose.spots == numbers::spots_first_session);
    CHECK(limited.dose.ceiling == numbers::pressure_first_session);
    CHECK(cut(limited, Cut::hold_first_session));
    CHECK(cut(limited, Cut::pressure_first_session));
    CHECK(cut(limited, Cut::spots_first_session));
}

TEST_CASE("what is within every cap is left as it is, and nothing is named") {
    const Dose small{Seconds{20}, 1, 1, PressureIntensity{2}};
    const auto limited = limit(small, practised(), {});
    CHECK(limited.dose == small);
    CHECK(limited.cuts.empty());
}

TEST_CASE("the check, the muscle and the last reaction each lower the pressure") {
    dosing::Ceiling ceiling;
    ceiling.check = {4};
    CHECK(limit(wanted, practised(), ceiling).dose.ceiling == PressureIntensity{4});
    ceiling.muscle = {3};
    CHECK(limit(wanted, practised(), ceiling).dose.ceiling == PressureIntensity{3});
    Ledger ledger = practised();
    ledger.ceiling = {2};
    CHECK(limit(wanted, ledger, ceiling).dose.ceiling == PressureIntensity{2});
}

TEST_CASE("half the time is taken of what the caps leave") {
    dosing::Ceiling ceiling;
    ceiling.half_time = true;
    ceiling.muscle_hold = Seconds{40};
    const auto limited = limit(wanted, practised(), ceiling);
    CHECK(limited.dose.hold == Seconds{20});
    CHECK(cut(limited, Cut::hold_half_time));
}

TEST_CASE("however often it was too much, the shortest hold is left, so that a way back up is left") {
    Ledger ledger = practised();
    ledger.hold_share = 10;
    dosing::Ceiling ceiling;
    ceiling.half_time = true;
    CHECK(limit(wanted, ledger, ceiling).dose.hold == numbers::hold_min);
}

TEST_CASE("seconds pressed today are gone for today, spot by spot and in all") {
    Ledger ledger = practised();
    ledger.pressed_today = {590};
    ledger.spots.push_back({muscle("biceps"), Side::left, Seconds{290}, false, {}, false});
    CHECK(dosing::day_left(ledger) == Seconds{10});
    CHECK(dosing::spot_left(ledger, muscle("biceps"), Side::left) == Seconds{10});
    CHECK(dosing::spot_left(ledger, muscle("biceps"), Side::right) == numbers::spot_max);
    ledger.pressed_today = {700};
    CHECK(dosing::day_left(ledger) == Seconds{0});
}

TEST_CASE("after a stop sign nothing is pressed before the next day") {
    SessionRecord record;
    record.stop_sign = Signal::pulse;
    const History history = fold({event(noon(), started("s")), event(noon(), SessionEnded{"s", record}, 1)});
    const Now tonight = later(noon(), hours(11));
    const auto refused = dosing::refuse(dosing::ledger(history, tonight), tonight, Purpose::press_test);
    REQUIRE(refused.has_value());
    CHECK(refused->because == NoPlan::resting);
    CHECK(refused->until_day == noon().day() + 1);
}

TEST_CASE("in the first week there is one session a day, twenty hours apart") {
    const SessionRecord record = record_of({done_at("infraspinatus", 30, 2, 2)});
    const History history = fold({event(noon(), started("s")), event(noon(), SessionEnded{"s", record}, 1)});
    const Now evening = later(noon(), hours(8));
    CHECK(dosing::refuse(dosing::ledger(history, evening), evening, Purpose::session).has_value());
    CHECK_FALSE(dosing::refuse(dosing::ledger(history, evening), evening, Purpose::press_test).has_value());
    const Now next = later(noon(), hours(21));
    CHECK_FALSE(dosing::refuse(dosing::ledger(history, next), next, Purpose::session).has_value());
}

TEST_CASE("after five days in a row the sixth is off") {
    std::vector<Event> journal;
    for (std::int32_t day = -5; day < 0; ++day) journal.push_back(event(noon(day), started(std::to_string(day))));
    const Ledger ledger = dosing::ledger(fold(journal), noon());
    CHECK(ledger.days_in_a_row == 5);
    const auto refused = dosing::refuse(ledger, noon(), Purpose::session);
    REQUIRE(refused.has_value());
    CHECK(refused->because == NoPlan::days_in_a_row_done);
}

TEST_CASE("breath held or tensing shortens the next holds") {
    SessionRecord record;
    record.guarding = true;
    const History history = fold({event(noon(-1), started("s")), event(noon(-1), SessionEnded{"s", record}, 1)});
    const Ledger ledger = dosing::ledger(history, later(noon(-1), hours(1)));
    CHECK(ledger.guarding_before);
    CHECK(ledger.hold_share == numbers::guarding_share);
}

TEST_CASE("shoulders still up right after pressing shorten the next holds as much") {
    const GuardingTold told{"s", GuardingAsked::after, {Answer::no, Answer::no, Answer::yes}};
    const History history =
        fold({event(noon(-1), started("s")), event(noon(-1), SessionEnded{"s", {}}, 1), event(noon(-1), told, 2)});
    const Ledger ledger = dosing::ledger(history, later(noon(-1), hours(1)));
    CHECK(ledger.guarding_before);
    CHECK(ledger.hold_share == numbers::guarding_share);
}

TEST_CASE("a session that was stopped before anything was pressed does not use up the day") {
    const History history = fold({event(noon(), started("s")), event(noon(), SessionEnded{"s", {}}, 1)});
    const Now evening = later(noon(), minutes(10));
    const Ledger ledger = dosing::ledger(history, evening);
    CHECK_FALSE(dosing::refuse(ledger, evening, Purpose::session).has_value());
    CHECK(ledger.sessions_today == 0);
    CHECK(ledger.sessions_before == 0);
}

namespace {

Ledger the_day_after(const SessionRecord& record, std::vector<Event> more = {}) {
    std::vector<Event> journal{event(noon(-9), started("first")), event(noon(-1), started("s")),
                               event(noon(-1), SessionEnded{"s", record}, 1),
                               event(noon(), FollowedUp{"s", 1, {}, catalog::Advice::same, {}}, 2)};
    journal.insert(journal.end(), more.begin(), more.end());
    return dosing::ledger(fold(journal), later(noon(), hours(1)));
}

}  // namespace

TEST_CASE("after too much on a spot pressure and time there go below what was done") {
    SessionRecord record = record_of({done_at("infraspinatus", 30, 2, 5), done_at("biceps", 30, 2, 5)});
    record.spots[0].too_much = 2;
    const Ledger ledger = the_day_after(record);
    REQUIRE(ledger.spots.size() == 2);
    for (const SpotLedger& spot : ledger.spots) {
        const bool minds = spot.muscle == muscle("infraspinatus");
        CHECK(spot.too_much_before == minds);
        CHECK(spot.dose_max.has_value() == minds);
        if (minds) CHECK(*spot.dose_max == Dose{Seconds{21}, 2, 1, numbers::ceiling_after_bad});
    }
    dosing::Ceiling ceiling;
    ceiling.spot = Dose{Seconds{21}, 1, 1, PressureIntensity{2}};
    const auto limited = limit(wanted, ledger, ceiling);
    CHECK(limited.dose == Dose{Seconds{21}, 1, numbers::spots_max, PressureIntensity{2}});
    CHECK(cut(limited, Cut::pressure_reaction));
    CHECK(cut(limited, Cut::hold_reaction));
    CHECK(cut(limited, Cut::holds_reaction));
}

TEST_CASE("a stop sign lowers its spot and the whole next session, however well it was borne") {
    SessionRecord record = record_of({done_at("infraspinatus", 20, 1, 4)});
    record.stop_sign = Signal::pulse;
    record.spots[0].end = SpotEnd::stop_sign;
    const Ledger ledger = the_day_after(record);
    REQUIRE(ledger.dose_max.has_value());
    CHECK(*ledger.dose_max == Dose{Seconds{14}, 1, 1, PressureIntensity{3}});
    CHECK(ledger.ceiling == numbers::ceiling_after_bad);
    CHECK(ledger.hold_share == 35);
    CHECK(ledger.spots.front().too_much_before);
    CHECK_FALSE(ledger.spots.front().waits);
}

TEST_CASE("a spot that waits for its follow-up waits on, whatever another device did there since") {
    SessionRecord record = record_of({done_at("infraspinatus", 20, 1, 4)});
    record.stop_sign = Signal::numb_or_shooting;
    const SessionRecord calm = record_of({done_at("infraspinatus", 30, 2, 2)});
    const History history = fold({event(noon(-1), started("a")), event(noon(-1), SessionEnded{"a", record}, 1),
                                  event(later(noon(-1), hours(2)), started("b")),
                                  event(later(noon(-1), hours(2)), SessionEnded{"b", calm}, 1)});
    CHECK(dosing::ledger(history, noon(1)).spots.front().waits);
}

TEST_CASE("the answer that is missing of yesterday is missing still after a session today") {
    const SessionRecord record = record_of({done_at("infraspinatus", 45, 2, 5)});
    const History history = fold({event(noon(-9), started("first")), event(noon(-2), started("a")),
                                  event(noon(-2), SessionEnded{"a", record}, 1),
                                  event(later(noon(-1), hours(-1)), FollowedUp{"a", 1, {}, catalog::Advice::same, {}}),
                                  event(noon(-1), started("b")), event(noon(-1), SessionEnded{"b", record}, 1),
                                  event(noon(), started("c")), event(noon(), SessionEnded{"c", record}, 1)});
    const Now evening = later(noon(), hours(7));
    const Ledger ledger = dosing::ledger(history, evening);
    CHECK(ledger.follow_up_missing);
    CHECK_FALSE(ledger.borne_well);
    CHECK(dosing::refuse(ledger, evening, Purpose::session)->because == NoPlan::sessions_today_done);
    CHECK(clear(calm_check(), evening, &history).verdict >= Verdict::go_lighter);
}

TEST_CASE("a bad answer about the session before the last counts like one about the last") {
    const SessionRecord record = record_of({done_at("infraspinatus", 45, 2, 5)});
    const NextDose little{{3}, 70, {}};
    std::vector<Event> journal{event(noon(-9), started("first")), event(noon(-2), started("a")),
                               event(noon(-2), SessionEnded{"a", record}, 1)};
    journal.push_back(event(noon(-1), started("b")));
    journal.push_back(event(noon(-1), SessionEnded{"b", record}, 1));
    journal.push_back(event(noon(), FollowedUp{"b", 1, {}, catalog::Advice::same, {}}, 2));
    journal.push_back(event(noon(), FollowedUp{"a", 2, {}, catalog::Advice::rest, little}, 3));
    const Ledger ledger = dosing::ledger(fold(journal), noon(4));
    CHECK(ledger.last_advice == catalog::Advice::rest);
    CHECK(ledger.ceiling == PressureIntensity{3});
    CHECK(ledger.hold_share == 70);
    CHECK(ledger.dose_max->hold < Seconds{45});
    CHECK_FALSE(ledger.borne_well);
}

TEST_CASE("a plan over a cap is seen") {
    auto planned = planning::make(rules(), grounds({candidate(muscle("biceps"), Side::left)}));
    SessionPlan plan = *plan_of(planned);
    CHECK(dosing::within_caps(plan));
    plan.spots.front().hold = Seconds{numbers::hold_max.count + 1};
    CHECK_FALSE(dosing::within_caps(plan));
}
