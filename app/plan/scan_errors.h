#pragma once

#include "plan/offices.h"

#include <optional>
#include <string>
#include <string_view>

namespace plan {

/// What looks like a scanning error in a text.
struct ScanError {
    std::string code;    ///< scan-office, scan-twice, scan-bracket, scan-letter
    std::string seen;    ///< the word, with what is around it
    std::string perhaps; ///< what it may have been; empty where nothing is near

    bool operator==(const ScanError&) const = default;
};

/// The first of each kind.
std::vector<ScanError> scan_errors(std::string_view text, const OfficeNames& offices);

/// A known name that differs by one character and stands more often; empty where there is none.
std::string nearest_office(const std::string& name, const OfficeNames& offices);

} // namespace plan
