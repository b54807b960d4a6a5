#pragma once

#include "base/finding.h"
#include "catalogue/draft.h"

namespace catalogue {

/// Looks at what a draft says: ids, names and readings, references, the plan's rows, wording,
/// figures, and what staff have still to find out. Reading has told already what cannot be read.
base::Findings check(const Draft& draft);

/// Blocking ones first, then by file, line, column and code; each once, and nothing about the
/// emptiness of a cell that could not be read.
void sort_findings(base::Findings& findings);

} // namespace catalogue
