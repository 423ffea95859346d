// What a session becomes: the procedure it was, and the care plan it was made with (S17).
#include "verbs/exchange/bundle.hpp"
#include "verbs/exchange/code_table.hpp"
#include "verbs/exchange/uuid.hpp"

namespace unknot::verbs::exchange {

using namespace facts;

namespace {

Json activity(Json code, std::string_view status, std::optional<std::int64_t> seconds, std::string_view description) {
    Fields detail;
    detail.with("code", std::move(code)).with("status", text(status));
    if (seconds) detail.with("quantity", quantity(*seconds, codes::seconds));
    if (!description.empty()) detail.with("description", text(description));
    return Fields{}.with("detail", detail.done()).done();
}

Json next_day(measure::Day day) {
    Json period = Fields{}.with("start", {day_text(day)}).done();
    Fields detail;
    detail.with("code", concept_of(codes::next_session_day))
        .with("status", text("scheduled"))
        .with("scheduledPeriod", std::move(period));
    return Fields{}.with("detail", detail.done()).done();
}

Json spot_code(const PlannedSpot& spot) {
    const Site site = site_of(spot.muscle, spot.side);
    const std::string technique = "technique." + std::string{name_of(spot.technique)};
    JsonList codings;
    codings.push_back(coding(codes::massage));
    codings.push_back(own_coding("massage." + site.code, site.display));
    codings.push_back(own_coding(technique, sentence(technique, "name")));
    return Fields{}.with("coding", {std::move(codings)}).with("text", text(site.display)).done();
}

Json stretch_activity(const PlannedStretch& planned) {
    const std::string record = "stretch." + std::string{name_of(planned.stretch)};
    const std::string side{name_of_enum(planned.side)};
    const std::string how = planned.side == Side::middle ? sentence(record, "how") : sentence(record, "how." + side);
    Json code = own_concept(record, side, sentence(record, "name"));
    return activity(std::move(code), "unknown", planned.hold.count, how);
}

/// What is known to have been done of what was planned.
std::string_view spots_status(const std::optional<SessionRecord>& ended) {
    if (!ended) return "unknown";
    return ended->finished ? "completed" : "stopped";
}

std::string_view procedure_status(const std::optional<SessionRecord>& ended) {
    if (!ended) return "unknown";
    if (ended->finished) return "completed";
    return ended->pressed.count == 0 ? "not-done" : "stopped";
}

}  // namespace

void Bundle::begin(const Event& event, const SessionStarted& started) {
    session(event, started.session);
    SessionTold& told = sessions_[started.session];
    if (told.started) return;  // of two starts the first counts, as in the history
    told.started = started;
    if (told.started->plan) told.started->plan->made_from = {};
    told.started_at = event.at;
    if (started.purpose != Purpose::session) return;
    made_[origin_of(event)].targets.push_back(reference(name_based_uuid(space_, "plan/" + started.session)));
}

void Bundle::end(const Event& event, const SessionEnded& ended) {
    session(event, ended.session);
    SessionTold& told = sessions_[ended.session];
    if (told.ended && !(told.ended->pressed < ended.record.pressed)) return;  // of two ends the one with more pressing
    told.ended = ended.record;
    told.ended_at = event.at;
}

Fields Bundle::care_plan(const SessionTold& told) const {
    JsonList activities;
    const std::string_view spots = spots_status(told.ended);
    for (const PlannedSpot& spot : told.started->spots) {
        activities.push_back(activity(spot_code(spot), spots, spot.hold.count * spot.holds, {}));
    }
    if (const auto& plan = told.started->plan) {
        activities.push_back(activity(concept_of(codes::warm_strokes), spots, plan->warm.count, {}));
        activities.push_back(activity(concept_of(codes::rest_between), spots, plan->rest.count, {}));
        for (const PlannedStretch& stretch : plan->stretches) activities.push_back(stretch_activity(stretch));
        activities.push_back(activity(concept_of(codes::walk), "unknown", plan->walk.count, {}));
        for (const catalog::HabitId habit : plan->habits) {
            const std::string id{name_of(habit)};
            Json code = own_concept("habit", id, sentence("habit." + id, "name"));
            activities.push_back(activity(std::move(code), "unknown", std::nullopt, sentence("habit." + id, "how")));
        }
        activities.push_back(next_day(plan->next_day));
    }
    Fields fields;
    fields.with("resourceType", text("CarePlan"))
        .with("status", text(told.ended ? "completed" : "unknown"))
        .with("intent", text("plan"))
        .with("subject", patient())
        .with("created", {date_time(told.started_at)});
    if (!activities.empty()) fields.with("activity", {std::move(activities)});
    return fields;
}

Fields Bundle::procedure(const SessionTold& told, const std::optional<std::string>& plan) {
    const auto purpose = told.started ? told.started->purpose : told.ended ? told.ended->purpose : Purpose::session;
    Fields fields;
    fields.with("resourceType", text("Procedure"))
        .with("status", text(procedure_status(told.ended)))
        .with("code", concept_of(purpose == Purpose::session ? codes::massage : codes::press_test_session))
        .with("subject", patient())
        .with("performer", one(Fields{}.with("actor", patient()).done()));
    if (plan) fields.with("basedOn", one(reference(*plan)));
    measure::Now start = told.started_at;
    if (!told.started && told.ended) {
        start = told.ended_at;
        start.at.ms = std::max<std::int64_t>(0, start.at.ms - told.ended->length.count);
    }
    if (told.started || told.ended) {
        Fields period;
        period.with("start", {date_time(start)});
        if (told.ended && told.ended_at.at >= start.at) period.with("end", {date_time(told.ended_at)});
        fields.with("performedPeriod", period.done());
    }
    std::vector<Site> sites;
    if (told.ended) {
        for (const SpotDone& spot : told.ended->spots) sites.push_back(site_of(spot.muscle, spot.side));
    } else if (told.started) {
        for (const PlannedSpot& spot : told.started->spots) sites.push_back(site_of(spot.muscle, spot.side));
    }
    JsonList places;
    for (const Site& site : sites) places.push_back(body_site(site));
    if (!places.empty()) fields.with("bodySite", {std::move(places)});
    return fields;
}

void Bundle::add_sessions() {
    for (const auto& [id, told] : sessions_) {
        std::optional<std::string> plan;
        if (told.started && told.started->purpose == Purpose::session) {
            plan = name_based_uuid(space_, "plan/" + id);
            entry(*plan, care_plan(told));
        }
        entry(name_based_uuid(space_, "session/" + id), procedure(told, plan));
    }
}

}  // namespace unknot::verbs::exchange
