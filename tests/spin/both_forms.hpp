// The session that ships and its second form, taken through the same events side by side. Here stands what means the
// same in both: what is said, the classes of time, and what a person sees and hears. docs/safety_case.md, section 8.
#pragma once

#include "tests/laws/law.hpp"
#include "tests/laws/session_states.hpp"
#include "tests/spin/form.hpp"

namespace unknot::agreement {

using namespace facts;
using laws::Counterexample;
using session::State;
using session::Stepped;
namespace numbers = catalog::numbers;

/// What the form calls something said. A number without its figure has no name there: the verbs refuse it.
inline std::string_view said_in_form(const SessionEvent& event) {
    switch (event.signal) {
        case Signal::tick: return "";  // time alone
        case Signal::found: return "found";
        case Signal::cannot_find: return "cannot_find";
        case Signal::good:
        case Signal::spreads: return "good";
        case Signal::more: return "more";
        case Signal::ease_off: return "ease_off";
        case Signal::stop: return "stop";
        case Signal::number: {
            const std::int32_t strength = event.strength.value().of_10;
            if (strength >= 8) return "stop_sign";
            return strength == 7 ? "number7" : strength == 6 ? "number6" : "good";
        }
        case Signal::too_sharp:
        case Signal::breath_held:
        case Signal::tensing: return "body";
        case Signal::tingling: return "tingling";
        case Signal::tingling_gone: return "tingling_gone";
        case Signal::tingling_stays:
        case Signal::numb_or_shooting:
        case Signal::unwell:
        case Signal::pulse:
        case Signal::severe: return "stop_sign";
        case Signal::pause: return "pause";
        case Signal::resume: return "resume";
        case Signal::skip: return "skip_it";
        case Signal::interrupted: return "interrupted";
        case Signal::familiar_yes:
        case Signal::familiar_partly:
        case Signal::familiar_no: return "is_familiar";
    }
    return "";
}

inline std::string_view phase_in_form(Phase phase) {
    switch (phase) {
        case Phase::ready: return "ready";
        case Phase::warm: return "warm";
        case Phase::find: return "find";
        case Phase::press: return "press";
        case Phase::let_go: return "let_go";
        case Phase::familiar: return "familiar";
        case Phase::tingling_wait: return "tingling_wait";
        case Phase::strokes: return "strokes";
        case Phase::rest: return "rest";
        case Phase::stretch: return "stretch";
        case Phase::done: return "done";
        case Phase::paused: return "paused";
        case Phase::over: return "over";
    }
    return "";
}

inline std::string_view because_in_form(const State& state) {
    if (state.phase == Phase::paused) {
        switch (state.paused_because.value()) {
            case PausedBecause::asked: return "asked_for";
            case PausedBecause::silence: return "silence";
            case PausedBecause::interrupted: return "call";
            case PausedBecause::clock_back: return "clock_back";
        }
    }
    if (state.phase != Phase::over) return "no_reason";
    switch (state.over_because.value()) {
        case OverBecause::stop: return "said_stop";
        case OverBecause::stop_sign: return "sign";
        case OverBecause::clearance_old: return "check_old";
        case OverBecause::paused_too_long: return "too_long";
    }
    return "";
}

/// The two clocks of the day as classes, at a moment of the session.
struct TimeClass {
    bool check_old = false;
    std::uint8_t minutes = 0;  ///< 0 left for a hold, 1 for none, 2 past

