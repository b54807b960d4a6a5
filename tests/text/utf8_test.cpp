#include "text/utf8.h"

#include "support/catch.h"

using namespace text;

TEST_CASE("UTF-8 of every length is read and written back") {
    CHECK(code_points("aé子𠮟") == U"aé子𠮟");
    CHECK(utf8_of(U"aé子𠮟") == "aé子𠮟");
    for (const char32_t c :
         {U'\0', U'a', char32_t{0x7F}, char32_t{0x80}, char32_t{0x7FF}, char32_t{0x800},
          char32_t{0xFFFF}, char32_t{0x10000}, char32_t{0x10FFFF}})
        CHECK(code_points(utf8_of(c)) == std::u32string(1, c));
}

TEST_CASE("each maximal invalid part is replaced by one U+FFFD") {
    CHECK(code_points("\xE5\xAD") == U"\uFFFD");
    CHECK(code_points("\xE5\xAD-") == U"\uFFFD-");
    CHECK(code_points("\x80") == U"\uFFFD");
    CHECK(code_points("\xC0\x80") == U"\uFFFD\uFFFD");
    CHECK(code_points("\xED\xA0\x80") == U"\uFFFD\uFFFD\uFFFD");
    CHECK(code_points("\xF5\x80\x80\x80") == U"\uFFFD\uFFFD\uFFFD\uFFFD");
    CHECK(code_points("\xFF") == U"\uFFFD");
    bool valid = true;
    std::size_t at = 0;
    CHECK(next_code_point("子", at, &valid) == U'子');
    CHECK(valid);
    CHECK(at == 3);
    at = 0;
    CHECK(next_code_point("\xE5", at, &valid) == U'\uFFFD');
    CHECK_FALSE(valid);
}

TEST_CASE("code points are found from any byte and counted") {
    const std::string text = "a子𠮟";
    CHECK(code_point_end(text, 0) == 1);
    CHECK(code_point_end(text, 1) == 4);
    CHECK(code_point_end(text, 4) == 8);
    CHECK(code_point_begin(text, 0) == 0);
    for (const std::size_t at : {1u, 2u, 3u}) CHECK(code_point_begin(text, at) == 1);
    CHECK(code_point_begin(text, 7) == 4);
    CHECK(code_point_begin(text, 8) == 8);
    CHECK(count_code_points("月 45,500円まで𠮟") == 12);
    CHECK(utf16_length("a子𠮟é") == 5);
    CHECK(is_ascii("abc\n"));
    CHECK(is_ascii(""));
    CHECK_FALSE(is_ascii("aé"));
}

TEST_CASE("a long text is shortened between characters") {
    CHECK(shortened("子ども", 3) == "子ども");
    CHECK(shortened("子ども", 2) == "子ど…");
    CHECK(shortened("", 2).empty());
}
