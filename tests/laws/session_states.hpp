// What a session's states are cut to for the exploration: the parts that are kept, the times that are tried, what is
// said, and the plans. Argued in docs/safety_case.md, tested by s06_s11_session_test.cpp.
#pragma once

#include <array>

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

/// A stop sign (S9). Tingling is one only where nobody says that it went.
inline bool is_stop_sign(const SessionEvent& event) {
    switch (event.signal) {
        case Signal::tingling_stays:
        case Signal::numb_or_shooting:
        case Signal::unwell:
        case Signal::pulse:
        case Signal::severe: return true;
        default: return strength_from(event, 8);
    }
}

/// A word on how it is (S6). "Go on" is one after a pause alone: only then something comes of it.
inline bool says_how_it_is(Signal signal, const std::vector<TimedCue>& heard) {
    const auto goes_on = [](const TimedCue& cue) { return cue.cue == Cue::get_ready || cue.cue == Cue::over; };
    switch (signal) {
        case Signal::resume: return std::any_of(heard.begin(), heard.end(), goes_on);
        case Signal::tick:
        case Signal::found:
        case Signal::cannot_find:
        case Signal::tingling_gone:
        case Signal::stop:
        case Signal::pause:
        case Signal::skip:
        case Signal::interrupted:
        case Signal::familiar_yes:
        case Signal::familiar_partly:
        case Signal::familiar_no: return false;
        default: return true;
    }
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
    if (says_how_it_is(event.signal, after.cues)) known.nothing_said = false;
    if (too_much_sign(event)) known.too_much_here = true;
    return known;
}

/// How much of the session's minutes is left for a hold, in the classes that matter.
enum class MinutesLeft : std::uint8_t { enough, cut_short, shortest, none, past };

/// The bounds of one plan's clocks: its longest hold, its shortest, and when its check is too old.
struct Clocks {
    Millis longest;
    Millis shortest;
    Millis check_old_at;

    explicit Clocks(const SessionPlan& plan)
        : check_old_at{numbers::clearance_fresh.millis() - (plan.made_from.now.at - plan.made_from.clearance.at->at)} {
        const bool test = plan.made_from.purpose == Purpose::press_test;
        for (const PlannedSpot& spot : plan.spots) longest = std::max(longest, spot.hold.millis());
        shortest = (test ? numbers::press_test_hold : numbers::hold_min).millis();
    }
    MinutesLeft left(const State& state) const {
        const Millis left = numbers::session_max.millis() - state.now;
        if (left >= longest) return MinutesLeft::enough;
        if (left >= shortest + Millis{1000}) return MinutesLeft::cut_short;
        if (left >= shortest) return MinutesLeft::shortest;
        return left > Millis{0} ? MinutesLeft::none : MinutesLeft::past;
    }
    bool check_old(const State& state) const { return state.now >= check_old_at; }
    bool same(const State& a, const State& b) const { return left(a) == left(b) && check_old(a) == check_old(b); }
    /// One moment of every class that is still to come.
    std::vector<Millis> to_come(const State& state) const {
        const Millis end = numbers::session_max.millis();
        std::vector<Millis> out;
        for (const Millis at :
             {end - longest + Millis{1000}, end - shortest, end - shortest + Millis{1}, end, check_old_at}) {
            if (at > state.now) out.push_back(at);
        }
        return out;
    }
};

/// What is kept of a state; the record and the hour of day are not. A test leaves one out at a time.
enum class Part : std::uint8_t {
    phase,
    spot,
    hold,
    item,
    step,
    ceiling,
    hold_length,
    check_in_open,
    check_in_in,
    eased_by_silence,
    unanswered,
    more_used,
    more_barred,
    paused_because,
    paused_in,
    phase_ends_in,
    too_much,
    stop_sign,
    minutes_left,
    check_old,
    heard_too_much,
    heard_more,
    nothing_said,
    none
};

using Parts = std::array<std::int64_t, static_cast<std::size_t>(Part::none)>;

inline Parts parts_of(const Reached& reached, const Clocks& clocks) {
    const State& s = reached.state;
    const SpotDone* here = s.record.spots.size() > s.spot ? &s.record.spots[s.spot] : nullptr;
    const auto number = [](const auto& maybe) { return maybe ? static_cast<std::int64_t>(*maybe) : std::int64_t{-7}; };
    const bool pressing = s.phase == Phase::press;
    return {static_cast<std::int64_t>(s.phase),
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
            s.phase_ends ? s.phase_ends->count - s.now.count : -7,
            here ? std::min(here->too_much, numbers::too_much_ends_spot) : 0,
            s.record.stop_sign.has_value(),
            static_cast<std::int64_t>(clocks.left(s)),
            clocks.check_old(s),
            reached.onlooker.too_much_here,
            reached.onlooker.more_since_check_in && pressing,
            reached.onlooker.nothing_said};
}

/// A state without its record and its hour, as one number.
inline std::uint64_t cut(const Reached& reached, const Clocks& clocks, Part left_out = Part::none) {
    const Parts parts = parts_of(reached, clocks);
    std::uint64_t hash = 1469598103934665603ULL;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i == static_cast<std::size_t>(left_out)) continue;
        hash = (hash ^ static_cast<std::uint64_t>(parts[i])) * 1099511628211ULL;
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
    } else if (state.phase == Phase::paused) {
        out.push_back(state.phase_began + numbers::pause_over.millis());  // when a pause has to be over
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

/// The same moment of the session, but later in the day: how it is after pauses that took no other trace.
inline Reached aged(Reached reached, Millis to) {
    State& s = reached.state;
    const Millis by = to - s.now;
    s.now = to;
    s.phase_began = s.phase_began + by;
    s.check_in_at = s.check_in_at + by;
    if (s.phase_ends) s.phase_ends = *s.phase_ends + by;
    return reached;
}

/// The classes of plan that matter (docs/safety_case.md): the first session, a practised one on two sides, a press
/// test, one after a bad reaction, one of the shortest holds, one with a check that gets too old on the way.
inline std::vector<SessionPlan> plans_to_explore() {
    const auto one = candidate(muscle("infraspinatus"), Side::right, 6000);
    const auto other = candidate(muscle("biceps"), Side::left, 3000);
    Ledger reacted = practised();
    reacted.ceiling = {2};
    reacted.hold_share = numbers::half_share;
    reacted.dose_max = Dose{{40}, 2, 1, {2}};
    Ledger shortest = practised();
    shortest.hold_share = numbers::hold_share_min;
    PlanGrounds late = grounds({one, other}, reacted);
    late.now = later(noon(), minutes(55));
    return {the_plan(grounds({one}, Ledger{})),
            the_plan(grounds({one, other})),
            the_plan(test_grounds(muscle("infraspinatus"), Side::right)),
            the_plan(grounds({one, other}, reacted)),
            the_plan(grounds({one, other}, shortest)),
            the_plan(late)};
}

}  // namespace unknot::laws
