#include "content_compiler/read.hpp"

#include <array>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace unknot::content_compiler {
namespace {

void add_sentence(const std::string& key, const Value& value, Sentences& sentences, Problems& problems) {
    const std::string* text = std::get_if<std::string>(&value.held);
    if (text == nullptr || text->empty()) {
        problems.add(value.at, fmt::format("`{}` is not a sentence", key), "write \"...\"");
        return;
    }
    const auto [place, added] = sentences.emplace(key, Sentence{*text, value.at});
    if (!added) {
        const Place& first = place->second.at;
        problems.add(value.at, fmt::format("`{}` is said twice, first in {}:{}", key, first.file, first.line),
                     "keep one of them");
    }
}

void add_sentences(const std::string& prefix, const Table& table, Sentences& sentences, Problems& problems) {
    for (const auto& [name, value] : table) {
        const std::string key = prefix.empty() ? name : prefix + "." + name;
        if (const Table* inner = std::get_if<Table>(&value.held)) {
            add_sentences(key, *inner, sentences, problems);
        } else {
            add_sentence(key, value, sentences, problems);
        }
    }
}

/// learn.* stands in learn.toml and nowhere else: its table is loaded later than the other.
void read_sentences(const Value& file, bool is_learn, Language& language, Problems& problems) {
    const Table& table = std::get<Table>(file.held);
    for (const auto& [name, value] : table) {
        if ((name == "learn") == is_learn) continue;
        problems.add(value.at, fmt::format("`{}.*` does not belong into this file", name),
                     is_learn ? "learn.toml holds only `learn.*`" : "move it to learn.toml");
    }
    add_sentences("", table, is_learn ? language.learn : language.path, problems);
}

void read_lexicon(Reader& file, Language& language) {
    std::vector<Reader> word_tables = file.tables("function_words");
    for (Reader& reader : word_tables) {
        FunctionWords words;
        words.at = reader.at();
        words.role = reader.choice<catalog::WordRole>("role");
        words.words = reader.refs("words");
        if (reader.done()) language.function_words.push_back(std::move(words));
        else language.function_words_known = false;
    }
    std::vector<Reader> tables = file.tables("phrase");
    for (Reader& reader : tables) {
        Phrase phrase;
        phrase.at = reader.at();
        phrase.kind = reader.choice<catalog::PhraseKind>("means");
        phrase.ids = reader.refs_if_any("ids");
        phrase.words = reader.refs("words");
        if (reader.done()) language.phrases.push_back(std::move(phrase));
        else language.signs_known = false;
    }
}

void read_together(Reader& file, Language& language) {
    constexpr std::array kinds{catalog::PhraseKind::question, catalog::PhraseKind::mark, catalog::PhraseKind::signal,
                               catalog::PhraseKind::symptom};
    constexpr std::array<std::string_view, kinds.size()> keys{"questions", "marks", "signals", "symptoms"};
    std::vector<Reader> tables = file.tables("together");
    for (Reader& reader : tables) {
        Together together;
        together.at = reader.at();
        together.signs = reader.refs("signs");
        together.anywhere = reader.flag_or("anywhere", false);
        for (std::size_t i = 0; i < kinds.size(); ++i) {
            Refs ids = reader.refs_if_any(std::string(keys[i]));
            if (!ids.empty()) together.means.emplace_back(kinds[i], std::move(ids));
        }
        if (reader.done()) language.together.push_back(std::move(together));
        else language.signs_known = false;
    }
}

std::vector<std::string> texts(const std::vector<Ref>& refs) {
    std::vector<std::string> texts;
    for (const Ref& ref : refs) texts.push_back(ref.id);
    return texts;
}

void read_banned(Reader& file, Language& language) {
    language.banned.words = texts(file.refs("words"));
    language.banned.except = texts(file.refs_if_any("except"));
    language.banned.learn_may = texts(file.refs_if_any("learn_may"));
}

void read_file(std::string_view name, const Value& value, Language& language, Problems& problems) {
    Reader reader{std::get<Table>(value.held), value.at, problems};
    if (name == "lexicon.toml") {
        read_lexicon(reader, language);
        read_together(reader, language);
        reader.done();
    } else if (name == "banned.toml") {
        read_banned(reader, language);
        reader.done();
    } else {
        read_sentences(value, name == "learn.toml", language, problems);
    }
}

}  // namespace

void read_languages(const Tree& tree, Content& content, Problems& problems) {
    constexpr std::string_view root = "text/";
    for (const auto& [path, text] : tree) {
        if (!path.starts_with(root)) continue;
        const std::size_t end = path.find('/', root.size());
        if (end == std::string::npos) {
            problems.add({path, 1}, "this file belongs to no language", "move it to text/<locale>/");
            continue;
        }
        Language& language = content.languages[path.substr(root.size(), end - root.size())];
        if (const std::optional<Value> value = parse_toml(path, text, problems)) {
            read_file(std::string_view(path).substr(end + 1), *value, language, problems);
        } else {
            language.known = false;
        }
    }
    if (!content.languages.contains("en")) {
        problems.add({"text/en/", 1}, "there are no English words", "write text/en/*.toml");
        content.languages["en"].known = false;
    }
}

}  // namespace unknot::content_compiler
