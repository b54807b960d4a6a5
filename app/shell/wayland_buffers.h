#pragma once

#include "draw/painter.h"

#include <memory>
#include <vector>

struct SDL_Window;

namespace shell {

/// The pixels of a Wayland window, in memory shared with the compositor (wl_shm). SDL 2 itself can
/// show plain pixels in such a window only through OpenGL, which without a graphics card costs a
/// tenth of a second at the start and makes every frame slower. (SDL 2.26 still loads the OpenGL
/// library for each Wayland window; it is not used for drawing.)
class WaylandBuffers {
  public:
    /// nullptr if the window is not a Wayland window or the compositor does not support wl_shm. The
    /// window must outlive this object.
    static std::unique_ptr<WaylandBuffers> of(SDL_Window& window);
    ~WaylandBuffers();

    /// The pixels to paint on. They contain the last frame, unless the size has changed. `first` is
    /// nullptr if there is no memory.
    draw::Pixels pixels(int width, int height);
    /// Shows what was painted; only these parts differ from what was shown before.
    void present(const std::vector<draw::PixelBox>& boxes);

  private:
    struct Impl;
    explicit WaylandBuffers(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace shell
