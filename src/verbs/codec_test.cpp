#include "verbs/codec.hpp"

#include <catch2/catch.hpp>

using namespace unknot;
using verbs::Writer;

TEST_CASE("an answer's members come out in the order of their names, in whatever order they are told") {
    std::string out = "before ";
    Writer outer{out};
    outer.text("soreness", "a \"little\"");
    outer.field("advice", true);
    outer.number("day", 2, 0, 9);
    outer.derived("because", [] { return std::vector<std::string>{"y", "x"}; });
    outer.finish();
    CHECK(out == R"(before {"advice":true,"because":["y","x"],"day":2,"soreness":"a \"little\""})");
}

TEST_CASE("of two members with one name the first counts") {
    std::string out;
    Writer writer{out};
    writer.text("b", "first");
    writer.text("a", "");
    writer.text("b", "second");
    writer.finish();
    CHECK(out == R"({"a":"","b":"first"})");
}

TEST_CASE("an object without members is empty braces, also inside a list") {
    std::string out = "[";
    Writer{out}.finish();
    CHECK(out == "[{}");
}
