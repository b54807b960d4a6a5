#include "sheets/xlsx.h"

#include "sheets/packed.h"
#include "support/catch.h"

#include <map>

using namespace sheets;
using packed::Book;
using packed::Parts;

namespace {

Workbook read(const std::string& bytes) {
    base::Findings findings;
    auto workbook = read_xlsx("a.xlsx", bytes, findings);
    if (!workbook) FAIL(findings.front().code << ": " << findings.front().message.en);
    return std::move(*workbook);
}

/// The one cell A1 of a book; "kind:text".
std::string cell(const Book& book) {
    const Workbook workbook = read(book.bytes());
    REQUIRE(workbook.sheets.front().rows.size() == 1);
    const SheetCell& found = workbook.sheets.front().rows.front().cells.front();
    static const std::map<CellKind, std::string> kinds = {{CellKind::text, "text"},
                                                          {CellKind::number, "number"},
                                                          {CellKind::date, "date"},
                                                          {CellKind::truth, "truth"},
                                                          {CellKind::fault, "fault"}};
    return kinds.at(found.kind) + ":" + found.text;
}

std::string cell(const std::string& xml, const std::string& strings = "") {
    return cell(Book{"<row r=\"1\">" + xml + "</row>", "", strings});
}

/// A number in a built-in format, or in one that the workbook defines.
std::string shown(const std::string& number, int format) {
    return cell(Book{"<row r=\"1\"><c r=\"A1\" s=\"1\"><v>" + number + "</v></c></row>", "", "",
                     "<xf numFmtId=\"" + std::to_string(format) + "\"/>"});
}
std::string shown(const std::string& number, const std::string& code) {
    return cell(Book{"<row r=\"1\"><c r=\"A1\" s=\"1\"><v>" + number + "</v></c></row>", "", "",
                     "<xf numFmtId=\"170\"/>",
                     "<numFmt numFmtId=\"170\" formatCode=\"" + code + "\"/>"});
}

} // namespace

TEST_CASE("shared, inline, formula, rich and annotated texts are read") {
    CHECK(cell(R"(<c r="A1" t="s"><v>1</v></c>)", "<si><t>a</t></si><si><t>児童</t></si>") ==
          "text:児童");
    CHECK(cell(R"(<c r="A1" t="inlineStr"><is><t>児童</t></is></c>)") == "text:児童");
    CHECK(cell(R"(<c r="A1" t="str"><f>A2&amp;"x"</f><v>児童x</v></c>)") == "text:児童x");
    CHECK(cell(R"(<c r="A1" t="s"><v>0</v></c>)",
               "<si><r><rPr><b/></rPr><t>児童</t></r><r><t "
               "xml:space=\"preserve\"> 手当</t></r></si>") == "text:児童 手当");
    CHECK(
        cell(
            R"(<c r="A1" t="s"><v>0</v></c>)",
            R"(<si><t>児童</t><rPh sb="0" eb="2"><t>ジドウ</t></rPh><phoneticPr fontId="1"/></si>)") ==
        "text:児童");
    CHECK(
        cell(
            R"(<c r="A1" t="inlineStr"><is><t>児童</t><rPh sb="0" eb="2"><t>ジドウ</t></rPh></is></c>)") ==
        "text:児童");
}

TEST_CASE("characters that XML cannot contain are read") {
    CHECK(cell(R"(<c r="A1" t="s"><v>0</v></c>)", "<si><t>a_x000A_b_x005F_x0041_</t></si>") ==
          "text:a\nb_x0041_");
    CHECK(cell(R"(<c r="A1" t="inlineStr"><is><t>_xD842__xDF9F_</t></is></c>)") == "text:𠮟");
    CHECK(cell(R"(<c r="A1" t="inlineStr"><is><t>_xD842_x</t></is></c>)") == "text:\uFFFDx");
    CHECK(cell(R"(<c r="A1" t="inlineStr"><is><t>&lt;a&gt; &amp; &#x5150;</t></is></c>)") ==
          "text:<a> & 児");
}

TEST_CASE("numbers, booleans and error values are read") {
    CHECK(cell("<c r=\"A1\"><v>45500</v></c>") == "number:45500");
    CHECK(cell("<c r=\"A1\"><v>93.299999999999997</v></c>") == "number:93.3");
    CHECK(cell("<c r=\"A1\"><v>1E5</v></c>") == "number:100000");
    CHECK(cell("<c r=\"A1\" t=\"n\"><f>1+1</f><v>2</v></c>") == "number:2");
    CHECK(cell("<c r=\"A1\"><v>-0</v></c>") == "number:0");
    CHECK(cell("<c r=\"A1\" t=\"b\"><v>1</v></c>") == "truth:TRUE");
    CHECK(cell("<c r=\"A1\" t=\"b\"><v>0</v></c>") == "truth:FALSE");
    CHECK(cell("<c r=\"A1\" t=\"e\"><v>#REF!</v></c>") == "fault:#REF!");
}

