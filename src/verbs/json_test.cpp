#include "verbs/json.hpp"

#include <catch2/catch.hpp>

using namespace unknot::verbs;

namespace {

Problem refused(std::string_view text) {
    const auto parsed = parse_json(text);
    REQUIRE(std::holds_alternative<Problem>(parsed));
    return std::get<Problem>(parsed);
}

std::string canonical(std::string_view text) {
    const auto parsed = parse_json(text);
    REQUIRE(std::holds_alternative<Json>(parsed));
    return dump(std::get<Json>(parsed));
}

}  // namespace

TEST_CASE("what is read comes out canonical: sorted keys, no spaces, only the escapes that are needed") {
    CHECK(canonical(R"( {"b" : [1, -2, true], "a":{"z":"x","y":"\u00e9\/\n"}} )") ==
          R"({"a":{"y":"é/\u000a","z":"x"},"b":[1,-2,true]})");
    CHECK(canonical("9223372036854775807") == "9223372036854775807");
    CHECK(canonical("-9223372036854775808") == "-9223372036854775808");
    CHECK(canonical("[]") == "[]");
    CHECK(canonical("{}") == "{}");
}

TEST_CASE("a fraction is not a whole number, even when it looks like one") {
    CHECK(refused(R"({"a":[0,{"b":1.9}]})").code == "number_not_whole");
    CHECK(refused(R"({"a":[0,{"b":1.9}]})").path == "/a/1/b");
    CHECK(refused("[1.0]").code == "number_not_whole");
    CHECK(refused("[1e2]").code == "number_not_whole");
    CHECK(refused("[9223372036854775808]").code == "number_out_of_range");
    CHECK(refused("[99999999999999999999999]").code == "number_out_of_range");
}

TEST_CASE("a key that stands twice is refused with its place") {
    const Problem problem = refused(R"({"a":{"k":1,"j":2,"k":1}})");
    CHECK(problem.code == "json_duplicate_key");
    CHECK(problem.path == "/a/k");
}

TEST_CASE("nesting is bounded, and a megabyte of brackets is refused at once") {
    CHECK(canonical(std::string(32, '[') + std::string(32, ']')).size() == 64);
    CHECK(refused(std::string(33, '[') + std::string(33, ']')).code == "json_too_deep");
    CHECK(refused(std::string(1'000'000, '[')).code == "json_too_deep");
    CHECK(refused("{\"a\":" + std::string(40, '[')).code == "json_too_deep");
}

TEST_CASE("text that is not UTF-8 is refused, whatever form the error has") {
    for (const std::string_view bad : {"\"\xff\"", "\"\xc0\xaf\"", "\"\xed\xa0\x80\"", "\"\xf4\x90\x80\x80\"",
                                       "\"\xe2\x82\"", "\"\x80\"", "\"\xf8\x88\x80\x80\x80\""}) {
        CHECK(refused(bad).code == "json_not_utf8");
    }
    CHECK(canonical("\"\xf0\x9f\x92\xaa\"") == "\"\xf0\x9f\x92\xaa\"");
}

TEST_CASE("what is not JSON is refused with how far it could be read") {
    for (const std::string_view bad :
         {"", "{", "[1,]", "{\"a\":}", "nul", "{'a':1}", "[1] x", "\"\\ud800\"", "[01]", "NaN"}) {
        CHECK(refused(bad).code == "json_malformed");
        CHECK(refused(bad).path.starts_with("byte "));
    }
}

TEST_CASE("every way to write a number is either a whole number of 64 bits or refused where it stands") {
    CHECK(canonical("[-0,0,10,-10]") == "[0,0,10,-10]");
    for (const std::string_view bad : {"[1.9]", "[1e3]", "[1E+3]", "[-2e-1]", "[0.0]", "[1e999]"}) {
        CHECK(refused(bad).code == "number_not_whole");
        CHECK(refused(bad).path == "/0");
    }
    for (const std::string_view bad : {"[-9223372036854775809]", "[18446744073709551616]"}) {
        CHECK(refused(bad).code == "number_out_of_range");
    }
    CHECK(refused("[" + std::string(400, '9') + "]").code == "number_out_of_range");
    for (const std::string_view bad : {"[01]", "[-]", "[-x]", "[+1]", "[.5]", "[1.]", "[1e]", "[1e+]", "[0x1]"}) {
        CHECK(refused(bad).code == "json_malformed");
    }
}

TEST_CASE("escapes are read as the characters they stand for") {
    CHECK(canonical(R"("\u0041\u00e9\u20ac\ud83d\ude00\"\\\/\b\f\n\r\t")") ==
          "\"Aé€😀\\\"\\\\/\\u0008\\u000c\\u000a\\u000d\\u0009\"");
    CHECK(canonical(R"("\u0000")") == R"("\u0000")");
    for (const std::string_view bad : {R"("\ud83d")", R"("\ud83d\u0041")", R"("\ude00")", R"("\u00g0")", R"("\x")",
                                       R"("\ud83dx")", "\"\x1f\"", "\"\n\"", "\"", "\"\\"}) {
        CHECK(refused(bad).code == "json_malformed");
    }
    CHECK(refused(R"(["ab\q"])").path == "byte 6");
}

TEST_CASE("a byte order mark is passed over at the beginning and refused elsewhere") {
    CHECK(canonical("\xEF\xBB\xBF[1]") == "[1]");
    CHECK(refused("[\xEF\xBB\xBF]").code == "json_malformed");
    CHECK(refused("\xEF\xBB\xBF").path == "byte 4");
}

TEST_CASE("a zero byte is no end: what stands behind it would go unread") {
    CHECK(refused(std::string_view{"[1]\0[2]", 7}).path == "byte 4");
}
