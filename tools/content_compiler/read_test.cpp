#include <catch2/catch.hpp>

#include "content_compiler/fixture.hpp"

namespace unknot::content_compiler {
namespace {

TEST_CASE("a file that is not TOML is refused where its syntax breaks") {
    expect_among(spoiled("screening/marks.toml", R"x(id = "bruise")x", R"x(id = bruise")x"), "screening/marks.toml",
                 R"x(id = bruise")x", "not TOML");
}

TEST_CASE("a key that nobody knows is refused") {
    expect_refused(spoiled("screening/marks.toml", R"x(id = "bruise")x",
                           R"x(id = "bruise"
colour = "blue")x"),
                   "screening/marks.toml", "colour", "the key `colour` is unknown here");
    expect_refused(spoiled("screening/questions.toml", "ceiling = 4",
                           R"x(ceiling = 4
  floor = 1)x"),
                   "screening/questions.toml", "floor", "the key `floor` is unknown here");
    expect_refused(spoiled("dosing/review.toml", "review_by",
                           R"x(reviewed = 1
review_by)x"),
                   "dosing/review.toml", "reviewed", "`reviewed` is unknown");
    expect_refused(spoiled("muscles/shoulder.toml", R"x(zone = "shoulder-outer"    # spot)x",
                           R"x(zone = "shoulder-outer"
  depth = 1)x"),
                   "muscles/shoulder.toml", "depth", "`depth` is unknown");
}

TEST_CASE("a key that is missing is refused at its record") {
    expect_refused(spoiled("body/zones.toml", "target = false", ""), "body/zones.toml", R"x([[zone]]
id = "throat")x",
                   "`target` is missing");
    expect_refused(spoiled("screening/questions.toml", R"x(
  opening = "recheck"
  ceiling = 4)x",
                           R"x(
  ceiling = 4)x"),
                   "screening/questions.toml", "[question.unsure]   # thin_blood", "`opening` is missing");
    expect_refused(spoiled("dosing/review.toml", R"x(review_by = 2027-11-01
)x",
                           "# nothing"),
                   "dosing/review.toml", "# nothing", "`review_by` is missing");
    expect_refused(spoiled("techniques/techniques.toml", R"x(arm = "none"
)x",
                           ""),
                   "techniques/techniques.toml", R"x([[technique]]
id = "ball_wall")x",
                   "`arm` is missing");
}

TEST_CASE("a value of the wrong type is refused") {
    expect_refused(spoiled("screening/marks.toml", "= 72", R"x(= "72")x"), "screening/marks.toml", R"x(= "72")x",
                   "is not a whole number");
    expect_refused(spoiled("dosing/numbers.toml", "value = 45", "value = 45.5"), "dosing/numbers.toml", "value = 45.5",
                   "is not a whole number");
    expect_among(spoiled("body/zones.toml", "midline = true", "midline = 1"), "body/zones.toml", "midline = 1",
                 "is not true or false");
    expect_refused(spoiled("dosing/review.toml", "2027-11-01", R"x("2027-11-01")x"), "dosing/review.toml", "review_by",
                   "is not a date");
    expect_refused(spoiled("muscles/shoulder.toml", R"x(home = ["shoulder-outer"])x", R"x(home = "shoulder-outer")x"),
                   "muscles/shoulder.toml", R"x(home = "shoulder-outer")x", "is not a list");
    expect_refused(spoiled("muscles/shoulder.toml", R"x(home = ["shoulder-outer"])x", "home = [1]"),
                   "muscles/shoulder.toml", "home = [1]", "not a text");
    expect_refused(spoiled("text/en/doing.toml", R"x(title = "Today")x", "title = 3"), "text/en/doing.toml",
                   "title = 3", "is not a sentence");
}

TEST_CASE("a number out of its range is refused") {
    expect_refused(spoiled("screening/questions.toml", "ceiling = 3", "ceiling = 6"), "screening/questions.toml",
                   "ceiling = 6", "`ceiling` is 6");
    expect_refused(spoiled("screening/questions.toml", "ceiling = 3", "ceiling = 0"), "screening/questions.toml",
                   "ceiling = 0", "`ceiling` is 0");
    expect_refused(spoiled("dosing/numbers.toml", R"x(value = 2
)x",
                           R"x(value = 11
)x"),
                   "dosing/numbers.toml", "value = 11", "`value` is 11");
    expect_refused(spoiled("dosing/reactions.toml", "soreness_from = 6", "soreness_from = 11"), "dosing/reactions.toml",
                   "soreness_from", "is 11");
    expect_refused(spoiled("muscles/shoulder.toml", "hold_max_seconds = 90", "hold_max_seconds = 120"),
                   "muscles/shoulder.toml", "hold_max_seconds = 120", "is 120");
    expect_refused(spoiled("screening/marks.toml", "= 72", "= -1"), "screening/marks.toml", "= -1", "is -1");
}

TEST_CASE("a word that the core does not know is refused") {
    expect_refused(spoiled("screening/marks.toml", R"x(certainty = "low")x", R"x(certainty = "sure")x"),
                   "screening/marks.toml", R"x("sure")x", R"x(`certainty` is "sure")x");
    expect_refused(spoiled("screening/questions.toml", R"x(applies_to = "from_40")x", R"x(applies_to = "from_45")x"),
                   "screening/questions.toml", "from_45", R"x(`applies_to` is "from_45")x");
    expect_refused(spoiled("body/zones.toml", R"x(["front", "back"])x", R"x(["side"])x"), "body/zones.toml",
                   R"x(["side"])x", R"x(names "side")x");
    expect_refused(spoiled("text/en/lexicon.toml", R"x(means = "side")x", R"x(means = "sides")x"),
                   "text/en/lexicon.toml", R"x(means = "sides")x", R"x(`means` is "sides")x");
}

