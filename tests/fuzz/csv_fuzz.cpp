#include "exchange/update.h"
#include "sheets/csv.h"

#include <cstdint>
#include <cstdlib>

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

sheets::NewSheet as_new(const sheets::Sheet& sheet) {
    std::size_t columns = 1;
    for (const sheets::SheetRow& row : sheet.rows)
        for (const sheets::SheetCell& cell : row.cells)
            columns = std::max(columns, static_cast<std::size_t>(cell.column));
    sheets::NewSheet out{"t", {}, {}};
    out.columns.assign(columns, {"c"});
    for (const sheets::SheetRow& row : sheet.rows) {
        auto& cells = out.rows.emplace_back(columns);
        for (const sheets::SheetCell& cell : row.cells)
            cells[static_cast<std::size_t>(cell.column) - 1].text = cell.text;
    }
    return out;
}

/// What was read must be unchanged after writing and reading it again.
void check_round_trip(const sheets::Sheet& sheet) {
    base::Findings findings;
    const auto again = sheets::read_csv("t.csv", sheets::write_csv(as_new(sheet)), findings);
    if (!again) return; // beyond the limit by one row
    const auto& rows = again->sheets.front().rows;
    require(rows.size() == sheet.rows.size() + 1);
    for (std::size_t r = 0; r < sheet.rows.size(); ++r)
        require(rows[r + 1].cells == sheet.rows[r].cells);
}

const exchange::CityData& city() {
    static const exchange::CityData data = [] {
        exchange::CityData made{"mori", "森市", "", {}, {}};
        made.tables.push_back({"offices", "", {"id", "name", "phone"}, {}});
        made.tables.push_back({"services",
                               "",
                               {"id", "name", "audience", "offices", "related", "priority"},
                               {{2, {"mori:1", "手当", "family", "mori:a", "mori:2", "5"}},
                                {3, {"mori:2", "相談", "city", "", "", ""}}}});
        made.tables.push_back(
            {"aliases", "", {"service", "phrase", "kind"}, {{2, {"mori:1", "お金", "worry"}}}});
        return made;
    }();
    return data;
}

/// Merging any workbook must leave valid tables.
void check_merge(const sheets::Workbook& workbook) {
    base::Findings findings;
    const auto sheets = exchange::edited_sheets(workbook, city(), findings);
    const exchange::Merged merged = exchange::merge(city(), sheets);
    for (const exchange::TableData& table : merged.data.tables)
        for (const auto& record : table.records)
            require(record.cells.size() == table.columns.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    base::Findings findings;
    const auto workbook =
        sheets::read_csv("services.csv", {reinterpret_cast<const char*>(data), size}, findings);
    require(workbook.has_value() == findings.empty());
    if (!workbook) return 0;
    check_round_trip(workbook->sheets.front());
    check_merge(*workbook);
    return 0;
}
