#include "server/guard.hpp"

#include <catch2/catch.hpp>

using namespace unknot::server;

TEST_CASE("Only names of this machine are answered", "[server]") {
    for (const auto* host : {"127.0.0.1", "localhost", "127.0.0.1:8421", "localhost:1", "localhost:65535"}) {
        CHECK(is_local_host(host));
    }
    for (const auto* host : {"", "evil.example", "127.0.0.1.evil.example", "localhost.evil.example",
                             "localhost:", "localhost:84x1", "localhost:842100", "127.0.0.1:8421.evil.example",
                             "127.0.0.2", "[::1]:8421", "evil.example:8421", "xlocalhost"}) {
        CHECK_FALSE(is_local_host(host));
    }
}

TEST_CASE("Another page's requests are refused, a program's without origin are not", "[server]") {
    Request request;
    request.host = "127.0.0.1:8421";
    CHECK(refused_by_guard(request).empty());
    request.origin = "http://127.0.0.1:8421";
    CHECK(refused_by_guard(request).empty());
    for (const auto* origin : {"null", "http://evil.example", "http://127.0.0.1:9000", "https://127.0.0.1:8421",
                               "http://localhost:8421", "http://127.0.0.1:8421.evil.example"}) {
        request.origin = origin;
        CHECK(refused_by_guard(request) == "origin_refused");
    }
    request.host = "evil.example";
    request.origin.clear();
    CHECK(refused_by_guard(request) == "host_refused");
}

TEST_CASE("Every response forbids what the page does not need", "[server]") {
    const std::string_view headers = security_headers();
    CHECK(headers.find("Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval';") == 0);
    for (const auto* part : {"frame-ancestors 'none'", "base-uri 'none'", "camera=()", "geolocation=()", "payment=()",
                             "microphone=(self)", "screen-wake-lock=(self)", "nosniff", "no-referrer"}) {
        CHECK(headers.find(part) != std::string_view::npos);
    }
    CHECK(headers.ends_with("\r\n"));
    CHECK(headers.find("\r\n\r\n") == std::string_view::npos);
}
