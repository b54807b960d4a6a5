#pragma once

#include "plan/offices.h"

#include <optional>
#include <string>
#include <string_view>

namespace plan {

/// A probable scanning error in a text.
struct ScanError {
    std::string code;    ///< scan-office, scan-twice, scan-bracket, scan-letter
    std::string seen;    ///< the word and its surroundings
    std::string perhaps; ///< what may have been meant; empty if nothing is similar

    bool operator==(const ScanError&) const = default;
};

/// The first error of each kind.
std::vector<ScanError> scan_errors(std::string_view text, const OfficeNames& offices);

/// A known name that differs in one character and is more frequent; empty if there is none.
std::string nearest_office(const std::string& name, const OfficeNames& offices);

} // namespace plan