    TimeClass(const SessionPlan& plan, Millis now) {
        const bool test = plan.made_from.purpose == Purpose::press_test;
        const Millis shortest = (test ? numbers::press_test_hold : numbers::hold_min).millis();
        const Millis left = numbers::session_max.millis() - now;
        check_old = plan.made_from.now.at + now - plan.made_from.clearance.at->at >= numbers::clearance_fresh.millis();
        minutes = left >= shortest ? 0 : left > Millis{0} ? 1 : 2;
    }
};

/// What a person sees after an event, and what the session remembers of them, in the form's numbers.
struct Seen {
    std::uint8_t phase, because, spot, step, ceiling, check_in, holds_begun, too_much, stretch;
    bool more_allowed, waits_for_a_word, stop_sign;
    friend bool operator==(const Seen&, const Seen&) = default;
};

inline Seen seen(const Form& form, const SessionPlan& plan, const State& s) {
    const bool pressing = session::pressing(s);
    const SpotDone* here = s.record.spots.size() > s.spot ? &s.record.spots[s.spot] : nullptr;
    const auto byte = [](std::int64_t number) { return static_cast<std::uint8_t>(number); };
    return {form.number(phase_in_form(s.phase)),
            form.number(because_in_form(s)),
            s.spot,
            byte(s.step.of_10),
            byte(s.ceiling.of_10),
            byte(pressing && s.check_in_open ? 1 + s.eased_by_silence : 0),
            byte(here ? here->holds : 0),
            byte(here ? std::min(here->too_much, numbers::too_much_ends_spot) : 0),
            byte(s.phase == Phase::stretch ? s.item + 1 : 0),
            session::more_allowed(s),
            session::waits_for_a_word(plan, s),
            s.record.stop_sign.has_value()};
}

inline Seen seen(const Form& form, const SessionPlan& plan, const FormState& f) {
    const auto is = [&](std::string_view phase) { return f.phase == form.number(phase); };
    const bool between_holds = is("let_go") || is("strokes") || is("rest");
    const bool spot_done = f.begun >= plan.spots[f.spot].holds || f.hurt >= numbers::too_much_ends_spot;
    return {f.phase,
            f.because,
            f.spot,
            f.step,
            f.cap,
            f.asked,
            f.begun,
            f.hurt,
            static_cast<std::uint8_t>(is("stretch") ? f.item : 0),
            is("press") && f.step < f.cap && !f.barred && !f.raised,
            between_holds && f.unheard && !spot_done && !f.test,
            f.sign};
}

/// What is heard on the way from one event to the next.
struct Heard {
    bool press = false, let_go = false, check_in = false, lighter = false, one_more = false, paused = false,
         over = false;
    friend bool operator==(const Heard&, const Heard&) = default;

    void add(const std::vector<TimedCue>& cues) {
        for (const TimedCue& cue : cues) {
            press |= cue.cue == Cue::press;
            let_go |= cue.cue == Cue::let_go;
            check_in |= cue.cue == Cue::check_in;
            lighter |= cue.cue == Cue::lighter;
            one_more |= cue.cue == Cue::one_more;
            paused |= cue.cue == Cue::paused;
            over |= cue.cue == Cue::over;
        }
    }
    /// What one step of the form lets somebody hear.
    void add(const Form& form, const FormState& before, const FormState& after) {
        const std::uint8_t pressing = form.number("press");
        const bool stays = before.phase == pressing && after.phase == pressing;
        press |= before.phase != pressing && after.phase == pressing;
        let_go |= before.phase == pressing && after.phase != pressing;
        check_in |= stays && before.asked == 0 && after.asked == 1;
        lighter |= stays && (after.step < before.step || (before.asked == 1 && after.asked == 2));
        one_more |= stays && after.step > before.step;
        paused |= before.phase != after.phase && after.phase == form.number("paused");
        over |= before.phase != after.phase && after.phase == form.number("over");
    }
};

/// Both forms at the same moment.
class BothForms {
public:
    BothForms(const Form& form, const SessionPlan& plan, std::vector<bool>& walked)
        : form_(form),
          plan_(plan),
          walked_(walked),
          machine_(session::begin(plan).state),
          at_(form.start(plan.made_from.purpose == Purpose::press_test)) {}

    const State& state() const { return machine_; }

    /// Where they begin to differ, if this event makes them.
    Counterexample take(const SessionEvent& event) {
        const State before = machine_;
        if (auto differs = event.at < machine_.now ? clock_goes_back() : deadlines_until(event.at)) return differs;
        if (auto differs = one_event(event)) return differs;
        const Stepped at_once = session::step(plan_, plan_.made_from.now, before, event);
        if (!(at_once.state == machine_)) return "the core differs from itself where a tick comes late";
        return std::nullopt;
    }

private:
    /// Every deadline by itself, so that each step of the core is one step of the form.
    Counterexample deadlines_until(Millis at) {
        while (const auto deadline = session::next_deadline(machine_)) {
            if (auto differs = same_deadline(*deadline)) return differs;
            if (*deadline > at) return std::nullopt;
            const bool phase_ends = machine_.phase_ends == deadline;
            const bool hold_ends = phase_ends && session::pressing(machine_);
            if (auto differs = classes_at(*deadline)) return differs;
            heard_ = expected_ = {};
            if (auto differs = form_moves(hold_ends ? "hold_ends" : "nothing", *deadline)) return differs;
            step_machine({*deadline, Signal::tick, {}});
            if (auto differs = compare("a deadline")) return differs;
        }
        const bool form_goes_on = form_.move(at_, form_.number("nothing")).has_value();
        return form_goes_on ? Counterexample{"the core stands still, the form goes on"} : std::nullopt;
    }

