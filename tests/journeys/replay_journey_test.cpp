// S14 through every door a session goes through: however its events came (one by one with ticks early, late and twice,
// or all at once; from the machine, the verb, the journal, an export), it replays to the same cues, byte for byte, and
// what each cue says of its reason is so by what was heard.
#include <rapidcheck.h>
#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "cli/event_line.hpp"
#include "cli/journal_command.hpp"
#include "cli/replay_command.hpp"
#include "store/journal_samples.hpp"
#include "store/sqlite_journal.hpp"
#include "tests/laws/world.hpp"
#include "verbs/recorded.hpp"
#include "verbs/requests.hpp"
#include "verbs/verbs.hpp"

using namespace unknot;
using namespace unknot::laws;

namespace {

const std::string session_id = "01956f2c-1c00-7abc-8def-000000000042";

SessionPlan plan_for(int which) {
    const auto one = candidate(muscle("infraspinatus"), Side::right, 6000);
    const auto other = candidate(muscle("biceps"), Side::left, 3000);
    PlanGrounds wanted = grounds({one, other});
    if (which == 0) wanted = grounds({one}, Ledger{});
    if (which == 1) wanted = test_grounds(muscle("infraspinatus"), Side::right);
    return the_plan(wanted);
}

/// What somebody might say in this state, more often what fits it than not.
Signal likely(const session::State& state) {
    if (*rc::gen::inRange(0, 4) == 0) {
        return static_cast<Signal>(*rc::gen::inRange(0, static_cast<int>(Signal::familiar_no) + 1));
    }
    if (state.phase == Phase::find) return Signal::found;
    if (state.phase == Phase::paused) return Signal::resume;
    if (state.phase == Phase::familiar) return Signal::familiar_partly;
    if (state.phase == Phase::tingling_wait) return Signal::tingling_gone;
    return *rc::gen::element(Signal::good, Signal::good, Signal::more, Signal::number, Signal::ease_off);
}

/// A session somebody had: what was said and when, up to half a minute apart, now and then after a long time.
std::vector<SessionEvent> lived(const SessionPlan& plan, bool clock_may_go_back) {
    session::State state = session::begin(plan).state;
    std::vector<SessionEvent> events;
    for (int left = *rc::gen::inRange(0, 40); left > 0 && state.phase != Phase::over; --left) {
        std::int64_t by = *rc::gen::weightedElement<std::int64_t>({{8, 9'000}, {3, 30'000}, {1, 1'500'000}});
        by = *rc::gen::inRange<std::int64_t>(0, by + 1);
        if (clock_may_go_back && *rc::gen::inRange(0, 20) == 0) by = -by;
        SessionEvent event{{std::max<std::int64_t>(0, state.now.count + by)}, likely(state), {}};
        if (event.signal == Signal::number) event.strength = PressureIntensity{*rc::gen::inRange(0, 11)};
        state = session::step(plan, plan.made_from.now, std::move(state), event).state;
        events.push_back(event);
    }
    return events;
}

std::string lines_of(const std::vector<TimedCue>& cues) {
    std::string out;
    for (const TimedCue& cue : cues) out += verbs::written_cue(cue) + "\n";
    return out;
}

/// As it was then: event by event, with ticks at any moment between two of them.
std::string live(const SessionPlan& plan, const std::vector<SessionEvent>& events, Millis until) {
    session::Stepped stepped = session::begin(plan);
    std::vector<TimedCue> cues = stepped.cues;
    const auto happens = [&](const SessionEvent& event) {
        stepped = session::step(plan, plan.made_from.now, std::move(stepped.state), event);
        cues.insert(cues.end(), stepped.cues.begin(), stepped.cues.end());
    };
    const auto tick_until = [&](Millis to) {
        for (int ticks = *rc::gen::inRange(0, 4); ticks > 0 && to > stepped.state.now; --ticks) {
            const Millis now = stepped.state.now;
            const Millis at{*rc::gen::inRange(now.count, to.count + 1)};
            for (int again = *rc::gen::inRange(1, 3); again > 0; --again) happens({at, Signal::tick, {}});
        }
    };
    for (const SessionEvent& event : events) {
        tick_until(event.at);
        happens(event);
    }
    tick_until(until);
    happens({std::max(until, stepped.state.now), Signal::tick, {}});
    return lines_of(cues);
}

/// The cues in the answer of the verb, as bytes, with a line end for each comma between them.
std::string by_verb(const SessionPlan& plan, std::vector<SessionEvent> events, Millis until) {
    Millis latest = until;
    for (const SessionEvent& event : events) latest = std::max(latest, event.at);
    events.push_back({latest, Signal::tick, {}});
    const auto reply =
        verbs::call("session", verbs::written(verbs::SessionRequest{plan, plan.made_from.now, events, {}}));
    RC_ASSERT(reply.ok);
    const auto answer = verbs::parse_json(reply.body);
    const verbs::Json* cues = verbs::member(*std::get<verbs::Json>(answer).object(), "cues");
    std::string out;
    for (const verbs::Json& cue : *cues->list()) out += verbs::dump(cue) + "\n";
    return out;
}

verbs::RecordedSession recorded_of(const SessionPlan& plan, std::vector<SessionEvent> events) {
    const verbs::MadeWith here{std::string{verbs::engine_version()}, std::string{verbs::content_version()}};
    return {session_id, plan.made_from.now, {here}, plan, std::move(events), {}};
}

/// What came of it, as the page puts it on record at the end; if it did not end, as it does for one that was left.
SessionRecord ended_of(const SessionPlan& plan, const std::vector<SessionEvent>& events) {
    session::Stepped stepped = session::begin(plan);
    const auto over = [&] { return stepped.state.phase == Phase::done || stepped.state.phase == Phase::over; };
    for (const SessionEvent& event : events) {
        for (const SessionEvent& each :
             {SessionEvent{std::max(event.at, stepped.state.now), Signal::tick, {}}, event}) {
            if (over()) return stepped.state.record;
            stepped = session::step(plan, plan.made_from.now, std::move(stepped.state), each);
        }
    }
    const Millis late = std::max(hours(2), stepped.state.now);
    if (!over()) stepped = session::step(plan, plan.made_from.now, stepped.state, {late, Signal::stop, {}});
    return stepped.state.record;
}

std::string replayed_cues(const std::string& record) {
    std::istringstream in(record);
    std::ostringstream out;
    std::ostringstream beside;
    const int code = cli::replay_as_cues(in, out, beside);
    RC_ASSERT(code == 0);
    RC_ASSERT(beside.str().empty());
    return out.str();
}

/// One event of the journal, in its canonical bytes.
std::string event_line(unsigned number, Instant at, const std::string& kind, const std::string& body) {
    return R"({"at":{"at":)" + std::to_string(at.ms) + R"(,"offset_minutes":0},"body":)" + body + R"(,"content":")" +
           std::string{verbs::content_version()} + R"(","counter":)" + std::to_string(number) +
           R"(,"device":"phone-1","engine":")" + std::string{verbs::engine_version()} + R"(","id":")" +
           store::samples::id(number) + R"(","kind":")" + kind + R"(","person":"me"})";
}

