#include "cli/exchange_command.hpp"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/complaint.hpp"
#include "cli/event_line.hpp"
#include "cli/file_in_place.hpp"
#include "cli/verb_command.hpp"
#include "store/sqlite_journal.hpp"
#include "verbs/exchange/bundle.hpp"
#include "verbs/exchange/diary.hpp"
#include "verbs/exchange/read_bundle.hpp"
#include "verbs/verbs.hpp"

namespace unknot::cli {
namespace {

constexpr std::size_t file_bytes_max = std::size_t{1} << 30;
constexpr const char* first_person = "me";

bool is_standard(const std::string& file) { return file.empty() || file == "-"; }

/// What is handed on, gathered event by event.
class Gathered {
public:
    explicit Gathered(const ExchangeWanted& wanted)
        : wanted_(wanted),
          person_(wanted.person),
          bundle_(wanted.originals ? verbs::exchange::Originals::carried : verbs::exchange::Originals::left_out) {}

    void take(std::string_view bytes) {
        if (!trouble_.empty()) return;
        const auto parsed = verbs::parse_json(bytes);
        facts::Event event;
        verbs::Trouble trouble;
        if (const auto* problem = std::get_if<verbs::Problem>(&parsed))
            return refuse("journal_line_damaged", problem->path);
        verbs::read_event(std::get<verbs::Json>(parsed), {}, trouble, event);
        if (!trouble.none())
            return refuse("journal_line_damaged", trouble.problem().code + " " + trouble.problem().path);
        if (!wanted_.person.empty() && event.person != wanted_.person) return;
        if (events_ > 0 && event.person != person_) return refuse("person_missing", {});
        person_ = event.person;
        ++events_;
        if (wanted_.form == Form::fhir) bundle_.take(event, bytes);
        else diary_.take(event);
    }

    /// An empty code: all is well.
    const std::string& trouble() const { return trouble_; }
    const std::string& where() const { return where_; }
    std::size_t events() const { return events_; }
    std::string written() && { return wanted_.form == Form::fhir ? std::move(bundle_).finish() + '\n' : diary_.csv(); }
    verbs::exchange::Diary::Counted lines() const { return diary_.counted(); }

private:
    void refuse(std::string code, std::string where) {
        trouble_ = std::move(code);
        where_ = std::move(where);
    }

