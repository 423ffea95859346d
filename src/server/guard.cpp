#include "server/guard.hpp"

#include <algorithm>

namespace unknot::server {

bool is_local_host(std::string_view host) {
    for (const std::string_view name : {std::string_view("127.0.0.1"), std::string_view("localhost")}) {
        if (!host.starts_with(name)) continue;
        const std::string_view rest = host.substr(name.size());
        if (rest.empty()) return true;
        if (rest.front() != ':' || rest.size() < 2 || rest.size() > 6) continue;
        return std::all_of(rest.begin() + 1, rest.end(), [](char c) { return c >= '0' && c <= '9'; });
    }
    return false;
}

bool is_same_origin(std::string_view origin, std::string_view host) {
    constexpr std::string_view scheme = "http://";
    return origin.starts_with(scheme) && origin.substr(scheme.size()) == host;
}

std::string_view refused_by_guard(const Request& request) {
    if (!is_local_host(request.host)) return "host_refused";
    if (!request.origin.empty() && !is_same_origin(request.origin, request.host)) return "origin_refused";
    return {};
}

bool is_said_same_origin(const Request& request) {
    if (!request.origin.empty()) return is_same_origin(request.origin, request.host);
    return request.fetch_site == "same-origin";
}

std::string_view security_headers() {
    return "Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
           "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
           "media-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'\r\n"
           "Permissions-Policy: accelerometer=(self), gyroscope=(self), microphone=(self), bluetooth=(self), "
           "screen-wake-lock=(self), camera=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), midi=(), "
           "magnetometer=(), display-capture=(), publickey-credentials-get=(), xr-spatial-tracking=(), "
           "idle-detection=(), browsing-topics=(), interest-cohort=()\r\n"
           "X-Content-Type-Options: nosniff\r\n"
           "Referrer-Policy: no-referrer\r\n"
           "Cross-Origin-Opener-Policy: same-origin\r\n"
           "Cross-Origin-Resource-Policy: same-origin\r\n";
}

}  // namespace unknot::server
