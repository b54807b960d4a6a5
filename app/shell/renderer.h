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

/// Puts ImGui's draw data on the window, and only when it differs from what is shown: through
/// the graphics card where the window has one, else with our own Painter.
class Renderer {
  public:
    /// Both outlive this.
    Renderer(Window& window, const draw::PicturePack& pictures);

    /// True where a frame was presented.
    bool show(const ImDrawData& data, text::GlyphCache& glyphs);
    /// What is on the window was lost or covered: the next frame is presented in any case.
    void invalidate();
    /// The graphics device was reset.
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
