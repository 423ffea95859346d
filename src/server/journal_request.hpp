// What the journal's routes are asked, read strictly: unknown fields and wrong types are refused.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "server/message.hpp"

namespace unknot::server {

struct PullRequest {
    std::int64_t after = 0;
    std::size_t limit = 500;  ///< 1 to 1000
};

/// Reads {"after": place, "limit": 500}; both may be left out.
std::variant<PullRequest, Response> read_pull(std::string_view json);

/// Reads {"person": "me"} and gives the person.
std::variant<std::string, Response> read_erase(std::string_view json);

}  // namespace unknot::server
