#include "sheets/csv.h"

#include "support/catch.h"
#include "text/encoding.h"

using namespace sheets;

namespace {

using Cells = std::vector<std::vector<std::string>>;

/// The cells of a file, rows as long as their last cell.
Cells cells(const std::string& bytes) {
    base::Findings findings;
    const auto workbook = read_csv("a.csv", bytes, findings);
    REQUIRE(workbook);
    CHECK(findings.empty());
    Cells out;
    for (const SheetRow& row : workbook->sheets.front().rows) {
        auto& line = out.emplace_back();
        for (const SheetCell& cell : row.cells) {
            line.resize(static_cast<std::size_t>(cell.column));
            line.back() = cell.text;
        }
    }
    return out;
}

/// "code at cell" of the finding.
std::string fault(const std::string& bytes, const SheetLimits& limits = {}) {
    base::Findings findings;
    CHECK_FALSE(read_csv("a.csv", bytes, findings, limits));
    REQUIRE(findings.size() == 1);
    return findings.front().code + " " + findings.front().where.cell;
}

std::string utf16(const std::u16string& text, bool big) {
    std::string bytes = big ? "\xFE\xFF" : "\xFF\xFE";
    for (const char16_t c : text) {
        const char low = static_cast<char>(c & 0xFF), high = static_cast<char>(c >> 8);
        bytes += big ? high : low;
        bytes += big ? low : high;
    }
    return bytes;
}

} // namespace

TEST_CASE("cells are separated by commas, tabs or semicolons, or as Excel's sep= line says") {
    const Cells expected = {{"a", "b"}, {"1", "2"}};
    for (const char* text : {"a,b\n1,2\n", "a\tb\r\n1\t2\r\n", "a;b\r1;2\r", "sep=;\r\na;b\r\n1;2",
                             "\xEF\xBB\xBF"
                             "a,b\n1,2"})
        CHECK(cells(text) == expected);
    CHECK(cells("\"a,b\";c\n1;2") == Cells{{"a,b", "c"}, {"1", "2"}});
}

TEST_CASE("quoted cells may contain separators, quotes and line breaks") {
    CHECK(cells("a,b\n\"x, y\",\"he said \"\"no\"\"\"\n") ==
          Cells{{"a", "b"}, {"x, y", "he said \"no\""}});
    CHECK(cells("a\n\"one\r\ntwo\"\n") == Cells{{"a"}, {"one\ntwo"}});
    // Mixed line ends are unchanged after the next export.
    CHECK(cells("a\n\"1\r2\r\n3\r\r\n4\"\n") == Cells{{"a"}, {"1\r2\n3\n4"}});
    CHECK(cells("a,b\n5\" pipe,2") == Cells{{"a", "b"}, {"5\" pipe", "2"}});
    CHECK(cells("a,b\n,\n,2\n\n") == Cells{{"a", "b"}, {"", "2"}});
}

TEST_CASE("files in all encodings that people use are read") {
    const Cells expected = {{"名前", "電話"}, {"髙橋①㈱", "〜12時"}};
    const std::string utf8 = "名前,電話\n髙橋①㈱,〜12時\n";
    CHECK(cells(utf8) == expected);
    CHECK(cells("\xEF\xBB\xBF" + utf8) == expected);
    CHECK(cells(utf16(u"名前,電話\n髙橋①㈱,〜12時\n", false)) == expected);
    CHECK(cells(utf16(u"名前\t電話\n髙橋①㈱\t〜12時\n", true)) == expected);
    const Cells windows = cells(text::encode_cp932(utf8).bytes);
    CHECK(windows[1][0] == "髙橋①㈱");
    CHECK(text::without_windows_spelling(windows[1][1]) == "〜12時");
}

TEST_CASE("rows are numbered as in the spreadsheet") {
    base::Findings findings;
    const auto workbook = read_csv("folder/services.csv", "a\n\"x\ny\"\n\nz\n", findings);
    REQUIRE(workbook);
    CHECK(workbook->sheets.front().name == "services");
    CHECK(workbook->sheets.front().rows[1].line == 2);
    CHECK(workbook->sheets.front().rows[2].line == 4);
}

TEST_CASE("an unreadable cell is named") {
    CHECK(fault("") == "empty-file A1");
    CHECK(fault("\n\n") == "empty-file A1");
    CHECK(fault("a,b\n1,\"never closed\n2,3\n") == "unclosed-quote B2");
    CHECK(fault("a,b\n\"x\"y,2\n") == "stray-quote A2");
    CHECK(fault(std::string("a,\0b\n1,2", 8)) == "not-text ");
    CHECK(fault("a,b\n\xFF\xFF\x80\xFF,2") == "not-text ");
}

TEST_CASE("a CSV file beyond the limits is refused with a message that names the cell") {
    SheetLimits limits;
    limits.rows = 2;
    limits.columns = 3;
    limits.cell_characters = 4;
    CHECK(fault("a\n1\n2\n3\n", limits) == "too-many-rows A4");
    CHECK(fault("a,b,c,d\n", limits) == "too-many-columns D1");
    CHECK(fault("a\n12345\n", limits) == "cell-too-long A2");
    CHECK(fault("a\n児童手当て\n", limits) == "cell-too-long A2");
    limits.cells = 3;
    CHECK(fault("a,b\n1,2\n", limits) == "too-much-text B2");
    CHECK(fault(std::string(300, ',') + "x") == "too-many-columns KO1");
}

TEST_CASE("a CSV file is written in the form that Japanese Excel opens") {
    const NewSheet sheet{"t", {{"名前"}, {"電話"}}, {{{"a,\"b\""}, {"=1"}}, {{"x\ny"}}}};
    CHECK(write_csv(sheet) == "\xEF\xBB\xBF名前,電話\r\n\"a,\"\"b\"\"\",'=1\r\n\"x\ny\",\r\n");
}
