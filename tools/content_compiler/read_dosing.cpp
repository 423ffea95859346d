#include "content_compiler/read.hpp"
#include "content_compiler/read_records.hpp"

#include <limits>

namespace unknot::content_compiler {
namespace {

void fill_number(Reader& reader, Number& number) {
    number.unit = reader.choice<Unit>("unit");
    const bool of_10 = number.unit == Unit::pressure || number.unit == Unit::pain;
    const std::int64_t low = number.unit == Unit::score ? std::numeric_limits<std::int32_t>::min() : 0;
    number.value = reader.whole("value", low, of_10 ? 10 : std::numeric_limits<std::int32_t>::max());
    number.why = reader.text("why");
    number.grounds = reader.grounds();
}

void fill_reaction(Reader& reader, Reaction& reaction) {
    reaction.day_from = reader.whole_or("day_from", 0, 0, 28);
    reaction.soreness_from = reader.whole_or("soreness_from", 0, 0, 10);
    reaction.pain_rise_from = reader.whole_or("pain_rise_from", 0, 0, 10);
    reaction.trend_from = reader.choice_or("trend_from", catalog::Trend::better);
    reaction.bruise_from = reader.choice_or("bruise_from", catalog::Bruise::none);
    reaction.answers_building = reader.whole_or("answers_building", 0, 0, 28);
    reaction.sessions_as_sore = reader.whole_or("sessions_as_sore", 0, 0, 28);
    reaction.told_from = reader.choice_or("told_from", catalog::Advice::same);
    reaction.advice = reader.choice<catalog::Advice>("advice");
    reaction.rest_days = reader.whole("rest_days", 0, 60);
    reaction.grounds = reader.grounds();
}

}  // namespace

void read_numbers(Reader& file, Content& content) { read_records(file, "number", content.numbers.all, fill_number); }

void read_review(Reader& file, Content& content) { content.review_by = file.date("review_by"); }

void read_reactions(Reader& file, Content& content) {
    read_records(file, "symptom", content.symptoms.all, [](Reader& reader, Symptom& symptom) {
        symptom.advice = reader.choice<catalog::Advice>("advice");
        symptom.unsure = reader.choice<catalog::Advice>("unsure");
        symptom.question = reader.ref_if_any("question");
        symptom.until_seen = reader.ref_if_any("until_seen");
        symptom.grounds = reader.grounds();
    });
    read_records(file, "reaction", content.reactions.all, fill_reaction);
}

void read_progress_rules(Reader& file, Content& content) {
    read_records(file, "progress_rule", content.progress_rules.all,
                 [](Reader& reader, ProgressRule& rule) { rule.grounds = reader.grounds(); });
}

}  // namespace unknot::content_compiler
