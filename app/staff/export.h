#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "staff/city_data.h"
#include "staff/new_workbook.h"
#include "staff/sheet_columns.h"

#include <string>

namespace staff {

/// The workbook that staff edit: a sheet a table, headings and labels in Japanese, what `check`
/// found and what colleagues noted as comments at the cells, a sheet that explains the columns.
NewWorkbook workbook_of(const CityData& city, const base::Findings& findings, SheetForm form);

/// A CSV file a sheet, named after its table, in a folder that is made where it is not there.
base::Result<void> write_csv_folder(const NewWorkbook& workbook, const std::string& folder);

constexpr const char* explanation_sheet = "説明";
constexpr const char* lists_sheet = "選択肢";

} // namespace staff
