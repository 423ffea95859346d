#include "server/journal_request.hpp"

#include <catch2/catch.hpp>

using namespace unknot::server;

namespace {

std::string refused_pull(std::string_view json) {
    const auto read = read_pull(json);
    const auto* refused = std::get_if<Response>(&read);
    return refused ? std::string(body_of(*refused)) : "";
}

bool refuses(std::string_view json, const std::string& code, const std::string& path) {
    const std::string body = refused_pull(json);
    return body.find("\"code\":\"" + code + "\"") != std::string::npos &&
           body.find("\"path\":\"" + path + "\"") != std::string::npos;
}

}  // namespace

TEST_CASE("A pull is read with its defaults", "[server]") {
    CHECK(std::get<PullRequest>(read_pull("{}")).limit == 500);
    const auto pull = std::get<PullRequest>(read_pull(R"({"limit":1000,"after":9007199254740993})"));
    CHECK(pull.after == 9007199254740993);
    CHECK(pull.limit == 1000);
}

TEST_CASE("A pull that is not understood is refused with its place", "[server]") {
    CHECK(refuses("", "json_malformed", ""));
    CHECK(refuses("{", "json_malformed", ""));
    CHECK(refuses("{} {}", "json_malformed", ""));
    CHECK(refuses("[]", "json_not_object", ""));
    CHECK(refuses("7", "json_not_object", ""));
    CHECK(refuses("null", "json_not_object", ""));
    CHECK(refuses(R"({"after":1.0})", "number_not_whole", "/after"));
    CHECK(refuses(R"({"after":"1"})", "type_wrong", "/after"));
    CHECK(refuses(R"({"after":null})", "type_wrong", "/after"));
    CHECK(refuses(R"({"after":{}})", "type_wrong", "/after"));
    CHECK(refuses(R"({"after":[1]})", "type_wrong", "/after"));
    CHECK(refuses(R"({"after":-1})", "number_out_of_range", "/after"));
    CHECK(refuses(R"({"after":18446744073709551615})", "number_out_of_range", "/after"));
    CHECK(refuses(R"({"limit":0})", "number_out_of_range", "/limit"));
    CHECK(refuses(R"({"limit":1001})", "number_out_of_range", "/limit"));
    CHECK(refuses(R"({"after":1,"after":2})", "json_duplicate_key", "/after"));
    CHECK(refuses(R"({"a/b~c":1})", "field_unknown", "/a~1b~0c"));
    CHECK(refuses("{\"after\":\"\xFF\"}", "json_not_utf8", ""));
}

TEST_CASE("An erasure names its person exactly", "[server]") {
    CHECK(std::get<std::string>(read_erase(R"({"person":"m\u00e9"})")) == "m\xC3\xA9");
    for (const auto* json : {"{}", R"({"person":7})", R"({"person":"me","all":1})", R"(["me"])"}) {
        CHECK(std::holds_alternative<Response>(read_erase(json)));
    }
    CHECK(std::holds_alternative<Response>(read_erase("{\"person\":\"" + std::string(65, 'x') + "\"}")));
}
