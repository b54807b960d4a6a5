#include "text/layout.h"

#include "support/catch.h"
#include "text/fonts.h"

#include <algorithm>

using test::Lines;
using test::plain;
using test::style_of;

namespace {

std::shared_ptr<const text::TextLayout> set(const std::string& marked, float ems,
                                            text::Style style = style_of()) {
    text::Typesetter typesetter(test::house_fonts());
    return typesetter.set(text::parse_ruby(marked), style, ems * style.size_px);
}

Lines lines(const std::string& marked, float ems, text::Style style = style_of()) {
    return set(marked, ems, style)->line_texts();
}

text::Style at_most(int max_lines) {
    text::Style style = style_of();
    style.max_lines = max_lines;
    return style;
}

text::Style balanced() {
    text::Style style = style_of();
    style.balance = true;
    return style;
}

text::Style english() {
    text::Style style = style_of();
    style.language = "en";
    return style;
}

std::vector<float> widths(const text::TextLayout& layout) {
    std::vector<float> out;
    for (const text::Line& line : layout.lines) out.push_back(line.box.width);
    return out;
}

/// The text with phrases marked by |.
text::RubyText phrased(const std::string& marked) {
    text::RubyText out;
    for (const char c : marked)
        if (c == '|')
            out.breaks.push_back({out.base.size(), text::PhraseBreak::Level::bunsetsu});
        else
            out.base += c;
    return out;
}

Lines phrased_lines(const std::string& marked, float ems) {
    text::Typesetter typesetter(test::house_fonts());
    return typesetter.set(phrased(marked), style_of(), ems * 10)->line_texts();
}

bool starts_badly(const std::string& line) {
    for (const std::string bad : {"、", "。", "）", "」", "々", "ー", "ぁ", "っ", "ゃ", "ゅ", "ょ",
                                  "ァ", "ッ", "ャ", "ュ", "ョ", "？", "！", "・"})
        if (line.starts_with(bad)) return true;
    return false;
}

} // namespace

TEST_CASE("without a width a text is one line") {
    CHECK(lines("子どもをあずけたい", 0) == Lines{"子どもをあずけたい"});
    CHECK(lines("", 10) == Lines{});
}

TEST_CASE("a line feed ends the line at any width") {
    CHECK(lines("一\n二", 0) == Lines{"一", "二"});
    CHECK(lines("一\n\n二", 20) == Lines{"一", "", "二"});
    CHECK(lines("一\r\n二\n", 20) == Lines{"一", "二"});
}

TEST_CASE("lines are no wider than the box") {
    const std::string text =
        "児童手当は、子どもを育てている家庭がもらえるお金です。市役所の窓口で申しこんでください。";
    for (const float ems : {6.0f, 8.0f, 11.0f, 17.0f})
        for (const float width : widths(*set(text, ems))) CHECK(width <= ems * 10 + 0.01f);
}

TEST_CASE("no line begins with a forbidden character") {
    const std::string text =
        "ファミリー・サポート・センターは、「ちょっとあずかって」というとき（用事、病気など）に、"
        "人々がたすけあうしくみです。きっと、やくにたちます！";
    for (const float ems : {4.0f, 5.0f, 6.0f, 7.0f, 9.0f, 12.0f, 16.0f})
        for (const std::string& line : lines(text, ems)) CHECK_FALSE(starts_badly(line));
}

TEST_CASE("lines end between given phrases") {
    CHECK(phrased_lines("子どもを|育てている|家庭です。", 7) ==
          Lines{"子どもを", "育てている", "家庭です。"});
    CHECK(phrased_lines("子どもを|育てている|家庭です。", 10) ==
          Lines{"子どもを育てている", "家庭です。"});
}

TEST_CASE("without given phrases ICU's are used") {
    CHECK(lines("市役所の窓口で手当を申しこみます。", 9) ==
          Lines{"市役所の窓口で", "手当を申しこみます。"});
}

TEST_CASE("phrases found by ICU do not divide words") {
    CHECK(lines("窓口で確認してください", 9) == Lines{"窓口で", "確認してください"});
    CHECK(lines("近くの職員に声をかけてください。", 14) ==
          Lines{"近くの職員に声を", "かけてください。"});
    CHECK(lines("あと2回のうちに問題なく動けば決まり、動かなければ前のものに戻ります", 20) ==
          Lines{"あと2回のうちに問題なく動けば決まり、", "動かなければ前のものに戻ります"});
    CHECK(lines("リストはそのままです。スマホでも持ち帰れます。", 19) ==
          Lines{"リストはそのままです。スマホでも", "持ち帰れます。"});
    CHECK(lines("カタログを調べています", 9) == Lines{"カタログを", "調べています"});
}

TEST_CASE("easy Japanese breaks at its blanks, other text between phrases") {
    text::Style easy = style_of();
    easy.language = "ja-Hira";
    CHECK(lines("ちかくに しやくしょの ひとが", 10, easy) ==
          Lines{"ちかくに しやくしょの", "ひとが"});
    CHECK(lines("なぐられそう、おいかけられて いる", 11, easy) ==
          Lines{"なぐられそう、", "おいかけられて いる"});
    CHECK(lines("カタログを調べています", 9, easy) == Lines{"カタログを", "調べています"});
}

