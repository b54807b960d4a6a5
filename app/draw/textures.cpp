#include "draw/textures.h"

#include <SDL.h>
#include <algorithm>
#include <imgui.h>

namespace draw {
namespace {

// SDL's software renderer draws this format without conversion, and our pictures have it.
constexpr std::uint32_t pixel_format = SDL_PIXELFORMAT_ARGB8888;

constexpr std::uint32_t argb(std::uint32_t a, std::uint32_t r, std::uint32_t g, std::uint32_t b) {
    return a << 24 | r << 16 | g << 8 | b;
}

} // namespace

void Textures::Destroy::operator()(SDL_Texture* texture) const { SDL_DestroyTexture(texture); }

Textures::Textures(SDL_Renderer& renderer, const PicturePack& pictures)
    : renderer_(renderer), pictures_(pictures) {}

Textures::~Textures() = default;

void Textures::lost() {
    pages_.clear();
    others_.clear();
}

Textures::Texture Textures::make(int width, int height) {
    Texture texture(
        SDL_CreateTexture(&renderer_, pixel_format, SDL_TEXTUREACCESS_STATIC, width, height));
    if (texture) {
        SDL_SetTextureBlendMode(texture.get(), SDL_BLENDMODE_BLEND);
        SDL_SetTextureScaleMode(texture.get(), SDL_ScaleModeNearest);
    }
    return texture;
}

void Textures::upload_coverage(SDL_Texture* texture, const std::uint8_t* coverage, int stride,
                               const text::PixelRect& part) {
    scratch_.clear();
    scratch_.reserve(static_cast<std::size_t>(part.width) * static_cast<std::size_t>(part.height));
    for (int y = part.y; y < part.y + part.height; ++y) {
        const std::uint8_t* row =
            coverage + static_cast<std::size_t>(y) * static_cast<std::size_t>(stride);
        for (int x = part.x; x < part.x + part.width; ++x)
            scratch_.push_back(argb(row[x], 255, 255, 255));
    }
    const SDL_Rect area{part.x, part.y, part.width, part.height};
    SDL_UpdateTexture(texture, &area, scratch_.data(), part.width * 4);
}

bool Textures::update(text::GlyphCache& glyphs) {
    const auto& pages = glyphs.pages();
    bool replaced = pages_.size() > pages.size();
    pages_.resize(pages.size());
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const text::GlyphPage& page = pages[i];
        Page& kept = pages_[i];
        if (page.width <= 0 || page.height <= 0) continue;
        const bool whole = !kept.texture || kept.generation != page.generation ||
                           kept.width != page.width || kept.height != page.height;
        if (!whole && page.changed.width == 0) continue;
        if (whole) {
            replaced = replaced || kept.texture;
            if (!kept.texture || kept.width != page.width || kept.height != page.height)
                kept.texture = make(page.width, page.height);
            if (!kept.texture) continue;
            kept.width = page.width;
            kept.height = page.height;
            kept.generation = page.generation;
        }
        const text::PixelRect all{0, 0, page.width, page.height};
        upload_coverage(kept.texture.get(), page.pixels.data(), page.width,
                        whole ? all : page.changed);
        glyphs.changes_taken(static_cast<int>(i));
    }
    return replaced;
}

Textures::Texture Textures::upload_picture(std::size_t n) {
    const PicturePack::Entry& picture = pictures_.entries()[n];
    const std::span<const std::uint8_t> pixels = pictures_.pixels(n);
    Texture texture = make(picture.width, picture.height);
    if (!texture) return texture;
    if (picture.bytes_per_pixel == 1) {
        upload_coverage(texture.get(), pixels.data(), picture.width,
                        {0, 0, picture.width, picture.height});
        return texture;
    }
    SDL_UpdateTexture(texture.get(), nullptr, pixels.data(), picture.width * 4);
    return texture;
}

Textures::Texture Textures::upload_shapes() {
    unsigned char* coverage = nullptr;
    int width = 0, height = 0;
    ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&coverage, &width, &height);
    Texture texture = make(width, height);
    if (texture) upload_coverage(texture.get(), coverage, width, {0, 0, width, height});
    return texture;
}

SDL_Texture* Textures::find(ui::TextureId id) {
    if (id >= ui::first_glyph_page && id - ui::first_glyph_page < pages_.size())
        return pages_[id - ui::first_glyph_page].texture.get();
    if (const auto found = others_.find(id); found != others_.end()) return found->second.get();
    Texture texture;
    if (id == ui::shapes_texture)
        texture = upload_shapes();
    else if (id >= ui::first_picture && id - ui::first_picture < pictures_.entries().size())
        texture = upload_picture(id - ui::first_picture);
    return others_.emplace(id, std::move(texture)).first->second.get();
}

} // namespace draw
