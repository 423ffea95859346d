#include "content_compiler/check.hpp"

#include <map>

#include <fmt/format.h>

#include "content_compiler/resolve.hpp"

namespace unknot::content_compiler {
namespace {

/// Complains about the second and later records of one id.
class Once {
public:
    Once(std::string_view kind, Problems& problems) : kind_(kind), problems_(&problems) {}

    void see(const Record& record) {
        if (record.id.empty()) return;
        const auto [first, added] = first_.emplace(record.id, record.at);
        if (added) return;
        problems_->add(record.at,
                       fmt::format("there is a {} \"{}\" already, in {}:{}", kind_, record.id, first->second.file,
                                   first->second.line),
                       "give this one an id of its own");
    }
    template <class R>
    void see(const Records<R>& records) {
        for (const R& record : records.all) see(record);
    }

private:
    std::string_view kind_;
    Problems* problems_;
    std::map<std::string, Place> first_;
};

void check_grounds_of(const Grounds& grounds, const Content& content, Problems& problems) {
    if (grounds.sources.empty()) {
        problems.add(grounds.at, "there is no source", "name at least one id of sources.toml, or `judgement`");
    }
    resolve(grounds.sources, content.sources, "source", problems);
    const bool own_alone = grounds.sources.size() == 1 && grounds.sources.front().id == "judgement";
    if (own_alone && grounds.certainty > catalog::Certainty::low) {
        problems.add(grounds.at,
                     fmt::format("our own judgement alone is said to be of {} certainty", name_of(grounds.certainty)),
                     "set `certainty` to \"low\" or \"very_low\", or name a source that says it");
    }
}

template <class R>
void check_grounds_in(const Records<R>& records, const Content& content, Problems& problems) {
    for (const R& record : records.all) {
        if (record.sound) check_grounds_of(record.grounds, content, problems);
    }
}

}  // namespace

void check_ids(const Content& content, Problems& problems) {
    Once("source", problems).see(content.sources);
    Once("group", problems).see(content.groups);
    Once("question", problems).see(content.questions);
    Once("pair", problems).see(content.pairs);
    Once("mark", problems).see(content.marks);
    Once("emergency number", problems).see(content.emergency_numbers);
    Once("help line", problems).see(content.help_lines);
    Once("house rule", problems).see(content.house_rules);
    Once("rule of progress", problems).see(content.progress_rules);
    Once("zone", problems).see(content.zones);
    Once("site", problems).see(content.mask);
    Once("muscle", problems).see(content.muscles);
    Once("movement", problems).see(content.movements);
    Once("cause", problems).see(content.causes);
    Once("quality", problems).see(content.qualities);
    Once("pattern", problems).see(content.patterns);
    Once("habit", problems).see(content.habits);
    Once("stretch", problems).see(content.stretches);
    Once("technique", problems).see(content.techniques);
    Once("number", problems).see(content.numbers);
    Once("symptom", problems).see(content.symptoms);
    Once("reaction", problems).see(content.reactions);
    Once("passage", problems).see(content.passages);
    Once("code system", problems).see(content.code_systems);
    Once("code", problems).see(content.codes);
    Once("region", problems).see(content.regions);
    Once("region of the zone", problems).see(content.zone_regions);
    Once spots{"spot", problems};
    for (const Muscle& muscle : content.muscles.all) {
        for (const Spot& spot : muscle.spots) spots.see(spot);
    }
}

void check_grounds(const Content& content, Problems& problems) {
    check_grounds_in(content.questions, content, problems);
    check_grounds_in(content.pairs, content, problems);
    check_grounds_in(content.marks, content, problems);
    check_grounds_in(content.emergency_numbers, content, problems);
    check_grounds_in(content.help_lines, content, problems);
    check_grounds_in(content.house_rules, content, problems);
    check_grounds_in(content.progress_rules, content, problems);
    check_grounds_in(content.mask, content, problems);
    check_grounds_in(content.muscles, content, problems);
    check_grounds_in(content.patterns, content, problems);
    check_grounds_in(content.habits, content, problems);
    check_grounds_in(content.stretches, content, problems);
    check_grounds_in(content.techniques, content, problems);
    check_grounds_in(content.numbers, content, problems);
    check_grounds_in(content.symptoms, content, problems);
    check_grounds_in(content.reactions, content, problems);
    check_grounds_in(content.passages, content, problems);
    check_grounds_in(content.codes, content, problems);
    check_grounds_in(content.regions, content, problems);
    check_grounds_in(content.zone_regions, content, problems);
}

void check_content(const Content& content, Problems& problems) {
    const bool all_read = problems.count() == 0;
    check_ids(content, problems);
    check_grounds(content, problems);
    check_screening(content, problems);
    check_body(content, problems);
    check_muscles(content, problems);
    check_patterns(content, problems);
    check_aftercare(content, problems);
    check_codes(content, problems);
    check_words(content, problems);
    check_phrases(content, problems);
    // Whether something is used can only be said once every user of it was read.
    if (all_read) check_use(content, problems);
}

}  // namespace unknot::content_compiler
