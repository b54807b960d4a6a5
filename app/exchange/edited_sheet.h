#pragma once

#include "base/finding.h"
#include "exchange/city_data.h"
#include "exchange/row_base.h"
#include "exchange/sheet_columns.h"
#include "exchange/table_shapes.h"
#include "sheets/sheet.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace exchange {

/// What staff wrote for one column of the table.
struct EditedCell {
    /// By `SheetColumn::part`: one cell, or one for each part. An empty cell has an empty text.
    std::map<int, sheets::SheetCell> parts;
};

struct EditedRow {
    int line = 0;
    bool deleted = false;
    std::optional<RowBase> base;             ///< nothing if staff have added the row
    std::map<std::string, EditedCell> cells; ///< by column of the table; only columns of the sheet
};

/// A sheet that was recognised as one of the city's tables.
struct EditedSheet {
    std::string file, name;        ///< `name` is empty for a CSV file
    bool windows_spelling = false; ///< the file was CP932 (see `same_text`)
    const TableShape* shape = nullptr;
    std::optional<BaseHeading> base;    ///< nothing if staff have deleted the column
    std::map<std::string, int> columns; ///< the first sheet column of each, for `where`
    std::vector<EditedRow> rows;

    base::SourceRef where(int line, const std::string& column) const;
};

/// The sheets of a file that hold the city's tables. Whatever cannot be interpreted is reported in
/// `findings`.
std::vector<EditedSheet> edited_sheets(const sheets::Workbook& workbook, const CityData& city,
                                       base::Findings& findings);

} // namespace exchange
