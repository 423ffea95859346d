#include "store/sqlite_database.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>

#include "store/migrations.hpp"

namespace unknot::store {
namespace {

StoreTrouble trouble_of(int sqlite_result) {
    switch (sqlite_result & 0xFF) {
        case SQLITE_FULL: return StoreTrouble::disk_full;
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return StoreTrouble::data_in_use;
        case SQLITE_CORRUPT:
        case SQLITE_CONSTRAINT:
        case SQLITE_MISMATCH: return StoreTrouble::data_damaged;
        case SQLITE_NOTADB: return StoreTrouble::data_foreign;
        case SQLITE_CANTOPEN:
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_AUTH: return StoreTrouble::data_unwritable;
        case SQLITE_IOERR: return StoreTrouble::data_unreadable;
        default: return StoreTrouble::data_damaged;
    }
}

int number(soci::session& session, const char* sql) {
    int value = 0;
    session << sql, soci::into(value);
    return value;
}

/// Makes the file for its owner alone; SQLite gives its log the rights of the file.
void make_file(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        const int reason = errno;
        const auto trouble = reason == ENOSPC ? StoreTrouble::disk_full : StoreTrouble::data_unwritable;
        throw StoreFailure{trouble, file.string() + ": " + std::strerror(reason)};
    }
    ::close(descriptor);
}

/// SQLite takes an empty file for a new database; anything else must start as one, or it is not ours to touch.
void refuse_other_files(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    char start[16] = {};
    in.read(start, sizeof start);
    if (in.gcount() == 0) return;
    if (in.gcount() < 16 || std::memcmp(start, "SQLite format 3", 16) != 0) {
        throw StoreFailure{StoreTrouble::data_foreign, file.string()};
    }
}

/// The number of migrations the file has been through; 0: it is empty. Throws when it is not for us.
int form_of(soci::session& session, const std::string& file) {
    const int application = number(session, "pragma application_id");
    const int version = number(session, "pragma user_version");
    const int tables = number(session, "select count(*) from sqlite_schema");
    const bool fresh = application == 0 && version == 0 && tables == 0;
    if (!fresh && application != sqlite_application_id) throw StoreFailure{StoreTrouble::data_foreign, file};
    if (version > static_cast<int>(migrations().size())) {
        throw StoreFailure{StoreTrouble::data_newer, file + ": form " + std::to_string(version)};
    }
    return version;
}

/// The text that SOCI opens a file with.
std::string opening(const std::filesystem::path& file) {
    if (file.string().find('"') != std::string::npos) {
        throw StoreFailure{StoreTrouble::data_unwritable, file.string() + ": a quotation mark in the path"};
    }
    return "db=\"" + file.string() + "\" timeout=1";
}

void migrate(soci::session& session, int version) {
    const auto known = migrations();
    for (std::size_t next = static_cast<std::size_t>(version); next < known.size(); ++next) {
        const std::string step = "begin immediate;" + std::string(known[next]) +
                                 ";pragma user_version = " + std::to_string(next + 1) +
                                 ";pragma application_id = " + std::to_string(sqlite_application_id) + ";commit";
        // Several statements at once, which a prepared statement cannot hold.
        char* why = nullptr;
        const int result = sqlite_api::sqlite3_exec(connection(session), step.c_str(), nullptr, nullptr, &why);
        const std::string said = why ? why : "";
        sqlite_api::sqlite3_free(why);
        if (result != SQLITE_OK) throw soci::sqlite3_soci_error(said, result);
    }
}

}  // namespace

sqlite_api::sqlite3* connection(soci::session& session) {
    auto* backend = dynamic_cast<soci::sqlite3_session_backend*>(session.get_backend());
    return backend ? backend->conn_ : nullptr;
}

void make_folder(const std::filesystem::path& folder) {
    std::error_code failed;
    if (std::filesystem::is_directory(folder, failed)) return;
    std::filesystem::create_directories(folder, failed);
    if (failed) throw StoreFailure{StoreTrouble::data_unwritable, folder.string() + ": " + failed.message()};
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, failed);
}

void open_database(soci::session& session, const std::filesystem::path& file, const SqliteOptions& options) {
    make_file(file);
    refuse_other_files(file);
    session.open(soci::sqlite3, opening(file));
    session << "pragma temp_store = memory";
    session << "pragma secure_delete = on";
    session << "pragma foreign_keys = on";
    session << "pragma cache_size = -4096";
    // 16 MiB of log. Folding it into the file holds up the commit that does it for milliseconds, so: seldom.
    session << "pragma wal_autocheckpoint = 4000";
    std::string mode;
    session << "pragma journal_mode = wal", soci::into(mode);
    if (mode != "wal") throw StoreFailure{StoreTrouble::data_unwritable, file.string() + ": journal mode " + mode};
    session << "pragma synchronous = full";
    // Another program may hold the file past our lock: to be told now, not at the first check-in.
    session << "begin exclusive";
    session << "commit";
    if (options.pages_max > 0) session << "pragma max_page_count = " + std::to_string(options.pages_max);
    migrate(session, form_of(session, file.string()));
}

bool open_database_to_read(soci::session& session, const std::filesystem::path& file) {
    session.open(soci::sqlite3, opening(file) + " readonly=1");
    session << "pragma temp_store = memory";
    session << "begin";
    return form_of(session, file.string()) == static_cast<int>(migrations().size());
}

StoreFailure failure_in_flight(soci::session& session) {
    try {
        throw;
    } catch (const StoreFailure& failure) {
        return failure;
    } catch (const soci::sqlite3_soci_error& error) {
        // SOCI gives its own number for some failures; the connection knows better while it still holds one.
        const int told = error.result();
        const int held = connection(session) ? sqlite_api::sqlite3_errcode(connection(session)) : 0;
        const bool held_is_better = (told == 0 || told == SQLITE_ERROR) && held != SQLITE_OK && held != SQLITE_DONE;
        // Not what(): that repeats the statement with its values, and they are nobody's business.
        return {trouble_of(held_is_better ? held : told), error.get_error_message()};
    } catch (const soci::soci_error& error) {
        const int held = connection(session) ? sqlite_api::sqlite3_errcode(connection(session)) : SQLITE_CANTOPEN;
        return {trouble_of(held), error.get_error_message()};
    } catch (const std::exception& error) {
        return {StoreTrouble::data_damaged, error.what()};
    } catch (...) {
        return {StoreTrouble::data_damaged, "unknown"};
    }
}

void roll_back(soci::session& session) {
    try {
        // A full disk may have ended the transaction already.
        auto* open = connection(session);
        if (open && sqlite_api::sqlite3_get_autocommit(open) == 0) session << "rollback";
    } catch (...) {
        // Nothing was committed; the next transaction starts by ending this one.
    }
}

}  // namespace unknot::store
