#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "verbs/exchange/base64.hpp"
#include "verbs/exchange/csv.hpp"
#include "verbs/exchange/diary.hpp"
#include "verbs/exchange/moment.hpp"
#include "verbs/exchange/parts.hpp"
#include "verbs/exchange/uuid.hpp"
#include "verbs/verbs.hpp"

using namespace unknot;
using namespace unknot::verbs;
using namespace unknot::verbs::exchange;

namespace {

constexpr std::string_view head = "at,entry,pain,zone,side,strength,note\r\n";

std::string refusal(std::string_view csv) {
    const auto read = exchange::read_diary(csv, "me", {});
    const auto* problem = std::get_if<Problem>(&read);
    return problem ? problem->code + ' ' + problem->path : "taken";
}

}  // namespace

TEST_CASE("a name-based UUID is that of RFC 9562, appendix A.4") {
    CHECK(name_based_uuid("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.example.com") ==
          "2ed6657d-e927-568b-95e1-2665a8aea6a2");
    // Names of every length about the end of a block.
    CHECK(name_based_uuid("6ba7b810-9dad-11d1-80b4-00c04fd430c8", std::string(40, 'a')).size() == 36);
}

TEST_CASE("base64 is that of RFC 4648, section 10, and nothing else is read") {
    CHECK(to_base64("foobar") == "Zm9vYmFy");
    CHECK(to_base64("fooba") == "Zm9vYmE=");
    CHECK(to_base64("f") == "Zg==");
    for (const char* wrong : {"Zg=", "Zh==", "Z g=", "Zg==Zg==", "Zm9v\n", "=", "Zm9vYg"}) {
        CHECK_FALSE(from_base64(wrong));
    }
    CHECK(rc::check("what is written is read", [](const std::string& bytes) {
        RC_ASSERT(from_base64(to_base64(bytes)) == std::optional{bytes});
    }));
}

TEST_CASE("cells come back as they were written") {
    CHECK(rc::check("any cells", [](const std::vector<std::vector<std::string>>& rows) {
        std::string file;
        std::vector<std::vector<std::string>> wanted;
        for (const auto& row : rows) {
            if (row.empty() || (row.size() == 1 && row.front().empty())) continue;
            write_csv_row(row, file);
            wanted.push_back(row);
        }
        if (file.starts_with("\xEF\xBB\xBF")) return;
        const auto read = read_csv(file);
        RC_ASSERT(std::holds_alternative<std::vector<CsvRow>>(read));
        const auto& got = std::get<std::vector<CsvRow>>(read);
        RC_ASSERT(got.size() == wanted.size());
        for (std::size_t i = 0; i < got.size(); ++i) RC_ASSERT(got[i].cells == wanted[i]);
    }));
}

TEST_CASE("no spreadsheet takes a cell for a formula, and every text comes back") {
    const auto text = rc::gen::container<std::string>(rc::gen::elementOf(std::string{"'=+-@\t\r a1,\"\n"}));
    CHECK(rc::check("any text", [&] {
        const std::string told = *text;
        const std::string cell = guarded(told);
        RC_ASSERT(cell.empty() || std::string_view{"=+-@\t\r"}.find(cell.front()) == std::string_view::npos);
        RC_ASSERT(unguarded(cell) == told);
    }));
    CHECK(guarded("=HYPERLINK(\"x\")") == "'=HYPERLINK(\"x\")");
    CHECK(guarded("it's 3") == "it's 3");
    CHECK(unguarded("'tis") == "'tis");
}

TEST_CASE("a moment comes back with its offset") {
    CHECK(rc::check("any moment", [] {
        const auto at = *rc::gen::inRange<std::int64_t>(0, 253'402'300'799'000);
        const auto offset = *rc::gen::inRange<std::int32_t>(-1'080, 1'081);
        const auto read = read_moment(date_time({{at}, offset}));
        RC_ASSERT(read.has_value());
        RC_ASSERT(read->at.ms == at);
        if (offset >= -840 && offset <= 840 && at > 86'400'000 && at < 253'402'200'000'000) {
            RC_ASSERT(read->offset_minutes == offset);
        }
    }));
    CHECK(date_time({{1'795'300'000'123}, 345}) == "2026-11-22T04:11:40.123+05:45");
    CHECK(read_moment("2026-11-22T08:13Z"));
    for (const char* wrong : {"", "2026-11-22", "2026-11-22T08:13", "2026-11-22 08:13Z", "2026-11-22T24:00Z",
                              "2026-02-30T08:13Z", "1969-12-31T23:00Z", "2026-11-22T08:13:20.1Z",
                              "2026-11-22T08:13+19:00", "2026-11-22T08:13Z ", "22.11.2026 08:13"}) {
        CHECK_FALSE(read_moment(wrong));
    }
}

