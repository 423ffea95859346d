#include "core/session/session.hpp"

#include <catch2/catch.hpp>

#include "tests/laws/world.hpp"

using namespace unknot::laws;
using namespace unknot;

namespace {

/// A session that is led by what is said and when.
class Led {
public:
    explicit Led(PlanGrounds wanted) : plan_(*plan_of(planning::make(rules(), std::move(wanted)))) {
        stepped_ = session::begin(plan_);
    }
    Led& at(std::int64_t seconds, Signal signal, std::optional<std::int32_t> strength = {}) {
        const auto number = strength ? std::optional{PressureIntensity{*strength}} : std::nullopt;
        stepped_ =
            session::step(plan_, plan_.made_from.now, stepped_.state, {Seconds{seconds}.millis(), signal, number});
        return *this;
    }
    const session::State& state() const { return stepped_.state; }
    bool heard(Cue cue) const {
        return std::any_of(stepped_.cues.begin(), stepped_.cues.end(), [&](const TimedCue& c) { return c.cue == cue; });
    }
    const SessionPlan& plan() const { return plan_; }

private:
    SessionPlan plan_;
    session::Stepped stepped_;
};

PlanGrounds one_spot() { return grounds({candidate(muscle("infraspinatus"), Side::right)}); }
PlanGrounds two_spots() {
    return grounds(
        {candidate(muscle("infraspinatus"), Side::right, 6000), candidate(muscle("biceps"), Side::left, 3000)});
}

/// Found at second 50; pressing.
Led pressing_at_50() {
    Led led{one_spot()};
    led.at(50, Signal::found);
    return led;
}

}  // namespace

TEST_CASE("a session warms first and presses only once the spot is found") {
    Led led{one_spot()};
    CHECK(led.state().phase == Phase::ready);
    CHECK(led.at(5, Signal::tick).state().phase == Phase::warm);
    CHECK(led.at(50, Signal::tick).state().phase == Phase::find);
    CHECK(led.at(51, Signal::found).state().phase == Phase::press);
    CHECK(led.state().step == numbers::pressure_start);
}

TEST_CASE("ten seconds into a hold a check-in opens; silence is lighter, then let go and pause") {
    Led led = pressing_at_50();
    led.at(52, Signal::more);
    CHECK(led.state().step == PressureIntensity{2});
    led.at(62, Signal::tick);
    CHECK(led.heard(Cue::check_in));
    led.at(70, Signal::tick);
    CHECK(led.heard(Cue::lighter));
    CHECK(led.state().step == PressureIntensity{1});
    led.at(78, Signal::tick);
    CHECK(led.state().phase == Phase::paused);
    CHECK(led.state().paused_because == PausedBecause::silence);
}

TEST_CASE("good keeps the pressure, more raises it by one, and only once between two check-ins") {
    Led led = pressing_at_50();
    CHECK(led.at(61, Signal::good).state().step == PressureIntensity{1});
    CHECK(led.at(62, Signal::more).state().step == PressureIntensity{2});
    CHECK(led.at(63, Signal::more).state().step == PressureIntensity{2});
    CHECK(led.heard(Cue::more_refused));
}

TEST_CASE("a six is lighter at once and more is not offered again on that spot") {
    Led led = pressing_at_50();
    led.at(51, Signal::more).at(52, Signal::number, 6);
    CHECK(led.state().step == PressureIntensity{1});
    CHECK_FALSE(session::more_allowed(led.state()));
    CHECK(led.at(53, Signal::number, 2).state().more_barred);
}

TEST_CASE("too sharp lets go, and the next hold is lighter and shorter") {
    Led led = pressing_at_50();
    const Seconds before = led.state().hold_length;
    led.at(51, Signal::more).at(55, Signal::too_sharp);
    CHECK(led.state().phase == Phase::let_go);
    CHECK(led.state().ceiling == PressureIntensity{1});
    CHECK(led.state().hold_length < before);
}

TEST_CASE("a seven said after letting go counts like one said in time") {
    Led led = pressing_at_50();
    led.at(61, Signal::good).at(77, Signal::good).at(96, Signal::tick);
    REQUIRE(led.state().phase == Phase::let_go);
    led.at(97, Signal::number, 7);
    CHECK(led.state().record.spots.front().too_much == 1);
    CHECK(led.state().more_barred);
}

