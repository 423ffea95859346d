#include "content_compiler/check.hpp"

#include <set>

#include "content_compiler/resolve.hpp"

namespace unknot::content_compiler {
namespace {

using Used = std::set<std::string>;

void add(Used& used, const Refs& refs) {
    for (const Ref& ref : refs) used.insert(ref.id);
}

template <class R>
void need_use(const Records<R>& records, const Used& used, std::string_view kind, std::string_view user,
              Problems& problems) {
    for (const R& record : records.all) {
        if (used.contains(record.id)) continue;
        problems.add(record.at, fmt::format("the {} \"{}\" is not used", kind, record.id),
                     fmt::format("name it in {}, or remove it", user));
    }
}

template <class R>
void add_sources(Used& used, const Records<R>& records) {
    for (const R& record : records.all) add(used, record.grounds.sources);
}

Used sources_used(const Content& content) {
    Used used;
    add_sources(used, content.questions);
    add_sources(used, content.pairs);
    add_sources(used, content.marks);
    add_sources(used, content.emergency_numbers);
    add_sources(used, content.help_lines);
    add_sources(used, content.house_rules);
    add_sources(used, content.progress_rules);
    add_sources(used, content.mask);
    add_sources(used, content.muscles);
    add_sources(used, content.patterns);
    add_sources(used, content.habits);
    add_sources(used, content.stretches);
    add_sources(used, content.techniques);
    add_sources(used, content.numbers);
    add_sources(used, content.symptoms);
    add_sources(used, content.reactions);
    add_sources(used, content.passages);
    add_sources(used, content.codes);
    add_sources(used, content.regions);
    add_sources(used, content.zone_regions);
    return used;
}

Used zones_used(const Content& content) {
    Used used;
    for (const Question& question : content.questions.all) {
        add(used, question.asked_for);
        add(used, question.yes.zones);
        add(used, question.unsure.zones);
    }
    for (const Pair& pair : content.pairs.all) {
        add(used, pair.both.zones);
        add(used, pair.perhaps.zones);
    }
    for (const Site& site : content.mask.all) add(used, site.zones);
    for (const Muscle& muscle : content.muscles.all) {
        add(used, muscle.home);
        add(used, muscle.essential);
        add(used, muscle.spillover);
    }
    for (const Pattern& pattern : content.patterns.all) {
        add(used, pattern.essential);
        add(used, pattern.spillover);
    }
    return used;
}

/// A stretch may also be there for a dose of its own: a number named after it (`short_walk_minutes`).
void add_stretches_with_a_number(Used& used, const Content& content) {
    for (const Stretch& stretch : content.stretches.all) {
        for (const Number& number : content.numbers.all) {
            if (number.id == stretch.id || number.id.starts_with(stretch.id + "_")) used.insert(stretch.id);
        }
    }
}

}  // namespace

void check_use(const Content& content, Problems& problems) {
    Used groups, movements, causes, habits, stretches, techniques;
    for (const Question& question : content.questions.all) groups.insert(question.group.id);
    for (const Cause& cause : content.causes.all) add(habits, cause.habits);
    for (const Muscle& muscle : content.muscles.all) {
        add(movements, muscle.hurts_with);
        add(causes, muscle.causes);
        add(stretches, muscle.stretches);
        add(techniques, muscle.techniques);
    }
    for (const Pattern& pattern : content.patterns.all) {
        add(movements, pattern.hurts_with);
        add(causes, pattern.causes);
    }
    add_stretches_with_a_number(stretches, content);
    need_use(content.sources, sources_used(content), "source", "`sources` of a record", problems);
    need_use(content.groups, groups, "group", "`group` of a question", problems);
    need_use(content.zones, zones_used(content), "zone", "a muscle, a question or the mask", problems);
    need_use(content.movements, movements, "movement", "`hurts_with` of a muscle or a pattern", problems);
    need_use(content.causes, causes, "cause", "`causes` of a muscle or a pattern", problems);
    need_use(content.habits, habits, "habit", "`habits` of a cause", problems);
    need_use(content.stretches, stretches, "stretch", "`stretches` of a muscle", problems);
    need_use(content.techniques, techniques, "technique", "`techniques` of a muscle", problems);
}

}  // namespace unknot::content_compiler
