#include "text/missing_box.h"

#include <algorithm>
#include <array>

namespace text {
namespace {

constexpr int digit_width = 3;
constexpr int digit_height = 5;

/// Hexadecimal digits of three by five pixels, one number for each row from the top.
constexpr std::array<std::array<std::uint8_t, digit_height>, 16> digits = {{{7, 5, 5, 5, 7},
                                                                            {2, 6, 2, 2, 7},
                                                                            {7, 1, 7, 4, 7},
                                                                            {7, 1, 7, 1, 7},
                                                                            {5, 5, 7, 1, 1},
                                                                            {7, 4, 7, 1, 7},
                                                                            {7, 4, 7, 5, 7},
                                                                            {7, 1, 1, 2, 2},
                                                                            {7, 5, 7, 5, 7},
                                                                            {7, 5, 7, 1, 7},
                                                                            {2, 5, 7, 5, 5},
                                                                            {6, 5, 6, 5, 6},
                                                                            {7, 4, 4, 4, 7},
                                                                            {6, 5, 5, 5, 6},
                                                                            {7, 4, 6, 4, 7},
                                                                            {7, 4, 6, 4, 4}}};

void fill(Bitmap& picture, int x, int y, int width, int height) {
    for (int row = std::max(y, 0); row < std::min(y + height, picture.height); ++row)
        for (int column = std::max(x, 0); column < std::min(x + width, picture.width); ++column)
            picture.pixels[static_cast<std::size_t>(row * picture.width + column)] = 255;
}

void draw_digit(Bitmap& picture, unsigned digit, int x, int y, int dot) {
    for (int row = 0; row < digit_height; ++row)
        for (int column = 0; column < digit_width; ++column)
            if (digits[digit][static_cast<std::size_t>(row)] >> (digit_width - 1 - column) & 1)
                fill(picture, x + column * dot, y + row * dot, dot, dot);
}

} // namespace

Bitmap missing_box(char32_t code_point, float size_px) {
    Bitmap picture;
    const int em = std::max(3, static_cast<int>(size_px));
    const int margin = em / 16;
    const int stroke = std::max(1, em / 24);
    picture.width = picture.height = em - 2 * margin;
    picture.left = margin;
    picture.top = em * 88 / 100 - margin; // the em box of Japanese type
    picture.pixels.assign(static_cast<std::size_t>(picture.width * picture.height), 0);
    const int side = picture.width;
    fill(picture, 0, 0, side, stroke);
    fill(picture, 0, side - stroke, side, stroke);
    fill(picture, 0, 0, stroke, side);
    fill(picture, side - stroke, 0, stroke, side);

    // Two rows of two digits, or of three for a longer code point.
    const int columns = code_point > 0xFFFF ? 3 : 2;
    const int needed_width = columns * (digit_width + 1) - 1;
    const int needed_height = 2 * digit_height + 1;
    const int room = side - 2 * stroke - 2;
    const int dot = std::min(room / needed_width, room / needed_height);
    if (dot < 1) return picture;
    const int x0 = (side - needed_width * dot) / 2;
    const int y0 = (side - needed_height * dot) / 2;
    for (int i = 0; i < 2 * columns; ++i) {
        const int shift = 4 * (2 * columns - 1 - i);
        draw_digit(picture, static_cast<unsigned>(code_point >> shift & 0xF),
                   x0 + i % columns * (digit_width + 1) * dot,
                   y0 + i / columns * (digit_height + 1) * dot, dot);
    }
    return picture;
}

} // namespace text
