// Laws that a year can show and a day cannot: how each dose follows from how the last ones were borne, how sessions
// follow on sessions, and that one worse answer, given to the past that this life has made, makes nothing milder. The
// books are kept here, apart from the core's own.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "core/coach.hpp"
#include "tests/simulation/laws_of_a_day.hpp"

namespace unknot::simulation {

using catalog::Advice;

/// A session or a press test as it went; of one that was closed before its end what was planned.
struct Pressed {
    std::string id;
    Day day;
    SessionRecord record;
    PainIntensity pain_before;
    bool answered = false;  ///< on a later day
    Advice worst = Advice::same;  ///< of all answers given since it began, about whichever session

    bool is_session() const {
        return record.purpose == Purpose::session && (record.pressed > Millis{} || record.stop_sign);
    }
};

/// Everything pressed in a life, oldest first.
class Books {
public:
    std::vector<Pressed> pressed;

    Pressed* of(const std::string& id) {
        const auto found =
            std::find_if(pressed.begin(), pressed.end(), [&](const Pressed& one) { return one.id == id; });
        return found == pressed.end() ? nullptr : &*found;
    }
    /// An answer, about whichever session, counts for the last and for what was pressed after it.
    void told_since_the_last_session(Advice advice) {
        for (auto one = pressed.rbegin(); one != pressed.rend(); ++one) {
            one->worst = std::max(one->worst, advice);
            if (one->is_session()) return;
        }
    }
    const Pressed* last_session() const {
        return newest([](const Pressed&) { return true; });
    }
    const Pressed* last_session_before(Day day) const {
        return newest([&](const Pressed& one) { return one.day < day; });
    }
    std::int64_t sessions_on(Day day) const {
        return std::count_if(pressed.begin(), pressed.end(),
                             [&](const Pressed& one) { return one.is_session() && one.day == day; });
    }
    const Pressed* first_session() const {
        const auto found =
            std::find_if(pressed.begin(), pressed.end(), [](const Pressed& one) { return one.is_session(); });
        return found == pressed.end() ? nullptr : &*found;
    }

private:
    template <class Wanted>
    const Pressed* newest(Wanted wanted) const {
        const auto found = std::find_if(pressed.rbegin(), pressed.rend(),
                                        [&](const Pressed& one) { return one.is_session() && wanted(one); });
        return found == pressed.rend() ? nullptr : &*found;
    }
};

/// No part of it larger, but for the least there is.
inline bool within(const PlannedSpot& spot, const Dose& most) {
    return spot.hold <= std::max(most.hold, numbers::hold_min) && spot.holds <= std::max(most.holds, 1) &&
           spot.ceiling <= std::max(most.ceiling, numbers::pressure_start);
}

inline Dose dose_of(const SpotDone& spot) {
    SessionRecord alone;
    alone.spots = {spot};
    return dosing::done_dose(alone);
}

/// Where too much was said the last time, less is done there, for as long as a history keeps it.
inline Counterexample law_of_spots(const Books& books, const SessionPlan& plan, Day today) {
    for (const PlannedSpot& spot : plan.spots) {
        const SpotDone* last = nullptr;
        for (const Pressed& one : books.pressed) {
            for (const SpotDone& done : one.record.spots) {
                if (done.muscle != spot.muscle || done.side != spot.side) continue;
                if (one.record.stop_sign && !one.answered) return "S9: a spot of a stop sign that nobody told of";
                if (today - one.day > recent_days) continue;
                if (done.too_much > 0 || done.pressed > Millis{}) last = &done;
            }
        }
        if (!last || last->too_much == 0) continue;
        if (!within(spot, dose_of(*last))) return "S12: as much again where it was too much";
        if (spot.ceiling > numbers::ceiling_after_bad) return "S12: as hard again where it was too much";
    }
    return std::nullopt;
}

/// How the last sessions were borne bounds the next.
inline Counterexample law_of_next_session(const Books& books, const SessionPlan& plan, Day today) {
    std::int32_t in_a_row = 0;
    while (books.sessions_on(today + (-1 - in_a_row)) > 0) in_a_row += 1;
    if (in_a_row >= numbers::days_in_a_row && books.sessions_on(today) == 0) return "S10: too many days in a row";
    const Pressed* first = books.first_session();
    const bool week_one = first && today - first->day < numbers::week_one;
    if (week_one && books.sessions_on(today) > 0) return "S10: twice a day in the first week";
    const Pressed* last = books.last_session();
    if (!last) return std::nullopt;
    const Pressed* earlier = books.last_session_before(today);
    const bool missing = earlier && !earlier->answered;
    const bool stopped = last->record.stop_sign.has_value();
    const Dose most = dosing::done_dose(last->record);
    for (const PlannedSpot& spot : plan.spots) {
        const bool hard = spot.ceiling > numbers::ceiling_after_bad;
        if (missing && hard) return "S12: no answer is taken for a good one";
        if (stopped && hard) return "S12: as hard again after a stop sign";
        if (last->worst >= Advice::rest && hard) return "S12: as hard again after what asked for rest";
        if ((missing || stopped || last->worst >= Advice::lighter) && !within(spot, most))
            return "S12: a larger dose after what was not borne well";
    }
    return std::nullopt;
}

/// The gravest that this answer tells by itself; the rest of an advice repeats what was told of the session before, or
/// in a check since.
inline Advice gravest_told_now(const aftercare::FollowedUpAdvice& made) {
    Advice gravest = Advice::same;
    for (const aftercare::Because& why : made.because) {
        const auto* row = std::get_if<catalog::ReactionId>(&why.rule);
        const bool told_now = !row || laws::rules().reactions[row->index].told_from == Advice::same;
        if (told_now) gravest = std::max(gravest, why.advice);
    }
    return gravest;
}

/// What was told, and what was made of it. How it bounds the next session is asked of the next plan.
inline Counterexample law_of_follow_up(const FollowUpAnswers& told, const aftercare::FollowedUpAdvice& made,
                                       Day today) {
    for (const SymptomAnswer& one : told.symptoms) {
        const catalog::Symptom& symptom = laws::rules().symptoms[one.symptom.index];
        if (one.answer == Answer::yes && made.advice < symptom.advice) return "S12: a symptom is made little of";
    }
    if (told.soreness.of_10 >= 8 && made.advice < Advice::seek_care)
        return "S12: severe soreness sends nobody anywhere";
    if (told.soreness.of_10 >= 6 && made.advice < Advice::rest) return "S12: strong soreness, and no rest";
    if (told.bruise == catalog::Bruise::large && made.advice < Advice::seek_care) return "S12: a large bruise";
    const Advice now = gravest_told_now(made);
    if (now >= Advice::lighter && (made.next.ceiling >= numbers::pressure_max || made.next.hold_share >= 100))
        return "S12: not lighter in pressure and time";
    if (now >= Advice::rest && made.next.ceiling > numbers::ceiling_after_bad) return "S12: as hard as before";
    const bool rests = made.next.rest_until && *made.next.rest_until > today;
    return made.advice >= Advice::rest && !rests ? Counterexample{"S12: no rest is asked for"} : std::nullopt;
}

/// One answer worse.
inline FollowUpAnswers worse(FollowUpAnswers told, laws::Draw& draw) {
    switch (draw.number(0, 3)) {
        case 0:
            told.soreness = {std::min(10, told.soreness.of_10 + static_cast<std::int32_t>(draw.number(1, 4)))};
            break;
        case 1: told.trend = catalog::Trend::worse; break;
        case 2:
            if (told.pain) told.pain = PainIntensity{std::min(10, told.pain->of_10 + 2)};
            break;
        default: {
            const auto which =
                static_cast<std::size_t>(draw.number(0, static_cast<std::int64_t>(told.symptoms.size()) - 1));
            told.symptoms[which].answer = Answer::yes;
        }
    }
    return told;
}

inline Counterexample law_of_a_worse_follow_up(const aftercare::FollowedUpAdvice& had,
                                               const aftercare::FollowedUpAdvice& has) {
    if (has.advice < had.advice) return "S12: a worse answer, and milder advice";
    if (has.next.ceiling > had.next.ceiling || has.next.hold_share > had.next.hold_share)
        return "S12: a worse answer, and a larger dose";
    const bool sooner = had.next.rest_until && (!has.next.rest_until || *has.next.rest_until < *had.next.rest_until);
    return sooner ? Counterexample{"S12: a worse answer, and less rest"} : std::nullopt;
}

/// A check, and the same with one answer more alarming.
inline Counterexample law_of_a_worse_check(const Past& past, Check check, const Clearance& clearance,
                                           laws::Draw& draw) {
    const QuestionId question = draw.of(laws::whole_questions());
    laws::answer(check, question, Answer::yes);
    const Clearance graver = screening::screen(laws::rules(), check, past.now, "p", &past.history);
    const auto part = laws::milder(clearance, graver);
    return part ? Counterexample{"S3: a worse answer, and a milder " + *part} : std::nullopt;
}

}  // namespace unknot::simulation
