#include "text/collate.h"

#include "support/catch.h"

#include <algorithm>
#include <vector>

TEST_CASE("readings are sorted as in a Japanese index") {
    const std::vector<std::string> order = {
        "あい",         "いちじあずかり", "がくどう",   "かぞく",   "きゅうしょく", "しえん",
        "じどうてあて", "そうだん",       "ひとりおや", "びょうじ", "わかもの"};
    std::vector<std::string> sorted = order;
    std::reverse(sorted.begin(), sorted.end());
    std::sort(sorted.begin(), sorted.end(), [](const std::string& a, const std::string& b) {
        return text::sort_key(a) < text::sort_key(b);
    });
    CHECK(sorted == order);
}

TEST_CASE("katakana sorts with hiragana, and voicing is a second criterion") {
    CHECK(text::sort_key("せんたー") < text::sort_key("せんとう"));
    CHECK(text::sort_key("カ") < text::sort_key("き"));
    CHECK(text::sort_key("か") < text::sort_key("が"));
    CHECK(text::sort_key("がい") < text::sort_key("かう"));
}

TEST_CASE("index headings are the ten rows of kana, otherwise 他") {
    CHECK(text::index_heading("あずかり") == "あ");
    CHECK(text::index_heading("おかね") == "あ");
    CHECK(text::index_heading("がくどう") == "か");
    CHECK(text::index_heading("ファミリー") == "は");
    CHECK(text::index_heading("ヴァイオリン") == "あ");
    CHECK(text::index_heading("わかもの") == "わ");
    CHECK(text::index_heading("SNS") == "他");
    CHECK(text::index_heading("相談") == "他");
    CHECK(text::index_heading("") == "他");
    CHECK(text::index_heading("\xff") == "他");
}
