#include "store/writer.hpp"

#include <optional>
#include <utility>

namespace unknot::store {
namespace {

void refuse(auto& job, StoreTrouble trouble) {
    std::visit([&](auto& any) { any.done(StoreFailure{trouble, {}}); }, job);
}

}  // namespace

Writer::Writer(std::unique_ptr<Journal> journal, WriterLimits limits)
    : journal_(std::move(journal)), limits_(limits), thread_([this] { run(); }) {}

Writer::~Writer() {
    stop();
    thread_.join();
}

void Writer::stop() {
    {
        const std::lock_guard hold(mutex_);
        stopping_ = true;
    }
    changed_.notify_one();
}

void Writer::append(Lines lines, std::function<void(Outcome<Appended>)> done) {
    enqueue(AppendJob{std::move(lines), std::move(done)});
}

void Writer::events_after(std::int64_t seq, std::size_t limit, std::function<void(Outcome<Page>)> done) {
    enqueue(ReadJob{seq, limit, std::move(done)});
}

void Writer::erase_person(std::string person, std::function<void(Outcome<std::int64_t>)> done) {
    enqueue(EraseJob{std::move(person), std::move(done)});
}

std::size_t Writer::bytes_of(const Job& job) {
    const auto* append = std::get_if<AppendJob>(&job);
    if (!append) return 0;
    std::size_t bytes = 0;
    for (const Line& line : append->lines) bytes += line.bytes.size();
    return bytes;
}

void Writer::enqueue(Job job) {
    const std::size_t bytes = bytes_of(job);
    std::optional<StoreTrouble> refused;
    {
        const std::lock_guard hold(mutex_);
        if (stopping_) refused = StoreTrouble::stopped;
        else if (queue_.size() >= limits_.jobs || queued_bytes_ + bytes > limits_.bytes) {
            refused = StoreTrouble::queue_full;
        } else {
            queued_bytes_ += bytes;
            queue_.push_back(std::move(job));
        }
    }
    if (refused) refuse(job, *refused);
    else changed_.notify_one();
}

void Writer::run() {
    std::unique_lock hold(mutex_);
    for (;;) {
        changed_.wait(hold, [&] { return stopping_ || !queue_.empty(); });
        if (queue_.empty()) return;
        std::deque<Job> jobs = std::exchange(queue_, {});
        queued_bytes_ = 0;
        hold.unlock();
        work_through(jobs);
        hold.lock();
    }
}

void Writer::work_through(std::deque<Job>& jobs) {
    std::vector<Lines> groups;
    std::vector<std::function<void(Outcome<Appended>)>> waiting;
    for (Job& job : jobs) {
        if (auto* append = std::get_if<AppendJob>(&job)) {
            groups.push_back(std::move(append->lines));
            waiting.push_back(std::move(append->done));
            continue;
        }
        commit(groups, waiting);
        if (auto* read = std::get_if<ReadJob>(&job)) {
            read->done(journal_->events_after(read->seq, read->limit));
        } else {
            auto& erase = std::get<EraseJob>(job);
            erase.done(journal_->erase_person(erase.person));
        }
    }
    commit(groups, waiting);
}

void Writer::commit(std::vector<Lines>& groups, std::vector<std::function<void(Outcome<Appended>)>>& waiting) {
    if (groups.empty()) return;
    auto outcomes = journal_->append_groups(groups);
    for (std::size_t at = 0; at < waiting.size(); ++at) waiting[at](std::move(outcomes[at]));
    groups.clear();
    waiting.clear();
}

}  // namespace unknot::store
