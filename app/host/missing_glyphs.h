#pragma once

#include "base/result.h"
#include "host/font_files.h"
#include "text/ruby.h"

#include <functional>
#include <vector>

namespace host {

/// The characters of a text and its readings that none of these fonts shows, in order, each once.
/// Fails where a font of the kiosk is not there: what it has cannot be told.
base::Result<std::function<std::vector<char32_t>(const text::RubyText&)>>
missing_glyphs(const FoundFonts& fonts);

} // namespace host
