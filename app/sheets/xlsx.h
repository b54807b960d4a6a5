#pragma once

#include "base/finding.h"
#include "sheets/sheet.h"

#include <optional>
#include <string>
#include <string_view>

namespace sheets {

/// Reads an .xlsx as Excel, LibreOffice or openpyxl write it: the values that people see, without
/// formulas, looks and readings. Nothing, and a blocking finding that names sheet and cell where
/// there is one, for everything that is no workbook, is damaged, or asks for more than `limits`.
std::optional<Workbook> read_xlsx(const std::string& file, std::string_view bytes,
                                  base::Findings& findings, const SheetLimits& limits = {});

} // namespace sheets
