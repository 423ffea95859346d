#include "verbs/recorded.hpp"

#include <algorithm>

#include "verbs/events.hpp"
#include "verbs/run.hpp"
#include "verbs/verbs.hpp"

namespace unknot::verbs {

namespace {

constexpr std::int64_t form = 1;
constexpr std::size_t versions_max = 100;

/// More spots or stretches than any plan has ever had, fewer than a place in them can count.
constexpr std::size_t parts_max = 16;

}  // namespace

template <class V>
void describe(V& v, MadeWith& x) {
    v.shape("MadeWith");
    v.text("content", x.content, id_length_max);
    v.text("engine", x.engine, id_length_max);
}

template <class V>
void describe(V& v, RecordedSession& x) {
    v.shape("RecordedSession");
    v.maybe("ended", x.ended);
    v.list("events", x.events, 0, list_length_max);
    v.list("made_with", x.made_with, 1, versions_max);
    v.field("plan", x.plan);
    v.text("session", x.session, facts::session_id_length_max);
    v.field("started", x.started);
    std::int64_t written_in = form;
    v.number("unknot_session", written_in, form, form);
}

namespace {

/// What this is, before it is read: a record of another form is not a record with a wrong number in it.
std::optional<Problem> not_a_record(const Json& json) {
    const JsonObject* object = json.object();
    const Json* written_in = object ? member(*object, "unknot_session") : nullptr;
    if (!written_in) return Problem{"record_not_one", ""};
    const auto number = written_in->number();
    if (number && *number > form) return Problem{"record_newer", "/unknot_session"};
    return std::nullopt;
}

void add_once(std::vector<MadeWith>& all, MadeWith one) {
    if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(std::move(one));
}

bool is_over(const session::State& state) {
    return state.phase == facts::Phase::done || state.phase == facts::Phase::over;
}

/// One session, run again.
class Replaying {
public:
    explicit Replaying(const RecordedSession& recorded) : recorded_(recorded) {
        session::Stepped begun = session::begin(recorded.plan);
        state_ = std::move(begun.state);
        hear(begun.cues);
    }

    /// Time first, so that what a deadline says stands before what the person says at the same moment.
    void happens(const facts::SessionEvent& event) {
        pass_to(event.at);
        if (event.signal != facts::Signal::tick) out_.moments.push_back({event.at, event});
        step(event);
    }

    Replayed result() && {
        if (const auto& ended = recorded_.ended) {
            pass_to(ended->length);
            // Nobody heard the end: it was put on record by whoever found the session still open.
            if (!at_end_) at_end_ = stepped({ended->length, facts::Signal::stop, {}}).state.record;
            out_.agrees = at_end_ == ended || state_.record == ended;  // a sign said after the end is in the latter
        }
        out_.record = std::move(state_.record);
        return std::move(out_);
    }

private:
    session::Stepped stepped(const facts::SessionEvent& event) const {
        return session::step(recorded_.plan, recorded_.started, state_, event);
    }
    void pass_to(measure::Millis at) {
        if (at > state_.now) step({at, facts::Signal::tick, {}});
    }
    void step(const facts::SessionEvent& event) {
        session::Stepped after = stepped(event);
        state_ = std::move(after.state);
        hear(after.cues);
        if (!at_end_ && is_over(state_)) at_end_ = state_.record;
    }
    void hear(const std::vector<facts::TimedCue>& cues) {
        for (const facts::TimedCue& cue : cues) out_.moments.push_back({cue.at, cue});
    }

