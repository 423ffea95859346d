// A person's own words on a page: nothing in them can hide, turn round or break what stands beside them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace unknot::paper {

/// Own words for a page. Control characters, and those that turn the direction of writing, are written out as
/// <U+202E>; line breaks and tabs become blanks; the whole is set apart from its surroundings by FSI and PDI, so that
/// it may run from right to left among words that do not. `text` is UTF-8. Linear.
std::string visible(std::string_view text);

/// The code points of a UTF-8 text. Linear.
std::vector<char32_t> code_points(std::string_view text);

/// One code point as UTF-8.
std::string utf8(char32_t point);

/// "U+202E": four digits or more.
std::string code_of(char32_t point);

}  // namespace unknot::paper
