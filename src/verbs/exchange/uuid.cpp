#include "verbs/exchange/uuid.hpp"

#include <array>
#include <bit>
#include <cstdint>

namespace unknot::verbs::exchange {

namespace {

using Words = std::array<std::uint32_t, 5>;
using Schedule = std::array<std::uint32_t, 80>;

struct Round {
    std::uint32_t mixed = 0;
    std::uint32_t constant = 0;
};

Round round_of(std::size_t t, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
    if (t < 20) return {(b & c) | (~b & d), 0x5a827999};
    if (t < 40) return {b ^ c ^ d, 0x6ed9eba1};
    if (t < 60) return {(b & c) | (b & d) | (c & d), 0x8f1bbcdc};
    return {b ^ c ^ d, 0xca62c1d6};
}

/// One block of 64 bytes of SHA-1 (FIPS 180-4, 6.1.2). The version asks for it; nothing here is kept secret by it.
void digest_block(std::string_view block, Words& hash) {
    Schedule w{};
    for (std::size_t t = 0; t < 16; ++t) {
        for (std::size_t i = 0; i < 4; ++i) w[t] = w[t] << 8 | static_cast<std::uint8_t>(block[4 * t + i]);
    }
    for (std::size_t t = 16; t < 80; ++t) w[t] = std::rotl(w[t - 3] ^ w[t - 8] ^ w[t - 14] ^ w[t - 16], 1);
    auto [a, b, c, d, e] = hash;
    for (std::size_t t = 0; t < 80; ++t) {
        const Round round = round_of(t, b, c, d);
        const std::uint32_t next = std::rotl(a, 5) + round.mixed + e + round.constant + w[t];
        e = d;
        d = c;
        c = std::rotl(b, 30);
        b = a;
        a = next;
    }
    const Words added{a, b, c, d, e};
    for (std::size_t i = 0; i < hash.size(); ++i) hash[i] += added[i];
}

Words sha1(std::string bytes) {
    const std::uint64_t bits = bytes.size() * 8;
    bytes += '\x80';
    while (bytes.size() % 64 != 56) bytes += '\0';
    for (int shift = 56; shift >= 0; shift -= 8) bytes += static_cast<char>(bits >> shift & 0xff);
    Words hash{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};
    const std::string_view all = bytes;
    for (std::size_t at = 0; at < all.size(); at += 64) digest_block(all.substr(at, 64), hash);
    return hash;
}

int digit(char c) { return c <= '9' ? c - '0' : c - 'a' + 10; }

std::string bytes_of(std::string_view uuid) {
    std::string bytes;
    int high = -1;
    for (const char c : uuid) {
        if (c == '-') continue;
        if (high < 0) high = digit(c);
        else {
            bytes += static_cast<char>(high << 4 | digit(c));
            high = -1;
        }
    }
    return bytes;
}

}  // namespace

std::string name_based_uuid(std::string_view space, std::string_view name) {
    constexpr std::string_view digits = "0123456789abcdef";
    Words hash = sha1(bytes_of(space) + std::string{name});
    hash[1] = (hash[1] & 0xffff0fff) | 0x5000;
    hash[2] = (hash[2] & 0x3fffffff) | 0x80000000;
    std::string out;
    for (std::size_t i = 0; i < 32; ++i) {
        if (i == 8 || i == 12 || i == 16 || i == 20) out += '-';
        out += digits[hash[i / 8] >> (28 - 4 * (i % 8)) & 0xf];
    }
    return out;
}

}  // namespace unknot::verbs::exchange
