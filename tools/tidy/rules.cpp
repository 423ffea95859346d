#include "tidy/rules.hpp"

#include <fmt/format.h>

#include <toml++/toml.h>
#include <set>

#include "tidy/source.hpp"

namespace unknot::tidy {

namespace {

const std::string rules_file = Rules{}.file;

/// A table of the file whose keys are taken one by one; what is left over at the end is unknown.
class Section {
public:
    Section(const toml::table& table, std::string name, Problems& problems)
        : table_(table), name_(std::move(name)), problems_(problems) {}
    Section(const Section&) = delete;
    Section& operator=(const Section&) = delete;

    ~Section() {
        for (const auto& [key, value] : table_) {
            if (!known_.contains(key.str())) refuse(value, fmt::format("the key \"{}\" is unknown", key.str()));
        }
    }

    std::size_t line() const { return table_.source().begin.line; }

    template <class T>
    T get(std::string_view key, const T& otherwise) {
        known_.emplace(key);
        const auto found = table_[key].value<T>();
        return found ? *found : otherwise;
    }

    std::string text(std::string_view key) {
        const std::string found = get<std::string>(key, {});
        if (found.empty()) refuse(table_, fmt::format("\"{}\" is missing", key));
        return found;
    }

    std::size_t size(std::string_view key) {
        const std::int64_t found = get<std::int64_t>(key, 0);
        if (found <= 0) refuse(table_, fmt::format("\"{}\" is missing", key));
        return static_cast<std::size_t>(found);
    }

    std::vector<std::string> list(std::string_view key, bool needed = true) {
        known_.emplace(key);
        std::vector<std::string> out;
        if (const toml::array* array = table_[key].as_array()) {
            for (const toml::node& node : *array) out.push_back(node.value_or(std::string{}));
        } else if (needed) {
            refuse(table_, fmt::format("\"{}\" is missing", key));
        }
        return out;
    }

    void refuse(const toml::node& at, const std::string& what) {
        problems_.push_back({"rules", rules_file, at.source().begin.line, fmt::format("[{}] {}", name_, what),
                             "see tools/tidy/rules.hpp for the keys"});
    }

