#include "paper/visible.hpp"

#include <fmt/format.h>

namespace unknot::paper {

namespace {

constexpr std::string_view set_apart = "\u2068";    // FSI
constexpr std::string_view set_apart_end = "\u2069";  // PDI

bool is_blank(char32_t point) {
    return point == U' ' || point == U'\t' || point == U'\n' || point == U'\r' || point == 0x2028 || point == 0x2029;
}

/// C0, C1, DEL; marks, embeddings, overrides and isolates of direction; invisible formatting; not characters at all.
bool is_hidden(char32_t point) {
    if (point < 0x20 || (point >= 0x7f && point < 0xa0) || point == 0xad || point == 0x61c || point == 0x180e)
        return true;
    if (point == 0x200b || point == 0x200e || point == 0x200f || (point >= 0x202a && point <= 0x202e)) return true;
    if ((point >= 0x2060 && point <= 0x206f) || point == 0xfeff || (point >= 0xfff9 && point <= 0xfffc)) return true;
    if ((point >= 0xfdd0 && point <= 0xfdef) || (point & 0xfffe) == 0xfffe) return true;
    return point >= 0xe0000 && point <= 0xe0fff;
}

/// How many bytes the code point at the beginning has, of text that is known to be UTF-8.
std::size_t length_of(unsigned char first) {
    if (first < 0x80) return 1;
    if (first < 0xe0) return 2;
    return first < 0xf0 ? 3 : 4;
}

}  // namespace

std::vector<char32_t> code_points(std::string_view text) {
    std::vector<char32_t> out;
    for (std::size_t at = 0; at < text.size();) {
        const auto first = static_cast<unsigned char>(text[at]);
        const std::size_t length = std::min(length_of(first), text.size() - at);
        char32_t point = length == 1 ? first : first & (0xffU >> (length + 1));
        for (std::size_t i = 1; i < length; ++i)
            point = point << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3fU);
        out.push_back(point);
        at += length;
    }
    return out;
}

std::string utf8(char32_t point) {
    const auto byte = [](char32_t value) { return static_cast<char>(static_cast<unsigned char>(value)); };
    if (point < 0x80) return {byte(point)};
    if (point < 0x800) return {byte(0xc0 | point >> 6), byte(0x80 | (point & 0x3f))};
    if (point < 0x10000) {
        return {byte(0xe0 | point >> 12), byte(0x80 | (point >> 6 & 0x3f)), byte(0x80 | (point & 0x3f))};
    }
    return {byte(0xf0 | point >> 18), byte(0x80 | (point >> 12 & 0x3f)), byte(0x80 | (point >> 6 & 0x3f)),
            byte(0x80 | (point & 0x3f))};
}

std::string code_of(char32_t point) { return fmt::format("U+{:04X}", static_cast<std::uint32_t>(point)); }

std::string visible(std::string_view text) {
    std::string out;
    bool blank = true;  // at the beginning none
    for (const char32_t point : code_points(text)) {
        if (is_blank(point)) {
            if (!blank) out += ' ';
            blank = true;
            continue;
        }
        blank = false;
        out += is_hidden(point) ? "<" + code_of(point) + ">" : utf8(point);
    }
    if (blank && !out.empty()) out.pop_back();
    if (out.empty()) return out;
    return std::string{set_apart} + out + std::string{set_apart_end};
}

}  // namespace unknot::paper
