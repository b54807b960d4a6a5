#include "draw/pixel_row.h"

#include "support/catch.h"

#include <cmath>
#include <vector>

using draw::Colour;

namespace {

using Row = std::vector<std::uint32_t>;
using Bytes = std::vector<std::uint8_t>;

constexpr std::uint32_t paper = 0xFFFAF7F1;

std::uint32_t channel(std::uint32_t pixel, int shift) { return pixel >> shift & 255; }

std::uint32_t mixed(std::uint32_t over, std::uint32_t below, std::uint32_t alpha) {
    return static_cast<std::uint32_t>(std::lround((over * alpha + below * (255 - alpha)) / 255.0));
}

Row filled(const Colour& colour, Row row = {paper, paper}) {
    draw::fill_row(row.data(), 1, colour);
    return row;
}
Row covered(const Bytes& coverage, const Colour& colour) {
    Row row(coverage.size(), paper);
    draw::cover_row(row.data(), coverage.data(), static_cast<int>(row.size()), colour);
    return row;
}
Row copied(const Bytes& bgra) {
    Row row(bgra.size() / 4, paper);
    draw::copy_row(row.data(), bgra.data(), static_cast<int>(row.size()));
    return row;
}

} // namespace

TEST_CASE("every mixture of two channels is rounded to the nearest") {
    int wrong = 0;
    for (std::uint32_t alpha = 0; alpha <= 255; ++alpha)
        for (std::uint32_t over = 0; over <= 255; over += 5)
            for (std::uint32_t below = 0; below <= 255; below += 5) {
                const std::uint32_t under = 255u << 24 | below << 16 | below << 8 | below;
                const std::uint32_t pixel = filled({over, 255 - over, over, alpha}, {under})[0];
                wrong += channel(pixel, 16) != mixed(over, below, alpha) ||
                         channel(pixel, 8) != mixed(255 - over, below, alpha) ||
                         channel(pixel, 0) != mixed(over, below, alpha) ||
                         channel(pixel, 24) != 255;
            }
    CHECK(wrong == 0);
}

TEST_CASE("only the given number of pixels is filled") {
    CHECK(filled({1, 2, 3, 255}) == Row{0xFF010203, paper});
    CHECK(filled({1, 2, 3, 0}) == Row{paper, paper});
}

TEST_CASE("coverage blends the colour") {
    CHECK(covered({0, 255}, {1, 2, 3, 255}) == Row{paper, 0xFF010203});
    CHECK(covered({255, 128}, {1, 2, 3, 0}) == Row{paper, paper});
    CHECK(covered({128}, {0, 0, 0, 255}) == filled({0, 0, 0, 128}, {paper}));
    CHECK(covered({128}, {0, 0, 0, 128}) == filled({0, 0, 0, 64}, {paper}));
}

TEST_CASE("a picture's pixels are stored as blue, green, red, alpha") {
    CHECK(copied({3, 2, 1, 255, 9, 9, 9, 0}) == Row{0xFF010203, paper});
    CHECK(copied({3, 2, 1, 77}) == filled({1, 2, 3, 77}, {paper}));
}
