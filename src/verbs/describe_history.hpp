// The wire form of the journal's events and of the history they fold to.
#pragma once

#include "verbs/describe_measuring.hpp"
#include "verbs/describe_painting.hpp"
#include "verbs/describe_session.hpp"

namespace unknot::facts {

inline constexpr std::size_t note_length_max = 2'000;
/// A stop sign waits for its answer however long it takes (S9); ten years are nobody's slip of a digit.
inline constexpr std::int32_t follow_up_day_max = 3'650;

template <class V>
void describe(V& v, FollowUpAnswers& x) {
    v.shape("FollowUpAnswers");
    v.field("soreness", x.soreness);
    v.maybe("pain", x.pain);
    v.maybe("pain_before", x.pain_before);
    v.field("trend", x.trend);
    v.field("bruise", x.bruise);
    v.map("symptoms", x.symptoms, &SymptomAnswer::symptom, &SymptomAnswer::answer);
}

template <class V>
void describe(V& v, NextDose& x) {
    v.shape("NextDose");
    v.field("ceiling", x.ceiling);
    v.number("hold_share", x.hold_share, 0, 100);
    v.maybe("rest_until", x.rest_until);
}

// ---- event bodies ---------------------------------------------------------------------------------------------

template <class V>
void describe(V& v, Checked& x) {
    v.shape("Checked");
    describe_check_fields(v, x.check);
    v.field("verdict", x.verdict);
    v.field("scope", x.scope);
    v.field("complete", x.complete);
}

template <class V>
void describe(V& v, Mapped& x) {
    describe(v, x.story);
    v.shape("Mapped");
    v.maybe("painting", x.painting);
    v.maybe("redraw", x.redraw);
}

template <class V>
void describe(V& v, SpotTested& x) {
    describe(v, x.test);
    v.shape("SpotTested");
}

template <class V>
void describe(V& v, SessionStarted& x) {
    v.shape("SessionStarted");
    v.text("session", x.session, session_id_length_max);
    v.field("purpose", x.purpose);
    v.field("spots", x.spots);
    v.maybe("plan", x.plan);
}

template <class V>
void describe(V& v, SessionSignalled& x) {
    v.shape("SessionSignalled");
    v.text("session", x.session, session_id_length_max);
    v.field("at", x.event.at);
    describe_signal(v, x.event);
}

template <class V>
void describe(V& v, SessionEnded& x) {
    v.shape("SessionEnded");
    v.text("session", x.session, session_id_length_max);
    v.field("record", x.record);
}

template <class V>
void describe(V& v, FollowedUp& x) {
    v.shape("FollowedUp");
    v.text("session", x.session, session_id_length_max);
    v.number("day", x.day, 0, follow_up_day_max);
    v.field("answers", x.answers);
    v.field("advice", x.advice);
    v.field("next", x.next);
}

template <class V>
void describe(V& v, TakenBack& x) {
    v.shape("TakenBack");
    v.field("question", x.question);
    v.field("because", x.because);
}

template <class V>
void describe(V& v, ClinicianAllowed& x) {
    v.shape("ClinicianAllowed");
    v.field("question", x.question);
    v.field("until", x.until);
    v.field("ceiling", x.ceiling);
}

template <class V>
void describe(V& v, Noted& x) {
    v.shape("Noted");
    v.maybe("pain", x.pain);
    v.text("text", x.text, note_length_max);
}

template <class V>
void describe(V& v, CountryChosen& x) {
    v.shape("CountryChosen");
    v.text("country", x.country, 2);
    if constexpr (std::is_same_v<V, verbs::Reader>) {
        const auto& numbers = catalog::content().emergency_numbers;
        const auto known = [&](const catalog::EmergencyNumber& number) { return number.country == x.country; };
        if (v.trouble().none() && std::none_of(numbers.begin(), numbers.end(), known)) {
            v.trouble().report("country_unknown", {&v.where(), "country"});
        }
    }
}

template <class V>
void describe(V& v, Guarding& x) {
    v.shape("Guarding");
    v.field("clenching", x.clenching);
    v.field("breath_held", x.breath_held);
    v.field("shoulders_up", x.shoulders_up);
}

template <class V>
void describe(V& v, GuardingTold& x) {
    v.shape("GuardingTold");
    v.text("session", x.session, session_id_length_max);
    v.field("asked", x.asked);
    v.field("guarding", x.guarding);
}

// ---- the fold -------------------------------------------------------------------------------------------------

template <class V>
void describe(V& v, RememberedAnswer& x) {
    v.shape("RememberedAnswer");
    v.field("question", x.question);
    v.field("answer", x.answer);
    v.field("at", x.at);
    v.maybe("yes_at", x.yes_at);
    v.maybe("taken_back_at", x.taken_back_at);
    v.field("taken_back_because", x.taken_back_because);
    v.maybe("allowed", x.allowed);
}

template <class V>
void describe(V& v, RememberedMark& x) {
    v.shape("RememberedMark");
    v.field("mark", x.mark);
    v.field("since", x.since);
    v.field("told_at", x.told_at);
}

template <class V>
void describe(V& v, RememberedPair& x) {
    v.shape("RememberedPair");
    v.field("pair", x.pair);
    v.field("yes_at", x.yes_at);
}

template <class V>
void describe(V& v, KnownPain& x) {
    v.shape("KnownPain");
    v.field("pain", x.pain);
    v.field("last_at", x.last_at);
}

template <class V>
void describe(V& v, FollowUpDone& x) {
    v.shape("FollowUpDone");
    v.number("day", x.day, 0, follow_up_day_max);
    v.field("soreness", x.soreness);
    v.field("advice", x.advice);
    v.field("next", x.next);
    v.field("at", x.at);
}

template <class V>
void describe(V& v, SessionDone& x) {
    v.shape("SessionDone");
    v.text("id", x.id, session_id_length_max);
    v.field("at", x.at);
    std::optional<bool> unbegun = x.begun ? std::nullopt : std::optional{true};
    v.maybe("unbegun", unbegun);
    x.begun = !unbegun.value_or(false);
    v.field("ended", x.ended);
    v.field("record", x.record);
    v.field("follow_ups", x.follow_ups);
    v.maybe("guarding_before", x.guarding_before);
    v.maybe("guarding_after", x.guarding_after);
}

template <class V>
void describe(V& v, History& x) {
    v.shape("History");
    v.maybe("person", x.person);
    v.maybe("first_at", x.first_at);
    v.maybe("last_at", x.last_at);
    v.listed("answers", x.answers);
    v.listed("pairs", x.pairs);
    v.listed("marks", x.marks);
    v.listed("known_pains", x.known_pains);
    v.maybe("last_whole_check_at", x.last_whole_check_at);
    v.maybe("last_check_at", x.last_check_at);
    v.maybe("locked_at", x.locked_at);
    v.maybe("stop_sign_at", x.stop_sign_at);
    v.maybe("taken_back_at", x.taken_back_at);
    v.maybe("first_session_at", x.first_session_at);
    if constexpr (std::is_same_v<V, verbs::Reader>) {
        const verbs::Json* given = v.take("sessions");
        const bool fits = !given || (given->number() && *given->number() >= 0 && *given->number() < 1'000'000);
        if (!fits) v.trouble().report("number_out_of_range", {&v.where(), "sessions"});
        if (given && fits) x.sessions = static_cast<std::int32_t>(*given->number());
    } else {
        v.number("sessions", x.sessions, 0, 1'000'000);
    }
    v.listed("recent", x.recent);
    v.maybe("story", x.story);
    v.maybe("painting", x.painting);
    v.maybe("redraw", x.redraw);
    v.listed("notes", x.notes);
    v.maybe("country", x.country);
}

}  // namespace unknot::facts
