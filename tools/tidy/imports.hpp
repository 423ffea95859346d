// Who names whom: the includes of C++ and the imports of the page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tidy/rules.hpp"
#include "tidy/tree.hpp"

namespace unknot::tidy {

struct Import {
    std::size_t line = 1;
    std::string named;  ///< as written
    std::string path;   ///< from the root of the tree; empty if it is not a file of the tree
    bool rooted = true;  ///< named from an include root, not from the folder of the file
};

/// The quoted includes of a C++ file, found under the include roots or else beside it.
std::vector<Import> includes_of(const Tree& tree, const Rules& rules, std::string_view path, const File& file);

/// The relative imports of a TypeScript, CSS or HTML file. Packages and aliases are left out.
std::vector<Import> web_imports_of(const Tree& tree, std::string_view path, const File& file);

}  // namespace unknot::tidy