std::vector<std::string> journal_of(const verbs::RecordedSession& recorded) {
    const Instant began = recorded.started.at;
    std::vector<std::string> lines;
    const auto add = [&](Millis at, const char* kind, const std::string& body) {
        lines.push_back(event_line(static_cast<unsigned>(lines.size()) + 1, began + at, kind, body));
    };
    const Purpose purpose = recorded.plan.made_from.purpose;
    add({}, "session_started",
        verbs::written(SessionStarted{recorded.session, purpose, recorded.plan.spots, recorded.plan}));
    add({}, "noted", R"({"text":"\"kind\":\"session_signalled\" is no event"})");
    for (const SessionEvent& event : recorded.events) {
        add(event.at, "session_signalled", verbs::written(SessionSignalled{recorded.session, event}));
    }
    if (recorded.ended) {
        add(recorded.ended->length, "session_ended", verbs::written(SessionEnded{recorded.session, *recorded.ended}));
    }
    return lines;
}

bool answers(Signal signal) {
    switch (signal) {
        case Signal::good:
        case Signal::more:
        case Signal::ease_off:
        case Signal::number:
        case Signal::spreads: return true;
        default: return false;
    }
}

/// By ear alone: a cue that answers a signal comes at that signal; one for silence, after a time without an answer.
void reasons_are_so(const verbs::Replayed& replayed) {
    std::optional<SessionEvent> last;
    bool answered = false;
    for (const verbs::Moment& moment : replayed.moments) {
        if (const auto* event = std::get_if<SessionEvent>(&moment.what)) {
            last = *event;
            answered |= answers(event->signal);
            continue;
        }
        const auto& cue = std::get<TimedCue>(moment.what);
        if (cue.why.because == CueBecause::silence) RC_ASSERT(!answered);
        if (cue.why.because == CueBecause::signal) RC_ASSERT(cue.why.signal.has_value());
        if (cue.why.signal) RC_ASSERT(last && last->signal == *cue.why.signal && cue.at >= last->at);
        if (cue.cue == Cue::press || cue.cue == Cue::check_in) answered = false;
    }
}

}  // namespace

