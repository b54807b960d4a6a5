#include "text/layout.h"
#include "text/normalise.h"

#include "support/catch.h"
#include "text/fonts.h"

#include <cmath>
#include <limits>

namespace {

text::TextLayout set(const std::string& base, float width, text::Style style = test::style_of()) {
    text::Typesetter typesetter(test::house_fonts());
    return *typesetter.set(test::plain(base), style, width);
}

std::string repeated(const std::string& piece, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += piece;
    return out;
}

} // namespace

TEST_CASE("invalid bytes are replaced") {
    CHECK(set("子\xff\xfe供", 0).text == "子\uFFFD\uFFFD供");
    CHECK(set("\xed\xa0\x80", 0).text == "\uFFFD\uFFFD\uFFFD");
    CHECK(set("\xe5\xad", 0).text == "\uFFFD");
}

TEST_CASE("control characters are left out") {
    CHECK(set(std::string("a\0b\x1b\x7f", 5), 0).text == "ab");
    CHECK(set("a\u0085b\u2028c\rd", 0).line_texts() == test::Lines{"a", "b", "c", "d"});
}

TEST_CASE("ruby and breaks are moved when bytes are replaced") {
    text::RubyText text = test::plain("\xff児童\x01手当");
    text.ruby = {{1, 7, "じどう"}};
    text.breaks = {{8, text::PhraseBreak::Level::bunsetsu}};
    text::Style style = test::style_of();
    style.ruby = true;
    text::Typesetter typesetter(test::house_fonts());
    CHECK(typesetter.set(text, style, 35)->line_texts() == test::Lines{"\uFFFD児童", "手当"});
}

TEST_CASE("a megabyte of any text is shortened") {
    for (const std::string piece :
         {"a", "あ", "\xff", "\n", "\u0301", " ", "\u200B", "👨‍👩‍👧", "ا", "（", "1"}) {
        const text::TextLayout layout = set(repeated(piece, (1u << 20) / piece.size()), 300);
        CHECK(layout.cut);
        CHECK(layout.text.size() <= 4u * 16'384u);
        CHECK(layout.glyphs.size() <= 2u * 16'384u);
    }
}

TEST_CASE("ten thousand combining marks on one letter are laid out") {
    const text::TextLayout layout = set("a" + repeated("\u0301", 10'000), 100);
    CHECK(layout.glyphs.size() <= 10'001);
    CHECK_FALSE(layout.lines.empty());
}

TEST_CASE("widths smaller than a glyph, NaN and infinity are handled") {
    CHECK(set("あい", 0.001f).lines.size() == 2);
    CHECK(set("あい", -5).lines.size() == 1);
    CHECK(set("あい", std::numeric_limits<float>::infinity()).lines.size() == 1);
    CHECK(set("あい", std::nanf("")).lines.size() == 1);
}

TEST_CASE("impossible sizes are limited") {
    for (const float size :
         {0.0f, -1.0f, std::nanf(""), std::numeric_limits<float>::infinity(), 1e9f}) {
        const text::TextLayout layout = set("あ", 100, test::style_of(size));
        CHECK(std::isfinite(layout.size.width));
        CHECK(layout.lines.size() == 1);
    }
    text::Style style = test::style_of();
    style.line_height = std::nanf("");
    style.max_lines = -3;
    style.language = "\xff no such tongue";
    CHECK(std::isfinite(set("あい", 100, style).size.height));
}

TEST_CASE("a line is cut in a box too narrow for an ellipsis") {
    text::Style style = test::style_of();
    style.max_lines = 1;
    CHECK(set("あいう", 1, style).line_texts() == test::Lines{"…"});
}

TEST_CASE("a line can be cut to nothing inside a word with a reading") {
    text::Style style = test::style_of();
    style.ruby = true;
    style.max_lines = 2;
    text::Typesetter typesetter(test::house_fonts());
    const auto layout =
        typesetter.set(text::parse_ruby("東京都庁《とうきょうとちょう》"), style, 1);
    CHECK(layout->line_texts() == test::Lines{"東", "…"});
}
