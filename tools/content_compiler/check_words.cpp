#include "content_compiler/check.hpp"

#include <algorithm>
#include <map>
#include <string>

#include <fmt/format.h>

#include "content_compiler/sentence.hpp"
#include "content_compiler/word_keys.hpp"

namespace unknot::content_compiler {
namespace {

constexpr std::size_t words_of_group_max = 60;
constexpr std::size_t words_of_brief_min = 2;
constexpr std::size_t words_of_brief_max = 9;
constexpr std::size_t words_of_group_brief_max = 5;

void check_needed(const std::string& locale, const Sentences& sentences, const Keys& needed, const Content& content,
                  Problems& problems) {
    for (const auto& [key, record] : needed) {
        if (!record->sound || sentences.contains(key) || !prefix_known(content, prefix_of(key))) continue;
        problems.add(record->at, fmt::format("`{}` is not said", key), fmt::format("write it in text/{}/", locale));
    }
}

void check_orphans(const Sentences& sentences, const Keys& needed, const Content& content, Problems& problems) {
    for (const auto& [key, sentence] : sentences) {
        const std::string prefix = prefix_of(key);
        const bool of_record = prefix == "learn" || std::ranges::count(record_prefixes, prefix) != 0;
        if (!of_record || needed.contains(key) || !prefix_known(content, prefix)) continue;
        problems.add(sentence.at, fmt::format("`{}` belongs to no record", key),
                     "remove it, or spell it as docs/content_format.md does");
    }
}

void check_banned(const std::string& key, const Sentence& sentence, const Banned& banned, Problems& problems) {
    std::string text = folded(sentence.text);
    for (const std::string& allowed : banned.except) {
        for (std::size_t at = find_word(text, allowed); at != std::string::npos; at = find_word(text, allowed)) {
            text.replace(at, allowed.size(), ".");
        }
    }
    for (const std::string& word : banned.words) {
        const bool explained = prefix_of(key) == "learn" && std::ranges::count(banned.learn_may, word) != 0;
        if (explained || find_word(text, word) == std::string::npos) continue;
        problems.add(sentence.at, fmt::format("`{}` says \"{}\"", key, word),
                     "say it in other words; banned.toml lists the words kept out and the wordings allowed");
    }
}

void check_sentence(const std::string& key, const Sentence& sentence, const Banned& banned, Problems& problems) {
    if (!slots_of(sentence.text)) {
        problems.add(sentence.at, fmt::format("`{}` has a brace that is no slot", key), "write slots as `{name}`");
    }
    if (!stars_balanced(sentence.text)) {
        problems.add(sentence.at, fmt::format("`{}` has a star without its partner", key),
                     "put `*stars*` on both sides of the words");
    }
    check_banned(key, sentence, banned, problems);
}

/// S16. The sentence of one side never serves for the other; in English it becomes the other's when left and right
/// change places, so that not even one of several sides in it can be wrong.
void check_sides(const std::string& locale, const Sentences& sentences, Problems& problems) {
    constexpr std::string_view left = ".left";
    for (const auto& [key, sentence] : sentences) {
        if (!key.ends_with(left)) continue;
        const std::string twin = key.substr(0, key.size() - left.size()) + ".right";
        const auto right = sentences.find(twin);
        if (right == sentences.end()) continue;
        if (right->second.text == sentence.text) {
            problems.add(right->second.at, fmt::format("`{}` says the same as `{}`", twin, key), "name the side");
        } else if (locale == "en" && sides_swapped(sentence.text) != folded(right->second.text)) {
            problems.add(right->second.at, fmt::format("`{}` is not `{}` with left and right swapped", twin, key),
                         "let the two differ in the sides alone; do not use `right` or `left` for anything else");
        }
    }
}

void check_group_length(const std::string& locale, const Sentences& sentences, const Content& content,
                        Problems& problems) {
    for (const Group& group : content.groups.all) {
        std::size_t words = 0;
        for (const Question& question : content.questions.all) {
            if (question.group.id != group.id || question.tense == catalog::Tense::part) continue;
            const auto ask = sentences.find("question." + question.id + ".ask");
            if (ask != sentences.end()) words += count_words(ask->second.text);
        }
        if (words <= words_of_group_max) continue;
        problems.add(group.at, fmt::format("the questions of \"{}\" have {} words in {}", group.id, words, locale),
                     fmt::format("shorten their `ask`, or part the group: {} at most", words_of_group_max));
    }
}

/// A question about now is put to those who know it in a few words, so that a list of them can be read at a glance.
/// One word would not say what is asked, and two questions in the same words could not be told apart.
void check_briefs(const Sentences& sentences, const Content& content, Problems& problems) {
    for (const Group& group : content.groups.all) {
        const std::string key = "group." + group.id + ".brief";
        const auto brief = sentences.find(key);
        if (brief == sentences.end() || count_words(brief->second.text) <= words_of_group_brief_max) continue;
        problems.add(brief->second.at, fmt::format("`{}` has {} words", key, count_words(brief->second.text)),
                     fmt::format("say it in {} at most", words_of_group_brief_max));
    }
    std::map<std::string, std::string> said;
    for (const Question& question : content.questions.all) {
        const std::string key = "question." + question.id + ".brief";
        const auto brief = sentences.find(key);
        if (brief == sentences.end()) continue;
        const std::size_t words = count_words(brief->second.text);
        if (words < words_of_brief_min || words > words_of_brief_max) {
            problems.add(brief->second.at, fmt::format("`{}` has {} words", key, words),
                         fmt::format("say it in {} to {}", words_of_brief_min, words_of_brief_max));
        }
        const auto [twin, fresh] = said.emplace(folded(brief->second.text), key);
        if (!fresh) {
            problems.add(brief->second.at, fmt::format("`{}` says the same as `{}`", key, twin->second),
                         "let each say what it alone asks");
        }
    }
}

/// Another language says what English says, with the same slots.
void check_against_english(const std::string& locale, const Sentences& sentences, const Sentences& english,
                           Problems& problems) {
    for (const auto& [key, sentence] : english) {
        if (sentences.contains(key)) continue;
        problems.add(sentence.at, fmt::format("`{}` is not said in {}", key, locale),
                     fmt::format("write it in text/{}/", locale));
    }
    for (const auto& [key, sentence] : sentences) {
        const auto original = english.find(key);
        if (original == english.end()) {
            problems.add(sentence.at, fmt::format("`{}` is not said in en", key), "remove it, or write it there too");
        } else if (slots_of(sentence.text) != slots_of(original->second.text)) {
            problems.add(sentence.at, fmt::format("`{}` has other slots than in en", key), "use the same slots");
        }
    }
}

void check_language(const std::string& locale, const Language& language, const Content& content, Problems& problems) {
    const Keys path_needed = path_keys_needed(content);
    const Keys learn_needed = learn_keys_needed(content);
    if (language.known) {
        check_needed(locale, language.path, path_needed, content, problems);
        check_needed(locale, language.learn, learn_needed, content, problems);
    }
    check_orphans(language.path, path_needed, content, problems);
    check_orphans(language.learn, learn_needed, content, problems);
    check_group_length(locale, language.path, content, problems);
    check_briefs(language.path, content, problems);
    for (const Sentences* sentences : {&language.path, &language.learn}) {
        check_sides(locale, *sentences, problems);
        for (const auto& [key, sentence] : *sentences) check_sentence(key, sentence, language.banned, problems);
    }
}

}  // namespace

void check_words(const Content& content, Problems& problems) {
    const Language& english = content.english();
    for (const auto& [locale, language] : content.languages) {
        check_language(locale, language, content, problems);
        if (locale == "en" || !language.known || !english.known) continue;
        check_against_english(locale, language.path, english.path, problems);
        check_against_english(locale, language.learn, english.learn, problems);
    }
}

}  // namespace unknot::content_compiler
