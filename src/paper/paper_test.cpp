#include "paper/paper.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "core/catalog/catalog.hpp"
#include "paper/request_samples.hpp"
#include "paper/typesetting.hpp"
#include "paper/visible.hpp"
#include "words/words.hpp"

using namespace unknot;
using namespace unknot::paper;
using namespace unknot::paper::samples;

namespace {

namespace fs = std::filesystem;

/// A PDF on disk for as long as this lives, read by poppler's programs.
class Page {
public:
    explicit Page(const std::string& bytes) : file_(fs::temp_directory_path() / name()) {
        std::ofstream(file_, std::ios::binary) << bytes;
    }
    ~Page() { fs::remove(file_); }
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;

    std::string text() const { return said_by("pdftotext -layout " + file_.string() + " -"); }
    std::string info() const { return said_by("pdfinfo " + file_.string()); }
    int pages() const {
        const std::string told = info();
        const std::size_t at = told.find("Pages:");
        return at == told.npos ? 0 : std::stoi(told.substr(at + 6));
    }

private:
    static std::string name() {
        static int count = 0;
        return "unknot_paper_test_" + std::to_string(getpid()) + "_" + std::to_string(++count) + ".pdf";
    }
    static std::string said_by(const std::string& command) {
        std::string out;
        FILE* pipe = popen((command + " 2>&1").c_str(), "r");
        REQUIRE(pipe);
        std::array<char, 4096> part{};
        while (const std::size_t read = fread(part.data(), 1, part.size(), pipe)) out.append(part.data(), read);
        pclose(pipe);
        return out;
    }
    fs::path file_;
};

std::string drawn(const std::string& request) {
    const verbs::Reply reply = pdf(request);
    INFO(reply.body.substr(0, 300));
    REQUIRE(reply.ok);
    return reply.body;
}

bool holds(const std::string& text, const std::string& words) { return text.find(words) != text.npos; }

/// The text without the breaks between its lines.
std::string in_one_line(const std::string& text) {
    std::string out;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\f';
        if (!blank) out += c;
        else if (!out.empty() && out.back() != ' ') out += ' ';
    }
    return out;
}

bool refuses(const std::string& request, const std::string& code, const std::string& path) {
    const verbs::Reply reply = pdf(request);
    return !reply.ok && holds(reply.body, "\"" + code + "\"") && holds(reply.body, "\"path\":\"" + path + "\"");
}

}  // namespace

TEST_CASE("the page of some weeks is one sheet, and says sides and numbers in words that can be selected", "[paper]") {
    const Page page(drawn(request(sore_shoulder(), "Ada Example")));
    CHECK(page.pages() == 1);
    const std::string text = in_one_line(page.text());
    INFO(text);
    CHECK(holds(text, "Ada Example"));
    CHECK(holds(text, "top of the blade, right 7 → 3 of 10"));
    CHECK(holds(text, "base of the neck, left 4 → 2 of 10"));
    CHECK(holds(text, "Musculus infraspinatus, right (times: 8, holds: 16, 7 min 44 s"));
    CHECK(holds(text, "hang up the washing"));
    CHECK(holds(text, "Sessions: 8, on days: 8"));
    CHECK(holds(text, "No stop sign while pressing"));
    CHECK_FALSE(holds(text, "paper."));
    CHECK(holds(page.info(), "595.28 x 841.89"));
}

TEST_CASE("the same request gives the same bytes, dated by the time it names", "[paper]") {
    const std::string once = drawn(request(sore_shoulder(), "Ada"));
    CHECK(once == drawn(request(sore_shoulder(), "Ada")));
    CHECK(holds(once, "CreationDate (20261121"));
}

TEST_CASE("letter paper has the same words", "[paper]") {
    const Page page(drawn(request(sore_shoulder(), "", R"(,"paper":"letter")")));
    CHECK(holds(page.info(), "612 x 792"));
    CHECK(holds(page.text(), "top of the blade, right"));
}

