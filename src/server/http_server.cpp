// The only place that sees Boost. One io_context a thread, each connection stays on one of them: no locks between.
#include "server/http_server.hpp"

#include <atomic>
#include <csignal>
#include <ctime>
#include <list>
#include <optional>
#include <thread>

#include <boost/asio.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

#include "server/guard.hpp"

namespace unknot::server {
namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using boost::system::error_code;
using Clock = std::chrono::steady_clock;
using Parser = http::request_parser<http::string_body>;
using asio::ip::tcp;

constexpr std::size_t read_bytes = 16384;
constexpr std::chrono::milliseconds watch_interval{250};
constexpr std::chrono::milliseconds watch_interval_stopping{10};

struct Connection {
    explicit Connection(tcp::socket taken) : socket(std::move(taken)) {}
    tcp::socket socket;
    boost::beast::flat_buffer buffer;
    Clock::time_point deadline = Clock::time_point::max();
    bool idle = true;       ///< waits for the first byte of a request
    bool timed_out = false;
};

/// One thread's share: its loop and its connections.
struct Lane {
    asio::io_context io{1};
    std::list<Connection> connections;
    std::time_t dated = 0;
    std::string date;
};

/// What the parser's fields hold under a name; several of one name are not told apart here.
std::string field(const Parser::value_type& message, http::field name) {
    const auto value = message[name];
    return std::string(value.data(), value.size());
}

Method method_of(http::verb verb) {
    switch (verb) {
        case http::verb::get: return Method::get;
        case http::verb::head: return Method::head;
        case http::verb::post: return Method::post;
        default: return Method::other;
    }
}

Request request_of(Parser::value_type& message) {
    Request request;
    request.method = method_of(message.method());
    const std::string_view target(message.target().data(), message.target().size());
    const std::size_t mark = std::min(target.find('?'), target.size());
    request.path = target.substr(0, mark);
    request.query = target.substr(std::min(mark + 1, target.size()));
    request.host = field(message, http::field::host);
    request.origin = field(message, http::field::origin);
    request.fetch_site = field(message, http::field::sec_fetch_site);
    request.cookie = field(message, http::field::cookie);
    request.authorization = field(message, http::field::authorization);
    request.accept_encoding = field(message, http::field::accept_encoding);
    request.if_none_match = field(message, http::field::if_none_match);
    request.body = std::move(message.body());
    return request;
}

std::string_view path_of(const Parser::value_type& message) {
    const std::string_view target(message.target().data(), message.target().size());
    return target.substr(0, target.find('?'));
}

/// The code of the refusal for a request that HTTP itself does not allow.
std::string_view refused_by_parser(error_code failed) {
    if (failed == http::error::header_limit || failed == http::error::buffer_overflow) return "headers_too_large";
    if (failed == http::error::body_limit) return "json_too_large";
    return "request_malformed";
}

const std::string& date_now(Lane& lane) {
    const std::time_t now = std::time(nullptr);
    if (now == lane.dated) return lane.date;
    // Not strftime: names of days and months must not follow the locale.
    constexpr const char* days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[64];
    std::snprintf(text, sizeof text, "%s, %02d %s %04d %02d:%02d:%02d GMT", days[parts.tm_wday], parts.tm_mday,
                  months[parts.tm_mon], parts.tm_year + 1900, parts.tm_hour, parts.tm_min, parts.tm_sec);
    lane.dated = now;
    return lane.date = text;
}

std::string head_of(Lane& lane, const Response& response, bool keep_alive) {
    std::string head;
    head.reserve(2048);
    const auto reason = http::obsolete_reason(static_cast<http::status>(response.status));
    head.append("HTTP/1.1 ").append(std::to_string(response.status)).append(" ");
    head.append(reason.data(), reason.size()).append("\r\nDate: ").append(date_now(lane)).append("\r\n");
    if (response.status != 304) {
        if (!response.content_type.empty()) {
            head.append("Content-Type: ").append(response.content_type).append("\r\n");
        }
        head.append("Content-Length: ").append(std::to_string(body_of(response).size())).append("\r\n");
    }
    for (const auto& [name, value] : response.headers) head.append(name).append(": ").append(value).append("\r\n");
    head.append(security_headers());
    head.append(keep_alive ? "\r\n" : "Connection: close\r\n\r\n");
    return head;
}

}  // namespace