    const toml::table& table() const { return table_; }

private:
    const toml::table& table_;
    std::string name_;
    Problems& problems_;
    std::set<std::string, std::less<>> known_;
};

const toml::table& table_of(const toml::table& file, std::string_view name) {
    static const toml::table none;
    const toml::table* found = file[name].as_table();
    return found ? *found : none;
}

template <class Read>
void each(const toml::table& file, std::string_view name, Problems& problems, Read read) {
    const toml::array* array = file[name].as_array();
    if (!array) return;
    for (const toml::node& node : *array) {
        if (const toml::table* table = node.as_table()) {
            Section section{*table, std::string{name}, problems};
            read(section);
        }
    }
}

bool refused_by(const Ban& ban, const std::string& sample) {
    const Language language =
        ban.in_text ? Language::other : language_of("x." + (ban.files.empty() ? std::string{} : ban.files.front()));
    const Source source = read_source(language, sample);
    for (const std::string_view line : lines_of(source.code)) {
        if (std::regex_search(line.begin(), line.end(), ban.pattern)) return true;
    }
    return false;
}

void hold_to_samples(const Ban& ban, Section& section) {
    if (ban.refuses.empty()) section.refuse(section.table(), "a ban needs a sample under \"refuses\"");
    for (const std::string& sample : ban.refuses) {
        if (!refused_by(ban, sample)) section.refuse(section.table(), fmt::format("does not refuse: {}", sample));
    }
    for (const std::string& sample : ban.allows) {
        if (refused_by(ban, sample)) section.refuse(section.table(), fmt::format("does not allow: {}", sample));
    }
}

Ban read_ban(Section& section) {
    Ban ban;
    ban.name = section.text("name");
    ban.in = section.list("in", false);
    ban.not_in = section.list("not_in", false);
    ban.files = section.list("files", false);
    ban.tests = section.get<bool>("tests", true);
    ban.in_text = section.get<bool>("in_text", false);
    ban.what = section.text("what");
    ban.mend = section.text("mend");
    ban.refuses = section.list("refuses");
    ban.allows = section.list("allows", false);
    ban.line = section.line();
    try {
        ban.pattern = std::regex(section.text("pattern"), std::regex::ECMAScript | std::regex::optimize);
    } catch (const std::regex_error& error) {
        section.refuse(section.table(), fmt::format("the pattern is broken: {}", error.what()));
        return ban;
    }
    hold_to_samples(ban, section);
    return ban;
}

void read_limits(const toml::table& file, Rules& rules, Problems& problems) {
    Section section{table_of(file, "limits"), "limits", problems};
    rules.limits.columns = section.size("columns");
    rules.limits.columns_not_in = section.list("columns_not_in");
    rules.limits.function_lines = section.size("function_lines");
    rules.limits.file_lines = section.size("file_lines");
    rules.limits.file_lines_in = section.list("file_lines_in");
}

void read_places(const toml::table& file, Rules& rules, Problems& problems) {
    Section tree{table_of(file, "tree"), "tree", problems};
    rules.skip = tree.list("skip");
    Section names{table_of(file, "names"), "names", problems};
    rules.banned_names = names.list("banned");
    Section cpp{table_of(file, "cpp"), "cpp", problems};
    rules.include_roots = cpp.list("include_roots");
    rules.generated = cpp.list("generated");
    Section web{table_of(file, "web"), "web", problems};
    rules.web = web.text("folder");
    rules.web_roots = web.list("roots");
    Section sentences{table_of(file, "sentences"), "sentences", problems};
    rules.sentences_in = sentences.list("in");
    Section numbers{table_of(file, "numbers"), "numbers", problems};
    rules.numbers = numbers.text("file");
    rules.numbers_used_in = numbers.list("used_in");
    Section errors{table_of(file, "errors"), "errors", problems};
    rules.errors = errors.text("file");
    rules.errors_used_in = errors.list("used_in");
    Section words{table_of(file, "words"), "words", problems};
    rules.words.text = words.text("text");
    rules.words.not_words = words.list("not_words");
    rules.words.used_in = words.list("used_in");
    rules.words.records = words.list("records");
    rules.words.endings = words.list("endings");
}

void refuse_unknown_tables(const toml::table& file, Problems& problems) {
    static const std::set<std::string_view> known{"tree",  "limits",  "names",  "cpp", "web",   "sentences",
                                                  "words", "numbers", "errors", "ban", "layer", "exception"};
    for (const auto& [key, value] : file) {
        if (known.contains(key.str())) continue;
        problems.push_back({"rules", rules_file, value.source().begin.line, fmt::format("[{}] is unknown", key.str()),
                            "see tools/tidy/rules.hpp for the keys"});
    }
}

}  // namespace

Rules read_rules(std::string_view text, Problems& problems) {
    Rules rules;
    toml::table file;
    try {
        file = toml::parse(text);
    } catch (const toml::parse_error& error) {
        problems.push_back(
            {"rules", rules_file, error.source().begin.line, std::string{error.description()}, "write it as TOML"});
        return rules;
    }
    refuse_unknown_tables(file, problems);
    read_limits(file, rules, problems);
    read_places(file, rules, problems);
    each(file, "layer", problems, [&](Section& layer) {
        rules.layers.push_back({layer.text("folder"), layer.list("may_use"), layer.get<bool>("parts", false)});
    });
    each(file, "ban", problems, [&](Section& ban) { rules.bans.push_back(read_ban(ban)); });
    each(file, "exception", problems, [&](Section& one) {
        rules.exceptions.push_back({one.text("check"), one.list("paths"), one.text("reason"), one.line()});
    });
    return rules;
}

}  // namespace unknot::tidy
