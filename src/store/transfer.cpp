#include "store/transfer.hpp"

#include <sodium.h>

#include <array>
#include <charconv>
#include <istream>
#include <ostream>

namespace unknot::store {
namespace {

constexpr std::string_view first_line = R"({"unknot_journal":1})";
constexpr std::string_view first_line_start = R"({"unknot_journal":)";
constexpr std::string_view tombstone_start = R"({"erased":")";
constexpr std::string_view tombstone_end = R"("})";
constexpr std::string_view end_start = R"({"end":)";
constexpr std::size_t line_bytes_max = 16u << 20;

/// SHA-256 of all lines so far, each with its line break.
class Digest {
public:
    Digest() { crypto_hash_sha256_init(&state_); }
    void add(std::string_view bytes) {
        crypto_hash_sha256_update(&state_, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    }
    std::string hex() const {
        crypto_hash_sha256_state finished = state_;
        std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
        crypto_hash_sha256_final(&finished, hash.data());
        std::array<char, crypto_hash_sha256_BYTES * 2 + 1> text{};
        sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
        return std::string(text.data());
    }

private:
    crypto_hash_sha256_state state_{};
};

std::string end_line(std::int64_t lines, const std::string& hash) {
    return R"({"end":{"lines":)" + std::to_string(lines) + R"(,"sha256":")" + hash + R"("}})";
}

/// Ids are those that `LineReader` lets through: letters, digits and hyphens, so that no escape is needed.
bool is_id(std::string_view id) {
    if (id.size() != 36) return false;
    for (const char c : id) {
        if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || c == '-')) return false;
    }
    return true;
}

enum class Ending { with_break, without_break, too_long };

/// Reads up to a line break or the end, never more than the longest line allowed.
Ending read_raw_line(std::istream& in, std::string& line) {
    line.clear();
    std::streambuf& bytes = *in.rdbuf();
    for (;;) {
        const int next = bytes.sbumpc();
        if (next == std::char_traits<char>::eof()) return Ending::without_break;
        if (next == '\n') return Ending::with_break;
        if (line.size() == line_bytes_max) return Ending::too_long;
        line.push_back(static_cast<char>(next));
    }
}

/// Gives the entries of an export one by one, and at its end says whether it was whole.
class ExportReader {
public:
    ExportReader(std::istream& in, const LineReader& read) : in_(in), read_(read) {}

    Outcome<std::optional<Entry>> next();
    Counts counts() const { return counts_; }

private:
    StoreFailure trouble(StoreTrouble what, std::string detail = {}) const { return {what, std::move(detail), line_}; }
    std::optional<StoreFailure> read_first();
    std::optional<StoreFailure> check_end(std::string_view text);
    void count_line() {
        digest_.add(text_);
        digest_.add("\n");
    }

    std::istream& in_;
    const LineReader& read_;
    Digest digest_;
    std::string text_;
    std::int64_t line_ = 0;
    Counts counts_;
};

std::optional<StoreFailure> ExportReader::read_first() {
    line_ = 1;
    const Ending ending = read_raw_line(in_, text_);
    if (text_.empty() && ending == Ending::without_break) return trouble(StoreTrouble::file_cut);
    if (text_ == first_line) {
        if (ending != Ending::with_break) return trouble(StoreTrouble::file_cut);
        count_line();
        return std::nullopt;
    }
    if (text_.starts_with(first_line_start) && text_.ends_with('}')) return trouble(StoreTrouble::file_newer);
    const bool started = ending == Ending::without_break && first_line.starts_with(text_);
    return trouble(started ? StoreTrouble::file_cut : StoreTrouble::file_not_export);
}

std::optional<StoreFailure> ExportReader::check_end(std::string_view text) {
    const std::string expected = end_line(line_ - 1, digest_.hex());
    if (text == expected) {
        if (in_.rdbuf()->sgetc() == std::char_traits<char>::eof()) return std::nullopt;
        ++line_;
        return trouble(StoreTrouble::file_goes_on);
    }
    if (!text.ends_with("\"}}")) return trouble(StoreTrouble::file_cut);
    return trouble(StoreTrouble::file_hash_wrong);
}

Outcome<std::optional<Entry>> ExportReader::next() {
    if (line_ == 0) {
        if (auto failed = read_first()) return *failed;
    }
    ++line_;
    const Ending ending = read_raw_line(in_, text_);
    if (ending == Ending::too_long) return trouble(StoreTrouble::file_line_damaged, "longer than 16 MiB");
    if (text_.starts_with(end_start)) {
        if (auto failed = check_end(text_)) return *failed;
        return std::optional<Entry>();
    }
    if (ending == Ending::without_break) return trouble(StoreTrouble::file_cut);
    if (text_.starts_with(tombstone_start)) {
        std::string_view id = std::string_view(text_).substr(tombstone_start.size());
        if (!id.ends_with(tombstone_end)) return trouble(StoreTrouble::file_line_damaged);
        id.remove_suffix(tombstone_end.size());
        if (!is_id(id)) return trouble(StoreTrouble::file_line_damaged, "id_malformed");
        count_line();
        ++counts_.tombstones;
        return std::optional<Entry>(Tombstone{std::string(id)});
    }
    Outcome<Line> event = read_(text_);
    if (!event) return trouble(StoreTrouble::file_line_damaged, event.failure().detail);
    count_line();
    ++counts_.events;
    return std::optional<Entry>(std::move(event).value());
}

}  // namespace

Outcome<Counts> export_journal(Journal& journal, std::ostream& out) {
    Digest digest;
    std::int64_t lines = 0;
    const auto write = [&](std::string_view line) {
        out << line << '\n';
        digest.add(line);
        digest.add("\n");
        ++lines;
    };
    write(first_line);
    Outcome<Counts> counts = journal.visit_in_order(write);
    if (!counts) return counts;
    const Outcome<std::vector<std::string>> erased = journal.tombstones();
    if (!erased) return erased.failure();
    for (const std::string& id : erased.value()) {
        write(std::string(tombstone_start) + id + std::string(tombstone_end));
    }
    out << end_line(lines, digest.hex()) << '\n';
    return counts;
}

Outcome<Appended> import_journal(Journal& journal, std::istream& in, const LineReader& read) {
    ExportReader file(in, read);
    return journal.merge([&] { return file.next(); });
}

Outcome<Counts> verify_export(std::istream& in, const LineReader& read) {
    ExportReader file(in, read);
    for (;;) {
        const Outcome<std::optional<Entry>> entry = file.next();
        if (!entry) return entry.failure();
        if (!entry.value()) return file.counts();
    }
}

}  // namespace unknot::store
