#include "words/words.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "words/tables.hpp"

namespace unknot::words {
namespace {

/// The pairs lie in tests/ of the source tree, wherever this was compiled and is run from below it.
std::filesystem::path pairs_file() {
    namespace fs = std::filesystem;
    for (fs::path from : {fs::current_path(), fs::absolute(fs::path(__FILE__).parent_path())}) {
        for (; from != from.parent_path(); from = from.parent_path()) {
            if (fs::exists(from / "tests/words/pairs.json")) return from / "tests/words/pairs.json";
        }
    }
    return {};
}

nlohmann::json pairs() {
    std::ifstream file(pairs_file());
    REQUIRE(file);
    return nlohmann::json::parse(file);
}

TEST_CASE("a sentence is filled as the page fills it") {
    const nlohmann::json all = pairs();
    REQUIRE(all.size() > 10);
    for (const auto& pair : all) {
        DYNAMIC_SECTION(pair.at("name").get<std::string>()) {
            const auto slots = pair.at("slots").get<std::map<std::string, std::string>>();
            const auto filled = fill(pair.at("sentence").get<std::string>(), Slots(slots.begin(), slots.end()));
            if (pair.contains("filled")) {
                REQUIRE(filled);
                CHECK(filled.value() == pair.at("filled").get<std::string>());
            } else {
                REQUIRE_FALSE(filled);
                CHECK(pair.at("error") == "slot_missing");
                CHECK(filled.failure().what == Missing::What::slot);
                CHECK(filled.failure().name == pair.at("slot").get<std::string>());
            }
        }
    }
}

TEST_CASE("every sentence that was written is found under its key") {
    REQUIRE_FALSE(languages().empty());
    for (const Language& language : languages()) {
        CHECK_FALSE(language.path.empty());
        CHECK(std::ranges::is_sorted(language.path, {}, &Sentence::key));
        CHECK(std::ranges::is_sorted(language.learn, {}, &Sentence::key));
        for (const Sentence& row : language.path) CHECK(sentence(language.locale, row.key) == row.text);
        for (const Sentence& row : language.learn) CHECK(sentence(language.locale, row.key) == row.text);
    }
}

TEST_CASE("an unknown language and an unknown key have no sentence") {
    const std::string_view key = languages().front().path.front().key;
    CHECK_FALSE(sentence("no-such-language", key));
    CHECK_FALSE(sentence(languages().front().locale, "no.such.key"));
    CHECK_FALSE(sentence(languages().front().locale, ""));
}

TEST_CASE("what is to be said comes out whole, or what was missing is named") {
    const Language& language = languages().front();
    const auto unsaid = render(language.locale, "no.such.key", {});
    REQUIRE_FALSE(unsaid);
    CHECK(unsaid.failure().what == Missing::What::sentence);
    CHECK(unsaid.failure().name == "no.such.key");
    const auto plain = std::ranges::find_if(
        language.path, [](const Sentence& row) { return row.text.find('{') == std::string_view::npos; });
    REQUIRE(plain != language.path.end());
    const auto said = render(language.locale, plain->key, {{"side", "left"}});
    REQUIRE(said);
    CHECK(said.value() == plain->text);
}

}  // namespace
}  // namespace unknot::words
