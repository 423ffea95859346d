// What was pressed in a span of days, and how it was borne.
#pragma once

#include <map>
#include <string_view>

#include "core/summary/summary.hpp"

namespace unknot::summary {

/// Takes the events of a span in the order of the fold, and counts what was pressed. Until the end of a session is
/// known it counts as done in full; of two ends the one with more pressing stands, and none takes a stop sign back.
class Pressing {
public:
    void take(const facts::SessionStarted& started, Day day);
    void take(const facts::SessionSignalled& signalled, Day day);
    void take(const facts::SessionEnded& ended, Day day);
    void take(const facts::FollowedUp& followed, Day day);
    void take(const facts::GuardingTold& told, Day day);

    SessionsTold sessions() const;
    /// `last`: the last day of the span; a session of that day need not have been told of yet.
    BorneTold borne(Day last) const;

private:
    struct Session {
        Day day;
        bool pressed_known = false;          ///< it was begun or ended in the span
        bool ended = false;
        bool answered = false;
        bool guarded = false;
        facts::SessionRecord record;
        std::vector<facts::PlannedSpot> planned;
        std::optional<facts::Signal> stop_sign;
        Day stop_day;
    };

    Session& told_of(const std::string& id, Day day);
    static bool pressed_in(const Session& session);
    static bool was_session(const Session& session);

    std::vector<Session> sessions_;          ///< as they were first told of
    std::map<std::string, std::size_t, std::less<>> by_id_;
    std::map<SymptomId, SymptomTold> symptoms_;
    std::map<Advice, AdviceGiven> advice_;
    std::optional<SorenessTold> sorest_;
};

}  // namespace unknot::summary
