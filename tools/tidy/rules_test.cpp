#include <catch2/catch.hpp>

#include "tidy/fixture.hpp"

using namespace unknot::tidy;

namespace {

Problems problems_of(const std::string& text) {
    Problems problems;
    read_rules(text, problems);
    return problems;
}

bool has(const Problems& problems, std::size_t line, const std::string& what) {
    for (const Problem& problem : problems) {
        if (problem.line == line && problem.what.find(what) != std::string::npos) return true;
    }
    return false;
}

std::string ban(const std::string& pattern, const std::string& more = "") {
    return "[[ban]]\nname = \"a\"\nwhat = \"b\"\nmend = \"c\"\npattern = '" + pattern + "'\nrefuses = ['xx']\n" + more;
}

}  // namespace

TEST_CASE("Rules that are misspelt are refused in the line where they stand") {
    CHECK(has(problems_of("[[rule]]\nname = \"a\"\n"), 1, "[rule] is unknown"));
    CHECK(has(problems_of(ban("xx", "colour = 1\n")), 7, "\"colour\" is unknown"));
    CHECK(has(problems_of("[[exception]]\ncheck = \"a\"\npaths = []\n"), 1, "\"reason\" is missing"));
    CHECK(has(problems_of("[limits]\ncolumns = \"many\"\n"), 1, "\"columns\" is missing"));
    CHECK(has(problems_of("\n[[ban]\n"), 2, ""));
}

TEST_CASE("A ban that does not do what its samples say is refused") {
    CHECK(has(problems_of(ban("yy")), 1, "does not refuse: xx"));
    CHECK(has(problems_of(ban("x", "allows = ['x']\n")), 1, "does not allow: x"));
    CHECK(has(problems_of(ban("(")), 1, "the pattern is broken"));
    CHECK_FALSE(has(problems_of(ban("xx", "allows = ['x']\n")), 1, "does not"));
}

TEST_CASE("An exception takes out its check in its paths alone, and is refused when it takes out nothing") {
    const Tree tree = tree_with("src/dead.cpp", "#include <iostream>\n");
    Rules rules = project_rules();
    rules.exceptions.push_back({"unbuilt", {"src/*.cpp"}, "a reason", 7});
    rules.exceptions.push_back({"layer", {"src/dead.cpp"}, "a reason", 8});
    CHECK(tidy(tree, rules).empty());
    rules.exceptions.push_back({"title", {"*"}, "a reason", 9});
    const Problems problems = tidy(tree, rules);
    REQUIRE(problems.size() == 1);
    CHECK(as_line(problems.front()) ==
          "tools/tidy/rules.toml:9: the exception for \"title\" excepts nothing [exception]; remove it");
}
