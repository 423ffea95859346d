#include "cli/data_folder.hpp"

#include <catch2/catch.hpp>

#include <map>

using namespace unknot::cli;

namespace {

std::optional<std::filesystem::path> folder(const std::string& given, std::map<std::string, std::string> variables) {
    return data_folder(given, [&](const char* name) -> std::optional<std::string> {
        const auto found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional(found->second);
    });
}

}  // namespace

TEST_CASE("The journal is kept where it is told to be, else where the system keeps such things", "[cli]") {
    CHECK(folder("/else", {{"HOME", "/home/a"}, {"XDG_DATA_HOME", "/data"}}) == "/else");
    CHECK(folder("", {{"HOME", "/home/a"}, {"XDG_DATA_HOME", "/data"}}) == "/data/unknot");
    CHECK(folder("", {{"HOME", "/home/a"}}) == "/home/a/.local/share/unknot");
    CHECK(folder("", {{"HOME", "/home/a"}, {"XDG_DATA_HOME", "relative"}}) == "/home/a/.local/share/unknot");
    CHECK_FALSE(folder("", {{"HOME", ""}}));
    CHECK_FALSE(folder("", {}));
}
