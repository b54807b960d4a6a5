#include "base/rule_table.h"
#include "check/rules.h"

#include "draft/draft_reader.h"
#include "support/catch.h"
#include "support/small_city.h"

using namespace check;
using support::SmallCity;

namespace {

/// The findings of reading and checking, as "code file:line column", doubtful ones with "? "
/// before.
std::vector<std::string> said(const SmallCity& city) {
    auto read = draft::read_draft(city.data(), {});
    REQUIRE(read.ok());
    base::Findings findings = read.value().findings;
    for (base::Finding& finding : check::check(read.value().draft))
        findings.push_back(std::move(finding));
    sort_findings(findings);
    std::vector<std::string> lines;
    for (const base::Finding& f : findings) {
        CHECK_FALSE(f.message.ja.empty());
        CHECK_FALSE(f.message.en.empty());
        std::string file = f.where.file.substr(city.data().size() + 1);
        if (file.starts_with("mori/")) file.erase(0, 5);
        lines.push_back(std::string(f.severity == base::Severity::blocking ? "" : "? ") + f.code +
                        " " + file + ":" + std::to_string(f.where.line) + " " + f.where.column);
    }
    return lines;
}

using Lines = std::vector<std::string>;

Lines after(const std::string& file, const std::string& from, const std::string& to) {
    const SmallCity city;
    city.replace(file, from, to);
    return said(city);
}

Lines with(const std::string& file, const std::string& line) {
    const SmallCity city;
    city.append(file, line);
    return said(city);
}

Lines after_new_office(const std::string& line) { return with("mori/offices.csv", line); }

std::string times(int n, const std::string& text) {
    std::string out;
    for (int i = 0; i < n; ++i) out += text;
    return out;
}

const std::string summary = "子どもを育てている人がもらえるお金です。";

} // namespace

TEST_CASE("correct data has no findings") {
    const SmallCity city;
    CHECK(said(city).empty());
}

TEST_CASE("ids must exist, be well formed, belong to the city and be unique") {
    CHECK(after_new_office(",あ,あ,110,x,,,") == Lines{"missing-value offices.csv:4 id"});
    CHECK(after_new_office("総務,あ,あ,110,x,,,") == Lines{"bad-id offices.csv:4 id"});
    CHECK(after_new_office("mori:,あ,あ,110,x,,,") == Lines{"bad-id offices.csv:4 id"});
    CHECK(after_new_office("aki:soumu,あ,あ,110,x,,,") == Lines{"foreign-id offices.csv:4 id"});
    CHECK(after_new_office("mori:soumu,あ,あ,110,x,,,") == Lines{"duplicate-id offices.csv:4 id"});
    CHECK(with("mori/sections.csv", "1.2,1,,あ,あ") == Lines{"duplicate-id sections.csv:5 id"});
    CHECK(with("mori/rows.csv", "10,mori:10,1.2,研修,yes,,,") ==
          Lines{"duplicate-id rows.csv:6 row"});
    CHECK(with("mori/rows.csv", ",mori:10,1.2,研修,yes,,,") ==
          Lines{"missing-value rows.csv:6 row"});
    CHECK(with("taxonomy/needs.csv", "money,x,あ,a") ==
          Lines{"duplicate-id taxonomy/needs.csv:4 id"});
    CHECK(with("hotlines.csv", "119,あ,あ,,,,,,,x,2026-04-01") ==
          Lines{"duplicate-id hotlines.csv:4 number"});
    CHECK(with("urgent_words.csv", "help,,,119,x") ==
          Lines{"duplicate-id urgent_words.csv:5 phrase"});
    CHECK(with("urgent_words.csv", ",あ,,119,x") ==
          Lines{"missing-value urgent_words.csv:5 phrase"});
    const SmallCity twice;
    twice.append("mori/services.csv", "mori:2,あ,あ,city,あ,,,,,,,,,,,,,,,1,2026-04-01");
    CHECK(said(twice) == Lines{"duplicate-id services.csv:5 id"});
}

TEST_CASE("two cities with the same id are reported") {
    const SmallCity city;
    for (const char* name :
         {"city.toml", "sections.csv", "offices.csv", "rows.csv", "services.csv", "aliases.csv",
          "amounts.csv", "rules.csv", "results.csv", "indicators.csv", "notes.csv"})
        city.write(std::string("nori/") + name, city.read(std::string("mori/") + name));
    CHECK(said(city) == Lines{"duplicate-id nori/city.toml:1 id"});
}

