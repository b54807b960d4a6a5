#include "check/name_rules.h"

#include "support/catch.h"

using namespace check;

namespace {

bool fits(const char* name, const char* reading) {
    return reading_fits(text::parse_ruby(name), reading);
}

/// Code and column of the finding about a name; empty if there is none.
std::string fault(const char* name, const char* reading) {
    base::Findings findings;
    check_name(text::parse_ruby(name), reading, {"t.csv", 0, 2, ""}, "name", "reading", findings);
    return findings.empty() ? "" : findings[0].code + " " + findings[0].where.column;
}

} // namespace

TEST_CASE("the reading of a name must equal its ruby") {
    CHECK(fits("児童《じどう》扶養《ふよう》手当《てあて》", "じどうふようてあて"));
    CHECK_FALSE(fits("児童《じどう》扶養《ふよう》手当《てあて》", "じどうふようてて"));
    CHECK_FALSE(fits("児童《じどう》", "じどうてあて"));
    CHECK_FALSE(fits("児童《じどう》手当《てあて》", "じどう"));
}

TEST_CASE("katakana, middle dots, blanks and brackets do not count") {
    CHECK(fits("ファミリー・サポート・センター事業《じぎょう》",
               "ふぁみりーさぽーとせんたーじぎょう"));
    CHECK(fits("子《こ》ども 相談《そうだん》（森《もり》）", "こどもそうだんもり"));
}

TEST_CASE("digits, letters and signs may have any reading but must have one") {
    CHECK(fits("24時間《じかん》子供《こども》SOSダイヤル",
               "にじゅうよじかんこどもえすおーえすだいやる"));
    CHECK(fits("１歳《さい》６か月《げつ》", "いっさいろっかげつ"));
    CHECK_FALSE(fits("24時間《じかん》", "じかん"));
    CHECK(fits("0〜2さい", "ぜろからにさい"));
    CHECK(fits("あ〜い", "あい"));
    CHECK(fits("あ〜い", "あからい"));
}

TEST_CASE("a fault in a name is reported in its column") {
    CHECK(fault("森《もり》の手当《てあて》", "もりのてあて").empty());
    CHECK(fault("", "もり") == "missing-value name");
    CHECK(fault("森の手当《てあて》", "もりのてあて") == "kanji-without-ruby name");
    CHECK(fault("森《もり》", "") == "bad-reading reading");
    CHECK(fault("森《もり》", "モリ") == "bad-reading reading");
    CHECK(fault("森《もり》", "もり し") == "bad-reading reading");
    CHECK(fault("森《もり》", "はやし") == "reading-mismatch reading");
    CHECK(fault("森《もり", "もり") == "stray-ruby-mark name");
    CHECK(fault("森《forest》", "もり") == "stray-ruby-mark name");
    CHECK(fault("森《もり》\n市《し》", "もりし") == "line-break name");
}

TEST_CASE("a very long name is checked without delay") {
    std::string name, reading;
    for (int i = 0; i < 3'000; ++i) {
        name += "1あ";
        reading += "いあ";
    }
    CHECK_FALSE(fits(name.c_str(), reading.c_str()));
}
