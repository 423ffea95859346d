#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "content_compiler/cpp_table.hpp"
#include "content_compiler/emit.hpp"
#include "content_compiler/phrase_targets.hpp"

namespace unknot::content_compiler {
namespace {

/// A text with its length: a compiler that measures twenty thousand of them a character at a time takes half a minute.
std::string text(std::string_view words) { return literal(words) + "sv"; }

using Items = std::vector<std::string>;

/// Where in the sorted phrases each first word's begin and end, in buckets of about one word.
std::string first_words(const std::vector<std::string>& phrases) {
    constexpr std::size_t buckets = 4096;
    std::vector<std::vector<catalog::FirstWord>> rows(buckets);
    for (std::size_t from = 0; from < phrases.size();) {
        const std::string_view word = catalog::first_word(phrases[from]);
        std::size_t to = from;
        while (to < phrases.size() && catalog::first_word(phrases[to]) == word) ++to;
        rows[catalog::bucket_of(word, buckets)].push_back(
            {static_cast<std::uint16_t>(from), static_cast<std::uint16_t>(to)});
        from = to;
    }
    Items words;
    std::string ends = "constexpr std::uint16_t buckets[] = {\n0,";
    for (const auto& row : rows) {
        for (const catalog::FirstWord& word : row) words.push_back(fmt::format("{{{}, {}}}", word.from, word.to));
        ends += fmt::format("{},", words.size());
    }
    Pool table{"FirstWord", "first_words"};
    table.slice(words);
    return table.definition() + ends + "};\n\n";
}

std::string phrases(const Content& content) {
    struct Row {
        std::string words;
        catalog::PhraseKind kind;
        std::string targets;
    };
    Pool targets_of_phrases{"std::uint16_t", "phrase_targets"};
    std::vector<Row> rows;
    for (const Phrase& phrase : content.english().phrases) {
        Items targets;
        for (const Ref& ref : phrase.ids) {
            targets.push_back(fmt::format("{}", *target_of(content, phrase.kind, ref.id)));
        }
        const std::string slice = targets_of_phrases.slice(targets);
        for (const Ref& words : phrase.words) rows.push_back({words.id, phrase.kind, slice});
    }
    std::ranges::sort(rows,
                      [](const Row& a, const Row& b) { return std::tie(a.words, a.kind) < std::tie(b.words, b.kind); });
    std::vector<std::string> words;
    for (const Row& row : rows) words.push_back(row.words);
    Items items;
    for (const Row& row : rows) {
        items.push_back(fmt::format("{{{}, {}, {}}}", text(row.words), cpp_of(row.kind), row.targets));
    }
    Pool table{"Phrase", "phrases"};
    table.slice(items);
    return targets_of_phrases.definition() + table.definition() + first_words(words);
}

std::string together(const Content& content) {
    Pool ids{"std::uint16_t", "together_ids"};
    const auto slice = [&](catalog::PhraseKind kind, const Refs& refs) {
        Items targets;
        for (const Ref& ref : refs) targets.push_back(fmt::format("{}", *target_of(content, kind, ref.id)));
        return ids.slice(targets);
    };
    Items rows;
    for (const Together& one : content.english().together) {
        const std::string signs = slice(catalog::PhraseKind::sign, one.signs);
        for (const auto& [kind, refs] : one.means) {
            rows.push_back(fmt::format("{{{}, {}, {}, {}}}", signs, one.anywhere, cpp_of(kind), slice(kind, refs)));
        }
    }
    Pool table{"Together", "together"};
    table.slice(rows);
    return ids.definition() + table.definition();
}

std::string function_words(const Content& content) {
    std::map<std::string, unsigned> roles;
    for (const FunctionWords& words : content.english().function_words) {
        for (const Ref& word : words.words) roles[word.id] |= 1U << static_cast<unsigned>(words.role);
    }
    Items rows;
    for (const auto& [word, bits] : roles) rows.push_back(fmt::format("{{{}, {:#x}}}", text(word), bits));
    Pool table{"FunctionWord", "function_words"};
    table.slice(rows);
    return table.definition();
}

/// The words long enough to be guessed at when they are misspelt.
std::string vocabulary(const Content& content) {
    constexpr std::size_t guessed_from_letters = 5;
    std::set<std::string> words;
    for (const Phrase& phrase : content.english().phrases) {
        for (const Ref& said : phrase.words) {
            for (std::size_t from = 0; from < said.id.size();) {
                const std::size_t to = std::min(said.id.find(' ', from), said.id.size());
                if (to - from >= guessed_from_letters) words.insert(said.id.substr(from, to - from));
                from = to + 1;
            }
        }
    }
    Items rows;
    for (const std::string& word : words) rows.push_back(text(word));
    Pool table{"std::string_view", "vocabulary"};
    table.slice(rows);
    return table.definition();
}

std::string terms(const Content& content) {
    Pool hits_of_terms{"TermHit", "term_hits"};
    Items rows;
    for (const auto& [stem, hits] : term_index(content)) {
        Items items;
        for (const TermHit& hit : hits) items.push_back(fmt::format("{{{{{}}}, {}}}", hit.passage, hit.weight));
        rows.push_back(fmt::format("{{{}, {}}}", text(stem), hits_of_terms.slice(items)));
    }
    Pool table{"Term", "terms"};
    table.slice(rows);
    return hits_of_terms.definition() + table.definition();
}

}  // namespace

std::string emit_lexicon(const Content& content) {
    return "// Made from content/ by content_compiler. Change it there.\n"
           "#include \"core/catalog/catalog.hpp\"\n\n#include <cstdint>\n\n"
           "namespace unknot::catalog {\nnamespace {\n\nusing namespace std::string_view_literals;\n\n" +
           std::string{slice_function} + phrases(content) + together(content) + function_words(content) +
           vocabulary(content) + terms(content) +
           "}  // namespace\n\nconst Catalog& content_with_words() {\n"
           "    static const Catalog all = [] {\n        Catalog catalog = content();\n"
           "        catalog.phrases = phrases;\n        catalog.first_words = first_words;\n        catalog.buckets = "
           "buckets;\n        catalog.together = together;\n        catalog.function_words = "
           "function_words;\n        "
           "catalog.vocabulary = vocabulary;\n        catalog.terms = terms;\n        return catalog;\n    }();\n"
           "    return all;\n}\n\n}  // namespace unknot::catalog\n";
}

}  // namespace unknot::content_compiler
