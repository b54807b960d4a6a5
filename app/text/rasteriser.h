#pragma once

#include "text/font.h"
#include "text/layout.h"
#include "text/missing_box.h"

/// Private to text/*.cpp.
namespace text {

/// The glyph's picture from FreeType with light hinting, or its box if it is missing; empty for
/// blanks and for glyphs that cannot be drawn.
Bitmap rasterise(FontSet& fonts, const Glyph& glyph);

} // namespace text
