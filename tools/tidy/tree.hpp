// The files tidy looks at, read once.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tidy/source.hpp"

namespace unknot::tidy {

struct File {
    std::string text;
    bool binary = false;  ///< holds a zero byte or is too large to be written by hand
    Source source;
};

/// Path from the root -> file, sorted by path.
using Tree = std::map<std::string, File, std::less<>>;

/// The file as tidy sees it.
File file_of(std::string_view path, std::string text);

/// Reads all files under `root` but for folders and files of the names in `skip`. Throws std::system_error or
/// std::runtime_error, naming the file, if one can not be read.
Tree read_tree(const std::string& root, const std::vector<std::string>& skip);

/// The file of that path, or nothing.
const File* find_file(const Tree& tree, std::string_view path);

}  // namespace unknot::tidy
