#include "cli/journal_command.hpp"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <memory>
#include <optional>

#include <fmt/format.h>

#include "cli/complaint.hpp"
#include "cli/event_line.hpp"
#include "cli/file_in_place.hpp"
#include "store/sqlite_journal.hpp"
#include "store/transfer.hpp"
#include "verbs/recorded.hpp"

namespace unknot::cli {
namespace {

bool is_standard(const std::string& file) { return file.empty() || file == "-"; }

/// An export to be read: a file, or standard input.
class Export {
public:
    explicit Export(const std::string& file) : file_(file) {
        if (!is_standard(file)) opened_.open(file, std::ios::binary);
    }
    /// If it could not be opened: complains, and gives the exit code.
    std::optional<int> complain_if_absent() const {
        if (opened_) return std::nullopt;
        return complain("file_absent", file_ + ": " + std::strerror(errno));
    }
    std::istream& bytes() { return is_standard(file_) ? std::cin : opened_; }
    std::string name() const { return is_standard(file_) ? "standard input" : file_; }

private:
    std::string file_;
    std::ifstream opened_;
};

/// The journal that is there, to change it; unlike the server, this makes none.
store::Outcome<std::unique_ptr<store::Journal>> open_existing(const std::filesystem::path& folder) {
    std::error_code failed;
    if (!std::filesystem::exists(store::sqlite_file(folder), failed)) {
        return store::StoreFailure{store::StoreTrouble::data_absent, folder.string()};
    }
    return store::open_sqlite_journal(folder);
}

int say(const std::string& line) {
    fmt::print(stderr, "{}\n", line);
    return 0;
}

int export_to_file(store::Journal& journal, const std::filesystem::path& folder, const std::string& file) {
    std::optional<store::Outcome<store::Counts>> written;
    const auto trouble = write_in_place(file, [&](std::ostream& out) {
        written = store::export_journal(journal, out);
        if (!*written) out.setstate(std::ios::failbit);
    });
    if (written && !*written) return complain(written->failure(), folder.string());
    if (trouble) return complain("file_unwritable", *trouble);
    const store::Counts& counts = written->value();
    return say(fmt::format("{} events, {} erased, to {}", counts.events, counts.tombstones, file));
}

}  // namespace

int export_to(const std::filesystem::path& folder, const std::string& file) {
    const auto journal = store::open_sqlite_journal_to_read(folder);
    if (!journal) return complain(journal.failure(), folder.string());
    if (!is_standard(file)) return export_to_file(*journal.value(), folder, file);
    const auto written = store::export_journal(*journal.value(), std::cout);
    if (!written) return complain(written.failure(), folder.string());
    if (!std::cout.flush()) return complain("output_failed", {});
    return 0;
}

int import_from(const std::filesystem::path& folder, const std::string& file) {
    Export given(file);
    if (const auto code = given.complain_if_absent()) return *code;
    auto journal = store::open_sqlite_journal(folder);
    if (!journal) return complain(journal.failure(), folder.string());
    const auto done = store::import_journal(*journal.value(), given.bytes(), read_event_line);
    if (!done) {
        const bool of_file = done.failure().line > 0;
        return complain(done.failure(), of_file ? given.name() : folder.string());
    }
    return say(fmt::format("{} stored, {} known already, {} erased before", done.value().stored, done.value().known,
                           done.value().erased));
}

int erase_person(const std::filesystem::path& folder, const std::string& person) {
    const auto journal = open_existing(folder);
    if (!journal) return complain(journal.failure(), folder.string());
    const auto erased = journal.value()->erase_person(person);
    if (!erased) return complain(erased.failure(), folder.string());
    return say(fmt::format("{} events erased", erased.value()));
}

int verify_file(const std::string& file) {
    Export given(file);
    if (const auto code = given.complain_if_absent()) return *code;
    const auto counts = store::verify_export(given.bytes(), read_event_line);
    if (!counts) return complain(counts.failure(), given.name());
    return say(fmt::format("whole: {} events, {} erased", counts.value().events, counts.value().tombstones));
}

int verify_folder(const std::filesystem::path& folder) {
    const auto journal = store::open_sqlite_journal_to_read(folder);
    if (!journal) return complain(journal.failure(), folder.string());
    const auto counts = journal.value()->verify();
    if (!counts) return complain(counts.failure(), folder.string());
    std::string damaged;
    const auto visited = journal.value()->visit_in_order([&](std::string_view bytes) {
        if (!damaged.empty()) return;
        const auto line = read_event_line(bytes);
        if (!line) damaged = line.failure().detail;
        else if (line.value().bytes != bytes) damaged = line.value().id + ": not canonical";
    });
    if (!visited) return complain(visited.failure(), folder.string());
    if (!damaged.empty()) return complain("journal_line_damaged", folder.string() + ": " + damaged);
    return say(fmt::format("whole: {} events, {} erased", counts.value().events, counts.value().tombstones));
}

namespace {

int write_record(const verbs::SessionsOnRecord& sessions, const SessionWanted& wanted, std::ostream& out) {
    const auto found = sessions.record(wanted.session, wanted.person);
    if (const auto* problem = std::get_if<verbs::Problem>(&found)) return complain(problem->code, problem->path);
    out << verbs::written_record(std::get<verbs::RecordedSession>(found)) << '\n';
    return out.flush() ? 0 : complain("output_failed", {});
}

}  // namespace

int session_of_file(const std::string& file, const SessionWanted& wanted, std::ostream& out) {
    Export given(file);
    if (const auto code = given.complain_if_absent()) return *code;
    verbs::SessionsOnRecord sessions;
    // Nothing is told of a file that is not whole, so an event counts only once all of them were read.
    const auto counts = store::verify_export(given.bytes(), [&](std::string_view json) {
        auto line = read_event_line(json);
        if (line) sessions.take(line.value().bytes);
        return line;
    });
    if (!counts) return complain(counts.failure(), given.name());
    return write_record(sessions, wanted, out);
}

int session_of_folder(const std::filesystem::path& folder, const SessionWanted& wanted, std::ostream& out) {
    const auto journal = store::open_sqlite_journal_to_read(folder);
    if (!journal) return complain(journal.failure(), folder.string());
    verbs::SessionsOnRecord sessions;
    std::optional<verbs::Problem> damaged;
    const auto visited = journal.value()->visit_in_order([&](std::string_view bytes) {
        if (!damaged) damaged = sessions.take(bytes);
    });
    if (!visited) return complain(visited.failure(), folder.string());
    if (damaged) return complain("journal_line_damaged", folder.string() + ": " + damaged->code + " " + damaged->path);
    return write_record(sessions, wanted, out);
}

}  // namespace unknot::cli
