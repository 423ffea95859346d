#include "core/progress/trial.hpp"

#include <catch2/catch.hpp>

#include <set>

#include "core/progress/draw_lots.hpp"
#include "tests/laws/courses.hpp"

using namespace unknot::laws;
using namespace unknot::progress;

namespace {

constexpr std::int32_t days = 28;

/// Begun so long ago that it is over today, or runs on.
TrialBegun of_four_weeks(std::string id = "t") {
    return {std::move(id), {TrialArm::massage, TrialArm::nothing}, 1, days / 2, PainAsked::worst, 20'261'122};
}

std::vector<Trial> told(const std::vector<Event>& events, const Now& now = noon()) {
    std::vector<const Event*> order;
    for (const Event& one : events) order.push_back(&one);
    return trials(order, now);
}

/// A trial begun the day before `from`, and a number for each of its days until yesterday: so much on the days of
/// massage, more on the others.
std::vector<Event> lived(std::int32_t from, std::int32_t with, std::int32_t without) {
    const TrialBegun trial = of_four_weeks();
    std::vector<Event> events{event(noon(from - 1), trial)};
    const std::vector<TrialArm> drawn = draw_lots(trial);
    for (std::int32_t day = 0; day < days && from + day < 0; ++day) {
        const bool massage = drawn[static_cast<std::size_t>(day)] == TrialArm::massage;
        const PainTold pain{PainAsked::worst, {}, {massage ? with : without}};
        events.push_back(event(noon(from + day), pain, day));
    }
    return events;
}

}  // namespace

TEST_CASE("each round holds every arm once, and the same seed draws the same") {
    TrialBegun trial = of_four_weeks();
    trial.arms = {TrialArm::massage, TrialArm::heat, TrialArm::movement};
    trial.rounds = 9;
    const std::vector<TrialArm> drawn = draw_lots(trial);
    REQUIRE(drawn.size() == 27);
    for (std::size_t round = 0; round < drawn.size(); round += 3) {
        CHECK(std::set<TrialArm>(drawn.begin() + round, drawn.begin() + round + 3).size() == 3);
    }
    CHECK(draw_lots(trial) == drawn);
    trial.seed += 1;
    CHECK(draw_lots(trial) != drawn);
}

TEST_CASE("the lots are the same on every machine and in every version: a journal holds only their seed") {
    using enum TrialArm;
    TrialBegun trial = of_four_weeks();
    trial.rounds = 7;
    const std::vector<TrialArm> drawn = draw_lots(trial);
    CHECK(drawn == std::vector<TrialArm>{nothing, massage, nothing, massage, nothing, massage, nothing, massage,
                                         nothing, massage, nothing, massage, massage, nothing});
}

TEST_CASE("four weeks in which massage days hurt less by an amount that matters tell so") {
    const auto one = told(lived(-days, 3, 6));
    REQUIRE(one.size() == 1);
    const Trial& trial = one.front();
    CHECK(trial.state == TrialState::over);
    CHECK(trial.days_gone == days);
    REQUIRE(trial.against.size() == 1);
    const Against& against = trial.against.front();
    CHECK(against.arm == TrialArm::massage);
    CHECK(against.other == TrialArm::nothing);
    CHECK(against.rounds == days / 2);
    CHECK(against.change == Change::better);
    CHECK(against.shift == Shift{{-30}, {-30}, {-30}});
    CHECK(told(lived(-days, 6, 3)).front().against.front().change == Change::worse);
    CHECK(told(lived(-days, 5, 5)).front().against.front().change == Change::no_meaningful_change);
}

TEST_CASE("while it runs it tells what today is, and nothing of the difference") {
    const Trial trial = told(lived(-10, 3, 6)).front();
    CHECK(trial.state == TrialState::running);
    CHECK(trial.turns.size() == 11);
    CHECK(trial.today == draw_lots(of_four_weeks())[10]);
    CHECK(trial.days_gone == 10);
    CHECK(trial.against.empty());
}

TEST_CASE("on the day it is begun nothing is drawn yet") {
    const Trial trial = told({event(noon(), of_four_weeks())}).front();
    CHECK(trial.state == TrialState::running);
    CHECK(trial.turns.empty());
    CHECK_FALSE(trial.today);
    CHECK(trial.days_gone == 0);
}

