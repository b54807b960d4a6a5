#include "search/search.h"

#include "catalogue/search_city.h"

#include <algorithm>
#include <set>

using namespace catalogue;
using support::SearchedCity;

TEST_CASE_METHOD(SearchedCity, "a typed text finds the service in the expected tier") {
    const auto [typed, expected] = GENERATE(table<std::string, std::string>({
        {"児童扶養手当の支給", "21 name"},
        {"産後ケア", "24 name"},
        {"離婚した", "21 name"},
        {"さんごうつ", "24 name"},
        {"じどうふ", "21 reading"},
        {"児童扶養", "21 reading"},
        {"扶養手当", "21 morpheme"},
        {"ふようて", "21 morpheme"},
        {"サポート", "23 morpheme"},
        {"ﾌｧﾐﾘｰｻﾎﾟｰﾄ", "23 reading"},
        {"時預", "22 inside"},
        {"しとうふよう", "21 folded"},
        {"ふぁみりさ", "23 folded"},
        {"ふあみりー", "23 folded"},
        {"ごはん", "25 description"},
        {"助産院", "24 description"},
        {"sangokea", "24 name"},
        {"jidouf", "21 reading"},
        {"zidouhuyou", "21 reading"},
        {"ichijiazukar", "22 reading"},
        {"Daycare", "22 name"},
        {"ＤＡＹＣ", "22 reading"},
    }));
    INFO(typed);
    CHECK(first(typed) == expected);
}

TEST_CASE_METHOD(SearchedCity, "all spellings of a word find the same services") {
    for (const char* typed :
         {"障がい児の手当", "障害児の手当", "障碍児の手当", "しょうがいじのてあて"})
        CHECK(first(typed) == "27 name");
    for (const char* typed : {"子ども食堂", "子供食堂", "こども食堂", "コドモ食堂"})
        CHECK(first(typed) == "25 reading");
    CHECK(first("兒童扶養手當") == "21 reading");
    CHECK(first("一時預り") == "22 reading");
}

TEST_CASE_METHOD(SearchedCity, "a sentence finds the service that it is about") {
    CHECK(first("こどもをあずけたい") == "22 name");
    CHECK(first("こどもあずけたいんだけど").starts_with("22"));
    CHECK(first("子どもを預けたい").starts_with("22"));
    // Dakuten and small kana may be missing.
    CHECK(first("こともをあすけたいんたけと").starts_with("22"));
    CHECK(first("よなきかひとくてこまつている").starts_with("24"));
    CHECK(first("夜泣きがひどくてこまっている") == "24 phrase");
    CHECK(first("離婚したのでお金をもらいたい").starts_with("21"));
    // An alias is also found in a sentence of several parts.
    CHECK(first("手当が出せない") != "24 phrase");
    CHECK(first("手当もお金もないし、夜泣きがひどい").starts_with("24"));
    CHECK(first("teate mo okane mo yonaki").starts_with("24"));
}

TEST_CASE_METHOD(SearchedCity,
                 "the joined beginnings of a name's words are found as an abbreviation") {
    CHECK(first("ファミサポ") == "23 inside");
    CHECK(first("扶手") == "21 inside");
    CHECK(first("児扶手") == "21 name");
}

TEST_CASE_METHOD(SearchedCity, "misspellings are accepted if little else matches") {
    const auto [typed, expected] = GENERATE(table<std::string, std::string>({
        {"児童扶用手当", "21"}, // a wrong kanji
        {"さんかけあ", "24"},   // a wrong kana
        {"さごんけあ", "24"},   // two swapped
        {"さんごけけあ", "24"}, // one too many
        {"いちじあずり", "22"}, // one missing
        {"sangokrea", "24"},    // a key beside
        {"じとうふようてあと", "21"},
    }));
    INFO(typed);
    const search::SearchResult result = found(typed);
    REQUIRE_FALSE(result.hits.empty());
    CHECK(result.hits[0].id == "mori:" + expected);
}

TEST_CASE_METHOD(SearchedCity,
                 "in a text of three letters only a neighbouring key counts as a misspelling") {
    CHECK(found("さろご").hits[0].id == "mori:24"); // ろ is next to ん
    CHECK(found("さめご").total == 0);
    CHECK(found("さご").total == 0);
}

TEST_CASE_METHOD(SearchedCity,
                 "several words narrow the hits; if no service has all of them, some are enough") {
    const search::SearchResult both = found("産後 夜");
    REQUIRE(both.total == 1);
    CHECK(both.hits[0].id == "mori:24");
    CHECK_FALSE(both.loosened);
    const search::SearchResult some = found("産後ケア　扶養手当");
    CHECK(some.loosened);
    CHECK(some.total >= 2);
    CHECK(found("ケア 産後").hits[0].id == "mori:24");
    CHECK(found("手当 障害児").hits[0].id == "mori:27");
}

TEST_CASE_METHOD(SearchedCity,
                 "the city's own work is found on request, below services for families") {
    CHECK(found("預かり").total == 1);
    const search::SearchResult all = found("預かり保育", true);
    REQUIRE(all.total >= 1);
    const search::SearchResult work = found("あずかり", true);
    REQUIRE(work.total >= 2);
    CHECK(work.hits.back().id == "mori:26");
}