TEST_CASE("A session replays to the same cues, byte for byte, however its events came") {
    rc::prop("the same bytes", [] {
        const SessionPlan plan = plan_for(*rc::gen::inRange(0, 3));
        const auto events = lived(plan, true);
        const Millis until{*rc::gen::inRange<std::int64_t>(0, 8'000'000)};
        const std::string then = live(plan, events, until);
        RC_ASSERT(by_verb(plan, events, until) == then);

        verbs::RecordedSession recorded = recorded_of(plan, events);
        recorded.events.push_back({until, Signal::tick, {}});
        for (const SessionEvent& event : events) {
            recorded.events.back().at = std::max(recorded.events.back().at, event.at);
        }
        const std::string record = verbs::written_record(recorded);
        RC_ASSERT(replayed_cues(record) == then);
        const auto read = verbs::read_recorded(record);
        RC_ASSERT(verbs::written_record(std::get<verbs::RecordedSession>(read)) == record);
        reasons_are_so(std::get<verbs::Replayed>(verbs::replay(recorded)));
    });
}

TEST_CASE("What came before is never told otherwise by what comes after") {
    rc::prop("a beginning", [] {
        const SessionPlan plan = plan_for(2);
        auto events = lived(plan, false);
        const Millis until = events.empty() ? Millis{} : events.back().at;
        const std::string whole = by_verb(plan, events, until);
        events.resize(*rc::gen::inRange<std::size_t>(0, events.size() + 1));
        const std::string beginning = by_verb(plan, events, events.empty() ? Millis{} : events.back().at);
        RC_ASSERT(whole.starts_with(beginning));
    });
}

TEST_CASE("A session that the journal kept comes out of it, and of its export, as it was") {
    rc::prop("through the journal", [] {
        const SessionPlan plan = plan_for(*rc::gen::inRange(0, 3));
        verbs::RecordedSession recorded = recorded_of(plan, lived(plan, false));
        if (*rc::gen::inRange(0, 4) != 0) recorded.ended = ended_of(plan, recorded.events);
        verbs::SessionsOnRecord sessions;
        for (const std::string& line : journal_of(recorded)) RC_ASSERT(!sessions.take(line));
        const auto found = sessions.record("", "");
        const std::string record = verbs::written_record(std::get<verbs::RecordedSession>(found));
        RC_ASSERT(record == verbs::written_record(recorded));
        const auto replayed = verbs::replay(recorded);
        RC_ASSERT(std::get<verbs::Replayed>(replayed).agrees);
    });
}

TEST_CASE("A sign said after the end belongs to it, whether the end on record has it or not", "[journeys]") {
    const SessionPlan plan = plan_for(0);
    const std::vector<SessionEvent> said{{Seconds{60}.millis(), Signal::stop, {}},
                                         {Seconds{61}.millis(), Signal::numb_or_shooting, {}}};
    verbs::RecordedSession recorded = recorded_of(plan, said);
    const auto agrees = [&] { return std::get<verbs::Replayed>(verbs::replay(recorded)).agrees; };
    recorded.ended = ended_of(plan, said);
    CHECK_FALSE(recorded.ended->stop_sign);
    CHECK(agrees());
    recorded.ended->stop_sign = Signal::numb_or_shooting;
    recorded.ended->spots.front().end = SpotEnd::stop_sign;
    CHECK(agrees());
    recorded.ended->pressed = Seconds{1}.millis();
    CHECK_FALSE(agrees());
}

