#include "shell/renderer.h"

#include "base/file.h"
#include "host/font_files.h"
#include "support/catch.h"
#include "support/frames.h"
#include "support/temp_folder.h"

#include <memory>

using draw::Image;
using draw::PicturePack;
using shell::Drawing;
using shell::Renderer;
using shell::Window;

namespace {

constexpr int width = 240, height = 200;
constexpr ImU32 white = IM_COL32(255, 255, 255, 255), black = IM_COL32(0, 0, 0, 255);

text::GlyphCache glyph_cache() {
    auto fonts = text::FontSet::open(host::find_fonts().files);
    REQUIRE(fonts.ok());
    return text::GlyphCache(std::make_shared<text::FontSet>(std::move(fonts).value()));
}

PicturePack built_pictures() {
    auto pack = PicturePack::open(KODOMADO_BUILD "/assets/pictures.pack");
    REQUIRE(pack.ok());
    return std::move(pack).value();
}

/// A small panel in memory.
struct Panel {
    explicit Panel(Drawing how = Drawing::software)
        : window(Window::offscreen(width, height, how).value()) {}

    support::Frames frames{width, height};
    Window window;
    PicturePack pictures = built_pictures();
    Renderer renderer{window, pictures};
    text::GlyphCache glyphs = glyph_cache();

    bool show(const std::function<void(ImDrawList&)>& draw) {
        return renderer.show(frames.frame(draw), glyphs);
    }
    Image picture(const std::function<void(ImDrawList&)>& draw) {
        const ImDrawData& data = frames.frame(draw);
        renderer.show(data, glyphs);
        return renderer.picture(data).value();
    }
};

int red(const Image& image, int x, int y) {
    return image.rgb[static_cast<std::size_t>(y * image.width + x) * 3];
}

void paper(ImDrawList& list) { list.AddRectFilled({0, 0}, {width, height}, white); }

/// The largest difference between a coverage and its black drawing on white.
int difference(const Image& image, int left, int top, int w, int h,
               const std::function<int(int, int)>& coverage) {
    int largest = 0;
    for (int y = 0; y < h; ++y)
        for (int x = 0; x < w; ++x)
            largest =
                std::max(largest, std::abs(255 - red(image, left + x, top + y) - coverage(x, y)));
    return largest;
}

} // namespace

TEST_CASE("an unchanged frame is not presented again") {
    Panel panel(GENERATE(Drawing::software, Drawing::accelerated));
    CHECK(panel.show(paper));
    CHECK_FALSE(panel.show(paper));
    panel.renderer.invalidate();
    CHECK(panel.show(paper));
    panel.renderer.textures_lost();
    CHECK(panel.show(paper));
}

TEST_CASE("an icon is shown pixel for pixel as it was rasterised") {
    Panel panel(GENERATE(Drawing::software, Drawing::accelerated));
    const auto& entries = panel.pictures.entries();
    std::size_t seen = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto& icon = entries[i];
        if (icon.bytes_per_pixel != 1 || icon.height > 160) continue;
        const Image image = panel.picture([&](ImDrawList& list) {
            paper(list);
            const ImVec2 end{static_cast<float>(7 + icon.width),
                             static_cast<float>(11 + icon.height)};
            list.AddImage(reinterpret_cast<ImTextureID>(ui::first_picture + i), {7, 11}, end,
                          {0, 0}, {1, 1}, black);
        });
        const int off = difference(image, 7, 11, icon.width, icon.height, [&](int x, int y) {
            return panel.pictures.pixels(i)[static_cast<std::size_t>(y * icon.width + x)];
        });
        if (off > 2) FAIL_CHECK(icon.name << " " << icon.height << " is off by " << off);
        ++seen;
    }
    CHECK(seen >= 15);
}

TEST_CASE("glyphs are shown pixel for pixel, also those added later") {
    Panel panel(GENERATE(Drawing::software, Drawing::accelerated));
    for (const std::uint32_t index : {500u, 900u, 1500u}) {
        text::Glyph glyph;
        glyph.index = index;
        glyph.size_px = 40;
        panel.glyphs.begin_frame();
        const text::GlyphImage place = panel.glyphs.find(glyph);
        REQUIRE(place.width > 0);
        const auto page_pixel = [&](int x, int y) {
            const text::GlyphPage& page =
                panel.glyphs.pages()[static_cast<std::size_t>(place.page)];
            return int{
                page.pixels[static_cast<std::size_t>((place.y + y) * page.width + place.x + x)]};
        };
        const Image image = panel.picture([&](ImDrawList& list) {
            paper(list);
            const text::GlyphPage& page =
                panel.glyphs.pages()[static_cast<std::size_t>(place.page)];
            const auto w = static_cast<float>(page.width), h = static_cast<float>(page.height);
            const auto x = static_cast<float>(place.x), y = static_cast<float>(place.y);
            const auto gw = static_cast<float>(place.width), gh = static_cast<float>(place.height);
            list.AddImage(reinterpret_cast<ImTextureID>(ui::glyph_page_texture(place.page)), {5, 6},
                          {5 + gw, 6 + gh}, {x / w, y / h}, {(x + gw) / w, (y + gh) / h}, black);
        });
        CHECK(difference(image, 5, 6, place.width, place.height, page_pixel) <= 2);
    }
}

TEST_CASE("nothing is drawn outside its clip, and an unknown texture is skipped") {
    Panel panel(GENERATE(Drawing::software, Drawing::accelerated));
    const Image image = panel.picture([](ImDrawList& list) {
        paper(list);
        list.PushClipRect({10, 10}, {20, 20});
        list.AddRectFilled({0, 0}, {width, height}, black);
        list.PopClipRect();
        list.AddImage(reinterpret_cast<ImTextureID>(0x7FFFFFFF), {30, 30}, {90, 90});
    });
    CHECK(red(image, 10, 10) == 0);
    CHECK(red(image, 19, 19) == 0);
    CHECK(red(image, 9, 10) == 255);
    CHECK(red(image, 20, 19) == 255);
    CHECK(red(image, 50, 50) == 255);
}

TEST_CASE("a frame is written as PNG, and a file that cannot be written is reported") {
    support::TempFolder folder;
    Panel panel;
    const Image image = panel.picture(paper);
    REQUIRE(draw::write_png(folder / "new/frame.png", image).ok());
    const auto file = base::read_file(folder / "new/frame.png");
    CHECK(file.value().starts_with("\x89PNG"));
    CHECK_FALSE(draw::write_png("/proc/none/frame.png", image).ok());
}

TEST_CASE("a window opens with SDL's dummy video driver") {
    ::setenv("SDL_VIDEODRIVER", "dummy", 1);
    {
        const auto window = Window::open({320, 200, true, Drawing::automatic});
        REQUIRE(window.ok());
        CHECK(window.value().width() == 320);
        CHECK(window.value().height() == 200);
    }
    ::setenv("SDL_VIDEODRIVER", "none-such", 1);
    const auto none = Window::open({320, 200, true, Drawing::software});
    REQUIRE_FALSE(none.ok());
    CHECK(none.error().message.en.find("no screen can be opened") != std::string::npos);
    ::unsetenv("SDL_VIDEODRIVER");
}
