#include "content_compiler/emit.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "content_compiler/cpp_table.hpp"
#include "content_compiler/word_keys.hpp"

namespace unknot::content_compiler {
namespace {

using Items = std::vector<std::string>;

/// Writes the tables of the catalog one by one; pools collect what the records point to.
class CatalogWriter {
public:
    explicit CatalogWriter(const Content& content) : content_(content) {}
    std::string file();

private:
    void write_screening();
    void write_body();
    void write_muscles();
    void write_doing();
    void write_aftercare();
    void write_vocabulary();

    std::string muscle(const Muscle& muscle);
    std::string pattern(const Pattern& pattern);
    std::string effect(const Effect& effect) const;
    std::string grounds(const Grounds& grounds);
    std::string zone_set(const Refs& zones) const;
    template <class R>
    std::string bits(const Refs& refs, const Records<R>& records) const {
        std::uint64_t bits = 0;
        for (const Ref& ref : refs) bits |= std::uint64_t{1} << *records.find(ref.id);
        return fmt::format("0x{:x}ULL", bits);
    }
    std::string question_if_any(const std::optional<Ref>& ref) const;

    /// Adds a table and notes how the catalog points to it.
    void table(std::string_view type, std::string_view name, const Items& rows) {
        Pool pool{type, name};
        slices_ += fmt::format("    .{} = {},\n", name, pool.slice(rows));
        tables_ += pool.definition();
    }
    template <class R, class Row>
    void table_of(std::string_view type, std::string_view name, const Records<R>& records, Row row) {
        Items rows;
        for (const R& record : records.all) rows.push_back(row(record));
        table(type, name, rows);
    }
    template <class R>
    Items indexes(const Refs& refs, const Records<R>& records) const {
        Items indexes;
        for (const Ref& ref : refs) indexes.push_back(fmt::format("{{{}}}", *records.find(ref.id)));
        return indexes;
    }

