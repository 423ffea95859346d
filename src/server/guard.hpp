// Who may ask: only pages and programs of this machine, and only under its own names.
#pragma once

#include <string_view>

#include "server/message.hpp"

namespace unknot::server {

/// Whether a Host header names this machine: 127.0.0.1 or localhost, with any port or none. Other names that lead here
/// (DNS rebinding) are refused.
bool is_local_host(std::string_view host);

/// Whether an Origin header is the page of this very host.
bool is_same_origin(std::string_view origin, std::string_view host);

/// The code of the refusal, or nothing when the request may pass.
std::string_view refused_by_guard(const Request& request);

/// Whether a browser says that the request was made by the page of this server.
bool is_said_same_origin(const Request& request);

/// The headers that go with every response, each ended by a line break. docs/deploy.md says what each is for.
std::string_view security_headers();

}  // namespace unknot::server
