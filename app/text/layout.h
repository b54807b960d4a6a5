#pragma once

#include "base/geometry.h"
#include "text/font.h"
#include "text/ruby.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace text {

enum class Align : std::uint8_t { left, centre, right };

struct Style {
    float size_px = 32; ///< em
    Weight weight = Weight::regular;
    float line_height = 1.7f; ///< in em; a line with ruby is taller by the height of the ruby
    Align align = Align::left;
    int max_lines = 0;    ///< 0: no limit; otherwise the last line ends in … if text is left out
    bool ruby = false;    ///< readings are shown
    bool balance = false; ///< lines of similar length, for titles and labels of two lines
    std::string language = "ja"; ///< BCP 47: chooses the region's glyphs and the line break rules

    bool operator==(const Style&) const = default;
};

/// A glyph to draw. Positions are pixels from the layout's top left corner; y is the baseline.
struct Glyph {
    FaceId face = 0;
    std::uint32_t index = 0; ///< index in the face
    float size_px = 0;
    float x = 0;
    float y = 0;
    bool ruby = false;         ///< a reading, above the line
    std::uint32_t missing = 0; ///< code point to show as a box if no font has it, otherwise 0

    bool operator==(const Glyph&) const = default;
};

/// A laid-out line. `begin`/`end` are bytes of `TextLayout::text`.
struct Line {
    std::size_t begin = 0;
    std::size_t end = 0;
    base::Rect box;     ///< from the ruby's top to the foot of the line; as wide as the advances
    float baseline = 0; ///< from the top of the layout
    std::size_t first_glyph = 0;
    std::size_t glyph_count = 0;

    bool operator==(const Line&) const = default;
};

/// A laid-out text: plain data, no GPU.
struct TextLayout {
    std::string text; ///< the text that was laid out; U+FFFD for invalid bytes
    base::Size size;  ///< width of the widest line, height of all lines
    std::vector<Line> lines;
    std::vector<Glyph> glyphs;
    bool cut = false; ///< max_lines left out some text
    int missing = 0;  ///< clusters that no font has

    /// The text of each line, as shown.
    std::vector<std::string> line_texts() const;
    bool operator==(const TextLayout&) const = default;
};

/// Lays out text and caches the layouts. Not thread-safe.
class Typesetter {
  public:
    explicit Typesetter(std::shared_ptr<FontSet> fonts, std::size_t kept_layouts = 512);
    ~Typesetter();
    Typesetter(Typesetter&&) noexcept;
    Typesetter& operator=(Typesetter&&) noexcept;

    /// Breaks the text into lines no wider than `width_px` (at least one cluster in each). With a
    /// width of 0 or less a line ends at \n only. Centred and right-aligned lines are placed within
    /// `width_px`, or within the widest line if it is 0 or less. 、 and 。 may hang outside by
    /// about half an em; no box includes what hangs. At most 16,384 code points are laid out. The
    /// layout is shared with the cache and never changes.
    std::shared_ptr<const TextLayout> set(const RubyText& text, const Style& style, float width_px);

    /// Clears the cache of layouts.
    void forget();

    FontSet& fonts() { return *fonts_; }

  private:
    struct Impl;
    std::shared_ptr<FontSet> fonts_;
    std::unique_ptr<Impl> impl_;
};

} // namespace text
