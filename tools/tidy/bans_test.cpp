#include <catch2/catch.hpp>

#include "tidy/fixture.hpp"
#include "tidy/paths.hpp"

using namespace unknot::tidy;

namespace {

/// A place where the ban holds.
std::string place_of(const Ban& ban) {
    std::string place = ban.in.empty() ? "src/core/finding" : ban.in.front();
    if (!ending_of(place).empty()) return place;
    return place + "/sample." + (ban.files.empty() ? "cpp" : ban.files.front());
}

}  // namespace

TEST_CASE("Every ban refuses each of its samples in the line where it stands") {
    CHECK(project_rules().bans.size() > 15);
    for (const Ban& ban : project_rules().bans) {
        for (const std::string& sample : ban.refuses) {
            INFO(ban.name << " in " << place_of(ban) << ": " << sample);
            CHECK(refused(tree_with(place_of(ban), "\n\n" + sample + "\n"), ban.name, place_of(ban), 3));
        }
    }
}

TEST_CASE("No ban refuses what it allows") {
    for (const Ban& ban : project_rules().bans) {
        for (const std::string& sample : ban.allows) {
            INFO(ban.name << ": " << sample);
            CHECK_FALSE(refused(tree_with(place_of(ban), "\n\n" + sample + "\n"), ban.name, place_of(ban), 3));
        }
    }
}

TEST_CASE("A ban holds in its folders, outside of those left out, and for tests only where it says so") {
    const std::string clock = "const now = Date.now()\n";
    CHECK(refused(tree_with("web/src/ui/Button.tsx", clock), "page_clock", "web/src/ui/Button.tsx", 1));
    CHECK_FALSE(refused(tree_with("web/src/app/clock.ts", clock), "page_clock", "web/src/app/clock.ts", 1));
    CHECK_FALSE(refused(tree_with("web/src/ui/only.test.ts", clock), "page_clock", "web/src/ui/only.test.ts", 1));
    CHECK_FALSE(refused(tree_with("web/vite.config.ts", clock), "page_clock", "web/vite.config.ts", 1));
}

TEST_CASE("What stands in a comment or a literal is no code") {
    const std::string path = "src/core/finding/rank.cpp";
    const std::string code =
        "// throw\n/* throw\n throw */\nauto a = \"throw\";\nauto b = R\"x(throw)x\";\nint c = 1'000;\nthrow 1;\n";
    for (std::size_t line = 1; line <= 6; ++line) CHECK_FALSE(refused(tree_with(path, code), "exceptions", path, line));
    CHECK(refused(tree_with(path, code), "exceptions", path, 7));
}
