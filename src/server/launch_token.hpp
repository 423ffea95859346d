// The key to the journal: made at each start, printed with the address, known to whoever started the server.
#pragma once

#include <string>
#include <string_view>

#include "server/message.hpp"

namespace unknot::server {

class LaunchToken {
public:
    /// 32 random bytes as 64 hexadecimal digits.
    static LaunchToken make();
    explicit LaunchToken(std::string text) : text_(std::move(text)) {}

    const std::string& text() const { return text_; }
    /// Takes the same time wherever the two differ.
    bool matches(std::string_view offered) const;

private:
    std::string text_;
};

/// The cookie's name: it holds the port, because browsers share cookies among the ports of a machine.
std::string cookie_name(unsigned port);

/// The value of a cookie in a Cookie header; empty: not there.
std::string_view cookie_value(std::string_view header, std::string_view name);

/// The value of a parameter in a query; empty: not there. Values are hexadecimal here: nothing is decoded.
std::string_view query_value(std::string_view query, std::string_view name);

/// How a request shows the token: the code of the refusal, or nothing when it may pass. A cookie counts only for the
/// page of this server, because a browser sends it along whoever asks.
std::string_view refused_by_token(const Request& request, const LaunchToken& token, std::string_view cookie);

}  // namespace unknot::server
