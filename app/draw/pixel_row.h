#pragma once

#include <cstdint>

namespace draw {

/// Red, green, blue and straight alpha, each 0 to 255.
struct Colour {
    std::uint32_t r = 0, g = 0, b = 0, a = 0;
};

/// x / 255, rounded, for x up to 255 × 255.
constexpr std::uint32_t divide_by_255(std::uint32_t x) { return (x + 128 + ((x + 128) >> 8)) >> 8; }

/// Paints `count` pixels, 0xAARRGGBB, over what stands in them; they become opaque.
void fill_row(std::uint32_t* to, int count, const Colour& colour);

/// One colour through a coverage of a byte a pixel.
void cover_row(std::uint32_t* to, const std::uint8_t* coverage, int count, const Colour& colour);

/// Pixels of their own: 0xAARRGGBB with straight alpha, little endian, aligned or not.
void copy_row(std::uint32_t* to, const std::uint8_t* pixels, int count);

} // namespace draw