TEST_CASE("Chinese, Arabic and accented words stand on the page as they were written", "[paper]") {
    Events events = sore_shoulder();
    events.goal(5, "g2", "把毛巾挂起来");
    events.note(3, "ألم في الكتف الأيمن");
    events.note(2, "Ça tire à l'épaule, naïveté, Žluťoučký kůň");
    const Page page(drawn(request(events, "Zoë Müller-Łukasiewicz 王小明")));
    const std::string text = in_one_line(page.text());
    INFO(text);
    CHECK(holds(text, "Zoë Müller-Łukasiewicz"));
    CHECK(holds(text, "王小明"));
    CHECK(holds(text, "把毛巾挂起来"));
    CHECK(holds(text, "الكتف"));
    CHECK(holds(text, "Žluťoučký kůň"));
    CHECK_FALSE(holds(text, "No font of this computer"));
}

TEST_CASE("a script that no font has is named on the page with its characters", "[paper]") {
    Typesetter set{"en"};
    const auto rare = {char32_t{0x12000}, char32_t{0x13000}, char32_t{0x1e900}, char32_t{0x10a00}};
    const auto found = std::find_if(rare.begin(), rare.end(), [&](char32_t point) {
        set.set("", utf8(point), {}, 100);
        return set.without_font().contains(point);
    });
    REQUIRE(found != rare.end());
    Events events = sore_shoulder();
    events.note(3, "before " + utf8(*found) + " after");
    const std::string text = in_one_line(Page(drawn(request(events))).text());
    INFO(text);
    CHECK(holds(text, "No font of this computer has these characters"));
    CHECK(holds(text, code_of(*found)));
    CHECK(holds(text, "before"));
    CHECK(holds(text, "after"));
}