namespace {

/// A first session: more, asked and no answer, taken up again, too much, put away, and left to its end.
verbs::RecordedSession a_session() {
    const SessionPlan plan = plan_for(0);
    const auto at = [](std::int64_t seconds, Signal signal, std::optional<std::int32_t> strength = {}) {
        return SessionEvent{Seconds{seconds}.millis(), signal,
                            strength ? std::optional{PressureIntensity{*strength}} : std::nullopt};
    };
    verbs::RecordedSession recorded =
        recorded_of(plan, {at(57, Signal::found), at(69, Signal::more), at(70, Signal::more), at(150, Signal::resume),
                           at(160, Signal::found), at(172, Signal::number, 6), at(173, Signal::too_sharp),
                           at(174, Signal::interrupted), at(190, Signal::resume)});
    recorded.ended = ended_of(plan, recorded.events);
    return recorded;
}

struct Ran {
    int code = 0;
    std::string out;
};

Ran told(const std::string& record) {
    std::istringstream in(record);
    std::ostringstream out;
    const int code = cli::replay_as_story("en", in, out);
    return {code, out.str()};
}

Ran session_of(const std::filesystem::path& place, const cli::SessionWanted& wanted, bool is_file) {
    std::ostringstream out;
    const int code = is_file ? cli::session_of_file(place, wanted, out) : cli::session_of_folder(place, wanted, out);
    return {code, out.str()};
}

void keep(const std::filesystem::path& folder, const std::vector<std::string>& lines) {
    auto journal = store::open_sqlite_journal(folder);
    REQUIRE(journal);
    for (const std::string& line : lines) {
        const auto read = cli::read_event_line(line);
        REQUIRE(read);
        REQUIRE(journal.value()->append({read.value()}));
    }
}

}  // namespace

TEST_CASE("The story of a session says in words what was said, by whom, and why") {
    const Ran story = told(verbs::written_record(a_session()));
    INFO(story.out);
    CHECK(story.code == 0);
    const auto has = [&](const std::string& text) { return story.out.find(text) != story.out.npos; };
    CHECK(has("  0:57.0  < the spot is found\n"));
    CHECK(has("  0:57.0  > Press. Right side. Slowly. (1 of 10)"));
    CHECK(has("Because of: the spot is found.\n"));
    CHECK(has("More was asked for, a second time before being asked."));
    CHECK(has("  2:52.0  < 6 of 10\n"));
    CHECK(has("Because of: 6 of 10."));
    CHECK(has("  2:54.0  < put away, locked or cut off\n"));
    CHECK(has("There was no answer."));
    CHECK(has("All holds of this spot were done."));
    CHECK(has("your right arm turner: holds 2, each of 30 seconds; pressure 1 to 3 of 10"));
    CHECK(has("What came of it is what was put on record then."));
    for (const char* key : {"replay.", "session.cue.", "muscle."}) CHECK_FALSE(has(key));
}

