#include "text/romaji.h"

#include "support/catch.h"
#include "text/normalise.h"

namespace {

std::string spelled(const std::string& text) {
    return text::romaji_key(text::search_key(text).key);
}

} // namespace

TEST_CASE("kana and all ways of typing them have the same romaji key") {
    const auto [kana, typed] =
        GENERATE(table<std::string, std::string>({{"こそだて", "kosodate"},
                                                  {"しえん", "shien"},
                                                  {"しえん", "sien"},
                                                  {"じどう", "jidou"},
                                                  {"じどう", "zidou"},
                                                  {"じどう", "jido"},
                                                  {"しょうがっこう", "shogakko"},
                                                  {"しょうがっこう", "syougakkou"},
                                                  {"ちゅうがく", "chuugaku"},
                                                  {"ちゅうがく", "tyugaku"},
                                                  {"ふよう", "fuyou"},
                                                  {"ふよう", "huyou"},
                                                  {"つうえん", "tsuuen"},
                                                  {"つうえん", "tuen"},
                                                  {"ふぁみさぽ", "famisapo"},
                                                  {"ふぁみさぽ", "fuamisapo"},
                                                  {"しんぶん", "shimbun"},
                                                  {"こんにちは", "konnnitiha"},
                                                  {"けんしん", "kenshin"},
                                                  {"ほんや", "hon'ya"},
                                                  {"せんたー", "senta-"},
                                                  {"ぱーてぃー", "pa-thi-"},
                                                  {"ちぇっく", "chekku"},
                                                  {"ちぢむ", "chijimu"},
                                                  {"つづく", "tsuduku"},
                                                  {"つづく", "tsuzuku"},
                                                  {"を", "wo"},
                                                  {"じゅうたく", "jyuutaku"},
                                                  {"じゅうたく", "zyūtaku"},
                                                  {"ﾌｧﾐﾘｰ", "ｆａｍｉｒｉｉ"}}));
    CHECK(spelled(kana) == spelled(typed));
}

TEST_CASE("an unfinished word gives the beginning of a romaji key") {
    const auto [kana, typed] = GENERATE(table<std::string, std::string>({{"こそだて", "kosodat"},
                                                                         {"ししょく", "sish"},
                                                                         {"こども", "kod"},
                                                                         {"ちち", "tic"},
                                                                         {"ふじ", "huj"},
                                                                         {"つき", "ts"},
                                                                         {"きゃく", "ky"}}));
    CHECK(spelled(kana).starts_with(spelled(typed)));
}

TEST_CASE("kanji and digits are kept in a romaji key") {
    CHECK(spelled("3歳児") == "3才児");
    CHECK(spelled("児童teate") == "児童teate");
}

TEST_CASE("letters become the kana that an input method would give") {
    const auto [typed, kana] =
        GENERATE(table<std::string, std::string>({{"azuketai", "あずけたい"},
                                                  {"gakkou", "がっこう"},
                                                  {"shussan", "しゅっさん"},
                                                  {"konnnichiha", "こんにちは"},
                                                  {"hon'ya", "ほんや"},
                                                  {"kosodat", "こそだ"},
                                                  {"sent", "せん"},
                                                  {"school", ""},
                                                  {"", ""}}));
    CHECK(text::kana_of_romaji(typed) == kana);
}

TEST_CASE("any bytes have a romaji key") {
    for (const char* bytes : {"\xFF\xFE", "ゃゃゃ", "ぁ", "っ", "nnnnn", "-'-'", "x", "xx", "ー"})
        CHECK(text::is_valid_utf8(spelled(bytes)));
}
