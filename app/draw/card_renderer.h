#pragma once

#include "draw/png.h"
#include "draw/textures.h"

#include <optional>

struct ImDrawData;

namespace draw {

/// Draws ImGui's draw data with SDL's renderer, for machines with a graphics card.
class CardRenderer {
  public:
    /// Both arguments must outlive this object.
    CardRenderer(SDL_Renderer& renderer, const PicturePack& pictures)
        : renderer_(renderer), textures_(renderer, pictures) {}

    Textures& textures() { return textures_; }
    void draw(const ImDrawData& data);
    /// The last drawn frame, before it is presented; nothing if the card cannot return it.
    std::optional<Image> read(int width, int height);

  private:
    SDL_Renderer& renderer_;
    Textures textures_;
};

} // namespace draw
