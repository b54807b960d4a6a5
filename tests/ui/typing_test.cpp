#include "ui/typing.h"

#include "support/catch.h"
#include "text/normalise.h"

#include <set>

using ui::typed;

namespace {

/// The text after pressing keys on screen: ゛ another form, ⌫ erase, ␣ a blank.
std::string after(const std::vector<std::string>& keys) {
    std::string text;
    for (const std::string& key : keys) {
        if (key == "゛")
            text = ui::with_next_form(text);
        else if (key == "⌫")
            text = ui::without_last(text);
        else
            text = typed(text, key == "␣" ? " " : key);
    }
    return text;
}

std::string repeated(const std::string& what, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += what;
    return all;
}

} // namespace

TEST_CASE("keys write their characters") {
    CHECK(after({"あ", "す", "゛", "け"}) == "あずけ");
    CHECK(after({"か", "゛"}) == "が");
    CHECK(after({"か", "゛", "゛"}) == "か");
    CHECK(after({"は", "゛"}) == "ば");
    CHECK(after({"は", "゛", "゛"}) == "ぱ");
    CHECK(after({"は", "゛", "゛", "゛"}) == "は");
    CHECK(after({"つ", "゛"}) == "っ");
    CHECK(after({"つ", "゛", "゛"}) == "づ");
    CHECK(after({"つ", "゛", "゛", "゛"}) == "つ");
    CHECK(after({"や", "゛"}) == "ゃ");
    CHECK(after({"し", "゛", "と", "゛", "う"}) == "じどう");
    CHECK(after({"う", "゛", "゛"}) == "ゔ");
    CHECK(after({"゛"}).empty());
    CHECK(after({"ん", "゛"}) == "ん");
    CHECK(after({"a", "゛"}) == "a");
    CHECK(after({"家", "゛"}) == "家");
    CHECK(after({"ー", "゛"}) == "ー");
    CHECK(after({"さ", "ん", "こ", "゛", "␣", "よ", "る"}) == "さんご よる");
    CHECK(after({"か", "ね", "⌫"}) == "か");
    CHECK(after({"か", "⌫", "⌫"}).empty());
    CHECK(after({"𠮟", "⌫"}).empty());
    CHECK(after({"か\u3099", "⌫"}).empty());
    CHECK(after({"葛\U000E0100", "⌫"}).empty());
    CHECK(after({"k", "o", "␣", "1", "8"}) == "ko 18");
}

TEST_CASE("the key for other forms leads back to the same kana") {
    for (const auto& row : ui::key_rows(ui::KeyLayer::kana))
        for (const std::string_view key : row) {
            if (key.empty() || key == ui::next_form_key) continue;
            std::string text(key);
            int steps = 0;
            do text = ui::with_next_form(text);
            while (text != key && ++steps < 4);
            CAPTURE(key);
            CHECK(text == key);
        }
}

TEST_CASE("every kana and letter has exactly one key") {
    std::set<std::string> kana, latin;
    for (const auto& row : ui::key_rows(ui::KeyLayer::kana))
        for (const auto key : row)
            if (!key.empty()) CHECK(kana.insert(std::string(key)).second);
    CHECK(kana.size() == 46 + 2); // also ー and the key for other forms
    for (const auto& row : ui::key_rows(ui::KeyLayer::latin))
        for (const auto key : row) CHECK(latin.insert(std::string(key)).second);
    for (char c = 'a'; c <= 'z'; ++c) CHECK(latin.contains(std::string(1, c)));
    for (char c = '0'; c <= '9'; ++c) CHECK(latin.contains(std::string(1, c)));
}

TEST_CASE("a field accepts any bytes up to its limit") {
    CHECK(typed("", "a\nb\tc") == "a b c");
    CHECK(typed("", "a\x01\x7F\x1B[0m") == "a[0m");
    CHECK(typed("", "か\xFF\xE3\x81") == "か");
    CHECK(typed("", std::string(3, '\0')).empty());
    CHECK(ui::character_count(typed("", repeated("あ", 10'000))) == ui::most_typed);
    CHECK(ui::character_count(typed(repeated("a", 199), "𠮟𠮟")) == ui::most_typed);
    CHECK(typed(repeated("a", 200), "b") == repeated("a", 200));
    CHECK(text::is_valid_utf8(typed("", repeated("\xF0\x9F", 5'000))));
}

TEST_CASE("characters are counted and removed from the end as a whole") {
    CHECK(ui::character_count("aあ𠮟") == 3);
    CHECK(ui::last_characters("aあ𠮟", 2) == "あ𠮟");
    CHECK(ui::last_characters("aあ𠮟", 9) == "aあ𠮟");
    CHECK(ui::last_characters("aあ𠮟", 0).empty());
}
