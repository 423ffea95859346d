#include "core/summary/pressing.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "core/measure/order.hpp"

namespace unknot::summary {

using namespace facts;

Pressing::Session& Pressing::told_of(const std::string& id, Day day) {
    const auto [place, first] = by_id_.try_emplace(id, sessions_.size());
    if (first) {
        sessions_.emplace_back();
        sessions_.back().day = day;
    }
    return sessions_[place->second];
}

void Pressing::take(const SessionStarted& started, Day day) {
    Session& session = told_of(started.session, day);
    if (!session.planned.empty()) return;
    session.planned = started.spots;
    session.pressed_known = true;
    session.record.purpose = started.purpose;
    if (session.ended) return;  // a clock that was set back tells the end first
    session.day = day;
    for (const PlannedSpot& spot : started.spots) {
        const measure::Millis pressed = Seconds{spot.hold.count * spot.holds}.millis();
        session.record.pressed = session.record.pressed + pressed;
        session.record.spots.push_back(
            {spot.muscle, spot.side, pressed, spot.holds, spot.ceiling, 0, false, SpotEnd::stopped, {}, {}});
    }
}

void Pressing::take(const SessionSignalled& signalled, Day day) {
    const auto said = stop_sign_in(signalled.event);
    const bool guards = is_guarding(signalled.event.signal);
    if (!said && !guards) return;
    Session& session = told_of(signalled.session, day);
    session.guarded |= guards;
    if (!said) return;
    session.stop_sign = said;
    session.stop_day = day;
}

void Pressing::take(const SessionEnded& ended, Day day) {
    Session& session = told_of(ended.session, day);
    session.guarded |= ended.record.guarding;
    if (ended.record.stop_sign && !session.stop_sign) {
        session.stop_sign = ended.record.stop_sign;
        session.stop_day = day;
    }
    if (session.ended && ended.record.pressed <= session.record.pressed) return;
    const Purpose purpose = session.planned.empty() ? ended.record.purpose : session.record.purpose;
    session.record = ended.record;
    session.record.purpose = purpose;
    session.day = day;
    session.ended = true;
    session.pressed_known = true;
}

void Pressing::take(const FollowedUp& followed, Day day) {
    Session& session = told_of(followed.session, day);
    const FollowUpAnswers& answers = followed.answers;
    if (followed.day >= 1) {
        session.answered = true;
        if (!sorest_ || answers.soreness > sorest_->soreness) sorest_ = SorenessTold{day, answers.soreness};
    }
    AdviceGiven& advice = advice_[followed.advice];
    advice = {followed.advice, advice.times + 1, std::max(advice.last, day)};
    for (const SymptomAnswer& given : answers.symptoms) {
        if (given.answer == Answer::no) continue;
        SymptomTold& told = symptoms_[given.symptom];
        if (given.answer > told.answer) told.times = 0;
        told.symptom = given.symptom;
        told.answer = std::max(told.answer, given.answer);
        if (given.answer < told.answer) continue;
        told.times += 1;
        told.last = std::max(told.last, day);
    }
}

void Pressing::take(const GuardingTold& told, Day day) { told_of(told.session, day).guarded |= guards(told.guarding); }

bool Pressing::pressed_in(const Session& session) {
    return session.pressed_known && (session.record.pressed > measure::Millis{} || session.stop_sign);
}

bool Pressing::was_session(const Session& session) {
    return pressed_in(session) && session.record.purpose == Purpose::session;
}

namespace {

Seconds in_seconds(measure::Millis time) { return {time.count / 1000}; }

/// The muscles of one session, each once.
template <class Spots>
void add_techniques(const Spots& planned, std::map<TechniqueId, std::int32_t>& techniques) {
    std::set<TechniqueId> used;
    for (const PlannedSpot& spot : planned) used.insert(spot.technique);
    for (const TechniqueId technique : used) techniques[technique] += 1;
}

}  // namespace

SessionsTold Pressing::sessions() const {
    SessionsTold out;
    std::set<Day> days;
    std::map<std::pair<MuscleId, Side>, std::pair<MusclePressed, measure::Millis>> muscles;
    std::map<TechniqueId, std::int32_t> techniques;
    measure::Millis pressed;
    for (const Session& session : sessions_) {
        if (!pressed_in(session)) continue;
        const bool whole = was_session(session);
        (whole ? out.sessions : out.press_tests) += 1;
        out.not_finished += whole && !(session.ended && session.record.finished);
        days.insert(session.day);
        pressed = pressed + session.record.pressed;
        std::set<std::pair<MuscleId, Side>> here;
        for (const SpotDone& spot : session.record.spots) {
            auto& [told, time] = muscles[{spot.muscle, spot.side}];
            told.muscle = spot.muscle;
            told.side = spot.side;
            told.times += here.insert({spot.muscle, spot.side}).second;
            told.holds += spot.holds;
            told.highest = std::max(told.highest, spot.highest);
            time = time + spot.pressed;
        }
        add_techniques(session.planned, techniques);
    }
    out.pressed = in_seconds(pressed);
    out.days = static_cast<std::int32_t>(days.size());
    if (!days.empty()) {
        out.first = *days.begin();
        out.last = *days.rbegin();
    }
    for (auto& [key, muscle] : muscles) {
        muscle.first.pressed = in_seconds(muscle.second);
        out.muscles.push_back(muscle.first);
    }
    const auto longer = [](const MusclePressed& a, const MusclePressed& b) { return a.pressed > b.pressed; };
    measure::put_in_order(out.muscles, longer);
    for (const auto& [technique, times] : techniques) out.techniques.push_back({technique, times});
    const auto oftener = [](const TechniqueUsed& a, const TechniqueUsed& b) { return a.times > b.times; };
    measure::put_in_order(out.techniques, oftener);
    return out;
}

BorneTold Pressing::borne(Day last) const {
    BorneTold out;
    for (const Session& session : sessions_) {
        out.guarded += session.guarded;
        if (was_session(session)) {
            out.answered += session.answered;
            out.not_answered += !session.answered && session.day < last;
        }
        if (!session.stop_sign) continue;
        StopSign sign{session.stop_day, *session.stop_sign, {}, {}};
        for (const SpotDone& spot : session.record.spots) {
            if (spot.end != SpotEnd::stop_sign) continue;
            sign.muscle = spot.muscle;
            sign.side = spot.side;
        }
        out.stop_signs.push_back(sign);
    }
    measure::put_in_order(out.stop_signs, [](const StopSign& a, const StopSign& b) { return a.day < b.day; });
    out.sorest = sorest_;
    for (const auto& [advice, given] : advice_) out.advice.insert(out.advice.begin(), given);
    for (const auto& [symptom, told] : symptoms_) out.symptoms.push_back(told);
    return out;
}

}  // namespace unknot::summary
