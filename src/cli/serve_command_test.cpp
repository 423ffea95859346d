#include "cli/serve_command.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <utility>

#include "server/http_server.hpp"
#include "store/journal_samples.hpp"
#include "store/sqlite_journal.hpp"

using namespace unknot;

namespace {

/// The exit code of `serve`, and what it said on standard error.
std::pair<int, std::string> refusal(std::uint16_t port, const std::filesystem::path& folder) {
    store::samples::Folder place;
    const auto file = place.path() / "said";
    const int before = ::dup(STDERR_FILENO);
    const int said = ::open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    ::dup2(said, STDERR_FILENO);
    const int code = cli::serve(port, folder);
    ::dup2(before, STDERR_FILENO);
    ::close(said);
    ::close(before);
    std::ifstream in(file);
    return {code, {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()}};
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("A port in use is named, with how to mend it, and the journal is free again", "[cli]") {
    store::samples::Folder folder;
    server::ServerOptions options;
    options.port = 0;
    const auto first = server::HttpServer::listen(options);
    REQUIRE(first);
    const auto [code, said] = refusal(first.value()->port(), folder.path());
    CHECK(code == 1);
    CHECK(has(said, "[port_in_use]"));
    CHECK(has(said, "127.0.0.1:" + std::to_string(first.value()->port())));
    CHECK(has(said, "--port"));
    CHECK(store::open_sqlite_journal(folder.path()));
}

TEST_CASE("A second server on the same data is refused with the folder and the mend", "[cli]") {
    store::samples::Folder folder;
    const auto held = store::open_sqlite_journal(folder.path());
    REQUIRE(held);
    const auto [code, said] = refusal(0, folder.path());
    CHECK(code == 1);
    CHECK(has(said, "[data_in_use]"));
    CHECK(has(said, folder.path().string()));
    CHECK(has(said, "Stop it first"));
}

TEST_CASE("A folder that is no folder is refused before a port is taken", "[cli]") {
    store::samples::Folder folder;
    std::ofstream(folder.path() / "letter") << "x";
    const auto [code, said] = refusal(0, folder.path() / "letter");
    CHECK(code == 1);
    CHECK(has(said, "[data_unwritable]"));
    CHECK(has(said, "letter"));
}
