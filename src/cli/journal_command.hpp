// `unknot journal export|import|erase|verify|session`
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>

namespace unknot::cli {

/// Where a file name is empty or "-", standard input or output is meant. Each returns the exit code. Exporting and
/// verifying only read, and work beside a running server; importing and erasing need the journal for themselves.
int export_to(const std::filesystem::path& folder, const std::string& file);
int import_from(const std::filesystem::path& folder, const std::string& file);
int erase_person(const std::filesystem::path& folder, const std::string& person);

/// With a file: whether it is a whole export. Without: whether the journal in the folder is sound and every event in
/// it can still be read.
int verify_file(const std::string& file);
int verify_folder(const std::filesystem::path& folder);

/// Which session of a journal: by its id, or the one begun last; with a person, theirs alone.
struct SessionWanted {
    std::string session;
    std::string person;
};

/// Writes the record of one session, which `unknot replay` reads, to `out`: from an export, or from the journal.
int session_of_file(const std::string& file, const SessionWanted& wanted, std::ostream& out);
int session_of_folder(const std::filesystem::path& folder, const SessionWanted& wanted, std::ostream& out);

}  // namespace unknot::cli
