#pragma once

#include "base/finding.h"
#include "plan/document.h"

namespace plan {

/// Whether enough of the tables was understood to continue: at least one row, and more rows than
/// lines that look like part of a table but are not understood.
bool is_understood(const Document& document);

/// The kind of each line, one finding for each run of lines of the same kind; at most 200.
base::Findings understanding_of(const Document& document);

/// Lines of tables that were left out although the document as a whole is understood.
base::Findings unread_lines(const Document& document);

} // namespace plan
