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

/// Over how many sessions before this one, in a row, soreness reached as much; what was not told ends no row.
std::int32_t sessions_as_sore(PainIntensity soreness, const History& history, const SessionDone& asked) {
    std::int32_t as_sore = 0;
    for (auto done = history.recent.rbegin(); done != history.recent.rend(); ++done) {
        if (&*done == &asked || done->at.at > asked.at.at || done->follow_ups.empty()) continue;
        const auto reached = [&](const FollowUpDone& answer) { return answer.soreness >= soreness; };
        if (std::none_of(done->follow_ups.begin(), done->follow_ups.end(), reached)) return as_sore;
        as_sore += 1;
    }
    return as_sore;
}

bool taken_back(const RememberedAnswer& past) {
    return past.yes_at && past.taken_back_at && *past.taken_back_at >= *past.yes_at;
}

/// Every yes that this answer put on record has been seen for, or was a mistake: it locks nothing any more (S4).
bool was_settled(const FollowUpDone& answer, const History& history) {
    std::int32_t told = 0;
    std::int32_t settled = 0;
    for (const RememberedAnswer& past : history.answers) {
        if (past.yes_at != answer.at) continue;
        told += 1;
        settled += taken_back(past) && past.taken_back_because != TakenBackBecause::changed;
    }
    return told > 0 && told == settled;
}

/// The gravest that was told of this session before, or in a check since of what its questions ask for. What was
/// settled, and what the check itself lets be pressed around, asks for a rest at most.
Advice told_before(const Catalog& catalog, const History& history, const SessionDone& asked) {
    Advice told = Advice::same;
    for (const FollowUpDone& answer : asked.follow_ups) {
        const Advice most = was_settled(answer, history) ? Advice::rest : Advice::emergency;
        told = std::max(told, std::min(answer.advice, most));
    }
    for (const catalog::Symptom& symptom : catalog.symptoms) {
        for (const RememberedAnswer& past : history.answers) {
            const bool open = past.answer == Answer::yes && past.yes_at && *past.yes_at >= asked.at.at &&
                              !taken_back(past) && !past.allowed;
            if (symptom.question != past.question || !open) continue;
            const bool locks = catalog.questions[past.question.index].yes.verdict >= catalog::Verdict::ask_first;
            told = std::max(told, locks ? symptom.advice : std::min(symptom.advice, Advice::rest));
        }
    }
    return told;
}

/// What the past adds to an answer.
struct Before {
    const History* history = nullptr;
    const SessionDone* asked = nullptr;  ///< the session it is about
    std::int32_t building = 0;
    Advice told = Advice::same;
    bool first_after_stop = false;  ///< the first answer of a later day about what a stop sign ended
};

