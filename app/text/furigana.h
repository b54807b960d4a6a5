#pragma once

#include "text/ruby.h"
#include "text/tagger.h"

#include <string_view>
#include <vector>

/// Private to text/*.cpp.
namespace text {

/// Divides a word's reading among its kanji; kana get none: 預かり, あずかり → 預《あず》. Offsets
/// are bytes of `surface`. Empty if the reading does not fit the word.
std::vector<RubySpan> divide_reading(std::string_view surface, std::string_view reading);

/// Readings for all kanji of `base` that have none in `given`, together with `given`, in order.
std::vector<RubySpan> readings_for(std::string_view base, const std::vector<Morpheme>& morphemes,
                                   const std::vector<RubySpan>& given);

/// Readings of counters after numbers: 3人《にん》, 1人《り》, 11月《がつ》8日《か》. Digits get
/// none.
std::vector<RubySpan> counter_readings(std::string_view base);

} // namespace text
