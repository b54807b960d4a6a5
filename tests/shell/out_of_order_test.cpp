#include "shell/out_of_order.h"

#include "support/catch.h"

#include <algorithm>

using draw::PicturePack;
using shell::Window;

namespace {

constexpr std::uint32_t paper = 0xFAF7F1, ink = 0x22303C;

/// The number of pixels of this colour on a screen of this size.
long count(int width, int height, const PicturePack& pictures, std::uint32_t colour,
           shell::Drawing drawing = shell::Drawing::software) {
    auto window = Window::offscreen(width, height, drawing);
    REQUIRE(window.ok());
    CHECK_FALSE(shell::show_out_of_order(window.value(), pictures, 0));
    const draw::Pixels pixels = window.value().pixels();
    return std::count_if(pixels.first, pixels.first + pixels.stride * pixels.height,
                         [&](std::uint32_t pixel) { return (pixel & 0xFFFFFF) == colour; });
}

} // namespace

TEST_CASE("without fonts a picture shows where to ask, at every screen size") {
    auto pack = PicturePack::open(KODOMADO_BUILD "/assets/pictures.pack");
    REQUIRE(pack.ok());
    for (const auto drawing : {shell::Drawing::software, shell::Drawing::accelerated}) {
        CHECK(count(1920, 1080, pack.value(), ink, drawing) > 5'000);
        CHECK(count(800, 1280, pack.value(), ink, drawing) > 2'000);
        CHECK(count(500, 320, pack.value(), ink, drawing) > 500);
    }
    CHECK(count(320, 320, pack.value(), paper) == 320 * 320);
    CHECK(count(1280, 800, PicturePack(), paper) == 1280 * 800);
}
