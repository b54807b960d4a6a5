#include "ui/text_view.h"

#include "ui/texture.h"

#include <cmath>
#include <imgui.h>

namespace ui {

std::uint32_t packed(Colour colour, float alpha) {
    return IM_COL32(colour.rgb >> 16 & 0xFF, colour.rgb >> 8 & 0xFF, colour.rgb & 0xFF,
                    static_cast<int>(alpha * 255.0f + 0.5f));
}

namespace {

void draw_glyph(ImDrawList& list, text::GlyphCache& glyphs, const text::Glyph& glyph,
                base::Point origin, ImU32 colour) {
    const text::GlyphImage image = glyphs.find(glyph);
    if (image.width == 0) return;
    const text::GlyphPage& page = glyphs.pages()[static_cast<std::size_t>(image.page)];
    const float x = std::round(origin.x + glyph.x) + static_cast<float>(image.left);
    const float y = std::round(origin.y + glyph.y) - static_cast<float>(image.top);
    const ImVec2 scale(1.0f / static_cast<float>(page.width),
                       1.0f / static_cast<float>(page.height));
    const ImVec2 from(static_cast<float>(image.x) * scale.x, static_cast<float>(image.y) * scale.y);
    const ImVec2 to(static_cast<float>(image.x + image.width) * scale.x,
                    static_cast<float>(image.y + image.height) * scale.y);
    list.PushTextureID(reinterpret_cast<ImTextureID>(glyph_page_texture(image.page)));
    list.PrimReserve(6, 4);
    list.PrimRectUV({x, y},
                    {x + static_cast<float>(image.width), y + static_cast<float>(image.height)},
                    from, to, colour);
    list.PopTextureID();
}

} // namespace

void draw_layout(ImDrawList& list, text::GlyphCache& glyphs, const text::TextLayout& layout,
                 base::Point origin, Colour colour, Colour ruby_colour, const base::Rect& clip) {
    const ImU32 base_colour = packed(colour);
    const ImU32 small_colour = packed(ruby_colour);
    for (const text::Line& line : layout.lines) {
        const base::Rect box = line.box.moved(origin.x, origin.y);
        if (box.bottom() < clip.y || box.y > clip.bottom()) continue;
        for (std::size_t i = 0; i < line.glyph_count; ++i) {
            const text::Glyph& glyph = layout.glyphs[line.first_glyph + i];
            draw_glyph(list, glyphs, glyph, origin, glyph.ruby ? small_colour : base_colour);
        }
    }
}

} // namespace ui
