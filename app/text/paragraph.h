#pragma once

#include "text/layout.h"
#include "text/line_break.h"
#include "text/optimal_fit.h"
#include "text/shaping.h"

#include <string_view>
#include <vector>

/// Private to text/*.cpp: a paragraph (text between two \n), shaped and measured in em.
namespace text {

/// A reading and the clusters below it.
struct PlacedReading {
    std::size_t begin = 0;
    std::size_t end = 0; ///< clusters of the paragraph
    std::size_t reading_begin = 0;
    std::size_t reading_end = 0; ///< clusters of Paragraph::readings
    float width = 0;             ///< em of the base
};

/// Size of a reading relative to its base (JIS X 4051: half).
constexpr float ruby_size = 0.5f;

struct Paragraph {
    std::size_t offset = 0; ///< bytes of the layout's text
    std::string_view text;
    Shaped shaped;
    Shaped readings; ///< all readings, one after the other
    std::vector<PlacedReading> placed;
    std::vector<float> pad; ///< em before each cluster's glyphs, for readings wider than it
    LineMeasure measure;
    std::vector<BreakClass> breaks;
};

/// Fills everything except `breaks`. `ruby` counts from the paragraph's first byte.
void measure_paragraph(FontSet& fonts, const Style& style, const std::vector<RubySpan>& ruby,
                       Paragraph& paragraph);

} // namespace text
