// Our reader beside a widely used one, over documents spoilt in every way: what is taken, what is refused, and where.
#include <catch2/catch.hpp>

#include <limits>
#include <nlohmann/json.hpp>

#include "verbs/json.hpp"

using namespace unknot::verbs;

namespace {

constexpr std::string_view too_large_for_a_double = "406";

/// What the other lexer's events amount to under our rules.
class Oracle {
public:
    using number_integer_t = std::int64_t;
    using number_unsigned_t = std::uint64_t;
    using number_float_t = double;
    using string_t = std::string;
    using binary_t = nlohmann::json::binary_t;

    bool null() { return add({}); }
    bool boolean(bool value) { return add({value}); }
    bool number_integer(std::int64_t value) { return add({value}); }
    bool number_unsigned(std::uint64_t value) {
        if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
            return fail("number_out_of_range", place());
        return add({static_cast<std::int64_t>(value)});
    }
    bool number_float(double, const std::string& text) { return no_whole_number(text); }
    bool string(std::string& value) { return add({std::move(value)}); }
    bool binary(binary_t&) { return false; }
    bool start_object(std::size_t) { return open({JsonObject{}}); }
    bool start_array(std::size_t) { return open({JsonList{}}); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string& name) {
        open_.back().key = name;
        if (member(*open_.back().value.object(), name)) return fail("json_duplicate_key", place());
        return true;
    }
    bool parse_error(std::size_t position, const std::string& token, const nlohmann::detail::exception& why) {
        // It has read a number that a double cannot hold; ours does not ask a double.
        if (std::to_string(why.id) == too_large_for_a_double) return no_whole_number(token);
        return fail("json_malformed", "byte " + std::to_string(position));
    }

    std::variant<Json, Problem> result() {
        if (problem_.code.empty()) return root_;
        return problem_;
    }

private:
    struct Open {
        Json value;
        std::string key;
    };
    std::string place() const {
        std::string path;
        for (const Open& open : open_)
            path += "/" + (open.value.list() ? std::to_string(open.value.list()->size()) : open.key);
        return path;
    }
    bool no_whole_number(const std::string& text) {
        const bool digits_only = text.find_first_of(".eE") == std::string::npos;
        return fail(digits_only ? "number_out_of_range" : "number_not_whole", place());
    }
    bool fail(std::string code, std::string path) {
        problem_ = {std::move(code), std::move(path)};
        return false;
    }
    bool open(Json value) {
        if (open_.size() >= json_depth_max) return fail("json_too_deep", place());
        open_.push_back({std::move(value), {}});
        return true;
    }
    bool close() {
        Json value = std::move(open_.back().value);
        open_.pop_back();
        return add(std::move(value));
    }
    bool add(Json value) {
        if (open_.empty()) root_ = std::move(value);
        else if (auto* list = std::get_if<JsonList>(&open_.back().value.held)) list->push_back(std::move(value));
        else put(std::get<JsonObject>(open_.back().value.held), open_.back().key, std::move(value));
        return true;
    }

    Json root_;
    std::vector<Open> open_;
    Problem problem_;
};

std::string told(const std::variant<Json, Problem>& read) {
    if (const auto* problem = std::get_if<Problem>(&read)) return problem->code + " " + problem->path;
    return dump(std::get<Json>(read));
}

std::string told_by_the_other(std::string_view text) {
    Oracle oracle;
    nlohmann::json::sax_parse(text.begin(), text.end(), &oracle);
    return told(oracle.result());
}

/// A zero byte ends the other's text and whatever stands behind it is taken unread; ours refuses it.
bool has_zero_byte(std::string_view text) { return text.find('\0') != std::string_view::npos; }

void compare(std::string_view text) {
    const std::string ours = told(parse_json(text));
    if (ours.starts_with("json_not_utf8")) return;  // looked at beforehand, the same for any reader
    if (has_zero_byte(text)) return;
    if (ours == told_by_the_other(text)) return;
    INFO(text);
    CHECK(ours == told_by_the_other(text));
}

constexpr std::string_view documents[] = {
    R"({"answers":{"chest_pain":"no","fever":"unsure"},"now":{"at":1790000000000,"offset_minutes":-60},"x":[]})",
    R"([0,-0,-1,10,-9223372036854775808,9223372036854775807,18446744073709551615,1.9,1e3,-2E-7,0.0,1e999])",
    R"(["\u00e9\ud83d\ude00\"\\\/\b\f\n\r\t", "é😀", "\u0000", true, false, null])",
    "\xEF\xBB\xBF { \"a\" : [ { \"b\" : { } } , [ [ ] ] ] ,\t\"c\"\r\n: \"\" }",
    R"({"a":{"k":1,"j":2,"k":3}})",
};

}  // namespace

TEST_CASE("cut short anywhere, a request is read or refused as a widely used reader would") {
    for (const std::string_view document : documents) {
        for (std::size_t length = 0; length <= document.size(); ++length) compare(document.substr(0, length));
    }
}

TEST_CASE("with any byte changed, put in or left out, a request is read or refused as a widely used reader would") {
    constexpr std::string_view bytes = "{}[]:,\"\\/0123456789+-.eEtrufalsnbd \t\n\r\x01\x1f\x7f\xC3\xA9\xEF\xBB\xBF";
    for (const std::string_view document : documents) {
        for (std::size_t at = 0; at < document.size(); ++at) {
            std::string left_out{document};
            compare(left_out.erase(at, 1));
            for (const char byte : bytes) {
                std::string changed{document};
                changed[at] = byte;
                compare(changed);
                std::string put_in{document};
                compare(put_in.insert(at, 1, byte));
            }
        }
    }
}

TEST_CASE("with many bytes changed at once, a request is read or refused as a widely used reader would") {
    std::uint32_t seed = 20'261'122;
    const auto below = [&seed](std::size_t end) {
        seed = seed * 1'664'525 + 1'013'904'223;
        return static_cast<std::size_t>(seed >> 8) % end;
    };
    constexpr std::string_view pieces[] = {
        "{",  "}", "[",    "]",    ":",  ",",  "\"a\"", "\"b\"", "1",       "-", "0",
        "e5", ".", "true", "null", "\\", "\"", "\\u",   "d800",  "\\udc00", " ", "99999999999999999999"};
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (std::size_t count = below(12); count > 0; --count) text += pieces[below(std::size(pieces))];
        compare(text);
        compare("{\"a\":[" + text);
    }
}
