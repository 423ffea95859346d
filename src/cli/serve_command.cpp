#include "cli/serve_command.hpp"

#include <cstdio>

#include <fmt/format.h>
#include <sodium.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include "cli/complaint.hpp"
#include "server/http_server.hpp"
#include "server/page_files.hpp"
#include "server/router.hpp"
#include "store/sqlite_journal.hpp"
#include "store/writer.hpp"

namespace unknot::cli {

int serve(std::uint16_t port, const std::filesystem::path& folder) {
    if (sodium_init() < 0) return complain("internal", "libsodium");
    auto journal = store::open_sqlite_journal(folder);
    if (!journal) return complain(journal.failure(), folder.string());
    server::ServerOptions options;
    options.port = port;
    options.stop_on_signals = true;
    auto listening = server::HttpServer::listen(options);
    if (!listening) {
        const std::string where = fmt::format("127.0.0.1:{}", port);
        if (listening.failure().in_use) return complain("port_in_use", where);
        return complain("port_refused", where + ": " + listening.failure().detail);
    }
    server::HttpServer& http = *listening.value();
    const auto log = spdlog::stderr_logger_mt("unknot");
    const server::LaunchToken token = server::LaunchToken::make();
    // Goes before the server does: it may still be answering.
    store::Writer writer(std::move(journal).value());
    server::Router router(token, http.port(), server::page_files(), &writer,
                          [&](std::string_view code, std::string_view detail) { log->error("{}: {}", code, detail); });
    fmt::print("http://127.0.0.1:{}/?token={}\n{}\n", http.port(), token.text(), folder.string());
    std::fflush(stdout);
    http.run(router);
    log->info("stopped");
    return 0;
}

}  // namespace unknot::cli
