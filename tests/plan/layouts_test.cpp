// The same plan in many layouts must always give the same result.

#include "plan/import.h"

#include "draft/draft_reader.h"
#include "plan/plan_facts.h"
#include "plan/printed_plan.h"
#include "plan/words.h"
#include "support/catch.h"
#include "text/encoding.h"

using namespace plan_test;

namespace {

const draft::CityDraft& city(const std::string& name) {
    static std::map<std::string, draft::CityDraft> read;
    const auto found = read.find(name);
    if (found != read.end()) return found->second;
    auto draft = draft::read_draft(KODOMADO_SOURCE "/data/" + name, {});
    REQUIRE(draft.ok());
    return read.emplace(name, draft.value().draft.cities.at(0)).first->second;
}

/// Services with the names of their rows, because the data shortens some names for families.
draft::CityDraft as_printed(const std::string& name) {
    draft::CityDraft draft = city(name);
    for (auto& line : draft.services)
        for (const auto& row : draft.rows)
            if (row.service == line.service.id && !row.repeat && row.marks.empty())
                line.service.name.base = row.name;
    return draft;
}

std::vector<std::string> imported(const std::string& name, const Layout& layout) {
    INFO(layout.name);
    const plan::Import import = import_text(printed(as_printed(name), layout), name);
    REQUIRE(import.draft);
    return facts_of(*import.draft);
}

void check_both(const Layout& layout) {
    for (const char* name : {"ageo", "ina"}) {
        INFO(name << ", " << layout.name);
        CHECK_THAT(differences(imported(name, layout), facts_of(as_printed(name))),
                   Catch::Equals(std::vector<std::string>()));
    }
}

std::string kana(int n) {
    constexpr const char* letters[] = {"ア", "イ", "ウ", "エ", "オ", "カ"};
    return letters[n - 1];
}

std::string roman(int n) {
    constexpr const char* letters[] = {"Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "Ⅵ"};
    return letters[n - 1];
}

std::string n(int number) { return std::to_string(number); }

/// Adds a blank after every third character.
std::string with_blanks(const std::string& text) {
    std::string out;
    int count = 0;
    for (const char c : text) {
        if ((static_cast<unsigned char>(c) & 0xC0) != 0x80 && ++count % 3 == 0) out += "　";
        out += c;
    }
    return out;
}

} // namespace

TEST_CASE("columns may have any order and usual headings, and one may be missing or extra") {
    check_both({.name = "as it is"});
    check_both({.name = "turned", .columns = {"office", "text", "name", "number"}});
    check_both({.name = "mixed", .columns = {"name", "number", "office", "text"}});
    check_both({.name = "one more", .columns = {"number", "name", "備考", "text", "office"}});
    check_both({.name = "no sentences", .columns = {"number", "name", "office"}});
    check_both({.name = "words",
                .number_heading = "No.",
                .name_heading = "具体的な施策",
                .text_heading = "概　要（令和6年度）",
                .office_heading = "主管課"});
    check_both({.name = "other words",
                .number_heading = "通し番号",
                .name_heading = "活動名、事業名",
                .text_heading = "R6年度 事業計画（具体的内容）",
                .office_heading = "担当部署"});
}

TEST_CASE("headings may have any usual numbering") {
    const std::pair<std::function<std::string(int)>, std::function<std::string(int)>> ways[] = {
        {[](int i) { return "<基本方針" + n(i) + ">"; }, [](int i) { return "(" + n(i) + ")"; }},
        {[](int i) { return "第" + n(i) + "節 "; }, [](int i) { return n(i) + ") "; }},
        {[](int i) { return "基本目標" + roman(i) + "　"; },
         [](int i) { return "（" + n(i) + "）"; }},
        {[](int i) { return "■ " + n(i) + " "; }, [](int i) { return kana(i) + " "; }},
        {[](int i) { return "## " + n(i) + ". "; }, [](int i) { return "### (" + n(i) + ") "; }},
        {[](int i) { return "【施策の柱" + n(i) + "】"; },
         [](int i) { return "(" + kana(i) + ") "; }},
        {[](int i) { return roman(i) + " "; }, [](int i) { return n(i) + "．"; }},
        {[](int i) { return n(i) + " "; }, [](int i) { return "[" + n(i) + "] "; }}};
    for (const auto& [top, second] : ways)
        check_both({.name = top(1) + second(1), .top = top, .second = second});
}

TEST_CASE("marks may have any brackets and blanks") {
    for (const char* bracket : {"(再掲)", "【再掲】", "[再 掲]", "〔再掲〕", "＜再掲＞", "《再掲》",
                                " ( 再掲 ) ", " ※再掲", "（再　掲）", "「再掲」"})
        check_both({.name = bracket, .repeat = bracket});
    for (const char* mark : {"（拡充）", "[拡 充]", "〈拡充〉", "【拡】", " ※拡充"})
        check_both({.name = mark, .extended = mark});
    for (const char* mark : {" ◎", "【新規】", "(新)"}) check_both({.name = mark, .is_new = mark});
}

TEST_CASE("offices may be separated in any way") {
    for (const char* between : {"、", "・", "，", "/", "　", "、 ", "<br>"})
        check_both({.name = between, .between_offices = between});
}

TEST_CASE("numbers may be written in any way") {
    const std::function<std::string(const std::string&)> ways[] = {
        [](const std::string& i) { return "No." + i; },
        [](const std::string& i) { return "(" + i + ")"; },
        [](const std::string& i) { return "00" + i; },
        [](const std::string& i) { return "第" + i + "号"; }};
    for (const auto& way : ways) check_both({.name = way("1"), .number = way});
}

TEST_CASE("rows divided by a page break or a line end are joined") {
    check_both({.name = "every cell", .tear = Layout::Tear::cells});
    check_both({.name = "a line end", .tear = Layout::Tear::line});
    check_both({.name = "the rest on a page without a header", .tear = Layout::Tear::rest});
    check_both({.name = "often a new page", .tear = Layout::Tear::cells, .rows_a_page = 2});
}

TEST_CASE("section names may be in a cell that spans rows") {
    const auto second = [](int i) { return "(" + n(i) + ") "; };
    const auto top = [](int i) { return "<基本方針" + n(i) + ">"; };
    check_both({.name = "cell", .top = top, .second = second, .section_in_cell = true});
    check_both({.name = "cell, torn",
                .top = top,
                .second = second,
                .tear = Layout::Tear::cells,
                .section_in_cell = true});
}

TEST_CASE(
    "Markdown tables, blanks inside words, missing blank lines and other line ends are read") {
    check_both({.name = "Markdown", .markdown = true});
    check_both({.name = "CRLF", .line_end = "\r\n"});
    check_both({.name = "CR", .line_end = "\r"});
    check_both({.name = "no blank lines", .blank_lines = false});
    check_both({.name = "list", .words = [](const std::string& text) {
                    return "<ul style=\"x\"> <li>" + text + "</li> ";
                }});
    const Layout spaced{.name = "blanks", .words = with_blanks};
    // A blank inside an office's name is distinguished from one between two only if the name is
    // known.
    CHECK(imported("ina", spaced).size() == 123);
    CHECK(imported("ageo", spaced).size() == 74);
}

TEST_CASE("the plan's text may have any encoding") {
    const std::string text = printed(as_printed("ina"), {});
    const auto expected = facts_of(as_printed("ina"));
    std::string utf16 = "\xFF\xFE";
    for (const char32_t c : text::code_points(text))
        utf16.append({static_cast<char>(c & 0xFF), static_cast<char>(c >> 8)});
    const text::Encoded cp932 = text::encode_cp932(text);
    CHECK(cp932.lost.empty());
    for (const std::string& bytes : {"\xEF\xBB\xBF" + text, utf16, cp932.bytes}) {
        const plan::Import import = import_text(bytes, "ina");
        REQUIRE(import.draft);
        CHECK(differences(facts_of(*import.draft), expected).empty());
        CHECK(has(codes(import), "encoding"));
    }
}

TEST_CASE("rows are numbered if the column of numbers is missing") {
    const plan::Import import = import_text(
        printed(as_printed("ageo"), {.columns = {"name", "text", "office"}, .is_new = ""}), "ageo");
    REQUIRE(import.draft);
    CHECK(import.rows == 74);
    CHECK(has(codes(import), "no-numbers"));
    CHECK(import.draft->rows[10].row == "1-3-2");
}
