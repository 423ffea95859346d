// The journal in one SQLite file. Durable when a call returns: write-ahead log, synchronous=FULL.
#pragma once

#include <filesystem>
#include <memory>

#include "store/store.hpp"

namespace unknot::store {

struct SqliteOptions {
    std::int64_t pages_max = 0;  ///< largest size in pages of 4096 bytes; 0: as large as the disk allows
};

/// Opens the journal in `folder`, making folder (for its owner alone) and file as needed, and holds it until it goes:
/// a second opener, in this process or another, gets `data_in_use`. Brings an older form up to date, in one
/// transaction a step. Other failures: data_newer, data_foreign, data_damaged, data_unwritable, disk_full.
Outcome<std::unique_ptr<Journal>> open_sqlite_journal(const std::filesystem::path& folder,
                                                      const SqliteOptions& options = {});

/// Opens the journal in `folder` to be read, also while another holds it and writes: all that is read is of the one
/// moment of opening, and every change is refused (`data_unwritable`). Failures: data_absent when there is none,
/// data_newer, data_foreign, data_damaged, data_unreadable. An older form, if none holds it, is
/// brought up to date first.
Outcome<std::unique_ptr<Journal>> open_sqlite_journal_to_read(const std::filesystem::path& folder);

/// The file within the folder.
std::filesystem::path sqlite_file(const std::filesystem::path& folder);

}  // namespace unknot::store
