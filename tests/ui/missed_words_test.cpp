#include "ui/kiosk/missed_words.h"

#include "support/catch.h"

using ui::may_be_counted, ui::MissedWords;
using Words = std::vector<std::string>;

namespace {

/// Types a word letter by letter (one byte each), as the field passes it on.
void type(MissedWords& missed, const std::string& word, bool useful = false) {
    for (std::size_t i = 1; i <= word.size(); ++i) missed.typed(word.substr(0, i), useful);
}

void rub_out(MissedWords& missed, std::string word, std::size_t to = 0) {
    while (word.size() > to) {
        word.pop_back();
        missed.typed(word, false);
    }
}

} // namespace

TEST_CASE("a word without hits is counted when the visitor has finished with it") {
    MissedWords missed;
    type(missed, "yonaki");
    CHECK(missed.end() == Words{"yonaki"});
    CHECK(missed.end().empty()); // nothing is kept
}

TEST_CASE("a word with hits is not counted") {
    MissedWords missed;
    type(missed, "yonaki", true);
    CHECK(missed.end().empty());
}

TEST_CASE("a word with weak hits is not counted if one of them was opened") {
    MissedWords missed;
    type(missed, "yonaki");
    missed.opened();
    CHECK(missed.end().empty());
    type(missed, "yonaki");
    missed.opened();
    missed.typed("", false);
    type(missed, "other");
    CHECK(missed.end() == Words{"other"});
}

TEST_CASE("a word replaced by a suggestion is not counted") {
    MissedWords missed;
    type(missed, "yona");
    missed.replaced();
    missed.typed("yonaki", true);
    CHECK(missed.end().empty());
}

TEST_CASE("only the complete word is counted, not its beginnings") {
    MissedWords missed;
    type(missed, "abc");
    missed.typed("", false); // cleared at once
    type(missed, "defg");
    rub_out(missed, "defg"); // letter by letter
    type(missed, "hix");
    rub_out(missed, "hix", 2); // corrected
    missed.typed("hij", false);
    CHECK(missed.end() == Words{"abc", "defg", "hij"});
}

TEST_CASE("a word corrected into one that is found does not count") {
    MissedWords missed;
    type(missed, "yonaku");
    missed.typed("yonak", false);
    missed.typed("yonaki", true);
    CHECK(missed.end().empty());
    type(missed, "か");
    missed.typed("が", true); // another form of the same length
    missed.typed("", false);
    CHECK(missed.end().empty());
}

TEST_CASE("words are counted once a visit, in no order of time, up to a limit") {
    MissedWords missed;
    for (const char* word : {"zz", "aa", "zz", "mm"}) {
        type(missed, word);
        missed.typed("", false);
    }
    CHECK(missed.end() == Words{"aa", "mm", "zz"});
    for (int i = 0; i < 1000; ++i) {
        missed.typed("word" + std::string(1 + i % 16, 'x') + std::string(1, char('a' + i % 26)),
                     false);
        missed.typed("", false);
    }
    CHECK(missed.end().size() == MissedWords::most_a_visit);
}

TEST_CASE("words that could be personal are not counted") {
    for (const char* word : {"夜泣き", "おむつ", "お金がない", "産後 うつ 夜", "kosodate", "3歳児",
                             "18歳まで", "５歳", "令和6年"}) {
        CAPTURE(word);
        CHECK(may_be_counted(word));
    }
    for (const char* word : {"",
                             "a",
                             "あ",
                             "090",
                             "1234",
                             "０９０１",
                             "090-1234-5678",
                             "0 9 0 1",
                             "tel0901",
                             "二〇二六",
                             "a@b.jp",
                             "ａ＠ｂ",
                             "a\tb",
                             "a\nb",
                             "a\x01",
                             "\xFF\xFE",
                             "!!",
                             "  ",
                             "一 二 三 四 五",
                             "ひ と つ ず つ",
                             "これは二十文字よりもずっと長い文章なので残さない"}) {
        CAPTURE(word);
        CHECK_FALSE(may_be_counted(word));
    }
}
