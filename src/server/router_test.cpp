#include "server/router.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <future>
#include <memory>

#include "server/event_samples.hpp"
#include "store/journal_samples.hpp"
#include "store/memory_journal.hpp"
#include "store/sqlite_journal.hpp"
#include "verbs/verbs.hpp"

using namespace unknot;
using namespace unknot::server;
namespace samples = unknot::server::samples;

namespace {

constexpr std::array<PageFile, 1> page = {{{"/index.html", "aa", "<!doctype html>", {}, {}}}};

struct Served {
    store::Writer writer{std::make_unique<store::MemoryJournal>()};
    Router router{LaunchToken("secret"), 8421, page, &writer};

    static Response ask(Router& of, Request request) {
        auto promised = std::make_shared<std::promise<Response>>();
        auto answer = promised->get_future();
        of.answer(std::move(request), [promised](Response response) { promised->set_value(std::move(response)); });
        return answer.get();
    }
    Response ask(Request request) { return ask(router, std::move(request)); }
    Response get(const std::string& path, const std::string& query = "") {
        return ask({.method = Method::get, .path = path, .query = query, .host = "localhost:8421"});
    }
    Response post(const std::string& path, const std::string& body) {
        return ask({.method = Method::post,
                    .path = path,
                    .host = "127.0.0.1:8421",
                    .authorization = "token secret",
                    .body = body});
    }
};

std::string header(const Response& response, std::string_view name) {
    for (const auto& [key, value] : response.headers) {
        if (key == name) return value;
    }
    return {};
}

bool refuses(const Response& response, int status, const std::string& code) {
    return response.status == status && body_of(response).find("\"code\":\"" + code + "\"") != std::string_view::npos;
}

}  // namespace

TEST_CASE("A verb over HTTP answers with the bytes of the verb itself", "[server]") {
    Served served;
    for (const std::string_view verb : verbs::names()) {
        for (const auto* body : {"{}", "[", R"({"colour":"red"})"}) {
            const verbs::Reply expected = verbs::call(verb, body);
            const Response given = served.post("/v1/" + std::string(verb), body);
            CHECK(given.status == expected.http_status);
            CHECK(body_of(given) == expected.body);
        }
    }
}

TEST_CASE("Addresses and methods that are not there are refused with what is", "[server]") {
    Served served;
    CHECK(refuses(served.post("/v1/massage", "{}"), 404, "verb_unknown"));
    CHECK(refuses(served.get("/v1/massage"), 404, "verb_unknown"));
    CHECK(refuses(served.get("/nothing"), 404, "route_unknown"));
    CHECK(refuses(served.post("/v1/journal/burn", "{}"), 404, "route_unknown"));
    const std::string verb = "/v1/" + std::string(verbs::names().front());
    CHECK(refuses(served.get(verb), 405, "method_not_allowed"));
    CHECK(header(served.get(verb), "Allow") == "POST");
    CHECK(header(served.get("/v1/journal/push"), "Allow") == "POST");
    CHECK(header(served.post("/", ""), "Allow") == "GET, HEAD");
    CHECK(header(served.post("/health", ""), "Allow") == "GET, HEAD");
}

TEST_CASE("Health and the description of the verbs are open to every program of this machine", "[server]") {
    Served served;
    CHECK(body_of(served.get("/health")) == "{\"content_version\":\"" + std::string(verbs::content_version()) +
                                                "\",\"engine_version\":\"" + std::string(verbs::engine_version()) +
                                                "\",\"status\":\"ok\"}");
    CHECK(body_of(served.get("/v1/openapi.json")) == verbs::openapi());
}

TEST_CASE("The launch token in the address becomes a cookie and leaves the address", "[server]") {
    Served served;
    const Response opened = served.get("/", "token=secret");
    CHECK(opened.status == 303);
    CHECK(header(opened, "Location") == "/");
    CHECK(header(opened, "Set-Cookie") == "unknot_8421=secret; Path=/; HttpOnly; SameSite=Strict");
    CHECK(served.get("/").status == 200);
}

