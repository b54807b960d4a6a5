#pragma once

#include "text/layout.h"
#include "text/paragraph.h"

#include <cstddef>

/// Private to text/*.cpp: puts the glyphs of a line into a layout.
namespace text {

/// Appends clusters [begin, end) of the paragraph as the next line of the layout, its left edge at
/// 0. `ellipsis` (may be null) is put after them. `box_px` is the width without hanging
/// punctuation; 0: no limit.
void set_line(const Paragraph& paragraph, std::size_t begin, std::size_t end, const Style& style,
              const Shaped* ellipsis, float box_px, TextLayout& layout);

/// Moves every line as Style::align requires, within `box_px` or the widest line.
void align_lines(const Style& style, float box_px, TextLayout& layout);

} // namespace text
