#include "exchange/diff.h"

#include "catalogue/builder.h"
#include "draft/draft_reader.h"
#include "exchange/diff_report.h"
#include "support/catch.h"
#include "support/small_city.h"

using namespace exchange;
using support::SmallCity;

namespace {

/// 子ども[-が-][+も+]もらえます
std::string marked(const std::string& before, const std::string& after) {
    std::string out;
    for (const DiffPart& part : diff_words(before, after)) {
        if (part.kind == DiffPart::Kind::removed) out += "[-" + part.text + "-]";
        if (part.kind == DiffPart::Kind::added) out += "[+" + part.text + "+]";
        if (part.kind == DiffPart::Kind::same) out += part.text;
    }
    return out;
}

Snapshot written(const SmallCity& city) {
    return snapshot_of(draft::read_draft(city.data(), {}).value().draft, "city");
}

Snapshot built(const SmallCity& city) {
    const std::string file = city.file("c.kodomado");
    REQUIRE(catalogue::build(draft::read_draft(city.data(), {}).value().draft, file, {}).ok());
    auto opened = catalogue::Catalogue::open(file);
    REQUIRE(opened.ok());
    return snapshot_of(opened.value(), file).value();
}

/// The differences of a small city after one change, as "changed mori:1 summary who".
std::vector<std::string> after(const std::string& file, const std::string& from,
                               const std::string& to) {
    const SmallCity old, now;
    now.replace(file, from, to);
    std::vector<std::string> lines;
    for (const EntryChange& change : compare(written(old), written(now)).changes) {
        std::string line = name_of(change.kind).en + " " + change.id;
        if (change.kind == EntryChange::Kind::changed)
            for (const FieldChange& field : change.fields) line += " " + field.field;
        lines.push_back(line);
    }
    return lines;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("changes in a sentence are marked word by word") {
    CHECK(marked("", "").empty());
    CHECK(marked("同じ文です。", "同じ文です。") == "同じ文です。");
    CHECK(marked("月1,000円", "月12,000円") == "月[-1,000-][+12,000+]円");
    CHECK(marked("18歳まで", "18歳の年度末まで") == "18歳[+の年度末+]まで");
    CHECK(marked("人がもらえるお金です。", "人が、毎月もらえるお金です。") ==
          "人が[+、毎月+]もらえるお金です。");
    CHECK(marked("", "新しい") == "[+新しい+]");
    CHECK(marked("消す", "") == "[-消す-]");
    CHECK(marked("サービスA", "サービスBC") == "サービス[-A-][+BC+]");
}

TEST_CASE("a particle between two changes is marked with them") {
    CHECK(marked("市役所の窓口", "保健所の受付") == "[-市役所の窓口-][+保健所の受付+]");
}

TEST_CASE("a text of any length is compared") {
    std::string a, b;
    for (int i = 0; i < 20'000; ++i)
        a += i % 2 == 0 ? "漢か" : "カ", b += i % 2 == 0 ? "字き" : "キ";
    CHECK(diff_words("あ" + a, "あ" + b).size() == 3);
    CHECK(marked("\xE3\x81", "\xFF") == "[-\xE3\x81-][+\xFF+]");
}

TEST_CASE("a folder has no differences to itself or to the catalogue built from it") {
    const SmallCity city;
    CHECK(compare(written(city), written(city)).changes.empty());
    CHECK(compare(written(city), built(city)).changes.empty());
    CHECK(compare(built(city), written(city)).changes.empty());
}

TEST_CASE("changes are found in every table") {
    CHECK(after("mori/services.csv", "何でも相談できます。", "相談できます。") ==
          Lines{"Changed mori:2 summary"});
    CHECK(after("mori/services.csv", "印かん", "印《いん》かん") == Lines{"Changed mori:1 bring"});
    CHECK(after("mori/offices.csv", "1階", "2階") == Lines{"Changed mori:kodomo place"});
    CHECK(after("mori/amounts.csv", "1000,1000", "1000,2000") == Lines{"Changed mori:1 amounts"});
    CHECK(after("mori/rules.csv", "3さい", "4さい") == Lines{"Changed mori:1 rules"});
    CHECK(after("mori/results.csv", ",7994,", ",7995,") == Lines{"Changed mori:2 results"});
    CHECK(after("mori/aliases.csv", "話したい,はなしたい", "話す,はなす") ==
          Lines{"Changed mori:2 aliases"});
    CHECK(after("mori/rows.csv", "（再掲）,yes", "（再掲）,") ==
          Lines{"Changed mori:1 appears_in"});
    CHECK(after("mori/sections.csv", "①", "②") == Lines{"Changed mori:1.1 label"});
    CHECK(after("mori/indicators.csv", "93.3", "94") == Lines{"Changed mori:i1 values"});
    CHECK(after("mori/city.toml", "北県森市1番地", "北県森市2番地") ==
          Lines{"Changed mori city_hall.address"});
    CHECK(after("hotlines.csv", "急な病気", "けが") == Lines{"Changed 119 sentence"});
}

TEST_CASE("a changed name is listed once, not at every reference") {
    CHECK(after("mori/services.csv", "森《もり》の相談《そうだん》,もりのそうだん",
                "話《はなし》,はなし") == Lines{"Changed mori:2 name reading"});
    CHECK(after("taxonomy/needs.csv", "お金《かね》", "金《きん》").empty());
}

TEST_CASE("added and removed items are listed completely") {
    const SmallCity old, now;
    now.append("mori/services.csv", "mori:11,あ,あ,city,い,,,,,,,,,,,,,mori:soumu,,1,");
    CHECK(compare(written(old), written(now)).changes ==
          std::vector<EntryChange>{{EntryChange::Kind::added,
                                    EntryKind::service,
                                    "mori:11",
                                    "あ",
                                    "総務課",
                                    {},
                                    {{"name", "", "あ"},
                                     {"reading", "", "あ"},
                                     {"audience", "", "市の仕事"},
                                     {"summary", "", "い"},
                                     {"offices", "", "総務課"},
                                     {"priority", "", "1"}}}});
    const Comparison back = compare(written(now), written(old));
    CHECK(count(back, EntryChange::Kind::removed, EntryKind::service) == 1);
    CHECK(summary_of(back) == base::Message{"サービス: 削除1件", "service: Removed 1"});
}

TEST_CASE("changes are grouped by the first office of a service") {
    const SmallCity old, now;
    now.replace("mori/services.csv", "市の職員が学びます。", "職員が学びます。");
    now.replace("mori/services.csv", "何でも相談できます。", "相談できます。");
    now.replace("mori/services.csv", "0〜2さい", "0〜3さい");
    now.replace("mori/city.toml", "1番地", "2番地");
    Lines offices;
    for (const EntryChange& change : compare(written(old), written(now)).changes)
        offices.push_back(change.office + ": " + change.id);
    CHECK(offices == Lines{": mori", "子ども課: mori:1", "子ども課: mori:2", "総務課: mori:10"});
}

namespace {

Comparison dangerous() {
    const std::string text = "<script>alert('1')</script> & \"x\" | *b* [l](javascript:1)\n# h\x01";
    return {"a|b",
            "<c>",
            {{EntryChange::Kind::changed,
              EntryKind::service,
              "i<d",
              text,
              text,
              {text},
              {{"summary", text, text + "!"}, {"who", "", text}}}}};
}

bool holds(const std::string& page, const std::string& text) {
    return page.find(text) != std::string::npos;
}

} // namespace

TEST_CASE("a page marks words, names the office and has boxes to sign") {
    const SmallCity old, now;
    now.replace("mori/services.csv", "何でも相談できます。", "何でも相談してください。");
    const Comparison comparison = compare(written(old), written(now));
    const std::string html = html_of(comparison, Tongue::japanese, "2026-11-01");
    for (const char* part :
         {"<h2>子ども課</h2>", "変更: サービス「森の相談」", "ほかの窓口: 総務課", "2026-11-01",
          "何でも相談<del>できます</del>。", "何でも相談<ins>してください</ins>。", "決裁", "印"}) {
        INFO(part);
        CHECK(holds(html, part));
    }
    const std::string markdown = markdown_of(comparison, Tongue::english, "2026-11-01");
    for (const char* part :
         {"## 子ども課", "### Changed: service \"森の相談\" (mori:2)", "- Made on: 2026-11-01",
          "| Summary | 何でも相談<del>できます</del>。 | 何でも相談<ins>してください</ins>。 |",
          "Decided by"}) {
        INFO(part);
        CHECK(holds(markdown, part));
    }
    CHECK(holds(html_of({}, Tongue::japanese, ""), "違いはありません。"));
}

TEST_CASE("texts are escaped on both pages") {
    const std::string html = html_of(dangerous(), Tongue::japanese, "<day>");
    for (const char* part : {"<script", "<c>", "<d", "<day>", "\x01"})
        CHECK_FALSE(holds(html, part));
    CHECK(holds(html, "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;x&quot;"));
    const std::string markdown = markdown_of(dangerous(), Tongue::japanese, "<day>");
    for (const char* part : {"<script", "[l](", " *b*", "\n# h", "\x01"})
        CHECK_FALSE(holds(markdown, part));
    CHECK(holds(markdown, "\\[l\\](javascript:1)<br>\\# h"));
}

TEST_CASE("a page loads no file and runs no script") {
    const std::string html = html_of(dangerous(), Tongue::english, "");
    for (const char* part : {"src=", "href=", "url(", "@import", "<link", "onload"})
        CHECK_FALSE(holds(html, part));
    CHECK(holds(html, "default-src 'none'"));
}
