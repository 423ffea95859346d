#include "content_compiler/read.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace unknot::content_compiler {
namespace {

/// A file of content/, who reads it, and how to say that its records are not known.
struct File {
    std::string_view path;  ///< ending in `/`: every file of that folder
    void (*read)(Reader&, Content&);
    void (*unknown)(Content&);
};

constexpr std::array files{
    File{"sources.toml", read_sources, [](Content& c) { c.sources.known = false; }},
    File{"screening/questions.toml", read_questions, [](Content& c) { c.groups.known = c.questions.known = false; }},
    File{"screening/pairs.toml", read_pairs, [](Content& c) { c.pairs.known = false; }},
    File{"screening/marks.toml", read_marks, [](Content& c) { c.marks.known = false; }},
    File{"screening/emergency_numbers.toml", read_emergency_numbers,
         [](Content& c) { c.emergency_numbers.known = false; }},
    File{"screening/help_lines.toml", read_help_lines, [](Content& c) { c.help_lines.known = false; }},
    File{"screening/house_rules.toml", read_house_rules, [](Content& c) { c.house_rules.known = false; }},
    File{"body/zones.toml", read_zones, [](Content& c) { c.zones.known = false; }},
    File{"body/mask.toml", read_mask, [](Content& c) { c.mask.known = false; }},
    File{"muscles/", read_muscles, [](Content& c) { c.muscles.known = false; }},
    File{"movements/movements.toml", read_movements, [](Content& c) { c.movements.known = false; }},
    File{"movements/causes.toml", read_causes,
         [](Content& c) { c.causes.known = c.qualities.known = c.habits.known = false; }},
    File{"patterns/", read_patterns, [](Content& c) { c.patterns.known = false; }},
    File{"movements/stretches.toml", read_stretches, [](Content& c) { c.stretches.known = false; }},
    File{"techniques/techniques.toml", read_techniques, [](Content& c) { c.techniques.known = false; }},
    File{"dosing/numbers.toml", read_numbers, [](Content& c) { c.numbers.known = false; }},
    File{"dosing/review.toml", read_review, [](Content&) {}},
    File{"dosing/reactions.toml", read_reactions, [](Content& c) { c.symptoms.known = c.reactions.known = false; }},
    File{"dosing/progress.toml", read_progress_rules, [](Content& c) { c.progress_rules.known = false; }},
    File{"exchange/codes.toml", read_codes,
         [](Content& c) { c.code_systems.known = c.codes.known = c.regions.known = c.zone_regions.known = false; }},
    File{"learn/passages.toml", read_passages, [](Content& c) { c.passages.known = false; }},
};

/// Read by other programs of the build: tools/error_table and tools/figure.
constexpr std::array<std::string_view, 2> read_elsewhere{"errors.toml", "figure/"};

bool covers(std::string_view known, std::string_view path) {
    return known.ends_with('/') ? path.starts_with(known) : path == known;
}

bool belongs(const File& file, std::string_view path) { return covers(file.path, path); }

void read_one(const File& file, const std::string& path, const std::string& text, Content& content,
              Problems& problems) {
    const std::optional<Value> value = parse_toml(path, text, problems);
    if (!value) {
        file.unknown(content);
        return;
    }
    Reader reader{std::get<Table>(value->held), value->at, problems};
    file.read(reader, content);
    reader.done();
}

void refuse_unread(const Tree& tree, Problems& problems) {
    for (const auto& [path, text] : tree) {
        const bool read = path.starts_with("text/") ||
                          std::ranges::any_of(read_elsewhere, [&](auto known) { return covers(known, path); }) ||
                          std::ranges::any_of(files, [&](const File& file) { return belongs(file, path); });
        if (!read) {
            problems.add({path, 1}, "nobody reads this file",
                         "move its records to a file that docs/content_format.md names");
        }
    }
}

}  // namespace

Content read_content(const Tree& tree, Problems& problems) {
    Content content;
    content.version = digest(tree);
    for (const File& file : files) {
        bool found = false;
        for (const auto& [path, text] : tree) {
            if (!belongs(file, path)) continue;
            found = true;
            read_one(file, path, text, content, problems);
        }
        if (found) continue;
        file.unknown(content);
        problems.add({std::string(file.path), 1}, "this file is missing", "write it as docs/content_format.md says");
    }
    refuse_unread(tree, problems);
    read_languages(tree, content, problems);
    return content;
}

}  // namespace unknot::content_compiler
