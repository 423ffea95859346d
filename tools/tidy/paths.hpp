// Paths inside the tree: always from its root, parted by '/'.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace unknot::tidy {

/// "a/b/c.hpp" -> "a/b"; "c.hpp" -> "".
std::string_view folder_of(std::string_view path);

/// "a/b/c.hpp" -> "c.hpp".
std::string_view name_of(std::string_view path);

/// "c.test.ts" -> "ts"; nothing if there is no dot.
std::string_view ending_of(std::string_view path);

/// Whether `path` is `place` or lies in it. The empty place is the whole tree.
bool lies_in(std::string_view path, std::string_view place);
bool lies_in_any(std::string_view path, const std::vector<std::string>& places);

/// Whether the file is of one of these endings. No endings: every file is.
bool ends_as(std::string_view path, const std::vector<std::string>& endings);

/// Joins and resolves "." and "..": ("web/src/ui", "../words/words.ts") -> "web/src/words/words.ts".
std::string joined(std::string_view folder, std::string_view relative);

/// Whether the pattern fits the text: '*' stands for any letters, none too.
bool fits(std::string_view pattern, std::string_view text);

/// `x_test.cpp`, `x.test.ts`, `x.test.tsx`.
bool is_test(std::string_view path);

}  // namespace unknot::tidy
