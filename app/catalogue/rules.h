#pragma once

#include "base/finding.h"
#include "catalogue/draft.h"
#include "text/morpheme.h"

#include <functional>
#include <vector>

namespace catalogue {

/// Looks at what a draft says: ids, names and readings, references, the plan's rows, wording,
/// figures, and what staff have still to find out. Reading has told already what cannot be read.
base::Findings check(const Draft& draft);

/// The characters of a text, each once, that no font of the kiosk has.
using MissingGlyphs = std::function<std::vector<char32_t>(const text::RubyText&)>;
/// Doubts every cell that families read and that the screen cannot show whole.
base::Findings check_glyphs(const Draft& draft, const MissingGlyphs& missing_glyphs);

/// The words of a text whose readings are worked out and which another dictionary reads otherwise.
using ReadingDoubts = std::function<std::vector<text::ReadingDoubt>(const text::RubyText&)>;
/// Doubts each word and pair of readings once a city, where it stands first.
base::Findings check_readings(const Draft& draft, const ReadingDoubts& reading_doubts);

/// Blocking ones first, then by file, line, column and code; each once, and nothing about the
/// emptiness of a cell that could not be read.
void sort_findings(base::Findings& findings);

} // namespace catalogue
