#include "sheets/sheet.h"

#include "sheets/new_workbook.h"
#include "support/catch.h"
#include "support/small_city.h"
#include "text/utf8.h"

using namespace sheets;

namespace {

int number_of(std::string_view letters) { return column_number(letters); }

} // namespace

TEST_CASE("cells have the names that spreadsheets use") {
    CHECK(cell_name(1, 1) == "A1");
    CHECK(cell_name(12, 26) == "Z12");
    CHECK(cell_name(3, 27) == "AA3");
    CHECK(cell_name(50'000, 200) == "GR50000");
    for (const int column : {1, 26, 27, 52, 53, 200, 702, 703, 16'384})
        CHECK(number_of(column_letters(column)) == column);
    CHECK(number_of("xfd") == 16'384);
    CHECK(number_of("12") == 0);
    std::string_view reference = "AB34";
    CHECK(column_number(reference) == 28);
    CHECK(reference == "34");
}

TEST_CASE("the number of an impossible column does not overflow") {
    CHECK(number_of(std::string(100, 'Z')) > 16'384);
}

TEST_CASE("cells of a row are found by column") {
    const SheetRow row{7, {{2, CellKind::text, "b"}, {5, CellKind::number, "5"}}};
    CHECK(row.text(2) == "b");
    CHECK(row.text(3).empty());
    CHECK(row.find(5)->kind == CellKind::number);
    CHECK(row.find(1) == nullptr);
}

TEST_CASE("a sheet's name is made valid") {
    CHECK(sheet_name("サービス") == "サービス");
    CHECK(sheet_name("a/b[c]") == "a b c ");
    CHECK(text::utf16_length(sheet_name(std::string(100, 'x'))) == 31);
}

TEST_CASE("a workbook is written completely, and always as the same bytes") {
    const support::TempFolder folder;
    NewWorkbook workbook{"森市", "こどまど", 1, "選択肢", {{"年齢", {"0〜2さい"}}}, {}};
    NewColumn name{"名前"}, age{"年齢"};
    age.choices = "年齢";
    workbook.sheets.push_back(
        {"サービス", {name, age}, {{{"手当", "読みを確かめる"}, {""}}}, 1, 5});
    REQUIRE(write_xlsx(workbook, folder / "a.xlsx"));
    REQUIRE(write_xlsx(workbook, folder / "b.xlsx"));
    CHECK(support::content_of(folder / "a.xlsx") == support::content_of(folder / "b.xlsx"));
    CHECK_FALSE(write_xlsx(workbook, folder / "no/such/folder.xlsx").ok());
}
