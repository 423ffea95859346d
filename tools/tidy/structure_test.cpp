#include <catch2/catch.hpp>

#include "tidy/fixture.hpp"

using namespace unknot::tidy;

namespace {

/// Whether a file of `from` may not use a file of `to`.
bool apart(const std::string& from, const std::string& to) {
    const bool cpp = to.ends_with(".hpp");
    const std::string file = from + (cpp ? "/x.cpp" : "/x.ts");
    const std::string up = cpp ? "" : "../../../../";
    const std::string text = cpp ? "// A.\n#include \"" + to + "\"\n" : "// A.\nimport '" + up + to + "'\n";
    Tree tree = tree_with(file, text);
    const std::string path = cpp ? (to.starts_with("content_compiler") ? "tools/" : "src/") + to : to;
    tree.insert_or_assign(path, file_of(path, "// B.\n#pragma once\n"));
    return refused(tree, "layer", file, 2);
}

}  // namespace

TEST_CASE("Rooms of the core see what lies below them and nothing beside or above") {
    for (const std::string room : {"screening", "finding", "session", "aftercare", "learn"}) {
        INFO(room);
        CHECK_FALSE(apart("src/core/" + room, "core/dosing/x.hpp"));
        CHECK_FALSE(apart("src/core/" + room, "core/measure/x.hpp"));
        CHECK_FALSE(apart("src/core/planning", "core/" + room + "/x.hpp"));
        CHECK(apart("src/core/" + room, "core/planning/x.hpp"));
        CHECK(apart("src/core/dosing", "core/" + room + "/x.hpp"));
        for (const std::string other : {"screening", "finding", "session", "aftercare", "learn"}) {
            CHECK(apart("src/core/" + room, "core/" + other + "/x.hpp") == (room != other));
        }
    }
    CHECK(apart("src/core/measure", "core/body/x.hpp"));
    CHECK(apart("src/core/body", "core/catalog/x.hpp"));
    CHECK(apart("src/core/catalog", "core/facts/x.hpp"));
    CHECK(apart("src/core/facts", "core/dosing/x.hpp"));
    CHECK(apart("src/core/planning", "core/coach.hpp"));
}

TEST_CASE("Nothing below knows the verbs, the store or the hosts") {
    for (const std::string above : {"verbs/x.hpp", "store/x.hpp", "words/x.hpp", "server/x.hpp", "cli/x.hpp"}) {
        CHECK(apart("src/core/planning", above));
    }
    for (const std::string beside : {"store/x.hpp", "words/x.hpp", "server/x.hpp"}) CHECK(apart("src/verbs", beside));
    CHECK(apart("src/store", "verbs/x.hpp"));
    CHECK(apart("src/words", "verbs/x.hpp"));
    CHECK(apart("src/server", "cli/x.hpp"));
    CHECK(apart("src/wasm", "store/x.hpp"));
    CHECK_FALSE(apart("src/cli", "words/x.hpp"));
    CHECK_FALSE(apart("tools/content_compiler", "core/learn/x.hpp"));
    CHECK(apart("tools/content_compiler", "verbs/x.hpp"));
    CHECK(apart("tools/tidy", "content_compiler/x.hpp"));
}

TEST_CASE("Features of the page do not know each other, and ui knows words alone") {
    CHECK(apart("web/src/features/plan", "web/src/features/today/Today.tsx"));
    CHECK_FALSE(apart("web/src/features/plan", "web/src/ui/Button.tsx"));
    CHECK(apart("web/src/features/plan", "web/src/tokens/base.css"));
    CHECK(apart("web/src/ui/figure", "web/src/app/App.tsx"));
    CHECK_FALSE(apart("web/src/ui/figure", "web/src/words/words.ts"));
}

TEST_CASE("A file in no layer and a header named from nowhere are refused") {
    CHECK(refused(tree_with("extra/x.cpp", "int x;\n"), "layer", "extra/x.cpp", 1));
    const std::string path = "src/core/finding/rank.cpp";
    CHECK(refused(tree_with(path, "\n#include \"rank.hpp\"\n"), "include", path, 2));
    CHECK_FALSE(refused(tree_with(path, "#include \"rank.hpp\"\n"), "unincluded", "src/core/finding/rank.hpp", 1));
    CHECK_FALSE(refused(good_tree(), "include", path, 2));
}

TEST_CASE("Folders and files called after nothing are refused") {
    for (const std::string path : {"src/core/utils/x.cpp", "web/src/ui/StringHelper.tsx", "docs/common.md",
                                   "tools/x_manager.cpp", "src/cli/sharedThings.hpp"}) {
        INFO(path);
        CHECK(refused(tree_with(path, "# A\n"), "name", path, 1));
    }
    CHECK_FALSE(refused(tree_with("docs/utility_of_warmth.md", "# A\n"), "name", "docs/utility_of_warmth.md", 1));
}

TEST_CASE("Pages begin with their one title, headers with a comment and a guard") {
    CHECK(refused(tree_with("docs/a.md", "Text\n# A\n"), "title", "docs/a.md", 1));
    CHECK(refused(tree_with("docs/a.md", "# A\n\n# B\n"), "title", "docs/a.md", 3));
    const std::string path = "src/core/body/place.hpp";
    CHECK(refused(tree_with(path, "#pragma once\n"), "header", path, 1));
    CHECK(refused(tree_with(path, "// Says.\n#include <string>\n#pragma once\n"), "header", path, 1));
    CHECK_FALSE(refused(good_tree(), "header", path, 1));
}

TEST_CASE("Of what is not text only the pictures of the README stay") {
    const std::string zero(1, '\0');
    CHECK(refused(tree_with("docs/other.png", zero), "binary", "docs/other.png", 1));
    CHECK(refused(tree_with("unknot.wasm", zero), "binary", "unknot.wasm", 1));
    CHECK_FALSE(refused(good_tree(), "binary", "docs/page.png", 1));
}
