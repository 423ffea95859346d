// All checks over one tree.
#pragma once

#include "tidy/problems.hpp"
#include "tidy/rules.hpp"
#include "tidy/tree.hpp"

namespace unknot::tidy {

/// What is wrong with the tree, sorted by place. What rules.toml excepts is left out; an exception that excepts
/// nothing is a problem itself ("exception"), so that the list of exceptions can only shrink.
Problems tidy(const Tree& tree, const Rules& rules);

/// `file:line: what; how to mend`.
std::string as_line(const Problem& problem);

}  // namespace unknot::tidy
