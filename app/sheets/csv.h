#pragma once

#include "base/finding.h"
#include "sheets/new_workbook.h"
#include "sheets/sheet.h"

#include <optional>
#include <string>
#include <string_view>

namespace sheets {

/// Reads a CSV file as people save it: UTF-8, UTF-16 or CP932; commas, tabs or semicolons; line
/// breaks within quoted cells. Rows have the line number that a spreadsheet shows, not that of the
/// file. Undoes how `write_csv` protects formulas. Returns nothing, with a blocking finding, if the
/// file is not a table or exceeds `limits`.
std::optional<Workbook> read_csv(const std::string& file, std::string_view bytes,
                                 base::Findings& findings, const SheetLimits& limits = {});

/// Writes CSV that Japanese Excel opens correctly with a double click: UTF-8 with a byte-order
/// mark, CRLF. A text that would become a formula gets an apostrophe in front, one more if it has
/// some already.
std::string write_csv(const NewSheet& sheet);

} // namespace sheets