TEST_CASE("stopped, it tells what its days tell, and the day it was stopped counts no more") {
    std::vector<Event> events = lived(-20, 3, 6);
    events.push_back(event(noon(), TrialStopped{"t"}, 90));
    const Trial trial = told(events).front();
    CHECK(trial.state == TrialState::stopped);
    CHECK_FALSE(trial.today);
    CHECK(trial.turns.size() == 20);
    CHECK(trial.against.front().rounds == 10);
    CHECK(trial.against.front().change == Change::better);
}

TEST_CASE("stopped after too few rounds it is too little to tell") {
    std::vector<Event> events = lived(-10, 0, 10);
    events.push_back(event(noon(), TrialStopped{"t"}, 90));
    const Against against = told(events).front().against.front();
    CHECK(against.rounds == 5);
    CHECK(against.change == Change::too_little);
    CHECK_FALSE(against.shift);
}

TEST_CASE("another that is begun stops the one before; stopping what is over changes nothing") {
    std::vector<Event> events = lived(-20, 3, 6);
    events.push_back(event(noon(-5), of_four_weeks("u"), 90));
    const auto two = told(events);
    REQUIRE(two.size() == 2);
    CHECK(two.front().state == TrialState::stopped);
    CHECK(two.front().days_gone == 15);
    CHECK(two.back().state == TrialState::running);
    std::vector<Event> late = lived(-days - 3, 3, 6);
    late.push_back(event(noon(), TrialStopped{"t"}, 90));
    late.push_back(event(noon(), TrialStopped{"unknown"}, 91));
    CHECK(told(late).front().state == TrialState::over);
}

TEST_CASE("of a turn of two days only the second counts: on the first what was done before may still be felt") {
    TrialBegun trial = of_four_weeks();
    trial.turn_days = 2;
    trial.rounds = 7;
    std::vector<Event> events{event(noon(-days - 1), trial)};
    for (std::int32_t day = 0; day < days; ++day) {
        events.push_back(event(noon(day - days), PainTold{PainAsked::worst, {}, {day % 2 == 0 ? 9 : 4}}, day));
    }
    const auto trials = told(events);
    for (const Turn& turn : trials.front().turns) CHECK(turn.pain == Tenths{40});
}

TEST_CASE("a round in which one was not told is left out whole, and another pain is not looked at") {
    std::vector<Event> events = lived(-days, 3, 6);
    events.erase(events.begin() + 5);
    CHECK(told(events).front().against.front().rounds == days / 2 - 1);
    for (Event& one : events) {
        if (auto* pain = std::get_if<PainTold>(&one.body)) pain->asked = PainAsked::now;
    }
    CHECK(told(events).front().against.front().rounds == 0);
}

TEST_CASE("days on which it was pressed as drawn are counted, and change nothing") {
    std::vector<Event> events = lived(-days, 3, 6);
    const Trial none = told(events).front();
    CHECK(none.days_kept == days / 2);
    const std::vector<TrialArm> drawn = draw_lots(of_four_weeks());
    for (std::int32_t day = 0; day < days; ++day) {
        if (drawn[static_cast<std::size_t>(day)] != TrialArm::massage) continue;
        const std::string id = "s" + std::to_string(day);
        SessionRecord record;
        record.pressed = Seconds{60}.millis();
        events.push_back(event(noon(day - days), SessionStarted{id, Purpose::session, {}, {}}, 100 + day));
        events.push_back(event(later(noon(day - days), minutes(8)), SessionEnded{id, record}, 200 + day));
    }
    const Trial all = told(events).front();
    CHECK(all.days_kept == days);
    CHECK(all.against == none.against);
}

TEST_CASE("every length that is offered fits into four weeks, and has rounds enough to tell") {
    using unknot::facts::TrialLength;
    CHECK(trial_lengths() == std::vector<TrialLength>{{2, 1, 7}, {2, 1, 14}, {2, 2, 7}, {3, 1, 7}, {3, 1, 9}});
    for (const TrialLength& length : trial_lengths()) {
        CHECK(trial_days(length) >= 14);
        CHECK(trial_days(length) <= 28);
    }
}

TEST_CASE("with no trial there is none, and what lies ahead of now is not begun") {
    CHECK(told({}).empty());
    CHECK(told({event(noon(1), of_four_weeks())}).empty());
}
