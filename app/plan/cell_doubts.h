#pragma once

#include "plan/doubt.h"
#include "plan/rows.h"

namespace plan {

/// Empty cells, offices that are none, and words that look like scanning errors: an office that is
/// nowhere else, a sign twice, a word twice, brackets that do not close, kanji among katakana.
void doubt_cells(const PlanTables& tables, Doubts& doubts);

/// Rows that begin a section with which they share no word, where the section's name stands in a
/// cell that spans rows: extraction may have put it on the wrong row.
void doubt_sections(const Document& document, const PlanTables& tables, Doubts& doubts);

} // namespace plan
