#include "ui/widgets/text_view.h"

#include "ui/texture.h"

#include <cmath>
#include <imgui.h>

namespace ui {

std::uint32_t packed(Colour colour, float alpha) {
    return IM_COL32(colour.rgb >> 16 & 0xFF, colour.rgb >> 8 & 0xFF, colour.rgb & 0xFF,
                    static_cast<int>(alpha * 255.0f + 0.5f));
}

namespace {

/// Draws glyphs and changes the texture only when a glyph is on another page.
class GlyphPen {
  public:
    GlyphPen(ImDrawList& list, text::GlyphCache& glyphs) : list_(list), glyphs_(glyphs) {}
    ~GlyphPen() {
        if (page_ >= 0) list_.PopTextureID();
    }
    GlyphPen(const GlyphPen&) = delete;
    GlyphPen& operator=(const GlyphPen&) = delete;

    void draw(const text::Glyph& glyph, base::Point origin, ImU32 colour) {
        const text::GlyphImage image = glyphs_.find(glyph);
        if (image.width == 0) return;
        turn_to(image.page);
        const text::GlyphPage& page = glyphs_.pages()[static_cast<std::size_t>(image.page)];
        const float x = std::round(origin.x + glyph.x) + static_cast<float>(image.left);
        const float y = std::round(origin.y + glyph.y) - static_cast<float>(image.top);
        const auto width = static_cast<float>(page.width), height = static_cast<float>(page.height);
        const ImVec2 from(static_cast<float>(image.x) / width,
                          static_cast<float>(image.y) / height);
        const ImVec2 to(static_cast<float>(image.x + image.width) / width,
                        static_cast<float>(image.y + image.height) / height);
        list_.PrimReserve(6, 4);
        list_.PrimRectUV(
            {x, y}, {x + static_cast<float>(image.width), y + static_cast<float>(image.height)},
            from, to, colour);
    }

  private:
    void turn_to(int page) {
        if (page == page_) return;
        if (page_ >= 0) list_.PopTextureID();
        list_.PushTextureID(reinterpret_cast<ImTextureID>(glyph_page_texture(page)));
        page_ = page;
    }

    ImDrawList& list_;
    text::GlyphCache& glyphs_;
    int page_ = -1;
};

} // namespace

void draw_layout(ImDrawList& list, text::GlyphCache& glyphs, const text::TextLayout& layout,
                 base::Point origin, Colour colour, Colour ruby_colour, const base::Rect& clip) {
    GlyphPen pen(list, glyphs);
    const ImU32 base_colour = packed(colour);
    const ImU32 small_colour = packed(ruby_colour);
    for (const text::Line& line : layout.lines) {
        const base::Rect box = line.box.moved(origin.x, origin.y);
        if (box.bottom() < clip.y || box.y > clip.bottom()) continue;
        for (std::size_t i = 0; i < line.glyph_count; ++i) {
            const text::Glyph& glyph = layout.glyphs[line.first_glyph + i];
            pen.draw(glyph, origin, glyph.ruby ? small_colour : base_colour);
        }
    }
}

} // namespace ui