    const Content& content_;
    std::string tables_;
    std::string slices_;
    Pool source_ids_{"SourceId", "source_ids"};
    Pool spots_{"Spot", "spots"};
    Pool movement_ids_{"MovementId", "movement_ids"};
    Pool cause_ids_{"CauseId", "cause_ids"};
    Pool quality_ids_{"QualityId", "quality_ids"};
    Pool technique_ids_{"TechniqueId", "technique_ids"};
    Pool stretch_ids_{"StretchId", "stretch_ids"};
    Pool habit_ids_{"HabitId", "habit_ids"};
};

std::string CatalogWriter::zone_set(const Refs& zones) const {
    std::uint64_t bits = 0;
    for (const Ref& zone : zones) bits |= std::uint64_t{1} << *content_.zones.find(zone.id);
    return fmt::format("ZoneSet{{0x{:x}ULL}}", bits);
}

std::string CatalogWriter::grounds(const Grounds& grounds) {
    return fmt::format("{{{}, {}}}", source_ids_.slice(indexes(grounds.sources, content_.sources)),
                       cpp_of(grounds.certainty));
}

std::string CatalogWriter::question_if_any(const std::optional<Ref>& ref) const {
    if (!ref) return "std::nullopt";
    return fmt::format("QuestionId{{{}}}", *content_.questions.find(ref->id));
}

std::string CatalogWriter::effect(const Effect& effect) const {
    return fmt::format("{{{}, {{{}}}, {}, {}, {}, {}, {}, {{{}}}}}", cpp_of(effect.verdict), effect.ceiling,
                       effect.hand_only, effect.half_time, cpp_of(effect.reach), zone_set(effect.zones),
                       cpp_of(effect.opening), effect.after_hours);
}

void CatalogWriter::write_screening() {
    table_of("Source", "sources", content_.sources,
             [](const Source& source) { return fmt::format("{{{}}}", literal(source.id)); });
    table_of("QuestionGroup", "groups", content_.groups, [](const Group& group) {
        return fmt::format("{{{}, {}, {}}}", literal(group.id), cpp_of(group.tense), group.opens_comfort);
    });
    table_of("Question", "questions", content_.questions, [this](const Question& q) {
        return fmt::format("{{{}, {{{}}}, {}, {}, {}, {}, {},\n {},\n {},\n {}, {}, {}, {}, {}, {}}}", literal(q.id),
                           *content_.groups.find(q.group.id), cpp_of(q.tense), cpp_of(q.applies_to),
                           zone_set(q.asked_for), question_if_any(q.part_of), question_if_any(q.asked_with),
                           effect(q.yes), effect(q.unsure), q.movement_allowed, q.warmth_barred, q.raised_from_strength,
                           q.raised_from_days, q.raised_by_past, grounds(q.grounds));
    });
    table_of("Pair", "pairs", content_.pairs, [this](const Pair& pair) {
        return fmt::format("{{{}, {{{}}}, {{{}}}, {}, {}, {}}}", literal(pair.id),
                           *content_.questions.find(pair.first.id), *content_.questions.find(pair.second.id),
                           effect(pair.both), effect(pair.perhaps), grounds(pair.grounds));
    });
    table_of("MarkReason", "marks", content_.marks, [this](const Mark& mark) {
        return fmt::format("{{{}, {}, {{{}}}, {}}}", literal(mark.id), question_if_any(mark.answers),
                           mark.asked_again_after_hours, grounds(mark.grounds));
    });
    table_of("EmergencyNumber", "emergency_numbers", content_.emergency_numbers, [](const EmergencyNumber& number) {
        return fmt::format("{{{}, {}}}", literal(number.country), literal(number.number));
    });
    table_of("HelpLine", "help_lines", content_.help_lines, [this](const HelpLine& line) {
        return fmt::format("{{{}, {}, {{{}}}}}", literal(line.country), literal(line.number),
                           *content_.questions.find(line.question.id));
    });
    Items rules;
    for (const std::string_view rule : Names<facts::HouseRule>::all)
        rules.push_back(grounds(content_.house_rules.get(std::string(rule))->grounds));
    table("Grounds", "house_rules", rules);
    Items of_progress;
    for (const std::string_view rule : Names<facts::ProgressRule>::all)
        of_progress.push_back(grounds(content_.progress_rules.get(std::string(rule))->grounds));
    table("Grounds", "progress_rules", of_progress);
}

void CatalogWriter::write_body() {
    table_of("Zone", "zones", content_.zones, [this](const Zone& zone) {
        const auto seen = [&](std::string_view view) {
            return std::ranges::any_of(zone.seen, [&](const Ref& ref) { return ref.id == view; });
        };
        return fmt::format("{{{}, {}, {}, {}, {}, {}}}", literal(zone.id), zone.midline, zone.target, seen("front"),
                           seen("back"), zone_set(zone.neighbours));
    });
    table_of("MaskSite", "mask", content_.mask, [this](const Site& site) {
        return fmt::format("{{{}, {}, {}, {}}}", literal(site.id), zone_set(site.zones), site.whole,
                           grounds(site.grounds));
    });
}

std::string CatalogWriter::muscle(const Muscle& muscle) {
    Items spots;
    for (const Spot& spot : muscle.spots) {
        spots.push_back(fmt::format("{{{}, {{{}}}}}", literal(spot.id), *content_.zones.find(spot.zone.id)));
    }
    return fmt::format(
        "{{{}, {}, {}, {}, {}, {},\n {}, {}, {},\n {}, {}, {}, {}, {},\n {{{}}}, {{{}}}, {},\n {}, {}}}",
        literal(muscle.id), literal(muscle.latin), cpp_of(muscle.tier), muscle.prior, cpp_of(muscle.depth),
        muscle.neighbour, zone_set(muscle.home), zone_set(muscle.essential), zone_set(muscle.spillover),
        spots_.slice(spots), movement_ids_.slice(indexes(muscle.hurts_with, content_.movements)),
        cause_ids_.slice(indexes(muscle.causes, content_.causes)),
        technique_ids_.slice(indexes(muscle.techniques, content_.techniques)),
        stretch_ids_.slice(indexes(muscle.stretches, content_.stretches)), muscle.ceiling, muscle.hold_max_seconds,
        grounds(muscle.grounds), bits(muscle.hurts_with, content_.movements), bits(muscle.causes, content_.causes));
}

std::string CatalogWriter::pattern(const Pattern& pattern) {
    return fmt::format("{{{}, {}, {}, {}, {}, {}, {}, {},\n {}, {},\n {}, {}, {},\n {}, {}, {}}}", literal(pattern.id),
                       pattern.sided, pattern.prior, pattern.stops_at, pattern.both_sides, cpp_of(pattern.usual_from),
                       cpp_of(pattern.advice), question_if_any(pattern.graver), zone_set(pattern.essential),
                       zone_set(pattern.spillover),
                       movement_ids_.slice(indexes(pattern.hurts_with, content_.movements)),
                       cause_ids_.slice(indexes(pattern.causes, content_.causes)),
                       quality_ids_.slice(indexes(pattern.qualities, content_.qualities)), grounds(pattern.grounds),
                       bits(pattern.hurts_with, content_.movements), bits(pattern.causes, content_.causes));
}

void CatalogWriter::write_muscles() {
    table_of("Muscle", "muscles", content_.muscles, [this](const Muscle& record) { return muscle(record); });
    table_of("Movement", "movements", content_.movements, [](const Movement& movement) {
        return fmt::format("{{{}, {}}}", literal(movement.id), literal(movement.family));
    });
    table_of("Cause", "causes", content_.causes, [this](const Cause& cause) {
        return fmt::format("{{{}, {}, {}}}", literal(cause.id), literal(cause.family),
                           habit_ids_.slice(indexes(cause.habits, content_.habits)));
    });
    table_of("Quality", "qualities", content_.qualities, [](const Quality& quality) {
        return fmt::format("{{{}, {}}}", literal(quality.id), cpp_of(quality.depth));
    });
    table_of("Pattern", "patterns", content_.patterns, [this](const Pattern& record) { return pattern(record); });
}

void CatalogWriter::write_doing() {
    table_of("Habit", "habits", content_.habits, [this](const Habit& habit) {
        return fmt::format("{{{}, {}}}", literal(habit.id), grounds(habit.grounds));
    });
    table_of("Stretch", "stretches", content_.stretches, [this](const Stretch& stretch) {
        return fmt::format("{{{}, {{{}}}, {}, {}, {}}}", literal(stretch.id), stretch.hold_seconds, stretch.times,
                           stretch.sided, grounds(stretch.grounds));
    });
    table_of("Technique", "techniques", content_.techniques, [this](const Technique& technique) {
        return fmt::format("{{{}, {}, {}, {}, {}, {}, {}}}", literal(technique.id), cpp_of(technique.tool),
                           technique.needs_wall, cpp_of(technique.posture), cpp_of(technique.arm),
                           cpp_of(technique.tier_max), grounds(technique.grounds));
    });
}

void CatalogWriter::write_aftercare() {
    table_of("Symptom", "symptoms", content_.symptoms, [this](const Symptom& symptom) {
        return fmt::format("{{{}, {}, {}, {}, {}, {}}}", literal(symptom.id), cpp_of(symptom.advice),
                           cpp_of(symptom.unsure), question_if_any(symptom.question),
                           question_if_any(symptom.until_seen), grounds(symptom.grounds));
    });
    table_of("Reaction", "reactions", content_.reactions, [this](const Reaction& r) {
        return fmt::format("{{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}}", literal(r.id), r.day_from,
                           r.soreness_from, r.pain_rise_from, cpp_of(r.trend_from), cpp_of(r.bruise_from),
                           r.answers_building, r.sessions_as_sore, cpp_of(r.told_from), cpp_of(r.advice), r.rest_days,
                           grounds(r.grounds));
    });
    table_of("Passage", "passages", content_.passages, [this](const Passage& passage) {
        return fmt::format("{{{}, {}, {}}}", literal(passage.id), cpp_of(passage.kind), grounds(passage.grounds));
    });
}

void CatalogWriter::write_vocabulary() {
    std::map<std::string, std::string> packed;
    for (const auto& [key, sentence] : content_.english().path) {
        if (!is_vocabulary_key(key)) continue;
        const std::size_t id_end = key.find('.', key.find('.') + 1);
        packed[key.substr(0, id_end)] += key.substr(id_end + 1) + '\0' + sentence.text + '\0';
    }
    Items rows;
    for (const auto& [record, sentences] : packed) {
        // Taken with its length: a plain literal would end at the first zero byte.
        rows.push_back(fmt::format("{{{}, {{{}, {}}}}}", literal(record), literal(sentences), sentences.size()));
    }
    table("RecordWords", "words", rows);
}

std::int32_t day_number(const Date& date) {
    using namespace std::chrono;
    const sys_days day{year{date.year} / month(static_cast<unsigned>(date.month)) /
                       std::chrono::day(static_cast<unsigned>(date.day))};
    return static_cast<std::int32_t>(day.time_since_epoch().count());
}

std::string CatalogWriter::file() {
    write_screening();
    write_body();
    write_muscles();
    write_doing();
    write_aftercare();
    // These are with the words of people: catalog_lexicon.cpp.
    slices_ +=
        "    .phrases = {},\n    .first_words = {},\n    .buckets = {},\n    .together = {},\n"
        "    .function_words = {},\n    .vocabulary = {},\n    .terms = {},\n";
    write_vocabulary();
    std::string out =
        "// Made from content/ by content_compiler. Change it there.\n"
        "#include \"core/catalog/catalog.hpp\"\n\n#include <cstdint>\n#include <optional>\n\n"
        "namespace unknot::catalog {\nnamespace {\n\n";
    out += slice_function;
    for (const Pool* pool : {&source_ids_, &spots_, &movement_ids_, &cause_ids_, &quality_ids_, &technique_ids_,
                             &stretch_ids_, &habit_ids_}) {
        out += pool->definition();
    }
    out += tables_;
    out += fmt::format("constexpr Catalog catalog{{\n    .version = {},\n    .review_by = {{{}}},\n",
                       literal(content_.version), day_number(content_.review_by));
    out += slices_ + "};\n\n}  // namespace\n\n";
    return out + "const Catalog& content() { return catalog; }\n\n}  // namespace unknot::catalog\n";
}

}  // namespace

std::string emit_catalog(const Content& content) { return CatalogWriter{content}.file(); }

}  // namespace unknot::content_compiler
