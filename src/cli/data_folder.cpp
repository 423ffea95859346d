#include "cli/data_folder.hpp"

#include <cstdlib>

namespace unknot::cli {

std::optional<std::filesystem::path> data_folder(const std::string& given, const Environment& environment) {
    if (!given.empty()) return std::filesystem::path(given);
    if (const auto data = environment("XDG_DATA_HOME"); data && data->starts_with('/')) {
        return std::filesystem::path(*data) / "unknot";
    }
    if (const auto home = environment("HOME"); home && home->starts_with('/')) {
        return std::filesystem::path(*home) / ".local" / "share" / "unknot";
    }
    return std::nullopt;
}

std::optional<std::string> process_environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? std::optional<std::string>(value) : std::nullopt;
}

}  // namespace unknot::cli