/// Upward closed: every threshold reached, so more soreness, a later day or a worse trend can only match more rows.
bool matches(const Reaction& row, const FollowUpAnswers& answers, std::int32_t day, const Before& before) {
    if (before.told < row.told_from || before.building < row.answers_building) return false;
    if (row.sessions_as_sore > 0) {
        const PainIntensity from{row.soreness_from};
        const bool known = before.asked != nullptr;
        if (!known || sessions_as_sore(from, *before.history, *before.asked) < row.sessions_as_sore) return false;
    }
    const bool told = answers.pain && answers.pain_before;
    std::int32_t rise = told ? answers.pain->of_10 - answers.pain_before->of_10 : 0;
    if (!broken(Break::s12_less_pain_is_good)) rise = std::max(0, rise);  // less pain takes nothing back
    return day >= row.day_from && answers.soreness.of_10 >= row.soreness_from && rise >= row.pain_rise_from &&
           answers.trend >= row.trend_from && answers.bruise >= row.bruise_from;
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

/// True if something was pressed in it, and nothing longer than the shortest hold.
bool shortest_was_done(const SessionDone* done) {
    return done && done->record.pressed > Millis{0} && dosing::done_dose(done->record).hold <= numbers::hold_min;
}

/// Both pressure and time go down together, and rest is enforced (S12).
NextDose next_dose(Advice advice, const History* history, const SessionDone* asked) {
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
    if (asked) {  // below what was done, not only below what was allowed
        const Dose done = dosing::done_dose(asked->record);
        const auto share = static_cast<std::int32_t>(done.hold.count * 100 / numbers::hold_week_one.count);
        next.ceiling = std::min(next.ceiling, done.ceiling);
        next.hold_share = std::min(next.hold_share, share);
    }
    next.ceiling = std::max(PressureIntensity{1}, PressureIntensity{next.ceiling.of_10 - 1});
    if (advice >= Advice::rest) next.ceiling = std::min(next.ceiling, numbers::ceiling_after_bad);
    next.hold_share = std::max(numbers::hold_share_min, next.hold_share * numbers::lighter_share / 100);
    return next;
}

/// What was said of this session before stays, and a rest that runs on is told.
void keep_earlier(NextDose& next, const Before& before, Day today) {
    if (!before.history) return;
    for (const SessionDone& done : before.history->recent) {
        for (const FollowUpDone& answer : done.follow_ups) {
            const auto& rest = answer.next.rest_until;
            if (rest > today && rest > next.rest_until) next.rest_until = rest;
            if (&done != before.asked) continue;
            next.ceiling = std::min(next.ceiling, answer.next.ceiling);
            next.hold_share = std::min(next.hold_share, answer.next.hold_share);
        }
    }
}

/// The session that was asked about: the one named, else the last.
Before what_was_before(const Catalog& catalog, const FollowUpAnswers& answers, std::int32_t day, const History* history,
                       const std::optional<std::string>& session) {
    Before out{history, nullptr, answers_building(answers, history), Advice::same, false};
    if (!history) return out;
    const auto named = [&](const SessionDone& done) { return done.id == session; };
    const auto found = std::find_if(history->recent.begin(), history->recent.end(), named);
    out.asked = found == history->recent.end() ? last_session(*history) : &*found;
    if (!out.asked) return out;
    out.told = told_before(catalog, *history, *out.asked);
    if (!out.asked->record.stop_sign || day == 0) return out;  // right after, it is said by the session itself
    const auto later = [](const FollowUpDone& answer) { return answer.day > 0; };
    out.told = std::max(out.told, Advice::lighter);
    out.first_after_stop = std::none_of(out.asked->follow_ups.begin(), out.asked->follow_ups.end(), later);
    return out;
}

}  // namespace

FollowedUpAdvice follow_up(const Catalog& catalog, const FollowUpAnswers& answers, std::int32_t day, const Now& now,
                           const History* history, const std::optional<std::string>& session) {
    FollowedUpAdvice out;
    std::int32_t rest_days = 0;
    Advice said_now = Advice::same;
    const Before before = what_was_before(catalog, answers, day, history, session);
    for (std::uint16_t i = 0; i < catalog.reactions.size(); ++i) {
        const Reaction& row = catalog.reactions[i];
        if (!matches(row, answers, day, before)) continue;
        out.because.push_back({catalog::ReactionId{i}, Answer::yes, row.advice});
        out.advice = std::max(out.advice, row.advice);
        if (row.told_from == Advice::same) said_now = std::max(said_now, row.advice);
        rest_days = std::max<std::int32_t>(rest_days, row.rest_days);
    }
    for (std::uint16_t i = 0; i < catalog.symptoms.size(); ++i) {
        const Answer answer = answer_of(answers, i, out);
        if (answer == Answer::no) continue;
        const Advice advice = answer == Answer::yes ? catalog.symptoms[i].advice : catalog.symptoms[i].unsure;
        out.because.push_back({catalog::SymptomId{i}, answer, advice});
        out.advice = broken(Break::s12_last_symptom_counts) ? advice : std::max(out.advice, advice);
        said_now = std::max(said_now, advice);
    }
    if (answers.soreness >= numbers::soreness_skip_day) rest_days = std::max<std::int32_t>(rest_days, 1);
    if (out.advice >= Advice::rest) rest_days = std::max<std::int32_t>(rest_days, numbers::rest_days_min);
    if (said_now >= Advice::lighter && shortest_was_done(before.asked)) {
        rest_days = std::max<std::int32_t>(rest_days, numbers::rest_days_smallest);
    }
    if (before.first_after_stop) said_now = std::max(said_now, Advice::lighter);
    out.next = next_dose(said_now, history, before.asked);
    if (rest_days > 0) out.next.rest_until = now.day() + rest_days;
    keep_earlier(out.next, before, now.day());
    measure::put_in_order(out.because, [](const Because& a, const Because& b) { return a.advice > b.advice; });
    return out;
}

}  // namespace unknot::aftercare
