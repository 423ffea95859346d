// The files of content/ in memory: all that the compiler knows comes from here, so it can be tested without a disk.
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace unknot::content_compiler {

/// Text of each file by its path from the root, with `/` between folders.
using Tree = std::map<std::string, std::string>;

/// Every `.toml` file under `root`. Throws std::runtime_error if a file cannot be read.
Tree load_tree(const std::filesystem::path& root);

/// Writes every file under `root`, leaving alone those that hold the same bytes already, so that a build tool
/// rebuilds nothing for them. Throws std::runtime_error if a file cannot be written.
void store_tree(const Tree& tree, const std::filesystem::path& root);

/// Sixteen hexadecimal digits that change when a path or a text of the tree does (FNV-1a, 64 bits): tells versions
/// apart; no protection against somebody who means harm.
std::string digest(const Tree& tree);

}  // namespace unknot::content_compiler
