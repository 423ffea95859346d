// Which .cpp files the CMake files reach.
#pragma once

#include <string>
#include <vector>

#include "tidy/tree.hpp"

namespace unknot::tidy {

/// A place where CMake looks for sources, or one source.
struct SourceGlob {
    std::string folder;  ///< from the root of the tree
    std::string name;    ///< of a file; '*' stands for any letters
    bool recursive = false;
};

/// All globs and sources named in CMakeLists.txt and cmake/*.cmake. Functions that look for sources in a folder they
/// are given are followed to their calls. What holds a variable that is not a parameter is left out.
std::vector<SourceGlob> source_globs(const Tree& tree);

/// Whether a glob reaches the file. By the habit of this project a glob for all .cpp leaves the tests out.
bool reaches(const SourceGlob& glob, std::string_view path);

}  // namespace unknot::tidy