TEST_CASE("The record of a session is found in the journal and in an export, the last one or the one named") {
    store::samples::Folder place;
    const verbs::RecordedSession first = a_session();
    verbs::RecordedSession second = a_session();
    second.session = "01956f2c-1c00-7abc-8def-000000000043";
    second.started.at = second.started.at + hours(30);
    second.events.resize(3);
    second.ended.reset();
    std::vector<std::string> lines = journal_of(first);
    const auto renumbered = static_cast<unsigned>(lines.size());
    for (std::string line : journal_of(second)) {
        const auto id = line.find("01956f2c-1c00-7abc-8def-0000000000", line.find("\"id\":\""));
        char next[3];
        std::snprintf(next, sizeof next, "%02x", renumbered + static_cast<unsigned>(lines.size()));
        line.replace(id + 34, 2, next);
        lines.push_back(line);
    }
    keep(place.path(), lines);
    const auto file = place.path() / "shoulder.unknot";
    REQUIRE(cli::export_to(place.path(), file) == 0);
    for (const bool is_file : {false, true}) {
        const auto from = is_file ? file : place.path();
        CHECK(session_of(from, {}, is_file).out == verbs::written_record(second) + "\n");
        CHECK(session_of(from, {first.session, ""}, is_file).out == verbs::written_record(first) + "\n");
        CHECK(session_of(from, {"", "me"}, is_file).code == 0);
        for (const cli::SessionWanted& absent : {cli::SessionWanted{"", "other"}, cli::SessionWanted{"none", ""}}) {
            const Ran refused = session_of(from, absent, is_file);
            CHECK(refused.code == 2);
            CHECK(refused.out.empty());
        }
    }
    CHECK(told(verbs::written_record(second)).out.find("No end of it is on record") != std::string::npos);
}

TEST_CASE("A record that was changed is refused, or said to differ") {
    const std::string record = verbs::written_record(a_session());
    const auto with = [&](const std::string& old_text, const std::string& new_text) {
        std::string changed = record;
        const auto at = changed.find(old_text);
        REQUIRE(at != changed.npos);
        return told(changed.replace(at, old_text.size(), new_text));
    };
    for (const Ran& refused :
         {with(R"("at":57000,"signal":"found")", R"("at":-1,"signal":"found")"),
          with(R"("signal":"too_sharp")", R"("signal":"too_blunt")"),
          with(R"("signal":"number","strength":6)", R"("signal":"number")"),
          with(R"("events":[)", R"("events":[{}],"event":[)"), with(R"("unknot_session":1)", R"("unknot_session":2)"),
          with(R"("walk_seconds":)", R"("walk_seconds":1)")}) {
        CHECK(refused.code == 2);
        CHECK(refused.out.empty());
    }
    const Ran differs = with(R"("at":172000,"signal":"number")", R"("at":171000,"signal":"number")");
    CHECK(differs.code == 2);
    CHECK(differs.out.find("What came of it is not what was put on record then.") != std::string::npos);
}

TEST_CASE(
    "Whatever bytes of a record are changed, it is told or refused, and a refusal says nothing on standard output") {
    const std::string record = verbs::written_record(a_session());
    rc::prop("changed bytes", [&] {
        std::string changed = record;
        for (int times = *rc::gen::inRange(1, 4); times > 0; --times) {
            const auto at = *rc::gen::inRange<std::size_t>(0, changed.size());
            if (*rc::gen::inRange(0, 2) == 0) changed[at] = *rc::gen::element('0', '9', '"', '}', ',', 'x');
            else changed.erase(at, *rc::gen::inRange<std::size_t>(1, 40));
        }
        const Ran ran = told(changed);
        RC_ASSERT(ran.code == 0 || ran.code == 2);
        const bool told_that_it_differs = ran.out.find("What came of it is not") != ran.out.npos;
        RC_ASSERT(ran.code == 0 || ran.out.empty() || told_that_it_differs);
    });
}

TEST_CASE("Of a record by another engine or content that is said first, and it is told as far as it can be") {
    verbs::RecordedSession recorded = a_session();
    recorded.made_with = {{"0.0.9", "abcd"}};
    recorded.plan.warm = {1};  // a plan that this content does not make
    const std::string record = verbs::written_record(recorded);
    const Ran story = told(record);
    CHECK(story.code == 0);
    CHECK(story.out.starts_with("Recorded with 0.0.9 / abcd; this program is "));
    std::istringstream in(record);
    std::ostringstream out;
    std::ostringstream beside;
    CHECK(cli::replay_as_cues(in, out, beside) == 0);
    CHECK(beside.str().starts_with("Recorded with 0.0.9 / abcd; "));
    CHECK(out.str().starts_with(R"({"at":0,"because":"started","cue":"get_ready",)"));

    recorded.plan.spots.clear();
    CHECK(told(verbs::written_record(recorded)).code == 2);
    recorded.plan.spots.assign(17, a_session().plan.spots.front());
    CHECK(told(verbs::written_record(recorded)).out.empty());
}
