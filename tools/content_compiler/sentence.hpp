// What can be told of one sentence by itself.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::content_compiler {

/// The names in `{name}`, or nothing if a brace has no partner or the name is not snake_case.
std::optional<std::set<std::string>> slots_of(std::string_view text);

/// True if every star that opens emphasis has one that closes it.
bool stars_balanced(std::string_view text);

/// Words parted by white space.
std::size_t count_words(std::string_view text);

/// ASCII letters in lower case, runs of white space as one space.
std::string folded(std::string_view text);

/// The folded text with the words "left" and "right" in each other's place.
std::string sides_swapped(std::string_view text);

/// Where `word` stands in folded text as a whole word; npos if nowhere. Hyphens join, apostrophes part.
std::size_t find_word(std::string_view folded_text, std::string_view word);

}  // namespace unknot::content_compiler
