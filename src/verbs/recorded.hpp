// One session as the journal holds it, put together in one document, and its replay. No verb: the cues are those that
// `session` answers; hosts that keep a journal tell with this what was said in a session, and why.
//
//   {"ended":{...},"events":[{"at":60000,"signal":"found"}],"made_with":[{"content":"1f0c","engine":"0.1.0"}],
//    "plan":{...},"session":"<id>","started":{...},"unknot_session":1}
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/session/session.hpp"
#include "verbs/describe_history.hpp"

namespace unknot::verbs {

/// Which engine and which content wrote an event.
struct MadeWith {
    std::string engine;
    std::string content;
    friend bool operator==(const MadeWith&, const MadeWith&) = default;
};

/// Of a record.
inline constexpr std::size_t record_bytes_max = 16u << 20;

struct RecordedSession {
    std::string session;                           ///< its id
    measure::Now started;
    std::vector<MadeWith> made_with;               ///< each once, in the order they are met; at least one
    facts::SessionPlan plan;
    std::vector<facts::SessionEvent> events;       ///< at most `list_length_max`
    std::optional<facts::SessionRecord> ended;     ///< what came of it, as it was put on record then
};

/// Reads a record, whole and strictly: unknown fields, signals and ids are refused with their place.
std::variant<RecordedSession, Problem> read_recorded(std::string_view json);

/// Its canonical bytes. What is read back is the same.
std::string written_record(const RecordedSession& recorded);

/// Gathers the sessions of a journal, event by event, in the order of the journal.
class SessionsOnRecord {
public:
    /// Takes the canonical bytes of one event; one that is of no session is passed over unread. A problem: it can not
    /// be read, and nothing was taken.
    std::optional<Problem> take(std::string_view event);

    /// The session of that id; without one the session that was begun last. With a `person`, theirs alone. Its events
    /// come by their time in the session, those of one millisecond in the order of the journal. Problems:
    /// `session_absent`, `session_without_plan`, `list_too_long`.
    std::variant<RecordedSession, Problem> record(const std::string& session, const std::string& person) const;

private:
    struct Held {
        std::optional<facts::SessionStarted> start;
        measure::Now started;
        std::string person;
        std::vector<MadeWith> made_with;
        std::vector<facts::SessionEvent> events;
        std::optional<facts::SessionRecord> ended;
    };
    const Held* find(const std::string& session, const std::string& person) const;

    std::map<std::string, Held, std::less<>> held_;
};

/// What was said by the person, or to them.
struct Moment {
    measure::Millis at;
    std::variant<facts::SessionEvent, facts::TimedCue> what;
};

struct Replayed {
    std::vector<Moment> moments;  ///< in the order they happened; ticks, which say nothing, are left out
    facts::SessionRecord record;  ///< what came of it
    bool other_version = false;  ///< something of it was made with another engine or content than this program's
    bool agrees = true;  ///< what came of it is what was put on record then; true if nothing was
};

/// Runs a recorded session through the machine again, up to its end if that is on record, else to its last event. The
/// same record gives the same moments, to the byte, with the same engine and content. Problems: a plan that its own
/// grounds do not lead to, if nothing else than this engine and content made it; a plan of no or of too many parts.
/// Cost: the deadlines passed.
std::variant<Replayed, Problem> replay(const RecordedSession& recorded);

/// A cue as it stands in the answer of `session`.
std::string written_cue(const facts::TimedCue& cue);

}  // namespace unknot::verbs
