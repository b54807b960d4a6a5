#pragma once

#include "base/result.h"
#include "draw/card_renderer.h"
#include "draw/changed_tiles.h"
#include "draw/draw_snapshot.h"
#include "draw/png.h"
#include "draw/texels.h"
#include "shell/window.h"

#include <optional>

struct ImDrawData;

namespace shell {

/// Draws ImGui's draw data on the window if it differs from the last frame: through the graphics
/// card if the window uses one, otherwise with our own Painter.
class Renderer {
  public:
    /// Both must outlive this object.
    Renderer(Window& window, const draw::PicturePack& pictures);

    /// True if a frame was presented.
    bool show(const ImDrawData& data, text::GlyphCache& glyphs);
    /// To be called when the window's content was lost or covered: the next frame is presented in
    /// any case.
    void invalidate();
    /// To be called when the graphics device was reset.
    void textures_lost();

    const draw::PicturePack& pictures() const { return texels_.pictures(); }

    /// The frame of this draw data as pixels.
    base::Result<draw::Image> picture(const ImDrawData& data);

  private:
    void paint(const ImDrawData& data, const std::vector<draw::PixelBox>& boxes);

    Window& window_;
    draw::TexelSource texels_;
    std::optional<draw::CardRenderer> card_;
    draw::DrawSnapshot shown_;
    draw::ChangedTiles painted_;
};

} // namespace shell
