// The only place that sees Boost. One io_context a thread, each connection stays on one of them: no locks between,
// but for the answers that come from elsewhere. System calls and wake-ups are what a request costs most, so a request
// that has arrived whole is read without waiting, an answer is written without waiting while the socket takes it, and
// the answers of one commit wake the thread once.
#include "server/http_server.hpp"

#include <atomic>
#include <csignal>
#include <list>
#include <mutex>
#include <optional>
#include <thread>

#include <boost/asio.hpp>
#include <boost/beast/core/buffers_suffix.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

#include "server/response_head.hpp"

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
    std::string head;  ///< of the response under way
    Clock::time_point deadline = Clock::time_point::max();
    bool idle = true;       ///< waits for the first byte of a request
    bool timed_out = false;
};

/// A request that the site has and has not answered. Used by its lane's thread only, and kept by the site's callback
/// alone while its connection waits: what is dropped unanswered takes the connection with it.
struct Question {
    std::optional<Response> answer;
    std::function<void(Response)> resume;  ///< set once its connection waits

    void settle(Response response) {
        if (resume) std::exchange(resume, nullptr)(std::move(response));
        else answer = std::move(response);
    }
};

/// One thread's share: its loop, its connections, and the answers that other threads have for them.
struct Lane {
    asio::io_context io{1};
    std::list<Connection> connections;
    ResponseHeads heads;
    std::thread::id thread;

    struct Answered {
        std::shared_ptr<Question> question;
        Response response;
    };
    std::mutex mutex;
    std::vector<Answered> answered;  ///< under `mutex`

    /// From any thread. Of many that come before the lane has looked, the first alone wakes it.
    void take_answer(std::shared_ptr<Question> question, Response response);
    void hand_out();
};

void Lane::take_answer(std::shared_ptr<Question> question, Response response) {
    if (std::this_thread::get_id() == thread && !question->resume) return question->settle(std::move(response));
    bool first = false;
    {
        const std::lock_guard hold(mutex);
        first = answered.empty();
        answered.push_back({std::move(question), std::move(response)});
    }
    if (first) asio::post(io, [this] { hand_out(); });
}

void Lane::hand_out() {
    std::vector<Answered> all;
    {
        const std::lock_guard hold(mutex);
        all.swap(answered);
    }
    for (Answered& each : all) each.question->settle(std::move(each.response));
}

Method method_of(http::verb verb) {
    switch (verb) {
        case http::verb::get: return Method::get;
        case http::verb::head: return Method::head;
        case http::verb::post: return Method::post;
        default: return Method::other;
    }
}

std::string Request::* kept_field(http::field name) {
    switch (name) {
        case http::field::host: return &Request::host;
        case http::field::origin: return &Request::origin;
        case http::field::sec_fetch_site: return &Request::fetch_site;
        case http::field::cookie: return &Request::cookie;
        case http::field::authorization: return &Request::authorization;
        case http::field::accept_encoding: return &Request::accept_encoding;
        case http::field::if_none_match: return &Request::if_none_match;
        default: return nullptr;
    }
}

Request request_of(Parser::value_type& message) {
    Request request;
    request.method = method_of(message.method());
    const std::string_view target(message.target().data(), message.target().size());
    const std::size_t mark = std::min(target.find('?'), target.size());
    request.path = target.substr(0, mark);
    request.query = target.substr(std::min(mark + 1, target.size()));
    for (const auto& field : message) {
        const auto kept = kept_field(field.name());
        // Of several with one name the first counts.
        if (kept && (request.*kept).empty()) (request.*kept).assign(field.value().data(), field.value().size());
    }
    request.body = std::move(message.body());
    return request;
}

std::string_view reason_of(const Response& response) {
    const auto reason = http::obsolete_reason(static_cast<http::status>(response.status));
    return {reason.data(), reason.size()};
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
    asio::awaitable<error_code> read_more(Connection& connection);
    asio::awaitable<Response> ask_site(Lane& lane, Request request);
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
    ResponseHeads unshared;
    std::string text;
    unshared.write(response, reason_of(response), false, text);
    text.append(body_of(response));
    error_code ignored;
    socket.non_blocking(true, ignored);
    socket.write_some(asio::buffer(text), ignored);
    socket.shutdown(tcp::socket::shutdown_send, ignored);
}

