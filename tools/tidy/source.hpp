// A file read as code: what is code, what is a comment, what is a literal. Enough of C++, TypeScript and CSS for the
// checks; it is not a parser and does not need one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::tidy {

enum class Language { other, cpp, typescript, css };

Language language_of(std::string_view path);

/// What stands in a text literal in place of `${...}`.
inline constexpr char hole = '\x1f';

struct Literal {
    std::string text;        ///< as written, escapes unresolved
    std::size_t offset = 0;  ///< of its opening quote
    std::size_t line = 1;
};

struct Source {
    std::string code;  ///< as long as the text; comments and the inside of literals are blanks, line ends stay
    std::vector<Literal> literals;
};

/// Linear in the text. A text of no known language is all code.
Source read_source(Language language, std::string_view text);

/// The lines without their ends. The views live as long as the text.
std::vector<std::string_view> lines_of(std::string_view text);

/// The number, from 1, of the line in which an offset lies.
std::size_t line_at(std::string_view text, std::size_t offset);

}  // namespace unknot::tidy
