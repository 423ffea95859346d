#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "content_compiler/fixture.hpp"

namespace unknot::content_compiler {
namespace {

std::string words(int count) {
    std::string words;
    for (int i = 0; i < count; ++i) words += "word ";
    return words;
}

TEST_CASE("a record without one of its words is refused at the record") {
    expect_refused(spoiled("text/en/screening.toml", R"x(short = "a bruise"
)x",
                           ""),
                   "screening/questions.toml", R"x([[question]]
id = "bruised")x",
                   "`question.bruised.short` is not said");
    expect_refused(spoiled("text/en/screening.toml", R"x([emergency_number.DE]
where = "in Germany"
)x",
                           ""),
                   "screening/emergency_numbers.toml", R"x([[number]]
country = "DE")x",
                   "`emergency_number.DE.where` is not said");
    expect_refused(spoiled("text/en/doing.toml", R"x(how.left = "Draw your left arm across."
)x",
                           ""),
                   "movements/stretches.toml", R"x([[stretch]]
id = "cross_body")x",
                   "`stretch.cross_body.how.left` is not said");
    expect_refused(spoiled("text/en/learn.toml", R"x(title = "Does lighter work?"
)x",
                           ""),
                   "learn/passages.toml", R"x([[passage]]
id = "lighter")x",
                   "`learn.lighter.title` is not said");
}

TEST_CASE("a zone of the midline is named once, every other by side") {
    expect_among(spoiled("text/en/body.toml", R"x(name = "your throat")x", R"x(left = "your throat")x"),
                 "body/zones.toml", R"x([[zone]]
id = "throat")x",
                 "`zone.throat.name` is not said");
    expect_among(spoiled("text/en/body.toml", R"x(left = "the side of your left shoulder")x",
                         R"x(name = "the side of your shoulder")x"),
                 "body/zones.toml", R"x([[zone]]
id = "shoulder-outer")x",
                 "`zone.shoulder-outer.left` is not said");
    expect_among(spoiled("text/en/body.toml", R"x(left = "the side of your left shoulder")x",
                         R"x(name = "the side of your shoulder")x"),
                 "text/en/body.toml", R"x(name = "the side of your shoulder")x",
                 "`zone.shoulder-outer.name` belongs to no record");
}

TEST_CASE("words without their record are refused, other words are free") {
    expect_refused(spoiled("text/en/doing.toml", "[screen.today]",
                           R"x([movement.flying]
name = "flying"
[screen.today])x"),
                   "text/en/doing.toml", R"x(name = "flying")x", "`movement.flying.name` belongs to no record");
    expect_refused(spoiled("text/en/screening.toml", R"x(short = "a bruise")x",
                           R"x(short = "a bruise"
long = "a big bruise")x"),
                   "text/en/screening.toml", "long =", "`question.bruised.long` belongs to no record");
    expect_refused(spoiled("text/en/learn.toml", "[learn.lighter]",
                           R"x([learn.more]
title = "More"
[learn.lighter])x"),
                   "text/en/learn.toml", R"x(title = "More")x", "`learn.more.title` belongs to no record");
}

TEST_CASE("a brace that is no slot is refused") {
    expect_refused(spoiled("text/en/doing.toml", R"x("Today")x", R"x("Today {day")x"), "text/en/doing.toml",
                   "Today {day", "a brace that is no slot");
    expect_refused(spoiled("text/en/doing.toml", R"x("Today")x", R"x("Today }")x"), "text/en/doing.toml", "Today }",
                   "a brace that is no slot");
    expect_refused(spoiled("text/en/doing.toml", R"x("Today")x", R"x("Today {}")x"), "text/en/doing.toml", "Today {}",
                   "a brace that is no slot");
    expect_refused(spoiled("text/en/doing.toml", R"x("Today")x", R"x("Today {the day}")x"), "text/en/doing.toml",
                   "Today {the", "a brace that is no slot");
    expect_refused(spoiled("text/en/doing.toml", R"x("Today")x", R"x("Today {{day}}")x"), "text/en/doing.toml",
                   "Today {{", "a brace that is no slot");
}

TEST_CASE("a star without its partner is refused") {
    expect_refused(spoiled("text/en/screening.toml", "*pressure*", "*pressure"), "text/en/screening.toml", "*pressure",
                   "a star without its partner");
}

