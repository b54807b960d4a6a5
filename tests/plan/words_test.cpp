// The parts of reading a plan, one by one.

#include "plan/city_name.h"
#include "plan/columns.h"
#include "plan/figures.h"
#include "plan/labels.h"
#include "plan/marks.h"
#include "plan/offices.h"
#include "plan/words.h"
#include "support/catch.h"

using namespace plan;

namespace {

/// "style|ordinal|name", or empty.
std::string label(const std::string& text) {
    const auto parsed = parse_label(text);
    return parsed ? parsed->style + "|" + std::to_string(parsed->ordinal) + "|" + parsed->name : "";
}

std::string marked(std::string name) {
    const Marks marks = take_marks(name, Legend());
    return name + (marks.repeat ? " R" : "") + (marks.is_new ? " N" : "") +
           (marks.extended ? " X" : "");
}

std::string split(const std::string& cell, const std::vector<std::string>& known = {}) {
    OfficeNames names;
    for (const std::string& name : known) names.learn(name);
    names.learn(cell);
    std::string out;
    for (const std::string& name : names.split(cell)) out += (out.empty() ? "" : "|") + name;
    return out;
}

std::string figure(const std::string& cell) {
    const IndicatorCell read = indicator_cell(cell);
    std::string out;
    for (const IndicatorFigure& f : read.figures)
        out += f.part + (f.part.empty() ? "" : " ") +
               (f.number ? std::to_string(static_cast<int>(*f.number)) : f.text) + f.unit + "; ";
    return out + read.year;
}

} // namespace

TEST_CASE("labels of headings are recognised") {
    CHECK(label("第4章 計画の推進") == "第章|4|計画の推進");
    CHECK(label("第十二節　学び") == "第節|12|学び");
    CHECK(label("2. 施策") == "1.|2|施策");
    CHECK(label("（３）就労の支援（母子）") == "()1|3|就労の支援（母子）");
    CHECK(label("② 地域") == "①|2|地域");
    CHECK(label("⑷ 地域") == "()1|4|地域");
    CHECK(label(" <基本方針2>生活支援の充実") == "<基本方針>|2|生活支援の充実");
    CHECK(label("【基本目標Ⅱ】 育つ") == "<基本目標>|2|育つ");
    CHECK(label("基本目標3：育つ") == "<基本目標>|3|育つ");
    CHECK(label("1-2 学ぶ") == "11|2|学ぶ");
    CHECK(label("ウ．遊ぶ") == "ア.|3|遊ぶ");
    CHECK(label("### 育つ") == "###|0|育つ");
    CHECK(label("■ 育つ") == "■|0|育つ");
}

TEST_CASE("texts that only begin like a label are not labels") {
    for (const char* text :
         {"", "第3期上尾市の計画", "1,000円を支給", "1.5倍", "令和6年度", "(自立相談支援事業)",
          "アンケート", "<基本理念>すべての子ども", "341人へ交付", "- (1) 幼児期"})
        CHECK(label(text).empty());
}

TEST_CASE("numbers of rows are read") {
    CHECK(row_number("3 ◎") == "3");
    CHECK(row_number("◎　５") == "5");
    CHECK(row_number("No. 012") == "12");
    CHECK(row_number("4-3-1") == "4-3-1");
    CHECK(row_number("⑫") == "12");
    CHECK(row_number("2【新規】") == "2");
    for (const char* text : {"", "ab", "12人", "1--2", "(1) 妊娠", "令和6"})
        CHECK(row_number(text).empty());
}

TEST_CASE("headings of columns are recognised") {
    const std::pair<const char*, Role> headings[] = {
        {"事 業 名", Role::name},
        {"活動名、事業名", Role::name},
        {"具体的な施策", Role::name},
        {"内　容", Role::text},
        {"取組内容", Role::text},
        {"R5年度 実績（具体的数値、内容）", Role::actual},
        {"令和６年度事業計画", Role::planned},
        {"担 当 課", Role::office},
        {"所管課", Role::office},
        {"主管部署", Role::office},
        {"通し番号", Role::number},
        {"Ｎｏ．", Role::number},
        {"指 標", Role::indicator},
        {"現 状 (作成時点)", Role::now},
        {"目 標 (令和6年度)", Role::target},
        {"基本方針", Role::section},
        {"備考", Role::other},
        {"対象", Role::other},
        {" ", Role::unnamed}};
    for (const auto& [heading, role] : headings) {
        INFO(heading);
        CHECK(column_of(heading).role == role);
    }
    CHECK(column_of("R5年度 実績").year == "令和5年度");
    CHECK(column_of("目 標 (令和６年度)").year == "令和6年度");
    CHECK(header_of({"事業名", "内容", "担当"}).kind == HeaderKind::measures);
    CHECK(header_of({"", "指標", "目標"}).kind == HeaderKind::indicators);
    CHECK(header_of({"1", "内容の充実", "担当の配置を計画します。"}).kind == HeaderKind::none);
    CHECK(header_of({"3", "相談窓口の充実", "計画の実施"}).kind == HeaderKind::none);
    CHECK(header_of({"", "相談窓口の充実", "計画の実施", "担当"}).kind == HeaderKind::none);
    CHECK(header_of({"番号", "内容", "担当"}).kind == HeaderKind::nameless);
}