TEST_CASE("however much was told it is one page, and what had no room is said", "[paper]") {
    Events events = sore_shoulder();
    for (int i = 0; i < 40; ++i) events.goal(20, "many" + std::to_string(i), "goal number " + std::to_string(i));
    for (int i = 0; i < 12; ++i) {
        std::string words;
        while (words.size() < 1'900) words += "word" + std::to_string(i) + " ";
        events.note(20 - i, words + "end" + std::to_string(i));
    }
    for (const char* format : {"a4", "letter"}) {
        const Page page(drawn(request(events, "Ada", fmt::format(R"(,"paper":"{}")", format))));
        CHECK(page.pages() == 1);
        const std::string text = in_one_line(page.text());
        INFO(text);
        CHECK(holds(text, "No room on this page for"));
        CHECK(holds(text, "the record holds them"));
        CHECK(holds(text, "No stop sign while pressing"));
        CHECK(holds(text, "Musculus infraspinatus, right"));
        CHECK(holds(text, "Own words"));
    }
}

TEST_CASE("a long note breaks off between two words, and says so", "[paper]") {
    Events events;
    events.note(2, std::string(230, 'a') + " short " + std::string(300, 'b'));
    const std::string text = in_one_line(Page(drawn(request(events))).text());
    CHECK(holds(text, "short … (shortened; the record holds the rest)"));
    CHECK_FALSE(holds(text, "bb"));
}

TEST_CASE("every question answered yes, a name as long as may be, and scripts without a font: one page", "[paper]") {
    Events events;
    std::string answers;
    for (const catalog::Question& question : catalog::content().questions) {
        answers += fmt::format(R"({}"{}":"yes")", answers.empty() ? "" : ",", question.id);
    }
    events.add(3, "checked",
               R"({"answers":{)" + answers + R"(},"verdict":"emergency","scope":"whole","complete":true})");
    std::string rare;
    for (char32_t point = 0x10280; point < 0x11fff; point += 0x20) rare += utf8(point);
    for (std::size_t at = 0; at < rare.size(); at += 800) events.note(2, rare.substr(at, 800));
    const Page page(drawn(request(events, std::string(400, 'W'), R"(,"paper":"letter")")));
    CHECK(page.pages() == 1);
    const std::string text = in_one_line(page.text());
    INFO(text);
    for (const catalog::Question& question : catalog::content().questions) {
        if (question.yes.verdict < catalog::Verdict::seek_care) continue;
        const auto words = unknot::words::render("en", "question." + std::string{question.id} + ".short", {});
        INFO(question.id);
        CHECK(holds(text, words.value() + " (2026-11-18)"));
    }
    CHECK(holds(text, "No font of this computer has these characters"));
    CHECK(holds(text, "Xpeo"));
}

TEST_CASE("a very long word, name or goal is broken and stays whole", "[paper]") {
    Events events;
    events.goal(5, "g2", std::string(200, 'V'));
    events.note(2, std::string(240, 'Q'));
    const Page page(drawn(request(events, std::string(400, 'W'))));
    CHECK(page.pages() == 1);
    std::string text = page.text();
    CHECK(std::count(text.begin(), text.end(), 'Q') >= 240);
    CHECK(std::count(text.begin(), text.end(), 'V') >= 200);
    CHECK(std::count(text.begin(), text.end(), 'W') >= 400);
}

TEST_CASE("what would hide or turn words round is written out", "[paper]") {
    Events events = sore_shoulder();
    events.note(2, "left \u202etfel\u202c and\nmore\tof it");
    events.add(1, "noted", R"({"text":"a\u0000b\u0007\ufeff"})");
    const std::string text = in_one_line(Page(drawn(request(events, "\u2067Ada\u2069"))).text());
    INFO(text);
    CHECK(holds(text, "<U+202E>tfel<U+202C> and more of it"));
    CHECK(holds(text, "<U+0000>"));
    CHECK(holds(text, "<U+2067>Ada<U+2069>"));
}

TEST_CASE("parts that were left out are named, and have no place", "[paper]") {
    const std::string text =
        in_one_line(Page(drawn(request(sore_shoulder(), "", "", R"(["sessions","borne"])"))).text());
    CHECK(holds(text, "Left out by choice: where it hurts; the course"));
    CHECK_FALSE(holds(text, "top of the blade"));
    CHECK(holds(text, "infraspinatus"));
}

TEST_CASE("stop signs, symptoms, locks and what a clinician allowed stand in words", "[paper]") {
    Events events = sore_shoulder();
    events.add(
        12, "checked",
        R"({"answers":{"new_weakness":"yes","diabetes_or_nerves":"yes","fever":"unsure"},"marks":[{"zone":)"
        R"("arm-outer","side":"left","reason":"bruise"}],"verdict":"seek_care","scope":"whole","complete":true})");
    events.add(11, "clinician_allowed", R"({"question":"diabetes_or_nerves","until":"2026-12-30","ceiling":2})");
    events.add(10, "session_signalled", R"({"session":"s10","at":1000,"signal":"unwell"})");
    events.add(9, "followed_up",
               R"({"session":"s10","day":1,"answers":{"soreness":7,"trend":"worse","bruise":"none","symptoms":)"
               R"({"weakness":"yes","numbness":"unsure"}},"advice":"seek_care","next":{"ceiling":1,"hold_share":50}})");
    events.add(8, "global_change_told", R"({"change":"a_little_better"})");
    const std::string parts = R"(["course","sessions","borne","answers","checks"])";
    const std::string text = in_one_line(Page(drawn(request(events, "", "", parts))).text());
    INFO(text);
    CHECK_FALSE(holds(text, "paper."));
    CHECK(holds(text, "Stop signs while pressing"));
    CHECK(holds(text, "SEE SOMEBODY (1×, last on 2026-11-12)"));
    CHECK(holds(text, "YES to"));
    CHECK(holds(text, "not sure of"));
    CHECK(holds(text, "A clinician allowed, as told"));
    CHECK(holds(text, "a little better"));
}

TEST_CASE("nothing told makes a page that says so", "[paper]") {
    const std::string text = in_one_line(Page(drawn(request(Events{}))).text());
    CHECK(holds(text, "Nothing was told in these days."));
    CHECK(holds(text, "the questions were never answered"));
}

TEST_CASE("what can not be understood is refused with its place", "[paper]") {
    CHECK(refuses("{", "json_malformed", "byte 2"));
    CHECK(refuses("[]", "json_not_object", ""));
    CHECK(refuses("{}", "field_missing", "/summary"));
    CHECK(refuses(request(Events{}, std::string(10'000, 'x')), "text_too_long", "/name"));
    CHECK(refuses(request(Events{}, "", R"(,"paper":"a5")"), "value_unknown", "/paper"));
    CHECK(refuses(request(Events{}, "", R"(,"locale":"tlh")"), "locale_unknown", "/locale"));
    CHECK(refuses(request(Events{}, "", "", R"(["notes","notes"])"), "part_twice", "/summary/parts/1"));
    CHECK(refuses(request(Events{}, "", "", R"(["secrets"])"), "value_unknown", "/summary/parts/0"));
    CHECK(refuses(std::string(17u << 20, ' '), "json_too_large", ""));
}
