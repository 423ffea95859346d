#include <catch2/catch.hpp>

#include "tidy/fixture.hpp"

using namespace unknot::tidy;

TEST_CASE("A source no CMake file reaches and a header nobody includes are refused") {
    CHECK(refused(tree_with("src/dead.cpp", "int x;\n"), "unbuilt", "src/dead.cpp", 1));
    CHECK(refused(tree_with("src/cli/y.cpp", "int x;\n"), "unbuilt", "src/cli/y.cpp", 1));
    CHECK(refused(tree_with("src/core/body/a_test.cpp", "int x;\n"), "unbuilt", "src/core/body/a_test.cpp", 1));
    CHECK_FALSE(refused(tree_with("src/core/body/a.cpp", "int x;\n"), "unbuilt", "src/core/body/a.cpp", 1));
    CHECK_FALSE(refused(good_tree(), "unbuilt", "src/core/finding/rank_test.cpp", 1));
    const std::string alone = "src/core/body/alone.hpp";
    CHECK(refused(tree_with(alone, "// A.\n#pragma once\n#include \"core/body/alone.hpp\"\n"), "unincluded", alone, 1));
}

TEST_CASE("Files of the page that nothing reaches are refused, even if they reach each other") {
    Tree tree = tree_with("web/src/ui/One.tsx", "import './Two.tsx'\n");
    tree.insert_or_assign("web/src/ui/Two.tsx", file_of("web/src/ui/Two.tsx", "import './One.tsx'\n"));
    CHECK(refused(tree, "unimported", "web/src/ui/One.tsx", 1));
    CHECK(refused(tree, "unimported", "web/src/ui/Two.tsx", 1));
    CHECK(refused(tree_with("web/src/ui/dead.css", "a {}\n"), "unimported", "web/src/ui/dead.css", 1));
    CHECK(refused(tree_with("web/other.config.ts", "x\n"), "unimported", "web/other.config.ts", 1));
    CHECK_FALSE(refused(tree_with("web/e2e/path.ts", "x\n"), "unimported", "web/e2e/path.ts", 1));
}

TEST_CASE("An import of a file that is not there is refused") {
    const std::string path = "web/src/app/App.tsx";
    CHECK(refused(tree_with(path, "\nimport './Gone.tsx'\n"), "import", path, 2));
    CHECK_FALSE(refused(tree_with(path, "\nconst made = new URL('../../build/words')\n"), "import", path, 2));
    CHECK_FALSE(refused(tree_with(path, "\nimport 'preact'\nconst from = './Gone.tsx'\n"), "import", path, 3));
}

TEST_CASE("A sentence that nothing says is refused") {
    const std::string path = "content/text/en/plan.toml";
    CHECK(refused(tree_with(path, "[plan]\ntitle = \"Plan\"\n"), "word", path, 2));
    CHECK(refused(tree_with(path, "[today.holds]\nfew = \"Few\"\n"), "word", path, 2));
    CHECK(refused(tree_with(path, "[plan\n"), "word", path, 1));
    CHECK_FALSE(refused(tree_with(path, "[muscle.a]\nname = \"A\"\n"), "word", path, 2));
    CHECK_FALSE(refused(tree_with(path, "[today.hour]\nnight = \"Night\"\n"), "word", path, 2));
}

TEST_CASE("A key that C++ begins and an id ends counts as said, what merely ends in a full stop does not") {
    const std::string path = "content/text/en/plan.toml";
    const std::string text = "[plan.because]\nsilence = \"Silence\"\n";
    const auto with = [&](const std::string& code) {
        Tree tree = tree_with(path, text);
        tree.insert_or_assign("src/cli/main.cpp", file_of("main.cpp", "auto a = \"busy\";\nint main() {}\n" + code));
        return tree;
    };
    CHECK(refused(with(""), "word", path, 2));
    CHECK_FALSE(refused(with("auto b = \"plan.because.\" + id;\n"), "word", path, 2));
    CHECK(refused(with("auto b = \"the plan.because.\" + id;\n"), "word", path, 2));
    CHECK_FALSE(refused(with("auto b = \"plan.\" + id;\n"), "word", path, 2));
    CHECK(refused(with("auto b = \"plan.else.\" + id;\n"), "word", path, 2));
}

