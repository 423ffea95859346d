// The SQLite file beneath the journal: opening, locking, migrating, and telling what went wrong.
#pragma once

#include <filesystem>
#include <string>

#include <soci/soci.h>

#include "store/sqlite_journal.hpp"
#include "store/store.hpp"

namespace unknot::store {

/// Marks a file as a journal of this program (`PRAGMA application_id`): "Unkn".
inline constexpr int sqlite_application_id = 0x556E6B6E;

/// Opens, locks and migrates. Throws what SOCI throws, or StoreFailure.
void open_database(soci::session& session, const std::filesystem::path& file, const SqliteOptions& options);

/// What the exception being handled means. Call inside `catch (...)` only.
StoreFailure failure_in_flight(soci::session& session);

/// Ends the open transaction, if any, without its changes. Never throws.
void roll_back(soci::session& session);

}  // namespace unknot::store
