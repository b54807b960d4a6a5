// Made-up plans: what is read, reported and refused.

#include "plan/import.h"

#include "draft/draft_writer.h"
#include "plan/plan_facts.h"
#include "support/catch.h"

using namespace plan_test;

namespace {

const std::string small = R"(森市こども計画

第2章 取組

1. 目標

(1) くらし

指 標	現 状 (作成時点)	目 標 (令和9年度)	担 当
朝食を食べる割合【内容の充実】	【小】 93.3% 【中】 1,089.5 % (令和5年11月1日)	【小】 96% 【中】 94%	学校課・こども課
窓口の設置【新規】	未設置 (R5)	設置	こども課

① お金の支援

	事 業 名	内 容	担 当
1	森の手当	月1,000円を支給します。	こども課
2 ◎	森の給付	年に1回、12,000円をわたします。	こども課 福祉課

② 相談

	事業名	内容	担当
1	森の手当（再掲）	月1,000円を支給します。	こども課
2	森の相談【拡充】	何でも聞きます。	こども課

(2) あそび

① 場所

	事業名	内容	担当
1	森の広場	毎週土曜日に開きます。	こども課
)";

std::string changed(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

plan::Import import_changed(const std::string& from, const std::string& to) {
    return import_text(changed(small, from, to));
}

/// The English sentence of the first finding with this code.
std::string said(const plan::Import& import, const std::string& code) {
    for (const base::Finding& finding : import.findings)
        if (finding.code == code) {
            CHECK_FALSE(finding.message.ja.empty());
            return finding.message.en;
        }
    return {};
}

bool says(const std::string& message, const std::string& part) {
    return message.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("a small plan becomes a draft") {
    const plan::Import import = import_text(small);
    REQUIRE(import.draft);
    CHECK(facts_of(*import.draft) ==
          std::vector<std::string>{
              "1-1-1 1.1 森の手当 [こども課]", "1-1-2 1.1 森の給付 [こども課 福祉課] new",
              "1-2-1 1.2 森の手当 [こども課] repeat of 1-1-1",
              "1-2-2 1.2 森の相談 [こども課] extended", "2-1-1 2.1 森の広場 [こども課]"});
    const draft::CityDraft& city = *import.draft;
    CHECK(city.city.name.base == "森市");
    CHECK(city.city.plan.name.base == "森市こども計画");
    CHECK(city.city.plan.year == "令和9年度");
    CHECK(city.rows[2].name == "森の手当（再掲）");
    CHECK(city.services[0].plan_text == "月1,000円を支給します。");
    CHECK(codes(import).empty());
}

TEST_CASE("indicators have numbers, units, years and parts") {
    const draft::CityDraft city = *import_text(small).draft;
    REQUIRE(city.indicators.size() == 3);
    const draft::DraftIndicator& second = city.indicators[1];
    CHECK(second.id == "mori:i1");
    CHECK(second.section == "1");
    CHECK(second.name.base == "朝食を食べる割合");
    CHECK(second.value.part.base == "中学生");
    CHECK(second.value.now == 1089.5);
    CHECK(second.value.target == 94);
    CHECK(second.value.unit == "%");
    CHECK(second.value.now_year == "令和5年11月1日");
    CHECK(second.value.target_year == "令和9年度");
    CHECK(second.offices.size() == 2);
    CHECK(second.marks == std::vector<std::string>{"enriched"});
    const draft::DraftIndicator& last = city.indicators[2];
    CHECK_FALSE(last.value.now);
    CHECK(last.value.now_text == "未設置");
    CHECK(last.value.now_year == "令和5年度");
    CHECK(last.value.target_text == "設置");
    CHECK(last.marks == std::vector<std::string>{"new"});
}

TEST_CASE("every cell is stored with its line") {
    const draft::CityDraft city = *import_text(small).draft;
    const auto cell = std::ranges::find(city.cells, "1-2-2", &draft::PlanCell::row);
    REQUIRE(cell != city.cells.end());
    CHECK(cell->column == "内容");
    CHECK(cell->text == "何でも聞きます。");
    CHECK(cell->line == 23);
}

TEST_CASE("pages are counted by form feeds, otherwise by repeated header lines") {
    CHECK(import_text("\f" + small).draft->rows[0].page == 2);
    std::string pages;
    for (int page = 1; page <= 3; ++page)
        pages += "森市こども計画 令和6年度\n\n番号\t事業名\t内容\t担当\n" + std::to_string(page) +
                 "\t事業" + std::to_string(page) + "\t文。\tこども課\n\n";
    const draft::CityDraft city = *import_text(pages).draft;
    REQUIRE(city.rows.size() == 3);
    CHECK(city.rows[2].page == 3);
    CHECK(import_text(small).draft->rows[0].page == 0);
}

TEST_CASE("differences between a repeat and its original are reported") {
    const plan::Import amount = import_changed("（再掲）	月1,000円", "（再掲）	月2,000円");
    CHECK(codes(amount, "1-2-1") == std::vector<std::string>{"repeat-amount"});
    CHECK(says(said(amount, "repeat-amount"), "only in 1-2-1: 2000円; only in 1-1-1: 1000円"));
    const plan::Import office = import_changed("します。	こども課\n2	森の相談",
                                               "します。	福祉課\n2	森の相談");
    CHECK(codes(office, "1-2-1") == std::vector<std::string>{"repeat-office"});
    const plan::Import text =
        import_changed("（再掲）	月1,000円を支給", "（再掲）	月1,000円を給付");
    CHECK(codes(text, "1-2-1") == std::vector<std::string>{"repeat-text"});
    const plan::Import marks = import_changed("（再掲）	月1,000円を支給します。",
                                              "（再掲）	月1,000円を支給します");
    CHECK(says(said(marks, "repeat-text"), "in punctuation only"));
    // Differences of blanks, width and item marks do not count.
    const auto blanks = import_changed("（再掲）\t月1,000円を", "（再掲）\t・月 １，０００円 を");
    CHECK(codes(blanks).empty());
}

TEST_CASE("the first repeat replaces a missing original, and this is reported") {
    const plan::Import import = import_changed("2	森の相談【拡充】", "2	森の相談（再掲）");
    CHECK(codes(import, "1-2-2") == std::vector<std::string>{"repeat-without-original"});
    CHECK(import.services == 4);
    CHECK(import.draft->rows[3].repeat);
    CHECK(import.draft->rows[3].service == "mori:1-2-2");
    const plan::Import twice = import_text(changed(
        changed(small, "森の相談【拡充】", "森の相談（再掲）"), "森の広場", "森の相談 (再掲)"));
    CHECK(twice.draft->rows[4].service == "mori:1-2-2");
}

TEST_CASE("a slightly different name is joined and reported, the same name without a mark is "
          "another service") {
    const plan::Import near = import_changed("森の手当（再掲）", "森の(1)手当（再掲）");
    CHECK(near.draft->rows[2].service == "mori:1-1-1");
    CHECK(codes(near, "1-2-1") == std::vector<std::string>{"repeat-name"});
    const plan::Import same = import_changed("森の手当（再掲）	月1,000円", "森の手当	月3,000円");
    CHECK(same.services == 5);
    CHECK(codes(same, "1-2-1") == std::vector<std::string>{"same-name"});
    CHECK(codes(import_changed("森の手当（再掲）", "森の手当"), "1-2-1") ==
          std::vector<std::string>{"repeat-mark-missing"});
}

TEST_CASE("missing and duplicate row numbers are reported") {
    const plan::Import missing = import_changed("2 ◎	森の給付", "4 ◎	森の給付");
    CHECK(says(said(missing, "number-missing"), "no row 2〜3"));
    const plan::Import twice = import_changed("2 ◎	森の給付", "1 ◎	森の給付");
    CHECK(codes(twice, "1-1-1-2") == std::vector<std::string>{"number-twice"});
    const plan::Import none = import_changed("2 ◎	森の給付", "	森の給付");
    CHECK(has(codes(none), "row-without-number"));
    CHECK(none.draft->rows[1].row == "1-1-2");
}

TEST_CASE("empty cells are reported") {
    CHECK(codes(import_changed("何でも聞きます。", ""), "1-2-2") ==
          std::vector<std::string>{"empty-cell"});
    CHECK(codes(import_changed("何でも聞きます。	こども課", "何でも聞きます。	"),
                "1-2-2") == std::vector<std::string>{"empty-cell"});
    CHECK(has(codes(import_changed("	設置	", "		"), "i2"), "empty-cell"));
}

TEST_CASE("probable scanning errors are reported") {
    const std::pair<const char*, const char*> errors[] = {
        {"何でも聞きます。。", "scan-twice"},
        {"相談協議会協議会で聞きます。", "scan-twice"},
        {"何でも（いつでも聞きます。", "scan-bracket"},
        {"マ二ュアルで聞きます。", "scan-letter"},
        {"センタ一で聞きます。", "scan-letter"},
        {"何でも聞きます。（各課共通）", ""},
        {"何でも聞きます。（こどち課）", "scan-office"}};
    for (const auto& [text, code] : errors) {
        INFO(text);
        const auto found = codes(import_changed("何でも聞きます。", text), "1-2-2");
        CHECK(found == (*code ? std::vector<std::string>{code} : std::vector<std::string>{}));
    }
}

TEST_CASE("an office that differs by one character, or is no office, is reported") {
    CHECK(has(codes(import_text(small + "2	夏の会	開きます。	こども課\n3	冬の会	"
                                        "開きます。	こどむ課\n"),
                    "2-1-3"),
              "office-like-another"));
    CHECK(has(codes(import_changed("毎週土曜日に開きます。	こども課",
                                   "毎週土曜日に開きます。	みんな"),
                    "2-1-1"),
              "office-doubtful"));
}

TEST_CASE("a section name that may be on the wrong row is reported") {
    const std::string plan = "<柱1>くらし\n\n\t番号\t施策名\t内容\t担当\n"
                             "(1) 保育の場所\t1\t保育園\t保育の場所をふやす。\t保育課\n"
                             "(2) 就労の支援\t2\t休日の保育\t保育の場所を開く。\t保育課\n"
                             "\t3\t仕事の紹介\t就労の支援をする。\t商工課\n"
                             "\t4\t水道\t水をくばる。\t水道課\n\t5\t道路\t道をつくる。\t道路課\n"
                             "\t6\t公園\t木をうえる。\t公園課\n\t7\t図書\t本をかす。\t図書館\n"
                             "\t8\t体育\t走る。\t体育課\n\t9\t音楽\t歌う。\t文化課\n"
                             "\t10\t広報\t知らせる。\t広報課\n\t11\t税\tあつめる。\t税務課\n"
                             "\t12\t農業\tたがやす。\t農政課\n\t13\t林業\t切る。\t林務課\n"
                             "\t14\t環境\tまもる。\t環境課\n\t15\t消防\tけす。\t消防署\n"
                             "\t16\t観光\tまねく。\t観光課\n\t17\t防災\tそなえる。\t防災課\n";
    const plan::Import import = import_text(plan);
    REQUIRE(import.draft);
    CHECK(import.rows == 17);
    CHECK(codes(import, "2") == std::vector<std::string>{"section-doubtful"});
}

TEST_CASE("the city is the one that the plan names, otherwise the one given") {
    plan::ImportOptions options;
    options.other_id = "folder";
    options.reading = [](const std::string&) { return "もりし"; };
    CHECK(plan::import_plan(small, options).draft->city.id == "mori");
    options.reading = nullptr;
    const plan::Import unread = plan::import_plan(small, options);
    CHECK(unread.draft->city.id == "folder");
    CHECK(has(codes(unread), "city-id"));
    options.city_name = "海市";
    CHECK(has(codes(plan::import_plan(small, options)), "other-city"));
    const plan::Import nameless =
        plan::import_plan(changed(small, "森市こども計画", "こども"), options);
    CHECK(nameless.draft->city.name.base == "海市");
    CHECK(has(codes(nameless), "no-plan-name"));
    CHECK(says(said(import_text(changed(small, "森市こども計画", "こども")), "no-city-name"),
               "--city"));
}

TEST_CASE("a table with tabs, sections ア and イ, and [再掲] is read") {
    const plan::Import import = import_text("■ 子どもの計画\n\nア 食べる\n\n"
                                            "施策名\t主管課\t概要\n"
                                            "こども食堂\t福祉課\t月に2回開きます。\n"
                                            "朝ごはん\t学校課、福祉課\t学校で出します。\n\n"
                                            "イ 学ぶ\n\n施策名\t主管課\t概要\n"
                                            "こども食堂 [再掲]\t福祉課\t月に3回開きます。\n"
                                            "自習室\t学校課\t夏に開きます。\n");
    REQUIRE(import.draft);
    CHECK(facts_of(*import.draft) ==
          std::vector<std::string>{
              "1-1-1 1.1 こども食堂 [福祉課]", "1-1-2 1.1 朝ごはん [学校課 福祉課]",
              "1-2-1 1.2 こども食堂 [福祉課] repeat of 1-1-1", "1-2-2 1.2 自習室 [学校課]"});
    CHECK(has(codes(import, "1-2-1"), "repeat-number"));
}

TEST_CASE("a Markdown table without sections is read") {
    const plan::Import import =
        import_text("# 取組の一覧\n\n| No | 取組名 | 担当課 | 実績（R5） | 予定（R6） |\n"
                    "|:--|---|---|---|---|\n"
                    "| 1 | 見守り | 福祉課 | 12人 | つづける |\n"
                    "| 2 | 配食【新規】 | 福祉課／こども課 | - | 始める |\n");
    REQUIRE(import.draft);
    CHECK(import.rows == 2);
    CHECK(import.draft->rows[1].marks == std::vector<std::string>{"new"});
    CHECK(import.draft->rows[1].offices.size() == 2);
    CHECK(import.draft->city.plan.year == "令和6年度");
    CHECK(import.draft->city.plan.previous_year == "令和5年度");
    CHECK(codes(import, "2") == std::vector<std::string>{"empty-cell"});
}

TEST_CASE("each item of a list gets its own line") {
    const plan::Import import = import_changed(
        "何でも聞きます。", "<ul style=\"a\"> ・電話で聞きます。 ・窓口でも聞きます。 </ul>");
    CHECK(import.draft->services[2].plan_text == "・電話で聞きます。\n・窓口でも聞きます。");
    CHECK(import_changed("何でも聞きます。", "<ul><li>電話で &amp; 夜も</li><li>窓口で</li>")
              .draft->services[2]
              .plan_text == "・電話で & 夜も\n・窓口で");
    CHECK(import_changed("何でも聞きます。",
                         "<ul> 電話で聞きます。 窓口でも聞く (福祉課) 会います。 ")
              .draft->services[2]
              .plan_text == "・電話で聞きます。\n・窓口でも聞く (福祉課)\n・会います。");
}

TEST_CASE("a plan of a layout that cannot be read is refused, line by line") {
    const plan::Import import =
        import_text("森市こども計画\n\n第1章 はじめに\n\nこれは文章です。\n\n"
                    "施策名     内容      担当\n"
                    "見守り     たずねる  福祉課\n\nあ\tい\tう\n");
    CHECK_FALSE(import.draft);
    CHECK(base::any_blocking(import.findings));
    REQUIRE(import.findings.size() == 7);
    const auto at = [&](std::size_t i) {
        return std::to_string(import.findings[i].where.line) + " " + import.findings[i].code;
    };
    CHECK(at(0) == "0 not-understood");
    CHECK(at(1) == "1 not-understood");
    CHECK(at(2) == "3 understood");
    CHECK(at(3) == "5 not-understood");
    CHECK(at(4) == "7 not-understood");
    CHECK(says(import.findings[4].message.en, "blanks divide its columns"));
    CHECK(at(5) == "8 not-understood");
    CHECK(at(6) == "10 not-understood");
}

TEST_CASE("a table without names of rows is reported and left out") {
    const plan::Import import =
        import_text(small + "\n(3) その他\n\n番号\t内容\t担当\n1\t何か\t福祉課\n2\t何か\t福祉課\n");
    REQUIRE(import.draft);
    CHECK(import.rows == 5);
    CHECK(has(codes(import), "table-without-names"));
    CHECK(has(codes(import), "unread-line"));
}

TEST_CASE("a stray control byte is removed and reported with its line") {
    const plan::Import clean = import_text(small);
    for (const char stray : {'\0', '\x08', '\x1B', '\x7F'}) {
        const plan::Import import =
            import_changed("月1,000円", std::string("月1,") + stray + "000円");
        REQUIRE(import.draft);
        CHECK(*import.draft == *clean.draft);
        CHECK(says(said(import, "stray-byte"), "was left out"));
        const auto found = std::ranges::find(import.findings, "stray-byte", &base::Finding::code);
        CHECK(found->where.line == 16);
    }
    CHECK_FALSE(import_text(std::string(5000, '\x08') + small).draft);
}

TEST_CASE("the city's own work is recognised by the plan's words") {
    struct Row {
        const char *name, *text, *served; ///< and the code of the finding
    };
    for (const Row& row : {Row{"合同研修会の実施", "保育士と教員が学びます。", "city"},
                           Row{"子育て研修会", "保護者が学びます。", "uncertain"},
                           Row{"児童対策協議会の充実", "保護者を支えます。", "city"},
                           Row{"若者支援ネットワーク内の連携強化", "集まります。", "city"},
                           Row{"ヤングケアラー実態調査の実施", "調べます。", "city"},
                           Row{"学力向上プランの作成", "作ります。", "city"},
                           Row{"センター設置に向けた準備", "進めます。", "city"},
                           Row{"虐待防止の啓発", "広めます。", "uncertain"},
                           Row{"聴覚検査", "赤ちゃんの耳を調べます。", "family"},
                           Row{"育児相談", "関係機関と連携して聞きます。", "family"}}) {
        INFO(row.name);
        const plan::Import import = import_changed("森の広場\t毎週土曜日に開きます。",
                                                   std::string(row.name) + "\t" + row.text);
        REQUIRE(import.draft);
        const auto& service = import.draft->services.back().service;
        const bool city = std::string(row.served) == "city";
        CHECK((service.audience == model::Audience::city) == city);
        CHECK(said(import, "audience-city").empty() == !city);
        CHECK(said(import, "audience-uncertain").empty() ==
              (row.served != std::string("uncertain")));
    }
}

TEST_CASE("a text that is not a plan is refused") {
    const auto refused = [](const std::string& bytes, const std::string& code) {
        const plan::Import import = import_text(bytes);
        CHECK_FALSE(import.draft);
        return !import.findings.empty() && import.findings.front().code == code;
    };
    CHECK(refused(std::string("PK\x03\x04\0\0", 6), "no-text"));
    CHECK(refused("%PDF-1.7\n\x80\xFF", "no-text"));
    CHECK(refused(std::string(plan::largest_plan + 1, 'a'), "too-large"));
    CHECK(refused("", "not-understood"));
    CHECK(refused("{\"a\": 1}\n", "not-understood"));
    CHECK(refused(std::string(1'000'000, '\t'), "not-understood"));
    CHECK(refused(std::string(1'000'000, '\n'), "too-many-lines"));
}

TEST_CASE("findings are written as CSV") {
    const std::string csv = plan::findings_csv(import_changed("何でも聞きます。", "").findings);
    CHECK(csv.starts_with(
        "file,page,line,column,severity,code,ja,en\nplan.txt,,23,1-2-2 内容,doubtful,empty-cell,"));
}
