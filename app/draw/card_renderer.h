#pragma once

#include "draw/png.h"
#include "draw/textures.h"

#include <optional>

struct ImDrawData;

namespace draw {

/// Writes ImGui's draw data out through SDL's renderer: for graphics cards.
class CardRenderer {
  public:
    /// Both outlive this.
    CardRenderer(SDL_Renderer& renderer, const PicturePack& pictures)
        : renderer_(renderer), textures_(renderer, pictures) {}

    Textures& textures() { return textures_; }
    void draw(const ImDrawData& data);
    /// What was drawn last, before it is presented; nothing where the card does not give it back.
    std::optional<Image> read(int width, int height);

  private:
    SDL_Renderer& renderer_;
    Textures textures_;
};

} // namespace draw
