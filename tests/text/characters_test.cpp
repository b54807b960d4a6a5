#include "text/characters.h"

#include "support/catch.h"
#include "text/trimming.h"

using namespace text;

TEST_CASE("digits and letters of half and full width are recognised") {
    for (const char32_t c : {U'0', U'9', U'０', U'９'}) CHECK(is_digit(c));
    for (const char32_t c : {U'/', U':', U'一', U'①'}) CHECK_FALSE(is_digit(c));
    CHECK(is_ascii_digit(U'5'));
    CHECK_FALSE(is_ascii_digit(U'５'));
    for (const char32_t c : {U'a', U'Z', U'ａ', U'Ｚ', U'é', U'ɏ'}) CHECK(is_latin_letter(c));
    for (const char32_t c : {U'［', U'×', U'÷', U'子', U'1', U'Ω'}) CHECK_FALSE(is_latin_letter(c));
    for (const char32_t c : {U'a', U'Ａ', U'é', U'Ω', U'ж'}) CHECK(is_letter(c));
    for (const char32_t c : {U'あ', U'ア', U'ｱ', U'子', U'［', U'1', U'、'})
        CHECK_FALSE(is_letter(c));
}

TEST_CASE("hiragana are recognised as letters only or with the block's marks") {
    for (const char32_t c : {U'ぁ', U'ん', U'ゖ'}) {
        CHECK(is_hiragana_letter(c));
        CHECK(is_hiragana(c));
    }
    for (const char32_t c : {U'ゝ', U'ゞ', char32_t{0x3099}, U'゛', U'ゟ'}) {
        CHECK_FALSE(is_hiragana_letter(c));
        CHECK(is_hiragana(c));
    }
    for (const char32_t c : {U'ア', U'ー', U'ｱ', U'子'}) CHECK_FALSE(is_hiragana(c));
}

TEST_CASE("katakana are recognised as letters only or with marks and Ainu letters") {
    for (const char32_t c : {U'ァ', U'ヺ', U'ー', U'ｦ', U'ﾟ'}) {
        CHECK(is_katakana_letter(c));
        CHECK(is_katakana(c));
        CHECK(is_kana(c));
    }
    for (const char32_t c : {U'ヽ', U'ヾ', U'ヿ', U'ㇰ', U'ㇿ'}) {
        CHECK_FALSE(is_katakana_letter(c));
        CHECK(is_katakana(c));
    }
    for (const char32_t c : {U'・', U'゠', U'あ', U'｡', U'･', U'子'}) CHECK_FALSE(is_katakana(c));
    CHECK(is_half_width_kana(U'｡'));
    CHECK_FALSE(is_half_width_kana(U'ア'));
}

TEST_CASE("kanji are recognised as ideographs, as read or as laid out") {
    for (const char32_t c : {U'一', U'子', U'㐂', U'𠮟', U'﨑'}) CHECK(is_ideograph(c));
    for (const char32_t c : {U'々', U'〆'}) {
        CHECK_FALSE(is_ideograph(c));
        CHECK(is_read_kanji(c));
        CHECK(is_kanji(c));
    }
    CHECK_FALSE(is_read_kanji(U'〇'));
    CHECK(is_kanji(U'〇'));
    for (const char32_t c : {U'こ', U'コ', U'ー', U'A', U'、', U'○', U'䷀'})
        CHECK_FALSE(is_kanji(c));
}

TEST_CASE("rare kanji are recognised") {
    for (const char32_t c : {U'子', U'一', U'腕', U'々', U'〇', U'こ'})
        CHECK_FALSE(is_rare_kanji(c));
    for (const char32_t c : {U'弌', U'髙', U'﨑', U'𠮟'}) CHECK(is_rare_kanji(c));
}

TEST_CASE("blanks are recognised, all or those of a keyboard") {
    for (const char32_t c : {U' ', U'　', U'\t', U'\n', U'\r'}) {
        CHECK(is_blank(c));
        CHECK(is_typed_blank(c));
    }
    for (const char32_t c : {U'\v', U'\f', char32_t{0x85}, char32_t{0xA0}, char32_t{0x2000},
                             char32_t{0x200A}, char32_t{0x2028}, char32_t{0x202F}}) {
        CHECK(is_blank(c));
        CHECK_FALSE(is_typed_blank(c));
    }
    for (const char32_t c : {U'a', char32_t{0x1F}, char32_t{0x200B}, char32_t{0xFEFF}})
        CHECK_FALSE(is_blank(c));
    for (const char32_t c : {char32_t{0x200B}, char32_t{0x200F}, char32_t{0xFEFF}, char32_t{0xAD}})
        CHECK(is_zero_width(c));
    CHECK_FALSE(is_zero_width(0x200A));
}

TEST_CASE("unprintable characters are recognised") {
    for (const char32_t c : {U'\a', U'\t', char32_t{0x7F}, char32_t{0x9F}, U'\u200B', U'\u202E',
                             U'\u2060', U'\uFEFF', U'\uE000', U'\uFFFD', char32_t{0xF0000}})
        CHECK(is_unprintable(c));
    for (const char32_t c : {U'\n', U'a', U'子', U'　', U'〜', U'𠮟', char32_t{0xA0}})
        CHECK_FALSE(is_unprintable(c));
    CHECK(is_control(U'\n'));
    CHECK_FALSE(is_control(U' '));
    CHECK(is_variation_selector(0xFE00));
    CHECK(is_variation_selector(0xE01EF));
    CHECK_FALSE(is_variation_selector(0xFE10));
}

TEST_CASE("a reading consists of hiragana and ー") {
    CHECK(is_hiragana_word("ふぁみりーさぽーと"));
    for (const char* text : {"", "コドモ", "子", "こ ども", "か\u3099", "えすaえす", "・"})
        CHECK_FALSE(is_hiragana_word(text));
}

TEST_CASE("a code point has a name") {
    CHECK(code_point_name(U'あ') == "U+3042");
    CHECK(code_point_name(U'\a') == "U+0007");
    CHECK(code_point_name(U'🏥') == "U+1F3E5");
}

TEST_CASE("blanks at both ends are removed, full-width ones too") {
    CHECK(trimmed(" \t　子 ども　\r\n") == "子 ども");
    CHECK(trimmed("　").empty());
    CHECK(trimmed("").empty());
    CHECK(trimmed("\u00A0a") == "\u00A0a");
    CHECK(trimmed(" \x80 ") == "\x80");
    CHECK(trimmed_if("\u00A0a\u200B", [](char32_t c) { return is_blank(c) || is_zero_width(c); }) ==
          "a");
}
