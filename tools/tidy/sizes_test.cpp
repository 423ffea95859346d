#include <catch2/catch.hpp>

#include "tidy/fixture.hpp"
#include "tidy/functions.hpp"

using namespace unknot::tidy;

namespace {

std::string lines(std::size_t count, const std::string& line = "    x += 1;") {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += line + "\n";
    return out;
}

/// The extents of the functions, as "first-last first-last".
std::string extents(Language language, const std::string& text) {
    std::string out;
    for (const Extent& one : functions_of(language, read_source(language, text).code)) {
        out += std::to_string(one.first) + "-" + std::to_string(one.last) + " ";
    }
    return out;
}

}  // namespace

TEST_CASE("A line of 121 letters is refused, of 120 not, however many bytes they take") {
    const std::string path = "src/cli/main.cpp";
    std::string umlauts = "//";
    for (int i = 0; i < 118; ++i) umlauts += "\xC3\xA4";
    CHECK(refused(tree_with(path, "\n" + umlauts + "x\n"), "columns", path, 2));
    CHECK_FALSE(refused(tree_with(path, "\n" + umlauts + "\n"), "columns", path, 2));
    CHECK_FALSE(refused(tree_with("docs/a.md", "# A\n" + umlauts + "x\n"), "columns", "docs/a.md", 2));
}

TEST_CASE("A file of 501 lines is refused, of 500 not") {
    const std::string path = "src/cli/main.cpp";
    CHECK(refused(tree_with(path, lines(501, "//")), "file_lines", path, 501));
    CHECK_FALSE(refused(tree_with(path, lines(500, "//")), "file_lines", path, 501));
}

TEST_CASE("A function of 71 lines is refused where its head begins, of 70 not") {
    const std::string path = "src/cli/main.cpp";
    const std::string head = "namespace a {\n\nvoid f(int a,\n       int b) {\n";
    CHECK(refused(tree_with(path, head + lines(68) + "}\n}\n"), "function_lines", path, 3));
    CHECK_FALSE(refused(tree_with(path, head + lines(67) + "}\n}\n"), "function_lines", path, 3));
    const std::string page = "web/src/app/App.tsx";
    CHECK(refused(tree_with(page, "\nconst f = (a: number): void => {\n" + lines(69) + "}\n"), "function_lines", page,
                  2));
    CHECK_FALSE(refused(tree_with(page, "\nconst f = (a: number): void => {\n" + lines(68) + "}\n"), "function_lines",
                        page, 2));
}

TEST_CASE("Functions of C++ are told from what else has braces") {
    CHECK(extents(Language::cpp, "#include <a>\nstruct A {\n  A() : a_{1}, b_{f()} {\n  }\n  int a_{2};\n};\n") ==
          "3-4 ");
    CHECK(extents(Language::cpp,
                  "constexpr int a[] = {\n 1,\n};\nenum class E { a };\nint f() {\n  if (a) {\n  }\n}\n") == "5-8 ");
    CHECK(extents(Language::cpp, "template <class T>\nT g(T t = {}) {\n}\n\nTEST_CASE(\"a {\") {\n}\n") == "1-3 5-6 ");
    CHECK(extents(Language::cpp, "#define X(a) \\\n  { a }\nint f() { return '{'; }\n") == "3-3 ");
}

TEST_CASE("Functions of the page are told from what else has braces") {
    CHECK(extents(Language::typescript, "interface A {\n  f(): void\n}\nconst a = {\n  b: 1,\n}\n").empty());
    CHECK(extents(Language::typescript, "class A {\n  b = 1\n  f({ a }: B): { a: 1 } {\n    return x\n  }\n}\n") ==
          "3-5 ");
    CHECK(extents(Language::typescript, "const g = (): C =>\n  f(a)\n\nclass A {\n  f() {\n  }\n  g() {\n  }\n}\n") ==
          "5-6 7-8 ");
    CHECK(extents(Language::typescript, "const f = (a: { b: 1 }) => {\n  return `${a ? '}' : '{'}`\n}\n") == "1-3 ");
    CHECK(extents(Language::typescript, "export function F() {\n  return <p>{a / b}{/[{}]/.test(c)}</p>\n}\n") ==
          "1-3 ");
}
