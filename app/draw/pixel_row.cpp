#include "draw/pixel_row.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace draw {
namespace {

static_assert(std::endian::native == std::endian::little, "pictures have this byte order");

constexpr std::uint32_t opaque = 255u << 24;
constexpr std::uint32_t red_and_blue = 0x00FF00FF;

constexpr std::uint32_t word_of(const Colour& c) { return opaque | c.r << 16 | c.g << 8 | c.b; }

/// divide_by_255 for two numbers of 16 bits at once.
constexpr std::uint32_t divide_both_by_255(std::uint32_t two) {
    two += 0x00800080;
    return (two + (two >> 8 & red_and_blue)) >> 8 & red_and_blue;
}

constexpr std::uint32_t blend(std::uint32_t below, std::uint32_t over, std::uint32_t alpha) {
    const std::uint32_t rest = 255 - alpha;
    const std::uint32_t outer =
        divide_both_by_255((over & red_and_blue) * alpha + (below & red_and_blue) * rest);
    const std::uint32_t green =
        divide_by_255((over >> 8 & 255) * alpha + (below >> 8 & 255) * rest);
    return opaque | outer | green << 8;
}

void put(std::uint32_t& to, std::uint32_t over, std::uint32_t alpha) {
    if (alpha == 255)
        to = over | opaque;
    else if (alpha != 0)
        to = blend(to, over, alpha);
}

} // namespace

void fill_row(std::uint32_t* to, int count, const Colour& colour) {
    const std::uint32_t word = word_of(colour);
    if (colour.a == 255)
        std::fill_n(to, count, word);
    else if (colour.a != 0)
        std::for_each_n(to, count,
                        [&](std::uint32_t& pixel) { pixel = blend(pixel, word, colour.a); });
}

void cover_row(std::uint32_t* to, const std::uint8_t* coverage, int count, const Colour& colour) {
    const std::uint32_t word = word_of(colour);
    for (int x = 0; x < count; ++x)
        if (coverage[x] != 0) put(to[x], word, divide_by_255(colour.a * coverage[x]));
}

void copy_row(std::uint32_t* to, const std::uint8_t* pixels, int count) {
    for (int x = 0; x < count; ++x, pixels += sizeof(std::uint32_t)) {
        std::uint32_t word;
        std::memcpy(&word, pixels, sizeof word);
        put(to[x], word, word >> 24);
    }
}

} // namespace draw
