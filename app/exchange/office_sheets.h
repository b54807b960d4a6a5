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
    std::string file; ///< a name that any system takes, with its ending
    sheets::NewWorkbook workbook;
    bool operator==(const OfficeSheet&) const = default;
};

/// One for each office, and one for the services that name none: the office's services, telephone
/// and amounts, what is missing marked and said on the first sheet. `update` reads what comes back.
std::vector<OfficeSheet> office_sheets(const CityData& city, const CityCompleteness& completeness,
                                       const base::Findings& findings);

/// Writes them into a folder, which is made where it is not there; how many.
base::Result<std::size_t> write_office_sheets(const std::vector<OfficeSheet>& sheets,
                                              const std::string& folder, std::int64_t made_at);

} // namespace exchange
