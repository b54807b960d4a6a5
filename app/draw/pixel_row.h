#pragma once

#include <cstdint>

namespace draw {

/// Red, green, blue and straight alpha, each 0 to 255.
struct Colour {
    std::uint32_t r = 0, g = 0, b = 0, a = 0;
};

/// x / 255, rounded, for x up to 255 × 255.
constexpr std::uint32_t divide_by_255(std::uint32_t x) { return (x + 128 + ((x + 128) >> 8)) >> 8; }

/// Blends the colour over `count` pixels (0xAARRGGBB), which become opaque.
void fill_row(std::uint32_t* to, int count, const Colour& colour);

/// Blends one colour with a coverage of one byte for each pixel.
void cover_row(std::uint32_t* to, const std::uint8_t* coverage, int count, const Colour& colour);

/// Blends pixels over others: 0xAARRGGBB with straight alpha, little endian, aligned or not.
void copy_row(std::uint32_t* to, const std::uint8_t* pixels, int count);

} // namespace draw
