// `unknot serve`
#pragma once

#include <cstdint>
#include <filesystem>

namespace unknot::cli {

/// Serves until SIGTERM or SIGINT. Prints the address with the launch token on standard output. Returns the exit code.
int serve(std::uint16_t port, const std::filesystem::path& folder);

}  // namespace unknot::cli
