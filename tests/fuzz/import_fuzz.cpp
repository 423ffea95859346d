// Bytes as an export to be read back: it is taken whole or not at all (S13), what was taken comes out again, and a hash
// that does not fit is never taken. The mutator sets the end line right, or hardly a file would pass its first door.
#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <set>
#include <sstream>
#include <vector>

#include "store/memory_journal.hpp"
#include "store/transfer.hpp"
#include "tests/fuzz/fuzzing.hpp"
#include "tests/fuzz/json_mutation.hpp"
#include "verbs/verbs.hpp"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

namespace unknot::fuzz {
namespace {

using store::Outcome;

std::string sha256(std::string_view text) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(text.data()), text.size());
    std::array<char, crypto_hash_sha256_BYTES * 2 + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    return hex.data();
}

constexpr std::string_view end_start = R"({"end":)";

/// The lines before the end line; a record may hold the same words inside its own line.
std::string_view body_of(std::string_view file) {
    if (file.starts_with(end_start)) return {};
    const auto line_break = file.find("\n" + std::string{end_start});
    return line_break == std::string_view::npos ? file : file.substr(0, line_break + 1);
}

std::string closed(std::string_view body) {
    const auto lines = std::count(body.begin(), body.end(), '\n');
    return std::string{body} + R"({"end":{"lines":)" + std::to_string(lines) + R"(,"sha256":")" + sha256(body) +
           "\"}}\n";
}

Outcome<store::Line> read_line(std::string_view json) {
    auto read = verbs::read_event(json);
    if (const auto* refused = std::get_if<verbs::Reply>(&read)) {
        return store::StoreFailure{store::StoreTrouble::file_line_damaged, refused->body};
    }
    auto& event = std::get<verbs::JournalLine>(read);
    return store::Line{event.id, event.person, event.at_ms, event.device, event.counter, event.kind, event.bytes};
}

std::string exported(store::Journal& journal) {
    std::ostringstream out;
    holds(bool{store::export_journal(journal, out)}, "a journal can be exported");
    return out.str();
}

/// The import, and what a flawed one would do.
Outcome<store::Appended> import(store::Journal& journal, std::string_view file) {
    const std::string taken = flawed("hash_unchecked") ? closed(body_of(file)) : std::string{file};
    std::istringstream in{taken};
    auto done = store::import_journal(journal, in, read_line);
    if (!done && flawed("taken_in_part")) {
        std::istringstream again{closed(std::string_view{file}.substr(0, file.find('\n', file.find('\n') + 1) + 1))};
        (void)store::import_journal(journal, again, read_line);
    }
    return done;
}

/// A journal that already holds one of the file's own events, so that a refusal has something to leave as it was.
void begin_with_first(store::Journal& journal, std::string_view body) {
    const auto start = body.find('\n');
    if (start == std::string_view::npos) return;
    const std::string_view rest = body.substr(start + 1);
    auto line = read_line(rest.substr(0, rest.find('\n')));
    if (line) (void)journal.append({std::move(line).value()});
}

std::int64_t different_ids(std::string_view text) {
    std::set<std::string> ids;
    std::istringstream lines{std::string{text}};
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line)) {
        if (line.starts_with(R"({"erased":")")) ids.insert(line.substr(11, 36));
        else if (const auto event = read_line(line)) ids.insert(event.value().id);
        else fails("a line that nobody understands is taken", line);
    }
    return static_cast<std::int64_t>(ids.size());
}

void run(std::string_view file) {
    store::MemoryJournal journal;
    begin_with_first(journal, body_of(file));
    const std::string before = exported(journal);
    const auto done = import(journal, file);
    const std::string after = exported(journal);
    std::istringstream in{std::string{file}};
    const auto whole = store::verify_export(in, read_line);
    if (!done) {
        holds(after == before, "S13: a refused file left something behind", done.failure().detail);
        holds(!whole || done.failure().trouble == store::StoreTrouble::event_differs, "a file found whole is refused",
              done.failure().detail);
        return;
    }
    holds(bool{whole}, "a file not found whole is taken");
    const std::string_view body = body_of(file);
    holds(file.substr(body.size()).starts_with(closed(body).substr(body.size(), closed(body).size() - body.size() - 1)),
          "S13: a file whose hash does not fit is taken");
    const auto counts = journal.counts();
    holds(counts.value().events + counts.value().tombstones == different_ids(body), "S13: an event is lost");
    store::MemoryJournal other;
    holds(bool{import(other, after)}, "what was taken can be taken again");
    holds(exported(other) == after, "an export read back gives the same bytes");
    holds(bool{import(other, file)} && exported(other) == after, "a file taken twice changes nothing");
}

std::vector<std::string> lines_of(std::string_view body) {
    std::vector<std::string> out;
    std::istringstream lines{std::string{body}};
    for (std::string line; std::getline(lines, line);) out.push_back(line);
    return out;
}

std::size_t mutate(std::uint8_t* data, std::size_t size, std::size_t max_size, unsigned seed) {
    static JsonMutation mutation;
    if (seed % 8 == 0 || size == 0) return LLVMFuzzerMutate(data, size, max_size);
    auto lines = lines_of(body_of({reinterpret_cast<const char*>(data), size}));
    if (lines.size() < 2) return LLVMFuzzerMutate(data, size, max_size);
    const std::size_t which = 1 + (seed >> 8) % (lines.size() - 1);
    const std::size_t other = 1 + (seed >> 16) % (lines.size() - 1);
    switch (seed % 8) {
        case 1: std::swap(lines[which], lines[other]); break;
        case 2: lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(which), lines[other]); break;
        case 3: lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(which)); break;
        case 4:  // the tombstone of an event
            if (const auto event = read_line(lines[other]))
                lines.push_back(R"({"erased":")" + event.value().id + "\"}");
            break;
        default: lines[which] = mutation.changed(lines[which], seed); break;
    }
    std::string body;
    for (const std::string& line : lines) body += line + '\n';
    const std::string file = seed % 32 == 7 ? body : closed(body);
    if (file.size() > max_size) return size;
    std::memcpy(data, file.data(), file.size());
    return file.size();
}

}  // namespace
}  // namespace unknot::fuzz

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size,
                                               unsigned seed) {
    return unknot::fuzz::mutate(data, size, max_size, seed);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    unknot::fuzz::run({reinterpret_cast<const char*>(data), size});
    return 0;
}
