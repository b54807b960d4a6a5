#pragma once

#include "text/morpheme.h"
#include "text/tagger.h"

#include <vector>

/// Private to text/*.cpp.
namespace text {

/// The words among `own` whose ruby the morphemes of another dictionary would set otherwise: the
/// kana of the same run of kanji are compared exactly. Not where `text` has the ruby already, nor
/// where `own` is confirmed.
std::vector<ReadingDoubt> reading_doubts(const RubyText& text, const std::vector<Morpheme>& own,
                                         const std::vector<Morpheme>& other);

} // namespace text
