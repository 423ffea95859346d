// S4, S12: what was borne badly takes the tools away for its time, to the millisecond, and not for good: whoever is
// reached by a tool alone can do no session that would open it (decision 0027).
#include <array>

#include "tests/laws/history_digest.hpp"
#include "tests/laws/law.hpp"

namespace unknot::laws {
namespace {

using catalog::Advice;
using measure::Break;

/// What a session left behind.
struct Left {
    std::optional<Signal> said;              ///< while it was pressed, two minutes into it
    Purpose purpose = Purpose::session;      ///< of that
    bool ended = true;                       ///< a minute after what was said
    std::optional<Advice> advice;            ///< told a day later
    std::int32_t rest_days = 0;              ///< what it asked for
};

/// From when on time opens it, by content's number; none: nothing takes the tools away.
std::optional<Instant> opens_at(const Left& left) {
    std::optional<Instant> last;
    if (left.said) last = later(noon(), minutes(left.ended ? 3 : 2)).at;
    if (left.advice && *left.advice >= Advice::rest) {
        last = noon(1).at;
        if (left.rest_days > 0) last = measure::begin_of(noon(1).day() + left.rest_days + 1, 0);
    }
    return last ? std::optional{*last + numbers::tools_again_after.millis()} : std::nullopt;
}

History past(const Left& left) {
    SessionRecord record = record_of({done_at("infraspinatus", 30, 1, 2)});
    record.purpose = left.purpose;
    record.guarding = left.said.has_value();
    std::vector<Event> journal{event(noon(-9), started("first")), event(noon(-9), SessionEnded{"first", {}}, 1),
                               event(noon(), started("s", left.purpose))};
    if (left.said) {
        journal.push_back(event(later(noon(), minutes(2)), SessionSignalled{"s", {Millis{120'000}, *left.said, {}}}));
    }
    if (left.ended) journal.push_back(event(later(noon(), minutes(3)), SessionEnded{"s", record}));
    NextDose next;
    if (left.rest_days > 0) next.rest_until = noon(1).day() + left.rest_days;
    const FollowedUp told{"s", 1, {}, left.advice.value_or(Advice::same), next};
    journal.push_back(event(noon(1), told));
    return fold(journal);
}

std::vector<Left> everything_left() {
    std::vector<Left> all;
    const std::array<std::optional<Signal>, 3> signals{std::nullopt, Signal::breath_held, Signal::tensing};
    const std::array<std::optional<Advice>, 5> advices{Advice::same, Advice::lighter, Advice::rest, Advice::seek_care,
                                                       Advice::emergency};
    for (const auto& said : signals) {
        for (const Purpose purpose : {Purpose::session, Purpose::press_test}) {
            for (const bool ended : {true, false}) {
                for (const auto& advice : advices) {
                    for (const std::int32_t rest : {0, 2, 7}) all.push_back({said, purpose, ended, advice, rest});
                }
            }
        }
    }
    return all;
}

std::string name(const Left& left) {
    return "signal " + std::to_string(left.said ? static_cast<int>(*left.said) : -1) + ", advice " +
           std::to_string(static_cast<int>(left.advice.value_or(Advice::same))) + ", rest " +
           std::to_string(left.rest_days);
}

Counterexample tools_come_back_in_their_time() {
    for (const Left& left : everything_left()) {
        const History history = past(left);
        const auto opens = opens_at(left);
        for (const std::int32_t offset : {-720, 0, 840}) {
            for (const std::int64_t ms : {-hours(100).count, -hours(1).count, std::int64_t{-1}, std::int64_t{0},
                                          std::int64_t{1}, hours(24 * 400).count}) {
                const Now now{opens.value_or(noon(2).at) + Millis{ms}, offset};
                if (now.at < noon(1).at) continue;
                if (now.day() > rules().review_by) continue;  // stale rules take the tools for another reason
                const Clearance clearance = clear(calm_check(), now, &history);
                const bool shut = opens && now.at < *opens;
                if (clearance.hand_only != shut) return name(left) + (shut ? ": opens too early" : ": stays shut");
                if (shut && clearance.hand_only_until != opens) return name(left) + ": another time is told";
                if (!shut && clearance.hand_only_until) return name(left) + ": a time is told and nothing is shut";
            }
        }
    }
    return std::nullopt;
}

/// What time does not open tells no time, and is not opened by the time of something else.
Counterexample what_else_asks_for_the_hand_outlasts_it() {
    const History history = past({Signal::tensing, Purpose::session, true, Advice::same, 0});
    std::int32_t tried = 0;
    for (const QuestionId question : whole_questions()) {
        if (!rules().questions[question.index].yes.hand_only) continue;
        tried += 1;
        Check check = calm_check();
        answer(check, question, Answer::yes);
        for (const std::int32_t day : {2, 6, 7, 8, 40}) {
            const Clearance clearance = clear(check, noon(day), &history);
            if (!clearance.hand_only || clearance.hand_only_until) return "a finding opens with time";
        }
    }
    looked_at(tried, 1);
    const Clearance set_back = clear(calm_check(), noon(-1), &history);
    if (!set_back.hand_only || set_back.hand_only_until) return "a clock that was set back opens it";
    Check no_time = calm_check();
    if (!screening::screen(rules(), no_time, std::nullopt, "p", &history).hand_only) return "no time at all opens it";
    return std::nullopt;
}

/// Told more, it is never over sooner.
Counterexample more_told_is_never_sooner() {
    const auto all = everything_left();
    for (const Left& left : all) {
        for (const auto& [raised_signal, raised_advice] :
             {std::pair{true, false}, std::pair{false, true}, std::pair{true, true}}) {
            Left more = left;
            if (raised_signal && !more.said) more.said = Signal::breath_held;
            if (raised_advice && more.advice < Advice::rest) more.advice = Advice::rest;
            for (const std::int32_t day : {2, 7, 8, 9, 15, 17}) {
                const History before = past(left);
                const History after = past(more);
                const auto part =
                    milder(clear(calm_check(), noon(day), &before), clear(calm_check(), noon(day), &after));
                if (part) return name(more) + ": milder than " + name(left) + " in " + *part;
            }
        }
    }
    return std::nullopt;
}

TEST_CASE("S4: after breath held, tensing or a bad reaction the tools come back after their time and not before") {
    holds(tools_come_back_in_their_time);
    catches(Break::s4_tools_back_early, tools_come_back_in_their_time);
}

TEST_CASE("S4: a finding, a clock set back or no time at all keep to the hand whatever time has passed") {
    holds(what_else_asks_for_the_hand_outlasts_it);
}

TEST_CASE("S3: whoever told more of how it was borne never has the tools back sooner") {
    holds(more_told_is_never_sooner);
}

}  // namespace
}  // namespace unknot::laws
