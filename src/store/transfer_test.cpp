#include "store/transfer.hpp"

#include <catch2/catch.hpp>

#include <sstream>

#include "store/journal_samples.hpp"
#include "store/memory_journal.hpp"

using namespace unknot::store;
namespace samples = unknot::store::samples;

namespace {

std::string export_of(unsigned events) {
    MemoryJournal journal;
    REQUIRE(journal.append(samples::lines(1, 1 + events)));
    std::ostringstream out;
    REQUIRE(export_journal(journal, out));
    return out.str();
}

StoreFailure refusal_of(const std::string& text) {
    std::istringstream in(text);
    const auto verdict = verify_export(in, samples::read);
    REQUIRE_FALSE(verdict);
    return verdict.failure();
}

}  // namespace

TEST_CASE("An empty journal exports to two lines whose hash is that of the first", "[store]") {
    CHECK(export_of(0) ==
          "{\"unknot_journal\":1}\n"
          "{\"end\":{\"lines\":1,\"sha256\":\"b4eaf1bb9a5dcb8f7e14c1e6199d62978db21200381860189723d4426372f613\"}}\n");
}

TEST_CASE("A whole export is found whole, with or without its last line break", "[store]") {
    std::string text = export_of(5);
    std::istringstream whole(text);
    CHECK(verify_export(whole, samples::read).value() == Counts{5, 0});
    text.pop_back();
    std::istringstream stripped(text);
    CHECK(verify_export(stripped, samples::read).value() == Counts{5, 0});
}

TEST_CASE("What is not an export, or a newer one, is told apart from a cut one", "[store]") {
    CHECK(refusal_of("").trouble == StoreTrouble::file_cut);
    CHECK(refusal_of("{\"unknot_j").trouble == StoreTrouble::file_cut);
    CHECK(refusal_of("hello\n").trouble == StoreTrouble::file_not_export);
    CHECK(refusal_of("{\"unknot_journal\":2}\n").trouble == StoreTrouble::file_newer);
    CHECK(refusal_of("{\"unknot_journal\":1}\nhello\n").trouble == StoreTrouble::file_line_damaged);
    CHECK(refusal_of("{\"unknot_journal\":1}\n{\"erased\":\"../../x\"}\n").trouble == StoreTrouble::file_line_damaged);
}

TEST_CASE("A line that was lost, doubled or moved is found by the hash", "[store]") {
    const std::string text = export_of(4);
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line + "\n");
    REQUIRE(lines.size() == 6);
    const auto joined = [&](std::vector<std::size_t> order) {
        std::string out;
        for (const std::size_t at : order) out += lines[at];
        return out;
    };
    CHECK(refusal_of(joined({0, 1, 3, 4, 5})).trouble == StoreTrouble::file_hash_wrong);
    CHECK(refusal_of(joined({0, 1, 2, 2, 3, 4, 5})).trouble == StoreTrouble::file_hash_wrong);
    const StoreFailure moved = refusal_of(joined({0, 2, 1, 3, 4, 5}));
    CHECK(moved.trouble == StoreTrouble::file_hash_wrong);
    CHECK(moved.line == 6);
    CHECK(refusal_of(joined({0, 1, 2, 3, 4})).trouble == StoreTrouble::file_cut);
    const StoreFailure goes_on = refusal_of(joined({0, 1, 2, 3, 4, 5, 5}));
    CHECK(goes_on.trouble == StoreTrouble::file_goes_on);
    CHECK(goes_on.line == 7);
}

TEST_CASE("A line without end is refused before it fills the memory", "[store]") {
    const StoreFailure refused = refusal_of("{\"unknot_journal\":1}\n" + std::string((16u << 20) + 5, 'x'));
    CHECK(refused.trouble == StoreTrouble::file_line_damaged);
    CHECK(refused.line == 2);
}
