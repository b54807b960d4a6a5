#pragma once

#include "text/ruby.h"
#include "text/tagger.h"

#include <string_view>
#include <vector>

/// Private to text/*.cpp.
namespace text {

/// Where phrases (文節) and the parts of long words begin, by their parts of speech and as far as
/// ICU's strict line break rules allow a line end there. Never inside a reading of `ruby`.
std::vector<PhraseBreak> phrase_breaks(std::string_view base,
                                       const std::vector<Morpheme>& morphemes,
                                       const std::vector<RubySpan>& ruby);

} // namespace text
