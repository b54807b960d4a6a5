#include "text/layout.h"

#include "support/catch.h"
#include "text/fonts.h"

#include <algorithm>

namespace {

std::shared_ptr<const text::TextLayout> set(const std::string& marked, float ems,
                                            bool ruby = true) {
    text::Typesetter typesetter(test::house_fonts());
    text::Style style = test::style_of(100);
    style.ruby = ruby;
    return typesetter.set(text::parse_ruby(marked), style, ems * 100);
}

std::vector<text::Glyph> small(const text::TextLayout& layout) {
    std::vector<text::Glyph> out;
    std::copy_if(layout.glyphs.begin(), layout.glyphs.end(), std::back_inserter(out),
                 [](const text::Glyph& glyph) { return glyph.ruby; });
    return out;
}

float first_x(const text::TextLayout& layout, bool ruby) {
    return std::find_if(layout.glyphs.begin(), layout.glyphs.end(),
                        [&](const text::Glyph& glyph) { return glyph.ruby == ruby; })
        ->x;
}

} // namespace

TEST_CASE("readings are half as large and above the base") {
    const auto layout = set("児童《じどう》", 0);
    const auto readings = small(*layout);
    REQUIRE(readings.size() == 3);
    for (const text::Glyph& glyph : readings) {
        CHECK(glyph.size_px == 50);
        CHECK(glyph.y <= layout->lines[0].baseline - 88);
        CHECK(glyph.y - 0.88f * 50 >= layout->lines[0].box.y - 0.01f);
    }
}

TEST_CASE("a reading is centred over its base") {
    const auto layout = set("手当《てあ》", 0);
    const auto readings = small(*layout);
    REQUIRE(readings.size() == 2);
    const float left = readings.front().x;
    const float right = 200 - (readings.back().x + 50);
    CHECK(left == Approx(right).margin(12)); // kana are proportional
    CHECK(left > 10);
}

TEST_CASE("ruby is not laid out if the style leaves it out") {
    CHECK(*set("児童《じどう》手当", 0, false) == *set("児童手当", 0, false));
    CHECK(small(*set("児童《じどう》", 0, false)).empty());
}

TEST_CASE("a line with ruby grows at its top, other lines do not") {
    const auto with = set("児童《じどう》\nてあて", 0);
    const auto without = set("児童\nてあて", 0);
    CHECK(with->lines[0].box.height > without->lines[0].box.height);
    CHECK(with->lines[1].box.height == without->lines[1].box.height);
    CHECK(with->lines[1].box.y == Approx(with->lines[0].box.bottom()));
}

TEST_CASE("a reading never reaches into the line above") {
    const auto layout = set("承《うけたまわ》る\n承《うけたまわ》る", 0);
    for (const text::Glyph& glyph : small(*layout)) {
        const std::size_t line = glyph.y > layout->lines[1].box.y ? 1 : 0;
        CHECK(glyph.y - 0.88f * glyph.size_px >= layout->lines[line].box.y - 0.01f);
    }
}

TEST_CASE("a reading wider than its base gets more space") {
    CHECK(set("承る", 0)->size.width < set("承《うけたまわ》る", 0)->size.width);
    const auto layout = set("志《こころざし》志《こころざし》", 0);
    const auto readings = small(*layout);
    REQUIRE(readings.size() == 10);
    CHECK(readings[5].x - readings[4].x > 40); // the neighbours' readings do not touch
    CHECK(readings.front().x >= 0);
    CHECK(first_x(*layout, false) > readings.front().x);
}

TEST_CASE("a reading is never divided by a line end") {
    for (const float ems : {3.0f, 4.0f, 5.0f, 6.0f}) {
        const auto layout = set("児童《じどう》扶養《ふよう》手当《てあて》制度《せいど》", ems);
        for (const std::string& line : layout->line_texts())
            CHECK(line.size() / 3 % 2 == 0); // whole words of two kanji
    }
}

TEST_CASE("a word too wide for a line is divided together with its reading") {
    const auto layout = set("東京都庁《とうきょうとちょう》", 2.2f);
    CHECK(layout->lines.size() == 2);
    CHECK(small(*layout).size() == 9);
}

TEST_CASE("readings outside the text are left out") {
    text::Typesetter typesetter(test::house_fonts());
    text::RubyText text = test::plain("児童");
    text.ruby = {{0, 3, "じ"}, {0, 6, "じどう"}, {2, 900, "x"},
                 {5, 1, "x"},  {3, 6, ""},       {1, 2, "y"}};
    text::Style style = test::style_of();
    style.ruby = true;
    const auto layout = typesetter.set(text, style, 0);
    CHECK(small(*layout).size() == 1);
}
