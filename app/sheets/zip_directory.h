#pragma once

#include "base/finding.h"
#include "sheets/sheet.h"

#include <string>
#include <string_view>

namespace sheets {

/// Looks at the directory of a zip file before anything in it is unpacked: as many entries and
/// bytes as allowed, none packed more tightly than honest files are, no two sharing bytes, none
/// locked. False, and a finding, where it is not so. Private to the reader.
bool check_zip_directory(const std::string& file, std::string_view bytes, base::Findings& findings,
                         const SheetLimits& limits);

} // namespace sheets
