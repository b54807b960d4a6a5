#include "text/layout.h"

#include "support/catch.h"
#include "text/fonts.h"

namespace {

/// Width in em, in Noto Sans CJK, whose punctuation has full width.
float width_of(const std::string& base, float box = 0) {
    static const auto fonts = test::open_fonts({{test::noto + "Regular.ttc", 0}});
    text::Typesetter typesetter(fonts);
    const auto layout = typesetter.set(test::plain(base), test::style_of(100), box * 100);
    return layout->lines.at(0).box.width / 100;
}

float sum(const std::string& a, const std::string& b) { return width_of(a) + width_of(b); }

} // namespace

TEST_CASE("there is a quarter of an em between Japanese and Latin letters or digits") {
    CHECK(width_of("第3") == Approx(sum("第", "3") + 0.25f));
    CHECK(width_of("3人") == Approx(sum("3", "人") + 0.25f));
    CHECK(width_of("SNSで") == Approx(sum("SNS", "で") + 0.25f));
}

TEST_CASE("there is no extra space beside punctuation, blanks or full-width letters") {
    CHECK(width_of("（3") == Approx(sum("（", "3")));
    CHECK(width_of("で 3") == Approx(width_of("で") + width_of("a 3") - width_of("a")));
    CHECK(width_of("人３") == Approx(sum("人", "３")));
    CHECK(width_of("人・人") == Approx(3));
}

TEST_CASE("adjacent brackets and punctuation are set half-width") {
    CHECK(width_of("人」「人") == Approx(3.5).margin(0.05));
    CHECK(width_of("人。」人") == Approx(3.5).margin(0.05));
    CHECK(width_of("人」、人") == Approx(3.5).margin(0.05));
    CHECK(width_of("人（「人") == Approx(3.5).margin(0.05));
    CHECK(width_of("人「人") == Approx(3));
}

TEST_CASE("an opening bracket is half-width at the beginning of a line, a closing one at the end") {
    CHECK(width_of("「人人") == Approx(2.5).margin(0.05));
    CHECK(width_of("人人」") == Approx(2.5).margin(0.05));
    CHECK(width_of("人人。") == Approx(2.5).margin(0.05));
}

TEST_CASE("、 and 。 hang outside a full line") {
    text::Typesetter typesetter(test::open_fonts({{test::noto + "Regular.ttc", 0}}));
    const auto layout = typesetter.set(test::plain("人人人人。"), test::style_of(100), 400);
    REQUIRE(layout->lines.size() == 1);
    CHECK(layout->lines[0].box.width == Approx(400));
    CHECK(layout->glyphs.back().x >= 399);
}

TEST_CASE("kana are tightened if the face has proportional forms") {
    CHECK(width_of("りくしと") < 4);
    CHECK(width_of("漢字漢字") == Approx(4));
}