TEST_CASE("What only a test says, or a key that could be any, does not count as said") {
    const std::string text = "content/text/en/app.toml";
    CHECK(refused(tree_with("web/index.html", "<script src=\"/src/app/main.tsx\"></script>\n"), "word", text, 2));
    Tree tree = tree_with("web/index.html", "<script src=\"/src/app/main.tsx\"></script>\n");
    tree.insert_or_assign("web/src/ui/only.test.ts", file_of("a.ts", "import './only.ts'\nsay('app.title')\n"));
    CHECK(refused(tree, "word", text, 2));
    tree.insert_or_assign("web/src/ui/only.ts", file_of("a.ts", "say(`${kind}.title`)\n"));
    CHECK(refused(tree, "word", text, 2));
    tree.insert_or_assign("web/src/ui/only.ts", file_of("a.ts", "say('app.title')\n"));
    CHECK_FALSE(refused(tree, "word", text, 2));
}

TEST_CASE("A clinical number that nothing uses is refused") {
    const std::string path = "content/dosing/numbers.toml";
    CHECK(
        refused(tree_with(path, "[[number]]\nid = \"holds_usual\"\n\n[[number]]\nid = \"idle\"\n"), "number", path, 4));
    CHECK(refused(tree_with("src/core/finding/rank.cpp", "// numbers::holds_usual\n"), "number", path, 1));
    CHECK(refused(tree_with(path, "[[number]\n"), "number", path, 1));
}

TEST_CASE("An error that nothing raises is refused, also when a test or a comment names it") {
    const std::string path = "content/errors.toml";
    const std::string main = "src/cli/main.cpp";
    CHECK_FALSE(refused(good_tree(), "error", path, 1));
    CHECK(refused(tree_with(path, "[[error]]\nid = \"busy\"\n\n[[error]]\nid = \"idle\"\n"), "error", path, 4));
    CHECK(refused(tree_with(main, "// \"busy\"\nint main() {}\n"), "error", path, 1));
    Tree tree = tree_with(main, "int main() {}\n");
    tree.insert_or_assign("src/core/finding/rank_test.cpp", file_of("a_test.cpp", "auto a = \"busy\";\n"));
    CHECK(refused(tree, "error", path, 1));
    CHECK(refused(tree_with(path, "[[error]\n"), "error", path, 1));
}

TEST_CASE("Sentences in the core, the verbs and the page are refused, ids and classes are not") {
    const std::string cpp = "src/core/finding/rank.cpp";
    CHECK(refused(tree_with(cpp, "\nauto a = \"Press the spot gently.\";\n"), "sentence", cpp, 2));
    CHECK_FALSE(refused(tree_with(cpp, "\nauto a = \"Press the spot\";\n"), "sentence", cpp, 2));
    CHECK_FALSE(refused(tree_with(cpp, "\nauto a = \"press the spot gently\";\n"), "sentence", cpp, 2));
    const std::string tsx = "web/src/ui/Button.tsx";
    CHECK(refused(tree_with(tsx, "\nconst a = <p>Press the spot gently</p>\n"), "sentence", tsx, 2));
    CHECK(refused(tree_with(tsx, "\nconst a = <p>\n  Press the spot {gently} now\n</p>\n"), "sentence", tsx, 3) ==
          false);
    CHECK(refused(tree_with(tsx, "\nconst a = `Press ${b} the spot gently now`\n"), "sentence", tsx, 2));
    CHECK_FALSE(
        refused(tree_with(tsx, "\nconst a = <p class=\"card quiet small wide\">{b}</p>\n"), "sentence", tsx, 2));
}
