#include "model/characters.h"

#include "support/catch.h"

using namespace model;

namespace {

/// Code points of any bytes, in order.
std::u32string characters(std::string_view text) {
    std::u32string out;
    for (std::size_t i = 0; i < text.size();) out += next_character(text, i);
    return out;
}

} // namespace

TEST_CASE("UTF-8 sequences of every length are read") { CHECK(characters("aé子𠮟") == U"aé子𠮟"); }

TEST_CASE("invalid UTF-8 is replaced byte by byte") {
    CHECK(characters("\xE5\xAD") == U"\uFFFD\uFFFD");
    CHECK(characters("\x80") == U"\uFFFD");
    CHECK(characters("\xC0\x80") == U"\uFFFD\uFFFD");
    CHECK(characters("\xED\xA0\x80") == U"\uFFFD\uFFFD\uFFFD");
    CHECK(characters("\xF5\x80\x80\x80") == U"\uFFFD\uFFFD\uFFFD\uFFFD");
    CHECK(characters("\xFF") == U"\uFFFD");
}

TEST_CASE("a code point goes to UTF-8 and back") {
    for (const char32_t c : {U'a', U'é', U'子', U'𠮟', char32_t{0x10FFFF}})
        CHECK(characters(to_utf8(c)) == std::u32string(1, c));
}

TEST_CASE("characters are counted, not bytes") {
    CHECK(count_characters("月 45,500円まで𠮟") == 12);
}

TEST_CASE("kanji are recognised") {
    for (const char32_t c : {U'子', U'々', U'〆', U'㐂', U'𠮟', U'﨑'}) CHECK(is_kanji(c));
    for (const char32_t c : {U'こ', U'コ', U'ー', U'A', U'、'}) CHECK_FALSE(is_kanji(c));
}

TEST_CASE("a reading consists of hiragana and ー") {
    CHECK(is_reading("ふぁみりーさぽーと"));
    for (const char* text : {"", "コドモ", "子", "こ ども", "か\u3099", "えすaえす", "・"})
        CHECK_FALSE(is_reading(text));
}

TEST_CASE("a long text is shortened between characters") {
    CHECK(shortened("子ども") == "子ども");
    CHECK(shortened("一二三四五六七八九十一二三四五六七八九十一二三四五") ==
          "一二三四五六七八九十一二三四五六七八九十一二三四…");
}

TEST_CASE("blanks at both ends are removed, full-width ones too") {
    CHECK(trimmed(" \t　子 ども　\n") == "子 ども");
    CHECK(trimmed("　").empty());
    CHECK(trimmed("").empty());
}

TEST_CASE("unprintable characters are recognised") {
    for (const char32_t c : {U'\a', U'\t', U'\u200B', U'\u202E', U'\uFEFF', U'\uE000'})
        CHECK(is_unprintable(c));
    for (const char32_t c : {U'\n', U'a', U'子', U'　', U'〜', U'𠮟'})
        CHECK_FALSE(is_unprintable(c));
}
