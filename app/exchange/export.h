#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "exchange/city_data.h"
#include "exchange/sheet_columns.h"
#include "sheets/new_workbook.h"

#include <string>

namespace exchange {

/// The workbook that staff edit: a sheet for each table, with Japanese headings and labels, and a
/// sheet that explains the columns. Findings and colleagues' notes are comments at the cells.
sheets::NewWorkbook workbook_of(const CityData& city, const base::Findings& findings,
                                SheetForm form);

/// Writes a CSV file for each sheet, named after its table. Creates the folder if necessary.
base::Result<void> write_csv_folder(const sheets::NewWorkbook& workbook, const std::string& folder);

/// Names of the sheets that are not tables: the explanations, and the values for drop-downs.
constexpr const char* explanation_sheet = "説明";
constexpr const char* lists_sheet = "選択肢";

} // namespace exchange