TEST_CASE("names must have readings") {
    CHECK(after("mori/services.csv", "森《もり》の手当《てあて》,もりのてあて",
                "森の手当《てあて》,もりのてあて") ==
          Lines{"kanji-without-ruby services.csv:2 name"});
    CHECK(after("mori/services.csv", "もりのてあて", "モリノテアテ") ==
          Lines{"bad-reading services.csv:2 reading"});
    CHECK(after("mori/services.csv", "もりのてあて", "もりのてえて") ==
          Lines{"reading-mismatch services.csv:2 reading"});
    CHECK(after("mori/offices.csv", "そうむか,0", "そうむか1,0") ==
          Lines{"bad-reading offices.csv:3 reading"});
    CHECK(after("mori/sections.csv", "お金《かね》", "お金") ==
          Lines{"kanji-without-ruby sections.csv:3 name"});
    CHECK(after("mori/city.toml", "reading = \"もりし\"", "reading = \"もりまち\"") ==
          Lines{"reading-mismatch city.toml:1 reading"});
    CHECK(after("mori/aliases.csv", "てあて", "teate") ==
          Lines{"bad-reading aliases.csv:3 reading"});
    CHECK(after("urgent_words.csv", "たすけて,", "タスケテ,") ==
          Lines{"bad-reading urgent_words.csv:3 reading"});
    CHECK(after("hotlines.csv", "きゅうきゅう,だれ", "きゅう,だれ") ==
          Lines{"reading-mismatch hotlines.csv:2 reading"});
    CHECK(after("taxonomy/needs.csv", "お金《かね》", "お金") ==
          Lines{"kanji-without-ruby taxonomy/needs.csv:2 ja"});
}

TEST_CASE("every reference must lead to something that exists") {
    CHECK(after("urgent_words.csv", "英語", "英語\n火事,,,911,すぐ") ==
          Lines{"unknown-hotline urgent_words.csv:5 hotlines"});
    CHECK(after("urgent_words.csv", "help,,,0120-000-000", "help,,,") ==
          Lines{"missing-value urgent_words.csv:4 hotlines"});
    CHECK(after("mori/services.csv", "baby;family", "baby;adult") ==
          Lines{"unknown-life-stage services.csv:2 life_stages"});
    CHECK(after("mori/services.csv", "talk;money", "talk;gold") ==
          Lines{"unknown-need services.csv:3 needs"});
    CHECK(after("mori/services.csv", "single-parent;foreign", "single;foreign") ==
          Lines{"unknown-situation services.csv:2 situations"});
    CHECK(after("mori/services.csv", "mori:kodomo,mori:2", "mori:kodoma,mori:2") ==
          Lines{"unknown-office services.csv:2 offices"});
    CHECK(after("mori/services.csv", "mori:kodomo,mori:2", "mori:kodomo,mori:9") ==
          Lines{"unknown-service services.csv:2 related"});
    CHECK(after("mori/rows.csv", "1,mori:1,1.1", "1,mori:1,1.9") ==
          Lines{"unknown-section rows.csv:2 section"});
    CHECK(after("mori/rows.csv", "mori:kodomo;mori:soumu", "mori:kodomo;mori:somu") ==
          Lines{"unknown-office rows.csv:3 offices"});
    CHECK(after("mori/sections.csv", "1.2,1,", "1.2,9,") ==
          Lines{"unknown-section sections.csv:4 parent"});
    CHECK(after("mori/indicators.csv", "mori:i2,1,", "mori:i2,9,") ==
          Lines{"unknown-section indicators.csv:4 section"});
    CHECK(with("mori/rows.csv", "11,mori:11,1.2,あ,,,,") ==
          Lines{"unknown-service rows.csv:6 service"});
    CHECK(with("mori/aliases.csv", "mori:9,あ,あ,short") ==
          Lines{"unknown-service aliases.csv:5 service"});
    CHECK(with("mori/rules.csv", "mori:9,あ。,2024-10,法律,") ==
          Lines{"unknown-service rules.csv:3 service"});
    CHECK(after("mori/results.csv", "mori:2,2,", "mori:2,22,") ==
          Lines{"unknown-row results.csv:2 row"});
    CHECK(after("mori/services.csv", ",mori:2,5", ",mori:1,5") ==
          Lines{"? related-to-itself services.csv:2 related"});
}

TEST_CASE("an empty table is one finding, not one for every reference to it") {
    const SmallCity city;
    city.write("mori/offices.csv", "id,name,reading,phone,phone_source,place,hours,note\n");
    CHECK(said(city) == Lines{"empty-table offices.csv:0 "});
}

TEST_CASE("a service for families must have a life stage and a need") {
    CHECK(after("mori/services.csv", "baby;family,money", ",money") ==
          Lines{"no-life-stage services.csv:2 life_stages"});
    CHECK(after("mori/services.csv", "baby;family,money", "baby;family,") ==
          Lines{"no-need services.csv:2 needs"});
}

