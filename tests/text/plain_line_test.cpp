#include "text/plain_line.h"

#include "support/catch.h"

using text::plain_line;

TEST_CASE("words of strangers become one line that can be printed") {
    using namespace std::string_literals;
    const struct {
        std::string from, to;
    } cases[] = {
        {"上尾市 (1)　☎.sealed", "上尾市 (1)　☎.sealed"},
        {"葛\U000E0100城市", "葛\U000E0100城市"},
        {"a\nb\r\nc\td\u0085e\u2028f\u2029g\u00A0h", "a b  c d e f g h"},
        {"\x1B[31ma\x07\x7F\0b"s, "\uFFFD[31ma\uFFFD\uFFFD\uFFFDb"},
        {"a\u202Edelaes.\u2066b\u2069\u200E\u200F\u061C",
         "a\uFFFDdelaes.\uFFFDb\uFFFD\uFFFD\uFFFD\uFFFD"},
        {"\u202A\u202B\u202C\u202D\u2067\u2068", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"},
        {"a\u200Bb\u200Dc\uFEFFd\u00ADe\u2060f\u3164g",
         "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg"},
        {"\xFF\xC0\xAF\xE3\x81", "\uFFFD\uFFFD\uFFFD\uFFFD"},
        {"\uE000\U000F0000\U0010FFFF", "\uFFFD\uFFFD\uFFFD"},
        {"", ""},
    };
    for (const auto& [from, to] : cases) CHECK(plain_line(from) == to);
}

TEST_CASE("a line that is too long ends with an ellipsis, between characters") {
    CHECK(plain_line("あいう", 3) == "あいう");
    CHECK(plain_line("あいうえ", 3) == "あいう…");
    CHECK(plain_line(std::string(1000, 'x')).size() == 200 + std::string("…").size());
    CHECK(plain_line(base::Message{"あ\nい", "a\tb"}, 2) == base::Message{"あ …", "a …"});
}

TEST_CASE("what a terminal would not show is escaped in JSON, and nothing else") {
    const std::string kept = "{\n  \"a\": \"上尾市　\\n 1\"\n}";
    CHECK(text::escaped_json(kept) == kept);
    CHECK(text::escaped_json("\"a\u202Eb\u0085\u2028\U000E0001\"") ==
          "\"a\\u202Eb\\u0085\\u2028\\uDB40\\uDC01\"");
}
