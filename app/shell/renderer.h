#pragma once

#include "base/result.h"
#include "shell/card_renderer.h"
#include "shell/changed_tiles.h"
#include "shell/draw_snapshot.h"
#include "shell/png.h"
#include "shell/texels.h"
#include "shell/window.h"

#include <optional>

struct ImDrawData;

namespace shell {

/// Puts ImGui's draw data on the window, and only when it differs from what stands there: through
/// the graphics card where the window has one, else with our own Painter.
class Renderer {
  public:
    /// Both outlive this.
    Renderer(Window& window, const PicturePack& pictures);

    /// True where a frame was presented.
    bool show(const ImDrawData& data, text::GlyphCache& glyphs);
    /// What stands on the window was lost or covered: the next frame is presented in any case.
    void invalidate();
    /// The graphics device was reset.
    void textures_lost();

    const PicturePack& pictures() const { return texels_.pictures(); }

    /// The frame of this draw data as pixels.
    base::Result<Image> picture(const ImDrawData& data);

  private:
    void paint(const ImDrawData& data, const std::vector<PixelBox>& boxes);

    Window& window_;
    TexelSource texels_;
    std::optional<CardRenderer> card_;
    DrawSnapshot shown_;
    ChangedTiles painted_;
};

} // namespace shell