struct HttpServer::Parts {
    explicit Parts(const ServerOptions& with) : options(with) {
        for (unsigned count = 0; count < std::max(1u, options.threads); ++count) lanes.emplace_back();
        acceptor.emplace(lanes.front().io);
        signals.emplace(lanes.front().io);
    }

    asio::awaitable<void> accept();
    asio::awaitable<void> serve(Lane& lane, std::list<Connection>::iterator self);
    asio::awaitable<void> converse(Lane& lane, Connection& connection);
    asio::awaitable<bool> await_request(Connection& connection);
    asio::awaitable<error_code> read_request(Connection& connection, Parser& parser);
    asio::awaitable<error_code> read_some(Connection& connection, Parser& parser);
    asio::awaitable<Response> ask_site(Request request);
    asio::awaitable<error_code> write(Lane& lane, Connection& connection, const Response& response, bool with_body,
                                      bool keep_alive);
    asio::awaitable<void> refuse(Lane& lane, Connection& connection, std::string_view code);
    asio::awaitable<void> watch(Lane& lane);
    void turn_away(tcp::socket socket);
    void begin_stop();

    const ServerOptions options;
    std::list<Lane> lanes;
    std::optional<tcp::acceptor> acceptor;
    std::optional<asio::signal_set> signals;
    Site* site = nullptr;
    std::uint16_t port = 0;
    std::atomic<bool> stopping = false;
    std::atomic<std::size_t> open_connections = 0;
    Clock::time_point give_up = Clock::time_point::max();  ///< written before `stopping`, read after it
};

asio::awaitable<void> HttpServer::Parts::accept() {
    auto next = lanes.begin();
    while (!stopping) {
        error_code failed;
        tcp::socket socket =
            co_await acceptor->async_accept(next->io, asio::redirect_error(asio::use_awaitable, failed));
        if (stopping) co_return;
        if (failed) {
            // Out of descriptors or a connection gone already: wait a moment, do not spin.
            asio::steady_timer pause(lanes.front().io, watch_interval_stopping);
            co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, failed));
            continue;
        }
        if (open_connections >= options.limits.connections) {
            turn_away(std::move(socket));
            continue;
        }
        ++open_connections;
        Lane& lane = *next;
        asio::post(lane.io, [this, &lane, taken = std::move(socket)]() mutable {
            lane.connections.emplace_back(std::move(taken));
            asio::co_spawn(lane.io, serve(lane, std::prev(lane.connections.end())), asio::detached);
        });
        if (++next == lanes.end()) next = lanes.begin();
    }
}

/// One short answer into an empty send buffer: it never waits.
void HttpServer::Parts::turn_away(tcp::socket socket) {
    const Response response = refusal("connections_exhausted");
    Lane unshared;
    const std::string text = head_of(unshared, response, false).append(body_of(response));
    error_code ignored;
    socket.non_blocking(true, ignored);
    socket.write_some(asio::buffer(text), ignored);
    socket.shutdown(tcp::socket::shutdown_send, ignored);
}

asio::awaitable<void> HttpServer::Parts::serve(Lane& lane, std::list<Connection>::iterator self) {
    try {
        error_code ignored;
        self->socket.set_option(tcp::no_delay(true), ignored);
        co_await converse(lane, *self);
        self->socket.shutdown(tcp::socket::shutdown_both, ignored);
    } catch (const std::exception&) {
        // Memory ran out for this connection: it is closed, the others live on.
    }
    lane.connections.erase(self);
    --open_connections;
}

