#include "cli/words_beside.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

#include "words/tables.hpp"

using namespace unknot;
using namespace unknot::cli;

namespace {

/// Any question of the language that has something to do, without slots.
words::Sentence some_question(const words::Language& language) {
    for (const words::Sentence& each : language.path) {
        const bool plain = each.text.find('{') == std::string_view::npos;
        if (each.key.starts_with("question.") && each.key.ends_with(".do") && plain) return each;
    }
    FAIL("the language has no question");
    return {};
}

bool says(const std::vector<Said>& said, std::string_view key, std::string_view sentence) {
    for (const Said& each : said) {
        if (each.key == key && each.sentence == sentence) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("Beside an answer stands what its rules mean, in the language asked for", "[cli]") {
    REQUIRE_FALSE(words::languages().empty());
    const words::Language& language = words::languages().front();
    const words::Sentence question = some_question(language);
    const std::string rule(question.key.substr(0, question.key.size() - 3));
    const std::string answer =
        "{\"reasons\":[{\"rule\":\"" + rule + "\"},{\"rule\":\"" + rule + "\"},{\"rule\":\"no.such\"}]}";
    const auto said = words_beside(answer, language.locale);
    CHECK(says(said, question.key, question.text));
    CHECK(std::count_if(said.begin(), said.end(), [&](const Said& each) { return each.key == question.key; }) == 1);
    const std::string one = "[{\"say\":\"" + std::string(question.key) + "\",\"with\":{\"count\":2}}]";
    CHECK(says(words_beside(one, language.locale), question.key, question.text));
    CHECK(words_beside(answer, "zz").empty());
    CHECK(words_beside("{", language.locale).empty());
    CHECK(words_beside(R"({"rule":7,"say":[]})", language.locale).empty());
}
