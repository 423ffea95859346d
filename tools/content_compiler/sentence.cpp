#include "content_compiler/sentence.hpp"

#include <algorithm>

namespace unknot::content_compiler {
namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

bool is_slot_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }

/// Bytes beyond ASCII count as letters: no word ends inside one.
bool is_word_byte(char c) {
    return is_slot_letter(c) || (c >= 'A' && c <= 'Z') || c == '-' || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::optional<std::set<std::string>> slots_of(std::string_view text) {
    std::set<std::string> slots;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '}') return std::nullopt;
        if (text[i] != '{') continue;
        const std::size_t end = text.find('}', i);
        if (end == std::string_view::npos) return std::nullopt;
        const std::string_view name = text.substr(i + 1, end - i - 1);
        if (name.empty() || !std::all_of(name.begin(), name.end(), is_slot_letter)) return std::nullopt;
        slots.emplace(name);
        i = end;
    }
    return slots;
}

bool stars_balanced(std::string_view text) { return std::count(text.begin(), text.end(), '*') % 2 == 0; }

std::size_t count_words(std::string_view text) {
    std::size_t words = 0;
    bool inside = false;
    for (const char c : text) {
        if (!inside && !is_space(c)) ++words;
        inside = !is_space(c);
    }
    return words;
}

std::string folded(std::string_view text) {
    std::string folded;
    for (const char c : text) {
        if (!is_space(c)) {
            folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        } else if (!folded.empty() && folded.back() != ' ') {
            folded += ' ';
        }
    }
    return folded;
}

std::string sides_swapped(std::string_view text) {
    std::string rest = folded(text);
    std::string swapped;
    while (true) {
        const std::size_t left = find_word(rest, "left");
        const std::size_t right = find_word(rest, "right");
        const std::size_t at = std::min(left, right);
        if (at == std::string::npos) return swapped + rest;
        const std::string_view other = left < right ? "right" : "left";
        swapped += rest.substr(0, at) + std::string(other);
        // What is left of the text starts with what parts words, or nothing at all.
        rest.erase(0, at + (left < right ? std::size_t{4} : std::size_t{5}));
    }
}

std::size_t find_word(std::string_view folded_text, std::string_view word) {
    for (std::size_t at = folded_text.find(word); at != std::string_view::npos; at = folded_text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool starts = at == 0 || !is_word_byte(folded_text[at - 1]);
        const bool ends = end == folded_text.size() || !is_word_byte(folded_text[end]);
        if (starts && ends) return at;
    }
    return std::string_view::npos;
}

}  // namespace unknot::content_compiler