TEST_CASE("the left sentence never says the same as the right one") {
    expect_refused(spoiled("text/en/doing.toml", R"x(how.right = "Draw your right arm across.")x",
                           R"x(how.right = "Draw your left arm across.")x"),
                   "text/en/doing.toml", R"x(how.right = "Draw your left arm)x", "says the same as");
}

TEST_CASE("the right sentence is the left one with the sides swapped, each of them") {
    expect_refused(spoiled("text/en/doing.toml", "Lay the left hand on your right side.",
                           "Lay the right hand on your right side."),
                   "text/en/doing.toml", "Lay the right hand on your right", "with left and right swapped");
    expect_refused(spoiled("text/en/body.toml", "the side of your right shoulder", "the right of the shoulder"),
                   "text/en/body.toml", "the right of the shoulder", "with left and right swapped");
}

TEST_CASE("a banned word is refused, unless the wording or Learn allows it") {
    expect_refused(spoiled("text/en/doing.toml", R"x("Today")x", R"x("Your Diagnosis")x"), "text/en/doing.toml",
                   "Your Diagnosis", R"x(`screen.today.title` says "diagnosis")x");
    expect_refused(spoiled("text/en/doing.toml", R"x("Today")x", R"x("Flush toxins")x"), "text/en/doing.toml", "Flush",
                   R"x(says "toxins")x");
    expect_refused(spoiled("text/en/learn.toml", "This is not a diagnosis.", "This is a diagnosis."),
                   "text/en/learn.toml", "This is a diagnosis.", R"x(says "diagnosis")x");
    expect_refused(spoiled("text/en/learn.toml", R"x("Does lighter work?")x", R"x("Is there a cure?")x"),
                   "text/en/learn.toml", "cure?", R"x(says "cure")x");
}

TEST_CASE("the questions of a group have sixty words at most") {
    expect_refused(spoiled("text/en/screening.toml", R"x("Is there a bruise?")x", '"' + words(55) + '"'),
                   "screening/questions.toml", R"x([[group]]
id = "danger_now")x",
                   "have 61 words in en");
}

TEST_CASE("a question about now has a short wording, and its group a short title") {
    expect_refused(spoiled("text/en/screening.toml", R"x(brief = "Bruise there"
)x",
                           ""),
                   "screening/questions.toml", R"x([[question]]
id = "bruised")x",
                   "`question.bruised.brief` is not said");
    expect_refused(spoiled("text/en/screening.toml", R"x(brief = "Now"
)x",
                           ""),
                   "screening/questions.toml", R"x([[group]]
id = "danger_now")x",
                   "`group.danger_now.brief` is not said");
    expect_refused(spoiled("text/en/screening.toml", R"x(short = "thinner blood")x",
                           R"x(short = "thinner blood"
brief = "Thinner blood")x"),
                   "text/en/screening.toml", R"x(brief = "Thinner blood")x",
                   "`question.thin_blood.brief` belongs to no record");
}

TEST_CASE("a short wording has two to nine words, and is no other question's") {
    expect_refused(spoiled("text/en/screening.toml", R"x("Bruise there")x",
                           R"x("A bruise or a knock or strain, sprain or bump")x"),
                   "text/en/screening.toml", "A bruise or a knock", "`question.bruised.brief` has 10 words");
    expect_refused(spoiled("text/en/screening.toml", R"x("Bruise there")x", R"x("Bruise")x"), "text/en/screening.toml",
                   R"x(brief = "Bruise")x", "`question.bruised.brief` has 1 words");
    expect_refused(spoiled("text/en/screening.toml", R"x("Bruise there")x", R"x("chest  pressure")x"),
                   "text/en/screening.toml", R"x(brief = "chest  pressure")x",
                   "says the same as `question.chest.brief`");
    expect_refused(spoiled("text/en/screening.toml", R"x("Now")x", R"x("Now or in the last days")x"),
                   "text/en/screening.toml", "Now or in", "`group.danger_now.brief` has 6 words");
}

