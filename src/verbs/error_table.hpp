// Every refusal and failure that Unknot knows, from content/errors.toml by way of tools/error_table.
#pragma once

#include <span>
#include <string_view>

namespace unknot::verbs {

struct ErrorRecord {
    std::string_view code;
    int http = 500;           ///< status when answered over HTTP
    int exit = 1;             ///< exit code of the command line: 2 for what was sent, 1 for the place it runs in
    std::string_view message; ///< what is wrong; the place stands beside it
    std::string_view mend;    ///< what to do
};

/// All of them, sorted by code.
std::span<const ErrorRecord> error_table();

/// The one of that code, or null.
const ErrorRecord* find_error(std::string_view code);

}  // namespace unknot::verbs
