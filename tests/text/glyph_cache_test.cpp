#include "text/glyph_cache.h"

#include "support/catch.h"
#include "text/fonts.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace {

std::vector<text::Glyph> glyphs(const std::shared_ptr<text::FontSet>& fonts,
                                const std::string& base, float size) {
    text::Typesetter typesetter(fonts);
    return typesetter.set(test::plain(base), test::style_of(size), 0)->glyphs;
}

/// `count` different kanji, beginning with number `first`.
std::string kanji(int first, int count) {
    std::string out;
    for (int c = 0x4E00 + first; c < 0x4E00 + first + count; ++c) {
        out += static_cast<char>(0xE0 | c >> 12);
        out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    }
    return out;
}

int ink(const text::GlyphCache& cache, const text::GlyphImage& image) {
    const text::GlyphPage& page = cache.pages().at(static_cast<std::size_t>(image.page));
    int sum = 0;
    for (int y = image.y; y < image.y + image.height; ++y)
        for (int x = image.x; x < image.x + image.width; ++x)
            sum += page.pixels.at(static_cast<std::size_t>(y * page.width + x));
    return sum;
}

std::size_t counted_bytes(const text::GlyphCache& cache) {
    return std::accumulate(
        cache.pages().begin(), cache.pages().end(), std::size_t{0},
        [](std::size_t sum, const text::GlyphPage& page) { return sum + page.pixels.size(); });
}

} // namespace

TEST_CASE("the cache is empty before the first glyph") {
    text::GlyphCache cache(test::house_fonts());
    CHECK(cache.pages().empty());
    CHECK(cache.bytes() == 0);
}

TEST_CASE("a glyph is rasterised once and placed on a page") {
    const auto fonts = test::house_fonts();
    text::GlyphCache cache(fonts);
    const text::Glyph glyph = glyphs(fonts, "窓", 32).at(0);
    const text::GlyphImage image = cache.find(glyph);
    CHECK(image.width > 20);
    CHECK(image.top > 20);
    CHECK(ink(cache, image) > 0);
    REQUIRE(cache.pages().size() == 1);
    CHECK(cache.pages()[0].width == 512);
    CHECK(cache.pages()[0].generation == 1);
    cache.changes_taken(0);
    CHECK(cache.count() == 1);
    cache.find(glyph);
    CHECK(cache.count() == 1);
    CHECK(cache.pages()[0].changed.width == 0);
}

TEST_CASE("only new glyphs are marked as changed") {
    const auto fonts = test::house_fonts();
    text::GlyphCache cache(fonts);
    const auto two = glyphs(fonts, "窓口", 32);
    cache.find(two[0]);
    cache.changes_taken(0);
    const text::GlyphImage second = cache.find(two[1]);
    const text::PixelRect changed = cache.pages()[0].changed;
    CHECK(changed.x == second.x);
    CHECK(changed.y == second.y);
    CHECK(changed.width == second.width);
    CHECK(changed.height == second.height);
}

TEST_CASE("a blank has no picture") {
    const auto fonts = test::house_fonts();
    text::GlyphCache cache(fonts);
    CHECK(cache.find(glyphs(fonts, "a b", 32).at(1)).width == 0);
}

TEST_CASE("sizes and faces have pictures of their own, which never overlap") {
    const auto fonts = test::house_fonts();
    text::GlyphCache cache(fonts);
    std::vector<text::GlyphImage> images;
    for (const float size : {12.0f, 20.5f, 32.0f, 64.0f})
        for (const text::Glyph& glyph : glyphs(fonts, "あア亜Ag𠮷、" + kanji(0, 40), size))
            images.push_back(cache.find(glyph));
    for (std::size_t i = 0; i < images.size(); ++i)
        for (std::size_t k = 0; k < i; ++k) {
            const text::GlyphImage &a = images[i], &b = images[k];
            const bool apart = a.page != b.page || a.x >= b.x + b.width || b.x >= a.x + a.width ||
                               a.y >= b.y + b.height || b.y >= a.y + a.height;
            REQUIRE(apart);
        }
}

