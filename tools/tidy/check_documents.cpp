#include <fmt/format.h>

#include "tidy/checks.hpp"
#include "tidy/paths.hpp"

namespace unknot::tidy {

namespace {

void check_title(const std::string& path, const File& file, Problems& problems) {
    bool fenced = false;
    std::size_t titles = 0;
    std::size_t number = 0;
    for (const std::string_view line : lines_of(file.text)) {
        ++number;
        if (line.starts_with("```")) fenced = !fenced;
        if (fenced || !line.starts_with("# ")) continue;
        if (++titles > 1) {
            problems.push_back({"title", path, number, "a second title", "a page has one; write it as \"## ...\""});
        }
    }
    if (!file.text.starts_with("# ")) {
        problems.push_back({"title", path, 1, "does not begin with a title", "begin with \"# ...\""});
    }
}

void check_binary(const Tree& tree, const std::string& path, Problems& problems) {
    const File* readme = find_file(tree, "README.md");
    const bool shown = readme && readme->text.find("(" + path + ")") != std::string::npos;
    if (shown) return;
    problems.push_back(
        {"binary", path, 1, "is not text, and README.md does not show it", "write what makes it, not what was made"});
}

void check_header(const std::string& path, const File& file, Problems& problems) {
    const auto lines = lines_of(file.text);
    if (lines.empty() || !lines.front().starts_with("// ")) {
        problems.push_back({"header", path, 1, "does not begin with a comment",
                            "say first what the header is for, what it promises and who may use it"});
    }
    for (const std::string_view line : lines) {
        if (line == "#pragma once") return;
        if (line.starts_with("#")) break;
    }
    problems.push_back({"header", path, 1, "has no #pragma once", "write it after the first comment"});
}

}  // namespace

void check_documents(const Tree& tree, const Rules&, Problems& problems) {
    for (const auto& [path, file] : tree) {
        if (file.binary) {
            check_binary(tree, path, problems);
        } else if (ending_of(path) == "md") {
            check_title(path, file, problems);
        } else if (ending_of(path) == "hpp") {
            check_header(path, file, problems);
        }
    }
}

}  // namespace unknot::tidy
