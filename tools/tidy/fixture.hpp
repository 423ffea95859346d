// For the tests: the rules of this project, and a small tree that keeps all of them.
#pragma once

#include <string>

#include "tidy/tidy.hpp"

namespace unknot::tidy {

/// tools/tidy/rules.toml of the tree this test was compiled from or is run in, without its exceptions.
const Rules& project_rules();

/// A tree in which every check finds something to look at and nothing to refuse.
Tree good_tree();

/// The good tree with one file put in, or put in place of the one of that path.
Tree tree_with(const std::string& path, const std::string& text);

/// Whether a tree is refused by the check of that name in that file and line.
bool refused(const Tree& tree, const std::string& check, const std::string& file, std::size_t line);

/// What is refused in the good tree with one file put in, a line each: for messages of tests.
std::string said_of(const std::string& path, const std::string& text);

}  // namespace unknot::tidy