TEST_CASE("a phrase names what exists") {
    expect_refused(spoiled("text/en/lexicon.toml", R"x(["shoulder-front"])x", R"x(["elbow"])x"), "text/en/lexicon.toml",
                   R"x(["elbow"])x", R"x(there is no zone "elbow")x");
    expect_refused(spoiled("text/en/lexicon.toml", R"x(ids = ["left"])x", R"x(ids = ["middle"])x"),
                   "text/en/lexicon.toml", R"x(["middle"])x", R"x(there is no side "middle")x");
    expect_refused(spoiled("text/en/lexicon.toml", R"x("ease_off", )x", R"x("slower", )x"), "text/en/lexicon.toml",
                   R"x("slower")x", R"x(there is no signal "slower")x");
    expect_refused(spoiled("text/en/lexicon.toml", R"x(ids = ["left"]
)x",
                           ""),
                   "text/en/lexicon.toml", R"x([[phrase]]
means = "side")x",
                   "a side phrase without ids");
    expect_refused(spoiled("text/en/lexicon.toml", R"x(means = "negation")x",
                           R"x(means = "negation"
ids = ["left"])x"),
                   "text/en/lexicon.toml", R"x([[phrase]]
means = "negation")x",
                   "a negation phrase with ids");
    expect_refused(spoiled("text/en/lexicon.toml", R"x(words = ["not"])x", "words = []"), "text/en/lexicon.toml",
                   R"x([[phrase]]
means = "negation")x",
                   "without words");
}

TEST_CASE("a phrase is spelt as words are looked up") {
    expect_refused(spoiled("text/en/lexicon.toml", R"x("not")x", R"x("Not")x"), "text/en/lexicon.toml", R"x("Not")x",
                   "not as words are looked up");
    expect_refused(spoiled("text/en/lexicon.toml", R"x("not")x", R"x("not  at all")x"), "text/en/lexicon.toml",
                   "not  at all", "not as words are looked up");
    expect_refused(spoiled("text/en/lexicon.toml", R"x("not")x", R"x(" not")x"), "text/en/lexicon.toml", R"x(" not")x",
                   "not as words are looked up");
    expect_refused(spoiled("text/en/lexicon.toml", R"x("not")x", R"x("not ")x"), "text/en/lexicon.toml", R"x("not ")x",
                   "not as words are looked up");
    expect_refused(spoiled("text/en/lexicon.toml", R"x("not")x", R"x("not, really")x"), "text/en/lexicon.toml",
                   "not, really", "not as words are looked up");
    expect_refused(spoiled("text/en/lexicon.toml", R"x("not")x", R"x("don’t")x"), "text/en/lexicon.toml", "don’t",
                   "not as words are looked up");
}

TEST_CASE("words mean one thing within a kind") {
    expect_refused(spoiled("text/en/lexicon.toml", R"x([[phrase]]
means = "side")x",
                           R"x([[phrase]]
means = "zone"
ids = ["throat"]
words = ["front of the shoulder"]    # again

[[phrase]]
means = "side")x"),
                   "text/en/lexicon.toml", "# again", "means a zone already");
}

TEST_CASE("words raise each of several questions for sure, or any of them may be meant, never both") {
    const std::string file = "text/en/lexicon.toml";
    const auto with = [&](std::string_view ids) {
        return spoiled(file, R"x([[together]])x",
                       fmt::format(R"x([[phrase]]
means = "question"
ids = [{}]
words = ["crushing chest"]    # again

[[together]])x",
                                   ids));
    };
    CHECK(problems_of(with(R"x("bruised")x")).empty());
    expect_refused(with(R"x("chest")x"), file, "# again", "means a question already");
    expect_refused(with(R"x("bruised", "thin_blood")x"), file, "# again", "means a question already");
    Tree several_first = with(R"x("bruised")x");
    spoil(several_first, file, R"x(ids = ["chest"])x", R"x(ids = ["chest", "thin_blood"])x");
    expect_refused(several_first, file, "# again", "means a question already");
}

