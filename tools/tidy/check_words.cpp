#include <fmt/format.h>

#include <toml++/toml.h>
#include <algorithm>
#include <set>

#include "tidy/checks.hpp"
#include "tidy/paths.hpp"

namespace unknot::tidy {

namespace {

struct Key {
    std::string name;
    std::string file;
    std::size_t line = 1;
};

void add_keys(const toml::table& table, const std::string& prefix, const std::string& file, std::vector<Key>& keys) {
    for (const auto& [key, value] : table) {
        const std::string name = prefix + std::string{key.str()};
        if (const toml::table* inner = value.as_table()) {
            add_keys(*inner, name + ".", file, keys);
        } else if (value.is_string()) {
            keys.push_back({name, file, value.source().begin.line});
        }
    }
}

bool is_name(const std::vector<std::string>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::vector<Key> keys_of(const Tree& tree, const WordRules& rules, Problems& problems) {
    std::vector<Key> keys;
    for (const auto& [path, file] : tree) {
        if (folder_of(path) != rules.text || ending_of(path) != "toml" || is_name(rules.not_words, name_of(path)))
            continue;
        try {
            add_keys(toml::parse(file.text), "", path, keys);
        } catch (const toml::parse_error& error) {
            problems.push_back(
                {"word", path, error.source().begin.line, std::string{error.description()}, "write it as TOML"});
        }
    }
    return keys;
}

/// What is said: whole keys, and keys with holes ("house.*.why").
class Said {
public:
    void add(std::string_view literal) {
        std::string text{literal};
        const bool open = text.find(hole) != text.npos;
        const std::size_t first_dot = text.find('.');
        if (open && (first_dot == text.npos || text.find(hole) < first_dot)) return;  // could be any key
        std::replace(text.begin(), text.end(), hole, '*');
        (open ? patterns_ : whole_).insert(std::move(text));
    }

    /// C++ puts a key together from its beginning and an id: `"replay.because." + id`.
    void add_beginning(std::string_view literal) {
        const std::size_t first_dot = literal.find('.');
        if (first_dot == 0 || first_dot == literal.npos || !literal.ends_with('.')) return;
        if (literal.find(' ') == literal.npos) patterns_.insert(std::string{literal} + "*");
    }

    /// The words of an HTML file: `%app.name%`.
    void add_html(std::string_view text) {
        for (std::size_t open = text.find('%'); open != text.npos; open = text.find('%', open + 1)) {
            const std::size_t close = text.find('%', open + 1);
            if (close != text.npos) whole_.emplace(text.substr(open + 1, close - open - 1));
        }
    }

    bool contains(std::string_view key) const {
        if (whole_.contains(key)) return true;
        return std::any_of(patterns_.begin(), patterns_.end(), [&](const std::string& one) { return fits(one, key); });
    }

private:
    std::set<std::string, std::less<>> whole_;
    std::set<std::string, std::less<>> patterns_;
};

void add_strings(const toml::node& node, Said& said) {
    if (const auto* text = node.as_string()) return said.add(text->get());
    if (const auto* array = node.as_array()) {
        for (const toml::node& one : *array) add_strings(one, said);
    }
    if (const auto* table = node.as_table()) {
        for (const auto& [key, value] : *table) add_strings(value, said);
    }
}

void add_said(const std::string& path, const File& file, Said& said) {
    const bool cpp = language_of(path) == Language::cpp;
    for (const Literal& literal : file.source.literals) {
        said.add(literal.text);
        if (cpp) said.add_beginning(literal.text);
    }
    if (ending_of(path) == "html") said.add_html(file.text);
    if (ending_of(path) != "toml") return;
    try {
        add_strings(toml::parse(file.text), said);
    } catch (const toml::parse_error&) {
        return;  // content/ is the content compiler's to refuse
    }
}

bool is_said(const Said& said, const WordRules& rules, const std::string& key) {
    if (said.contains(key)) return true;
    const std::size_t dot = key.rfind('.');
    return dot != key.npos && is_name(rules.endings, key.substr(dot + 1)) && said.contains(key.substr(0, dot));
}

}  // namespace

void check_words(const Tree& tree, const Rules& rules, Problems& problems) {
    Said said;
    for (const auto& [path, file] : tree) {
        const bool looked_in = lies_in_any(path, rules.words.used_in) && !lies_in(path, rules.words.text);
        if (looked_in && !is_test(path) && !file.binary) add_said(path, file, said);
    }
    for (const Key& key : keys_of(tree, rules.words, problems)) {
        if (is_name(rules.words.records, key.name.substr(0, key.name.find('.')))) continue;
        if (is_said(said, rules.words, key.name)) continue;
        problems.push_back(
            {"word", key.file, key.line, fmt::format("nothing says \"{}\"", key.name), "say it or remove it"});
    }
}

}  // namespace unknot::tidy
