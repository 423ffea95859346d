#include "cli/pdf_command.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace unknot::cli;

TEST_CASE("a page goes to standard output, and nothing else", "[cli]") {
    std::istringstream in(R"({"summary":{"now":{"at":1795300000000,"offset_minutes":60},"from":"2026-11-01",)"
                          R"("to":"2026-11-20","parts":["notes"],"events":[]}})");
    std::ostringstream out;
    std::ostringstream beside;
    CHECK(write_pdf(in, out, beside) == 0);
    CHECK(out.str().starts_with("%PDF-"));
    CHECK(beside.str().empty());
}

TEST_CASE("a refusal leaves standard output empty, so that no file holds it in a page's place", "[cli]") {
    std::istringstream in(R"({"summary":{}})");
    std::ostringstream out;
    std::ostringstream beside;
    CHECK(write_pdf(in, out, beside) == 2);
    CHECK(out.str().empty());
    CHECK(beside.str().find("field_missing") != std::string::npos);
}
