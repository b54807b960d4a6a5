#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "exchange/city_data.h"
#include "exchange/sheet_columns.h"
#include "sheets/new_workbook.h"

#include <string>

namespace exchange {

/// The workbook that staff edit: a sheet a table, headings and labels in Japanese, what `check`
/// found and what colleagues noted as comments at the cells, a sheet that explains the columns.
sheets::NewWorkbook workbook_of(const CityData& city, const base::Findings& findings,
                                SheetForm form);

/// A CSV file a sheet, named after its table, in a folder that is made where it is not there.
base::Result<void> write_csv_folder(const sheets::NewWorkbook& workbook, const std::string& folder);

constexpr const char* explanation_sheet = "説明";
constexpr const char* lists_sheet = "選択肢";

} // namespace exchange