TEST_CASE("A start link of an earlier start opens the page and no journal", "[server]") {
    Served served;
    const Response opened = served.get("/", "token=other");
    CHECK(opened.status == 303);
    CHECK(header(opened, "Location") == "/");
    CHECK(header(opened, "Set-Cookie").empty());
}

TEST_CASE("The journal's routes answer nobody without the token", "[server]") {
    Served served;
    for (const auto* path : {"/v1/journal/push", "/v1/journal/pull", "/v1/journal/erase"}) {
        Request request{.method = Method::post, .path = path, .host = "localhost", .body = "{}"};
        CHECK(refuses(served.ask(request), 401, "token_missing"));
        request.authorization = "token guess";
        CHECK(refuses(served.ask(request), 403, "token_wrong"));
        request.authorization.clear();
        request.cookie = "unknot_8421=secret";
        CHECK(refuses(served.ask(request), 403, "origin_refused"));
        request.origin = "http://evil.example";
        CHECK(refuses(served.ask(request), 403, "origin_refused"));
        request.host = "evil.example";
        CHECK(refuses(served.ask(request), 403, "host_refused"));
    }
}

TEST_CASE("What is pushed is pulled again as the same bytes", "[server]") {
    Served served;
    CHECK(body_of(served.post("/v1/journal/push", samples::push_of(1, 4))) == R"({"erased":0,"known":0,"stored":3})");
    CHECK(body_of(served.post("/v1/journal/push", samples::push_of(2, 6))) == R"({"erased":0,"known":2,"stored":2})");
    const Response first = served.post("/v1/journal/pull", R"({"after":0,"limit":2})");
    CHECK(body_of(first) ==
          "{\"erased\":[],\"events\":[" + samples::event(1) + "," + samples::event(2) + "],\"more\":true,\"next\":2}");
    CHECK(body_of(served.post("/v1/journal/pull", R"({"after":4})")) ==
          "{\"erased\":[],\"events\":[" + samples::event(5) + "],\"more\":false,\"next\":5}");
    CHECK(refuses(served.post("/v1/journal/pull", R"({"after":-4})"), 422, "number_out_of_range"));
}

TEST_CASE("A push with one bad event stores none", "[server]") {
    Served served;
    REQUIRE(served.post("/v1/journal/push", samples::push_of(1, 2)).status == 200);
    const Response changed = served.post(
        "/v1/journal/push", "{\"events\":[" + samples::event(7) + "," + samples::event(1, "me", "changed") + "]}");
    CHECK(refuses(changed, 409, "event_differs"));
    CHECK(served.post("/v1/journal/push", "{\"events\":[" + samples::event(7) + ",{\"kind\":7}]}").status >= 400);
    CHECK(body_of(served.post("/v1/journal/pull", R"({"after":1})")) ==
          R"({"erased":[],"events":[],"more":false,"next":1})");
}

TEST_CASE("A push in a wrong encoding, or a megabyte of brackets, is refused at once", "[server]") {
    Served served;
    const std::string push = "/v1/journal/push";
    CHECK(refuses(served.post(push, "{\"events\":[\"\xE9t\xE9\"]}"), 400, "json_not_utf8"));
    CHECK(refuses(served.post(push, "\xFF\xFE{\0}"), 400, "json_not_utf8"));
    CHECK(refuses(served.post(push, std::string(1u << 20, '[')), 400, "json_too_deep"));
    CHECK(refuses(served.post(push, "{\"events\":" + std::string(1u << 20, '[')), 400, "json_too_deep"));
    CHECK(refuses(served.post("/v1/journal/pull", std::string(1u << 20, '[')), 400, "json_not_object"));
    CHECK(body_of(served.post("/v1/journal/pull", "{}")).starts_with(R"({"erased":[],"events":[],)"));
}

