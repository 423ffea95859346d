// Every state a session can reach by any signal at the times that matter: breadth first, states compared by what
// is left of them once the record and the hour of day are cut away.
#pragma once

#include <array>
#include <deque>
#include <functional>
#include <unordered_set>

#include "core/session/session.hpp"
#include "tests/laws/law.hpp"
#include "tests/laws/world.hpp"

namespace unknot::laws {

using session::State;
using session::Stepped;

/// What an onlooker who only hears the cues knows.
struct Onlooker {
    bool too_much_here = false;  ///< a too-much sign on this spot
    bool more_since_check_in = false;
    bool nothing_said = false;  ///< since the hold began, or since its last check-in
    friend bool operator==(const Onlooker&, const Onlooker&) = default;
};

struct Reached {
    State state;
    Onlooker onlooker;
};

/// One step: from where, what was said, to where.
struct Edge {
    const SessionPlan& plan;
    const Reached& before;
    const SessionEvent& event;
    const Stepped& after;
    const Onlooker& onlooker;  ///< before the event
};

inline bool over(const State& state) { return state.phase == Phase::done || state.phase == Phase::over; }
inline bool has_cue(const std::vector<TimedCue>& cues, Cue cue) {
    return std::any_of(cues.begin(), cues.end(), [&](const TimedCue& c) { return c.cue == cue; });
}
inline bool strength_from(const SessionEvent& event, std::int32_t least) {
    return event.signal == Signal::number && event.strength && event.strength->of_10 >= least;
}

/// A too-much sign of any kind (S7).
inline bool too_much_sign(const SessionEvent& event) {
    switch (event.signal) {
        case Signal::ease_off:
        case Signal::too_sharp:
        case Signal::breath_held:
        case Signal::tensing:
        case Signal::tingling: return true;
        default: return strength_from(event, 6);
    }
}

/// A word on how it is; having found the spot is none (S6).
inline bool says_how_it_is(Signal signal) {
    return signal != Signal::tick && signal != Signal::interrupted && signal != Signal::found;
}

/// What the onlooker knows after the event.
inline Onlooker listen(Onlooker known, std::uint8_t spot, const SessionEvent& event, const Stepped& after) {
    for (const TimedCue& cue : after.cues) {
        if (cue.cue == Cue::find && cue.spot != spot) {
            spot = cue.spot;
            known = {};
        }
        if (cue.cue == Cue::press || cue.cue == Cue::check_in) known.more_since_check_in = false;
        if (cue.cue == Cue::lighter) known.too_much_here = true;
        if (cue.cue == Cue::one_more) known.more_since_check_in = true;
        known.nothing_said |= cue.cue == Cue::press || cue.cue == Cue::check_in;
    }
    if (says_how_it_is(event.signal)) known.nothing_said = false;
    if (too_much_sign(event)) known.too_much_here = true;
    return known;
}

/// A state without its record and its hour, as one number.
inline std::uint64_t cut(const Reached& reached, bool old) {
    const State& s = reached.state;
    const SpotDone* here = s.record.spots.size() > s.spot ? &s.record.spots[s.spot] : nullptr;
    const auto from_now = [&](const std::optional<Millis>& at) { return at ? at->count - s.now.count : -7; };
    const auto number = [](const auto& maybe) { return maybe ? static_cast<std::int64_t>(*maybe) : std::int64_t{-7}; };
    const bool pressing = s.phase == Phase::press;
    const std::array<std::int64_t, 24> parts{static_cast<std::int64_t>(s.phase),
                                             s.spot,
                                             s.hold,
                                             s.item,
                                             s.step.of_10,
                                             s.ceiling.of_10,
                                             s.hold_length.count,
                                             s.check_in_open && pressing,
                                             pressing ? s.check_in_at.count - s.now.count : 0,
                                             s.eased_by_silence && pressing,
                                             s.unanswered,
                                             s.more_used && pressing,
                                             s.more_barred,
                                             number(s.paused_because),
                                             number(s.paused_in),
                                             number(s.over_because),
                                             from_now(s.phase_ends),
                                             here ? std::min(here->too_much, 2) : 0,
                                             number(s.record.stop_sign),
                                             old,
                                             s.now >= numbers::session_max.millis(),
                                             reached.onlooker.too_much_here,
                                             reached.onlooker.more_since_check_in && pressing,
                                             reached.onlooker.nothing_said};
    std::uint64_t hash = 1469598103934665603ULL;
    for (const std::int64_t part : parts) {
        hash = (hash ^ static_cast<std::uint64_t>(part)) * 1099511628211ULL;
        hash ^= hash >> 29;
    }
    return hash;
}

/// The times at which something may be said: now, around the next deadline, much later, and before now.
inline std::vector<Millis> times(const State& state) {
    std::vector<Millis> out{state.now, state.now + Millis{600'000}, state.now - Millis{1}};
    if (const auto deadline = session::next_deadline(state)) {
        for (const std::int64_t by : {-1, 0, 1}) {
            const Millis at = *deadline + Millis{by};
            if (at > state.now) out.push_back(at);
        }
    }
    return out;
}

/// Everything that can be said.
inline std::vector<SessionEvent> sayings() {
    std::vector<SessionEvent> out;
    for (int signal = 0; signal <= static_cast<int>(Signal::familiar_no); ++signal) {
        if (static_cast<Signal>(signal) != Signal::number) out.push_back({{}, static_cast<Signal>(signal), {}});
    }
    for (const std::int32_t strength : {0, 5, 6, 7, 8, 10})
        out.push_back({{}, Signal::number, PressureIntensity{strength}});
    out.push_back({{}, Signal::number, {}});
    return out;
}

struct Explored {
    std::size_t states = 0;
    std::size_t edges = 0;
    bool whole = false;  ///< nothing was left to explore
};

/// Visits up to `states_max` states of a plan; stops at the first counterexample to the law of an edge.
inline Counterexample explore(const SessionPlan& plan, std::size_t states_max, Explored& explored,
                              const std::function<Counterexample(const Edge&)>& law) {
    const auto said = sayings();
    const Millis checked_before = plan.made_from.now.at - plan.made_from.clearance.at->at;
    const auto old = [&](const State& state) {
        return state.now + checked_before >= numbers::clearance_fresh.millis();
    };
    std::deque<Reached> open{{session::begin(plan).state, {}}};
    std::unordered_set<std::uint64_t> seen{cut(open.front(), false)};
    while (!open.empty() && explored.states < states_max) {
        const Reached before = std::move(open.front());
        open.pop_front();
        explored.states += 1;
        for (const Millis at : times(before.state)) {
            for (SessionEvent event : said) {
                event.at = at;
                Stepped after = session::step(plan, plan.made_from.now, before.state, event);
                explored.edges += 1;
                if (auto found = law({plan, before, event, after, before.onlooker})) return found;
                const Onlooker onlooker = listen(before.onlooker, before.state.spot, event, after);
                Reached next{std::move(after.state), onlooker};
                if (seen.insert(cut(next, old(next.state))).second) open.push_back(std::move(next));
            }
        }
    }
    explored.whole = open.empty();
    return std::nullopt;
}

/// The plans that are explored: the first session, a practised one on two sides, a press test.
inline std::vector<SessionPlan> plans_to_explore() {
    std::vector<SessionPlan> out;
    const auto add = [&](const PlanGrounds& wanted) {
        const auto planned = planning::make(rules(), wanted);
        if (const SessionPlan* plan = plan_of(planned)) out.push_back(*plan);
    };
    add(grounds({candidate(muscle("infraspinatus"), Side::right)}, Ledger{}));
    add(grounds(
        {candidate(muscle("infraspinatus"), Side::right, 6000), candidate(muscle("biceps"), Side::left, 3000)}));
    add(test_grounds(muscle("infraspinatus"), Side::right));
    return out;
}

}  // namespace unknot::laws
