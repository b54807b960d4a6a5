#pragma once

#include "base/geometry.h"
#include "text/font.h"
#include "text/layout.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace text {

/// The position of a glyph's picture. `page` counts from 0; an empty picture (a blank) has width 0.
struct GlyphImage {
    int page = 0;
    int x = 0, y = 0, width = 0, height = 0; ///< pixels of the page
    int left = 0, top = 0; ///< pen to the picture's left edge; baseline up to its top edge
};

struct PixelRect {
    int x = 0, y = 0, width = 0, height = 0;
};

/// Coverage, one byte for each pixel, row by row.
struct GlyphPage {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;
    PixelRect changed;            ///< since the last `changes_taken`; width 0: unchanged
    std::uint32_t generation = 0; ///< increased when the page is reused: upload all of it
};

/// Pictures of glyphs, rasterised when first used, on pages that are added as needed; no GPU. At
/// `limit_bytes` the least recently used pages are freed, but never one used in this frame.
class GlyphCache {
  public:
    explicit GlyphCache(std::shared_ptr<FontSet> fonts, std::size_t limit_bytes = 24u << 20);
    ~GlyphCache();
    GlyphCache(GlyphCache&&) noexcept;
    GlyphCache& operator=(GlyphCache&&) noexcept;

    /// Call once at the start of every frame; the order of last use depends on it.
    void begin_frame();
    /// Glyphs are placed at whole pixels: the caller rounds the pen position.
    GlyphImage find(const Glyph& glyph);

    const std::vector<GlyphPage>& pages() const;
    /// Call when the page's changed rectangle has been uploaded.
    void changes_taken(int page);
    std::size_t bytes() const;
    /// Number of cached glyphs, blanks included.
    std::size_t count() const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace text
