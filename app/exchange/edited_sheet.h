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

/// What staff wrote for one column of the table: one cell, or one for each part.
struct EditedCell {
    std::map<int, sheets::SheetCell>
        parts; ///< by `SheetColumn::part`; an empty cell has an empty text
};

struct EditedRow {
    int line = 0;
    bool deleted = false;
    std::optional<RowBase> base;             ///< nothing in a row that staff have added
    std::map<std::string, EditedCell> cells; ///< by column of the table; those the sheet has
};

/// A sheet that was recognised as one of the tables.
struct EditedSheet {
    std::string file, name; ///< name empty for a CSV file
    bool windows_spelling = false;
    const TableShape* shape = nullptr;
    std::optional<BaseHeading> base;    ///< nothing where staff have deleted the column
    std::map<std::string, int> columns; ///< the first column of each, for naming a place
    std::vector<EditedRow> rows;

    base::SourceRef where(int line, const std::string& column) const;
};

/// The sheets of a file that hold the city's tables. What cannot be understood becomes a finding.
std::vector<EditedSheet> edited_sheets(const sheets::Workbook& workbook, const CityData& city,
                                       base::Findings& findings);

} // namespace exchange
