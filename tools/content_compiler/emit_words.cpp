#include "content_compiler/emit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "content_compiler/cpp_table.hpp"
#include "content_compiler/word_keys.hpp"

namespace unknot::content_compiler {
namespace {

constexpr std::string_view made_up_locale = "xx";

/// The first parts of the keys that are told in the course over weeks, and on the page made from it, alone.
constexpr std::array<std::string_view, 5> course_prefixes{"course", "measure", "paper", "progress", "trial"};

/// As literals that know their length: a compiler counts letters for only so long.
std::vector<std::string> rows_of(const Sentences& sentences) {
    std::vector<std::string> rows;
    for (const auto& [key, sentence] : sentences) {
        rows.push_back(fmt::format("{{{}sv, {}sv}}", literal(key), literal(sentence.text)));
    }
    return rows;
}

std::string json(const Sentences& sentences) {
    std::string out = "{\n";
    for (const auto& [key, sentence] : sentences) {
        if (out.size() > 2) out += ",\n";
        out += literal(key) + ":" + literal(sentence.text);
    }
    return out + "\n}\n";
}

/// What the page may say: `replay.*` is told on the command line alone, and would only make the page longer.
Sentences of_page(const Sentences& path) {
    Sentences said;
    for (const auto& [key, sentence] : path) {
        if (prefix_of(key) != "replay") said.emplace(key, sentence);
    }
    return said;
}

/// The part that no step from the check to the session says: what is measured over weeks, and what became of it. It is
/// fetched when a screen of it is opened.
bool is_of_course(const std::string& key) {
    return std::ranges::find(course_prefixes, prefix_of(key)) != course_prefixes.end();
}

Sentences of_course(const Sentences& page, bool wanted) {
    Sentences part;
    for (const auto& [key, sentence] : page) {
        if (is_of_course(key) == wanted) part.emplace(key, sentence);
    }
    return part;
}

/// What `vocabulary` does not hand out already.
Sentences without_vocabulary(const Sentences& path) {
    Sentences screens;
    for (const auto& [key, sentence] : path) {
        if (!is_vocabulary_key(key)) screens.emplace(key, sentence);
    }
    return screens;
}

Sentences made_up(const Sentences& sentences) {
    Sentences longer = sentences;
    for (auto& [key, sentence] : longer) sentence.text = content_compiler::made_up(sentence.text);
    return longer;
}

std::string union_type(std::string_view name, const Sentences& sentences) {
    std::string out = fmt::format("export type {} =\n", name);
    for (const auto& [key, sentence] : sentences) out += "  | " + literal(key) + "\n";
    if (sentences.empty()) out += "  never\n";
    out.back() = ';';
    return out + "\n\n";
}

/// The pages of Learn, and with them what is cited: titles and addresses belong to no language.
Sentences with_sources(Sentences learn, const Content& content) {
    for (const Source& source : content.sources.all) {
        learn["source." + source.id + ".title"] = {source.title, source.at};
        if (!source.address.empty()) learn["source." + source.id + ".address"] = {source.address, source.at};
    }
    return learn;
}

}  // namespace

std::string literal(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        switch (c) {
            case '"': out += "\\\""; break;
            case '\\': out += "\\\\"; break;
            case '\n': out += "\\n"; break;
            case '\r': out += "\\r"; break;
            case '\t': out += "\\t"; break;
            case '\0': out += "\\000"; break;  // three digits: what follows may be one
            default: out += c;
        }
    }
    return out + "\"";
}

std::string emit_words(const Content& content) {
    Pool sentences{"Sentence", "sentences"};
    std::string rows;
    for (const auto& [locale, language] : content.languages) {
        const std::string path = sentences.slice(rows_of(language.path));
        const std::string learn = sentences.slice(rows_of(with_sources(language.learn, content)));
        rows += fmt::format("    {{{}, {}, {}}},\n", literal(locale), path, learn);
    }
    return fmt::format(
        "// Made from content/text/ by content_compiler. Change it there.\n#include \"words/tables.hpp\"\n\n"
        "namespace unknot::words {{\nnamespace {{\n\nusing namespace std::string_view_literals;\n\n{}{}constexpr "
        "Language all[] = {{\n{}}};\n\n}}  // namespace\n\n"
        "std::span<const Language> languages() {{ return all; }}\n\n}}  // namespace unknot::words\n",
        slice_function, sentences.definition(), rows);
}

Tree emit_page_words(const Content& content) {
    Tree files;
    const auto add = [&files](std::string_view locale, const Sentences& page, const Sentences& learn) {
        const Sentences path = of_course(page, false);
        files.emplace(fmt::format("words/{}/path.json", locale), json(path));
        files.emplace(fmt::format("words/{}/screens.json", locale), json(without_vocabulary(path)));
        files.emplace(fmt::format("words/{}/course.json", locale), json(of_course(page, true)));
        files.emplace(fmt::format("words/{}/learn.json", locale), json(learn));
    };
    for (const auto& [locale, language] : content.languages)
        add(locale, of_page(language.path), with_sources(language.learn, content));
    const Language& english = content.english();
    add(made_up_locale, made_up(of_page(english.path)), with_sources(made_up(english.learn), content));
    const std::string version = digest(files);
    files.emplace("words/keys.ts", "// Made from content/text/ by content_compiler. Change it there.\n\n" +
                                       union_type("PathKey", of_page(english.path)) +
                                       union_type("LearnKey", with_sources(english.learn, content)) +
                                       fmt::format("export const path_version = {};\n", literal(version)));
    return files;
}

Tree emit(const Content& content) {
    Tree files = emit_page_words(content);
    files.emplace("core/catalog/numbers.hpp", emit_numbers(content));
    files.emplace("verbs/exchange/code_table.hpp", emit_codes(content));
    files.emplace("catalog_content.cpp", emit_catalog(content));
    files.emplace("catalog_lexicon.cpp", emit_lexicon(content));
    files.emplace("words_content.cpp", emit_words(content));
    return files;
}

}  // namespace unknot::content_compiler
