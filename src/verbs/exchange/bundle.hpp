// One person's journal as a FHIR R4 bundle: what a clinic's system reads (docs/fhir.md). Deterministic: ids follow from
// the ids of the events, and nothing is taken from a clock. The codes are content's (content/exchange/codes.toml).
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "verbs/events.hpp"
#include "verbs/exchange/parts.hpp"

namespace unknot::verbs::exchange {

/// Where the events themselves stand beside the resources made of them.
enum class Originals : std::uint8_t { left_out, carried };

/// Takes events of one person in the order of the journal, each id once. Memory: the bundle and a little a session.
class Bundle {
public:
    explicit Bundle(Originals originals) : originals_(originals) {}

    /// `bytes`: the event as the journal keeps it.
    void take(const facts::Event& event, std::string_view bytes);

    /// The whole, as canonical JSON. At least one event must have been taken: FHIR knows no empty list.
    std::string finish() &&;

    // ---- for what makes resources of events (bundle_events.cpp, bundle_sessions.cpp, bundle_goals.cpp) ----

    /// Puts a resource in; its id follows from the event's and from `name`. Returns that id.
    std::string add(const facts::Event& event, std::string_view name, Fields resource);
    /// What every observation has.
    Fields observation(const facts::Event& event, Json code) const;
    /// A place or muscle as `bodySite`, with the BodyStructure that has its side.
    Json body_site(const Site& site);
    /// The procedure that a session is; it stands in the bundle once anything refers to it.
    Json session(const facts::Event& event, const std::string& id);
    Json patient() const { return reference(patient_); }

    void begin(const facts::Event& event, const facts::SessionStarted& started);
    void end(const facts::Event& event, const facts::SessionEnded& ended);

    void name_goal(const facts::Event& event, const facts::GoalNamed& named);
    /// What was scored belongs to the goal that has the id at that moment; to none, if none has.
    void score_goal(const facts::Event& event, const facts::GoalScored& scored);

private:
    /// Which program wrote an event, and on which device.
    struct Origin {
        std::string engine;
        std::string content;
        std::string device;
        friend auto operator<=>(const Origin&, const Origin&) = default;
    };
    struct Made {
        measure::Now last;
        std::set<std::string> sessions;
        JsonList targets;
        JsonList originals;
    };
    struct SessionTold {
        std::optional<facts::SessionStarted> started;
        measure::Now started_at;
        std::optional<facts::SessionRecord> ended;
        measure::Now ended_at;
    };

    struct GoalTold {
        std::string resource;
        std::string words;
        measure::Day since;
        JsonList scores;
    };

    static Origin origin_of(const facts::Event& event) { return {event.engine, event.content, event.device}; }
    static std::string origin_name(std::string_view what, const Origin& origin);
    void add_device(std::string_view id, const Origin& origin);
    void open_for(const facts::Event& event);
    void entry(std::string_view id, Fields resource);
    void add_sessions();
    Fields procedure(const SessionTold& told, const std::optional<std::string>& plan);
    Fields care_plan(const SessionTold& told) const;
    void add_goals();
    void add_body_structures();
    void add_provenance();

    Originals originals_;
    std::string entries_;
    std::string space_;  ///< what the ids of this person's resources are made in
    std::string patient_;
    std::map<std::string, Site> sites_;
    std::map<std::string, SessionTold> sessions_;
    std::vector<GoalTold> goals_;
    std::map<std::string, std::size_t> goal_of_id_;  ///< which of them has an id now: other words are another goal
    std::map<Origin, Made> made_;
};

}  // namespace unknot::verbs::exchange
