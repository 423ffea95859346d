// The journal as the hosts see it: an append-only sequence of events, one set per id. Implementations: sqlite_journal
// (on disk) and memory_journal (its twin for tests). A journal belongs to one thread; `writer.hpp` shares one.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/measure/result.hpp"

namespace unknot::store {

/// One event, already checked by whoever read it. `bytes` is its canonical form, without a line break; the other
/// fields repeat what stands in it so that the journal can find and order without reading JSON.
struct Line {
    std::string id;
    std::string person;
    std::int64_t at_ms = 0;
    std::string device;
    std::int64_t counter = 0;
    std::string kind;
    std::string bytes;
};
using Lines = std::vector<Line>;

/// The order of an export and of the fold: moment, device, its counter, id (texts byte by byte).
bool comes_before(const Line& left, const Line& right);

enum class StoreTrouble {
    event_differs,      ///< an event of this id is stored with other content; detail: the id
    queue_full,         ///< too much waits for the disk
    stopped,            ///< the writer has been told to stop
    disk_full,
    data_in_use,        ///< another process holds the journal
    data_absent,        ///< there is no journal yet
    data_newer,         ///< written by a newer version
    data_foreign,       ///< a database, but not of this program
    data_damaged,
    data_unwritable,    ///< may not be created, opened or written
    data_unreadable,    ///< the disk reports an error
    file_not_export,    ///< the first line is not that of an export
    file_newer,
    file_cut,           ///< ends before its end line
    file_hash_wrong,
    file_line_damaged,  ///< a line that is neither event, tombstone nor end; detail: why
    file_goes_on,       ///< something follows the end line
};

/// The code of a trouble in content/errors.toml.
std::string_view error_code(StoreTrouble trouble);

struct StoreFailure {
    StoreTrouble trouble = StoreTrouble::data_damaged;
    std::string detail;      ///< for a person who repairs: an id, a path, the database's own words
    std::int64_t line = 0;   ///< of an export file, from 1; 0: none
};

template <class T>
using Outcome = measure::Result<T, StoreFailure>;

/// What an append did. The sum is the number of lines given.
struct Appended {
    std::int64_t stored = 0;
    std::int64_t known = 0;   ///< already there with the same bytes
    std::int64_t erased = 0;  ///< a tombstone stands for them: not stored
    friend bool operator==(const Appended&, const Appended&) = default;
};

struct Counts {
    std::int64_t events = 0;
    std::int64_t tombstones = 0;
    friend bool operator==(const Counts&, const Counts&) = default;
};

/// What came after a place in the sequence. `next` is the place to continue from; `erased` are ids to forget.
struct Page {
    std::vector<std::string> events;  ///< bytes
    std::vector<std::string> erased;
    std::int64_t next = 0;
    bool more = false;
};

struct Tombstone {
    std::string id;
};
using Entry = std::variant<Line, Tombstone>;
/// Gives one entry after the other, then nothing; a failure undoes what the entries before it did.
using EntrySource = std::function<Outcome<std::optional<Entry>>()>;
using LineVisitor = std::function<void(std::string_view bytes)>;

/// The journal. Every change is all or nothing and on disk when the function returns. Nothing throws.
class Journal {
public:
    Journal() = default;
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;
    virtual ~Journal() = default;

    /// Unites the lines with what is there. Refuses `event_differs`. A handful of lookups a line, and one commit.
    Outcome<Appended> append(const Lines& lines);

    /// Appends several groups in one commit. A refused group leaves the others as they are; when the commit fails,
    /// every group fails.
    virtual std::vector<Outcome<Appended>> append_groups(std::span<const Lines> groups) = 0;

    /// Unites events and tombstones from elsewhere; a tombstone erases the event of its id.
    virtual Outcome<Appended> merge(const EntrySource& next) = 0;

    /// At most `limit` (from 1) entries whose place is after `seq`, oldest first. Cost: what it returns.
    virtual Outcome<Page> events_after(std::int64_t seq, std::size_t limit) = 0;

    /// Removes all content of a person from everything the journal keeps and leaves tombstones.
    /// Returns how many events. Rewrites the journal: for 100,000 events about a second.
    virtual Outcome<std::int64_t> erase_person(std::string_view person) = 0;

    /// All events in the order of `comes_before`.
    virtual Outcome<Counts> visit_in_order(const LineVisitor& visit) = 0;

    /// The ids of all tombstones, sorted.
    virtual Outcome<std::vector<std::string>> tombstones() = 0;

    virtual Outcome<Counts> counts() = 0;

    /// Whether the journal is whole, as far as it can tell without reading the events' content.
    virtual Outcome<Counts> verify() = 0;
};

}  // namespace unknot::store
