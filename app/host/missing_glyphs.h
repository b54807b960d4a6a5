#pragma once

#include "base/result.h"
#include "host/font_files.h"
#include "text/ruby.h"

#include <functional>
#include <vector>

namespace host {

/// Makes a function that lists the characters of a text and its readings that none of these fonts
/// can show, in order, each once. Fails if one of the kiosk's fonts is not installed, because its
/// characters would then be unknown.
base::Result<std::function<std::vector<char32_t>(const text::RubyText&)>>
missing_glyphs(const FoundFonts& fonts);

} // namespace host