TEST_CASE("an id in the wrong spelling is refused") {
    expect_among(spoiled("screening/pairs.toml", R"x(id = "bruised_and_thin_blood")x", R"x(id = "bruised-and")x"),
                 "screening/pairs.toml", "bruised-and", "not snake_case");
    expect_among(spoiled("body/zones.toml", R"x(id = "throat")x", R"x(id = "Throat")x"), "body/zones.toml", "Throat",
                 "not hyphen-ated");
}

TEST_CASE("an empty sentence, list or title is refused where something is needed") {
    expect_refused(spoiled("sources.toml", R"x(title = "A trial")x", R"x(title = "")x"), "sources.toml",
                   R"x(title = "")x", "`title` is empty");
    expect_refused(spoiled("sources.toml", R"x("https://example.org/trial")x", R"x(""    # gone)x"), "sources.toml",
                   "# gone", "`address` is empty");
    expect_refused(spoiled("text/en/doing.toml", R"x("Today")x", R"x("")x"), "text/en/doing.toml", R"x(title = "")x",
                   "is not a sentence");
    expect_among(spoiled("movements/causes.toml", R"x(["screen_height"])x", "[]"), "movements/causes.toml",
                 "habits = []", "has no habit");
    expect_among(spoiled("body/mask.toml", R"x(["throat"])x", "[]"), "body/mask.toml", "zones = []", "lies nowhere");
    expect_refused(spoiled("body/zones.toml", R"x(seen = ["front"]    # throat)x", "seen = []"), "body/zones.toml",
                   "seen = []", "seen from nowhere");
}

TEST_CASE("an emergency number that cannot be dialled is refused") {
    expect_refused(spoiled("screening/emergency_numbers.toml", R"x("112")x", R"x("1-1-2")x"),
                   "screening/emergency_numbers.toml", "1-1-2", "not a number to dial");
    expect_among(spoiled("screening/emergency_numbers.toml", R"x("DE")x", R"x("Germany")x"),
                 "screening/emergency_numbers.toml", "Germany", "not two capital letters");
}

TEST_CASE("a help line names its country, a number and a question") {
    const std::string file = "screening/help_lines.toml";
    expect_refused(spoiled(file, R"x("0800")x", R"x("ask")x"), file, R"x("ask")x", "not a number to dial");
    expect_refused(spoiled(file, R"x("DE")x", R"x("Germany")x"), file, "Germany", "not two capital letters");
    expect_refused(spoiled(file, R"x("DE")x", R"x("")x"), file, R"x(country = "")x", "`country` is empty");
    expect_refused(spoiled(file, R"x("bruised")x", R"x("despair")x"), file, R"x(question = "despair")x",
                   R"x(there is no question "despair")x");
}

TEST_CASE("a list that names one thing twice is refused") {
    expect_refused(spoiled("muscles/shoulder.toml", R"x(essential = ["shoulder-outer"])x",
                           R"x(essential = ["shoulder-outer", "shoulder-outer"])x"),
                   "muscles/shoulder.toml", R"x("shoulder-outer", "shoulder-outer")x", "twice");
}

TEST_CASE("what signs say together is read whole or refused") {
    const std::string file = "text/en/lexicon.toml";
    const auto in_its_place = [&](std::string_view text) { return spoiled(file, "anywhere = false", text); };
    expect_refused(in_its_place("anywhere = 1"), file, "anywhere = 1", "is not true or false");
    expect_refused(in_its_place("everywhere = true"), file, "everywhere", "the key `everywhere` is unknown here");
    expect_refused(in_its_place(R"x(causes = ["desk"])x"), file, "causes =", "the key `causes` is unknown here");
    expect_refused(in_its_place(R"x(marks = "bruise")x"), file, R"x(marks = "bruise")x", "is not a list");
    expect_refused(spoiled(file, R"x(signs = ["heavy", "uphill"])x", ""), file, "[[together]]", "`signs` is missing");
    expect_refused(spoiled(file, R"x(signs = ["heavy", "uphill"])x", R"x(signs = ["heavy", "uphill", "heavy"])x"), file,
                   R"x("uphill", "heavy")x", "twice");
    expect_among(spoiled(file, "[[together]]", "[together]"), file, "[together]", "`together` is not a list of tables");
}

TEST_CASE("words of Learn stand in learn.toml and no others do") {
    expect_refused(spoiled("text/en/learn.toml", "[learn.lighter]",
                           R"x([screen.learn]
title = "Learn"
[learn.lighter])x"),
                   "text/en/learn.toml", "[screen.learn]", "does not belong into this file");
    expect_among(spoiled("text/en/doing.toml", "[screen.today]", "[learn.more]"), "text/en/doing.toml", "[learn.more]",
                 "does not belong into this file");
}

TEST_CASE("a sentence that is said twice is refused") {
    expect_among(spoiled("text/en/doing.toml", R"x([screen.today]
title = "Today")x",
                         R"x([mark.bruise]
name = "twice")x"),
                 "text/en/screening.toml", R"x(name = "a bruise")x", "`mark.bruise.name` is said twice");
}

}  // namespace
}  // namespace unknot::content_compiler
