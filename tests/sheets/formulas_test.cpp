// No value that staff write becomes a formula, and every value is read back unchanged.

#include "sheets/csv.h"
#include "sheets/new_workbook.h"
#include "sheets/xlsx.h"
#include "support/catch.h"
#include "support/small_city.h"

using namespace sheets;

namespace {

const std::vector<std::string> leads = {"=", "+", "-", "@", "\t", "\r", "＝",
                                        // and some more
                                        "＋", "－", "＠", "'=", "''+", "'", "_x0041_", "_x000D_",
                                        " =", "\n=", "<", "&amp;", "%", "|"};
constexpr int columns = 12;

NewSheet sheet_of_all() {
    NewSheet sheet{"t", {}, {}};
    for (int c = 0; c < columns; ++c) sheet.columns.push_back({"c" + std::to_string(c)});
    for (const std::string& lead : leads) {
        auto& row = sheet.rows.emplace_back();
        for (int c = 0; c < columns; ++c)
            row.push_back({lead + "HYPERLINK(\"http://x\")" + std::to_string(c)});
    }
    return sheet;
}

void check_all(const Sheet& read) {
    REQUIRE(read.rows.size() == leads.size() + 1);
    int right = 0;
    for (std::size_t r = 0; r < leads.size(); ++r)
        for (int c = 0; c < columns; ++c) {
            const std::string wanted = leads[r] + "HYPERLINK(\"http://x\")" + std::to_string(c);
            const SheetCell* cell = read.rows[r + 1].find(c + 1);
            REQUIRE(cell);
            INFO(leads[r]);
            CHECK(cell->kind == CellKind::text);
            CHECK(cell->text == wanted);
            right += cell->text == wanted;
        }
    CHECK(right == static_cast<int>(leads.size()) * columns);
}

} // namespace

TEST_CASE("a text with any beginning is stored as text in an .xlsx and read back") {
    const support::TempFolder folder;
    NewWorkbook workbook{"t", "t", 1, "lists", {}, {sheet_of_all()}};
    REQUIRE(write_xlsx(workbook, folder / "a.xlsx"));
    base::Findings findings;
    const std::string bytes = support::content_of(folder / "a.xlsx");
    const auto read = read_xlsx("a.xlsx", bytes, findings);
    REQUIRE(read);
    check_all(read->sheets.front());
}

TEST_CASE("a CSV stores a possible formula behind an apostrophe and reads it back") {
    const std::string csv = write_csv(sheet_of_all());
    for (const char* lead : {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"}) {
        CHECK(csv.find("," + std::string(lead) + "HYPER") == std::string::npos);
        CHECK(csv.find("\"" + std::string(lead) + "HYPER") == std::string::npos);
        CHECK(csv.find("\r\n" + std::string(lead) + "HYPER") == std::string::npos);
    }
    base::Findings findings;
    const auto read = read_csv("a.csv", csv, findings);
    REQUIRE(read);
    check_all(read->sheets.front());
}
