// The server over real sockets.
#include "server/http_server.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <array>
#include <atomic>
#include <thread>

#include "server/event_samples.hpp"
#include "server/router.hpp"
#include "store/journal_samples.hpp"
#include "store/sqlite_journal.hpp"
#include "verbs/verbs.hpp"

using namespace unknot;
using namespace unknot::server;
namespace samples = unknot::server::samples;
using std::chrono::milliseconds;

namespace {

constexpr std::array<PageFile, 1> page = {{{"/index.html", "aa", "<!doctype html>", {}, {}}}};

/// A connection that speaks bytes.
class Caller {
public:
    explicit Caller(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in place{};
        place.sin_family = AF_INET;
        place.sin_port = htons(port);
        place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const timeval patience{10, 0};
        ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        open_ = ::connect(socket_, reinterpret_cast<sockaddr*>(&place), sizeof place) == 0;
    }
    Caller(const Caller&) = delete;
    Caller& operator=(const Caller&) = delete;
    ~Caller() { ::close(socket_); }

    bool is_open() const { return open_; }
    void send(std::string_view text) { open_ = ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL) >= 0; }

    /// One response: head and body. Empty when the connection ended first.
    std::string receive(bool with_body = true) {
        std::size_t head_end = 0;
        while ((head_end = held_.find("\r\n\r\n")) == std::string::npos) {
            if (!more()) return {};
        }
        std::size_t length = 0;
        const std::size_t at = held_.find("Content-Length: ");
        if (with_body && at < head_end) length = std::stoul(held_.substr(at + 16));
        const std::size_t whole = head_end + 4 + length;
        while (held_.size() < whole) {
            if (!more()) return {};
        }
        const std::string response = held_.substr(0, whole);
        held_.erase(0, whole);
        return response;
    }
    bool is_ended() { return held_.empty() && !more(); }

private:
    bool more() {
        char bytes[4096];
        const auto count = ::recv(socket_, bytes, sizeof bytes, 0);
        if (count <= 0) return false;
        held_.append(bytes, static_cast<std::size_t>(count));
        return true;
    }
    int socket_;
    bool open_ = false;
    std::string held_;
};

class Running {
public:
    explicit Running(ServerLimits limits = {}, Site* other = nullptr) {
        ServerOptions options;
        options.port = 0;
        options.limits = limits;
        auto listening = HttpServer::listen(options);
        REQUIRE(listening);
        http = std::move(listening).value();
        writer = std::make_unique<store::Writer>(store::open_sqlite_journal(folder.path()).value());
        router = std::make_unique<Router>(LaunchToken("secret"), http->port(), page, writer.get());
        thread = std::jthread([this, other] { http->run(other ? *other : *router); });
    }
    ~Running() {
        http->stop();
        thread.join();
        writer.reset();
    }
    std::uint16_t port() const { return http->port(); }

    store::samples::Folder folder;
    std::unique_ptr<HttpServer> http;
    std::unique_ptr<store::Writer> writer;
    std::unique_ptr<Router> router;
    std::jthread thread;
};

std::string get(const std::string& path, const std::string& more = "") {
    return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + more + "\r\n";
}

std::string post(const std::string& path, const std::string& body, const std::string& more = "") {
    return "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: token secret\r\nContent-Length: " +
           std::to_string(body.size()) + "\r\n" + more + "\r\n" + body;
}

bool is(const std::string& response, int status, const std::string& part = "") {
    return response.starts_with(std::string("HTTP/1.1 ").append(std::to_string(status)).append(" ")) &&
           response.find(part) != std::string::npos;
}

/// Answers when it is told to, from another thread.
class SlowSite final : public Site {
public:
    std::atomic<bool> asked = false;
    std::atomic<bool> released = false;
    std::size_t body_bytes_max(Method, std::string_view) const override { return 100; }
    void answer(Request, Respond respond) override {
        asked = true;
        waiting_ = std::jthread([this, respond] {
            while (!released) std::this_thread::sleep_for(milliseconds(1));
            Response response;
            response.body = std::string("late");
            respond(std::move(response));
        });
    }

private:
    std::jthread waiting_;
};

}  // namespace

