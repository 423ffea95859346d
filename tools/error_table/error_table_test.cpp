#include "error_table/error_table.hpp"

#include <catch2/catch.hpp>

using namespace unknot::error_table;

namespace {

std::string error(const std::string& id, const std::string& more = "") {
    return "[[error]]\nid = \"" + id + "\"\nhttp = 422\nexit = 2\nmessage = \"What.\"\nmend = \"How.\"\n" + more;
}

std::vector<std::string> problems_of(const std::string& text) {
    const auto result = read("errors.toml", text);
    const auto* problems = std::get_if<std::vector<std::string>>(&result);
    return problems ? *problems : std::vector<std::string>();
}

}  // namespace

TEST_CASE("Errors are sorted by their code") {
    const auto result = read("errors.toml", error("zone_unknown") + error("busy"));
    const auto& records = std::get<std::vector<Record>>(result);
    REQUIRE(records.size() == 2);
    CHECK(records[0].id == "busy");
    CHECK(records[1].http == 422);
    CHECK(as_cpp(records).find("{\"busy\", 422, 2,\n     \"What.\",\n     \"How.\"}") != std::string::npos);
}

TEST_CASE("A code that stands twice is refused with the line of each") {
    const auto problems = problems_of(error("busy") + error("busy"));
    REQUIRE(problems.size() == 1);
    CHECK(problems[0] == "errors.toml:7: the id \"busy\" stands already in line 1. Keep one of the two.");
}

TEST_CASE("Unknown keys, missing sentences, wrong codes and broken syntax are refused") {
    CHECK(problems_of(error("busy", "colour = \"red\"\n")).size() == 1);
    CHECK(problems_of(error("Busy")).size() == 1);
    CHECK(problems_of("[[error]]\nid = \"busy\"\n").size() == 4);
    CHECK(problems_of("[[errors]]\nid = \"busy\"\n").size() == 1);
    CHECK(problems_of("[[error]\n").size() == 1);
    CHECK(problems_of("").size() == 1);
    CHECK(problems_of("[[error]]\nid = \"busy\"\nhttp = 200\nexit = 0\nmessage = \"a\"\nmend = \"b\"\n").size() == 2);
}

TEST_CASE("Quotes and letters beyond ASCII reach the C++ unharmed") {
    const std::string cpp = as_cpp({{"a", 400, 2, "say \"no\" \\", "\xC3\xA4"}});
    CHECK(cpp.find(R"("say \"no\" \\")") != std::string::npos);
    CHECK(cpp.find(R"("\303\244")") != std::string::npos);
}
