// Arbitrary bytes as the parts of an HTTP request, past the sockets: who is let through, said a second time in other
// words and compared. The reading of the wire itself is Boost.Beast's and is not fuzzed here.
#include <array>
#include <regex>
#include <set>

#include "server/guard.hpp"
#include "server/router.hpp"
#include "tests/fuzz/fuzzing.hpp"
#include "verbs/verbs.hpp"

namespace unknot::fuzz {
namespace {

using server::Method;
using server::Request;
using server::Response;

constexpr unsigned port = 8421;
constexpr std::string_view token = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

constexpr std::array<std::string_view, 40> pieces{"127.0.0.1",
                                                  "localhost",
                                                  ":8421",
                                                  ":",
                                                  "http://",
                                                  "https://",
                                                  "evil.example",
                                                  ".",
                                                  "/",
                                                  "/v1/",
                                                  "screen",
                                                  "vocabulary",
                                                  "journal/",
                                                  "push",
                                                  "pull",
                                                  "erase",
                                                  "/health",
                                                  "openapi.json",
                                                  "?",
                                                  "token=",
                                                  "token ",
                                                  "unknot_8421=",
                                                  "unknot_842=",
                                                  "; ",
                                                  ";",
                                                  "&",
                                                  "=",
                                                  " ",
                                                  "same-origin",
                                                  "cross-site",
                                                  "none",
                                                  "null",
                                                  token,
                                                  "{}",
                                                  "{\"events\":[]}",
                                                  "{\"person\":\"me\"}",
                                                  "br",
                                                  "gzip;q=0",
                                                  "\"abc\"",
                                                  "/index.html"};

/// A field of a header: pieces that matter, put together, and now and then bytes that do not.
std::string field(Bytes& bytes) {
    std::string out;
    for (std::int64_t left = bytes.number(0, 4); left > 0; --left) {
        if (bytes.number(0, 7) == 7) out += bytes.text(static_cast<std::size_t>(bytes.number(0, 6)));
        else out += bytes.of(pieces);
    }
    return out;
}

/// Most often a field as an honest page sends it, so that the rarer ways past it are reached.
std::string field_or(Bytes& bytes, std::string honest) { return bytes.number(0, 2) < 2 ? honest : field(bytes); }

Request request_of(Bytes& bytes) {
    Request out;
    out.method = static_cast<Method>(bytes.number(0, 3));
    switch (bytes.number(0, 3)) {
        case 0: out.path = "/v1/journal/pull"; break;
        case 1: out.path = "/v1/" + std::string{bytes.of(verbs::names())}; break;
        default: out.path = "/" + field(bytes); break;
    }
    out.query = field(bytes);
    out.host = field_or(bytes, "127.0.0.1:8421");
    out.origin = field_or(bytes, bytes.odd() ? "" : "http://127.0.0.1:8421");
    out.fetch_site = field_or(bytes, "same-origin");
    out.cookie = field_or(bytes, "unknot_8421=" + std::string{token});
    out.authorization = field_or(bytes, bytes.odd() ? "" : "token " + std::string{token});
    out.accept_encoding = field(bytes);
    out.if_none_match = field(bytes);
    out.body = field_or(bytes, "{}");
    return out;
}

/// S of the guard: this machine under its own names, asked by nobody but its own page.
bool may_pass(const Request& asked) {
    static const std::regex own{R"((127\.0\.0\.1|localhost)(:[0-9]{1,5})?)"};
    return std::regex_match(asked.host, own) && (asked.origin.empty() || asked.origin == "http://" + asked.host);
}

/// The first cookie of our name.
std::string cookie_of(const Request& asked) {
    static const std::regex ours{"(?:^|;) *unknot_8421=([^;]*)"};
    std::smatch found;
    return std::regex_search(asked.cookie, found, ours) ? found[1].str() : "";
}

bool may_open_the_journal(const Request& asked) {
    if (asked.authorization.starts_with("token ")) return asked.authorization == "token " + std::string{token};
    const bool own_page = asked.origin.empty() ? asked.fetch_site == "same-origin" : may_pass(asked);
    return cookie_of(asked) == token && own_page;
}

/// The request as a flawed guard would take it.
Request as_taken(Request asked) {
    if (flawed("host_by_its_beginning") && asked.host.starts_with("127.0.0.1")) {
        asked.origin = asked.origin == "http://" + asked.host ? "http://127.0.0.1" : asked.origin;
        asked.host = "127.0.0.1";
    }
    if (flawed("cookie_from_anywhere") && asked.origin.empty()) asked.fetch_site = "same-origin";
    return asked;
}

bool says(const Response& response, std::string_view code) {
    return server::body_of(response).find("\"code\":\"" + std::string{code} + "\"") != std::string_view::npos;
}

void run(Bytes bytes) {
    static constexpr server::PageFile page{"/index.html", "abc", "<!doctype html>", "b", "g"};
    static server::Router router{server::LaunchToken{std::string{token}}, port, std::span{&page, 1}, nullptr};
    static const std::set<int> documented{200, 303, 304, 400, 401, 403, 404, 405, 413, 415, 422, 503};
    const Request asked = request_of(bytes);
    Response answered;
    int times = 0;
    router.answer(as_taken(asked), [&](Response response) {
        answered = std::move(response);
        times += 1;
    });
    holds(times == 1, "one answer to a request");
    holds(documented.contains(answered.status), "a documented status", std::to_string(answered.status));
    const bool refused = says(answered, "host_refused") || (says(answered, "origin_refused") && !may_pass(asked));
    holds(refused == !may_pass(asked), "nobody but this machine's own page is let in", asked.host + " " + asked.origin);
    if (refused) return;
    const bool reached = says(answered, "journal_absent");
    holds(!reached || may_open_the_journal(asked), "the journal opens to its token alone", asked.cookie);
    const bool known = asked.path == "/v1/journal/pull" && asked.method == Method::post;
    holds(!known || reached == may_open_the_journal(asked), "the token opens the journal", asked.authorization);
    for (const std::string_view verb : verbs::names()) {
        if (asked.path != "/v1/" + std::string{verb} || asked.method != Method::post) continue;
        const auto reply = verbs::call(verb, asked.body);
        holds(server::body_of(answered) == reply.body && answered.status == reply.http_status,
              "a verb answers the same over HTTP");
    }
    for (const auto& [name, value] : answered.headers) {
        holds(name != "Set-Cookie" || asked.query.find(token) != std::string::npos,
              "the cookie goes to the token alone");
        holds(value.find_first_of("\r\n") == std::string::npos, "no line break in a header");
    }
}

}  // namespace
}  // namespace unknot::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    unknot::fuzz::run({data, size});
    return 0;
}
