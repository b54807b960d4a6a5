#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "exchange/city_data.h"
#include "exchange/completeness.h"
#include "sheets/new_workbook.h"

#include <cstdint>
#include <string>
#include <vector>

namespace exchange {

/// A workbook for one office to fill in.
struct OfficeSheet {
    std::string file; ///< a file name that is valid on every system
    sheets::NewWorkbook workbook;
    bool operator==(const OfficeSheet&) const = default;
};

/// A workbook for each office, and one for the services without an office. It has the office's
/// services, telephone number and amounts; empty cells that should be filled in are marked, and
/// listed on the first sheet. `update` reads the workbooks that come back.
std::vector<OfficeSheet> office_sheets(const CityData& city, const CityCompleteness& completeness,
                                       const base::Findings& findings);

/// Writes them into a folder, which is created if necessary. `made_at`: the time stored in the
/// files, in seconds since 1970. Returns their number.
base::Result<std::size_t> write_office_sheets(const std::vector<OfficeSheet>& sheets,
                                              const std::string& folder, std::int64_t made_at);

} // namespace exchange