asio::awaitable<void> HttpServer::Parts::converse(Lane& lane, Connection& connection) {
    while (co_await await_request(connection)) {
        Parser parser;
        const error_code failed = co_await read_request(connection, parser);
        if (failed) {
            if (connection.timed_out) co_await refuse(lane, connection, "request_timeout");
            else if (failed.category() == http::make_error_code(http::error::bad_target).category() &&
                     failed != http::error::end_of_stream && failed != http::error::partial_message) {
                co_await refuse(lane, connection, refused_by_parser(failed));
            }
            co_return;
        }
        auto& message = parser.get();
        if (message.count(http::field::host) > 1) co_return co_await refuse(lane, connection, "request_malformed");
        const bool with_body = message.method() != http::verb::head;
        const bool wants_more = parser.keep_alive() && message.version() == 11;
        connection.deadline = Clock::time_point::max();
        const Response response = co_await ask_site(request_of(message));
        const bool keep_alive = wants_more && !stopping;
        if (co_await write(lane, connection, response, with_body, keep_alive) || !keep_alive) co_return;
    }
}

/// Waits for the first byte of the next request; false: none comes.
asio::awaitable<bool> HttpServer::Parts::await_request(Connection& connection) {
    if (connection.buffer.size() > 0) co_return true;
    if (stopping) co_return false;
    connection.idle = true;
    connection.deadline = Clock::now() + options.limits.idle;
    error_code failed;
    const std::size_t count = co_await connection.socket.async_read_some(
        connection.buffer.prepare(read_bytes), asio::redirect_error(asio::use_awaitable, failed));
    connection.idle = false;
    connection.buffer.commit(count);
    co_return !failed && count > 0;
}

/// Feeds the parser what is there, and reads more when that was too little.
asio::awaitable<error_code> HttpServer::Parts::read_some(Connection& connection, Parser& parser) {
    error_code failed = http::error::need_more;
    if (connection.buffer.size() > 0) {
        const std::size_t used = parser.put(connection.buffer.data(), failed);
        connection.buffer.consume(used);
    }
    if (failed != http::error::need_more) co_return failed;
    failed = {};
    if (connection.timed_out) co_return asio::error::operation_aborted;
    const std::size_t count = co_await connection.socket.async_read_some(
        connection.buffer.prepare(read_bytes), asio::redirect_error(asio::use_awaitable, failed));
    connection.buffer.commit(count);
    co_return failed;
}

asio::awaitable<error_code> HttpServer::Parts::read_request(Connection& connection, Parser& parser) {
    connection.deadline = Clock::now() + options.limits.read_total;
    parser.header_limit(static_cast<std::uint32_t>(options.limits.header_bytes));
    // The limit of the body depends on what is asked, so the header is read first.
    parser.body_limit(boost::none);
    parser.eager(false);
    while (!parser.is_header_done()) {
        if (const error_code failed = co_await read_some(connection, parser)) co_return failed;
    }
    const auto& message = parser.get();
    const std::size_t body_max = site->body_bytes_max(method_of(message.method()), path_of(message));
    const auto length = parser.content_length();
    if (length && *length > body_max) co_return make_error_code(http::error::body_limit);
    parser.body_limit(body_max);
    parser.eager(true);
    if (!parser.is_done() && connection.buffer.size() == 0 && field(message, http::field::expect) == "100-continue") {
        error_code failed;
        co_await asio::async_write(connection.socket, asio::buffer(std::string_view("HTTP/1.1 100 Continue\r\n\r\n")),
                                   asio::redirect_error(asio::use_awaitable, failed));
        if (failed) co_return failed;
    }
    while (!parser.is_done()) {
        if (const error_code failed = co_await read_some(connection, parser)) co_return failed;
    }
    co_return error_code();
}

asio::awaitable<Response> HttpServer::Parts::ask_site(Request request) {
    const auto executor = co_await asio::this_coro::executor;
    co_return co_await asio::async_initiate<const asio::use_awaitable_t<>&, void(Response)>(
        [this, executor](auto handler, Request asked) {
            auto waiting = std::make_shared<decltype(handler)>(std::move(handler));
            site->answer(std::move(asked), [waiting, executor](Response response) {
                asio::post(executor, [waiting, answer = std::move(response)]() mutable {
                    std::move (*waiting)(std::move(answer));
                });
            });
        },
        asio::use_awaitable, std::move(request));
}