asio::awaitable<void> HttpServer::Parts::serve(Lane& lane, std::list<Connection>::iterator self) {
    try {
        error_code ignored;
        self->socket.set_option(tcp::no_delay(true), ignored);
        self->socket.non_blocking(true, ignored);
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
        const Response response = co_await ask_site(lane, request_of(message));
        const bool keep_alive = wants_more && !stopping;
        if (co_await write(lane, connection, response, with_body, keep_alive) || !keep_alive) co_return;
    }
}

/// Waits for the first byte of the next request; false: none comes. It looks at the buffer itself: GCC 12 leaves out
/// the left side of `a || co_await b` in a loop's condition.
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

/// Gives the parser what has arrived; `need_more` when that was too little.
error_code feed(Connection& connection, Parser& parser) {
    error_code failed = http::error::need_more;
    if (connection.buffer.size() == 0) return failed;
    connection.buffer.consume(parser.put(connection.buffer.data(), failed));
    return failed;
}

asio::awaitable<error_code> HttpServer::Parts::read_more(Connection& connection) {
    if (connection.timed_out) co_return asio::error::operation_aborted;
    error_code failed;
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
        error_code failed = feed(connection, parser);
        if (failed == http::error::need_more) failed = co_await read_more(connection);
        if (failed) co_return failed;
    }
    const auto& message = parser.get();
    const std::size_t body_max = site->body_bytes_max(method_of(message.method()), path_of(message));
    const auto length = parser.content_length();
    if (length && *length > body_max) co_return make_error_code(http::error::body_limit);
    parser.body_limit(body_max);
    parser.eager(true);
    if (!parser.is_done() && connection.buffer.size() == 0 && message[http::field::expect] == "100-continue") {
        error_code failed;
        co_await asio::async_write(connection.socket, asio::buffer(std::string_view("HTTP/1.1 100 Continue\r\n\r\n")),
                                   asio::redirect_error(asio::use_awaitable, failed));
        if (failed) co_return failed;
    }
    while (!parser.is_done()) {
        error_code failed = feed(connection, parser);
        if (failed == http::error::need_more) failed = co_await read_more(connection);
        if (failed) co_return failed;
    }
    co_return error_code();
}

asio::awaitable<Response> HttpServer::Parts::ask_site(Lane& lane, Request request) {
    auto question = std::make_shared<Question>();
    site->answer(std::move(request),
                 [&lane, question](Response response) { lane.take_answer(question, std::move(response)); });
    if (question->answer) co_return std::move(*question->answer);
    co_return co_await asio::async_initiate<const asio::use_awaitable_t<>&, void(Response)>(
        [&question](auto handler) {
            const auto waiting = std::make_shared<decltype(handler)>(std::move(handler));
            const auto kept = std::exchange(question, nullptr);
            kept->resume = [waiting](Response response) { std::move (*waiting)(std::move(response)); };
        },
        asio::use_awaitable);
}

asio::awaitable<error_code> HttpServer::Parts::write(Lane& lane, Connection& connection, const Response& response,
                                                     bool with_body, bool keep_alive) {
    connection.timed_out = false;
    connection.deadline = Clock::now() + options.limits.write_total;
    lane.heads.write(response, reason_of(response), keep_alive, connection.head);
    const std::string_view body = with_body && response.status != 304 ? body_of(response) : std::string_view();
    const std::array<asio::const_buffer, 2> parts = {asio::buffer(connection.head), asio::buffer(body)};
    error_code failed;
    const std::size_t sent = connection.socket.write_some(parts, failed);
    if (failed && failed != asio::error::would_block) co_return failed;
    if (sent == connection.head.size() + body.size()) co_return error_code();
    boost::beast::buffers_suffix<std::array<asio::const_buffer, 2>> rest(parts);
    rest.consume(sent);
    co_await asio::async_write(connection.socket, rest, asio::redirect_error(asio::use_awaitable, failed));
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
    const auto work = [](Lane& lane) {
        lane.thread = std::this_thread::get_id();
        lane.io.run();
    };
    for (Lane& lane : parts.lanes) {
        asio::co_spawn(lane.io, parts.watch(lane), asio::detached);
        if (&lane != &parts.lanes.front()) threads.emplace_back([&] { work(lane); });
    }
    work(parts.lanes.front());
}

void HttpServer::stop() {
    asio::post(parts_->lanes.front().io, [this] { parts_->begin_stop(); });
}

}  // namespace unknot::server
