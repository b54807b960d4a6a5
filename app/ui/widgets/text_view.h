#pragma once

#include "text/glyph_cache.h"
#include "text/layout.h"
#include "ui/theme.h"

struct ImDrawList;

namespace ui {

/// Draws a layout with its top left corner at `origin`; only the lines that overlap `clip`.
void draw_layout(ImDrawList& list, text::GlyphCache& glyphs, const text::TextLayout& layout,
                 base::Point origin, Colour colour, Colour ruby_colour, const base::Rect& clip);

/// The colour in ImGui's format.
std::uint32_t packed(Colour colour, float alpha = 1);

} // namespace ui
