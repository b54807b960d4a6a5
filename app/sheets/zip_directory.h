#pragma once

#include "base/finding.h"
#include "sheets/sheet.h"

#include <string>
#include <string_view>

namespace sheets {

/// Checks the directory of a zip file before anything is unpacked: the number of entries and bytes
/// is within the limits, no entry is compressed more than normal files are, no two overlap, none is
/// encrypted. False, with a finding, if a check fails. Private to the reader.
bool check_zip_directory(const std::string& file, std::string_view bytes, base::Findings& findings,
                         const SheetLimits& limits);

} // namespace sheets
