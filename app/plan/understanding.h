#pragma once

#include "base/finding.h"
#include "plan/document.h"

namespace plan {

/// Whether enough of the tables was read to go on: at least one row, and more rows than lines that
/// look like part of a table and are not understood.
bool is_understood(const Document& document);

/// What each line was taken for, runs of one kind in one finding; at most 200.
base::Findings understanding_of(const Document& document);

/// Lines of tables that were left out, of a document that is understood otherwise.
base::Findings unread_lines(const Document& document);

} // namespace plan
