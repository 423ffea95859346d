#include "verbs/exchange/bundle_events.hpp"

#include "core/measure/order.hpp"
#include "verbs/exchange/code_table.hpp"
#include "verbs/exchange/uuid.hpp"

namespace unknot::verbs::exchange {

using namespace facts;

namespace {

Json component(const Code& code, std::string_view value_is, Json value) {
    return Fields{}.with("code", concept_of(code)).with(value_is, std::move(value)).done();
}
Json component(const Code& code, Answer answer) {
    return component(code, "valueCodeableConcept", answer_concept(answer));
}

Json record_concept(std::string_view kind, std::string_view id, std::string_view key) {
    return own_concept(kind, id, sentence(std::string{kind} + '.' + std::string{id}, key));
}

/// The canonical address of the safety check: a name within our own list.
std::string questionnaire() {
    constexpr std::size_t scheme = std::string_view{"urn:uuid:"}.size();
    return "urn:uuid:" + name_based_uuid(codes::system_unknot.substr(scheme), codes::safety_check.code);
}

/// What may stand behind a canonical address.
bool is_version(std::string_view told) {
    constexpr std::string_view allowed = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-_";
    return !told.empty() && told.find_first_not_of(allowed) == told.npos;
}

std::string numbered(std::string_view name, std::size_t i) { return std::string{name} + '/' + std::to_string(i); }

/// One event, kind by kind.
class EventResources {
public:
    EventResources(Bundle& bundle, const Event& event) : bundle_(bundle), event_(event) {}

    void operator()(const Checked& told);
    void operator()(const Mapped& told);
    void operator()(const SpotTested& told);
    void operator()(const SessionStarted& told) { bundle_.begin(event_, told); }
    void operator()(const SessionSignalled& told);
    void operator()(const SessionEnded& told);
    void operator()(const FollowedUp& told);
    void operator()(const TakenBack& told);
    void operator()(const ClinicianAllowed& told);
    void operator()(const Noted& told);
    void operator()(const CountryChosen&) {}  // which emergency number is shown: nothing about the body
    void operator()(const GuardingTold& told);
    void operator()(const PainTold& told);
    void operator()(const GoalNamed& told) { bundle_.name_goal(event_, told); }
    void operator()(const GoalScored& told) { bundle_.score_goal(event_, told); }
    void operator()(const GlobalChangeTold& told);
    void operator()(const RangeMeasured& told);
    void operator()(const TrialBegun&) {}  // which day drew what: what was done, and how it was, is told by others
    void operator()(const TrialStopped&) {}

private:
    Fields observation(const Code& code) const { return bundle_.observation(event_, concept_of(code)); }
    std::string add(std::string_view name, Fields fields) { return bundle_.add(event_, name, std::move(fields)); }
    void add_mark(const Code& code, std::string_view name, const NoGoMark& mark, const std::string& check);
    void add_pain(const PainMark& pain, std::size_t position);
    void add_movement(const MovementMark& moved, std::size_t position);
    JsonList items(const Check& check) const;

