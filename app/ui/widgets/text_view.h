#pragma once

#include "text/glyph_cache.h"
#include "text/layout.h"
#include "ui/theme.h"

struct ImDrawList;

namespace ui {

/// Draws a layout with its top left corner at `origin`, the ruby in its own colour; only lines that
/// reach into `clip`.
void draw_layout(ImDrawList& list, text::GlyphCache& glyphs, const text::TextLayout& layout,
                 base::Point origin, Colour colour, Colour ruby_colour, const base::Rect& clip);

/// The colour as ImGui packs it, opaque.
std::uint32_t packed(Colour colour, float alpha = 1);

} // namespace ui
