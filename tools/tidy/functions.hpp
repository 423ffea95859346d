// Where the functions of a file begin and end.
#pragma once

#include <cstddef>
#include <vector>

#include "tidy/source.hpp"

namespace unknot::tidy {

struct Extent {
    std::size_t first = 1;  ///< the line where its head begins
    std::size_t last = 1;   ///< the line of its closing brace
};

/// The outermost functions of code without comments and literals, methods and test cases too. What is inside a
/// function counts with it. Relies on the format: a body's brace follows a blank, a value's brace does not.
std::vector<Extent> functions_of(Language language, std::string_view code);

}  // namespace unknot::tidy
