#pragma once

#include "text/morpheme.h"
#include "text/tagger.h"

#include <vector>

/// Private to text/*.cpp.
namespace text {

/// The words of `own` to which another dictionary's morphemes would give other ruby; the readings
/// of each run of kanji are compared exactly. Words that have ruby in `text` already and confirmed
/// words are left out.
std::vector<ReadingDoubt> reading_doubts(const RubyText& text, const std::vector<Morpheme>& own,
                                         const std::vector<Morpheme>& other);

} // namespace text