TEST_CASE("One connection serves the page, a verb and the journal, and keeps on", "[server]") {
    Running running;
    Caller caller(running.port());
    caller.send(get("/"));
    const std::string root = caller.receive();
    CHECK(is(root, 200, "<!doctype html>"));
    CHECK(root.find("Content-Security-Policy: default-src 'none'") != std::string::npos);
    CHECK(root.find("\r\nDate: ") != std::string::npos);
    caller.send("HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    const std::string head = caller.receive(false);
    CHECK(is(head, 200, "Content-Length: 15"));
    CHECK(head.find("doctype") == std::string::npos);
    caller.send(get("/", "If-None-Match: \"aa\"\r\n"));
    CHECK(is(caller.receive(), 304, "ETag: \"aa\""));
    const std::string verb(verbs::names().front());
    caller.send(post("/v1/" + verb, "[", ""));
    CHECK(is(caller.receive(), verbs::call(verb, "[").http_status, verbs::call(verb, "[").body));
    caller.send(post("/v1/journal/push", samples::push_of(1, 3)));
    CHECK(is(caller.receive(), 200, R"({"erased":0,"known":0,"stored":2})"));
    caller.send(post("/v1/journal/pull", "{}"));
    CHECK(is(caller.receive(), 200, samples::event(2)));
    caller.send(get("/health", "Connection: close\r\n"));
    CHECK(is(caller.receive(), 200, "Connection: close"));
    CHECK(caller.is_ended());
}

TEST_CASE("Requests sent in one breath are answered in their order", "[server]") {
    Running running;
    Caller caller(running.port());
    caller.send(get("/health") + post("/v1/journal/push", samples::push_of(1, 2)) + get("/nothing"));
    CHECK(is(caller.receive(), 200, "\"status\":\"ok\""));
    CHECK(is(caller.receive(), 200, "\"stored\":1"));
    CHECK(is(caller.receive(), 404, "route_unknown"));
}

TEST_CASE("A request that arrives in pieces or in chunks is understood", "[server]") {
    Running running;
    Caller caller(running.port());
    const std::string request = post("/v1/journal/push", samples::push_of(1, 2));
    for (std::size_t at = 0; at < request.size(); at += 40) {
        caller.send(request.substr(at, 40));
        std::this_thread::sleep_for(milliseconds(1));
    }
    CHECK(is(caller.receive(), 200, "\"stored\":1"));
    caller.send(
        "POST /v1/journal/pull HTTP/1.1\r\nHost: localhost\r\nAuthorization: token secret\r\n"
        "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1\r\n}\r\n0\r\n\r\n");
    CHECK(is(caller.receive(), 200, "\"next\":1"));
    caller.send(
        "POST /v1/journal/pull HTTP/1.1\r\nHost: localhost\r\nAuthorization: token secret\r\n"
        "Content-Length: 2\r\nExpect: 100-continue\r\n\r\n");
    CHECK(caller.receive(false) == "HTTP/1.1 100 Continue\r\n\r\n");
    caller.send("{}");
    CHECK(is(caller.receive(), 200, "\"next\":1"));
}

TEST_CASE("What is too large, malformed or not for here is refused in JSON", "[server]") {
    Running running;
    const auto answer = [&](const std::string& request) {
        Caller caller(running.port());
        caller.send(request);
        return caller.receive();
    };
    CHECK(is(answer(get("/", "X: " + std::string(9000, 'x') + "\r\n")), 431, "headers_too_large"));
    CHECK(is(answer("POST /v1/journal/pull HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999\r\n\r\n"), 413,
             "json_too_large"));
    CHECK(is(answer(post("/v1/journal/pull", std::string(200000, ' '))), 413, "json_too_large"));
    CHECK(is(answer("POST /v1/journal/pull HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nffff\r\n" +
                    std::string(0xffff, ' ') + "\r\n"),
             413, "json_too_large"));
    CHECK(is(answer("hello\r\n\r\n"), 400, "request_malformed"));
    CHECK(is(answer("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n"), 400, "request_malformed"));
    CHECK(is(answer("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n"),
             400, "request_malformed"));
    CHECK(is(answer("GET / HTTP/1.1\r\n\r\n"), 403, "host_refused"));
    CHECK(is(answer("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n"), 403, "host_refused"));
    CHECK(is(answer(get("/", "Origin: http://evil.example\r\n")), 403, "origin_refused"));
    CHECK(is(answer("DELETE / HTTP/1.1\r\nHost: localhost\r\n\r\n"), 405, "method_not_allowed"));
    CHECK(is(answer(get("/../../etc/passwd")), 404, "route_unknown"));
    CHECK(is(answer(post("/v1/journal/push", "{")), 400, "json_malformed"));
}

TEST_CASE("A request that drips in is cut off at the deadline, however busy it looks", "[server]") {
    ServerLimits limits;
    limits.read_total = milliseconds(400);
    Running running(limits);
    Caller caller(running.port());
    const auto began = std::chrono::steady_clock::now();
    caller.send("GET / HTTP/1.1\r\nHost: localhost\r\n");
    std::jthread drip([&] {
        for (int number = 0; number < 20 && caller.is_open(); ++number) {
            caller.send("X: y\r\n");
            std::this_thread::sleep_for(milliseconds(50));
        }
    });
    CHECK(is(caller.receive(), 408, "request_timeout"));
    CHECK(std::chrono::steady_clock::now() - began < milliseconds(1500));
}

TEST_CASE("A connection that asks nothing is closed without a word", "[server]") {
    ServerLimits limits;
    limits.idle = milliseconds(200);
    Running running(limits);
    Caller caller(running.port());
    CHECK(caller.is_ended());
}

TEST_CASE("One connection too many is told so, and room is found again", "[server]") {
    ServerLimits limits;
    limits.connections = 2;
    Running running(limits);
    Caller first(running.port());
    auto second = std::make_unique<Caller>(running.port());
    first.send(get("/health"));
    second->send(get("/health"));
    CHECK(is(first.receive(), 200));
    CHECK(is(second->receive(), 200));
    Caller third(running.port());
    CHECK(is(third.receive(), 503, "connections_exhausted"));
    second.reset();
    bool served = false;
    for (int attempt = 0; attempt < 100 && !served; ++attempt) {
        std::this_thread::sleep_for(milliseconds(10));
        Caller fourth(running.port());
        fourth.send(get("/health"));
        served = is(fourth.receive(), 200);
    }
    CHECK(served);
}

TEST_CASE("A server that is stopped answers what it has begun and closes the rest", "[server]") {
    SlowSite site;
    Running running({}, &site);
    Caller idle(running.port());
    Caller busy(running.port());
    busy.send(get("/"));
    while (!site.asked) std::this_thread::sleep_for(milliseconds(1));
    running.http->stop();
    CHECK(idle.is_ended());
    site.released = true;
    CHECK(is(busy.receive(), 200, "late"));
    CHECK(busy.is_ended());
}

TEST_CASE("A server that is stopped does not wait for ever", "[server]") {
    SlowSite site;
    ServerLimits limits;
    limits.drain = milliseconds(100);
    auto running = std::make_unique<Running>(limits, &site);
    Caller busy(running->port());
    busy.send(get("/"));
    while (!site.asked) std::this_thread::sleep_for(milliseconds(1));
    const auto began = std::chrono::steady_clock::now();
    running->http->stop();
    running->thread.join();
    CHECK(std::chrono::steady_clock::now() - began < milliseconds(3000));
    running->thread = std::jthread([] {});
    site.released = true;
    std::this_thread::sleep_for(milliseconds(50));
}

TEST_CASE("A port that is in use is reported as such", "[server]") {
    Running running;
    ServerOptions options;
    options.port = running.port();
    const auto second = HttpServer::listen(options);
    REQUIRE_FALSE(second);
    CHECK(second.failure().in_use);
}

TEST_CASE("Many pages pushing at once lose nothing that was acknowledged", "[server]") {
    Running running;
    std::atomic<int> stored = 0;
    {
        std::vector<std::jthread> pages;
        for (unsigned number = 0; number < 8; ++number) {
            pages.emplace_back([&, number] {
                Caller caller(running.port());
                for (unsigned each = 0; each < 50; ++each) {
                    caller.send(
                        post("/v1/journal/push", samples::push_of(number * 1000 + each, number * 1000 + each + 1)));
                    if (is(caller.receive(), 200, "\"stored\":1")) ++stored;
                }
            });
        }
    }
    CHECK(stored == 400);
    std::size_t pulled = 0;
    Caller caller(running.port());
    caller.send(post("/v1/journal/pull", R"({"limit":1000})"));
    const std::string all = caller.receive();
    for (std::size_t at = all.find("\"kind\""); at != std::string::npos; at = all.find("\"kind\"", at + 1)) ++pulled;
    CHECK(pulled == 400);
}
