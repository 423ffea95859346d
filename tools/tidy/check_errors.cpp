#include <fmt/format.h>

#include <toml++/toml.h>
#include <set>

#include "tidy/checks.hpp"
#include "tidy/paths.hpp"

namespace unknot::tidy {

namespace {

/// Every text literal of the code: a code is only ever given as one.
std::set<std::string, std::less<>> literals_of(const Tree& tree, const Rules& rules) {
    std::set<std::string, std::less<>> texts;
    for (const auto& [path, file] : tree) {
        if (!lies_in_any(path, rules.errors_used_in) || language_of(path) != Language::cpp || is_test(path)) continue;
        for (const Literal& literal : file.source.literals) texts.insert(literal.text);
    }
    return texts;
}

}  // namespace

void check_errors(const Tree& tree, const Rules& rules, Problems& problems) {
    const File* file = find_file(tree, rules.errors);
    if (!file) return;
    const auto raised = literals_of(tree, rules);
    try {
        const toml::table content = toml::parse(file->text);
        const toml::array* errors = content["error"].as_array();
        for (std::size_t i = 0; errors && i < errors->size(); ++i) {
            const toml::table* error = (*errors)[i].as_table();
            const std::string id = error ? (*error)["id"].value_or(std::string{}) : std::string{};
            if (raised.contains(id)) continue;
            problems.push_back({"error", rules.errors, (*errors)[i].source().begin.line,
                                fmt::format("nothing raises the error \"{}\"", id), "raise it or remove it"});
        }
    } catch (const toml::parse_error& error) {
        problems.push_back(
            {"error", rules.errors, error.source().begin.line, std::string{error.description()}, "write it as TOML"});
    }
}

}  // namespace unknot::tidy
