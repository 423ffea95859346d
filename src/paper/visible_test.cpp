#include "paper/visible.hpp"

#include <catch2/catch.hpp>

using namespace unknot::paper;

TEST_CASE("own words are set apart, so that they turn nothing beside them round", "[paper]") {
    CHECK(visible("Ada") == "\u2068Ada\u2069");
    CHECK(visible("").empty());
    CHECK(visible(" \n\t ").empty());
}

TEST_CASE("what can not be seen is written out", "[paper]") {
    CHECK(visible(std::string("a\0b", 3)) == "\u2068a<U+0000>b\u2069");
    CHECK(visible("\u202eabc") == "\u2068<U+202E>abc\u2069");
    CHECK(visible("\u2069x") == "\u2068<U+2069>x\u2069");
    CHECK(visible("\U000e0041") == "\u2068<U+E0041>\u2069");
}

TEST_CASE("breaks and tabs become one blank", "[paper]") { CHECK(visible("  a\r\n\tb  ") == "\u2068a b\u2069"); }

TEST_CASE("every code point survives reading and writing", "[paper]") {
    for (char32_t point = 1; point < 0x110000; point += 7) {
        if (point >= 0xd800 && point < 0xe000) continue;
        const auto read = code_points(utf8(point));
        REQUIRE(read.size() == 1);
        REQUIRE(read.front() == point);
    }
}
