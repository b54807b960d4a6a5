// The rules of reading and checking: every rule reports a made-up fault, a line a rule.

#include "base/rule_table.h"
#include "check/looks.h"
#include "check/rules.h"
#include "draft/draft_reader.h"
#include "support/catch.h"
#include "support/small_city.h"

#include <set>

using namespace check;
using support::SmallCity;

namespace {

/// Fonts without 🏥, dictionaries that know neither 森 read もり nor 印, narrow places.
Aids made_up_aids() {
    Aids aids;
    aids.today = "2026-11-01";
    aids.missing_glyphs = [](const text::RubyText& text) {
        const bool hospital = text.base.find("🏥") != std::string::npos;
        return hospital ? std::vector<char32_t>{U'🏥'} : std::vector<char32_t>{};
    };
    aids.reading_doubts = [](const text::RubyText& text) {
        const std::size_t at = text.base.find("毎月");
        return at == std::string::npos
                   ? std::vector<text::ReadingDoubt>{}
                   : std::vector<text::ReadingDoubt>{{at, at + 6, "まいつき", "まいげつ"}};
    };
    aids.annotate = [](text::RubyText text) {
        if (text.base.find("印") == std::string::npos) text.ruby = {{0, text.base.size(), "よみ"}};
        return text;
    };
    aids.knows_reading = [](const std::string& word, const std::string&) {
        return !word.starts_with("森");
    };
    aids.fits = [](const text::RubyText& text, const Place&) { return text.base != "1,000"; };
    return aids;
}

/// What a small city says with these aids.
std::set<std::string> codes_of(const SmallCity& city) {
    auto read = draft::read_draft(city.data(), {});
    REQUIRE(read.ok());
    base::Findings findings = read.value().findings;
    for (base::Finding& finding : check::check(read.value().draft, made_up_aids()))
        findings.push_back(std::move(finding));
    std::set<std::string> codes;
    for (const base::Finding& finding : findings) {
        const base::Rule* rule = base::find_rule(finding.code);
        INFO(finding.code);
        REQUIRE(rule != nullptr);
        CHECK(finding.severity == rule->severity);
        CHECK(!base::seen_of(finding).ja.empty());
        CHECK(!base::seen_of(finding).en.empty());
        codes.insert(finding.code);
    }
    return codes;
}

/// A change to the small city and the rule that must then speak.
struct Fault {
    std::string code, file, from, to;
};

const std::string services = "mori/services.csv", rows = "mori/rows.csv",
                  offices = "mori/offices.csv", amounts = "mori/amounts.csv",
                  toml = "mori/city.toml", notes = "mori/notes.csv";
const std::string who = "0〜2さいの子がいる人。";

std::string times(int n, const std::string& text) {
    std::string out;
    for (int i = 0; i < n; ++i) out += text;
    return out;
}

/// `from` is replaced by `to`; where `from` is empty, `to` is a line behind the last; where both
/// are, the file is taken away; without a file the city is left as it is.
std::vector<Fault> faults() {
    return {
        {"missing-file", services, "", ""},
        {"missing-table", notes, "", ""},
        {"no-city", toml, "", ""},
        {"wrong-encoding", notes, "kind", "k\x82\xA0nd"},
        {"nul-byte", notes, "kind", std::string("k\0nd", 4)},
        {"byte-order-mark", notes, "service", "\xEF\xBB\xBFservice"},
        {"bad-toml", toml, "id = \"mori\"", "id = \"mori"},
        {"missing-key", toml, "code = \"012345\"", ""},
        {"unknown-key", toml, "code =", "mayor = \"x\"\ncode ="},
        {"empty-file", notes, "service,row,column,kind,text\n", ""},
        {"too-many-rows", notes, "", times(50'001, "mori:1,1,x,ask,y\n")},
        {"too-many-columns", notes, "service,", times(200, "a,") + "service,"},
        {"too-many-faults", notes, "", times(101, "1\n")},
        {"cell-count", notes, "", "mori:1,1"},
        {"cell-too-long", notes, "", "mori:1,1,x,ask," + times(70'000, "a")},
        {"stray-quote", notes, "", "mori:1,1,x,ask,a\"b"},
        {"unclosed-quote", notes, "", "mori:1,1,x,ask,\"b"},
        {"unknown-column", notes, "kind", "kind,colour"},
        {"missing-column", notes, ",kind", ""},
        {"duplicate-column", notes, "kind", "kind,kind"},
        {"bad-value", notes, "", "mori:1,1,x,rumour,y"},
        {"duplicate-value", services, "baby;family", "baby;baby"},
        {"bad-number", amounts, "1000,1000", "1000,千円"},
        {"bad-date", services, "2026-04-01", "1 April"},
        {"unprintable-character", services, who, "a\xE2\x80\x8B"},
        {"blank-around", services, who, " " + who},
        {"empty-table", "mori/sections.csv",
         "1,,(1),くらし,くらし\n1.1,1,①,お金《かね》の支援《しえ"
         "ん》,おかねのしえん\n1.2,1,②,相談《そうだん》,そうだん"
         "\n",
         ""},
        {"missing-value", rows, "職員の研修", ""},
        {"bad-id", offices, "mori:soumu,総", "総務,総"},
        {"foreign-id", offices, "mori:soumu,総", "aki:soumu,総"},
        {"duplicate-id", offices, "mori:soumu,総", "mori:kodomo,総"},
        {"unknown-life-stage", services, "baby;family", "baby;uncle"},
        {"unknown-need", services, "talk;money", "talk;gold"},
        {"unknown-situation", services, "single-parent;", "single;"},
        {"unknown-section", rows, "1,mori:1,1.1", "1,mori:1,1.9"},
        {"unknown-office", services, "mori:kodomo,mori:2", "mori:kodoma,mori:2"},
        {"unknown-service", services, "mori:kodomo,mori:2", "mori:kodomo,mori:9"},
        {"unknown-row", "mori/results.csv", "mori:2,2,", "mori:2,22,"},
        {"unknown-hotline", "hotlines.csv", "119,", "118,"},
        {"unused-office", offices, "", "mori:mado,まど,まど,110,x 2026-04-01,,,"},
        {"related-to-itself", services, ",mori:2,5", ",mori:1,5"},
        {"too-many-related", services, ",mori:2,5", ",mori:2;mori:1;mori:10;a;b,5"},
        {"duplicate-name", services, "森《もり》の相談《そうだん》,もりのそうだん",
         "森《もり》の手当《てあて》,もりのてあて"},
        {"duplicate-alias", "mori/aliases.csv", "", "mori:1,手当,てあて,short"},
        {"duplicate-office", offices, "総務課《そうむか》,そうむか",
         "子《こ》ども課《か》,こどもか"},
        {"service-without-row", rows, "10,mori:10,1.2", "10,mori:2,1.2"},
        {"several-originals", rows, "（再掲）,yes", "（再掲）,"},
        {"id-not-its-row", rows, "10,mori:10,1.2", "11,mori:10,1.2"},
        {"section-circle", "mori/sections.csv", "1,,(1)", "1,1.1,(1)"},
        {"kanji-without-ruby", services, "森《もり》の手当", "森の手当"},
        {"bad-reading", services, "もりのてあて", "モリノテアテ"},
        {"reading-mismatch", services, "もりのてあて", "もりのてえて"},
        {"stray-ruby-mark", services, "印かん", "印《いん"},
        {"ruby-too-short", services, "印かん", "小児慢性疾患《しっかん》"},
        {"reading-unknown", "", "", ""},
        {"kanji-unread", "", "", ""},
        {"reading-disagrees", "", "", ""},
        {"hard-kanji", services, who, "癲癇のある人。"},
        {"line-break", services, "森《もり》の手当《てあて》,もり",
         "\"森《もり》の\n手当《てあて》\",もり"},
        {"summary-too-long", services, "何でも相談できます。", times(61, "あ")},
        {"fact-too-long", services, "\"月 1,000円\"", times(15, "あ")},
        {"text-too-long", services, who, times(2'001, "あいうえ。")},
        {"long-sentence", services, who, times(61, "あ")},
        {"plan-language", services, who, "支援を推進します。"},
        {"no-life-stage", services, "baby;family,money", ",money"},
        {"no-need", services, "baby;family,money", "baby;family,"},
        {"no-alias", "mori/aliases.csv", "mori:2,", "mori:1,"},
        {"low-over-high", amounts, "1000,1000", "2000,1000"},
        {"no-year", amounts, "令和6年度,plan:3", ",plan:3"},
        {"no-source", amounts, "令和6年度,plan:3", "令和6年度,"},
        {"figure-without-year", "mori/indicators.csv", "93.3,,令和3年度", "93.3,,"},
        {"sum-without-year", services, "何でも相談できます。", "\"1,000円もらえます。\""},
        {"amount-superseded", "mori/rules.csv", "2024-04,", "2024-10,"},
        {"amount-of-past-year", "", "", ""},
        {"amount-not-shown", amounts, "plan:3,yes", "plan:3,"},
        {"bad-phone", offices, "0000-00-0001", "０００"},
        {"phone-without-source", offices, "0001,market day 2026-04-01", "0001,"},
        {"no-phone", offices, "0000-00-0001,market day 2026-04-01", ","},
        {"never-confirmed", services, ",5,2026-04-01", ",5,"},
        {"confirmed-long-ago", services, ",5,2026-04-01", ",5,2025-10-31"},
        {"confirmed-in-future", services, ",5,2026-04-01", ",5,2026-11-02"},
        {"hotline-unconfirmed", "hotlines.csv", "law,2026-04-01", "law,"},
        {"contradiction", notes, "", "mori:1,1,内容,contradiction,額がちがう"},
        {"superseded", notes, "", "mori:1,1,内容,superseded,額が変わった"},
        {"doubt", notes, "", "mori:1,1,内容,doubt,字がちがう"},
        {"ask", notes, "", "mori:1,1,内容,ask,いつまでか"},
        {"no-urgent-words", "urgent_words.csv", "", ""},
        {"update-completed", "mori/.update/aliases.csv", "", "service,phrase,reading,kind"},
        {"no-glyph", services, "何でも相談できます。", "何でも🏥相談できます。"},
        {"no-room", "", "", ""},
    };
}

void spoil(const SmallCity& city, const Fault& fault) {
    if (fault.file.empty()) return;
    if (fault.from.empty() && fault.to.empty())
        city.remove(fault.file);
    else if (fault.from.empty())
        city.append(fault.file, fault.to);
    else
        city.replace(fault.file, fault.from, fault.to);
}

} // namespace

TEST_CASE("every rule finds its fault") {
    for (const Fault& fault : faults()) {
        INFO(fault.code);
        const SmallCity city;
        spoil(city, fault);
        CHECK(codes_of(city).contains(fault.code));
    }
}

TEST_CASE("a file that cannot be read is reported") {
    const SmallCity city;
    city.remove("mori/notes.csv");
    std::filesystem::create_directory(city.file("mori/notes.csv"));
    CHECK(codes_of(city).contains("unreadable"));
}

TEST_CASE("every rule has a fault that tests it, and each code occurs once") {
    std::set<std::string> tried{"unreadable"};
    for (const Fault& fault : faults()) tried.insert(fault.code);
    std::set<std::string_view> seen;
    for (const base::RuleGroup& group : base::rule_groups()) {
        if (group.source != base::Source::reading && group.source != base::Source::check) continue;
        for (const base::Rule& rule : group.rules) {
            INFO(rule.code);
            CHECK(seen.insert(rule.code).second);
            CHECK(tried.contains(std::string(rule.code)));
        }
    }
    CHECK(seen.size() == tried.size());
}

TEST_CASE("every rule of check has its look, and no other rule has one") {
    std::vector<std::string_view> rules, looked_for;
    for (const base::RuleGroup& group : base::rule_groups())
        if (group.source == base::Source::check)
            for (const base::Rule& rule : group.rules) rules.push_back(rule.code);
    for (const LookOfRule& rule : looks_of_rules()) looked_for.push_back(rule.code);
    CHECK(rules == looked_for);
}

TEST_CASE("rules that need a date, fonts or dictionaries are skipped without them") {
    const SmallCity city;
    city.replace(services, "何でも相談できます。", "何でも🏥相談できます。");
    city.replace(services, ",5,2026-04-01", ",5,1999-01-01");
    CHECK(check::check(draft::read_draft(city.data(), {}).value().draft).empty());
}
