#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "content_compiler/fixture.hpp"

namespace unknot::content_compiler {
namespace {

/// Adds `count` harmless questions with their words to the group `facts`.
Tree with_more_facts(int count, const std::string& ask) {
    Tree tree = sound_tree();
    for (int i = 0; i < count; ++i) {
        tree["screening/questions.toml"] += fmt::format(
            "\n[[question]]\nid = \"fact_{0}\"\ngroup = \"facts\"\ntense = \"standing\"\nsources = [\"judgement\"]\n"
            "certainty = \"low\"\n  [question.yes]\n  verdict = \"ask_first\"\n  opening = \"clinician\"\n"
            "  [question.unsure]\n  verdict = \"ask_first\"\n  opening = \"clinician\"\n",
            i);
        tree["text/en/screening.toml"] += fmt::format(
            "[question.fact_{0}]\nask = \"{1}\"\nshort = \"fact {0}\"\nwhy = \"Why.\"\ndo = \"Ask.\"\n", i, ask);
    }
    return tree;
}

Tree with_zones(int count) {
    Tree tree = sound_tree();
    std::string listed;
    for (int i = 0; i < count; ++i) {
        tree["body/zones.toml"] += fmt::format(
            "\n[[zone]]\nid = \"zone-{}\"\nmidline = true\ntarget = false\nseen = [\"back\"]\nneighbours = []\n", i);
        tree["text/en/body.toml"] +=
            fmt::format("[zone.zone-{0}]\nname = \"zone {0}\"\nplain = \"zone\"\nborder = \"Here.\"\n", i);
        tree["exchange/codes.toml"] += fmt::format(
            "\n[[zone_region]]\nid = \"zone-{}\"\nregion = \"shoulder\"\nsources = [\"judgement\"]\n"
            "certainty = \"low\"\n",
            i);
        listed += fmt::format(", \"zone-{}\"", i);
    }
    spoil(tree, "body/mask.toml", "[\"throat\"]", "[\"throat\"" + listed + "]");
    return tree;
}

/// The fixture in a second language, which says the same in other words.
Tree with_german() {
    Tree tree = sound_tree();
    for (const auto& [path, text] : sound_tree()) {
        if (path.starts_with("text/en/")) tree["text/de/" + path.substr(8)] = text;
    }
    tree.erase("text/de/banned.toml");
    tree.erase("text/de/lexicon.toml");
    return tree;
}

TEST_CASE("a group has five questions at most") {
    CHECK(problems_of(with_more_facts(4, "Yes?")).empty());
    expect_refused(with_more_facts(5, "Yes?"), "screening/questions.toml", "[[group]]\nid = \"facts\"",
                   "has 6 questions");
}

TEST_CASE("parts are not counted among the words of their group") {
    Tree tree = sound_tree();
    std::string ask;
    for (int i = 0; i < 70; ++i) ask += "word ";
    spoil(tree, "text/en/screening.toml", "Does it press?", ask);
    CHECK(problems_of(tree).empty());
    CHECK_FALSE(problems_of(with_more_facts(1, ask)).empty());
}

TEST_CASE("an emergency question with five parts is refused") {
    Tree tree = sound_tree();
    std::string parts;
    for (int i = 0; i < 3; ++i) {
        parts += fmt::format(
            "[[question]]\nid = \"part_{0}\"\ngroup = \"danger_now\"\ntense = \"part\"\npart_of = \"chest\"\n"
            "sources = [\"judgement\"]\ncertainty = \"low\"\n  [question.yes]\n  verdict = \"emergency\"\n"
            "  opening = \"seen\"\n  [question.unsure]\n  verdict = \"seek_care\"\n  opening = \"recheck\"\n\n",
            i);
        tree["text/en/screening.toml"] +=
            fmt::format("[question.part_{}]\nask = \"Part?\"\nshort = \"part\"\nwhy = \"Why.\"\ndo = \"Call.\"\n", i);
    }
    const std::string next = "[[question]]\nid = \"bruised\"";
    spoil(tree, "screening/questions.toml", next, parts + next);
    expect_refused(tree, "screening/questions.toml", "[[question]]\nid = \"chest\"\n", "has 5 parts");
}

TEST_CASE("a body chart of more than 64 zones is refused at the first zone too many") {
    CHECK(problems_of(with_zones(61)).empty());
    expect_refused(with_zones(62), "body/zones.toml", "[[zone]]\nid = \"zone-61\"", "there are 65 zones");
}

TEST_CASE("a file that is missing is named, and so is one that nobody reads") {
    Tree tree = sound_tree();
    tree.erase("screening/marks.toml");
    const std::vector<Problem> missing = problems_of(tree);
    REQUIRE(missing.size() == 1);
    CHECK(missing.front().at.file == "screening/marks.toml");
    CHECK(missing.front().wrong == "this file is missing");

    tree = sound_tree();
    tree["screening/more.toml"] = "[[question]]\n";
    expect_refused(tree, "screening/more.toml", "[[question]]", "nobody reads this file");
}

TEST_CASE("what other programs of the build read is left to them") {
    Tree tree = sound_tree();
    tree["figure/zones.toml"] = "[[shape]]\n";
    CHECK(problems_of(tree).empty());
}

TEST_CASE("content without English words is refused") {
    const std::vector<Problem> problems = problems_of(tree_of_records());
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().at.file == "text/en/");
}

TEST_CASE("a file that cannot be read does not make its neighbours wrong") {
    const std::vector<Problem> problems = problems_of(spoiled("body/zones.toml", "midline = true", "midline ="));
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().at.file == "body/zones.toml");
}

TEST_CASE("another language says what English says, with the same slots") {
    CHECK(problems_of(with_german()).empty());

    Tree tree = with_german();
    spoil(tree, "text/de/doing.toml", "[screen.today]\ntitle = \"Today\"\n", "");
    expect_refused(tree, "text/en/doing.toml", "title = \"Today\"", "`screen.today.title` is not said in de");

    tree = with_german();
    spoil(tree, "text/de/doing.toml", "\"Today\"", "\"Heute, {day}\"");
    expect_refused(tree, "text/de/doing.toml", "Heute", "has other slots than in en");

    tree = with_german();
    spoil(tree, "text/de/doing.toml", "[screen.today]", "[screen.now]\ntitle = \"Jetzt\"\n[screen.today]");
    expect_refused(tree, "text/de/doing.toml", "Jetzt", "is not said in en");
}

}  // namespace
}  // namespace unknot::content_compiler
