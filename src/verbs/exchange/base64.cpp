#include "verbs/exchange/base64.hpp"

#include <cstdint>

namespace unknot::verbs::exchange {

namespace {

constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

}  // namespace

std::string to_base64(std::string_view bytes) {
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const std::string_view part = bytes.substr(at, 3);
        std::uint32_t held = 0;
        for (std::size_t i = 0; i < 3; ++i)
            held = held << 8 | (i < part.size() ? static_cast<std::uint8_t>(part[i]) : 0u);
        for (std::size_t i = 0; i < 4; ++i) out += i <= part.size() ? digits[held >> (18 - 6 * i) & 0x3f] : '=';
    }
    return out;
}

std::optional<std::string> from_base64(std::string_view text) {
    std::string out;
    std::uint32_t held = 0;
    int bits = 0;
    for (const char c : text.substr(0, text.find('='))) {
        const std::size_t digit = digits.find(c);
        if (digit == digits.npos) return std::nullopt;
        held = held << 6 | static_cast<std::uint32_t>(digit);
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        out += static_cast<char>(held >> bits & 0xff);
    }
    return to_base64(out) == text ? std::optional{std::move(out)} : std::nullopt;
}

}  // namespace unknot::verbs::exchange
