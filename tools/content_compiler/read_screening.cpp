#include "content_compiler/read.hpp"
#include "content_compiler/read_records.hpp"

#include <algorithm>
#include <utility>

namespace unknot::content_compiler {
namespace {

constexpr std::int64_t hours_max = 24 * 366;

Effect read_effect(Reader& parent, const std::string& key) {
    std::optional<Reader> reader = parent.table(key);
    if (!reader) return {};
    Effect effect;
    effect.at = reader->at();
    effect.verdict = reader->choice<catalog::Verdict>("verdict");
    effect.opening = reader->choice<catalog::Opening>("opening");
    effect.after_hours = reader->whole_or("after_hours", 0, 0, hours_max);
    effect.ceiling = reader->whole_or("ceiling", 5, 1, 5);
    effect.hand_only = reader->flag_or("hand_only", false);
    effect.half_time = reader->flag_or("half_time", false);
    effect.reach = reader->choice_or("reach", catalog::Reach::nothing);
    effect.zones = reader->refs_if_any("zones");
    reader->done();
    return effect;
}

void fill_question(Reader& reader, Question& question) {
    question.group = reader.ref("group");
    question.tense = reader.choice<catalog::Tense>("tense");
    question.part_of = reader.ref_if_any("part_of");
    question.asked_with = reader.ref_if_any("asked_with");
    question.applies_to = reader.choice_or("applies_to", catalog::AppliesTo::everybody);
    question.asked_for = reader.refs_if_any("asked_for");
    question.movement_allowed = reader.flag_or("movement_allowed", false);
    question.warmth_barred = reader.flag_or("warmth_barred", false);
    question.raised_from_strength = reader.whole_or("raised_from_strength", 0, 1, 10);
    question.raised_from_days = reader.whole_or("raised_from_days", 0, 1, 3'650);
    question.raised_by_past = reader.flag_or("raised_by_past", false);
    question.yes = read_effect(reader, "yes");
    question.unsure = read_effect(reader, "unsure");
    question.grounds = reader.grounds();
}

bool all_of(const std::string& text, std::size_t length_min, char low, char high) {
    return text.size() >= length_min && std::ranges::all_of(text, [&](char c) { return c >= low && c <= high; });
}

}  // namespace

void read_questions(Reader& file, Content& content) {
    read_records(file, "group", content.groups.all, [](Reader& reader, Group& group) {
        group.tense = reader.choice<catalog::Tense>("tense");
        group.opens_comfort = reader.flag_or("opens_comfort", false);
    });
    read_records(file, "question", content.questions.all, fill_question);
}

void read_pairs(Reader& file, Content& content) {
    read_records(file, "pair", content.pairs.all, [](Reader& reader, Pair& pair) {
        pair.first = reader.ref("first");
        pair.second = reader.ref("second");
        pair.both = read_effect(reader, "both");
        pair.perhaps = read_effect(reader, "perhaps");
        pair.grounds = reader.grounds();
    });
}

void read_marks(Reader& file, Content& content) {
    read_records(file, "mark", content.marks.all, [](Reader& reader, Mark& mark) {
        mark.answers = reader.ref_if_any("answers");
        mark.asked_again_after_hours = reader.whole("asked_again_after_hours", 0, hours_max);
        mark.grounds = reader.grounds();
    });
}

/// A country's number to dial. An empty country is left to the caller.
template <class Line>
Line read_line(Reader& reader) {
    Line line;
    line.at = reader.at();
    line.country = reader.text_maybe_empty("country");
    line.number = reader.text("number");
    if (!line.country.empty() && (line.country.size() != 2 || !all_of(line.country, 2, 'A', 'Z'))) {
        reader.refuse("country", "`country` is not two capital letters", "use the ISO 3166-1 alpha-2 code");
    }
    if (!line.number.empty() && !all_of(line.number, 2, '0', '9')) {
        reader.refuse("number", "`number` is not a number to dial", "use digits alone");
    }
    return line;
}

void read_emergency_numbers(Reader& file, Content& content) {
    std::vector<Reader> tables = file.tables("number");
    for (Reader& reader : tables) {
        auto number = read_line<EmergencyNumber>(reader);
        number.grounds = reader.grounds();
        number.id = number.country.empty() ? "common_" + number.number : number.country;
        number.sound = reader.done();
        content.emergency_numbers.all.push_back(std::move(number));
    }
}

void read_help_lines(Reader& file, Content& content) {
    std::vector<Reader> tables = file.tables("line");
    for (Reader& reader : tables) {
        auto line = read_line<HelpLine>(reader);
        line.question = reader.ref("question");
        line.grounds = reader.grounds();
        if (line.country.empty()) {
            reader.refuse("country", "`country` is empty", "name the country whose line this is");
        }
        line.id = line.country;
        line.sound = reader.done();
        content.help_lines.all.push_back(std::move(line));
    }
}

void read_house_rules(Reader& file, Content& content) {
    read_records(file, "house_rule", content.house_rules.all,
                 [](Reader& reader, HouseRule& rule) { rule.grounds = reader.grounds(); });
}

}  // namespace unknot::content_compiler