TEST_CASE("A push that the disk has no room for is refused with the mend, and the log has the reason", "[server]") {
    store::samples::Folder folder;
    std::string logged;
    store::Writer writer(store::open_sqlite_journal(folder.path(), {24}).value());
    Router router(LaunchToken("secret"), 8421, page, &writer,
                  [&](std::string_view code, std::string_view) { logged = code; });
    const auto push = [&](const std::string& body) {
        return Served::ask(router, {.method = Method::post,
                                    .path = "/v1/journal/push",
                                    .host = "localhost",
                                    .authorization = "token secret",
                                    .body = body});
    };
    REQUIRE(push(samples::push_of(1, 3)).status == 200);
    const Response full = push(samples::push_of(100, 1000));
    CHECK(refuses(full, 507, "disk_full"));
    CHECK(body_of(full).find("Free some space") != std::string_view::npos);
    CHECK(logged == "disk_full");
    CHECK(body_of(push(samples::push_of(1, 3))) == R"({"erased":0,"known":2,"stored":0})");
}

TEST_CASE("An erased person is pulled as ids to forget", "[server]") {
    Served served;
    REQUIRE(served.post("/v1/journal/push", samples::push_of(1, 3)).status == 200);
    CHECK(body_of(served.post("/v1/journal/erase", R"({"person":"me"})")) == R"({"erased":2})");
    CHECK(body_of(served.post("/v1/journal/push", samples::push_of(2, 4))) == R"({"erased":1,"known":0,"stored":1})");
    const Response pulled = served.post("/v1/journal/pull", R"({"after":2})");
    CHECK(body_of(pulled).find("{\"erased\":[\"01956f2c-1c00-7abc-8def-000000000001\",") == 0);
}

TEST_CASE("A server without journal or page says so", "[server]") {
    Router router{LaunchToken("secret"), 8421, {}, nullptr};
    Request request{.method = Method::post,
                    .path = "/v1/journal/pull",
                    .host = "localhost",
                    .authorization = "token secret",
                    .body = "{}"};
    CHECK(refuses(Served::ask(router, request), 503, "journal_absent"));
    const Response root = Served::ask(router, {.method = Method::get, .path = "/", .host = "localhost"});
    CHECK(root.status == 404);
    CHECK(root.content_type == "text/plain; charset=utf-8");
    CHECK_FALSE(body_of(root).empty());
}

TEST_CASE("Bodies are read only as far as what is asked can need", "[server]") {
    Served served;
    CHECK(served.router.body_bytes_max(Method::post, "/v1/journal/push") == 16u << 20);
    CHECK(served.router.body_bytes_max(Method::post, "/v1/remember") == verbs::request_bytes_max("remember"));
    CHECK(served.router.body_bytes_max(Method::post, "/v1/journal/erase") == 4096);
    CHECK(served.router.body_bytes_max(Method::post, "/elsewhere") == 4096);
    CHECK(served.router.body_bytes_max(Method::get, "/") == 4096);
}

TEST_CASE("The page for a clinician comes as a PDF; a refusal of it as JSON", "[server]") {
    Served served;
    const std::string asked = R"({"summary":{"now":{"at":1795300000000,"offset_minutes":60},"from":"2026-11-01",)"
                              R"("to":"2026-11-20","parts":["places"],"events":[]}})";
    const Response drawn = served.post("/v1/summary.pdf", asked);
    CHECK(drawn.status == 200);
    CHECK(drawn.content_type == "application/pdf");
    CHECK(header(drawn, "Cache-Control") == "no-store");
    CHECK(body_of(drawn).starts_with("%PDF-"));
    const Response refused = served.post("/v1/summary.pdf", "{}");
    CHECK(refuses(refused, 400, "field_missing"));
    CHECK(refused.content_type == "application/json");
    CHECK(served.get("/v1/summary.pdf").status == 405);
    const Response foreign = served.ask({.method = Method::post,
                                         .path = "/v1/summary.pdf",
                                         .host = "127.0.0.1:8421",
                                         .origin = "https://elsewhere.example",
                                         .body = asked});
    CHECK(refuses(foreign, 403, "origin_refused"));
}
