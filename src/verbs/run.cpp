#include "verbs/run.hpp"

#include <algorithm>

namespace unknot::verbs {

using catalog::content;

namespace {

std::optional<Problem> other_person(const std::optional<facts::History>& history,
                                    const std::optional<std::string>& person) {
    const bool differs = history && history->person && person && *history->person != *person;
    return differs ? std::optional{Problem{"history_of_other_person", "/history/person"}} : std::nullopt;
}

/// The verdict of a complete clearance is the gravest of its reasons; a milder one was not made here.
bool agrees_with_itself(const facts::Clearance& clearance) {
    facts::Verdict gravest = facts::Verdict::clear;
    for (const facts::Reason& reason : clearance.reasons) gravest = std::max(gravest, reason.verdict);
    return clearance.verdict == gravest || (!clearance.complete && clearance.verdict > gravest);
}

StateView view(const facts::SessionPlan& plan, const session::State& state) {
    StateView out{state, plan.spots[state.spot], {}, {}, session::pressing(state), session::more_allowed(state), false};
    out.check_in.open = state.check_in_open;
    out.check_in.unanswered = session::waits_for_a_word(plan, state);
    if (out.pressing) {
        out.hold_left = *state.phase_ends - state.now;
        if (state.check_in_open) {
            out.check_in.opened = state.check_in_at;
            out.check_in.eases_at = session::eases_at(state);
            out.check_in.lets_go_at = session::lets_go_at(state);
        }
        const auto& done = state.record.spots;
        out.number_wanted = state.check_in_open && !(state.spot < done.size() && done[state.spot].number);
    }
    return out;
}

FollowUpReason reason(const aftercare::Because& because) {
    FollowUpReason out{{}, because.answer, because.advice, {}, {}};
    const catalog::Grounds* grounds = nullptr;
    if (const auto* reaction = std::get_if<catalog::ReactionId>(&because.rule)) {
        out.rule = "reaction." + std::string{name_of(*reaction)};
        grounds = &content().reactions[reaction->index].grounds;
    } else {
        const auto symptom = std::get<catalog::SymptomId>(because.rule);
        out.rule = "symptom." + std::string{name_of(symptom)};
        grounds = &content().symptoms[symptom.index].grounds;
    }
    out.sources = sources(*grounds);
    out.certainty = grounds->certainty;
    return out;
}

}  // namespace

bool is_own_plan(const facts::SessionPlan& plan) {
    const planning::Planned again = planning::make(content(), plan.made_from);
    const auto* made = std::get_if<facts::SessionPlan>(&again);
    return made && *made == plan;
}

std::variant<facts::Clearance, Problem> screen(const ScreenRequest& request) {
    if (auto problem = other_person(request.history, request.person)) return *problem;
    return screening::screen(content(), request.check, request.now, request.person,
                             request.history ? &*request.history : nullptr);
}

std::variant<FindAnswer, Problem> find(const facts::PainStory& story) {
    return FindAnswer{finding::rank(content(), story)};
}

std::variant<CompareAnswer, Problem> compare(const CompareRequest& request) {
    return CompareAnswer{finding::compare(request.earlier, request.later, request.redraw)};
}

std::variant<PlanAnswer, Problem> plan(const PlanRequest& request) {
    facts::PlanGrounds grounds = request.grounds;
    if (auto problem = other_person(request.history, grounds.clearance.person)) return *problem;
    if (!agrees_with_itself(grounds.clearance)) return Problem{"clearance_differs", "/clearance/verdict"};
    grounds.ledger = dosing::ledger(request.history.value_or(facts::History{}), grounds.now);
    PlanAnswer out;
    out.left_out = planning::left_out(content(), grounds);
    planning::Planned planned = planning::make(content(), std::move(grounds));
    if (auto* made = std::get_if<facts::SessionPlan>(&planned)) {
        out.ways = planning::ways(content(), *made);
        out.plan = std::move(*made);
    } else out.none = NoneAnswer{std::get<planning::NoSession>(std::move(planned))};
    return out;
}

std::variant<dosing::DoseHistory, Problem> ledger(const LedgerRequest& request) {
    return dosing::dose_history(request.history.value_or(facts::History{}), request.now);
}

std::variant<SessionAnswer, Problem> run_session(const SessionRequest& request) {
    if (!is_own_plan(request.plan)) return Problem{"plan_differs", "/plan"};
    session::Stepped stepped = session::begin(request.plan);
    std::vector<facts::TimedCue> cues = std::move(stepped.cues);
    for (const facts::SessionEvent& event : request.events) {
        stepped = session::step(request.plan, request.started, std::move(stepped.state), event);
        cues.insert(cues.end(), stepped.cues.begin(), stepped.cues.end());
    }
    if (request.since) std::erase_if(cues, [&](const facts::TimedCue& cue) { return cue.at < *request.since; });
    return SessionAnswer{view(request.plan, stepped.state), std::move(cues), stepped.state.record,
                         session::next_deadline(stepped.state)};
}

std::variant<FollowUpAnswer, Problem> follow_up(const FollowUpRequest& request) {
    if (request.session && request.history) {
        const auto& recent = request.history->recent;
        const auto asked = [&](const facts::SessionDone& done) { return done.id == *request.session; };
        if (std::none_of(recent.begin(), recent.end(), asked)) return Problem{"session_unknown", "/session"};
    }
    const auto advised = aftercare::follow_up(content(), request.answers, request.day, request.now,
                                              request.history ? &*request.history : nullptr, request.session);
    FollowUpAnswer out{advised.advice, {}, advised.next, advised.unanswered};
    for (const aftercare::Because& because : advised.because) out.because.push_back(reason(because));
    return out;
}

std::variant<RememberAnswer, Problem> remember(const RememberRequest& request) {
    if (auto problem = other_person(request.history, request.person)) return *problem;
    RememberAnswer out{request.history.value_or(facts::History{})};
    const auto& last_at = out.history.last_at;
    for (std::size_t i = 0; last_at && i < request.events.size(); ++i) {
        if (request.events[i].at.at >= *last_at) continue;
        return Problem{"events_out_of_order", "/events/" + std::to_string(i) + "/at"};
    }
    const auto ordered = in_order(request.events, request.person ? request.person : out.history.person);
    if (const auto* problem = std::get_if<Problem>(&ordered)) return *problem;
    for (const facts::Event* event : std::get<0>(ordered)) {
        out.history = facts::remember(content(), std::move(out.history), *event);
    }
    return out;
}

}  // namespace unknot::verbs
