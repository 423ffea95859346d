#include "verbs/json.hpp"

#include <algorithm>
#include <cassert>
#include <limits>
#include <nlohmann/json.hpp>

namespace unknot::verbs {

Json::Json() = default;
Json::Json(bool truth) : held(truth) {}
Json::Json(std::int64_t number) : held(number) {}
Json::Json(std::string text) : held(std::move(text)) {}
Json::Json(JsonList list) : held(std::move(list)) {}
Json::Json(JsonObject object) : held(std::move(object)) {}
Json::Json(const Json&) = default;
Json::Json(Json&&) noexcept = default;
Json& Json::operator=(const Json&) = default;
Json& Json::operator=(Json&&) noexcept = default;
Json::~Json() = default;
bool operator==(const Json& a, const Json& b) { return a.held == b.held; }

namespace {

bool key_less(const std::pair<std::string, Json>& member, std::string_view key) { return member.first < key; }

/// Builds the value from the lexer's events, knowing at every moment the place it is at.
class Builder {
public:
    using number_integer_t = std::int64_t;
    using number_unsigned_t = std::uint64_t;
    using number_float_t = double;
    using string_t = std::string;
    using binary_t = nlohmann::json::binary_t;

    bool null() { return add({}); }
    bool boolean(bool value) { return add({value}); }
    bool number_integer(number_integer_t value) { return add({value}); }
    bool number_unsigned(number_unsigned_t value) {
        if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
            return fail("number_out_of_range", place());
        }
        return add({static_cast<std::int64_t>(value)});
    }
    bool number_float(number_float_t, const string_t& text) {
        const bool whole_digits = text.find_first_of(".eE") == string_t::npos;  // too long for 64 bits
        return fail(whole_digits ? "number_out_of_range" : "number_not_whole", place());
    }
    bool string(string_t& value) { return add({std::move(value)}); }
    bool binary(binary_t&) { return fail("json_malformed", place()); }
    bool start_object(std::size_t) { return open({JsonObject{}}); }
    bool start_array(std::size_t) { return open({JsonList{}}); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(string_t& name) {
        auto& object = std::get<JsonObject>(open_.back().value.held);
        const auto spot = std::lower_bound(object.begin(), object.end(), name, key_less);
        open_.back().key = name;
        if (spot != object.end() && spot->first == name) return fail("json_duplicate_key", place());
        return true;
    }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) {
        return fail("json_malformed", "byte " + std::to_string(position));
    }

    std::variant<Json, Problem> result() && {
        if (problem_.code.empty()) return std::move(root_);
        return std::move(problem_);
    }

private:
    struct Open {
        Json value;
        std::string key;
    };

    std::string place() const {
        std::string path;
        for (const Open& open : open_) {
            const JsonList* list = open.value.list();
            path += "/" + (list ? std::to_string(list->size()) : open.key);
        }
        return path;
    }
    bool fail(std::string_view code, std::string path) {
        if (problem_.code.empty()) problem_ = {std::string{code}, std::move(path)};
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
        if (open_.empty()) {
            root_ = std::move(value);
            return true;
        }
        if (auto* list = std::get_if<JsonList>(&open_.back().value.held)) {
            list->push_back(std::move(value));
            return true;
        }
        auto& object = std::get<JsonObject>(open_.back().value.held);
        const auto spot = std::lower_bound(object.begin(), object.end(), open_.back().key, key_less);
        object.emplace(spot, open_.back().key, std::move(value));
        return true;
    }

    Json root_;
    std::vector<Open> open_;
    Problem problem_;
};

/// Well-formed UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing past U+10FFFF.
bool is_utf8(std::string_view text) {
    std::size_t i = 0;
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    while (i < text.size()) {
        const unsigned char lead = byte(i);
        const std::size_t length = lead < 0x80   ? 1
                                   : lead < 0xC2 ? 0
                                   : lead < 0xE0 ? 2
                                   : lead < 0xF0 ? 3
                                   : lead < 0xF5 ? 4
                                                 : 0;
        if (length == 0 || i + length > text.size()) return false;
        for (std::size_t k = 1; k < length; ++k) {
            if ((byte(i + k) & 0xC0) != 0x80) return false;
        }
        if ((lead == 0xE0 && byte(i + 1) < 0xA0) || (lead == 0xED && byte(i + 1) > 0x9F)) return false;
        if ((lead == 0xF0 && byte(i + 1) < 0x90) || (lead == 0xF4 && byte(i + 1) > 0x8F)) return false;
        i += length;
    }
    return true;
}

void dump_text(const std::string& text, std::string& out) {
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (code < 0x20) {
            out += "\\u00";
            out += hex[code >> 4];
            out += hex[code & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

void dump_into(const Json& value, std::string& out) {
    if (const auto* object = value.object()) {
        out += '{';
        for (const auto& [key, held] : *object) {
            if (out.back() != '{') out += ',';
            dump_text(key, out);
            out += ':';
            dump_into(held, out);
        }
        out += '}';
    } else if (const auto* list = value.list()) {
        out += '[';
        for (const Json& held : *list) {
            if (&held != list->data()) out += ',';
            dump_into(held, out);
        }
        out += ']';
    } else if (const auto* text = value.text()) {
        dump_text(*text, out);
    } else if (const auto* number = value.number()) {
        out += std::to_string(*number);
    } else if (const auto* truth = value.truth()) {
        out += *truth ? "true" : "false";
    } else {
        out += "null";
    }
}

}  // namespace

std::variant<Json, Problem> parse_json(std::string_view text) {
    if (!is_utf8(text)) return Problem{"json_not_utf8", ""};
    Builder builder;
    nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
    return std::move(builder).result();
}

std::string dump(const Json& value) {
    std::string out;
    dump_into(value, out);
    return out;
}

const Json* member(const JsonObject& object, std::string_view key) {
    const auto spot = std::lower_bound(object.begin(), object.end(), key, key_less);
    return spot != object.end() && spot->first == key ? &spot->second : nullptr;
}

void put(JsonObject& object, std::string_view key, Json value) {
    const auto spot = std::lower_bound(object.begin(), object.end(), key, key_less);
    assert(spot == object.end() || spot->first != key);
    object.emplace(spot, std::string{key}, std::move(value));
}

}  // namespace unknot::verbs
