#include "draw/texels.h"

#include <algorithm>
#include <imgui.h>

namespace draw {

bool TexelSource::update(text::GlyphCache& glyphs) {
    pages_ = &glyphs.pages();
    bool replaced = false;
    generations_.resize(std::max(generations_.size(), pages_->size()));
    for (std::size_t i = 0; i < pages_->size(); ++i) {
        replaced = replaced || generations_[i] != (*pages_)[i].generation;
        generations_[i] = (*pages_)[i].generation;
        glyphs.changes_taken(static_cast<int>(i));
    }
    return replaced;
}

Texels TexelSource::find(ui::TextureId id) const {
    if (id == ui::shapes_texture) {
        unsigned char* coverage = nullptr;
        int width = 0, height = 0;
        ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&coverage, &width, &height);
        return {coverage, width, height, 1};
    }
    if (id >= ui::first_picture) {
        const std::size_t n = id - ui::first_picture;
        if (n >= pictures_.entries().size()) return {};
        const PicturePack::Entry& picture = pictures_.entries()[n];
        return {pictures_.pixels(n).data(), picture.width, picture.height, picture.bytes_per_pixel};
    }
    const std::size_t page = id - ui::first_glyph_page;
    if (id < ui::first_glyph_page || !pages_ || page >= pages_->size()) return {};
    const text::GlyphPage& glyphs = (*pages_)[page];
    const std::size_t needed =
        static_cast<std::size_t>(glyphs.width) * static_cast<std::size_t>(glyphs.height);
    if (glyphs.pixels.size() < needed) return {};
    return {glyphs.pixels.data(), glyphs.width, glyphs.height, 1};
}

} // namespace draw
