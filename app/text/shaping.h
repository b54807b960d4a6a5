#pragma once

#include "text/font.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

/// Private to text/*.cpp: HarfBuzz over a piece of one paragraph.
namespace text {

/// The class of a cluster for spacing (JIS X 4051, simplified).
enum class Spacing : std::uint8_t {
    other,
    japanese, ///< kanji and kana
    western,  ///< letters and digits of half width
    opening,  ///< 「（ …: blank on the left half
    closing,  ///< 」） …: blank on the right half
    comma,    ///< 、。，．
    blank,
};

/// The smallest unit that is not divided by a line end: a base with its marks.
struct Cluster {
    std::uint32_t begin = 0; ///< bytes of the text
    std::uint32_t end = 0;
    char32_t code_point = 0; ///< the first one
    std::uint32_t first_glyph = 0;
    std::uint32_t glyph_count = 0;
    float advance = 0; ///< em
    FaceId face = 0;
    Spacing spacing = Spacing::other;
    std::uint8_t level = 0; ///< of bidirectional embedding; odd: right to left
    bool missing = false;   ///< no face has it
    bool invisible = false; ///< joiners, direction marks
};

/// Offsets and advance in em, y upwards.
struct ShapedGlyph {
    std::uint32_t index = 0;
    float x_offset = 0;
    float y_offset = 0;
    float advance = 0;
};

struct Shaped {
    std::vector<Cluster> clusters;
    std::vector<ShapedGlyph> glyphs; ///< grouped by cluster; within one from left to right
    bool bidirectional = false;

    void clear();
};

/// Text must be valid UTF-8 without line ends and control characters.
void shape(FontSet& fonts, std::string_view text, Weight weight, std::string_view language,
           Shaped& out);

/// The blank beside the ink that may be removed, in em; half an em always remains.
struct Blank {
    float left = 0;
    float right = 0;
};
Blank blank_of(FontSet& fonts, const Shaped& shaped, const Cluster& cluster);

} // namespace text
