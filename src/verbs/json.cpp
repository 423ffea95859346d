#include "verbs/json.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>

#include "verbs/scanner.hpp"

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

/// Where the key stands or belongs. What comes sorted belongs at the end.
template <class Object>
auto spot_of(Object& object, std::string_view key) {
    if (object.empty() || object.back().first < key) return object.end();
    return std::lower_bound(object.begin(), object.end(), key, key_less);
}

/// Puts tokens together, knowing at every moment the place it is at.
class Parser {
public:
    explicit Parser(std::string_view text) : scanner_(text) {}

    std::variant<Json, Problem> document() {
        Json root;
        if (value(scanner_.next(), {}, 0, root) && scanner_.next() != Token::end) malformed();
        if (problem_.code.empty()) return root;
        return std::move(problem_);
    }

private:
    bool value(Token token, const Where& where, std::size_t depth, Json& out) {
        switch (token) {
            case Token::object:
            case Token::list:
                if (depth >= json_depth_max) return fail("json_too_deep", where);
                return token == Token::list ? list(where, depth + 1, out.held.emplace<JsonList>())
                                            : object(where, depth + 1, out.held.emplace<JsonObject>());
            case Token::text: out.held.emplace<std::string>(scanner_.text()); return true;
            case Token::truth: out.held = true; return true;
            case Token::falsehood: out.held = false; return true;
            case Token::null: return true;
            case Token::number:
                if (scanner_.whole() == Whole::beyond_64_bits) return fail("number_out_of_range", where);
                if (scanner_.whole() == Whole::has_fraction) return fail("number_not_whole", where);
                out.held = scanner_.number();
                return true;
            default: return malformed();
        }
    }

    bool object(const Where& where, std::size_t depth, JsonObject& out) {
        Token token = scanner_.next();
        if (token == Token::object_end) return true;
        for (;; token = scanner_.next()) {
            if (token != Token::text) return malformed();
            const std::string_view key = scanner_.text();
            const auto spot = spot_of(out, key);
            if (spot != out.end() && spot->first == key) return fail("json_duplicate_key", {&where, key});
            auto& [name, held] = *out.emplace(spot, key, Json{});
            if (scanner_.next() != Token::colon) return malformed();
            if (!value(scanner_.next(), {&where, name}, depth, held)) return false;
            token = scanner_.next();
            if (token == Token::object_end) return true;
            if (token != Token::comma) return malformed();
        }
    }

    bool list(const Where& where, std::size_t depth, JsonList& out) {
        Token token = scanner_.next();
        if (token == Token::list_end) return true;
        for (;; token = scanner_.next()) {
            Json& held = out.emplace_back();
            if (!value(token, {&where, {}, out.size() - 1}, depth, held)) return false;
            token = scanner_.next();
            if (token == Token::list_end) return true;
            if (token != Token::comma) return malformed();
        }
    }

    bool malformed() {
        problem_ = {"json_malformed", "byte " + std::to_string(scanner_.read())};
        return false;
    }
    bool fail(std::string_view code, const Where& where) {
        problem_ = {std::string{code}, where.pointer()};
        return false;
    }

    Scanner scanner_;
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

void dump_into(const Json& value, std::string& out) {
    if (const auto* object = value.object()) {
        out += '{';
        for (const auto& [key, held] : *object) {
            if (out.back() != '{') out += ',';
            write_text(key, out);
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
        write_text(*text, out);
    } else if (const auto* number = value.number()) {
        write_number(*number, out);
    } else if (const auto* truth = value.truth()) {
        out += *truth ? "true" : "false";
    } else {
        out += "null";
    }
}

}  // namespace

void write_text(std::string_view text, std::string& out) {
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    std::size_t done = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto code = static_cast<unsigned char>(text[i]);
        if (code >= 0x20 && code != '"' && code != '\\') continue;
        out.append(text, done, i - done);
        done = i + 1;
        if (code >= 0x20) out.append({'\\', text[i]});
        else out.append("\\u00").append({hex[code >> 4], hex[code & 15]});
    }
    out.append(text, done);
    out += '"';
}

void write_name(std::string_view name, std::string& out) {
    out += '"';
    out += name;
    out += '"';
}

void write_number(std::int64_t number, std::string& out) {
    std::array<char, 20> digits;  // the longest: -9223372036854775808
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end);
}

std::string Where::pointer() const {
    if (!parent) return {};
    return parent->pointer() + "/" + (key.data() ? std::string{key} : std::to_string(index));
}

std::variant<Json, Problem> parse_json(std::string_view text) {
    if (!is_utf8(text)) return Problem{"json_not_utf8", ""};
    return Parser{text}.document();
}

std::string dump(const Json& value) {
    std::string out;
    dump_into(value, out);
    return out;
}

const Json* member(const JsonObject& object, std::string_view key) {
    const auto spot = spot_of(object, key);
    return spot != object.end() && spot->first == key ? &spot->second : nullptr;
}

void put(JsonObject& object, std::string_view key, Json value) {
    const auto spot = spot_of(object, key);
    assert(spot == object.end() || spot->first != key);
    object.emplace(spot, std::string{key}, std::move(value));
}

}  // namespace unknot::verbs
