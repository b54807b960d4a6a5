#pragma once

#include "base/geometry.h"
#include "text/font.h"
#include "text/layout.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace text {

/// Where a glyph's picture stands. `page` counts from 0; an empty picture (a blank) has width 0.
struct GlyphImage {
    int page = 0;
    int x = 0, y = 0, width = 0, height = 0; ///< pixels of the page
    int left = 0, top = 0; ///< from the pen to the picture's left; baseline to its top, upwards
};

struct PixelRect {
    int x = 0, y = 0, width = 0, height = 0;
};

/// Coverage, one byte a pixel, row after row.
struct GlyphPage {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;
    PixelRect changed;            ///< since `changes_taken`; width 0: nothing
    std::uint32_t generation = 0; ///< grows when the page begins anew: upload it whole
};

/// Pictures of glyphs, rasterised when first seen, in pages added as needed; no GPU.
/// Least recently used pages are given back when `limit_bytes` is reached, never one used in this
/// frame.
class GlyphCache {
  public:
    explicit GlyphCache(std::shared_ptr<FontSet> fonts, std::size_t limit_bytes = 24u << 20);
    ~GlyphCache();
    GlyphCache(GlyphCache&&) noexcept;
    GlyphCache& operator=(GlyphCache&&) noexcept;

    /// Call once at the start of every frame: ages the pages.
    void begin_frame();
    /// Pixels are placed at whole positions: the caller rounds the pen.
    GlyphImage find(const Glyph& glyph);

    const std::vector<GlyphPage>& pages() const;
    /// Says that the page's changed rectangle has been uploaded.
    void changes_taken(int page);
    std::size_t bytes() const;
    /// Glyphs that it knows, blanks too.
    std::size_t count() const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace text
