#pragma once

#include "base/finding.h"

#include <string>
#include <utility>

namespace base {

inline void add_blocking(base::Findings& findings, std::string code, base::SourceRef where,
                         base::Message message) {
    findings.push_back(
        {base::Severity::blocking, std::move(code), std::move(where), std::move(message)});
}

inline void add_doubtful(base::Findings& findings, std::string code, base::SourceRef where,
                         base::Message message) {
    findings.push_back(
        {base::Severity::doubtful, std::move(code), std::move(where), std::move(message)});
}

} // namespace base