TEST_CASE("a full page stays as it is, the next one is larger") {
    const auto fonts = test::house_fonts();
    text::GlyphCache cache(fonts);
    const text::Glyph first = glyphs(fonts, "窓", 60).at(0);
    const text::GlyphImage before = cache.find(first);
    const int amount = ink(cache, before);
    for (const text::Glyph& glyph : glyphs(fonts, kanji(0, 300), 60)) cache.find(glyph);
    REQUIRE(cache.pages().size() == 2);
    CHECK(cache.pages()[0].width == 512);
    CHECK(cache.pages()[1].width == 1024);
    CHECK(cache.pages()[0].generation == 1);
    CHECK(cache.find(first).x == before.x);
    CHECK(ink(cache, cache.find(first)) == amount);
    CHECK(cache.bytes() == counted_bytes(cache));
}

TEST_CASE("old pages are freed at the limit") {
    const auto fonts = test::house_fonts();
    constexpr std::size_t limit = 2u << 20;
    text::GlyphCache cache(fonts, limit);
    for (int frame = 0; frame < 12; ++frame) {
        cache.begin_frame();
        for (const text::Glyph& glyph : glyphs(fonts, kanji(frame * 100, 100), 60))
            cache.find(glyph);
        CHECK(cache.bytes() <= limit);
        CHECK(cache.bytes() == counted_bytes(cache));
    }
    const std::uint32_t generation = cache.pages()[0].generation;
    CHECK(generation > 2);
}

TEST_CASE("pages used in this frame are not freed") {
    const auto fonts = test::house_fonts();
    text::GlyphCache cache(fonts, 1u << 18);
    cache.begin_frame();
    std::vector<std::pair<text::GlyphImage, int>> seen;
    for (const text::Glyph& glyph : glyphs(fonts, kanji(0, 500), 60)) {
        const text::GlyphImage image = cache.find(glyph);
        seen.emplace_back(image, ink(cache, image));
    }
    for (const auto& [image, amount] : seen) REQUIRE(ink(cache, image) == amount);
    cache.begin_frame();
    CHECK(cache.bytes() <= 1u << 18);
}

TEST_CASE("a glyph larger than a page gets its own page, and one beyond the limit is left out") {
    const auto fonts = test::house_fonts();
    text::GlyphCache cache(fonts);
    text::Glyph glyph = glyphs(fonts, "窓", 32).at(0);
    glyph.size_px = 900;
    CHECK(cache.find(glyph).width > 512);
    glyph.size_px = 1e9f;
    CHECK(cache.find(glyph).width == 0);
    glyph.size_px = -1;
    CHECK(cache.find(glyph).width == 0);
}

TEST_CASE("missing characters are boxes with their own digits") {
    const auto fonts = test::house_fonts();
    text::GlyphCache cache(fonts);
    const auto boxes = glyphs(fonts, "🏥🏦", 48);
    const text::GlyphImage a = cache.find(boxes.at(0));
    const text::GlyphImage b = cache.find(boxes.at(1));
    CHECK(a.width > 30);
    CHECK(a.width == b.width);
    CHECK(ink(cache, a) != ink(cache, b));
    for (const float size : {1.0f, 3.0f, 7.0f, 12.0f}) {
        text::Glyph tiny = boxes[0];
        tiny.size_px = size;
        CHECK(cache.find(tiny).width > 0);
    }
}

TEST_CASE("a glyph that the face does not have is empty") {
    const auto fonts = test::house_fonts();
    text::GlyphCache cache(fonts);
    text::Glyph glyph = glyphs(fonts, "窓", 32).at(0);
    glyph.index = 0xFFFFFF;
    CHECK(cache.find(glyph).width == 0);
}
