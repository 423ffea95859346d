#include "content_compiler/check.hpp"

#include "content_compiler/resolve.hpp"

namespace unknot::content_compiler {
namespace {

using catalog::Advice;

void check_until_seen(const Symptom& symptom, const Content& content, Problems& problems) {
    resolve(*symptom.until_seen, content.questions, "question", problems);
    const Question* question = content.questions.get(symptom.until_seen->id);
    if (question == nullptr || question->yes.opening == catalog::Opening::seen) return;
    problems.add(symptom.until_seen->at, fmt::format("\"{}\" does not open by having been seen", question->id),
                 "name a question whose yes opens by \"seen\"");
}

void check_symptom(const Symptom& symptom, const Content& content, Problems& problems) {
    if (symptom.question) resolve(*symptom.question, content.questions, "question", problems);
    if (symptom.until_seen) check_until_seen(symptom, content, problems);
    if (symptom.unsure > symptom.advice) {
        problems.add(symptom.at, fmt::format("not being sure of \"{}\" is graver than being sure", symptom.id),
                     "make `unsure` no graver than `advice`");
    }
    if (symptom.unsure == Advice::same) {
        problems.add(symptom.at, fmt::format("not being sure of \"{}\" changes nothing", symptom.id),
                     "make `unsure` at least \"lighter\"");
    }
}

void check_reaction(const Reaction& reaction, Problems& problems) {
    const bool always = reaction.day_from == 0 && reaction.soreness_from == 0 && reaction.pain_rise_from == 0 &&
                        reaction.trend_from == catalog::Trend::better &&
                        reaction.bruise_from == catalog::Bruise::none && reaction.answers_building == 0 &&
                        reaction.told_from == Advice::same;
    if (always && (reaction.advice != Advice::same || reaction.rest_days != 0)) {
        problems.add(reaction.at, fmt::format("\"{}\" holds whatever was answered", reaction.id),
                     "give it a threshold");
    }
    if (reaction.advice < reaction.told_from) {
        problems.add(reaction.at, fmt::format("\"{}\" is milder than what was told before", reaction.id),
                     "make `advice` no milder than `told_from`");
    }
    if (reaction.advice == Advice::rest && reaction.rest_days == 0) {
        problems.add(reaction.at, fmt::format("\"{}\" advises rest of no days", reaction.id),
                     "set `rest_days` above 0");
    }
    if (reaction.advice == Advice::same && reaction.rest_days != 0) {
        problems.add(reaction.at, fmt::format("\"{}\" changes nothing and asks for rest", reaction.id),
                     "set `rest_days` to 0, or the advice to \"rest\"");
    }
}

/// The rules are the core's: each of them rests on something, and nothing else does.
void check_progress_rules(const Content& content, Problems& problems) {
    constexpr auto& rules = Names<facts::ProgressRule>::all;
    for (const ProgressRule& record : content.progress_rules.all) {
        if (!record.sound || std::ranges::count(rules, record.id) != 0) continue;
        problems.add(record.at, fmt::format("there is no rule of progress \"{}\"", record.id),
                     "remove it, or mend its id");
    }
    if (!content.progress_rules.known) return;
    for (const std::string_view rule : rules) {
        if (content.progress_rules.get(std::string(rule)) != nullptr) continue;
        problems.add({"dosing/progress.toml", 1}, fmt::format("the rule of progress \"{}\" rests on nothing", rule),
                     "add a [[progress_rule]] with its sources and certainty");
    }
}

}  // namespace

void check_aftercare(const Content& content, Problems& problems) {
    for (const Cause& cause : content.causes.all) resolve(cause.habits, content.habits, "habit", problems);
    for (const Symptom& symptom : content.symptoms.all) {
        if (symptom.sound) check_symptom(symptom, content, problems);
    }
    for (const Reaction& reaction : content.reactions.all) {
        if (reaction.sound) check_reaction(reaction, problems);
    }
    check_progress_rules(content, problems);
}

}  // namespace unknot::content_compiler
