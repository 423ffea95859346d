#include "store/sqlite_journal.hpp"

#include <algorithm>

#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include "store/folder_lock.hpp"
#include "store/sqlite_database.hpp"

namespace unknot::store {
namespace {

using soci::into;
using soci::use;

/// The insertion of a line. Past SOCI, which copies each value twice: this is what a check-in waits for.
class InsertLine {
public:
    explicit InsertLine(soci::session& session) : database_(connection(session)) {
        constexpr std::string_view sql =
            "insert into event (seq, id, person, at_ms, device, counter, kind, bytes) values (?, ?, ?, ?, ?, ?, ?, ?) "
            "on conflict (id) do nothing";
        const int result = sqlite_api::sqlite3_prepare_v3(database_, sql.data(), static_cast<int>(sql.size()),
                                                          SQLITE_PREPARE_PERSISTENT, &statement_, nullptr);
        if (result != SQLITE_OK) fail(result);
    }
    InsertLine(const InsertLine&) = delete;
    InsertLine& operator=(const InsertLine&) = delete;
    ~InsertLine() { sqlite_api::sqlite3_finalize(statement_); }

    /// Whether it is stored now; false: its id was there. Throws what SOCI throws.
    bool operator()(std::int64_t seq, const Line& line) {
        bind(1, seq);
        bind(2, line.id);
        bind(3, line.person);
        bind(4, line.at_ms);
        bind(5, line.device);
        bind(6, line.counter);
        bind(7, line.kind);
        bind(8, line.bytes);
        const int result = sqlite_api::sqlite3_step(statement_);
        const int settled = sqlite_api::sqlite3_reset(statement_);
        if (result != SQLITE_DONE) fail(settled);
        return sqlite_api::sqlite3_changes(database_) > 0;
    }

private:
    void bind(int place, std::int64_t value) { sqlite_api::sqlite3_bind_int64(statement_, place, value); }
    /// The text is read within the step only, so it is not copied.
    void bind(int place, const std::string& value) {
        sqlite_api::sqlite3_bind_text(statement_, place, value.data(), static_cast<int>(value.size()), nullptr);
    }
    [[noreturn]] void fail(int result) const {
        throw soci::sqlite3_soci_error(sqlite_api::sqlite3_errmsg(database_), result);
    }

    sqlite_api::sqlite3* database_;
    sqlite_api::sqlite3_stmt* statement_ = nullptr;
};

/// The statements of a change, prepared once. Those of SOCI are fed through these fields.
struct ChangeStatements {
    explicit ChangeStatements(soci::session& session)
        : insert(session),
          find((session.prepare << "select bytes from event where id = :id", into(bytes), use(id, "id"))),
          find_tombstone(
              (session.prepare << "select seq from tombstone where id = :id", into(seq_found), use(id, "id"))),
          remove((session.prepare << "delete from event where id = :id", use(id, "id"))),
          bury((session.prepare << "insert into tombstone (seq, id) values (:seq, :id)", use(seq, "seq"),
                use(id, "id"))) {}

    std::string id;
    std::int64_t seq = 0;
    std::string bytes;
    std::int64_t seq_found = 0;
    InsertLine insert;
    soci::statement find;
    soci::statement find_tombstone;
    soci::statement remove;
    soci::statement bury;
};

/// Whether a statement that gives at most one row gave it. Runs to the end: a statement left in the middle keeps the
/// database from being rewritten.
bool gives_a_row(soci::statement& statement) {
    if (!statement.execute(true)) return false;
    while (statement.fetch()) {
    }
    return true;
}

struct Placed {
    std::int64_t seq = 0;
    bool tombstone = false;
    std::string text;  ///< an event's bytes, or a tombstone's id
};

class SqliteJournal final : public Journal {
public:
    /// Throws StoreFailure, as all that makes one; only the functions below call it.
    static std::unique_ptr<SqliteJournal> to_write(const std::filesystem::path& folder, const SqliteOptions& options);
    /// Null when it has to be opened to write first.
    static std::unique_ptr<SqliteJournal> to_read(const std::filesystem::path& folder);

    std::vector<Outcome<Appended>> append_groups(std::span<const Lines> groups) override;
    Outcome<Appended> merge(const EntrySource& next) override;
    Outcome<Page> events_after(std::int64_t seq, std::size_t limit) override;
    Outcome<std::int64_t> erase_person(std::string_view person) override;
    Outcome<Counts> visit_in_order(const LineVisitor& visit) override;
    Outcome<std::vector<std::string>> tombstones() override;
    Outcome<Counts> counts() override;
    Outcome<Counts> verify() override;

private:
    /// Runs `work` in one transaction. Whatever escapes becomes a failure, and nothing is changed.
    template <class T, class Work>
    Outcome<T> in_transaction(Work&& work);
    template <class T, class Work>
    Outcome<T> reading(Work&& work);

    void unite(const Line& line, Appended& done);
    void bury(const std::string& id);
    Outcome<Appended> append_group(const Lines& lines);
    std::vector<Placed> placed_after(const char* sql, bool tombstone, std::int64_t seq, std::int64_t limit);
    void scrub();
    Counts count();

