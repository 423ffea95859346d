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
    ledger.spots.push_back({muscle("biceps"), Side::left, Seconds{290}, false, false});
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
    const History history = fold({event(noon(), started("s")), event(noon(), SessionEnded{"s", {}}, 1)});
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

TEST_CASE("a plan over a cap is seen") {
    auto planned = planning::make(rules(), grounds({candidate(muscle("biceps"), Side::left)}));
    SessionPlan plan = *plan_of(planned);
    CHECK(dosing::within_caps(plan));
    plan.spots.front().hold = Seconds{numbers::hold_max.count + 1};
    CHECK_FALSE(dosing::within_caps(plan));
}
