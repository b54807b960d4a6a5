#include "text/normalise.h"

#include "support/catch.h"

namespace {

std::string key(const std::string& text) { return text::search_key(text).key; }
std::string folded(const std::string& text) { return text::search_key(text).folded; }

} // namespace

TEST_CASE("width, case and compatibility forms have the same key") {
    CHECK(key("ｺｿﾀﾞﾃ") == key("こそだて"));
    CHECK(key("ＳＮＳ相談") == key("sns相談"));
    CHECK(key("㈱") == key("(株)"));
    CHECK(key("か゛っこう") == key("がっこう"));
    CHECK(key("か\u3099") == key("が"));
    CHECK(key("４５，５００円") == key("45,500円"));
}

TEST_CASE("katakana and hiragana have the same key, and ー is kept") {
    CHECK(key("センター") == "せんたー");
    CHECK(key("ファミリー・サポート・センター") == key("ふぁみりーさぽーとせんたー"));
    CHECK(key("ラ−メン") == key("らーめん"));
    CHECK(key("0268-71-5111") == key("０２６８－７１‐５１１１"));
}

TEST_CASE("variants of kanji and spelling have the same key") {
    CHECK(key("髙﨑") == key("高崎"));
    CHECK(key("渡邊") == key("渡辺"));
    CHECK(key("障碍") == key("障害"));
    CHECK(key("障がい") == key("障害"));
    CHECK(key("子供") == key("子ども"));
    CHECK(key("子ども") == key("こども"));
    CHECK(key("3ヶ月") == key("３カ月"));
    CHECK(key("3ヵ月") == key("3か月"));
    CHECK(key("0～2歳") == key("0〜2才"));
    CHECK(key("葛󠄀") == key("葛"));
}

TEST_CASE("blanks and dots are left out") {
    CHECK(key(" 児童　手当\t") == key("児童手当"));
    CHECK(key("一時・預かり") == key("一時預かり"));
}

TEST_CASE("the folded key ignores what is often left out on a kiosk's keyboard") {
    CHECK(folded("がっこう") == folded("かつこう"));
    CHECK(folded("ファミリー") == folded("ふあみりい"));
    CHECK(folded("センター") == "せんたあ");
    CHECK(folded("ちぢむ") == folded("ちしむ"));
    CHECK(folded("つづき") == folded("つすき"));
    CHECK(folded("てをあらう") == folded("ておあらう"));
    CHECK(folded("パパ") == folded("はは"));
}

TEST_CASE("to_hiragana changes only katakana") {
    CHECK(text::to_hiragana("カタカナ、漢字ー・ABC") == "かたかな、漢字ー・ABC");
    CHECK(text::to_hiragana("ヴァイオリン") == "ゔぁいおりん");
}

TEST_CASE("invalid bytes become U+FFFD") {
    CHECK(text::to_valid_utf8("a\xff"
                              "b") == "a\uFFFDb");
    CHECK(text::to_valid_utf8("\xe3\x81") == "\uFFFD");
    CHECK(text::to_valid_utf8("\xed\xa0\x80") == "\uFFFD\uFFFD\uFFFD");
    CHECK(text::to_valid_utf8("\xc0\x80") == "\uFFFD\uFFFD");
    CHECK(text::to_valid_utf8("\xf4\x90\x80\x80") == "\uFFFD\uFFFD\uFFFD\uFFFD");
    CHECK(text::to_valid_utf8(std::string("a\0b\x1b", 4)) == "ab");
    CHECK(text::to_valid_utf8("行\n\t") == "行\n\t");
}

TEST_CASE("valid UTF-8 is recognised") {
    CHECK(text::is_valid_utf8("こども𠮷"));
    CHECK(text::is_valid_utf8(""));
    CHECK_FALSE(text::is_valid_utf8("\x80"));
    CHECK_FALSE(text::is_valid_utf8("\xed\xa0\x80"));
    CHECK_FALSE(text::is_valid_utf8("\xe3\x81"));
}

TEST_CASE("a key has a limited length for any bytes") {
    CHECK(key(std::string(1 << 20, 'a')).size() == 10'000);
    CHECK(key(std::string(1 << 20, '\xff')).size() == 30'000);
    CHECK(key("") == "");
}
