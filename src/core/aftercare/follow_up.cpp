#include "core/aftercare/follow_up.hpp"

#include <algorithm>

#include "core/catalog/numbers.hpp"
#include "core/dosing/dosing.hpp"
#include "core/measure/mutation.hpp"
#include "core/measure/order.hpp"

namespace unknot::aftercare {

using namespace facts;
using catalog::Advice;
using catalog::Catalog;
using catalog::Reaction;
namespace numbers = catalog::numbers;
using measure::Break;
using measure::broken;

namespace {

/// Over how many answers in a row, this one included, soreness rose.
std::int32_t answers_building(const FollowUpAnswers& answers, const History* history) {
    if (!history) return 0;
    std::int32_t building = 0;
    PainIntensity later = answers.soreness;
    for (auto done = history->recent.rbegin(); done != history->recent.rend(); ++done) {
        for (auto past = done->follow_ups.rbegin(); past != done->follow_ups.rend(); ++past) {
            if (past->soreness >= later) return building;
            building += 1;
            later = past->soreness;
        }
    }
    return building;
}

/// Upward closed: every threshold reached, so more soreness, a later day or a worse trend can only match more rows.
bool matches(const Reaction& row, const FollowUpAnswers& answers, std::int32_t day, std::int32_t building) {
    const bool told = answers.pain && answers.pain_before;
    std::int32_t rise = told ? answers.pain->of_10 - answers.pain_before->of_10 : 0;
    if (!broken(Break::s12_less_pain_is_good)) rise = std::max(0, rise);  // less pain takes nothing back
    return day >= row.day_from && answers.soreness.of_10 >= row.soreness_from && rise >= row.pain_rise_from &&
           answers.trend >= row.trend_from && answers.bruise >= row.bruise_from && building >= row.answers_building;
}

Answer answer_of(const FollowUpAnswers& answers, std::uint16_t symptom, FollowedUpAdvice& out) {
    Answer worst = Answer::no;
    bool said = false;
    for (const SymptomAnswer& given : answers.symptoms) {
        if (given.symptom.index != symptom) continue;
        worst = std::max(worst, given.answer);
        said = true;
    }
    if (said) return worst;
    out.unanswered.push_back({symptom});
    return Answer::unsure;
}

/// What the last session came to, if there was one.
std::optional<Dose> last_done(const History* history) {
    const SessionDone* done = history ? last_session(*history) : nullptr;
    return done ? std::optional{dosing::done_dose(done->record)} : std::nullopt;
}

/// True if something was pressed last time, and nothing longer than the shortest hold.
bool shortest_was_done(const History* history) {
    const SessionDone* done = history ? last_session(*history) : nullptr;
    return done && done->record.pressed > Millis{0} && dosing::done_dose(done->record).hold <= numbers::hold_min;
}

/// Both pressure and time go down together, and rest is enforced (S12).
NextDose next_dose(Advice advice, const History* history) {
    NextDose next;
    if (history) {
        for (auto done = history->recent.rbegin(); done != history->recent.rend(); ++done) {
            if (done->follow_ups.empty()) continue;
            for (const FollowUpDone& answer : done->follow_ups) {  // the most careful answer about it stands
                next.ceiling = std::min(next.ceiling, answer.next.ceiling);
                next.hold_share = std::min(next.hold_share, answer.next.hold_share);
            }
            break;
        }
    }
    if (broken(Break::s12_worse_is_milder) && advice == Advice::rest) return {};
    if (advice == Advice::same) {  // borne well: the way back up is one step of pressure and time
        next.ceiling = std::min(numbers::pressure_max, PressureIntensity{next.ceiling.of_10 + 1});
        next.hold_share = std::min(100, next.hold_share * 100 / numbers::lighter_share);
        return next;
    }
    if (const auto done = last_done(history)) {  // below what was done, not only below what was allowed
        const auto share = static_cast<std::int32_t>(done->hold.count * 100 / numbers::hold_week_one.count);
        next.ceiling = std::min(next.ceiling, done->ceiling);
        next.hold_share = std::min(next.hold_share, share);
    }
    next.ceiling = std::max(PressureIntensity{1}, PressureIntensity{next.ceiling.of_10 - 1});
    if (advice >= Advice::rest) next.ceiling = std::min(next.ceiling, numbers::ceiling_after_bad);
    next.hold_share = std::max(numbers::hold_share_min, next.hold_share * numbers::lighter_share / 100);
    return next;
}

}  // namespace

FollowedUpAdvice follow_up(const Catalog& catalog, const FollowUpAnswers& answers, std::int32_t day, const Now& now,
                           const History* history) {
    FollowedUpAdvice out;
    std::int32_t rest_days = 0;
    const std::int32_t building = answers_building(answers, history);
    for (std::uint16_t i = 0; i < catalog.reactions.size(); ++i) {
        const Reaction& row = catalog.reactions[i];
        if (!matches(row, answers, day, building)) continue;
        out.because.push_back({catalog::ReactionId{i}, Answer::yes, row.advice});
        out.advice = std::max(out.advice, row.advice);
        rest_days = std::max<std::int32_t>(rest_days, row.rest_days);
    }
    for (std::uint16_t i = 0; i < catalog.symptoms.size(); ++i) {
        const Answer answer = answer_of(answers, i, out);
        if (answer == Answer::no) continue;
        const Advice advice = answer == Answer::yes ? catalog.symptoms[i].advice : catalog.symptoms[i].unsure;
        out.because.push_back({catalog::SymptomId{i}, answer, advice});
        out.advice = std::max(out.advice, advice);
    }
    if (answers.soreness >= numbers::soreness_skip_day) rest_days = std::max<std::int32_t>(rest_days, 1);
    if (out.advice >= Advice::rest) rest_days = std::max<std::int32_t>(rest_days, numbers::rest_days_min);
    if (out.advice >= Advice::lighter && shortest_was_done(history)) {
        rest_days = std::max<std::int32_t>(rest_days, numbers::rest_days_smallest);
    }
    out.next = next_dose(out.advice, history);
    if (rest_days > 0) out.next.rest_until = now.day() + rest_days;
    measure::put_in_order(out.because, [](const Because& a, const Because& b) { return a.advice > b.advice; });
    return out;
}

}  // namespace unknot::aftercare
