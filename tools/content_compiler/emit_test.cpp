#include "content_compiler/emit.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

#include "content_compiler/check.hpp"
#include "content_compiler/fixture.hpp"
#include "content_compiler/read.hpp"

namespace unknot::content_compiler {
namespace {

Content content_of(const Tree& tree) {
    Problems problems;
    Content content = read_content(tree, problems);
    check_content(content, problems);
    REQUIRE(problems.count() == 0);
    return content;
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// Characters, not bytes.
std::size_t length(std::string_view text) {
    std::size_t length = 0;
    for (const char c : text) length += (static_cast<unsigned char>(c) & 0xc0) != 0x80 ? 1 : 0;
    return length;
}

TEST_CASE("every dose becomes a constant of its unit's type") {
    const std::string header = emit_numbers(content_of(sound_tree()));
    CHECK(holds(header, "inline constexpr measure::Seconds hold_week_one{45};"));
    CHECK(holds(header, "inline constexpr measure::PressureIntensity pressure_first{2};"));
    CHECK(holds(header, "The middle of what was studied."));
}

TEST_CASE("a dose of each unit has the type the core counts it in") {
    const auto typed = [](const std::string& unit) {
        return emit_numbers(content_of(spoiled("dosing/numbers.toml", "\"seconds\"", "\"" + unit + "\"")));
    };
    const Tree ten = spoiled("dosing/numbers.toml", "value = 45\nunit = \"seconds\"", "value = 7\nunit = \"pain\"");
    CHECK(holds(emit_numbers(content_of(ten)), "measure::PainIntensity hold_week_one{7}"));
    CHECK(holds(typed("hours"), "measure::Hours hold_week_one{45}"));
    CHECK(holds(typed("milliseconds"), "measure::Millis hold_week_one{45}"));
    CHECK(holds(typed("days"), "std::int32_t hold_week_one{45}"));
    CHECK(holds(typed("count"), "std::int32_t hold_week_one{45}"));
    CHECK(holds(typed("score"), "std::int32_t hold_week_one{45}"));
}

TEST_CASE("the same content gives the same bytes, and a change another version") {
    CHECK(emit(content_of(sound_tree())) == emit(content_of(sound_tree())));
    const Content changed = content_of(spoiled("text/en/doing.toml", "\"Today\"", "\"This day\""));
    CHECK(changed.version != content_of(sound_tree()).version);
    CHECK(emit(changed).at("words/keys.ts") != emit(content_of(sound_tree())).at("words/keys.ts"));
}

TEST_CASE("the catalog's table holds each record with what it refers to") {
    const std::string source = emit_catalog(content_of(sound_tree()));
    CHECK(holds(source, "const Catalog& content()"));
    CHECK(holds(source, ".version = \"" + content_of(sound_tree()).version + "\""));
    CHECK(holds(source, ".review_by = {21123}"));  // 2027-11-01
    CHECK(holds(source, "{\"shoulder-outer\", false, true, true, true, ZoneSet{0x1ULL}}"));
    CHECK(holds(source, "{\"throat\", true, false, true, false, ZoneSet{0x0ULL}}"));
    CHECK(holds(source, "QuestionId{0}, {Verdict::emergency, {5}, false, false, Reach::nothing") == false);
    CHECK(holds(source, "{\"chest_breath\", {0}, Tense::part, AppliesTo::everybody, ZoneSet{0x0ULL}, QuestionId{0}"));
    CHECK(holds(source, "{Verdict::go_lighter, {3}, true, false, Reach::nothing, ZoneSet{0x0ULL}, Opening::clinician"));
    CHECK(holds(source, "{\"question.chest\", {\"ask\\000Is there *pressure* in your chest?\\000"));
    CHECK(holds(source, ".house_rules = "));
    CHECK_FALSE(holds(source, "screen.today"));
}

TEST_CASE("phrases are sorted by their words and point at what they mean") {
    const std::string source = emit_lexicon(content_of(sound_tree()));
    const auto zone = source.find("{\"front of the shoulder\"sv, PhraseKind::zone");
    const auto left = source.find("{\"left\"sv, PhraseKind::side");
    const auto no = source.find("{\"not\"sv, PhraseKind::negation, {}}");
    const auto much = source.find("{\"too much\"sv, PhraseKind::signal");
    REQUIRE(much != std::string::npos);
    CHECK(zone < left);
    CHECK(left < no);
    CHECK(no < much);
    // front, left, ease_off and stop, a week, two to six days ago; what is alike is there once
    CHECK(holds(source, "phrase_targets[] = {\n0,\n1,\n2,\n3,\n7,\n2,\n6,\n};"));
    CHECK(holds(source, "{\"up the stairs\"sv, PhraseKind::sign, slice(phrase_targets + 1, 1)}"));  // the second sign
    CHECK(holds(source, "together_ids[] = {\n0,\n1,\n0,\n};"));  // the two signs, and the question they raise
}

TEST_CASE("function words are sorted, each once with all its roles") {
    const std::string source = emit_lexicon(content_of(sound_tree()));
    const auto and_at = source.find("{\"and\"sv, 0x20}");
    const auto still = source.find("{\"still\"sv, 0x210}");  // recent and resumption
    REQUIRE(still != std::string::npos);
    CHECK(and_at < still);
    CHECK(source.find("{\"still\"sv", still + 1) == std::string::npos);
}

TEST_CASE("a rare word of a title says more than a word of the body, and a word of every page nothing") {
    const auto index = term_index(content_of(sound_tree()));
    CHECK_FALSE(index.contains("a"));
    CHECK_FALSE(index.contains("is"));
    // Two passages, one holds the word: rarity 8. Title: 3 times and the title's own 8; body: once.
    REQUIRE(index.contains("tender"));
    CHECK(index.at("tender") == std::vector<TermHit>{{0, 8 * 4 + 8}});
    REQUIRE(index.contains("muscle") != index.contains("muscl"));
    const auto& body = index.contains("muscle") ? index.at("muscle") : index.at("muscl");
    CHECK(body == std::vector<TermHit>{{0, 8}});
}

TEST_CASE("the page gets flat tables sorted by key, path and Learn apart") {
    Tree tree = sound_tree();
    tree["text/en/replay.toml"] = "[replay]\nno_end = \"No end is on record.\"\n";
    const Content content = content_of(tree);
    const Tree files = emit_page_words(content);
    const std::string& path = files.at("words/en/path.json");
    CHECK(holds(emit_words(content), "No end is on record."));
    for (const auto& [name, text] : files) CHECK_FALSE(holds(text, "No end is on record."));
    CHECK_FALSE(holds(files.at("words/keys.ts"), "replay.no_end"));
    CHECK(path.find("\"cause.desk.name\":") < path.find("\"group.danger_now.title\":"));
    CHECK_FALSE(holds(path, "\"learn."));
    CHECK_FALSE(holds(path, "\"progress."));
    CHECK(holds(files.at("words/en/learn.json"), "nobody has shown it.\\n\\nIt may ache elsewhere."));
    CHECK(holds(files.at("words/keys.ts"), "export type PathKey =\n  | \"cause.desk.name\"\n"));
    CHECK(holds(files.at("words/keys.ts"), "  | \"learn.what_it_is.title\"\n"));
    CHECK(holds(files.at("words/keys.ts"), "export const path_version = \""));
}

TEST_CASE("what is told of a course over weeks is a table of its own") {
    Tree tree = sound_tree();
    tree["text/en/course.toml"] = "[course]\ntitle = \"What changed\"\n\n[measure]\ntitle = \"How it is\"\n";
    const Content content = content_of(tree);
    const Tree files = emit_page_words(content);
    for (const std::string_view key : {"\"course.title\":", "\"measure.title\":"}) {
        CHECK(holds(files.at("words/en/course.json"), key));
        CHECK(holds(files.at("words/xx/course.json"), key));
        for (const char* other : {"words/en/path.json", "words/en/screens.json", "words/en/learn.json"})
            CHECK_FALSE(holds(files.at(other), key));
    }
    CHECK_FALSE(holds(files.at("words/en/course.json"), "\"cause.desk.name\":"));
    CHECK(holds(files.at("words/keys.ts"), "  | \"course.title\"\n"));
}

TEST_CASE("the made-up language is about a third longer and keeps slots, stars and lines") {
    const std::string text = "Is there *sudden* pressure in your chest, {name}, now?\n\nSay so before anything else.";
    const std::string longer = made_up(text);
    CHECK(longer.starts_with("[["));
    CHECK(longer.ends_with("]]"));
    CHECK(holds(longer, "{name}"));
    CHECK(holds(longer, "\n\n"));
    CHECK(std::count(longer.begin(), longer.end(), '*') == 2);
    CHECK(longer.find_first_of("aeiou") == longer.find("ame}"));  // no plain vowel but those of the slot
    const auto grown = static_cast<double>(length(longer) - 4) / static_cast<double>(length(text));
    CHECK(grown > 1.28);
    CHECK(grown < 1.40);
    CHECK(length(made_up("Hmm")) == 3 + 1 + 4);
}

TEST_CASE("text is written so that the compiler reads it back") {
    CHECK(literal("say \"left\"\\\n") == "\"say \\\"left\\\"\\\\\\n\"");
    CHECK(literal("2½") == "\"2½\"");
}

TEST_CASE("a file that holds the same bytes already is not written again") {
    namespace fs = std::filesystem;
    const fs::path root = fs::temp_directory_path() / "unknot_content_compiler_test";
    fs::remove_all(root);
    store_tree({{"words/a.json", "1"}, {"b.hpp", "2"}}, root);
    const auto long_ago = fs::file_time_type::clock::now() - std::chrono::hours(48);
    fs::last_write_time(root / "words/a.json", long_ago);
    fs::last_write_time(root / "b.hpp", long_ago);
    store_tree({{"words/a.json", "1"}, {"b.hpp", "3"}}, root);
    CHECK(fs::last_write_time(root / "words/a.json") == long_ago);
    CHECK(fs::last_write_time(root / "b.hpp") != long_ago);
    fs::remove_all(root);
}

}  // namespace
}  // namespace unknot::content_compiler
