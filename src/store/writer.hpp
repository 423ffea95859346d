// Shares one journal among many callers: one thread owns it, and all that waits is committed together.
// Ten times the throughput of a commit per request (docs/measured.md).
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <variant>

#include "store/store.hpp"

namespace unknot::store {

struct WriterLimits {
    std::size_t jobs = 4096;           ///< waiting at once
    std::size_t bytes = 64u << 20;     ///< of events waiting at once
};

/// Every `done` is called exactly once: after the commit that holds the change, or with the failure that undid it.
/// It is called on the writer's thread, or at once on the caller's when refused (`queue_full`, `stopped`); it must
/// not throw and must not wait for the writer.
class Writer {
public:
    explicit Writer(std::unique_ptr<Journal> journal, WriterLimits limits = {});
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;
    /// Finishes what waits, then closes the journal.
    ~Writer();

    void append(Lines lines, std::function<void(Outcome<Appended>)> done);
    void events_after(std::int64_t seq, std::size_t limit, std::function<void(Outcome<Page>)> done);
    void erase_person(std::string person, std::function<void(Outcome<std::int64_t>)> done);

    /// Takes nothing new; what waits is still done.
    void stop();

private:
    struct AppendJob {
        Lines lines;
        std::function<void(Outcome<Appended>)> done;
    };
    struct ReadJob {
        std::int64_t seq = 0;
        std::size_t limit = 0;
        std::function<void(Outcome<Page>)> done;
    };
    struct EraseJob {
        std::string person;
        std::function<void(Outcome<std::int64_t>)> done;
    };
    using Job = std::variant<AppendJob, ReadJob, EraseJob>;

    static std::size_t bytes_of(const Job& job);
    void enqueue(Job job);
    void run();
    void work_through(std::deque<Job>& jobs);
    void commit(std::vector<Lines>& groups, std::vector<std::function<void(Outcome<Appended>)>>& waiting);

    std::unique_ptr<Journal> journal_;
    const WriterLimits limits_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Job> queue_;
    std::size_t queued_bytes_ = 0;
    bool stopping_ = false;
    std::thread thread_;  ///< last: it uses all of the above
};

}  // namespace unknot::store