TEST_CASE("dates are recognised by the format of their cell") {
    CHECK(shown("46113", 14) == "date:2026-04-01");
    CHECK(shown("46113", 31) == "date:2026-04-01");
    CHECK(shown("46113", "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;") == "date:2026-04-01");
    CHECK(shown("46113", "[$-411]ge.m.d") == "date:2026-04-01");
    CHECK(shown("46113.4375", 22) == "date:2026-04-01 10:30");
    CHECK(shown("0.4375", 20) == "date:10:30");
    CHECK(shown("0.4375", "h:mm") == "date:10:30");
    CHECK(shown("1", 14) == "date:1900-01-01");
    CHECK(shown("59", 14) == "date:1900-02-28");
    CHECK(shown("61", 14) == "date:1900-03-01");
    CHECK(cell(R"(<c r="A1" t="d"><v>2026-04-01T00:00:00</v></c>)") == "date:2026-04-01");
}

TEST_CASE("formats that are not dates are recognised") {
    CHECK(shown("45500", "#,##0&quot;円&quot;") == "number:45500");
    CHECK(shown("45500", "General") == "number:45500");
    CHECK(shown("45500", "[Red]0.00E+00") == "number:45500");
    CHECK(shown("45500", "\\d0") == "number:45500");
    CHECK(shown("0.996", 10) == "number:99.6%");
    CHECK(shown("0.5", "0%") == "number:50%");
    CHECK(shown("-1", 14) == "number:-1");
    CHECK(shown("99999999", 14) == "number:99999999");
}

TEST_CASE("dates of workbooks that count from 1904 are read") {
    Book book{R"(<row r="1"><c r="A1" s="1"><v>44651</v></c></row>)", "", "",
              R"(<xf numFmtId="14"/>)"};
    book.properties = R"(<workbookPr date1904="1"/>)";
    CHECK(cell(book) == "date:2026-04-01");
}

TEST_CASE("cells and rows without a reference follow the previous one") {
    const Workbook workbook =
        read(Book{"<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c r=\"C5\"><v>3</v></c>"
                  "<c><v>4</v></c></row><row><c><v>5</v></c></row>"}
                 .bytes());
    const auto& rows = workbook.sheets.front().rows;
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].text(2) == "2");
    CHECK(rows[1].line == 5);
    CHECK(rows[1].text(4) == "4");
    CHECK(rows[2].line == 6);
}

TEST_CASE("empty cells and rows are left out whatever their format") {
    const Workbook workbook =
        read(Book{R"(<row r="1"><c r="A1"/><c r="B1" s="3"/><c r="C1" t="s"><v></v></c></row>)"
                  R"(<row r="2"><c r="XFD2" s="1"/></row><row r="1048576"/>)"}
                 .bytes());
    CHECK(workbook.sheets.front().rows.empty());
}

TEST_CASE("a cell merged down a column has its value in each line") {
    const Workbook workbook = read(
        Book{R"(<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>)"
             R"(<row r="3"><c r="B3"><v>3</v></c></row>)",
             R"(<mergeCells><mergeCell ref="A1:A9"/><mergeCell ref="B2:C3"/></mergeCells>)"}
            .bytes());
    const Sheet& sheet = workbook.sheets.front();
    CHECK(sheet.rows[1].text(1) == "1");
    CHECK(sheet.rows[2].text(1) == "1");
    CHECK(sheet.joined == std::vector<JoinedCells>{{2, 3, 2, 3}});
}

TEST_CASE("hidden sheets are read and marked as hidden") {
    Book book{"<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"};
    for (const char* state : {"hidden", "veryHidden"}) {
        book.sheets =
            std::string(R"(<sheet name="x" sheetId="1" state=")") + state + R"(" r:id="rId1"/>)";
        CHECK(read(book.bytes()).sheets.front().hidden);
    }
}

TEST_CASE("parts may have any path and namespace prefix") {
    const std::string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    Parts parts = Book{"x"}.parts();
    packed::part(parts, "xl/worksheets/sheet1.xml") =
        "<x:worksheet xmlns:x=\"" + main +
        "\" xmlns:y=\"urn:other\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" t=\"inlineStr\"><x:is>"
        "<x:t>児童</x:t><y:t>other</y:t></x:is></x:c></x:row></x:sheetData></x:worksheet>";
    CHECK(read(packed::zip(parts)).sheets.front().rows.front().text(1) == "児童");
    for (const char* target : {"/xl/worksheets/sheet1.xml", "../xl/worksheets/sheet1.xml",
                               "./worksheets/sheet1.xml", "worksheets/SHEET1.xml"}) {
        Parts moved = Book{"<row><c><v>7</v></c></row>"}.parts();
        std::string& relations = packed::part(moved, "xl/_rels/workbook.xml.rels");
        relations.replace(relations.find("worksheets/sheet1.xml"), 21, target);
        CHECK(read(packed::zip(moved)).sheets.front().rows.front().text(1) == "7");
    }
}

TEST_CASE("workbooks in the strict form are read") {
    Parts parts = Book{R"(<row r="1"><c r="A1" t="d"><v>2026-04-01</v></c></row>)"}.parts();
    for (auto& [name, content] : parts)
        for (const auto& [from, to] :
             {std::pair<std::string, std::string>{
                  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                  "http://purl.oclc.org/ooxml/spreadsheetml/main"},
              {"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
               "http://purl.oclc.org/ooxml/officeDocument/relationships"}})
            for (std::size_t at = 0; (at = content.find(from, at)) != std::string::npos;)
                content.replace(at, from.size(), to);
    CHECK(read(packed::zip(parts)).sheets.front().rows.front().text(1) == "2026-04-01");
}
