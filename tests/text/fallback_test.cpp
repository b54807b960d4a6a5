#include "text/layout.h"

#include "support/catch.h"
#include "text/fonts.h"

#include <algorithm>

namespace {

std::shared_ptr<text::FontSet> with_dejavu() {
    auto files = test::house_files();
    files.push_back({"/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"});
    return test::open_fonts(files);
}

std::shared_ptr<const text::TextLayout>
set(const std::string& base, text::Style style = test::style_of(),
    std::shared_ptr<text::FontSet> fonts = test::house_fonts()) {
    text::Typesetter typesetter(std::move(fonts));
    return typesetter.set(test::plain(base), style, 0);
}

int missing(const std::string& base) { return set(base)->missing; }

text::FaceId face(const std::string& base, const std::string& language = "ja",
                  text::Weight weight = text::Weight::regular) {
    text::Style style = test::style_of();
    style.language = language;
    style.weight = weight;
    return set(base, style)->glyphs.at(0).face;
}

} // namespace

TEST_CASE("kanji of names and compatibility forms have glyphs") {
    for (const std::string base :
         {"𠮷", "𠮟", "﨑", "髙", "葛󠄀", "㈱", "½", "ｶﾞｷﾞｸﾞ", "①", "〒", "♡"})
        CHECK(missing(base) == 0);
}

TEST_CASE("accents have glyphs, composed or not") {
    for (const std::string base :
         {"tiếng Việt", "São Paulo", "ação", "tie\u0302\u0301ng", "Zażółć", "русский"})
        CHECK(missing(base) == 0);
}

TEST_CASE("the first file that has a cluster sets it") {
    CHECK(face("あ") == 0);
    CHECK(face("𠮷") == 2);
    CHECK(face("あ", "ja", text::Weight::bold) == 1);
    CHECK(face("𠮷", "ja", text::Weight::bold) == 3);
}

TEST_CASE("glyphs of the language's region are preferred") {
    CHECK(face("骨", "zh-Hans") == 5);
    CHECK(face("骨", "ko") == 4);
    CHECK(face("骨", "ja") == 0);
    CHECK(face("骨", "en") == 0);
}

TEST_CASE("a variation selector and its base are looked up together") {
    CHECK(set("葛\U000E0100")->glyphs.at(0).index != set("葛")->glyphs.at(0).index);
    CHECK(set("葛\U000E0100")->glyphs.size() == 1);
}

TEST_CASE("a word is set from one face") {
    const auto layout = set("tiếng");
    for (const text::Glyph& glyph : layout->glyphs) CHECK(glyph.face == layout->glyphs[0].face);
}

TEST_CASE("a character that no font has is shown as one box with its code point") {
    const auto layout = set("病院🏥へ");
    CHECK(layout->missing == 1);
    const auto box = std::find_if(layout->glyphs.begin(), layout->glyphs.end(),
                                  [](const text::Glyph& glyph) { return glyph.missing != 0; });
    REQUIRE(box != layout->glyphs.end());
    CHECK(box->missing == 0x1F3E5);
    CHECK(missing("👨‍👩‍👧") == 1);
    CHECK(missing("🇯🇵") == 1);
}

TEST_CASE("a right-to-left word is laid out in its own direction") {
    const auto layout = set("いまはשלוםです", test::style_of(), with_dejavu());
    CHECK(layout->missing == 0);
    REQUIRE(layout->glyphs.size() == 9);
    CHECK(layout->glyphs[3].x > layout->glyphs[6].x); // ש is right of ם
    CHECK(layout->glyphs[7].x > layout->glyphs[3].x);
}

TEST_CASE("joined letters of Arabic have their joined forms") {
    const auto joined = set("سلام", test::style_of(), with_dejavu());
    const auto single = set("س", test::style_of(), with_dejavu());
    CHECK(joined->missing == 0);
    CHECK(joined->glyphs.at(0).index != single->glyphs.at(0).index);
}

TEST_CASE("an Indic word without a font is shown as boxes") {
    CHECK(missing("हिन्दी") > 0);
    CHECK(missing("あहिन्दीあ") == missing("हिन्दी"));
}

TEST_CASE("joiners, direction marks and blanks are not missing glyphs") {
    CHECK(missing("a\u200Bb\u200Dc\u2060\uFEFF\u00AD\u200F") == 0);
    CHECK(missing("a b　c\td") == 0);
}