TEST_CASE("a day is told by the days since, at least and at most, and a unit of time by its days") {
    const std::string file = "text/en/lexicon.toml";
    const std::string_view day = R"x(ids = ["2", "6"])x";
    expect_refused(spoiled(file, day, R"x(ids = ["2", "4", "6"])x"), file, R"x([[phrase]]
means = "day")x",
                   "a day phrase with 3 numbers");
    expect_refused(spoiled(file, day, R"x(ids = ["6", "2"])x"), file, R"x([[phrase]]
means = "day")x",
                   "the least is more than the most");
    expect_refused(spoiled(file, day, "ids = []"), file, R"x([[phrase]]
means = "day")x",
                   "a day phrase without ids");
    for (const char* no_day : {"today", "-1", "02", "36501"}) {
        const std::string ids = fmt::format(R"x(ids = ["{}"])x", no_day);
        expect_refused(spoiled(file, day, ids), file, ids, fmt::format(R"x(there is no day "{}")x", no_day));
    }
    expect_refused(spoiled(file, R"x(ids = ["7"])x", R"x(ids = ["7", "8"])x"), file, R"x([[phrase]]
means = "time_unit")x",
                   "a time_unit phrase with 2 numbers");
}

TEST_CASE("signs together are two or more that phrases say, and mean something that exists") {
    const std::string file = "text/en/lexicon.toml";
    const std::string_view signs = R"x(signs = ["heavy", "uphill"])x";
    const std::string_view means = R"x(questions = ["chest"])x";
    expect_among(spoiled(file, signs, R"x(signs = ["heavy"])x"), file, "[[together]]",
                 "signs together are two or more");
    expect_refused(spoiled(file, signs, R"x(signs = ["heavy", "uphill", "cold"])x"), file, "\"cold\"",
                   R"x(no phrase says the sign "cold")x");
    expect_refused(spoiled(file, means, ""), file, "[[together]]", "signs that mean nothing together");
    expect_refused(spoiled(file, means, "marks = []"), file, "[[together]]", "signs that mean nothing together");
    for (const char* kind : {"question", "mark", "signal", "symptom"}) {
        const std::string unknown = fmt::format(R"x({}s = ["nothing_known"])x", kind);
        expect_refused(spoiled(file, means, unknown), file, unknown,
                       fmt::format(R"x(there is no {} "nothing_known")x", kind));
    }
}

TEST_CASE("a sign has a name and is part of something") {
    const std::string file = "text/en/lexicon.toml";
    expect_refused(spoiled(file, R"x([[together]])x", R"x([[phrase]]
means = "sign"
ids = ["cold"]
words = ["cold sweat"]

[[together]])x"),
                   file, R"x(ids = ["cold"])x", R"x(the sign "cold" is part of nothing)x");
    expect_among(spoiled(file, R"x(ids = ["uphill"])x", "ids = []"), file, R"x([[phrase]]
means = "sign"
ids = [])x",
                 "a sign phrase without ids");
}

TEST_CASE("every role of function words is there once") {
    const std::string file = "text/en/lexicon.toml";
    expect_refused(spoiled(file, R"x([[function_words]]
role = "disjunction"
words = ["or"]

)x",
                           ""),
                   file, R"x([[function_words]]
role = "clause_terminator")x",
                   "no function words are disjunction");
    expect_refused(spoiled(file, R"x([[function_words]]
role = "determiner")x",
                           R"x([[function_words]]    # again
role = "disjunction"
words = ["nor"]

[[function_words]]
role = "determiner")x"),
                   file, "# again", "disjunction stands already");
    expect_refused(spoiled(file, R"x(words = ["any"])x", "words = []"), file, R"x([[function_words]]
role = "determiner")x",
                   "a role without words");
    expect_among(spoiled(file, R"x("determiner")x", R"x("article")x"), file, R"x("article")x", "article");
}

TEST_CASE("a function word is one word, named once, and no better and worse at once") {
    const std::string file = "text/en/lexicon.toml";
    expect_refused(spoiled(file, R"x(words = ["but"])x", R"x(words = ["even though"])x"), file, "even though",
                   "is not one word");
    expect_refused(spoiled(file, R"x(words = ["but"])x", R"x(words = ["But"])x"), file, R"x("But")x",
                   "is not one word");
    expect_refused(spoiled(file, R"x(words = ["but"])x", R"x(words = ["but", "but"])x"), file, R"x("but", "but")x",
                   "twice");
    expect_refused(spoiled(file, R"x(words = ["worsened"])x", R"x(words = ["improved"]    # again)x"), file, "# again",
                   "tells another trend already");
}

}  // namespace
}  // namespace unknot::content_compiler
