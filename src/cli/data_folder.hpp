// Where the journal is kept.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace unknot::cli {

/// The value of an environment variable, or nothing.
using Environment = std::function<std::optional<std::string>(const char* name)>;

/// `given` (of --data), else $XDG_DATA_HOME/unknot, else ~/.local/share/unknot; nothing when there is no home. A
/// relative XDG_DATA_HOME does not count, as its specification says.
std::optional<std::filesystem::path> data_folder(const std::string& given, const Environment& environment);

/// The environment of this process.
std::optional<std::string> process_environment(const char* name);

}  // namespace unknot::cli