TEST_CASE("summary and fact must be short") {
    CHECK(after("mori/services.csv", summary, "") == Lines{"missing-value services.csv:2 summary"});
    CHECK(after("mori/services.csv", summary, times(60, "あ")).empty());
    CHECK(after("mori/services.csv", summary, times(30, "あ") + "。" + times(30, "あ")) ==
          Lines{"summary-too-long services.csv:2 summary"});
    CHECK(after("mori/services.csv", "\"月 1,000円\"", times(14, "あ")).empty());
    CHECK(after("mori/services.csv", "\"月 1,000円\"", times(15, "あ")) ==
          Lines{"fact-too-long services.csv:2 fact"});
    CHECK(after("mori/services.csv", summary, times(60, "漢《かん》")).empty());
}

TEST_CASE("long sentences and plan language are doubted in texts for families only") {
    CHECK(after("mori/services.csv", "0〜2さいの子がいる人。", times(61, "あ")) ==
          Lines{"? long-sentence services.csv:2 who"});
    CHECK(after("mori/services.csv", "0〜2さいの子がいる人。", times(60, "あ") + "。あ。") ==
          Lines{"? long-sentence services.csv:2 who"});
    CHECK(after("mori/services.csv", "0〜2さいの子がいる人。",
                times(50, "あ") + "。" + times(50, "い"))
              .empty());
    CHECK(after("mori/services.csv", "0〜2さいの子がいる人。", "支援を推進します。") ==
          Lines{"? plan-language services.csv:2 who"});
    CHECK(after("mori/services.csv", "市の職員が学びます。", "研修を実施します。").empty());
    CHECK(after("mori/rules.csv", "今は3さいまで", "該当する人は3さいまで") ==
          Lines{"? plan-language rules.csv:2 text"});
    CHECK(after("mori/results.csv", "相談しました。\"", "実施しました。\"") ==
          Lines{"? plan-language results.csv:2 text"});
}

TEST_CASE("plan language inside names and usual words is not reported") {
    CHECK(after("mori/services.csv", "0〜2さいの子がいる人。", "養育費の相談です。").empty());
    const SmallCity city;
    city.replace("mori/offices.csv", "総務課《そうむか》,そうむか",
                 "総務《そうむ》推進課《すいしんか》,そうむすいしんか");
    city.replace("mori/services.csv", "0〜2さいの子がいる人。", "総務推進課で聞けます。");
    CHECK(said(city).empty());
}

TEST_CASE("ruby marks that make no pair are refused in running text") {
    CHECK(after("mori/services.csv", "印かん", "印《いん") ==
          Lines{"stray-ruby-mark services.csv:2 bring"});
}

TEST_CASE("a reading that is shorter than its kanji lacks its ｜") {
    CHECK(after("mori/services.csv", "印かん", "小児慢性疾患《しっかん》の印") ==
          Lines{"? ruby-too-short services.csv:2 bring"});
    CHECK(after("mori/services.csv", "印かん", "小児慢性｜疾患《しっかん》の印").empty());
    CHECK(after("mori/amounts.csv", "おむつの券", "紙製品券《けん》") ==
          Lines{"? ruby-too-short amounts.csv:3 label"});
}

TEST_CASE("a telephone number needs a source and a valid form") {
    CHECK(after("mori/offices.csv", "0000-00-0001,market day 2026-04-01", "0000-00-0001,") ==
          Lines{"phone-without-source offices.csv:2 phone_source"});
    CHECK(after("mori/offices.csv", "0000-00-0001", "０００") ==
          Lines{"bad-phone offices.csv:2 phone"});
    CHECK(after("mori/offices.csv", "0000-00-0001,market day 2026-04-01", ",") ==
          Lines{"? no-phone offices.csv:2 phone"});
    CHECK(after("mori/city.toml", "phone = \"0000-00-0000\"", "phone = \"\"") ==
          Lines{"? no-phone city.toml:8 city_hall.phone"});
    CHECK(after("mori/city.toml", "phone_source = \"market day 2026-04-01\"",
                "phone_source = \"\"") ==
          Lines{"phone-without-source city.toml:8 city_hall.phone_source"});
}

