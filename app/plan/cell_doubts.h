#pragma once

#include "plan/doubt.h"
#include "plan/rows.h"

namespace plan {

/// Reports empty cells, offices that are not offices, and words that look like scanning errors: an
/// office that occurs nowhere else, a doubled sign or word, unclosed brackets, kanji among
/// katakana.
void doubt_cells(const PlanTables& tables, Doubts& doubts);

/// Reports rows that begin a section but share no word with its name, if the name is in a cell that
/// spans several rows: the text extraction may have put it on the wrong row.
void doubt_sections(const Document& document, const PlanTables& tables, Doubts& doubts);

} // namespace plan
