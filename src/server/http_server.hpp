// HTTP/1.1 on 127.0.0.1. Limits what a connection may cost; knows nothing of what is asked.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "core/measure/result.hpp"
#include "server/message.hpp"

namespace unknot::server {

struct ServerLimits {
    std::size_t connections = 256;
    std::size_t header_bytes = 8192;
    std::chrono::milliseconds read_total{10'000};  ///< from the first byte of a request to its last
    std::chrono::milliseconds idle{60'000};        ///< between two requests
    std::chrono::milliseconds write_total{30'000};
    std::chrono::milliseconds drain{5'000};        ///< for requests in flight when stopping
};

struct ServerOptions {
    std::uint16_t port = 8421;  ///< 0: any free one
    unsigned threads = 1;  ///< that answer; the writer of the journal has one of its own
    bool stop_on_signals = false;  ///< SIGTERM and SIGINT
    ServerLimits limits;
};

struct ListenFailure {
    bool in_use = false;
    std::string detail;
};

class HttpServer {
public:
    /// Takes the port. From here on connections wait; `run` answers them.
    static measure::Result<std::unique_ptr<HttpServer>, ListenFailure> listen(const ServerOptions& options);

    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;
    ~HttpServer();

    std::uint16_t port() const;

    /// Answers with `site` until told to stop; then finishes the requests in flight, for at most `drain`. Call once.
    /// Returns when every thread of its own is gone. The server must outlive whatever may still call a `respond`.
    void run(Site& site);

    /// From any thread, any number of times; also before `run`.
    void stop();

private:
    struct Parts;
    explicit HttpServer(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

}  // namespace unknot::server
