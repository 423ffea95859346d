#include "content_compiler/check.hpp"

#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "content_compiler/phrase_targets.hpp"
#include "content_compiler/sentence.hpp"

namespace unknot::content_compiler {
namespace {

/// Letters, digits, apostrophes, hyphens and "&", parted by single spaces: all that is left of what a person said when
/// it is looked up.
bool normalised(const std::string& words) {
    char before = ' ';
    for (const char c : words) {
        const bool letter_or_digit = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        const bool beyond_ascii = static_cast<unsigned char>(c) >= 0x80;
        const bool joint = c == '\'' || c == '-' || (c == ' ' && before != ' ');
        const bool word_of_its_own = c == '&' && before == ' ';
        if (!letter_or_digit && !beyond_ascii && !joint && !word_of_its_own) return false;
        if (before == '&' && c != ' ') return false;
        before = c;
    }
    return before != ' ' && words.find("\u2019") == std::string::npos;
}

void check_targets(const Phrase& phrase, const Content& content, Problems& problems) {
    const std::string_view kind = name_of(phrase.kind);
    if (has_targets(phrase.kind) && phrase.ids.empty()) {
        problems.add(phrase.at, fmt::format("a {} phrase without ids", kind), "name at least one in `ids`");
    }
    if (!has_targets(phrase.kind) && !phrase.ids.empty()) {
        problems.add(phrase.at, fmt::format("a {} phrase with ids", kind), "remove `ids`");
    }
    if (!has_targets(phrase.kind) || !targets_known(content, phrase.kind)) return;
    for (const Ref& ref : phrase.ids) {
        if (target_of(content, phrase.kind, ref.id)) continue;
        problems.add(ref.at, fmt::format("there is no {} \"{}\"", kind, ref.id), "name one that exists");
    }
}

/// How much and how long are told by one number, or by the least and the most.
void check_range(const Phrase& phrase, const Content& content, Problems& problems) {
    using catalog::PhraseKind;
    const bool range =
        phrase.kind == PhraseKind::quantity || phrase.kind == PhraseKind::duration || phrase.kind == PhraseKind::day;
    if ((!range && phrase.kind != PhraseKind::time_unit) || phrase.ids.empty()) return;
    if (phrase.ids.size() > (range ? 2U : 1U)) {
        problems.add(phrase.at, fmt::format("a {} phrase with {} numbers", name_of(phrase.kind), phrase.ids.size()),
                     range ? "name the least and the most" : "name one");
        return;
    }
    const auto least = target_of(content, phrase.kind, phrase.ids.front().id);
    const auto most = target_of(content, phrase.kind, phrase.ids.back().id);
    if (least && most && *least > *most)
        problems.add(phrase.at, "the least is more than the most", "name the smaller number first");
}

/// Two signs or more, and something that they mean.
void check_together(const Together& together, const Content& content, Problems& problems) {
    if (together.signs.size() < 2)
        problems.add(together.at, "signs together are two or more", "name another, or write a phrase");
    if (together.means.empty())
        problems.add(together.at, "signs that mean nothing together",
                     "name `questions`, `marks`, `signals` or `symptoms`");
    for (const auto& [kind, ids] : together.means) {
        if (!targets_known(content, kind)) continue;
        for (const Ref& ref : ids) {
            if (target_of(content, kind, ref.id)) continue;
            problems.add(ref.at, fmt::format("there is no {} \"{}\"", name_of(kind), ref.id), "name one that exists");
        }
    }
}

/// A sign without words is never heard, and one that nothing is made of says nothing.
void check_signs(const Language& language, const Content& content, Problems& problems) {
    if (!language.signs_known) return;
    std::set<std::string> used;
    for (const Together& together : language.together) {
        for (const Ref& sign : together.signs) {
            used.insert(sign.id);
            if (target_of(content, catalog::PhraseKind::sign, sign.id)) continue;
            problems.add(sign.at, fmt::format("no phrase says the sign \"{}\"", sign.id), "write a phrase of it");
        }
    }
    for (const Phrase& phrase : language.phrases) {
        if (phrase.kind != catalog::PhraseKind::sign) continue;
        for (const Ref& ref : phrase.ids) {
            if (used.contains(ref.id)) continue;
            problems.add(ref.at, fmt::format("the sign \"{}\" is part of nothing", ref.id),
                         "name it in a [[together]]");
        }
    }
}

/// Where a kind's words stand already, by the one question they raise, or "" where any of several may be meant.
using Seen = std::map<std::pair<catalog::PhraseKind, std::string>, std::map<std::string, Place>>;

void check_phrase_words(const Phrase& phrase, Seen& seen, Problems& problems) {
    if (phrase.words.empty()) problems.add(phrase.at, "a phrase without words", "write what people say");
    for (const Ref& words : phrase.words) {
        if (!normalised(words.id)) {
            problems.add(words.at, fmt::format("\"{}\" is not as words are looked up", words.id),
                         "use small letters, digits, ' and -, with single spaces");
        }
        const bool raises = phrase.kind == catalog::PhraseKind::question && phrase.ids.size() == 1;
        const std::string raised = raises ? phrase.ids.front().id : "";
        std::map<std::string, Place>& before = seen[{phrase.kind, words.id}];
        // "dialysis" tells of two things that are asked, each surely. What is sure is not also one of several guesses.
        if (before.empty() || (raises && !before.contains("") && !before.contains(raised))) {
            before.emplace(raised, words.at);
            continue;
        }
        const Place& first = before.begin()->second;
        problems.add(
            words.at,
            fmt::format("\"{}\" means a {} already, in {}:{}", words.id, name_of(phrase.kind), first.file, first.line),
            "name all that may be meant in the `ids` of one phrase, or one question in each of several");
    }
}

bool tells_trend(catalog::WordRole role) {
    return role == catalog::WordRole::better || role == catalog::WordRole::same || role == catalog::WordRole::worse;
}

void check_function_word(const Ref& word, Problems& problems) {
    if (normalised(word.id) && word.id.find(' ') == std::string::npos) return;
    problems.add(word.at, fmt::format("\"{}\" is not one word as words are looked up", word.id),
                 "use small letters, digits, ' and -");
}

/// Every role has its words, in one place, and nothing is better and worse at once.
void check_function_words(const std::string& locale, const Language& language, Problems& problems) {
    std::map<catalog::WordRole, Place> roles;
    std::map<std::string, Place> trends;
    for (const FunctionWords& words : language.function_words) {
        const auto [first, added] = roles.emplace(words.role, words.at);
        if (!added) {
            problems.add(
                words.at,
                fmt::format("{} stands already in {}:{}", name_of(words.role), first->second.file, first->second.line),
                "name all its words there");
        }
        if (words.words.empty()) problems.add(words.at, "a role without words", "name at least one in `words`");
        for (const Ref& word : words.words) {
            check_function_word(word, problems);
            if (!tells_trend(words.role) || trends.emplace(word.id, word.at).second) continue;
            problems.add(word.at, fmt::format("\"{}\" tells another trend already", word.id), "keep one of them");
        }
    }
    for (std::size_t i = 0; i < Names<catalog::WordRole>::all.size(); ++i) {
        if (roles.contains(static_cast<catalog::WordRole>(i))) continue;
        problems.add({fmt::format("text/{}/lexicon.toml", locale), 1},
                     fmt::format("no function words are {}", Names<catalog::WordRole>::all[i]),
                     "add a [[function_words]] with this role");
    }
}

}  // namespace

void check_phrases(const Content& content, Problems& problems) {
    for (const auto& [locale, language] : content.languages) {
        const bool has_lexicon = !language.phrases.empty() || !language.function_words.empty();
        if (language.known && language.function_words_known && has_lexicon)
            check_function_words(locale, language, problems);
        Seen seen;
        for (const Phrase& phrase : language.phrases) {
            check_targets(phrase, content, problems);
            check_range(phrase, content, problems);
            check_phrase_words(phrase, seen, problems);
        }
        for (const Together& together : language.together) check_together(together, content, problems);
        check_signs(language, content, problems);
    }
}

}  // namespace unknot::content_compiler
