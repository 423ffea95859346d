#include "tidy/fixture.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace unknot::tidy {

namespace {

namespace fs = std::filesystem;

fs::path rules_file() {
    for (fs::path from : {fs::current_path(), fs::absolute(fs::path(__FILE__).parent_path())}) {
        for (; from != from.parent_path(); from = from.parent_path()) {
            if (fs::exists(from / Rules{}.file)) return from / Rules{}.file;
        }
    }
    return {};
}

void put(Tree& tree, const std::string& path, std::string text) {
    tree.insert_or_assign(path, file_of(path, std::move(text)));
}

void put_cpp(Tree& tree) {
    put(tree, "CMakeLists.txt",
        "file(GLOB_RECURSE CORE src/core/*.cpp)  # and src/dead.cpp\n"
        "function(unknot_tests name folder)\n  file(GLOB found ${folder}/*_test.cpp)\nendfunction()\n"
        "unknot_tests(again ${folder})\nunknot_tests(core_test src/core/finding)\nadd_executable(unknot "
        "src/cli/main.cpp)\n");
    put(tree, "src/core/body/place.hpp", "// Where.\n#pragma once\n\nnamespace unknot::body {\nstruct Place {};\n}\n");
    put(tree, "src/core/finding/rank.hpp", "// Ranks.\n#pragma once\n#include \"core/body/place.hpp\"\nint rank();\n");
    put(tree, "src/core/finding/rank.cpp",
        "#include \"core/finding/rank.hpp\"\n#include \"core/catalog/numbers.hpp\"\n"
        "int rank() {\n    return numbers::holds_usual;\n}\n");
    put(tree, "src/core/finding/rank_test.cpp",
        "#include \"core/finding/rank.hpp\"\nTEST_CASE(\"A test may say a whole sentence\") { throw 1; }\n");
    put(tree, "src/cli/main.cpp",
        "#include <iostream>\nint main() { std::cout << \"The host may say what it wants\" << \"busy\"; throw 1; }\n");
}

void put_web(Tree& tree) {
    put(tree, "web/index.html",
        "<title>%app.title%</title>\n<script type=\"module\" src=\"/src/app/main.tsx\"></script>\n");
    put(tree, "web/src/app/main.tsx", "import '../tokens/base.css'\nimport { App } from './App.tsx'\nApp()\n");
    put(tree, "web/src/app/App.tsx",
        "const later = () => import('../features/today/Today.tsx')\nexport function App() {\n  return later\n}\n");
    put(tree, "web/src/features/today/Today.tsx",
        "import { Button } from '../../ui/Button.tsx'\n"
        "export const Today = () => <Button text={say(`today.hour.${hour()}`)} more={sayCount('today.holds', 2)} />\n");
    put(tree, "web/src/ui/Button.tsx",
        "import './Button.css'\nexport function Button({ text }: { text: string }): { a: 1 } {\n"
        "  return <p class=\"quiet\">{text}</p>\n}\n");
    put(tree, "web/src/ui/Button.css", ".quiet {\n  color: var(--ink);\n}\n");
    put(tree, "web/src/tokens/base.css", "@import './tokens.css';\n");
    put(tree, "web/src/tokens/tokens.css", ":root {\n  --ink: #101010;\n}\n");
    put(tree, "web/src/ui/only.ts", "export const one = 1\n");
    put(tree, "web/src/ui/only.test.ts", "import { one } from './only.ts'\nconst now = Date.now()\n");
}

}  // namespace

const Rules& project_rules() {
    static const Rules rules = [] {
        std::ifstream in(rules_file(), std::ios::binary);
        const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
        Problems problems;
        Rules read = read_rules(text, problems);
        for (const Problem& problem : problems) FAIL(as_line(problem));
        read.exceptions.clear();
        return read;
    }();
    return rules;
}

Tree good_tree() {
    Tree tree;
    put(tree, "README.md", "# Unknot\n\n![The page](docs/page.png)\n\n```\n# not a title\n```\n");
    put(tree, "docs/page.png", std::string{"\x89PNG\0", 5});
    put(tree, "content/text/en/app.toml",
        "[app]\ntitle = \"Unknot\"\n\n[today.hour]\nmorning = \"Good morning\"\n\n"
        "[today.holds]\none = \"One hold\"\nmany = \"{n} holds\"\n\n[zone.neck]\nname = \"the neck\"\n");
    put(tree, "content/errors.toml", "[[error]]\nid = \"busy\"\n");
    put(tree, "content/dosing/numbers.toml", "[[number]]\nid = \"holds_usual\"\nvalue = 3\n");
    put_cpp(tree);
    put_web(tree);
    return tree;
}

Tree tree_with(const std::string& path, const std::string& text) {
    Tree tree = good_tree();
    put(tree, path, text);
    return tree;
}

bool refused(const Tree& tree, const std::string& check, const std::string& file, std::size_t line) {
    const Problems problems = tidy(tree, project_rules());
    return std::any_of(problems.begin(), problems.end(), [&](const Problem& problem) {
        return problem.check == check && problem.file == file && problem.line == line;
    });
}

std::string said_of(const std::string& path, const std::string& text) {
    std::string out;
    for (const Problem& problem : tidy(tree_with(path, text), project_rules())) out += as_line(problem) + "\n";
    return out;
}

TEST_CASE("A tree that keeps the rules is not refused") {
    CHECK(said_of("README.md", good_tree().at("README.md").text).empty());
}

}  // namespace unknot::tidy
