#pragma once

#include "draw/picture_pack.h"
#include "text/glyph_cache.h"
#include "ui/texture.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace draw {

/// The pixels behind a texture; not owned.
struct Texels {
    const std::uint8_t* first = nullptr;
    int width = 0;
    int height = 0;
    int bytes_per_pixel = 1; ///< 1: white with this coverage; 4: blue, green, red, straight alpha
};

/// Finds the pixels of every ui::TextureId where they already stand: nothing is copied.
class TexelSource {
  public:
    /// `pictures` outlives this.
    explicit TexelSource(const PicturePack& pictures) : pictures_(pictures) {}

    const PicturePack& pictures() const { return pictures_; }
    /// Looks at the pages of this frame. True where a page is now another one than before: what
    /// stands on the screen may look different with the same vertices.
    bool update(text::GlyphCache& glyphs);
    /// `first` is nullptr where there is no such texture.
    Texels find(ui::TextureId id) const;

  private:
    const PicturePack& pictures_;
    const std::vector<text::GlyphPage>* pages_ = nullptr;
    std::vector<std::uint32_t> generations_;
};

} // namespace draw
