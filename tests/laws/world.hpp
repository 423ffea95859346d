// A person on an ordinary day, from which the laws start: a healthy check, a sore shoulder, a plan that is allowed.
#pragma once

#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/catalog/numbers.hpp"
#include "core/coach.hpp"

namespace unknot::laws {

using namespace facts;
using catalog::Catalog;
using catalog::Tense;
namespace numbers = catalog::numbers;

inline const Catalog& rules() { return catalog::content(); }

/// Noon of a day well before the rules are due for review.
inline Now noon(std::int32_t days = 0) {
    const std::int64_t day = rules().review_by.number - 300 + days;
    return {Instant{day * 86'400'000 + 12 * 3'600'000}, 0};
}

inline Now later(Now now, Millis by) { return {now.at + by, now.offset_minutes}; }
inline Millis minutes(std::int64_t count) { return {count * 60'000}; }
inline Millis hours(std::int64_t count) { return Hours{count}.millis(); }

template <class Record>
std::uint16_t index_of(std::span<const Record> table, std::string_view id) {
    std::uint16_t index = 0;
    while (index < table.size() && table[index].id != id) index += 1;
    return index;
}

/// The questions of a whole check: all but the smaller parts.
inline std::vector<QuestionId> whole_questions(const Catalog& rules_ = rules()) {
    std::vector<QuestionId> out;
    for (std::uint16_t i = 0; i < rules_.questions.size(); ++i) {
        if (rules_.questions[i].tense != Tense::part) out.push_back({i});
    }
    return out;
}

/// The place of a zone on a side; the midline has no side.
inline Place place_on(const Catalog& rules_, ZoneId zone, Side side) {
    return {zone, rules_.zones[zone.index].midline ? Side::middle : side};
}

inline PainMark pain_at(std::string_view zone, Side side, std::int32_t strength = 5) {
    return {place_on(rules(), {index_of(rules().zones, zone)}, side), {strength}, std::nullopt};
}

/// Everything asked and everything denied, by somebody to whom every question applies.
inline Check calm_check() {
    Check check;
    for (const QuestionId id : whole_questions()) check.answers.push_back({id, Answer::no});
    check.about = {AgeBand::from_50, true};
    check.pains = std::vector{pain_at("blade-top", Side::right), pain_at("neck-base", Side::right),
                              pain_at("shoulder-back", Side::left)};
    return check;
}

/// Leaves a question out (`nothing`), or answers it.
inline void answer(Check& check, QuestionId question, std::optional<Answer> given) {
    std::erase_if(check.answers, [&](const GivenAnswer& a) { return a.question == question; });
    if (given) check.answers.push_back({question, *given});
}

inline Clearance clear(const Check& check, const Now& now = noon(), const History* history = nullptr) {
    return screening::screen(rules(), check, now, "p", history);
}

/// A muscle as a candidate, spoken for by the pains of `calm_check`.
inline CandidateMuscle candidate(MuscleId muscle, Side side, std::int32_t odds = 5000) {
    CandidateMuscle out;
    out.muscle = muscle;
    out.side = side;
    out.odds = {odds};
    out.pressable = rules().muscles[muscle.index].pressable();
    return out;
}

inline Means everything_at_hand() { return {true, true, true, true, true, catalog::Posture::either, 20}; }

/// Somebody who has done this for a while and bore it well.
inline Ledger practised() {
    Ledger ledger;
    ledger.sessions_before = 9;
    ledger.week_one = false;
    ledger.last_advice = catalog::Advice::same;
    return ledger;
}

inline PlanGrounds grounds(std::vector<CandidateMuscle> candidates, Ledger ledger = practised(),
                           Clearance clearance = clear(calm_check())) {
    PlanGrounds out;
    out.now = later(noon(), minutes(5));
    out.clearance = std::move(clearance);
    out.candidates = std::move(candidates);
    out.means = everything_at_hand();
    out.ledger = std::move(ledger);
    return out;
}

inline PlanGrounds test_grounds(MuscleId muscle, Side side, Ledger ledger = practised()) {
    PlanGrounds out = grounds({candidate(muscle, side)}, std::move(ledger));
    out.purpose = Purpose::press_test;
    out.test_muscle = muscle;
    out.test_side = side;
    return out;
}

inline const SessionPlan* plan_of(const planning::Planned& planned) { return std::get_if<SessionPlan>(&planned); }

/// The plan of grounds that must have one.
inline SessionPlan the_plan(const PlanGrounds& wanted) {
    const auto planned = planning::make(rules(), wanted);
    const SessionPlan* plan = plan_of(planned);
    if (!plan) throw std::runtime_error("a plan that a test starts from is refused");
    return *plan;
}

inline MuscleId muscle(std::string_view id) { return {index_of(rules().muscles, id)}; }

/// An event of the journal.
inline Event event(const Now& at, EventBody body, std::int64_t counter = 0) {
    Event out;
    out.id = std::to_string(at.at.ms) + "-" + std::to_string(counter);
    out.person = "p";
    out.at = at;
    out.device = "d";
    out.counter = counter;
    out.body = std::move(body);
    return out;
}

/// The start of a session as the journal keeps it.
inline SessionStarted started(std::string session, Purpose purpose = Purpose::session,
                              std::vector<PlannedSpot> spots = {}) {
    SessionStarted out;
    out.session = std::move(session);
    out.purpose = purpose;
    out.spots = std::move(spots);
    return out;
}

/// What was done on one spot: so many holds of so many seconds, at that pressure.
inline SpotDone done_at(std::string_view which, std::int64_t seconds, std::int32_t holds, std::int32_t highest) {
    SpotDone out{muscle(which), Side::right, {}, holds, {highest}, 0, false, SpotEnd::completed, {}, {}};
    out.pressed = Seconds{seconds * holds}.millis();
    return out;
}

/// The record of a session with these spots.
inline SessionRecord record_of(std::vector<SpotDone> spots) {
    SessionRecord out;
    for (const SpotDone& spot : spots) out.pressed = out.pressed + spot.pressed;
    out.spots = std::move(spots);
    out.finished = true;
    return out;
}

/// A check as the journal keeps it.
inline Checked checked(const Check& check, const Clearance& clearance) {
    return {check, clearance.verdict, clearance.scope, clearance.complete};
}

/// The part of `after` that is milder than the same part of `before`, or nothing.
inline std::optional<std::string> milder(const Clearance& before, const Clearance& after) {
    if (after.verdict < before.verdict) return "verdict";
    if (after.ceiling > before.ceiling) return "ceiling";
    if (!after.excluded.contains(before.excluded)) return "excluded places";
    if (before.hand_only && !after.hand_only) return "hand only";
    const bool sooner = after.hand_only_until && after.hand_only_until < before.hand_only_until;
    if (before.hand_only && after.hand_only_until && (!before.hand_only_until || sooner)) return "time by hand only";
    if (before.half_time && !after.half_time) return "half time";
    if (before.not_before && (!after.not_before || *after.not_before < *before.not_before)) return "waiting time";
    const Offer& had = before.offer;
    const Offer& has = after.offer;
    const bool offers_more = (has.learn && !had.learn) || (has.breathing && !had.breathing) ||
                             (has.warmth && !had.warmth) || (has.movement && !had.movement);
    return offers_more ? std::optional<std::string>{"offer"} : std::nullopt;
}

/// What is pressed in all, in seconds.
inline Seconds pressed_by(const SessionPlan& plan) {
    Seconds all;
    for (const PlannedSpot& spot : plan.spots) all = all + Seconds{spot.hold.count * spot.holds};
    return all;
}

}  // namespace unknot::laws
