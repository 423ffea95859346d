// The SQLite file beneath the journal: opening, locking, migrating, and telling what went wrong.
#pragma once

#include <filesystem>
#include <string>

#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include "store/sqlite_journal.hpp"
#include "store/store.hpp"

namespace unknot::store {

/// Marks a file as a journal of this program (`PRAGMA application_id`): "Unkn".
inline constexpr int sqlite_application_id = 0x556E6B6E;

/// Makes the folder, for its owner alone, if it is not there. Throws StoreFailure.
void make_folder(const std::filesystem::path& folder);

/// Opens and migrates; the folder's lock must be held. Throws what SOCI throws, or StoreFailure.
void open_database(soci::session& session, const std::filesystem::path& file, const SqliteOptions& options);

/// Opens what is there without ever changing it, and begins the one transaction that all is then read in. Another
/// may hold the lock and write. False: the file is of an older form, or empty, and must first be opened to write.
/// Throws what SOCI throws, or StoreFailure.
bool open_database_to_read(soci::session& session, const std::filesystem::path& file);

/// SQLite's own handle, or null before it is opened.
sqlite_api::sqlite3* connection(soci::session& session);

/// What the exception being handled means. Call inside `catch (...)` only.
StoreFailure failure_in_flight(soci::session& session);

/// Ends the open transaction, if any, without its changes. Never throws.
void roll_back(soci::session& session);

}  // namespace unknot::store
