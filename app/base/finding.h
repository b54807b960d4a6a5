#pragma once

#include "base/result.h"

#include <string>
#include <vector>

namespace base {

/// A place in a file of people's data. Pages, lines and rows count from 1; 0 means none.
struct SourceRef {
    std::string file;
    int page = 0;
    int line = 0;
    std::string column;     ///< name of the column, empty for the whole row
    std::string sheet = {}; ///< of a workbook; empty if the file is a single table
    std::string cell = {};  ///< of a workbook: F12

    bool operator==(const SourceRef&) const = default;
};

enum class Severity {
    doubtful, ///< reported to staff; the catalogue may be built
    blocking, ///< the catalogue is not built
};

/// Something in the data that a person should look at.
struct Finding {
    Severity severity = Severity::doubtful;
    std::string code; ///< stable, for scripts: "no-phone", "reading-mismatch"
    SourceRef where;
    Message message;

    bool operator==(const Finding&) const = default;
};

using Findings = std::vector<Finding>;

inline bool any_blocking(const Findings& findings) {
    for (const Finding& finding : findings)
        if (finding.severity == Severity::blocking) return true;
    return false;
}

} // namespace base