    const ExchangeWanted& wanted_;
    std::string person_;
    verbs::exchange::Bundle bundle_;
    verbs::exchange::Diary diary_;
    std::size_t events_ = 0;
    std::string trouble_;
    std::string where_;
};

/// Reads the whole journal; 0, or the exit code of what was complained about.
int gather(store::Journal& journal, const std::filesystem::path& folder, Gathered& gathered) {
    const auto visited = journal.visit_in_order([&](std::string_view bytes) { gathered.take(bytes); });
    if (!visited) return complain(visited.failure(), folder.string());
    if (gathered.trouble().empty()) return 0;
    return complain(gathered.trouble(), folder.string() + (gathered.where().empty() ? "" : ": " + gathered.where()));
}

int tell(const verbs::Reply& refused, const std::string& file) {
    const auto body = nlohmann::json::parse(refused.body, nullptr, false);
    const std::string path = body["error"].value("path", "");
    const std::string place = is_standard(file) ? "standard input" : file;
    // A line of a table is told as compilers tell it: file:line: column.
    if (!path.starts_with("/csv/")) return complain(body["error"].value("code", "internal"), place + " " + path);
    const std::size_t slash = path.find('/', 5);
    const std::string line = place + ":" + path.substr(5, slash - 5);
    const std::string where = slash == path.npos ? line : line + ": " + path.substr(slash + 1);
    return complain(body["error"].value("code", "internal"), where);
}

int store_events(store::Journal& journal, const std::filesystem::path& folder, const std::vector<std::string>& events,
                 std::size_t known) {
    store::Lines lines;
    for (const std::string& event : events) {
        auto line = read_event_line(event);
        if (!line) return complain(line.failure(), folder.string());
        lines.push_back(std::move(line).value());
    }
    const auto done = journal.append(lines);
    if (!done) return complain(done.failure(), folder.string());
    fmt::print(stderr, "{} stored, {} known already, {} erased before\n", done.value().stored,
               done.value().known + static_cast<std::int64_t>(known), done.value().erased);
    return 0;
}

int import_bundle(store::Journal& journal, const std::filesystem::path& folder, const ExchangeWanted& wanted,
                  const std::string& text) {
    const auto parsed = verbs::parse_json(text);
    if (const auto* problem = std::get_if<verbs::Problem>(&parsed)) {
        return tell(verbs::refuse(problem->code, problem->path), wanted.file);
    }
    auto read = verbs::exchange::read_bundle(std::get<verbs::Json>(parsed));
    if (const auto* problem = std::get_if<verbs::Problem>(&read)) {
        return tell(verbs::refuse(problem->code, problem->path), wanted.file);
    }
    const auto& bundle = std::get<verbs::exchange::BundleRead>(read);
    const int code = store_events(journal, folder, bundle.events, 0);
    if (code == 0 && bundle.other_version) fmt::print(stderr, "Another version made it: only the events were read\n");
    return code;
}

int import_diary(store::Journal& journal, const std::filesystem::path& folder, const ExchangeWanted& wanted,
                 const std::string& text) {
    // The bytes are held to be UTF-8 by the reader of JSON, which every text of a journal passes.
    std::string quoted;
    verbs::write_text(text, quoted);
    const auto sound = verbs::parse_json(quoted);
    if (const auto* problem = std::get_if<verbs::Problem>(&sound)) {
        return tell(verbs::refuse(problem->code, problem->path), wanted.file);
    }
    ExchangeWanted of_person = wanted;
    if (of_person.person.empty()) of_person.person = first_person;
    Gathered known{of_person};
    if (const int code = gather(journal, folder, known)) return code;
    auto read = verbs::exchange::read_diary(text, of_person.person, known.lines());
    if (const auto* problem = std::get_if<verbs::Problem>(&read)) {
        return tell(verbs::refuse(problem->code, problem->path), wanted.file);
    }
    const auto& diary = std::get<verbs::exchange::DiaryRead>(read);
    return store_events(journal, folder, diary.events, diary.known);
}

}  // namespace

int export_as(const std::filesystem::path& folder, const ExchangeWanted& wanted) {
    const auto journal = store::open_sqlite_journal_to_read(folder);
    if (!journal) return complain(journal.failure(), folder.string());
    Gathered gathered{wanted};
    if (const int code = gather(*journal.value(), folder, gathered)) return code;
    if (gathered.events() == 0) return complain("person_absent", wanted.person);
    const std::size_t events = gathered.events();
    const std::string text = std::move(gathered).written();
    if (is_standard(wanted.file)) {
        std::cout << text;
        return std::cout.flush() ? 0 : complain("output_failed", {});
    }
    const auto trouble = write_in_place(wanted.file, [&](std::ostream& out) { out << text; });
    if (trouble) return complain("file_unwritable", *trouble);
    fmt::print(stderr, "{} events to {}\n", events, wanted.file);
    return 0;
}

int import_as(const std::filesystem::path& folder, const ExchangeWanted& wanted) {
    std::ifstream opened;
    if (!is_standard(wanted.file)) {
        opened.open(wanted.file, std::ios::binary);
        if (!opened) return complain("file_absent", wanted.file + ": " + std::strerror(errno));
    }
    const std::string text = read_request(is_standard(wanted.file) ? std::cin : opened, file_bytes_max);
    if (text.size() > file_bytes_max) return complain("json_too_large", wanted.file);
    auto journal = store::open_sqlite_journal(folder);
    if (!journal) return complain(journal.failure(), folder.string());
    store::Journal& held = *journal.value();
    return wanted.form == Form::fhir ? import_bundle(held, folder, wanted, text)
                                     : import_diary(held, folder, wanted, text);
}

}  // namespace unknot::cli