TEST_CASE("what is wrong with a table is said with its line and column") {
    const std::string sound = "2026-11-22T08:00Z,pain,3,,,,\r\n";
    CHECK(refusal(std::string{head} + sound) == "taken");
    CHECK(refusal(std::string{head} + sound + "2026-11-22T08:00Z,place,,shoulder-front,,4,\r\n") ==
          "field_missing /csv/3/side");
    CHECK(refusal(std::string{head} + sound + "2026-11-22T08:00Z,place,,shoulder-front,up,4,\r\n") ==
          "value_unknown /csv/3/side");
    CHECK(refusal(std::string{head} + "2026-11-22T08:00Z,pain,12345678901234567890,,,,\r\n") ==
          "number_not_whole /csv/2/pain");
    CHECK(refusal(std::string{head} + "2026-11-22T08:00Z,note,,,,," + std::string(2'001, 'x') + "\r\n") ==
          "text_too_long /csv/2/note");
    CHECK(refusal("") == "csv_empty /csv");
}

TEST_CASE("a table read twice gives the same events, the same line twice gives two") {
    const std::string line = "2026-11-22T08:00Z,pain,3,,,,tired\r\n";
    const auto read = [&](const std::string& lines) {
        return std::get<DiaryRead>(exchange::read_diary(std::string{head} + lines, "me", {}));
    };
    CHECK(read(line).events == read(line).events);
    const auto twice = read(line + line).events;
    REQUIRE(twice.size() == 2);
    CHECK(twice[0] != twice[1]);
    CHECK(std::count(twice.begin(), twice.end(), read(line).events[0]) == 1);
}

TEST_CASE("what is measured over weeks comes back as it was told, with its side") {
    std::string csv = written_head();
    const auto add = [&csv](const DiaryEntry& entry) { csv += written_line({{1'795'300'000'000}, 60}, entry); };
    add(facts::GoalScored{"g1", {4}});
    add(facts::GlobalChangeTold{facts::GlobalChange::a_little_worse});
    add(facts::GoalNamed{"g1", "=put my coat on"});
    add(facts::PainTold{facts::PainAsked::moving, {}, {0}});
    add(facts::PainTold{facts::PainAsked::worst, body::Side::right, {7}});
    add(facts::RangeMeasured{facts::Motion::neck_rotation, body::Side::left, {{61}, {0}, {180}}});
    const auto read = exchange::read_diary(csv, "me", {});
    REQUIRE(std::holds_alternative<DiaryRead>(read));
    Diary again;
    for (const std::string& bytes : std::get<DiaryRead>(read).events) {
        facts::Event event;
        Trouble trouble;
        verbs::read_event(std::get<Json>(parse_json(bytes)), {}, trouble, event);
        REQUIRE(trouble.none());
        again.take(event);
    }
    CHECK(again.csv() == csv);
    CHECK(csv.find(",range,,left,") != std::string::npos);
    CHECK(csv.find(",neck_rotation,61;0;180\r\n") != std::string::npos);
}

TEST_CASE("what soreness leads to is worked out, and no symptom that was not asked counts as none") {
    const auto read = exchange::read_diary(
        "at,entry,session,day,soreness,trend,bruise,symptoms\r\n"
        "2026-11-22T08:00Z,soreness,s1,1,9,worse,large,fever=yes\r\n",
        "me", {});
    REQUIRE(std::holds_alternative<DiaryRead>(read));
    const auto& events = std::get<DiaryRead>(read).events;
    REQUIRE(events.size() == 1);
    CHECK(events[0].find("\"advice\":\"seek_care\"") != std::string::npos);
    CHECK(std::holds_alternative<JournalLine>(verbs::read_event(events[0])));
}
