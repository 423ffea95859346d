#include "core/learn/stem.hpp"

#include <algorithm>
#include <cstddef>

namespace unknot::learn {
namespace {

constexpr std::size_t shortest_stem = 3;     // "us-ing" and "r-ed" stay whole
constexpr std::size_t shortest_ly_stem = 4;  // "early", "daily" and "belly" stay whole

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'; }
bool beyond_ascii(char c) { return static_cast<unsigned char>(c) >= 0x80; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

enum class Mark { letter, joiner, gap };

struct Read {
    Mark mark = Mark::gap;
    std::size_t bytes = 1;
    char as = ' ';  // what a joiner is written as
};

// Typographic punctuation (U+2000..U+206F) and the no-break space part words like their ASCII kin; the curly
// apostrophe that phones type is an apostrophe.
Read read_at(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (is_ascii_letter(c) || is_digit(c)) return {Mark::letter, 1, lower(c)};
    if (c == '\'' || c == '-') return {Mark::joiner, 1, c};
    if (!beyond_ascii(c)) return {};
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("\xE2\x80\x98") || rest.starts_with("\xE2\x80\x99")) return {Mark::joiner, 3, '\''};
    if (rest.starts_with("\xE2\x80\x90") || rest.starts_with("\xE2\x80\x91")) return {Mark::joiner, 3, '-'};
    if (rest.starts_with("\xE2\x80") || rest.starts_with("\xE2\x81")) {
        return {Mark::gap, std::min<std::size_t>(3, rest.size()), ' '};
    }
    if (rest.starts_with("\xC2\xA0")) return {Mark::gap, 2, ' '};
    return {Mark::letter, 1, c};
}

bool has_vowel(std::string_view word) { return std::any_of(word.begin(), word.end(), is_vowel); }

void cut(std::string& word, std::size_t letters) { word.resize(word.size() - letters); }

void cut_plural(std::string& word) {
    const std::string_view w = word;
    if (w.size() <= 3 || !w.ends_with('s')) return;
    if (w.ends_with("ss") || w.ends_with("us") || w.ends_with("is")) return;
    if (w.ends_with("ies") && w.size() > 4) {
        cut(word, 3);
        word += 'y';
    } else {
        cut(word, 1);
    }
}

// "stopped" and "stopping" double the last letter of "stop"; "pressed" and "pulled" do not.
void undouble(std::string& word) {
    const std::size_t n = word.size();
    if (n < shortest_stem + 1 || word[n - 1] != word[n - 2]) return;
    const char last = word[n - 1];
    if (is_vowel(last) || last == 'l' || last == 's' || last == 'z' || last == 'f') return;
    cut(word, 1);
}

void cut_verb_ending(std::string& word) {
    const std::string_view w = word;
    std::size_t ending = 0;
    if (w.ends_with("ied") && w.size() > 4) {
        cut(word, 3);
        word += 'y';
        return;
    }
    if (w.ends_with("ing")) ending = 3;
    if (w.ends_with("ed") && !w.ends_with("eed")) ending = 2;
    if (ending == 0 || w.size() < ending + shortest_stem) return;
    if (!has_vowel(w.substr(0, w.size() - ending))) return;
    cut(word, ending);
    undouble(word);
}

void cut_ly(std::string& word) {
    const std::string_view w = word;
    if (w.ends_with("ly") && w.size() >= 2 + shortest_ly_stem && has_vowel(w.substr(0, w.size() - 2))) cut(word, 2);
}

std::string stem_of(std::string word) {
    if (word.ends_with("'s")) cut(word, 2);
    const auto stays = [](char c) { return beyond_ascii(c) || is_digit(c); };
    if (std::any_of(word.begin(), word.end(), stays)) return word;
    cut_plural(word);
    cut_verb_ending(word);
    cut_ly(word);
    if (word.size() > shortest_stem && word.ends_with('e')) cut(word, 1);
    return word;
}

}  // namespace

std::vector<std::string> stems(std::string_view text) {
    std::vector<std::string> found;
    std::string word;
    char joiner = '\0';
    for (std::size_t at = 0; at < text.size();) {
        const Read read = read_at(text, at);
        if (read.mark == Mark::letter) {
            if (joiner != '\0') word += joiner;
            joiner = '\0';
            word += read.as;
        } else if (read.mark == Mark::joiner && joiner == '\0' && !word.empty()) {
            joiner = read.as;
        } else {
            if (!word.empty()) found.push_back(stem_of(std::move(word)));
            word.clear();
            joiner = '\0';
        }
        at += read.bytes;
    }
    if (!word.empty()) found.push_back(stem_of(std::move(word)));
    return found;
}

}  // namespace unknot::learn
