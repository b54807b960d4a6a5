#pragma once

#include "base/finding.h"
#include "sheets/sheet.h"

#include <optional>
#include <string>
#include <string_view>

namespace sheets {

/// Reads an .xlsx written by Excel, LibreOffice or openpyxl: the values that people see, without
/// formulas, formats and readings. Returns nothing, with a blocking finding that names sheet and
/// cell where possible, if the file is not a workbook, is damaged, or exceeds `limits`.
std::optional<Workbook> read_xlsx(const std::string& file, std::string_view bytes,
                                  base::Findings& findings, const SheetLimits& limits = {});

} // namespace sheets
