#include "text/missing_box.h"

#include "support/catch.h"

namespace {

/// # where there is ink, a line for each row of pixels.
std::string drawn(char32_t code_point, float size_px) {
    const text::Bitmap picture = text::missing_box(code_point, size_px);
    std::string out = "\n";
    for (std::size_t i = 0; i < picture.pixels.size(); ++i) {
        out += picture.pixels[i] != 0 ? '#' : '.';
        if ((i + 1) % static_cast<std::size_t>(picture.width) == 0) out += '\n';
    }
    return out;
}

} // namespace

TEST_CASE("a box has the digits of its code point in two rows") {
    CHECK(drawn(U'\u3042', 17) == R"(
###############
#.............#
#...###.###...#
#.....#.#.#...#
#...###.#.#...#
#.....#.#.#...#
#...###.###...#
#.............#
#...#.#.###...#
#...#.#...#...#
#...###.###...#
#.....#.#.....#
#.....#.###...#
#.............#
###############
)");
    CHECK(drawn(U'\U0001F46A', 17) == R"(
###############
#.............#
#.###..#..###.#
#.#.#.##..#...#
#.#.#..#..##..#
#.#.#..#..#...#
#.###.###.#...#
#.............#
#.#.#.###..#..#
#.#.#.#...#.#.#
#.###.###.###.#
#...#.#.#.#.#.#
#...#.###.#.#.#
#.............#
###############
)");
}

TEST_CASE("a box too small for digits is empty") {
    CHECK(drawn(U'\u3042', 8) == R"(
########
#......#
#......#
#......#
#......#
#......#
#......#
########
)");
}
