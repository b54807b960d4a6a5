#pragma once

#include "draw/picture_pack.h"
#include "text/glyph_cache.h"
#include "ui/texture.h"

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

struct SDL_Renderer;
struct SDL_Texture;

namespace draw {

/// The SDL texture for every ui::TextureId. Coverage becomes white with that alpha, to be tinted by
/// vertex colours. Pictures are uploaded when first drawn, glyph pages when they change.
class Textures {
  public:
    /// Both arguments must outlive this object.
    Textures(SDL_Renderer& renderer, const PicturePack& pictures);
    ~Textures();
    Textures(const Textures&) = delete;
    Textures& operator=(const Textures&) = delete;

    /// Uploads changed glyph pages. True if an existing page was replaced: the same vertices may
    /// then look different.
    bool update(text::GlyphCache& glyphs);
    /// nullptr if there is no such picture or its texture cannot be created.
    SDL_Texture* find(ui::TextureId id);
    /// The graphics device has lost its content: everything is uploaded again when needed.
    void lost();

  private:
    struct Destroy {
        void operator()(SDL_Texture* texture) const;
    };
    using Texture = std::unique_ptr<SDL_Texture, Destroy>;
    struct Page {
        Texture texture;
        int width = 0, height = 0;
        std::uint32_t generation = 0;
    };

    Texture make(int width, int height);
    void upload_coverage(SDL_Texture* texture, const std::uint8_t* coverage, int stride,
                         const text::PixelRect& part);
    Texture upload_picture(std::size_t n);
    Texture upload_shapes();

    SDL_Renderer& renderer_;
    const PicturePack& pictures_;
    std::vector<Page> pages_;
    std::unordered_map<ui::TextureId, Texture> others_;
    std::vector<std::uint32_t> scratch_;
};

} // namespace draw