asio::awaitable<error_code> HttpServer::Parts::write(Lane& lane, Connection& connection, const Response& response,
                                                     bool with_body, bool keep_alive) {
    connection.timed_out = false;
    connection.deadline = Clock::now() + options.limits.write_total;
    const std::string head = head_of(lane, response, keep_alive);
    const std::string_view body = with_body && response.status != 304 ? body_of(response) : std::string_view();
    const std::array<asio::const_buffer, 2> parts = {asio::buffer(head), asio::buffer(body)};
    error_code failed;
    co_await asio::async_write(connection.socket, parts, asio::redirect_error(asio::use_awaitable, failed));
    co_return failed;
}

/// Answers a request that could not be read, and hears it out for a moment so that the answer is not lost with it.
asio::awaitable<void> HttpServer::Parts::refuse(Lane& lane, Connection& connection, std::string_view code) {
    constexpr std::size_t heard_max = 32u << 20;
    const Response response = refusal(code);
    if (co_await write(lane, connection, response, true, false)) co_return;
    error_code failed;
    connection.socket.shutdown(tcp::socket::shutdown_send, failed);
    connection.deadline = Clock::now() + std::chrono::seconds(1);
    std::size_t heard = 0;
    connection.buffer.clear();
    while (!failed && !connection.timed_out && heard < heard_max) {
        heard += co_await connection.socket.async_read_some(connection.buffer.prepare(read_bytes),
                                                            asio::redirect_error(asio::use_awaitable, failed));
    }
}

/// Ends what takes too long. One timer a lane instead of one a request.
asio::awaitable<void> HttpServer::Parts::watch(Lane& lane) {
    asio::steady_timer timer(lane.io);
    while (!stopping || open_connections > 0) {
        const auto now = Clock::now();
        for (Connection& connection : lane.connections) {
            error_code ignored;
            const bool unwanted = stopping && (connection.idle || now >= give_up);
            if (!unwanted && now < connection.deadline) continue;
            connection.timed_out = true;
            connection.deadline = Clock::time_point::max();
            connection.socket.cancel(ignored);
        }
        if (stopping && now >= give_up + std::chrono::seconds(1)) co_return lane.io.stop();
        timer.expires_after(stopping ? watch_interval_stopping : watch_interval);
        error_code ignored;
        co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
    }
}

void HttpServer::Parts::begin_stop() {
    if (stopping) return;
    give_up = Clock::now() + options.limits.drain;
    stopping = true;
    error_code ignored;
    acceptor->close(ignored);
    signals->cancel(ignored);
}

HttpServer::HttpServer(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
HttpServer::~HttpServer() = default;

measure::Result<std::unique_ptr<HttpServer>, ListenFailure> HttpServer::listen(const ServerOptions& options) {
    auto parts = std::make_unique<Parts>(options);
    const tcp::endpoint place(asio::ip::address_v4::loopback(), options.port);
    error_code failed;
    parts->acceptor->open(place.protocol(), failed);
    // A port that a stopped server used a moment ago is free; one that a running server holds is not.
    if (!failed) parts->acceptor->set_option(tcp::acceptor::reuse_address(true), failed);
    if (!failed) parts->acceptor->bind(place, failed);
    if (!failed) parts->acceptor->listen(asio::socket_base::max_listen_connections, failed);
    if (failed) return ListenFailure{failed == asio::error::address_in_use, failed.message()};
    parts->port = parts->acceptor->local_endpoint(failed).port();
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(parts)));
}

std::uint16_t HttpServer::port() const { return parts_->port; }

void HttpServer::run(Site& site) {
    Parts& parts = *parts_;
    parts.site = &site;
    if (parts.options.stop_on_signals) {
        parts.signals->add(SIGTERM);
        parts.signals->add(SIGINT);
        parts.signals->async_wait([&parts](error_code failed, int) {
            if (!failed) parts.begin_stop();
        });
    }
    asio::co_spawn(parts.lanes.front().io, parts.accept(), asio::detached);
    std::vector<std::jthread> threads;
    for (Lane& lane : parts.lanes) {
        asio::co_spawn(lane.io, parts.watch(lane), asio::detached);
        if (&lane != &parts.lanes.front()) threads.emplace_back([&lane] { lane.io.run(); });
    }
    parts.lanes.front().io.run();
}

void HttpServer::stop() {
    asio::post(parts_->lanes.front().io, [this] { parts_->begin_stop(); });
}

}  // namespace unknot::server
