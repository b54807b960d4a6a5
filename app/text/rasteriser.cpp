#include "text/rasteriser.h"

#include "text/font_impl.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace text {
namespace {

constexpr float largest_px = 1024;

void copy_grey(const FT_Bitmap& from, Bitmap& to) {
    for (unsigned row = 0; row < from.rows; ++row)
        std::memcpy(to.pixels.data() + row * from.width,
                    from.buffer + static_cast<std::ptrdiff_t>(row) * from.pitch, from.width);
}

} // namespace

Bitmap rasterise(FontSet& fonts, const Glyph& glyph) {
    Bitmap picture;
    if (!(glyph.size_px > 0) || glyph.size_px > largest_px) return picture;
    if (glyph.missing != 0) return missing_box(glyph.missing, glyph.size_px);
    const FT_Face face = fonts.impl().rasteriser(glyph.face);
    if (face == nullptr) return picture;
    const auto size = static_cast<FT_F26Dot6>(std::lround(glyph.size_px * 64));
    const FT_UInt em = face->units_per_EM;
    const bool set = em != 0 && face->size != nullptr &&
                     face->size->metrics.x_scale == FT_DivFix(size, static_cast<FT_Long>(em));
    if (!set && FT_Set_Char_Size(face, size, size, 72, 72) != 0) return picture;
    if (FT_Load_Glyph(face, glyph.index,
                      FT_LOAD_RENDER | FT_LOAD_TARGET_LIGHT | FT_LOAD_NO_BITMAP) != 0)
        return picture;
    const FT_GlyphSlot slot = face->glyph;
    if (slot->bitmap.pixel_mode != FT_PIXEL_MODE_GRAY || slot->bitmap.buffer == nullptr)
        return picture;
    picture.width = static_cast<int>(slot->bitmap.width);
    picture.height = static_cast<int>(slot->bitmap.rows);
    picture.left = slot->bitmap_left;
    picture.top = slot->bitmap_top;
    picture.pixels.resize(static_cast<std::size_t>(picture.width) *
                          static_cast<std::size_t>(picture.height));
    copy_grey(slot->bitmap, picture);
    return picture;
}

} // namespace text
