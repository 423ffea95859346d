// What each verb is asked and what it answers.
#pragma once

#include "verbs/describe_ledger.hpp"
#include "verbs/events.hpp"

namespace unknot::verbs {

using facts::describe;
using measure::describe;

// ---- screen ---------------------------------------------------------------------------------------------------

struct ScreenRequest {
    facts::Check check;
    std::optional<measure::Now> now;
    std::optional<std::string> person;
    std::optional<facts::History> history;
};
template <class V>
void describe(V& v, ScreenRequest& x) {
    v.shape("ScreenRequest");
    facts::describe_check_fields(v, x.check);
    v.maybe("now", x.now);
    v.maybe("person", x.person);
    v.maybe("history", x.history);
}

// ---- find -----------------------------------------------------------------------------------------------------

struct FindAnswer {
    facts::Candidates found;
};
template <class V>
void describe(V& v, FindAnswer& x) {
    v.shape("FindAnswer");
    v.field("candidates", x.found.candidates);
    v.field("patterns", x.found.patterns);
    v.field("may_also", x.found.may_also);
    v.field("others", x.found.others);
    v.field("something_else", x.found.something_else);
    v.field("clearly_first", x.found.clearly_first);
    v.field("next", x.found.next);
}

// ---- compare --------------------------------------------------------------------------------------------------

struct CompareRequest {
    std::vector<facts::PainMark> earlier;
    std::vector<facts::PainMark> later;
    std::optional<facts::Redraw> redraw;
};
template <class V>
void describe(V& v, CompareRequest& x) {
    v.shape("CompareRequest");
    v.field("earlier", x.earlier);
    v.field("later", x.later);
    v.maybe("redraw", x.redraw);
}

struct CompareAnswer {
    finding::MapsCompared compared;
};
template <class V>
void describe(V& v, CompareAnswer& x) {
    v.shape("CompareAnswer");
    v.field("change", x.compared.change);
    v.field("overlap", x.compared.overlap);
    v.field("hand", x.compared.hand);
}

// ---- plan -----------------------------------------------------------------------------------------------------

struct PlanRequest {
    facts::PlanGrounds grounds;  ///< without the ledger, which comes from the history
    std::optional<facts::History> history;
};
template <class V>
void describe(V& v, PlanRequest& x) {
    v.shape("PlanRequest");
    v.field("purpose", x.grounds.purpose);
    facts::describe_test(v, x.grounds.test_muscle, x.grounds.test_side, x.grounds.purpose);
    v.field("now", x.grounds.now);
    v.field("clearance", x.grounds.clearance);
    v.field("candidates", x.grounds.candidates);
    v.listed("patterns", x.grounds.patterns);
    v.field("means", x.grounds.means);
    v.listed("causes", x.grounds.causes);
    v.maybe("history", x.history);
}

struct NoneAnswer {
    planning::NoSession none;
};
template <class V>
void describe(V& v, NoneAnswer& x) {
    v.shape("NoSession");
    v.field("because", x.none.because);
    v.maybe("pattern", x.none.pattern);
    v.maybe("until_day", x.none.until_day);
    v.maybe("until", x.none.until);
    v.field("offer", x.none.offer);
    v.field("stretches", x.none.stretches);
    v.field("habits", x.none.habits);
}

}  // namespace unknot::verbs

namespace unknot::planning {

template <class V>
void describe(V& v, LeftOut& x) {
    v.shape("LeftOut");
    v.field("muscle", x.muscle);
    facts::describe_side(v, x.side);
    v.field("because", x.because);
}

template <class V>
void describe(V& v, WayPassedOver& x) {
    v.shape("WayPassedOver");
    v.field("technique", x.technique);
    v.field("because", x.because);
}

template <class V>
void describe(V& v, Way& x) {
    v.shape("Way");
    v.field("muscle", x.muscle);
    facts::describe_side(v, x.side);
    v.field("technique", x.technique);
    v.maybe("arm", x.arm);
    v.field("posture", x.posture);
    v.field("passed_over", x.passed_over);
}

}  // namespace unknot::planning

