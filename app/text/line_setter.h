#pragma once

#include "text/layout.h"
#include "text/paragraph.h"

#include <cstddef>

/// Private to text/*.cpp: glyphs of one line put into a layout.
namespace text {

/// Sets clusters [begin, end) of the paragraph as the layout's next line, below the others, its
/// left edge at 0. `ellipsis` (may be null) is set behind them. `box_px` is what may be filled
/// before punctuation hangs; 0: no limit.
void set_line(const Paragraph& paragraph, std::size_t begin, std::size_t end, const Style& style,
              const Shaped* ellipsis, float box_px, TextLayout& layout);

/// Moves every line to where Style::align wants it, within `box_px` or the widest line.
void align_lines(const Style& style, float box_px, TextLayout& layout);

} // namespace text
