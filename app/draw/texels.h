#pragma once

#include "draw/picture_pack.h"
#include "text/glyph_cache.h"
#include "ui/texture.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace draw {

/// The pixels of a texture; not owned.
struct Texels {
    const std::uint8_t* first = nullptr;
    int width = 0;
    int height = 0;
    int bytes_per_pixel = 1; ///< 1: white with this coverage; 4: blue, green, red, straight alpha
};

/// Finds the pixels of every ui::TextureId in existing memory; nothing is copied.
class TexelSource {
  public:
    /// `pictures` must outlive this object.
    explicit TexelSource(const PicturePack& pictures) : pictures_(pictures) {}

    const PicturePack& pictures() const { return pictures_; }
    /// Takes over the glyph pages of this frame. True if an existing page was replaced: the same
    /// vertices may then look different.
    bool update(text::GlyphCache& glyphs);
    /// `first` is nullptr if there is no such texture.
    Texels find(ui::TextureId id) const;

  private:
    const PicturePack& pictures_;
    const std::vector<text::GlyphPage>* pages_ = nullptr;
    std::vector<std::uint32_t> generations_;
};

} // namespace draw
