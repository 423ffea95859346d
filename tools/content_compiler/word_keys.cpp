#include "content_compiler/word_keys.hpp"

#include <initializer_list>

namespace unknot::content_compiler {
namespace {

/// Collects `<prefix>.<id>.<last>` for each of a record's words.
class Collector {
public:
    void add(std::string_view prefix, const Record& record, std::initializer_list<std::string_view> lasts) {
        for (const std::string_view last : lasts) {
            keys_.emplace(std::string(prefix) + "." + record.id + "." + std::string(last), &record);
        }
    }
    template <class R>
    void add_all(std::string_view prefix, const Records<R>& records, std::initializer_list<std::string_view> lasts) {
        for (const R& record : records.all) add(prefix, record, lasts);
    }
    Keys keys() && { return std::move(keys_); }

private:
    Keys keys_;
};

}  // namespace

Keys path_keys_needed(const Content& content) {
    Collector collector;
    collector.add_all("group", content.groups, {"title"});
    for (const Group& group : content.groups.all) {
        if (group.tense == catalog::Tense::now) collector.add("group", group, {"brief"});
    }
    collector.add_all("question", content.questions, {"ask", "short", "why", "do"});
    for (const Question& question : content.questions.all) {
        if (question.tense == catalog::Tense::now) collector.add("question", question, {"brief"});
    }
    collector.add_all("pair", content.pairs, {"why", "do"});
    collector.add_all("mark", content.marks, {"name", "why"});
    collector.add_all("emergency_number", content.emergency_numbers, {"where"});
    collector.add_all("help_line", content.help_lines, {"name"});
    for (const Zone& zone : content.zones.all) {
        collector.add("zone", zone, {"plain", "border"});
        if (zone.midline) collector.add("zone", zone, {"name"});
        if (!zone.midline) collector.add("zone", zone, {"left", "right"});
    }
    collector.add_all("mask", content.mask, {"name", "why"});
    collector.add_all("muscle", content.muscles, {"name", "left", "right", "about", "do", "avoid"});
    for (const Muscle& muscle : content.muscles.all) {
        for (const Spot& spot : muscle.spots) collector.add("spot", spot, {"left", "right"});
    }
    for (const Pattern& pattern : content.patterns.all) {
        collector.add("pattern", pattern, {"name", "about", "do"});
        if (pattern.sided) collector.add("pattern", pattern, {"left", "right"});
        if (pattern.graver) collector.add("pattern", pattern, {"graver"});
    }
    collector.add_all("movement", content.movements, {"name"});
    collector.add_all("cause", content.causes, {"name"});
    collector.add_all("quality", content.qualities, {"name"});
    collector.add_all("habit", content.habits, {"name", "how"});
    for (const Stretch& stretch : content.stretches.all) {
        collector.add("stretch", stretch, {"name"});
        if (stretch.sided) collector.add("stretch", stretch, {"how.left", "how.right"});
        if (!stretch.sided) collector.add("stretch", stretch, {"how"});
    }
    collector.add_all("technique", content.techniques, {"name", "how.left", "how.right"});
    collector.add_all("symptom", content.symptoms, {"ask", "do"});
    collector.add_all("reaction", content.reactions, {"why"});
    collector.add_all("progress", content.progress_rules, {"why", "do"});
    return std::move(collector).keys();
}

Keys learn_keys_needed(const Content& content) {
    Collector collector;
    collector.add_all("learn", content.passages, {"title", "body"});
    return std::move(collector).keys();
}

bool prefix_known(const Content& content, std::string_view prefix) {
    const std::map<std::string_view, bool> known{
        {"group", content.groups.known},         {"question", content.questions.known},
        {"pair", content.pairs.known},           {"mark", content.marks.known},
        {"zone", content.zones.known},           {"mask", content.mask.known},
        {"muscle", content.muscles.known},       {"spot", content.muscles.known},
        {"pattern", content.patterns.known},     {"movement", content.movements.known},
        {"cause", content.causes.known},         {"quality", content.qualities.known},
        {"habit", content.habits.known},         {"stretch", content.stretches.known},
        {"technique", content.techniques.known}, {"symptom", content.symptoms.known},
        {"reaction", content.reactions.known},   {"progress", content.progress_rules.known},
        {"learn", content.passages.known},       {"emergency_number", content.emergency_numbers.known},
        {"help_line", content.help_lines.known}};
    const auto found = known.find(prefix);
    return found == known.end() || found->second;
}

}  // namespace unknot::content_compiler