    /// The seconds of check-ins are in both; how long a phase lasts is the core's alone.
    Counterexample same_deadline(Millis deadline) const {
        const bool check_in_first = check_in_due_ && (!machine_.phase_ends || *check_in_due_ < *machine_.phase_ends);
        const auto wanted = check_in_first ? check_in_due_ : machine_.phase_ends;
        if (wanted == deadline) return std::nullopt;
        return "the next deadline is at " + std::to_string(deadline.count) + " ms, in the form at " +
               (wanted ? std::to_string(wanted->count) : "no time");
    }

    Counterexample clock_goes_back() {
        heard_ = expected_ = {};
        went_back_ = true;
        return form_moves("went_back", machine_.now);
    }

    Counterexample one_event(const SessionEvent& event) {
        if (!went_back_) heard_ = expected_ = {};
        went_back_ = false;
        const Millis now = std::max(machine_.now, event.at);
        if (auto differs = classes_at(now)) return differs;
        const std::string_view said = said_in_form(event);
        if (!said.empty()) {
            if (auto differs = form_moves(said, now)) return differs;
        }
        step_machine(event);
        return compare("signal " + std::to_string(static_cast<int>(event.signal)));
    }

    /// The clocks of the day run on in a hold too; they count from its end on, as the form has it.
    Counterexample classes_at(Millis now) {
        const TimeClass wanted(plan_, now);
        for (;;) {
            const FormState& here = form_.at(at_);
            const bool over = here.phase == form_.number("over") || here.phase == form_.number("done");
            if (over || here.phase == form_.number("press")) return std::nullopt;
            if (wanted.check_old && !here.old) {
                if (auto differs = form_moves("check_gets_old", now)) return differs;
            } else if (wanted.minutes > here.minutes) {
                if (auto differs = form_moves("minutes_pass", now)) return differs;
            } else {
                return std::nullopt;
            }
        }
    }

    Counterexample form_moves(std::string_view event, Millis now) {
        const std::uint8_t number = form_.number(event);
        const auto& move = form_.move(at_, number);
        if (!move) return "the form knows no " + std::string{event} + " here";
        walked_[form_.row(at_, number)] = true;
        const FormState& before = form_.at(at_);
        const FormState& after = form_.at(move->to);
        expected_.add(form_, before, after);
        if (move->due > 0) check_in_due_ = now + Seconds{move->due}.millis();
        if (after.phase != form_.number("press")) check_in_due_.reset();
        at_ = move->to;
        return std::nullopt;
    }

    void step_machine(const SessionEvent& event) {
        Stepped stepped = session::step(plan_, plan_.made_from.now, std::move(machine_), event);
        machine_ = std::move(stepped.state);
        heard_.add(stepped.cues);
    }

    Counterexample compare(const std::string& after) const {
        const Seen core = seen(form_, plan_, machine_);
        const Seen other = seen(form_, plan_, form_.at(at_));
        if (core == other && heard_ == expected_) return std::nullopt;
        return "after " + after + " at " + std::to_string(machine_.now.count) + " ms the core has " +
               tell(core, heard_) + ", the form " + tell(other, expected_);
    }

    static std::string tell(const Seen& s, const Heard& h) {
        std::string out = "phase, because, spot, step, ceiling, check-in, holds, too much, stretch, more, waits, sign:";
        for (const int part : {int{s.phase}, int{s.because}, int{s.spot}, int{s.step}, int{s.ceiling}, int{s.check_in},
                               int{s.holds_begun}, int{s.too_much}, int{s.stretch}, int{s.more_allowed},
                               int{s.waits_for_a_word}, int{s.stop_sign}}) {
            out += ' ' + std::to_string(part);
        }
        out += "; press, let go, check-in, lighter, one more, paused, over:";
        for (const bool part : {h.press, h.let_go, h.check_in, h.lighter, h.one_more, h.paused, h.over}) {
            out += part ? " 1" : " 0";
        }
        return out;
    }

    const Form& form_;
    const SessionPlan& plan_;
    std::vector<bool>& walked_;
    State machine_;
    std::uint32_t at_;
    std::optional<Millis> check_in_due_;
    Heard heard_, expected_;
    bool went_back_ = false;
};

}  // namespace unknot::agreement