TEST_CASE("numbers keep their units, and dates and short brackets are not divided") {
    CHECK(phrased_lines("ひと月の手当は45,500円です。", 9) ==
          Lines{"ひと月の手当は", "45,500円です。"});
    CHECK(phrased_lines("しめきりは令和6年11月8日です。", 12) ==
          Lines{"しめきりは", "令和6年11月8日です。"});
    CHECK(phrased_lines("予算は令和6年度のものです。", 7) ==
          Lines{"予算は", "令和6年度の", "ものです。"});
    CHECK(phrased_lines("あずかり（平日のみ）です。", 8) ==
          Lines{"あずかり", "（平日のみ）です。"});
    CHECK(phrased_lines("電話は048-775-5111です。", 12) == Lines{"電話は", "048-775-5111です。"});
    CHECK(phrased_lines("あいている時間は8:00〜18:00です。", 12) ==
          Lines{"あいている時間は", "8:00〜18:00です。"});
}

TEST_CASE("a word that fits on no line is broken anyway") {
    const Lines broken = lines("ｗｗｗｗｗｗｗｗｗｗ", 4);
    CHECK(broken.size() == 3);
    CHECK(lines("あいう", 0.1f) == Lines{"あ", "い", "う"});
    CHECK(lines("Pneumonoultramicroscopic", 8, english()).size() == 2);
}

TEST_CASE("English ends lines at blanks, which are not counted") {
    CHECK(lines("Money for children", 6, english()) == Lines{"Money for", "children"});
    CHECK(lines("Child-raising support", 9, english()) == Lines{"Child-raising", "support"});
}

TEST_CASE("text beyond the maximum of lines is cut at an allowed place with an ellipsis") {
    const auto layout = set("子どもを育てている家庭がもらえるお金です。", 7, at_most(2));
    CHECK(layout->cut);
    REQUIRE(layout->lines.size() == 2);
    CHECK(layout->line_texts().back().ends_with("…"));
    for (const float width : widths(*layout)) CHECK(width <= 70.01f);
    CHECK(lines("ちょうど、です", 6, at_most(1)) == Lines{"ちょうど…"});
    CHECK(lines("一\n二\n三", 10, at_most(2)) == Lines{"一", "二…"});
    CHECK_FALSE(set("みじかい", 7, at_most(1))->cut);
}

TEST_CASE("a tighter layout is used before text is cut") {
    CHECK_FALSE(set("子どもを育てている家庭がもらえる", 9, at_most(2))->cut);
}

TEST_CASE("balanced lines have similar lengths and are not more") {
    const std::string title = "子育て家庭のワンストップ相談窓口のご案内";
    const auto even = set(title, 12, balanced());
    CHECK(even->lines.size() == set(title, 12)->lines.size());
    const std::vector<float> w = widths(*even);
    REQUIRE(w.size() == 2);
    CHECK(std::abs(w[0] - w[1]) < 40);
}

TEST_CASE("lines are aligned left, centred or right") {
    for (const auto& [align, share] : {std::pair{text::Align::left, 0.0f},
                                       {text::Align::centre, 0.5f},
                                       {text::Align::right, 1.0f}}) {
        text::Style style = style_of();
        style.align = align;
        const auto layout = set("あい", 20, style);
        const text::Line& line = layout->lines.at(0);
        CHECK(line.box.x == Approx((200 - line.box.width) * share).margin(1));
        CHECK(layout->glyphs.at(0).x >= line.box.x);
    }
}

TEST_CASE("lines have the height of the style and follow one another") {
    const auto layout = set("一\n二\n三", 10);
    REQUIRE(layout->lines.size() == 3);
    CHECK(layout->size.height == Approx(3 * 17.0f));
    CHECK(layout->lines[1].box.y == Approx(17.0f));
    CHECK(layout->lines[1].baseline - layout->lines[0].baseline == Approx(17.0f));
}

TEST_CASE("the same text, style and width is the same layout, not a new one") {
    text::Typesetter typesetter(test::house_fonts(), 2);
    const auto first = typesetter.set(plain("一"), style_of(), 100);
    CHECK(typesetter.set(plain("一"), style_of(), 100) == first);
    CHECK(typesetter.set(plain("一"), style_of(), 90) != first);
    CHECK(typesetter.set(plain("一"), style_of(11), 100) != first);
    CHECK(*typesetter.set(plain("一"), style_of(), 100) == *first);
}

TEST_CASE("the number of cached layouts is limited") {
    text::Typesetter typesetter(test::house_fonts(), 2);
    const std::weak_ptr<const text::TextLayout> first = typesetter.set(plain("一"), style_of(), 0);
    typesetter.set(plain("二"), style_of(), 0);
    CHECK_FALSE(first.expired());
    typesetter.set(plain("三"), style_of(), 0);
    CHECK(first.expired());
}
