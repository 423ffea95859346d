#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "tidy/checks.hpp"
#include "tidy/paths.hpp"

namespace unknot::tidy {

namespace {

bool is_letter(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0 || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// A large letter first, and four words or more after each other.
bool is_sentence(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    if (text.empty() || std::isupper(static_cast<unsigned char>(text.front())) == 0) return false;
    std::size_t words = 1;
    std::size_t best = 1;
    for (std::size_t i = 1; i < text.size(); ++i) {
        const char c = text[i];
        if (is_letter(c) && text[i - 1] == ' ') best = std::max(best, ++words);
        if (!is_letter(c) && std::string_view{" ,;:'-"}.find(c) == std::string_view::npos) words = 0;
    }
    return best >= 4;
}

void refuse(const std::string& path, std::size_t line, std::string_view text, Problems& problems) {
    problems.push_back({"sentence", path, line, fmt::format("a sentence in code: \"{}\"", text.substr(0, 60)),
                        "write it in content/text and say its key"});
}

/// The text between the tags of a .tsx.
void check_between_tags(const std::string& path, const std::string& code, Problems& problems) {
    for (std::size_t open = code.find('>'); open != code.npos; open = code.find('>', open + 1)) {
        const std::size_t close = code.find_first_of("<>{};=()", open + 1);
        if (close == code.npos || (code[close] != '<' && code[close] != '{')) continue;
        const std::size_t first = code.find_first_not_of(" \n", open + 1);
        const std::string_view text = std::string_view{code}.substr(first, close - first);
        if (first < close && is_sentence(text)) refuse(path, line_at(code, first), text, problems);
    }
}

}  // namespace

void check_sentences(const Tree& tree, const Rules& rules, Problems& problems) {
    for (const auto& [path, file] : tree) {
        const Language language = language_of(path);
        if (!lies_in_any(path, rules.sentences_in) || is_test(path)) continue;
        if (language != Language::cpp && language != Language::typescript) continue;
        for (const Literal& literal : file.source.literals) {
            if (is_sentence(literal.text)) refuse(path, literal.line, literal.text, problems);
        }
        if (ending_of(path) == "tsx") check_between_tags(path, file.source.code, problems);
    }
}

}  // namespace unknot::tidy
