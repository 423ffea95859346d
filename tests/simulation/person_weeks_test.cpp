// Whole weeks of made-up people through the whole core, the safety laws asserted on every day and every step.
#include <array>
#include <cstdlib>
#include <iostream>
#include <string_view>

#include "tests/simulation/person.hpp"

namespace unknot::simulation {

using laws::rules;

void Person::write(EventBody body) {
    counter_ += 1;
    journal_.push_back(laws::event(now_, std::move(body), counter_));
    furthest_ = std::max(furthest_, now_.at);
    history_ = laws::fold(journal_);
}

/// Mostly well; now and then a yes, a doubt, a question left out, a place marked.
Check Person::answers_today() {
    Check check = laws::calm_check();
    check.about = {AgeBand::from_40, false};
    check.pains = std::vector{laws::pain_at("blade-whole", sore_, 6), laws::pain_at("shoulder-back", sore_, 4)};
    if (one_in(6)) check.pains->push_back(laws::pain_at("neck-base", body::mirrored(sore_), 3));
    const auto questions = laws::whole_questions();
    if (one_in(25)) laws::answer(check, draw_.of(questions), Answer::yes);
    if (one_in(20)) laws::answer(check, draw_.of(questions), Answer::unsure);
    if (one_in(20)) laws::answer(check, draw_.of(questions), std::nullopt);
    check.standing_confirmed = !one_in(5);
    if (one_in(40)) {
        const auto reason =
            static_cast<std::uint16_t>(draw_.number(0, static_cast<std::int64_t>(rules().marks.size()) - 1));
        check.marks = {{laws::pain_at("blade-whole", sore_).place, {reason}}};
    }
    for (const RememberedMark& past : history_.marks) {
        if (one_in(2)) check.marks_off.push_back(past.mark);
    }
    return check;
}

/// Does what opens a lock, so that a life is not one locked door.
void Person::take_back_what_is_over(const Clearance& clearance) {
    for (const OpensBy& opens : clearance.opens_by) {
        if (opens.kind != RuleKind::question || one_in(5)) continue;
        const QuestionId question{opens.index};
        if (opens.opening == catalog::Opening::seen) write(TakenBack{question, TakenBackBecause::seen});
        if (opens.opening == catalog::Opening::clinician && one_in(2))
            write(TakenBack{question, TakenBackBecause::changed});
        if (opens.opening == catalog::Opening::clinician && one_in(3)) {
            write(ClinicianAllowed{question, now_.day() + 20, {static_cast<std::int32_t>(draw_.number(1, 5))}});
        }
    }
}

Counterexample Person::law_of_clearance(const Clearance& clearance) const {
    if (clearance.verdict == Verdict::emergency && (!(clearance.offer == Offer{}) || !clearance.ask.empty())) {
        return "S2: something beside an emergency";
    }
    if (clearance.verdict > Verdict::clear && clearance.complete && clearance.reasons.empty()) {
        return "S14: a verdict without a reason";
    }
    if (history_.last_at && *history_.last_at > now_.at && clearance.verdict == Verdict::clear) {
        return "S15: clear though the past lies ahead";
    }
    for (const RememberedMark& past : history_.marks) {
        const bool waited = now_.at - past.since >= rules().marks[past.mark.reason.index].asked_again_after.millis();
        if (!waited && !clearance.excluded.has(past.mark.place)) return "S5: a marked place is back too soon";
    }
    return std::nullopt;
}

Counterexample Person::law_of_plan(const SessionPlan& plan, const PlanGrounds& wanted) const {
    const Clearance& clearance = wanted.clearance;
    if (clearance.verdict >= Verdict::ask_first || !clearance.complete)
        return "S1: a plan without a check that allows it";
    if (furthest_ > now_.at) return "S15: a plan though the past lies ahead";
    Millis today;
    std::int32_t sessions = 0;
    for (const SessionDone& done : history_.recent) {
        for (const FollowUpDone& answer : done.follow_ups) {
            if (answer.next.rest_until && now_.day() < *answer.next.rest_until) return "S12: a plan on a day of rest";
        }
        if (done.at.day() != now_.day()) continue;
        today = today + done.record.pressed;
        sessions += done.record.purpose == Purpose::session && done.record.pressed.count > 0;
        if (done.record.stop_sign) return "S9: a plan on the day of a stop sign";
    }
    if (today + laws::pressed_by(plan).millis() > numbers::pressing_max.millis() + Millis{999})
        return "S10: too many seconds a day";
    if (wanted.purpose == Purpose::session && sessions >= numbers::sessions_a_day)
        return "S10: too many sessions a day";
    for (const PlannedSpot& spot : plan.spots) {
        const catalog::Muscle& record = rules().muscles[spot.muscle.index];
        const Place place = laws::place_on(rules(), record.spots[spot.spot].zone, spot.side);
        if (record.tier == catalog::SelfCareTier::c || clearance.excluded.has(place))
            return "S5: a place left out is pressed";
        if (spot.ceiling > clearance.ceiling) return "S3: harder than the check allows";
        if (wanted.ledger.follow_up_missing && spot.ceiling > numbers::ceiling_after_bad)
            return "S12: no answer is a good one";
        const bool found = std::any_of(wanted.candidates.begin(), wanted.candidates.end(), [&](const auto& one) {
            return one.muscle == spot.muscle && one.side == spot.side;
        });
        if (!found) return "S16: another side than found";
    }
    const bool whole = !plan.stretches.empty() && !plan.habits.empty() && plan.next_day > now_.day();
    return wanted.purpose == Purpose::press_test || whole ? std::nullopt : Counterexample{"S17: massage alone"};
}

Counterexample Person::law_of_step(const SessionPlan& plan, const session::State& before, const SessionEvent& event,
                                   const session::Stepped& after) const {
    const bool pressing = session::pressing(after.state);
    const bool raised =
        std::any_of(after.cues.begin(), after.cues.end(), [](const TimedCue& cue) { return cue.cue == Cue::one_more; });
    if (raised && event.signal != Signal::more) return "S7: raised without more";
    if (after.state.step > plan.spots[after.state.spot].ceiling) return "S7: above the ceiling";
    if (pressing && before.phase == Phase::paused) return "S11: from a pause into pressing";
    if (pressing && event.at < before.now) return "S15: pressing though the clock went back";
    if (event.signal == Signal::numb_or_shooting && after.state.phase != Phase::over &&
        after.state.phase != Phase::done) {
        return "S9: a stop sign does not end it";
    }
    const auto silence = session::step(plan, now_, after.state, {after.state.now + Millis{31'000}, Signal::tick, {}});
    const bool let_go = std::any_of(silence.cues.begin(), silence.cues.end(),
                                    [](const TimedCue& cue) { return cue.cue == Cue::let_go; });
    return pressing && !let_go ? Counterexample{"S6: silence, and no letting go"} : std::nullopt;
}

SessionEvent Person::next_saying(const session::State& state) {
    SessionEvent event{state.now + Millis{draw_.number(500, 16'000)}, Signal::good, {}};
    if (one_in(120)) event.at = state.now - Millis{draw_.number(1, 600'000)};
    if (one_in(100)) event.at = state.now + laws::minutes(draw_.number(1, 90));
    if (silent_ && session::pressing(state)) {
        event.signal = Signal::tick;
        return event;
    }
    if (state.phase == Phase::find) event.signal = Signal::found;
    if (state.phase == Phase::paused) event.signal = Signal::resume;
    if (state.phase == Phase::familiar) event.signal = draw_.one_in(2) ? Signal::familiar_yes : Signal::familiar_no;
    if (state.phase == Phase::tingling_wait && !one_in(4)) event.signal = Signal::tingling_gone;
    if (one_in(4) && session::pressing(state)) event.signal = Signal::more;
    if (one_in(12)) event.signal = static_cast<Signal>(draw_.number(0, static_cast<int>(Signal::familiar_no)));
    if (event.signal == Signal::stop && !one_in(4)) event.signal = Signal::good;
    if (event.signal == Signal::number)
        event.strength = PressureIntensity{static_cast<std::int32_t>(draw_.number(0, 9))};
    return event;
}

Counterexample Person::press(const SessionPlan& plan, Tally& tally) {
    sessions_ += 1;
    const std::string id = "s" + std::to_string(sessions_);
    const bool test = plan.made_from.purpose == Purpose::press_test;
    SessionStarted began = laws::started(id, plan.made_from.purpose, plan.spots);
    write(began);
    (test ? tally.press_tests : tally.sessions) += 1;
    silent_ = one_in(8);
    session::Stepped stepped = session::begin(plan);
    const bool crashes = one_in(12);
    const std::int64_t says_most = crashes ? draw_.number(0, 20) : 2000;
    const auto ended = [&] { return stepped.state.phase == Phase::done || stepped.state.phase == Phase::over; };
    for (std::int64_t i = 0; i < says_most && !ended(); ++i) {
        const session::State before = stepped.state;
        const SessionEvent event = next_saying(before);
        stepped = session::step(plan, now_, before, event);
        tally.pauses += stepped.state.phase == Phase::paused && before.phase != Phase::paused;
        if (auto broken = law_of_step(plan, before, event, stepped)) return broken;
    }
    if (!test) unanswered_ = id;
    now_.at = now_.at + stepped.state.now;
    if (!ended()) {
        tally.crashes += 1;
        return crashes ? std::nullopt : Counterexample{"a session that never ends"};
    }
    const SessionRecord& record = stepped.state.record;
    tally.stop_signs += record.stop_sign.has_value();
    for (std::size_t i = 0; i < record.spots.size(); ++i) {
        const Seconds planned{plan.spots[i].hold.count * plan.spots[i].holds};
        if (record.spots[i].pressed > planned.millis()) return "S10: longer than planned";
    }
    write(SessionEnded{id, record});
    return std::nullopt;
}

void Person::follow_up(Tally& tally) {
    if (!unanswered_ || one_in(4)) return;
    FollowUpAnswers answers;
    answers.soreness = {static_cast<std::int32_t>(one_in(8) ? draw_.number(4, 10) : draw_.number(0, 3))};
    answers.trend = static_cast<catalog::Trend>(draw_.number(0, one_in(5) ? 2 : 1));
    for (std::uint16_t i = 0; i < rules().symptoms.size(); ++i) {
        if (!one_in(300)) answers.symptoms.push_back({{i}, one_in(200) ? Answer::yes : Answer::no});
    }
    const std::int32_t day = static_cast<std::int32_t>(draw_.number(1, 2));
    const auto advice = aftercare::follow_up(rules(), answers, day, now_, &history_);
    tally.follow_ups += 1;
    tally.rests += advice.next.rest_until.has_value();
    write(FollowedUp{*unanswered_, day, answers, advice.advice, advice.next});
    unanswered_.reset();
}

Counterexample Person::visit(Tally& tally) {
    const Check check = answers_today();
    const Clearance clearance = screening::screen(rules(), check, now_, "p", &history_);
    tally.checks += 1;
    tally.emergencies += clearance.verdict == Verdict::emergency;
    if (auto broken = law_of_clearance(clearance)) return broken;
    write(laws::checked(check, clearance));
    PainStory story;
    story.pains = *check.pains;
    if (history_.story) story.press_tests = history_.story->press_tests;
    write(Mapped{story});
    take_back_what_is_over(clearance);

    PlanGrounds wanted;
    wanted.now = laws::later(now_, laws::minutes(draw_.number(0, 70)));
    wanted.clearance = clearance;
    const Candidates found = finding::rank(rules(), story);
    wanted.candidates = found.candidates;
    wanted.patterns = found.patterns;
    wanted.means = {one_in(2), one_in(2), one_in(2), !one_in(5), !one_in(5), catalog::Posture::either, 15};
    now_ = wanted.now;
    wanted.ledger = dosing::ledger(history_, now_);
    if (one_in(3) && !wanted.candidates.empty()) {
        wanted.purpose = Purpose::press_test;
        wanted.test_muscle = wanted.candidates.front().muscle;
        wanted.test_side = wanted.candidates.front().side;
    }
    const auto planned = planning::make(rules(), wanted);
    const SessionPlan* plan = laws::plan_of(planned);
    if (!plan) {
        tally.refused += 1;
        return std::nullopt;
    }
    tally.plans += 1;
    if (clearance.at->at + numbers::clearance_fresh.millis() <= now_.at) return "S1: a plan on an old check";
    if (auto broken = law_of_plan(*plan, wanted)) return broken;
    return press(*plan, tally);
}

Counterexample Person::day(Tally& tally) {
    tally.days += 1;
    now_.at = now_.at + laws::hours(draw_.number(16, 30));
    if (one_in(60)) {
        tally.clock_jumps += 1;
        now_.at = now_.at + Millis{laws::hours(one_in(2) ? -draw_.number(1, 100) : draw_.number(1, 400)).count};
    }
    if (one_in(30)) now_.offset_minutes = static_cast<std::int32_t>(draw_.number(-11, 13) * 60);
    if (one_in(60)) sore_ = body::mirrored(sore_);
    if (one_in(4)) return std::nullopt;  // a day without Unknot
    follow_up(tally);
    for (std::int64_t visits = draw_.number(1, 3); visits > 0; --visits) {
        if (auto broken = visit(tally)) return broken;
        now_.at = now_.at + laws::hours(draw_.number(0, 4));
    }
    return std::nullopt;
}

Counterexample Person::live(std::int32_t weeks, Tally& tally) {
    for (std::int32_t i = 0; i < 7 * weeks; ++i) {
        if (auto broken = day(tally)) return *broken + ", day " + std::to_string(i);
    }
    std::vector<Event> shuffled = journal_;
    for (std::size_t k = shuffled.size() - 1; k > 0; --k) {
        std::swap(shuffled[k], shuffled[static_cast<std::size_t>(draw_.number(0, static_cast<std::int64_t>(k)))]);
    }
    if (laws::digest(laws::fold(shuffled)) != laws::digest(history_)) return "S13: another order, another past";
    return std::nullopt;
}

namespace {

constexpr std::int32_t weeks_each = 8;

std::int32_t people() {
    const char* wanted = std::getenv("UNKNOT_LONG");
    return wanted && std::string_view(wanted) == "1" ? 2500 : 25;
}

TEST_CASE("the laws hold on every day of weeks of skipped days, silence, clock jumps and crashes") {
    const std::int32_t lives = people();
    Tally tally;
    for (std::int32_t i = 0; i < lives; ++i) {
        const std::uint64_t seed = laws::seed() + static_cast<std::uint64_t>(i);
        const Counterexample broken = Person{seed}.live(weeks_each, tally);
        INFO("UNKNOT_SEED=" << seed << ": " << broken.value_or(""));
        REQUIRE_FALSE(broken.has_value());
    }
    std::cout << "seed " << laws::seed() << ": " << lives * weeks_each << " person-weeks, " << tally.checks
              << " checks, " << tally.emergencies << " emergencies, " << tally.refused << " refused, " << tally.sessions
              << " sessions, " << tally.press_tests << " press tests, " << tally.crashes << " crashes, "
              << tally.stop_signs << " stop signs, " << tally.pauses << " pauses, " << tally.follow_ups
              << " follow-ups, " << tally.rests << " rests, " << tally.clock_jumps << " clock jumps\n";
    CHECK(tally.sessions > lives);  // a life of locked doors would show nothing
    CHECK(tally.crashes > 0);
    CHECK(tally.stop_signs > 0);
    CHECK(tally.emergencies > 0);
}

TEST_CASE("a seed lives the same life again") {
    Tally first;
    Tally second;
    CHECK_FALSE(Person{laws::seed()}.live(2, first).has_value());
    CHECK_FALSE(Person{laws::seed()}.live(2, second).has_value());
    CHECK(first.sessions == second.sessions);
    CHECK(first.pauses == second.pauses);
    CHECK(first.refused == second.refused);
}

}  // namespace
}  // namespace unknot::simulation
