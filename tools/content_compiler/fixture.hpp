// A small content/ in which nothing is wrong, for tests to spoil in one place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content_compiler/problems.hpp"
#include "content_compiler/tree.hpp"

namespace unknot::content_compiler {

/// The tree nothing is wrong with.
const Tree& sound_tree();

/// Its two halves: what is not words, and text/.
Tree tree_of_records();
Tree tree_of_words();

/// Of the first half, what an export calls things.
Tree tree_of_codes();

/// sound_tree() with the only `old_text` of `file` replaced. Throws if it is not there exactly once.
Tree spoiled(const std::string& file, std::string_view old_text, std::string_view new_text);

/// Replaces further text in a tree, under the same conditions.
void spoil(Tree& tree, const std::string& file, std::string_view old_text, std::string_view new_text);

/// All problems, in order.
std::vector<Problem> problems_of(const Tree& tree);

/// Checks that one thing is wrong with the tree: on the line of `file` that holds `line_text`, said with `wrong` in it.
void expect_refused(const Tree& tree, const std::string& file, std::string_view line_text, std::string_view wrong);

/// Checks that the same is among the things that are wrong: one slip may make several.
void expect_among(const Tree& tree, const std::string& file, std::string_view line_text, std::string_view wrong);

}  // namespace unknot::content_compiler
