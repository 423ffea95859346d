#include <fmt/format.h>

#include <algorithm>

#include "tidy/checks.hpp"
#include "tidy/functions.hpp"
#include "tidy/paths.hpp"

namespace unknot::tidy {

namespace {

/// Letters, not bytes: what continues a letter of UTF-8 is not counted.
std::size_t columns_of(std::string_view line) {
    const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    return static_cast<std::size_t>(std::count_if(line.begin(), line.end(), begins));
}

void check_columns(const std::string& path, const File& file, const Limits& limits, Problems& problems) {
    const auto& exempt = limits.columns_not_in;
    if (std::find(exempt.begin(), exempt.end(), ending_of(path)) != exempt.end()) return;
    std::size_t number = 0;
    for (const std::string_view line : lines_of(file.text)) {
        ++number;
        const std::size_t columns = columns_of(line);
        if (columns <= limits.columns) continue;
        problems.push_back({"columns", path, number, fmt::format("{} columns", columns),
                            fmt::format("break the line before column {}", limits.columns)});
    }
}

void check_file(const std::string& path, const File& file, const Limits& limits, Problems& problems) {
    const std::size_t lines = lines_of(file.text).size();
    if (lines <= limits.file_lines) return;
    problems.push_back({"file_lines", path, limits.file_lines + 1, fmt::format("{} lines", lines),
                        fmt::format("part it: at most {} lines a file", limits.file_lines)});
}

void check_functions(const std::string& path, const File& file, const Limits& limits, Problems& problems) {
    for (const Extent& function : functions_of(language_of(path), file.source.code)) {
        const std::size_t lines = function.last - function.first + 1;
        if (lines <= limits.function_lines) continue;
        problems.push_back({"function_lines", path, function.first, fmt::format("a function of {} lines", lines),
                            fmt::format("part it: at most {} lines, so that it fits a screen", limits.function_lines)});
    }
}

}  // namespace

void check_sizes(const Tree& tree, const Rules& rules, Problems& problems) {
    for (const auto& [path, file] : tree) {
        if (file.binary) continue;
        check_columns(path, file, rules.limits, problems);
        if (!ends_as(path, rules.limits.file_lines_in)) continue;
        check_file(path, file, rules.limits, problems);
        check_functions(path, file, rules.limits, problems);
    }
}

}  // namespace unknot::tidy
