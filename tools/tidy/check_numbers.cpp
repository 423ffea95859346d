#include <fmt/format.h>

#include <toml++/toml.h>
#include <set>

#include "tidy/checks.hpp"
#include "tidy/paths.hpp"

namespace unknot::tidy {

namespace {

/// Every `numbers::name` of the code.
std::set<std::string> numbers_named(const Tree& tree, const Rules& rules) {
    static const std::regex use(R"(\bnumbers::([a-z0-9_]+))");
    std::set<std::string> names;
    for (const auto& [path, file] : tree) {
        if (!lies_in_any(path, rules.numbers_used_in) || language_of(path) != Language::cpp || is_test(path)) continue;
        const std::string& code = file.source.code;
        for (auto at = std::sregex_iterator(code.begin(), code.end(), use); at != std::sregex_iterator(); ++at) {
            names.insert(at->str(1));
        }
    }
    return names;
}

}  // namespace

void check_numbers(const Tree& tree, const Rules& rules, Problems& problems) {
    const File* file = find_file(tree, rules.numbers);
    if (!file) return;
    const std::set<std::string> named = numbers_named(tree, rules);
    try {
        const toml::table content = toml::parse(file->text);
        const toml::array* numbers = content["number"].as_array();
        for (std::size_t i = 0; numbers && i < numbers->size(); ++i) {
            const toml::table* number = (*numbers)[i].as_table();
            const std::string id = number ? (*number)["id"].value_or(std::string{}) : std::string{};
            if (named.contains(id)) continue;
            problems.push_back({"number", rules.numbers, (*numbers)[i].source().begin.line,
                                fmt::format("nothing uses the number \"{}\"", id), "use it or remove it"});
        }
    } catch (const toml::parse_error& error) {
        problems.push_back(
            {"number", rules.numbers, error.source().begin.line, std::string{error.description()}, "write it as TOML"});
    }
}

}  // namespace unknot::tidy
