#include "tidy/imports.hpp"

#include <regex>

#include "tidy/paths.hpp"

namespace unknot::tidy {

namespace {

/// The text before a literal, without the blanks that part them.
std::string_view before(const File& file, const Literal& literal) {
    std::string_view text = std::string_view{file.source.code}.substr(0, literal.offset);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
    return text;
}

bool names_module(std::string_view before) {
    for (const std::string_view word : {"from", "import", "import(", "new URL(", "url("}) {
        if (!before.ends_with(word)) continue;
        const std::size_t start = before.size() - word.size();
        const char left = start > 0 ? before[start - 1] : ' ';
        return std::string_view{" \n;@(=:[,}*"}.find(left) != std::string_view::npos;
    }
    return false;
}

std::string web_path(const Tree& tree, std::string_view from, std::string_view named) {
    const std::string_view plain = named.substr(0, named.find('?'));
    const std::string path = joined(folder_of(from), plain);
    for (const std::string_view ending : {"", ".ts", ".tsx", "/index.ts", "/index.tsx"}) {
        const std::string whole = path + std::string{ending};
        if (tree.contains(whole)) return whole;
    }
    return {};
}

/// `<script src="/src/app/main.tsx">`: an address from the folder of the page.
std::vector<Import> html_imports_of(const Tree& tree, std::string_view path, const File& file) {
    static const std::regex script(R"re(<script[^>]*\bsrc="/?([^"]+)")re");
    std::vector<Import> out;
    auto at = std::sregex_iterator(file.text.begin(), file.text.end(), script);
    for (; at != std::sregex_iterator(); ++at) {
        const std::string named = at->str(1);
        const auto offset = static_cast<std::size_t>(at->position());
        out.push_back({line_at(file.text, offset), named, web_path(tree, path, named)});
    }
    return out;
}

}  // namespace

std::vector<Import> includes_of(const Tree& tree, const Rules& rules, std::string_view path, const File& file) {
    std::vector<Import> out;
    const auto lines = lines_of(file.source.code);
    for (const Literal& literal : file.source.literals) {
        if (!lines[literal.line - 1].starts_with("#include")) continue;
        Import import{literal.line, literal.text, {}};
        for (const std::string& root : rules.include_roots) {
            const std::string rooted = joined(root, literal.text);
            if (import.path.empty() && tree.contains(rooted)) import.path = rooted;
        }
        const std::string beside = joined(folder_of(path), literal.text);
        import.rooted = !import.path.empty();
        if (!import.rooted && tree.contains(beside)) import.path = beside;
        out.push_back(std::move(import));
    }
    return out;
}

std::vector<Import> web_imports_of(const Tree& tree, std::string_view path, const File& file) {
    if (ending_of(path) == "html") return html_imports_of(tree, path, file);
    std::vector<Import> out;
    for (const Literal& literal : file.source.literals) {
        if (!literal.text.starts_with('.') || !names_module(before(file, literal))) continue;
        out.push_back({literal.line, literal.text, web_path(tree, path, literal.text)});
    }
    return out;
}

}  // namespace unknot::tidy
