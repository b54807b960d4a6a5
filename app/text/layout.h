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
    float line_height = 1.7f; ///< of the em; a line with ruby grows by what the ruby needs
    Align align = Align::left;
    int max_lines = 0;           ///< 0: as many as needed; else the last one ends in …
    bool ruby = false;           ///< readings shown
    bool balance = false;        ///< lines of nearly equal length, for titles and two-line labels
    std::string language = "ja"; ///< BCP 47: chooses the region's forms and the break rules

    bool operator==(const Style&) const = default;
};

/// One glyph to draw. Positions are pixels from the layout's top left corner; y is the baseline.
struct Glyph {
    FaceId face = 0;
    std::uint32_t index = 0; ///< glyph of the face
    float size_px = 0;
    float x = 0;
    float y = 0;
    bool ruby = false;         ///< small type above the line
    std::uint32_t missing = 0; ///< code point shown as a box where no font has it, else 0

    bool operator==(const Glyph&) const = default;
};

/// A laid-out line. `begin`/`end` are bytes of `TextLayout::text`.
struct Line {
    std::size_t begin = 0;
    std::size_t end = 0;
    base::Rect box;     ///< from the ruby's top to the line's foot; width of the ink's advance
    float baseline = 0; ///< from the layout's top
    std::size_t first_glyph = 0;
    std::size_t glyph_count = 0;

    bool operator==(const Line&) const = default;
};

/// Text set in lines: pure data, no GPU.
struct TextLayout {
    std::string text; ///< what was laid out, invalid bytes replaced by U+FFFD
    base::Size size;  ///< width of the widest line (not of the box), height of all
    std::vector<Line> lines;
    std::vector<Glyph> glyphs;
    bool cut = false; ///< max_lines left something out
    int missing = 0;  ///< clusters that no font has

    /// The text of each line, as shown.
    std::vector<std::string> line_texts() const;
    bool operator==(const TextLayout&) const = default;
};

/// Sets text in lines and keeps what it has set. Not for several threads at once.
class Typesetter {
  public:
    explicit Typesetter(std::shared_ptr<FontSet> fonts, std::size_t kept_layouts = 512);
    ~Typesetter();
    Typesetter(Typesetter&&) noexcept;
    Typesetter& operator=(Typesetter&&) noexcept;

    /// Lines no wider than `width_px` (at least one cluster a line). A width of 0 or less: one line
    /// for each \n. Centred and right lines stand within `width_px`, or within the widest line
    /// where it is 0 or less. 、 and 。 may hang outside by about half an em; no box counts what
    /// hangs. At most 16,384 code points are set. The layout is shared with the cache and never
    /// changes.
    std::shared_ptr<const TextLayout> set(const RubyText& text, const Style& style, float width_px);

    /// Lets go of every text that it has set.
    void forget();

    FontSet& fonts() { return *fonts_; }

  private:
    struct Impl;
    std::shared_ptr<FontSet> fonts_;
    std::unique_ptr<Impl> impl_;
};

} // namespace text
