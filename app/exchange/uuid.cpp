#include "exchange/uuid.h"

#include "base/require.h"

#include <array>
#include <bit>
#include <cstdint>

namespace exchange {
namespace {

/// SHA-1 (FIPS 180-4, §6.1). For UUIDs only, not for security.
std::array<std::uint8_t, 20> sha1(std::string message) {
    std::array<std::uint32_t, 5> h = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0};
    const std::uint64_t bits = std::uint64_t{message.size()} * 8;
    message += '\x80';
    while (message.size() % 64 != 56) message += '\0';
    for (int shift = 56; shift >= 0; shift -= 8) message += static_cast<char>(bits >> shift & 0xFF);
    for (std::size_t block = 0; block < message.size(); block += 64) {
        std::array<std::uint32_t, 80> w{};
        for (std::size_t t = 0; t < 16; ++t)
            for (std::size_t byte = 0; byte < 4; ++byte)
                w[t] = w[t] << 8 | static_cast<std::uint8_t>(message[block + 4 * t + byte]);
        for (std::size_t t = 16; t < 80; ++t)
            w[t] = std::rotl(w[t - 3] ^ w[t - 8] ^ w[t - 14] ^ w[t - 16], 1);
        auto [a, b, c, d, e] = h;
        for (std::size_t t = 0; t < 80; ++t) {
            const std::uint32_t f = t < 20   ? (b & c) | (~b & d)
                                    : t < 40 ? b ^ c ^ d
                                    : t < 60 ? (b & c) | (b & d) | (c & d)
                                             : b ^ c ^ d;
            const std::uint32_t k = t < 20   ? 0x5A827999
                                    : t < 40 ? 0x6ED9EBA1
                                    : t < 60 ? 0x8F1BBCDC
                                             : 0xCA62C1D6;
            const std::uint32_t next = std::rotl(a, 5) + f + e + k + w[t];
            e = d;
            d = c;
            c = std::rotl(b, 30);
            b = a;
            a = next;
        }
        h = {h[0] + a, h[1] + b, h[2] + c, h[3] + d, h[4] + e};
    }
    std::array<std::uint8_t, 20> out{};
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = static_cast<std::uint8_t>(h[i / 4] >> (24 - 8 * (i % 4)) & 0xFF);
    return out;
}

int hex_value(char c) {
    constexpr std::string_view digits = "0123456789abcdef";
    return static_cast<int>(digits.find(c));
}

std::string bytes_of(std::string_view uuid) {
    std::string hex, bytes;
    for (const char c : uuid)
        if (c != '-') hex += c;
    base::require(hex.size() == 32 &&
                      hex.find_first_not_of("0123456789abcdef") == std::string::npos,
                  "a name space is no UUID");
    for (std::size_t i = 0; i < hex.size(); i += 2)
        bytes += static_cast<char>(hex_value(hex[i]) * 16 + hex_value(hex[i + 1]));
    return bytes;
}

} // namespace

std::string name_uuid(std::string_view space, std::string_view name) {
    auto hash = sha1(bytes_of(space) + std::string(name));
    hash[6] = static_cast<std::uint8_t>((hash[6] & 0x0F) | 0x50);
    hash[8] = static_cast<std::uint8_t>((hash[8] & 0x3F) | 0x80);
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (std::size_t i = 0; i < 16; ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) out += '-';
        out += digits[hash[i] >> 4];
        out += digits[hash[i] & 0x0F];
    }
    return out;
}

} // namespace exchange