namespace unknot::verbs {

/// `left_out`: candidates that can not be pressed with these means, each with its reason. `ways`: of a plan, how each
/// spot is pressed and why so.
struct PlanAnswer {
    std::optional<facts::SessionPlan> plan;
    std::optional<NoneAnswer> none;
    std::vector<planning::LeftOut> left_out;
    std::optional<std::vector<planning::Way>> ways;
};
template <class V>
void describe(V& v, PlanAnswer& x) {
    v.shape("PlanAnswer");
    v.maybe("plan", x.plan);
    v.maybe("none", x.none);
    v.field("left_out", x.left_out);
    v.maybe("ways", x.ways);
}

// ---- ledger ---------------------------------------------------------------------------------------------------

struct LedgerRequest {
    measure::Now now;
    std::optional<facts::History> history;
};
template <class V>
void describe(V& v, LedgerRequest& x) {
    v.shape("LedgerRequest");
    v.field("now", x.now);
    v.maybe("history", x.history);
}

// ---- session --------------------------------------------------------------------------------------------------

struct SessionRequest {
    facts::SessionPlan plan;
    measure::Now started;
    std::vector<facts::SessionEvent> events;
    std::optional<measure::Millis> since;
};
template <class V>
void describe(V& v, SessionRequest& x) {
    v.shape("SessionRequest");
    v.field("plan", x.plan);
    v.field("started", x.started);
    v.field("events", x.events);
    v.maybe("since", x.since);
}

struct CheckInView {
    bool open = false;
    bool unanswered = false;                       ///< the next hold waits until something is said
    std::optional<measure::Millis> opened;
    std::optional<measure::Millis> eases_at;
    std::optional<measure::Millis> lets_go_at;
};
template <class V>
void describe(V& v, CheckInView& x) {
    v.shape("CheckIn");
    v.field("open", x.open);
    v.field("unanswered", x.unanswered);
    v.maybe("opened", x.opened);
    v.maybe("eases_at", x.eases_at);
    v.maybe("lets_go_at", x.lets_go_at);
}

struct StateView {
    session::State state;
    facts::PlannedSpot spot;
    CheckInView check_in;
    std::optional<measure::Millis> hold_left;
    bool pressing = false;
    bool more_allowed = false;
    bool number_wanted = false;
};
template <class V>
void describe(V& v, StateView& x) {
    v.shape("SessionState");
    v.field("phase", x.state.phase);
    v.field("now", x.state.now);
    v.field("phase_began", x.state.phase_began);
    v.maybe("phase_ends", x.state.phase_ends);
    v.number("spot", x.state.spot, 0, 255);
    v.field("muscle", x.spot.muscle);
    v.field("side", x.spot.side);
    v.number("hold", x.state.hold, 0, 255);
    v.number("holds", x.spot.holds, 0, 255);
    v.number("item", x.state.item, 0, 255);
    v.field("step", x.state.step);
    v.field("ceiling", x.state.ceiling);
    v.field("pressing", x.pressing);
    v.maybe("hold_left_ms", x.hold_left);
    v.field("check_in", x.check_in);
    v.field("more_allowed", x.more_allowed);
    v.field("number_wanted", x.number_wanted);
    v.maybe("paused_because", x.state.paused_because);
    v.maybe("over_because", x.state.over_because);
}

struct SessionAnswer {
    StateView state;
    std::vector<facts::TimedCue> cues;
    facts::SessionRecord record;
    std::optional<measure::Millis> next_at;
};
template <class V>
void describe(V& v, SessionAnswer& x) {
    v.shape("SessionAnswer");
    v.field("state", x.state);
    v.field("cues", x.cues);
    v.field("record", x.record);
    v.maybe("next_at", x.next_at);
}

// ---- follow_up ------------------------------------------------------------------------------------------------

struct FollowUpRequest {
    measure::Now now;
    std::optional<std::string> session;
    std::int32_t day = 1;
    facts::FollowUpAnswers answers;
    std::optional<facts::History> history;
};
template <class V>
void describe(V& v, FollowUpRequest& x) {
    v.shape("FollowUpRequest");
    v.field("now", x.now);
    v.maybe("session", x.session);
    v.number("day", x.day, 0, facts::follow_up_day_max);
    v.field("answers", x.answers);
    v.maybe("history", x.history);
}

struct FollowUpReason {
    std::string rule;
    facts::Answer answer = facts::Answer::yes;
    catalog::Advice advice = catalog::Advice::same;
    std::vector<catalog::SourceId> sources;
    catalog::Certainty certainty = catalog::Certainty::very_low;
};
template <class V>
void describe(V& v, FollowUpReason& x) {
    v.shape("FollowUpReason");
    v.field("rule", x.rule);
    v.field("answer", x.answer);
    v.field("advice", x.advice);
    v.field("sources", x.sources);
    v.field("certainty", x.certainty);
}

struct FollowUpAnswer {
    catalog::Advice advice = catalog::Advice::same;
    std::vector<FollowUpReason> because;
    facts::NextDose next;
    std::vector<catalog::SymptomId> unanswered;
};
template <class V>
void describe(V& v, FollowUpAnswer& x) {
    v.shape("FollowUpAnswer");
    v.field("advice", x.advice);
    v.field("because", x.because);
    v.field("next", x.next);
    v.field("unanswered", x.unanswered);
}

// ---- remember -------------------------------------------------------------------------------------------------

struct RememberRequest {
    std::optional<facts::History> history;
    std::vector<facts::Event> events;
    std::optional<std::string> person;
};
template <class V>
void describe(V& v, RememberRequest& x) {
    v.shape("RememberRequest");
    v.maybe("history", x.history);
    v.field("events", x.events);
    v.maybe("person", x.person);
}

struct RememberAnswer {
    facts::History history;
};
template <class V>
void describe(V& v, RememberAnswer& x) {
    v.shape("RememberAnswer");
    v.field("history", x.history);
}

// ---- learn ----------------------------------------------------------------------------------------------------

struct LearnRequest {
    std::string words;
};
template <class V>
void describe(V& v, LearnRequest& x) {
    v.shape("LearnRequest");
    v.text("words", x.words, 500);
}

struct PassageHit {
    catalog::PassageId id;
    catalog::PassageKind kind = catalog::PassageKind::explanation;
    std::int32_t score = 0;
    std::vector<catalog::SourceId> sources;
    catalog::Certainty certainty = catalog::Certainty::very_low;
};
template <class V>
void describe(V& v, PassageHit& x) {
    v.shape("PassageHit");
    v.field("id", x.id);
    v.field("kind", x.kind);
    v.number("score", x.score, 0, 2'147'483'647);
    v.field("sources", x.sources);
    v.field("certainty", x.certainty);
}

struct LearnAnswer {
    std::vector<PassageHit> passages;
};
template <class V>
void describe(V& v, LearnAnswer& x) {
    v.shape("LearnAnswer");
    v.field("passages", x.passages);
}

}  // namespace unknot::verbs