    const RecordedSession& recorded_;
    session::State state_;
    std::optional<facts::SessionRecord> at_end_;  // as it was when the end came: a sign may still be said after it
    Replayed out_;
};

std::optional<Problem> unfit(const facts::SessionPlan& plan) {
    if (plan.spots.empty()) return Problem{"list_too_short", "/plan/spots"};
    if (plan.spots.size() > parts_max) return Problem{"list_too_long", "/plan/spots"};
    if (plan.stretches.size() > parts_max) return Problem{"list_too_long", "/plan/stretches"};
    return std::nullopt;
}

}  // namespace

std::variant<RecordedSession, Problem> read_recorded(std::string_view json) {
    if (json.size() > record_bytes_max) return Problem{"json_too_large", ""};
    const auto parsed = parse_json(json);
    if (const auto* problem = std::get_if<Problem>(&parsed)) return *problem;
    if (const auto other = not_a_record(std::get<Json>(parsed))) return *other;
    RecordedSession recorded;
    Trouble trouble;
    Codec<RecordedSession>::read(std::get<Json>(parsed), {}, trouble, recorded);
    if (!trouble.none()) return trouble.problem();
    return recorded;
}

std::string written_record(const RecordedSession& recorded) { return written(recorded); }

std::string written_cue(const facts::TimedCue& cue) { return written(cue); }

std::optional<Problem> SessionsOnRecord::take(std::string_view event) {
    if (event.find("\"kind\":\"session_") == event.npos) return std::nullopt;
    const auto parsed = parse_json(event);
    if (const auto* problem = std::get_if<Problem>(&parsed)) return *problem;
    facts::Event read;
    Trouble trouble;
    read_event(std::get<Json>(parsed), {}, trouble, read);
    if (!trouble.none()) return trouble.problem();
    const auto of = [&](const std::string& session) -> Held& {
        Held& held = held_[session];
        add_once(held.made_with, {read.engine, read.content});
        return held;
    };
    if (auto* start = std::get_if<facts::SessionStarted>(&read.body)) {
        Held& held = of(start->session);
        if (held.start) return std::nullopt;
        held.started = read.at;
        held.person = std::move(read.person);
        held.start = std::move(*start);
    } else if (const auto* said = std::get_if<facts::SessionSignalled>(&read.body)) {
        of(said->session).events.push_back(said->event);
    } else if (auto* end = std::get_if<facts::SessionEnded>(&read.body)) {
        Held& held = of(end->session);
        // Of two ends the one with more pressing is kept, as the history does.
        if (!held.ended || held.ended->pressed < end->record.pressed) held.ended = std::move(end->record);
    }
    return std::nullopt;
}

const SessionsOnRecord::Held* SessionsOnRecord::find(const std::string& session, const std::string& person) const {
    const Held* last = nullptr;
    for (const auto& [id, held] : held_) {
        if (!held.start || (!session.empty() && id != session) || (!person.empty() && held.person != person)) continue;
        if (!last || held.started.at >= last->started.at) last = &held;
    }
    return last;
}

std::variant<RecordedSession, Problem> SessionsOnRecord::record(const std::string& session,
                                                                const std::string& person) const {
    const Held* held = find(session, person);
    if (!held) return Problem{"session_absent", session};
    if (!held->start->plan) return Problem{"session_without_plan", held->start->session};
    if (held->events.size() > list_length_max) return Problem{"list_too_long", "/events"};
    if (held->made_with.size() > versions_max) return Problem{"list_too_long", "/made_with"};
    RecordedSession out{held->start->session, held->started, held->made_with,
                        *held->start->plan,   held->events,  held->ended};
    const auto earlier = [](const facts::SessionEvent& a, const facts::SessionEvent& b) { return a.at < b.at; };
    std::stable_sort(out.events.begin(), out.events.end(), earlier);
    return out;
}

std::variant<Replayed, Problem> replay(const RecordedSession& recorded) {
    const MadeWith here{std::string{engine_version()}, std::string{content_version()}};
    const auto& by = recorded.made_with;
    const bool other = std::any_of(by.begin(), by.end(), [&](const MadeWith& one) { return one != here; });
    if (auto problem = unfit(recorded.plan)) return *problem;
    if (!other && !is_own_plan(recorded.plan)) return Problem{"plan_differs", "/plan"};
    Replaying replaying{recorded};
    for (const facts::SessionEvent& event : recorded.events) replaying.happens(event);
    Replayed out = std::move(replaying).result();
    out.other_version = other;
    return out;
}

}  // namespace unknot::verbs
