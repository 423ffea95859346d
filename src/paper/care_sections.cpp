// How it was borne, what was answered to the check, and what the check allowed.
#include <algorithm>

#include "paper/compose.hpp"

namespace unknot::paper {

namespace {

constexpr std::size_t stop_signs_most = 6;
constexpr std::size_t marks_most = 12;

std::string number(std::int64_t count) { return std::to_string(count); }

Row stop_signs(const Words& words, const std::vector<summary::StopSign>& signs) {
    if (signs.empty()) return {{}, words.say("paper.borne.no_stops")};
    std::vector<std::string> items;
    for (auto sign = signs.rbegin(); sign != signs.rend(); ++sign) {  // the newest first
        const summary::StopSign& told = *sign;
        const bool placed = told.muscle && told.side;
        items.push_back(words.say(placed ? "paper.borne.stop_at" : "paper.borne.stop",
                                  {{"sign", words.say("paper.sign." + std::string{verbs::name_of_enum(told.sign)})},
                                   {"day", words.day(told.day)},
                                   {"muscle", placed ? words.muscle(*told.muscle, *told.side) : std::string{}}}));
    }
    return {words.say("paper.borne.stops"), words.first_of(std::move(items), stop_signs_most), true};
}

Row symptoms(const Words& words, const std::vector<summary::SymptomTold>& symptoms) {
    if (symptoms.empty()) return {{}, words.say("paper.borne.no_symptoms")};
    std::vector<std::string> items;
    bool grave = false;
    for (const summary::SymptomTold& told : symptoms) {
        const bool yes = told.answer == catalog::Answer::yes;
        grave |= yes;
        items.push_back(
            words.say(yes ? "paper.borne.symptom_yes" : "paper.borne.symptom_unsure",
                      {{"symptom", words.say("symptom." + std::string{verbs::name_of(told.symptom)} + ".ask")},
                       {"times", number(told.times)},
                       {"last", words.day(told.last)}}));
    }
    return {words.say("paper.borne.symptoms"), words.listed(items), grave};
}

Row advice(const Words& words, const std::vector<summary::AdviceGiven>& given) {
    std::vector<std::string> items;
    for (const summary::AdviceGiven& each : given) {
        items.push_back(
            words.say("paper.borne.advice_one",
                      {{"advice", words.say("paper.advice." + std::string{verbs::name_of_enum(each.advice)})},
                       {"times", number(each.times)},
                       {"last", words.day(each.last)}}));
    }
    return {words.say("paper.borne.advice"), words.listed(items)};
}

/// What one answer reads like: its day, and what came before a no.
std::string answer_words(const Words& words, const summary::AnswerTold& told) {
    std::map<std::string, std::string, std::less<>> slots{{"what", words.question(told.question)},
                                                          {"day", words.day(told.day)}};
    if (!told.yes_day) return words.say("paper.answers.answer", slots);
    slots["yes"] = words.day(*told.yes_day);
    if (told.taken_back && *told.taken_back >= *told.yes_day) {
        slots["day"] = words.day(*told.taken_back);
        slots["because"] = words.say("paper.because." + std::string{verbs::name_of_enum(*told.taken_back_because)});
        return words.say("paper.answers.taken_back", slots);
    }
    return words.say(told.answer == catalog::Answer::no ? "paper.answers.was" : "paper.answers.answer", slots);
}

/// The denied red flags by the day they were last asked; other questions are counted.
void add_denied(const Words& words, const std::vector<const summary::AnswerTold*>& denied, Section& out) {
    struct Day {
        std::vector<std::string> flags;
        std::int64_t others = 0;
    };
    std::map<measure::Day, Day, std::greater<>> days;
    for (const summary::AnswerTold* told : denied) {
        const catalog::Question& question = catalog::content().questions[told->question.index];
        if (question.tense == catalog::Tense::part) continue;  // a piece of a question that stands here itself
        Day& day = days[told->day];
        if (question.yes.verdict >= catalog::Verdict::seek_care) day.flags.push_back(words.question(told->question));
        else day.others += 1;
    }
    for (auto& [day, told] : days) {
        if (told.others > 0) told.flags.push_back(words.say("paper.answers.others", {{"n", number(told.others)}}));
        out.rows.push_back({words.say("paper.answers.no", {{"day", words.day(day)}}), words.listed(told.flags)});
    }
}

void add_list(const Words& words, const std::string& key, const std::vector<std::string>& items, bool grave,
              Section& out) {
    if (!items.empty()) out.rows.push_back({words.say(key), words.listed(items), grave});
}

std::vector<std::string> marks(const Words& words, const std::vector<summary::MarkTold>& marks) {
    std::vector<std::string> items;
    for (const summary::MarkTold& told : marks) {
        const std::string reason = words.say("mark." + std::string{verbs::name_of(told.mark.reason)} + ".name");
        items.push_back(
            words.say("paper.answers.mark",
                      {{"place", words.place(told.mark.place)}, {"reason", reason}, {"day", words.day(told.since)}}));
    }
    return items;
}

std::vector<std::string> pairs(const Words& words, const std::vector<summary::PairTold>& pairs) {
    std::vector<std::string> items;
    for (const summary::PairTold& told : pairs) {
        const catalog::Pair& pair = catalog::content().pairs[told.pair.index];
        const std::string both =
            words.say("paper.both", {{"first", words.question(pair.first)}, {"second", words.question(pair.second)}});
        items.push_back(words.say("paper.answers.answer", {{"what", both}, {"day", words.day(told.day)}}));
    }
    return items;
}

}  // namespace

Section borne_section(const Words& words, const summary::BorneTold& told) {
    Section out{words.say("paper.section.borne"), {}};
    out.rows.push_back(stop_signs(words, told.stop_signs));
    out.rows.push_back(symptoms(words, told.symptoms));
    const std::string sorest = told.sorest
                                   ? words.say("paper.borne.sorest", {{"soreness", number(told.sorest->soreness.of_10)},
                                                                      {"day", words.day(told.sorest->day)}})
                                   : words.say("paper.borne.no_soreness");
    out.rows.push_back({{},
                        sorest + " " +
                            words.say("paper.borne.answered",
                                      {{"answered", number(told.answered)}, {"missing", number(told.not_answered)}})});
    if (!told.advice.empty()) out.rows.push_back(advice(words, told.advice));
    if (told.guarded > 0) out.rows.push_back({{}, words.say("paper.borne.guarded", {{"n", number(told.guarded)}})});
    return out;
}

Section answers_section(const Words& words, const summary::AnswersTold& told) {
    Section out{words.say("paper.section.answers"), {}};
    if (told.answers.empty() && told.marks.empty()) {
        out.rows.push_back({{}, words.say("paper.answers.none")});
        return out;
    }
    std::vector<std::string> yes;
    std::vector<std::string> unsure;
    std::vector<std::string> before;
    std::vector<const summary::AnswerTold*> denied;
    for (const summary::AnswerTold& answer : told.answers) {
        if (answer.answer == catalog::Answer::yes) yes.push_back(answer_words(words, answer));
        else if (answer.answer == catalog::Answer::unsure) unsure.push_back(answer_words(words, answer));
        else if (answer.yes_day) before.push_back(answer_words(words, answer));
        else denied.push_back(&answer);
    }
    add_list(words, "paper.answers.yes", yes, true, out);
    add_list(words, "paper.answers.pairs", pairs(words, told.pairs), true, out);
    add_list(words, "paper.answers.unsure", unsure, true, out);
    add_list(words, "paper.answers.before", before, false, out);
    std::vector<std::string> never;
    for (const catalog::QuestionId question : told.never_answered) never.push_back(words.question(question));
    add_list(words, "paper.answers.never", never, false, out);
    const std::string marked = words.first_of(marks(words, told.marks), marks_most);
    if (!marked.empty()) out.rows.push_back({words.say("paper.answers.marks"), marked});
    add_denied(words, denied, out);
    return out;
}

Section checks_section(const Words& words, const summary::ChecksTold& told) {
    Section out{words.say("paper.section.checks"), {}};
    const auto verdict_words = [&](catalog::Verdict verdict) {
        return words.say("history.verdict." + std::string{verbs::name_of_enum(verdict)});
    };
    if (!told.last) {
        out.rows.push_back({{}, words.say("paper.checks.none")});
    } else {
        out.rows.push_back({{},
                            words.say(told.last->complete ? "paper.checks.last" : "paper.checks.last_cut",
                                      {{"n", number(told.checks)},
                                       {"day", words.day(told.last->day)},
                                       {"verdict", verdict_words(told.last->verdict)}})});
    }
    std::vector<std::string> locks;
    for (const summary::LockTold& lock : told.locks) {
        locks.push_back(words.say(
            "paper.checks.lock",
            {{"verdict", verdict_words(lock.verdict)}, {"times", number(lock.times)}, {"last", words.day(lock.last)}}));
    }
    add_list(words, "paper.checks.locks", locks, false, out);
    std::vector<std::string> allowed;
    for (const summary::AllowedTold& each : told.allowed) {
        allowed.push_back(words.say("paper.checks.allowed_one", {{"what", words.question(each.question)},
                                                                 {"until", words.day(each.until)},
                                                                 {"ceiling", number(each.ceiling.of_10)},
                                                                 {"day", words.day(each.day)}}));
    }
    add_list(words, "paper.checks.allowed", allowed, false, out);
    return out;
}

}  // namespace unknot::paper