    Bundle& bundle_;
    const Event& event_;
};

JsonList EventResources::items(const Check& check) const {
    JsonList items;
    for (const GivenAnswer& given : check.answers) {
        const std::string id{name_of(given.question)};
        Json answer = Fields{}.with("valueCoding", answer_coding(given.answer)).done();
        items.push_back(Fields{}
                            .with("linkId", {id})
                            .with("text", {sentence("question." + id, "ask")})
                            .with("answer", one(std::move(answer)))
                            .done());
    }
    const auto about = [&](std::string_view link, Json coding) {
        Json answer = Fields{}.with("valueCoding", std::move(coding)).done();
        items.push_back(Fields{}.with("linkId", text(link)).with("answer", one(std::move(answer))).done());
    };
    if (const auto& band = check.about.age_band) {
        about("about.age_band", own_coding("age_band." + std::string{name_of_enum(*band)}, {}));
    }
    if (const auto& pregnant = check.about.maybe_pregnant) {
        about("about.maybe_pregnant", answer_coding(*pregnant ? Answer::yes : Answer::no));
    }
    return items;
}

void EventResources::operator()(const Checked& told) {
    Fields response;
    response.with("resourceType", text("QuestionnaireResponse"))
        .with("status", text(told.complete ? "completed" : "in-progress"))
        .with("subject", bundle_.patient())
        .with("source", bundle_.patient())
        .with("authored", {date_time(event_.at)});
    if (is_version(event_.content)) {
        response.with("questionnaire", {questionnaire() + '|' + event_.content});
    }
    if (JsonList answered = items(told.check); !answered.empty()) response.with("item", {std::move(answered)});
    const std::string check = add("check", std::move(response));
    Fields verdict = observation(codes::verdict);
    verdict.with("derivedFrom", one(reference(check)))
        .with("valueCodeableConcept", choice_concept("verdict", told.verdict));
    add("verdict", std::move(verdict));
    std::size_t i = 0;
    for (const NoGoMark& mark : told.check.marks) add_mark(codes::no_go_mark, numbered("mark", i++), mark, check);
    i = 0;
    for (const NoGoMark& mark : told.check.marks_off) add_mark(codes::no_go_over, numbered("over", i++), mark, check);
}

void EventResources::add_mark(const Code& code, std::string_view name, const NoGoMark& mark, const std::string& check) {
    Fields fields = observation(code);
    fields.with("bodySite", bundle_.body_site(site_of(mark.place)))
        .with("derivedFrom", one(reference(check)))
        .with("valueCodeableConcept", record_concept("mark", name_of(mark.reason), "name"));
    add(name, std::move(fields));
}

void EventResources::add_pain(const PainMark& pain, std::size_t position) {
    Fields fields = observation(codes::pain_now);
    fields.with("bodySite", bundle_.body_site(site_of(pain.place))).with("valueQuantity", score(pain.strength.of_10));
    JsonList components;
    if (pain.quality) {
        components.push_back(component(codes::quality, "valueCodeableConcept",
                                       record_concept("quality", name_of(*pain.quality), "name")));
    }
    if (pain.share != Share{}) {
        components.push_back(component(codes::painted_share, "valueInteger", {std::int64_t{pain.share.of_10000}}));
    }
    if (!components.empty()) fields.with("component", {std::move(components)});
    add(numbered("pain", position), std::move(fields));
}

void EventResources::add_movement(const MovementMark& moved, std::size_t position) {
    const std::string id{name_of(moved.movement)};
    const std::string side{name_of_enum(moved.side)};
    JsonList codings;
    codings.push_back(own_coding("movement." + id + '.' + side, sentence("movement." + id, "name")));
    Fields fields = observation(codes::movement_hurts);
    fields.with("valueCodeableConcept", Fields{}.with("coding", {std::move(codings)}).done())
        .with("component",
              one(component(codes::laterality, "valueCodeableConcept", concept_of(side_code(moved.side)))));
    add(numbered("movement", position), std::move(fields));
}

void EventResources::operator()(const Mapped& told) {
    std::size_t i = 0;
    for (const PainMark& pain : told.story.pains) add_pain(pain, i++);
    i = 0;
    for (const MovementMark& moved : told.story.movements) add_movement(moved, i++);
    i = 0;
    for (const catalog::CauseId cause : told.story.causes) {
        Fields fields = observation(codes::day_load);
        fields.with("valueCodeableConcept", record_concept("cause", name_of(cause), "name"));
        add(numbered("cause", i++), std::move(fields));
    }
}

void EventResources::operator()(const SpotTested& told) {
    Fields fields = observation(codes::press_test);
    fields.with("bodySite", bundle_.body_site(site_of(told.test.muscle, told.test.side)))
        .with("valueCodeableConcept", choice_concept("familiar", told.test.familiar));
    add("press_test", std::move(fields));
}

void EventResources::operator()(const SessionSignalled& told) {
    if (told.event.signal == Signal::tick) return;
    Fields fields = observation(codes::session_signal);
    fields.with("partOf", one(bundle_.session(event_, told.session)))
        .with("valueCodeableConcept", choice_concept("signal", told.event.signal));
    JsonList components;
    components.push_back(
        component(codes::time_in_session, "valueQuantity", quantity(told.event.at.count, codes::milliseconds)));
    if (const auto& strength = told.event.strength) {
        components.push_back(component(codes::felt_pressure, "valueQuantity", score(strength->of_10)));
    }
    add("signal", std::move(fields.with("component", {std::move(components)})));
}

void EventResources::operator()(const SessionEnded& told) {
    bundle_.end(event_, told);
    std::size_t i = 0;
    for (const SpotDone& spot : told.record.spots) add_spot(bundle_, event_, told.session, spot, i++);
    if (const auto& sign = told.record.stop_sign) {
        Fields fields = observation(codes::stop_sign);
        fields.with("partOf", one(bundle_.session(event_, told.session)))
            .with("valueCodeableConcept", choice_concept("signal", *sign));
        add("stop_sign", std::move(fields));
    }
    Fields guarding = observation(codes::session_guarding);
    guarding.with("partOf", one(bundle_.session(event_, told.session))).with("valueBoolean", {told.record.guarding});
    add("guarding", std::move(guarding));
}

void EventResources::operator()(const FollowedUp& told) {
    const FollowUpAnswers& answers = told.answers;
    Fields fields = observation(codes::soreness);
    fields.with("partOf", one(bundle_.session(event_, told.session)))
        .with("valueQuantity", score(answers.soreness.of_10));
    JsonList components;
    components.push_back(component(codes::follow_up_day, "valueInteger", {std::int64_t{told.day}}));
    components.push_back(component(codes::trend, "valueCodeableConcept", choice_concept("trend", answers.trend)));
    components.push_back(component(codes::bruise, "valueCodeableConcept", choice_concept("bruise", answers.bruise)));
    components.push_back(component(codes::advice, "valueCodeableConcept", choice_concept("advice", told.advice)));
    if (answers.pain_before) {
        components.push_back(component(codes::pain_before, "valueQuantity", score(answers.pain_before->of_10)));
    }
    for (const SymptomAnswer& told_of : answers.symptoms) {
        components.push_back(Fields{}
                                 .with("code", record_concept("symptom", name_of(told_of.symptom), "ask"))
                                 .with("valueCodeableConcept", answer_concept(told_of.answer))
                                 .done());
    }
    add("soreness", std::move(fields.with("component", {std::move(components)})));
    if (!answers.pain) return;
    Fields pain = observation(codes::pain_now);
    pain.with("partOf", one(bundle_.session(event_, told.session))).with("valueQuantity", score(answers.pain->of_10));
    add("pain", std::move(pain));
}

void EventResources::operator()(const TakenBack& told) {
    Fields fields = observation(codes::answer_taken_back);
    fields.with("valueCodeableConcept", record_concept("question", name_of(told.question), "ask"))
        .with("component",
              one(component(codes::because, "valueCodeableConcept", choice_concept("taken_back", told.because))));
    add("taken_back", std::move(fields));
}

void EventResources::operator()(const ClinicianAllowed& told) {
    Fields fields = observation(codes::clinician_allowed);
    fields.with("valueCodeableConcept", record_concept("question", name_of(told.question), "ask"));
    JsonList components;
    components.push_back(component(codes::allowed_until, "valueDateTime", {day_text(told.until)}));
    components.push_back(component(codes::pressure_ceiling, "valueQuantity", score(told.ceiling.of_10)));
    add("allowed", std::move(fields.with("component", {std::move(components)})));
}

void EventResources::operator()(const Noted& told) {
    const auto words = told_text(told.text);
    if (told.pain) {
        Fields fields = observation(codes::pain_now);
        fields.with("valueQuantity", score(told.pain->of_10));
        if (words) fields.with("note", one(Fields{}.with("text", {*words}).done()));
        add("note", std::move(fields));
    } else if (words) {
        add("note", std::move(observation(codes::note).with("valueString", {*words})));
    }
}

void EventResources::operator()(const GuardingTold& told) {
    Fields fields = observation(codes::guarding);
    fields.with("partOf", one(bundle_.session(event_, told.session)));
    JsonList components;
    components.push_back(component(codes::guarding_asked, "valueCodeableConcept", choice_concept("asked", told.asked)));
    components.push_back(component(codes::clenching, told.guarding.clenching));
    components.push_back(component(codes::breath_held, told.guarding.breath_held));
    components.push_back(component(codes::shoulders_up, told.guarding.shoulders_up));
    add("guarding_told", std::move(fields.with("component", {std::move(components)})));
}

const Code& asked_code(PainAsked asked) {
    switch (asked) {
        case PainAsked::now: return codes::pain_now;
        case PainAsked::worst: return codes::pain_worst;
        case PainAsked::moving: return codes::pain_moving;
    }
    return codes::pain_worst;
}

void EventResources::operator()(const PainTold& told) {
    Fields fields = observation(asked_code(told.asked));
    if (told.side) fields.with("bodySite", bundle_.body_site(site_of(*told.side)));
    add("pain_told", std::move(fields.with("valueQuantity", score(told.pain.of_10))));
}

void EventResources::operator()(const GlobalChangeTold& told) {
    Fields fields = observation(codes::global_change);
    fields.with("valueCodeableConcept", choice_concept("global_change", told.change));
    add("global_change", std::move(fields));
}

void EventResources::operator()(const RangeMeasured& told) {
    std::vector<Degrees> tries = told.tries;
    measure::put_in_order(tries);
    JsonList what;
    what.push_back(own_coding("motion." + std::string{name_of_enum(told.motion)}, {}));
    what.push_back(coding(codes::range_of_motion));
    Fields fields = bundle_.observation(event_, Fields{}.with("coding", {std::move(what)}).done());
    fields.with("bodySite", bundle_.body_site(site_of(told.motion, told.side)))
        .with("valueQuantity", quantity(tries[range_tries / 2].count, codes::degrees));
    JsonList components;
    for (const Degrees one : told.tries) {
        components.push_back(component(codes::range_try, "valueQuantity", quantity(one.count, codes::degrees)));
    }
    add("range", std::move(fields.with("component", {std::move(components)})));
}

}  // namespace

void add_spot(Bundle& bundle, const Event& event, const std::string& session, const SpotDone& spot,
              std::size_t position) {
    Fields fields = bundle.observation(event, concept_of(codes::spot_pressed));
    fields.with("bodySite", bundle.body_site(site_of(spot.muscle, spot.side)))
        .with("partOf", one(bundle.session(event, session)));
    JsonList components;
    const auto tell = [&](const Code& code, std::string_view value_is, Json value) {
        components.push_back(component(code, value_is, std::move(value)));
    };
    tell(codes::pressed_time, "valueQuantity", quantity(spot.pressed.count, codes::milliseconds));
    tell(codes::holds, "valueInteger", {std::int64_t{spot.holds}});
    tell(codes::highest_pressure, "valueQuantity", score(spot.highest.of_10));
    tell(codes::too_much_signs, "valueInteger", {std::int64_t{spot.too_much}});
    tell(codes::spread, "valueBoolean", {spot.spread});
    tell(codes::spot_end, "valueCodeableConcept", choice_concept("spot_end", spot.end));
    if (spot.number) tell(codes::felt_pressure, "valueQuantity", score(spot.number->of_10));
    if (spot.familiar) tell(codes::familiar, "valueCodeableConcept", choice_concept("familiar", *spot.familiar));
    bundle.add(event, numbered("spot", position), std::move(fields.with("component", {std::move(components)})));
}

void add_resources(Bundle& bundle, const Event& event) { std::visit(EventResources{bundle, event}, event.body); }

}  // namespace unknot::verbs::exchange
