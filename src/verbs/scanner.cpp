#include "verbs/scanner.hpp"

#include <charconv>

namespace unknot::verbs {

namespace {

bool is_digit(int byte) { return byte >= '0' && byte <= '9'; }

/// The value of a hexadecimal digit, or -1.
int hex_value(int byte) {
    if (is_digit(byte)) return byte - '0';
    const int lower = byte | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

void append_utf8(std::string& out, int code) {
    const auto put = [&](int byte) { out += static_cast<char>(byte); };
    if (code < 0x80) return put(code);
    if (code < 0x800) {
        put(0xC0 | code >> 6);
    } else {
        if (code < 0x10000) {
            put(0xE0 | code >> 12);
        } else {
            put(0xF0 | code >> 18);
            put(0x80 | (code >> 12 & 0x3F));
        }
        put(0x80 | (code >> 6 & 0x3F));
    }
    put(0x80 | (code & 0x3F));
}

}  // namespace

Token Scanner::next() {
    int byte = get();
    while (byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r') byte = get();
    switch (byte) {
        case -1: return Token::end;
        case '{': return Token::object;
        case '}': return Token::object_end;
        case '[': return Token::list;
        case ']': return Token::list_end;
        case ':': return Token::colon;
        case ',': return Token::comma;
        case '"': return scan_text();
        case 't': return literal("rue", Token::truth);
        case 'f': return literal("alse", Token::falsehood);
        case 'n': return literal("ull", Token::null);
        case 0xEF:  // a byte order mark is passed over, at the very beginning
            return at_ == 1 && get() == 0xBB && get() == 0xBF ? next() : Token::wrong;
        default: return byte == '-' || is_digit(byte) ? scan_number(byte) : Token::wrong;
    }
}

Token Scanner::literal(std::string_view rest, Token token) {
    for (const char expected : rest) {
        if (get() != expected) return Token::wrong;
    }
    return token;
}

Token Scanner::scan_text() {
    unescaped_.clear();
    for (std::size_t from = at_;; from = at_) {
        int byte = get();
        while (byte >= 0x20 && byte != '"' && byte != '\\') byte = get();
        const std::string_view plain = source_.substr(from, at_ - 1 - from);
        if (byte == '"' && unescaped_.empty()) {
            text_ = plain;
            return Token::text;
        }
        unescaped_ += plain;
        if (byte == '"') {
            text_ = unescaped_;
            return Token::text;
        }
        if (byte != '\\' || !escape()) return Token::wrong;  // a control character, the end, or no escape of JSON
    }
}

bool Scanner::escape() {
    const int byte = get();
    switch (byte) {
        case '"':
        case '\\':
        case '/': unescaped_ += static_cast<char>(byte); return true;
        case 'b': unescaped_ += '\b'; return true;
        case 'f': unescaped_ += '\f'; return true;
        case 'n': unescaped_ += '\n'; return true;
        case 'r': unescaped_ += '\r'; return true;
        case 't': unescaped_ += '\t'; return true;
        case 'u': return code_point();
        default: return false;
    }
}

/// One code point, which beyond U+FFFF is written as two surrogates, the high one first.
bool Scanner::code_point() {
    int code = four_digits();
    if (code < 0 || (code >= 0xDC00 && code <= 0xDFFF)) return false;
    if (code >= 0xD800 && code <= 0xDBFF) {
        if (get() != '\\' || get() != 'u') return false;
        const int low = four_digits();
        if (low < 0xDC00 || low > 0xDFFF) return false;
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
    }
    append_utf8(unescaped_, code);
    return true;
}

int Scanner::four_digits() {
    int code = 0;
    for (int i = 0; i < 4; ++i) {
        const int value = hex_value(get());
        if (value < 0) return -1;
        code = code * 16 + value;
    }
    return code;
}

/// Passes over digits; the first byte that is none.
int Scanner::digits() {
    int byte = get();
    while (is_digit(byte)) byte = get();
    return byte;
}

Token Scanner::scan_number(int first) {
    const char* const begin = source_.data() + at_ - 1;
    int byte = first == '-' ? get() : first;
    if (!is_digit(byte)) return Token::wrong;
    byte = byte == '0' ? get() : digits();
    const bool fraction = byte == '.';
    if (fraction) {
        if (!is_digit(get())) return Token::wrong;
        byte = digits();
    }
    const bool exponent = byte == 'e' || byte == 'E';
    if (exponent) {
        byte = get();
        if (byte == '+' || byte == '-') byte = get();
        if (!is_digit(byte)) return Token::wrong;
        digits();
    }
    --at_;  // the byte after the number belongs to what follows
    const auto [end, error] = std::from_chars(begin, source_.data() + at_, number_);
    whole_ = fraction || exponent ? Whole::has_fraction : error == std::errc{} ? Whole::yes : Whole::beyond_64_bits;
    return Token::number;
}

}  // namespace unknot::verbs