TEST_CASE("a hold in which nothing was said, or not since it asked, is followed by no other until something is") {
    Led silent = pressing_at_50();
    silent.at(61, Signal::good).at(77, Signal::good).at(96, Signal::tick);
    REQUIRE(silent.state().phase == Phase::let_go);
    CHECK(session::waits_for_a_word(silent.plan(), silent.state()));
    Led late = silent;
    Led found_again = silent;
    const std::int64_t next_hold =
        96 + numbers::let_go.count + numbers::strokes * numbers::stroke.count / 1000 + silent.plan().rest.count + 2;

    silent.at(next_hold, Signal::tick);
    CHECK_FALSE(silent.heard(Cue::press));
    CHECK(silent.state().paused_because == PausedBecause::silence);

    late.at(97, Signal::good);
    CHECK_FALSE(session::waits_for_a_word(late.plan(), late.state()));
    late.at(next_hold, Signal::tick);
    CHECK(late.heard(Cue::press));

    found_again.at(97, Signal::found);  // says where, not how
    CHECK(session::waits_for_a_word(found_again.plan(), found_again.state()));
}

TEST_CASE("after the last hold of a spot nothing waits for a word") {
    Led led = pressing_at_50();
    while (led.state().hold < led.plan().spots.front().holds || led.state().phase != Phase::rest) {
        const bool asked = led.state().check_in_open || session::waits_for_a_word(led.plan(), led.state());
        led.at(led.state().now.count / 1000 + 1, asked ? Signal::good : Signal::tick);
        REQUIRE(led.state().phase != Phase::over);
    }
    CHECK_FALSE(session::waits_for_a_word(led.plan(), led.state()));
}

TEST_CASE("too sharp said twice before the first press ends the spot unpressed") {
    Led led{one_spot()};
    led.at(51, Signal::too_sharp).at(52, Signal::too_sharp).at(53, Signal::found);
    CHECK_FALSE(session::pressing(led.state()));
    CHECK(led.state().record.pressed == Millis{0});
}

TEST_CASE("tingling that nobody says is gone counts as staying, also after a pause that never ended") {
    Led waited = pressing_at_50();
    waited.at(55, Signal::tingling).at(80, Signal::tick);
    CHECK(waited.state().record.stop_sign == Signal::tingling_stays);
    Led paused = pressing_at_50();
    paused.at(55, Signal::tingling).at(60, Signal::pause).at(4000, Signal::tick);
    CHECK(paused.state().phase == Phase::over);
    CHECK(paused.state().record.stop_sign == Signal::tingling_stays);
}

TEST_CASE("tingling that goes ends the spot and not the session") {
    Led led{two_spots()};
    led.at(50, Signal::found).at(55, Signal::tingling).at(60, Signal::tingling_gone);
    CHECK(led.state().phase == Phase::find);
    CHECK(led.state().spot == 1);
    CHECK_FALSE(led.state().record.stop_sign.has_value());
}

TEST_CASE("the seconds of a spot that is skipped are on record for that spot") {
    Led led{two_spots()};
    led.at(50, Signal::found).at(59, Signal::skip);
    REQUIRE(led.state().record.spots.size() == 2);
    CHECK(led.state().record.spots[0].pressed == Millis{9'000});
    CHECK(led.state().record.spots[1].pressed == Millis{0});
}

TEST_CASE("numbness ends it at once, also when it is said after the end") {
    Led led = pressing_at_50();
    led.at(55, Signal::numb_or_shooting);
    CHECK(led.state().phase == Phase::over);
    CHECK(led.state().record.spots.front().end == SpotEnd::stop_sign);
    Led late = pressing_at_50();
    late.at(52, Signal::stop).at(53, Signal::unwell);
    CHECK(late.state().record.stop_sign == Signal::unwell);
    CHECK(late.state().record.spots.front().end == SpotEnd::stop_sign);
}

TEST_CASE("after a pause the spot is found again and the hold that was broken off counts") {
    Led led = pressing_at_50();
    led.at(60, Signal::interrupted);
    CHECK(led.state().phase == Phase::paused);
    led.at(90, Signal::resume);
    CHECK(led.state().phase == Phase::ready);
    led.at(96, Signal::tick);
    CHECK(led.state().phase == Phase::find);
    CHECK(led.state().hold == 2);
    CHECK(led.state().step == numbers::pressure_start);
}

TEST_CASE("a press test is one hold of five seconds and one question") {
    Led led{test_grounds(muscle("infraspinatus"), Side::right)};
    led.at(5, Signal::tick).at(10, Signal::found);
    CHECK(led.state().phase == Phase::press);
    led.at(18, Signal::tick);
    CHECK(led.state().phase == Phase::familiar);
    led.at(20, Signal::familiar_yes);
    CHECK(led.state().phase == Phase::done);
    CHECK(led.state().record.pressed == Millis{5'000});
    CHECK(led.state().record.spots.front().familiar == Familiar::yes);
}
