#include "content_compiler/fixture.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <stdexcept>

#include "content_compiler/check.hpp"
#include "content_compiler/read.hpp"

namespace unknot::content_compiler {
namespace {

/// Counted from 1; the text stands on one line only.
std::size_t line_of(const Tree& tree, const std::string& file, std::string_view line_text) {
    const std::string& text = tree.at(file);
    const std::size_t at = text.find(line_text);
    if (at == std::string::npos || text.find(line_text, at + 1) != std::string::npos) {
        throw std::runtime_error(file + ": not exactly once: " + std::string(line_text));
    }
    return 1 + static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<long>(at), '\n'));
}

bool is_it(const Problem& problem, const Tree& tree, const std::string& file, std::string_view line_text,
           std::string_view wrong) {
    return problem.at.file == file && problem.at.line == line_of(tree, file, line_text) &&
           problem.wrong.find(wrong) != std::string::npos && !problem.mend.empty();
}

std::string listed(const std::vector<Problem>& problems) {
    std::string all;
    for (const Problem& problem : problems) all += spelled(problem, "content") + "\n";
    return all;
}

}  // namespace

const Tree& sound_tree() {
    static const Tree tree = [] {
        Tree both = tree_of_records();
        both.merge(tree_of_words());
        return both;
    }();
    return tree;
}

void spoil(Tree& tree, const std::string& file, std::string_view old_text, std::string_view new_text) {
    line_of(tree, file, old_text);
    std::string& text = tree.at(file);
    text.replace(text.find(old_text), old_text.size(), new_text);
}

Tree spoiled(const std::string& file, std::string_view old_text, std::string_view new_text) {
    Tree tree = sound_tree();
    spoil(tree, file, old_text, new_text);
    return tree;
}

std::vector<Problem> problems_of(const Tree& tree) {
    Problems problems;
    check_content(read_content(tree, problems), problems);
    return problems.sorted();
}

void expect_refused(const Tree& tree, const std::string& file, std::string_view line_text, std::string_view wrong) {
    const std::vector<Problem> problems = problems_of(tree);
    INFO("expected at " << file << ", line of: " << line_text << ", saying: " << wrong << "\n" << listed(problems));
    REQUIRE(problems.size() == 1);
    CHECK(is_it(problems.front(), tree, file, line_text, wrong));
}

void expect_among(const Tree& tree, const std::string& file, std::string_view line_text, std::string_view wrong) {
    const std::vector<Problem> problems = problems_of(tree);
    INFO("expected at " << file << ", line of: " << line_text << ", saying: " << wrong << "\n" << listed(problems));
    CHECK(std::ranges::any_of(problems,
                              [&](const Problem& problem) { return is_it(problem, tree, file, line_text, wrong); }));
}

TEST_CASE("content in which nothing is wrong is accepted") {
    INFO(listed(problems_of(sound_tree())));
    CHECK(problems_of(sound_tree()).empty());
}

TEST_CASE("a problem names file and line, what is wrong and how to mend it") {
    const Problem problem{{"screening/marks.toml", 7}, "something is wrong", "do this"};
    CHECK(spelled(problem, "content") == "content/screening/marks.toml:7: something is wrong; do this");
}

TEST_CASE("all that is wrong is named in one run, in the order of files and lines") {
    Tree tree = spoiled("screening/marks.toml", "certainty = \"low\"", "certainty = \"lo\"");
    spoil(tree, "body/zones.toml", "seen = [\"front\", \"back\"]", "seen = [\"side\"]");
    spoil(tree, "body/zones.toml", "target = false", "");
    const std::vector<Problem> problems = problems_of(tree);
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].at.file == "body/zones.toml");
    CHECK(problems[1].at.file == "body/zones.toml");
    CHECK(problems[0].at.line < problems[1].at.line);
    CHECK(problems[2].at.file == "screening/marks.toml");
}

}  // namespace unknot::content_compiler
