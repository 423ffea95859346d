#include "server/launch_token.hpp"

#include <sodium.h>

#include <array>

#include "server/guard.hpp"

namespace unknot::server {

LaunchToken LaunchToken::make() {
    std::array<unsigned char, 32> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    std::array<char, 65> text{};
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    return LaunchToken(std::string(text.data()));
}

bool LaunchToken::matches(std::string_view offered) const {
    // The length is no secret.
    return !text_.empty() && offered.size() == text_.size() &&
           sodium_memcmp(offered.data(), text_.data(), text_.size()) == 0;
}

std::string cookie_name(unsigned port) { return "unknot_" + std::to_string(port); }

namespace {

/// The value of `name` among `name=value` pairs parted by `separator`, blanks before a name left out.
std::string_view value_among(std::string_view pairs, char separator, std::string_view name) {
    while (!pairs.empty()) {
        const std::size_t end = std::min(pairs.find(separator), pairs.size());
        std::string_view pair = pairs.substr(0, end);
        pairs.remove_prefix(std::min(end + 1, pairs.size()));
        while (pair.starts_with(' ')) pair.remove_prefix(1);
        if (pair.starts_with(name) && pair.substr(name.size()).starts_with('=')) return pair.substr(name.size() + 1);
    }
    return {};
}

}  // namespace

std::string_view cookie_value(std::string_view header, std::string_view name) { return value_among(header, ';', name); }

std::string_view query_value(std::string_view query, std::string_view name) { return value_among(query, '&', name); }

std::string_view refused_by_token(const Request& request, const LaunchToken& token, std::string_view cookie) {
    constexpr std::string_view scheme = "token ";
    const std::string_view authorization = request.authorization;
    if (authorization.starts_with(scheme)) {
        return token.matches(authorization.substr(scheme.size())) ? std::string_view() : "token_wrong";
    }
    const std::string_view kept = cookie_value(request.cookie, cookie);
    if (kept.empty()) return "token_missing";
    if (!token.matches(kept)) return "token_wrong";
    return is_said_same_origin(request) ? std::string_view() : "origin_refused";
}

}  // namespace unknot::server
