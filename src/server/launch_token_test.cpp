#include "server/launch_token.hpp"

#include <catch2/catch.hpp>

using namespace unknot::server;

TEST_CASE("A launch token is 64 hexadecimal digits and never the same", "[server]") {
    const LaunchToken one = LaunchToken::make();
    CHECK(one.text().size() == 64);
    CHECK(one.text().find_first_not_of("0123456789abcdef") == std::string::npos);
    CHECK(one.text() != LaunchToken::make().text());
    CHECK(one.matches(one.text()));
    CHECK_FALSE(one.matches(one.text().substr(1)));
    CHECK_FALSE(one.matches(""));
    CHECK_FALSE(LaunchToken("").matches(""));
}

TEST_CASE("A cookie is found among others by its whole name", "[server]") {
    CHECK(cookie_value("a=1; unknot_8421=abc; b=2", "unknot_8421") == "abc");
    CHECK(cookie_value("xunknot_8421=abc", "unknot_8421").empty());
    CHECK(cookie_value("unknot_84210=abc", "unknot_8421").empty());
    CHECK(cookie_value("", "unknot_8421").empty());
    CHECK(query_value("x=1&token=abc", "token") == "abc");
    CHECK(query_value("mytoken=abc", "token").empty());
}

TEST_CASE("The journal opens to the token in a header, and to the cookie for the server's own page alone", "[server]") {
    const LaunchToken token("abc");
    const auto refused = [&](auto change) {
        Request request;
        request.host = "127.0.0.1:8421";
        change(request);
        return refused_by_token(request, token, "unknot_8421");
    };
    CHECK(refused([](Request&) {}) == "token_missing");
    CHECK(refused([](Request& r) { r.authorization = "token abc"; }).empty());
    CHECK(refused([](Request& r) { r.authorization = "token abd"; }) == "token_wrong");
    CHECK(refused([](Request& r) { r.authorization = "Bearer abc"; }) == "token_missing");
    CHECK(refused([](Request& r) { r.cookie = "unknot_8421=abc"; }) == "origin_refused");
    CHECK(refused([](Request& r) { r.cookie = "unknot_8421=abd"; }) == "token_wrong");
    CHECK(refused([](Request& r) { r.cookie = "unknot_8421=abc", r.fetch_site = "cross-site"; }) == "origin_refused");
    CHECK(refused([](Request& r) { r.cookie = "unknot_8421=abc", r.fetch_site = "same-origin"; }).empty());
    CHECK(refused([](Request& r) { r.cookie = "unknot_8421=abc", r.origin = "http://127.0.0.1:8421"; }).empty());
}