    std::optional<FolderLock> lock_;  ///< first: it goes last
    soci::session session_;
    std::optional<ChangeStatements> statements_;  ///< none: only to be read
    std::int64_t last_seq_ = 0;
    bool has_tombstones_ = false;  ///< false: certainly none
};

std::unique_ptr<SqliteJournal> SqliteJournal::to_write(const std::filesystem::path& folder,
                                                       const SqliteOptions& options) {
    auto journal = std::make_unique<SqliteJournal>();
    soci::session& session = journal->session_;
    make_folder(folder);
    journal->lock_.emplace(folder);
    try {
        open_database(session, sqlite_file(folder), options);
        session << "select max(coalesce((select max(seq) from event), 0), "
                   "coalesce((select max(seq) from tombstone), 0))",
            into(journal->last_seq_);
        journal->statements_.emplace(session);
        journal->has_tombstones_ = journal->count().tombstones > 0;
    } catch (...) {
        throw failure_in_flight(session);
    }
    return journal;
}

std::unique_ptr<SqliteJournal> SqliteJournal::to_read(const std::filesystem::path& folder) {
    auto journal = std::make_unique<SqliteJournal>();
    try {
        return open_database_to_read(journal->session_, sqlite_file(folder)) ? std::move(journal) : nullptr;
    } catch (...) {
        throw failure_in_flight(journal->session_);
    }
}

template <class T, class Work>
Outcome<T> SqliteJournal::in_transaction(Work&& work) {
    if (!statements_) return StoreFailure{StoreTrouble::data_unwritable, "opened to be read"};
    const std::int64_t seq_before = last_seq_;
    try {
        roll_back(session_);
        session_ << "begin immediate";
        T done = work();
        session_ << "commit";
        return done;
    } catch (...) {
        StoreFailure failure = failure_in_flight(session_);
        roll_back(session_);
        last_seq_ = seq_before;
        return failure;
    }
}

template <class T, class Work>
Outcome<T> SqliteJournal::reading(Work&& work) {
    try {
        return work();
    } catch (...) {
        return failure_in_flight(session_);
    }
}

void SqliteJournal::unite(const Line& line, Appended& done) {
    ChangeStatements& with = *statements_;
    if (has_tombstones_) {
        with.id = line.id;
        if (gives_a_row(with.find_tombstone)) {
            ++done.erased;
            return;
        }
    }
    // Nearly every line is new, so it is looked up only when it is not.
    if (with.insert(last_seq_ + 1, line)) {
        ++last_seq_;
        ++done.stored;
        return;
    }
    with.id = line.id;
    if (!gives_a_row(with.find) || with.bytes != line.bytes) throw StoreFailure{StoreTrouble::event_differs, line.id};
    ++done.known;
}

void SqliteJournal::bury(const std::string& id) {
    ChangeStatements& with = *statements_;
    with.id = id;
    has_tombstones_ = true;
    if (gives_a_row(with.find_tombstone)) return;
    with.remove.execute(true);
    with.seq = ++last_seq_;
    with.bury.execute(true);
}

/// A refused group is undone by itself; any other failure is for the whole transaction and goes on upwards.
Outcome<Appended> SqliteJournal::append_group(const Lines& lines) {
    const std::int64_t seq_before = last_seq_;
    // The only line of a group is refused before it changes anything.
    const bool alone = lines.size() == 1;
    Appended done;
    if (!alone) session_ << "savepoint one_group";
    try {
        for (const Line& line : lines) unite(line, done);
    } catch (const StoreFailure& refused) {
        if (!alone) {
            session_ << "rollback to savepoint one_group";
            session_ << "release savepoint one_group";
        }
        last_seq_ = seq_before;
        return refused;
    }
    if (!alone) session_ << "release savepoint one_group";
    return done;
}

std::vector<Outcome<Appended>> SqliteJournal::append_groups(std::span<const Lines> groups) {
    using Each = std::vector<Outcome<Appended>>;
    Outcome<Each> all = in_transaction<Each>([&] {
        Each each;
        each.reserve(groups.size());
        for (const Lines& lines : groups) each.push_back(append_group(lines));
        return each;
    });
    if (all) return std::move(all).value();
    return Each(groups.size(), all.failure());
}

Outcome<Appended> SqliteJournal::merge(const EntrySource& next) {
    bool erased_something = false;
    Outcome<Appended> done = in_transaction<Appended>([&] {
        Appended so_far;
        for (;;) {
            Outcome<std::optional<Entry>> read = next();
            if (!read) throw read.failure();
            if (!read.value()) return so_far;
            if (const auto* line = std::get_if<Line>(&*read.value())) {
                unite(*line, so_far);
            } else {
                erased_something = true;
                bury(std::get<Tombstone>(*read.value()).id);
            }
        }
    });
    if (!done || !erased_something) return done;
    return reading<Appended>([&] {
        scrub();
        return done.value();
    });
}

std::vector<Placed> SqliteJournal::placed_after(const char* sql, bool tombstone, std::int64_t seq, std::int64_t limit) {
    std::vector<Placed> found;
    Placed one;
    one.tombstone = tombstone;
    soci::statement select =
        (session_.prepare << sql, into(one.seq), into(one.text), use(seq, "seq"), use(limit, "limit"));
    select.execute();
    while (select.fetch()) found.push_back(one);
    return found;
}

Outcome<Page> SqliteJournal::events_after(std::int64_t seq, std::size_t limit) {
    return reading<Page>([&] {
        const auto one_more = static_cast<std::int64_t>(limit) + 1;
        auto found = placed_after("select seq, bytes from event where seq > :seq order by seq limit :limit", false, seq,
                                  one_more);
        auto erased = placed_after("select seq, id from tombstone where seq > :seq order by seq limit :limit", true,
                                   seq, one_more);
        std::move(erased.begin(), erased.end(), std::back_inserter(found));
        std::sort(found.begin(), found.end(), [](const Placed& a, const Placed& b) { return a.seq < b.seq; });
        Page page;
        page.next = seq;
        page.more = found.size() > limit;
        for (std::size_t at = 0; at < std::min(limit, found.size()); ++at) {
            page.next = found[at].seq;
            (found[at].tombstone ? page.erased : page.events).push_back(std::move(found[at].text));
        }
        return page;
    });
}

/// Deleted rows are overwritten at once; this also drops the free pages and the log that still held them.
void SqliteJournal::scrub() {
    session_ << "vacuum";
    int busy = 0;
    session_ << "pragma wal_checkpoint(truncate)", into(busy);
    if (busy != 0) throw StoreFailure{StoreTrouble::data_in_use, "the log could not be emptied"};
}

Outcome<std::int64_t> SqliteJournal::erase_person(std::string_view person) {
    Outcome<std::int64_t> erased = in_transaction<std::int64_t>([&] {
        const std::string wanted(person);
        std::vector<std::string> ids;
        std::string id;
        soci::statement select = (session_.prepare << "select id from event where person = :person order by seq",
                                  into(id), use(wanted, "person"));
        select.execute();
        while (select.fetch()) ids.push_back(id);
        for (const std::string& each : ids) bury(each);
        return static_cast<std::int64_t>(ids.size());
    });
    if (!erased) return erased;
    return reading<std::int64_t>([&] {
        scrub();
        return erased.value();
    });
}

Outcome<Counts> SqliteJournal::visit_in_order(const LineVisitor& visit) {
    return reading<Counts>([&] {
        std::string bytes;
        soci::statement select =
            (session_.prepare << "select bytes from event order by at_ms, device, counter, id", into(bytes));
        select.execute();
        while (select.fetch()) visit(bytes);
        return count();
    });
}

Outcome<std::vector<std::string>> SqliteJournal::tombstones() {
    return reading<std::vector<std::string>>([&] {
        std::vector<std::string> ids;
        std::string id;
        soci::statement select = (session_.prepare << "select id from tombstone order by id", into(id));
        select.execute();
        while (select.fetch()) ids.push_back(id);
        return ids;
    });
}

Counts SqliteJournal::count() {
    Counts counts;
    session_ << "select (select count(*) from event), (select count(*) from tombstone)", into(counts.events),
        into(counts.tombstones);
    return counts;
}

Outcome<Counts> SqliteJournal::counts() {
    return reading<Counts>([&] { return count(); });
}

Outcome<Counts> SqliteJournal::verify() {
    return reading<Counts>([&] {
        std::string verdict;
        session_ << "pragma integrity_check(1)", into(verdict);
        if (verdict != "ok") throw StoreFailure{StoreTrouble::data_damaged, verdict};
        int both = 0;
        session_ << "select count(*) from event join tombstone on tombstone.id = event.id", into(both);
        if (both != 0) throw StoreFailure{StoreTrouble::data_damaged, "an erased event is still there"};
        return count();
    });
}

}  // namespace

std::filesystem::path sqlite_file(const std::filesystem::path& folder) { return folder / "journal.sqlite"; }

Outcome<std::unique_ptr<Journal>> open_sqlite_journal(const std::filesystem::path& folder,
                                                      const SqliteOptions& options) {
    try {
        return std::unique_ptr<Journal>(SqliteJournal::to_write(folder, options));
    } catch (const StoreFailure& failure) {
        return failure;
    } catch (const std::exception& error) {
        return StoreFailure{StoreTrouble::data_unwritable, error.what()};
    }
}

Outcome<std::unique_ptr<Journal>> open_sqlite_journal_to_read(const std::filesystem::path& folder) {
    std::error_code failed;
    if (!std::filesystem::exists(sqlite_file(folder), failed)) {
        return StoreFailure{StoreTrouble::data_absent, folder.string()};
    }
    try {
        if (auto journal = SqliteJournal::to_read(folder)) return std::unique_ptr<Journal>(std::move(journal));
    } catch (const StoreFailure& failure) {
        return failure;
    } catch (const std::exception& error) {
        return StoreFailure{StoreTrouble::data_unreadable, error.what()};
    }
    return open_sqlite_journal(folder);
}

}  // namespace unknot::store
