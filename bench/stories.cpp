#include "bench/stories.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>

#include "verbs/verbs.hpp"

namespace unknot::bench {

namespace {

using catalog::content;
using facts::Side;

constexpr std::int64_t day_ms = 86'400'000;

/// A measurement of something else than intended is worth nothing: say so and end.
void must(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "bench: the story is not what it says: %s\n", what);
    std::exit(1);
}

template <class Id, class Record>
Id named(std::span<const Record> table, std::string_view id) {
    const auto found = std::find_if(table.begin(), table.end(), [&](const Record& one) { return one.id == id; });
    must(found != table.end(), std::string{id}.c_str());
    return Id{static_cast<std::uint16_t>(found - table.begin())};
}

body::ZoneId zone(std::string_view id) { return named<body::ZoneId>(content().zones, id); }
body::MuscleId muscle(std::string_view id) { return named<body::MuscleId>(content().muscles, id); }
catalog::MovementId movement(std::string_view id) { return named<catalog::MovementId>(content().movements, id); }
catalog::CauseId cause(std::string_view id) { return named<catalog::CauseId>(content().causes, id); }

std::vector<facts::PainMark> shoulder_pains() {
    return {{{zone("shoulder-front"), Side::right}, {6}, {}},
            {{zone("shoulder-outer"), Side::right}, {4}, {}},
            {{zone("arm-outer"), Side::right}, {3}, {}}};
}

/// Answers all that is asked, until nothing more is.
facts::Check answered(facts::Answer (*answer)(catalog::QuestionId)) {
    facts::Check check;
    check.about = {facts::AgeBand::from_40, false};
    check.pains = shoulder_pains();
    for (;;) {
        const facts::Clearance so_far = clearance_of(check);
        if (so_far.ask.empty()) return check;
        for (const catalog::QuestionId question : so_far.ask) check.answers.push_back({question, answer(question)});
    }
}

facts::Event event(std::size_t number, facts::Instant at, facts::EventBody body) {
    char id[37];
    std::snprintf(id, sizeof id, "01956f2c-1c00-7abc-8def-%012zx", number);
    return {id,      "me",   {at, now.offset_minutes}, "phone-1", static_cast<std::int64_t>(number),
            "0.1.0", "1f0c", std::move(body)};
}

facts::SessionRecord record_of(const facts::SessionPlan& plan) {
    facts::SessionRecord record;
    record.length = {420'000};
    record.finished = true;
    for (const facts::PlannedSpot& spot : plan.spots) {
        const facts::Millis pressed = facts::Seconds{spot.hold.count * spot.holds}.millis();
        record.pressed = record.pressed + pressed;
        record.spots.push_back(
            {spot.muscle, spot.side, pressed, spot.holds, spot.start, 0, false, facts::SpotEnd::completed, {}, {}});
    }
    return record;
}

/// What one session leaves in the journal, after its signals.
void end_session(std::vector<facts::Event>& events, const facts::SessionPlan& plan, const std::string& session,
                 facts::Instant at) {
    events.push_back(event(events.size(), at, facts::SessionEnded{session, record_of(plan)}));
    const auto told = aftercare::follow_up(content(), follow_up_answers(), 1, {at, now.offset_minutes}, nullptr);
    events.push_back(
        event(events.size(), {at.ms + 1}, facts::FollowedUp{session, 1, follow_up_answers(), told.advice, told.next}));
}

}  // namespace

facts::Check clear_check() {
    facts::Check check = answered([](catalog::QuestionId) { return facts::Answer::no; });
    const facts::Clearance clearance = clearance_of(check);
    must(clearance.complete && clearance.verdict == catalog::Verdict::clear, "a clear check");
    return check;
}

facts::Check alarming_check() {
    facts::Check check = answered([](catalog::QuestionId) { return facts::Answer::no; });
    for (std::size_t i = 0; i < check.answers.size(); i += 3) check.answers[i].answer = facts::Answer::yes;
    must(clearance_of(check).verdict == catalog::Verdict::emergency, "an alarming check");
    return check;
}

facts::Clearance clearance_of(const facts::Check& check, const facts::History* history) {
    return screening::screen(content(), check, now, "me", history);
}

facts::PainStory full_map() {
    facts::PainStory story;
    story.pains = shoulder_pains();
    for (const char* id : {"shoulder-back", "arm-front", "forearm-thumb", "thumb"}) {
        story.pains.push_back({{zone(id), Side::right}, {4}, {}});
    }
    for (const char* id : {"neck-side", "shoulder-top", "blade-inner"}) {
        story.pains.push_back({{zone(id), Side::left}, {3}, {}});
    }
    for (const char* id : {"hand_behind_back", "coat_sleeve", "reach_across", "lift_arm_sideways"}) {
        story.movements.push_back({movement(id), Side::right});
    }
    for (const char* id : {"desk_hours", "mouse_use", "bag_on_shoulder"}) story.causes.push_back(cause(id));
    story.press_tests = {{muscle("infraspinatus"), Side::right, facts::Familiar::yes},
                         {muscle("deltoid_front"), Side::right, facts::Familiar::partly},
                         {muscle("upper_trapezius"), Side::left, facts::Familiar::no}};
    must(finding::rank(content(), story).candidates.size() >= 2, "a map that ranks");
    return story;
}

facts::PlanGrounds plan_grounds() {
    facts::PlanGrounds grounds;
    grounds.now = now;
    grounds.clearance = clearance_of(clear_check());
    facts::PainStory story = full_map();
    story.pains = shoulder_pains();
    grounds.candidates = finding::rank(content(), story).candidates;
    grounds.means = {true, false, true, true, true, catalog::Posture::either, 10};
    grounds.causes = story.causes;
    grounds.ledger = dosing::ledger({}, now);
    return grounds;
}

facts::SessionPlan session_plan() {
    const planning::Planned planned = planning::make(content(), plan_grounds());
    must(std::holds_alternative<facts::SessionPlan>(planned), "grounds that lead to a session");
    return std::get<facts::SessionPlan>(planned);
}

std::vector<facts::SessionEvent> session_events() {
    const facts::SessionPlan plan = session_plan();
    session::State state = session::begin(plan).state;
    std::vector<facts::SessionEvent> events;
    const auto happens = [&](facts::Millis at, facts::Signal signal) {
        events.push_back({at, signal, {}});
        state = session::step(plan, now, std::move(state), events.back()).state;
    };
    while (state.phase != facts::Phase::find) happens(*session::next_deadline(state), facts::Signal::tick);
    happens(state.now + facts::Millis{4'000}, facts::Signal::found);
    for (int i = 0; i < 12 && session::pressing(state); ++i) {
        happens(state.now + facts::Millis{500}, facts::Signal::tick);
    }
    must(session::pressing(state), "a session under way");
    return events;
}

namespace {

/// Somebody who answers every check-in after two seconds, and takes a long pause before every hold.
facts::Signal said_by_habit(const facts::SessionPlan& plan, const session::State& state, facts::Millis at,
                            bool paused) {
    using facts::Phase;
    using facts::Signal;
    const std::int64_t since = (at - state.phase_began).count;
    if (state.check_in_open && (at - state.check_in_at).count >= 2'000) return Signal::good;
    if (state.phase == Phase::find && since >= 6'000) return paused ? Signal::found : Signal::pause;
    if (state.phase == Phase::paused && since >= 140'000) return Signal::resume;
    if (state.phase == Phase::rest && since >= 6'000) {
        return session::waits_for_a_word(plan, state) ? Signal::good : Signal::pause;
    }
    return Signal::tick;
}

}  // namespace

verbs::RecordedSession recorded_session(bool beats) {
    facts::PlanGrounds grounds = plan_grounds();
    grounds.means.minutes = 20;
    grounds.ledger.sessions_before = 9;
    grounds.ledger.week_one = false;
    grounds.ledger.last_advice = catalog::Advice::same;
    const planning::Planned planned = planning::make(content(), grounds);
    must(std::holds_alternative<facts::SessionPlan>(planned), "grounds that lead to a session");
    verbs::RecordedSession out{"01956f2c-1c00-7abc-8def-000000000001", now, {},
                               std::get<facts::SessionPlan>(planned),  {},  {}};
    out.made_with = {{std::string{verbs::engine_version()}, std::string{verbs::content_version()}}};
    must(out.plan.spots.size() >= 2, "a session of two spots");

    constexpr facts::Millis beat{200};
    constexpr facts::Millis end{20 * 60'000};
    session::State state = session::begin(out.plan).state;
    bool paused = false;
    for (facts::Millis at = beat; at <= end; at = at + beat) {
        const facts::Signal said = said_by_habit(out.plan, state, at, paused);
        if (said == facts::Signal::pause) paused = true;
        if (said == facts::Signal::found) paused = false;
        const facts::SessionEvent event{at, said, {}};
        if (beats || said != facts::Signal::tick || at == end) out.events.push_back(event);
        state = session::step(out.plan, now, std::move(state), event).state;
        must(at + facts::Millis{60'000} > end || state.phase != facts::Phase::done, "a session that long");
    }
    must(state.record.pressed >= facts::Millis{60'000}, "a session that presses");
    return out;
}

facts::FollowUpAnswers follow_up_answers() {
    facts::FollowUpAnswers answers;
    answers.soreness = {2};
    answers.pain = facts::PainIntensity{3};
    answers.pain_before = facts::PainIntensity{4};
    answers.trend = catalog::Trend::better;
    for (std::uint16_t i = 0; i < content().symptoms.size(); ++i) {
        answers.symptoms.push_back({{i}, facts::Answer::no});
    }
    return answers;
}

std::vector<facts::Event> journal(std::size_t count) {
    constexpr std::size_t signals = 20;
    const facts::SessionPlan plan = session_plan();
    const facts::Check check = clear_check();
    std::vector<facts::Event> events;
    const auto visits = static_cast<std::int64_t>(count / (signals + 5) + 1);
    for (std::int64_t visit = 0; events.size() < count; ++visit) {
        const facts::Instant at{now.at.ms - (visits - visit) * 2 * day_ms};
        const std::string session = "session-" + std::to_string(visit);
        events.push_back(
            event(events.size(), at, facts::Checked{check, catalog::Verdict::clear, facts::CheckScope::whole, true}));
        events.push_back(event(events.size(), {at.ms + 1'000}, facts::Mapped{full_map()}));
        events.push_back(event(events.size(), {at.ms + 2'000},
                               facts::SessionStarted{session, facts::Purpose::session, plan.spots, plan}));
        for (std::size_t i = 0; i < signals; ++i) {
            const auto passed = static_cast<std::int64_t>(i + 1) * 10'000;
            events.push_back(event(events.size(), {at.ms + 2'000 + passed},
                                   facts::SessionSignalled{session, {{passed}, facts::Signal::good, {}}}));
        }
        end_session(events, plan, session, {at.ms + 500'000});
    }
    events.resize(count);
    return events;
}

namespace {

/// What a visit writes before its session: the check, the map, and every word while pressing.
void put_visit(std::vector<facts::Event>& events, const facts::SessionPlan& plan, const std::string& session,
               facts::Instant at) {
    constexpr std::int64_t words = 20;
    const auto put = [&](std::int64_t after_ms, facts::EventBody body) {
        events.push_back(event(events.size(), {at.ms + after_ms}, std::move(body)));
    };
    put(0, facts::Checked{clear_check(), catalog::Verdict::clear, facts::CheckScope::whole, true});
    put(1, facts::Mapped{full_map()});
    put(2, facts::SessionStarted{session, facts::Purpose::session, plan.spots, {}});
    for (std::int64_t i = 0; i < words; ++i) {
        put(3 + i, facts::SessionSignalled{session, {{i * 10'000}, facts::Signal::good, {}}});
    }
}

}  // namespace

std::vector<facts::Event> measured_daily(std::int64_t days, bool with_visits) {
    const facts::SessionPlan plan = session_plan();
    std::vector<facts::Event> events;
    for (std::int64_t day = 0; day < days; ++day) {
        const facts::Instant at{now.at.ms - (days - day) * day_ms};
        const auto put = [&](std::int64_t after_ms, facts::EventBody body) {
            events.push_back(event(events.size(), {at.ms + after_ms}, std::move(body)));
        };
        const auto pain = static_cast<std::int32_t>(2 + day * 7 % 5);
        put(0, facts::Noted{facts::PainIntensity{pain}, ""});
        put(1, facts::PainTold{facts::PainAsked::worst, Side::right, {pain + 2}});
        if (day % 7 == 0) {
            put(2, facts::GoalScored{"shelf", {static_cast<std::int32_t>(3 + day % 4)}});
            put(3, facts::RangeMeasured{facts::Motion::shoulder_flexion, Side::left, {{150}, {148}, {152}}});
            put(4, facts::RangeMeasured{facts::Motion::shoulder_flexion, Side::right, {{120}, {118}, {125}}});
        }
        if (day % 2 == 1) continue;
        const std::string session = "session-" + std::to_string(day);
        if (with_visits) put_visit(events, plan, session, {at.ms + 5});
        end_session(events, plan, session, {at.ms + 40});
        put(43'200'000, facts::FollowedUp{session, 1, follow_up_answers(), catalog::Advice::same, {}});
    }
    return events;
}

facts::Event checked_event() {
    return event(1u << 24, {now.at.ms - 1'000},
                 facts::Checked{clear_check(), catalog::Verdict::clear, facts::CheckScope::whole, true});
}

facts::History history_of(const std::vector<facts::Event>& events) {
    facts::History history;
    for (const facts::Event& one : events) history = facts::remember(content(), std::move(history), one);
    return history;
}

}  // namespace unknot::bench