TEST_CASE("marks are taken out of names") {
    CHECK(marked("手当（再掲）") == "手当 R");
    CHECK(marked("手当 [再 掲]") == "手当 R");
    CHECK(marked("手当（再掲・拡充）") == "手当 R X");
    CHECK(marked("手当(再掲：1-2)") == "手当 R");
    CHECK(marked("◎手当【拡充】") == "手当 N X");
    CHECK(marked("手当 ※再掲") == "手当 R");
    CHECK(marked("手当（再掲") == "手当 R");
    CHECK(marked("学校の整備、拡充") == "学校の整備、拡充");
    CHECK(marked("制度（自立相談）") == "制度（自立相談）");
    Legend legend;
    CHECK(legend.read("★は新規事業、"));
    CHECK(legend.read("※印：再掲"));
    CHECK_FALSE(legend.read("※ 市民活動支援センター"));
    std::string name = "★手当※";
    const Marks marks = take_marks(name, legend);
    CHECK(name == "手当");
    CHECK((marks.is_new && marks.repeat));
}

TEST_CASE("offices are divided") {
    CHECK(split("子ども支援課 生活支援課") == "子ども支援課|生活支援課");
    CHECK(split("子ども支援課・生活支援課") == "子ども支援課|生活支援課");
    CHECK(split("人権・男女共同参画課") == "人権・男女共同参画課");
    CHECK(split("指導課、教育センター／消防本部") == "指導課|教育センター|消防本部");
    CHECK(split("ハローワーク大宮 子ども支援課") == "ハローワーク大宮|子ども支援課");
    CHECK(split("上下水道部 業務課", {"上下水道部業務課"}) == "上下水道部業務課");
    CHECK(split("子ども家庭総合 支援センター") == "子ども家庭総合支援センター");
    CHECK(split("指 導 課") == "指導課");
    CHECK(split("福祉課（高齢・障害）") == "福祉課（高齢・障害）");
    CHECK(split("指導課学務課", {"指導課", "指導課", "学務課", "学務課"}) == "指導課|学務課");
    CHECK(split("").empty());
}

TEST_CASE("values of indicators are read") {
    CHECK(figure("22校 (令和3年度)") == "22校; 令和3年度");
    CHECK(figure("93% (R2)") == "93%; 令和2年度");
    CHECK(figure("【小】 93% 【中】 89% (令和3年11月1日)") ==
          "小学生 93%; 中学生 89%; 令和3年11月1日");
    CHECK(figure("窓口相談 1,640 件 電話相談 2,098 件") == "窓口相談 1640件; 電話相談 2098件; ");
    CHECK(figure("未実施 (令和3年度)") == "未実施; 令和3年度");
    CHECK(figure("8") == "8; ");
    CHECK(figure("") == "");
}

TEST_CASE("names are written in Latin letters") {
    CHECK(latin_of("いなし") == "ina");
    CHECK(latin_of("あげおし") == "ageo");
    CHECK(latin_of("さっぽろし") == "sapporo");
    CHECK(latin_of("しょうがいがくしゅうか", false) == "shougaigakushuuka");
    CHECK(latin_of("上尾し").empty());
}

TEST_CASE("texts are compared without what text extraction changes") {
    CHECK(comparable("・月１，０００円 を") == comparable("月1,000円を"));
    CHECK(comparable("行う。") != comparable("行う"));
    CHECK(tidy_name("養育 支援　訪問 事業 SNS club") == "養育支援訪問事業SNS club");
    CHECK(joined_parts("関係 ", " 機関") == "関係機関");
    CHECK(similarity(U"児童手当", U"児童手当") == 1);
    CHECK(similarity(U"児童手当", U"水道料金") == 0);
}