TEST_CASE_METHOD(SearchedCity, "a service that the plan repeats is one hit") {
    const search::SearchResult result = found("児童");
    std::set<std::string> ids;
    for (const search::SearchHit& hit : result.hits) CHECK(ids.insert(hit.id).second);
    CHECK(result.total == result.hits.size());
}

TEST_CASE_METHOD(SearchedCity, "hits are ordered by tier, and the count ignores the limit") {
    for (const char* typed : {"て", "手当", "こ", "子ども", "お金", "あずけ"}) {
        const search::SearchResult result = found(typed);
        CHECK(std::ranges::is_sorted(result.hits, {}, &search::SearchHit::tier));
        const search::SearchResult one = catalogue.search({typed, "mori", 1}).value();
        CHECK(one.total == result.total);
        CHECK(one.hits.size() == 1);
        CHECK(one.hits[0] == result.hits[0]);
    }
}

TEST_CASE_METHOD(SearchedCity,
                 "a name comes before an alias, then services that more families can use") {
    CHECK(found("手当").hits[0].id == "mori:1");
    const search::SearchResult result = found("じ");
    CHECK(result.hits[0].id == "mori:21");
}

TEST_CASE_METHOD(SearchedCity,
                 "a search finds services of its own city only, an unknown city none") {
    CHECK(catalogue.search({"産後", "", 20}).value().total == 1);
    CHECK(catalogue.search({"産後", "aki", 20}).value().total == 0);
    CHECK(catalogue.search({"子ども課", "mori", 20}).value().total > 0);
}

TEST_CASE_METHOD(SearchedCity, "an empty text finds nothing") {
    for (const char* typed : {"", " ", "　", "\t\n", "、。", "・・・", "()\"'", "--"})
        CHECK(found(typed).total == 0);
}

TEST_CASE_METHOD(SearchedCity, "any bytes may be typed") {
    std::vector<std::string> typed = {"'; DROP TABLE service; --",
                                      "\" OR 1=1",
                                      "NEAR(a b) AND *",
                                      "name:手当*",
                                      "%_%",
                                      "\\",
                                      std::string("手\0当", 7),
                                      "\xFF\xFE\x80",
                                      "\xE3\x81",
                                      "\x01\x02\x1B[0m",
                                      "👨‍👩‍👧 手当",
                                      "ーーー",
                                      "っっっ",
                                      "゛゜"};
    for (const char* piece : {"あ", "手", "a", " ", "手 ", "\xFF", "、", "ー", "こどもを"}) {
        std::string text;
        for (int i = 0; i < 10'000; ++i) text += piece;
        typed.push_back(text);
    }
    for (const std::string& text : typed) {
        const search::SearchResult result = found(text, true);
        CHECK(result.hits.size() <= 20);
        CHECK(result.total <= 10);
        CHECK(catalogue.suggest({text, "mori", 8}).ok());
    }
    CHECK(found("産後").total == 1);
}

TEST_CASE_METHOD(SearchedCity,
                 "nothing of what can be typed is left out, and what is longer says so") {
    CHECK(found("ねこ いぬ とり うし うま ぶた さる くま 産後ケア").hits.front().id == "mori:24");
    std::string unknown;
    while (unknown.size() < 150 * 3) unknown += "ヌ";
    CHECK(found(unknown + "産後ケア").hits.front().id == "mori:24");
    std::string longest;
    while (longest.size() < search::longest_query * 3) longest += "手";
    CHECK_FALSE(found(longest).cut);
    CHECK(found(longest + "当").cut);
}

TEST_CASE_METHOD(SearchedCity, "suggestions continue the typed text and find services") {
    const auto words = [&](const std::string& typed) {
        std::vector<std::string> phrases;
        const auto suggested = catalogue.suggest({typed, "mori", 8}).value();
        for (const search::SearchSuggestion& each : suggested) {
            CHECK(each.services == found(each.phrase).total);
            CHECK(each.services > 0);
            phrases.push_back(each.phrase);
        }
        return phrases;
    };
    const auto has = [](const std::vector<std::string>& phrases, const char* phrase) {
        return std::ranges::find(phrases, phrase) != phrases.end();
    };
    CHECK(has(words("さん"), "産後うつ"));
    CHECK(has(words("san"), "産後うつ"));
    for (const char* typed : {"さん", "san", "産後に"})
        CHECK_FALSE(has(words(typed), "産後に泣け"));
    CHECK(first("産後に泣けてきた").starts_with("24"));
    CHECK(has(words("いち"), "一時預かり"));
    CHECK(has(words("ぽし"), "母子手当"));
    CHECK(words("んん").empty());
    // For an empty text: worries of each need.
    CHECK(has(words(""), "お金がない"));
    CHECK(has(words(""), "話したい"));
    const std::vector<std::string> all = words("");
    CHECK(std::set(all.begin(), all.end()).size() == all.size());
}
