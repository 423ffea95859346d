// The floors of a durable append, and the server with the one thing taken away that makes it fast.
//   bench_store disk FOLDER SECONDS     4 KiB appended and synced, one after the other
//   bench_store commits FOLDER SECONDS  one event, one commit, through the journal itself
//   bench_store serve FOLDER            the server, one commit a request; address and token like `unknot serve`
#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "server/http_server.hpp"
#include "server/page_files.hpp"
#include "server/router.hpp"
#include "store/sqlite_journal.hpp"

namespace unknot::bench {

namespace {

using Clock = std::chrono::steady_clock;
using std::filesystem::path;

[[noreturn]] void give_up(const std::string& why) {
    std::fprintf(stderr, "bench_store: %s\n", why.c_str());
    std::exit(1);
}

/// Does `work` again and again for so long; prints how often a second and how long one took.
void time_each(double seconds, const std::function<void()>& work) {
    std::vector<double> took;
    const auto began = Clock::now();
    const auto end = began + std::chrono::duration<double>(seconds);
    for (auto before = began; before < end;) {
        work();
        const auto after = Clock::now();
        took.push_back(std::chrono::duration<double, std::milli>(after - before).count());
        before = after;
    }
    const double all = std::chrono::duration<double>(Clock::now() - began).count();
    std::sort(took.begin(), took.end());
    std::printf("{\"per_second\":%.0f,\"p50_ms\":%.3f,\"p99_ms\":%.3f}\n", static_cast<double>(took.size()) / all,
                took[took.size() / 2], took[took.size() * 99 / 100]);
}

void disk(const path& folder, double seconds) {
    std::filesystem::create_directories(folder);
    const int file = ::open((folder / "synced").c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600);
    if (file < 0) give_up("cannot write in " + folder.string());
    const std::array<char, 4096> block{};
    time_each(seconds, [&] {
        if (::write(file, block.data(), block.size()) != 4096 || ::fdatasync(file) != 0) give_up("the disk refuses");
    });
    ::close(file);
}

std::unique_ptr<store::Journal> opened(const path& folder) {
    auto journal = store::open_sqlite_journal(folder);
    if (!journal) give_up("cannot open a journal in " + folder.string() + ": " + journal.failure().detail);
    return std::move(journal).value();
}

void commits(const path& folder, double seconds) {
    const auto journal = opened(folder);
    std::int64_t number = 0;
    time_each(seconds, [&] {
        char id[37];
        std::snprintf(id, sizeof id, "01956f2c-1c00-7abc-8def-%012llx", static_cast<long long>(++number));
        const store::Line line{id, "me", 1'795'300'000'000 + number, "phone-1", number, "noted", std::string(300, 'x')};
        if (!journal->append({line})) give_up("the journal refuses");
    });
}

/// The journal of the server, but each group is a commit of its own: what group commit is measured against.
class OneCommitEach final : public store::Journal {
public:
    explicit OneCommitEach(std::unique_ptr<store::Journal> journal) : journal_(std::move(journal)) {}

    std::vector<store::Outcome<store::Appended>> append_groups(std::span<const store::Lines> groups) override {
        std::vector<store::Outcome<store::Appended>> each;
        for (const store::Lines& lines : groups) each.push_back(journal_->append(lines));
        return each;
    }
    store::Outcome<store::Appended> merge(const store::EntrySource& next) override { return journal_->merge(next); }
    store::Outcome<store::Page> events_after(std::int64_t seq, std::size_t limit) override {
        return journal_->events_after(seq, limit);
    }
    store::Outcome<std::int64_t> erase_person(std::string_view person) override {
        return journal_->erase_person(person);
    }
    store::Outcome<store::Counts> visit_in_order(const store::LineVisitor& visit) override {
        return journal_->visit_in_order(visit);
    }
    store::Outcome<std::vector<std::string>> tombstones() override { return journal_->tombstones(); }
    store::Outcome<store::Counts> counts() override { return journal_->counts(); }
    store::Outcome<store::Counts> verify() override { return journal_->verify(); }

private:
    std::unique_ptr<store::Journal> journal_;
};

void serve(const path& folder) {
    if (sodium_init() < 0) give_up("libsodium");
    server::ServerOptions options;
    options.port = 0;
    options.stop_on_signals = true;
    auto listening = server::HttpServer::listen(options);
    if (!listening) give_up("cannot listen");
    server::HttpServer& http = *listening.value();
    const server::LaunchToken token = server::LaunchToken::make();
    store::Writer writer(std::make_unique<OneCommitEach>(opened(folder)));
    server::Router router(token, http.port(), server::page_files(), &writer);
    std::printf("http://127.0.0.1:%u/?token=%s\n", http.port(), token.text().c_str());
    std::fflush(stdout);
    http.run(router);
}

}  // namespace

}  // namespace unknot::bench

int main(int argc, char** argv) {
    const std::string_view what = argc > 2 ? argv[1] : "";
    const double seconds = argc > 3 ? std::strtod(argv[3], nullptr) : 2;
    if (what == "disk") unknot::bench::disk(argv[2], seconds);
    else if (what == "commits") unknot::bench::commits(argv[2], seconds);
    else if (what == "serve") unknot::bench::serve(argv[2]);
    else {
        std::fprintf(stderr, "bench_store disk|commits FOLDER SECONDS, or: bench_store serve FOLDER\n");
        return 2;
    }
}
