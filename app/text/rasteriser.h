#pragma once

#include "text/font.h"
#include "text/layout.h"
#include "text/missing_box.h"

/// Private to text/*.cpp.
namespace text {

/// The glyph's picture by FreeType with light hinting, or its box; empty for blanks and for what
/// cannot be drawn.
Bitmap rasterise(FontSet& fonts, const Glyph& glyph);

} // namespace text