TEST_CASE("amounts need a number, bounds in order, a year and a source") {
    CHECK(after("mori/amounts.csv", "1000,1000", "2000,1000") ==
          Lines{"low-over-high amounts.csv:2 low"});
    CHECK(after("mori/amounts.csv", ",2400.5,", ",,") == Lines{"missing-value amounts.csv:3 high"});
    CHECK(after("mori/amounts.csv", ",2400.5,", ",千円,") ==
          Lines{"bad-number amounts.csv:3 high"});
    CHECK(after("mori/amounts.csv", "令和6年度,plan:3", ",plan:3") ==
          Lines{"no-year amounts.csv:3 year"});
    CHECK(after("mori/amounts.csv", "令和6年度,plan:3", "令和6年度,") ==
          Lines{"no-source amounts.csv:3 source"});
    CHECK(after("mori/amounts.csv", "令和6年度,plan:3,yes", ",,") ==
          Lines{"? amount-not-shown amounts.csv:3 shown"});
    CHECK(after("mori/rules.csv", "法律の改正", "") == Lines{"no-source rules.csv:2 source"});
}

TEST_CASE("rows of the plan and services must agree") {
    CHECK(after("mori/rows.csv", "森の手当（再掲）,yes", "森の手当（再掲）,") ==
          Lines{"several-originals rows.csv:4 repeat"});
    CHECK(after("mori/rows.csv", "森の手当,,", "森の手当,yes,").empty());
    CHECK(after("mori/rows.csv", "森の手当,,new", "森の手当,yes,new").empty());
    const SmallCity moved;
    moved.replace("mori/rows.csv", "森の手当,,", "森の手当,yes,");
    moved.replace("mori/rows.csv", "森の手当（再掲）,yes", "森の手当,");
    CHECK(said(moved) == Lines{"id-not-its-row services.csv:2 id"});
    CHECK(after("mori/rows.csv", "10,mori:10,1.2", "10,mori:2,1.2") ==
          Lines{"several-originals rows.csv:5 repeat", "? service-without-row services.csv:4 id"});
}

TEST_CASE("rows are compared by number: 9 is before 10") {
    const SmallCity city;
    city.replace("mori/rows.csv", "10,mori:10,1.2,職員の研修,,", "10,mori:10,1.2,職員の研修,yes,");
    city.append("mori/rows.csv", "9,mori:10,1.2,職員の研修,yes,,,");
    CHECK(said(city) == Lines{"id-not-its-row services.csv:4 id"});
}

TEST_CASE("sections that contain themselves are reported") {
    CHECK(after("mori/sections.csv", "1,,(1)", "1,1.1,(1)").front() ==
          "section-circle sections.csv:2 parent");
}

TEST_CASE("missing facts are reported to staff") {
    const SmallCity unconfirmed;
    unconfirmed.replace("mori/services.csv", ",5,2026-04-01", ",5,");
    unconfirmed.replace("mori/services.csv", ",1,2026-04-01", ",1,");
    CHECK(said(unconfirmed) == Lines{"? never-confirmed services.csv:0 checked_on"});
    CHECK(after("mori/aliases.csv", "mori:2,", "mori:1,") == Lines{"? no-alias services.csv:3 id"});
    CHECK(after("hotlines.csv", "law,2026-04-01", "law,") ==
          Lines{"? hotline-unconfirmed hotlines.csv:2 checked_on"});
    for (const char* kind : {"contradiction", "superseded", "doubt", "ask"})
        CHECK(with("mori/notes.csv", "mori:1,1,内容," + std::string(kind) + ",確かめる") ==
              Lines{"? " + std::string(kind) + " notes.csv:2 text"});
    CHECK(with("mori/notes.csv", "mori:1,1,内容,,確かめる") == Lines{"bad-value notes.csv:2 kind"});
}

TEST_CASE("a note is reported with its service, row and column") {
    const SmallCity city;
    city.append("mori/notes.csv", "mori:1,3,内容,contradiction,額がちがう");
    const auto read = draft::read_draft(city.data(), {});
    REQUIRE(read.ok());
    const base::Findings findings = check::check(read.value().draft);
    REQUIRE(findings.size() == 1);
    CHECK(base::seen_of(findings[0]).ja == "mori:1「森の手当」 計画の行3 内容: 額がちがう");
}

TEST_CASE("findings are sorted by severity and place, each once") {
    const auto finding = [](base::Severity severity, const char* code, const char* file, int line) {
        return base::Finding{severity, code, {file, 0, line, "c"}, {"", ""}};
    };
    using enum base::Severity;
    base::Findings findings = {
        finding(doubtful, "d", "a", 1),         finding(blocking, "e", "b", 2),
        finding(blocking, "f", "a", 10),        finding(blocking, "g", "a", 9),
        finding(blocking, "f", "a", 10),        finding(blocking, "missing-value", "a", 3),
        finding(blocking, "bad-number", "a", 3)};
    sort_findings(findings);
    CHECK(findings ==
          base::Findings{finding(blocking, "bad-number", "a", 3), finding(blocking, "g", "a", 9),
                         finding(blocking, "f", "a", 10), finding(blocking, "e", "b", 2),
                         finding(doubtful, "d", "a", 1)});
}
