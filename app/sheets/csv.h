#pragma once

#include "base/finding.h"
#include "sheets/new_workbook.h"
#include "sheets/sheet.h"

#include <optional>
#include <string>
#include <string_view>

namespace sheets {

/// Reads a CSV file as people save it: UTF-8, UTF-16 or CP932; commas, tabs or semicolons; cells in
/// quotes with line breaks. A row's line is the one that a spreadsheet shows, not that of the file.
/// Undoes what `write_csv` does to formulas. Nothing, and a blocking finding, where it is no table
/// or asks for more than `limits`.
std::optional<Workbook> read_csv(const std::string& file, std::string_view bytes,
                                 base::Findings& findings, const SheetLimits& limits = {});

/// As Japanese Excel opens it with a double click: UTF-8 with a byte-order mark, CRLF. A text that
/// would become a formula gets an apostrophe before it, and one more where it has some already.
std::string write_csv(const NewSheet& sheet);

} // namespace sheets
