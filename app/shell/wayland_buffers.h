#pragma once

#include "draw/painter.h"

#include <memory>
#include <vector>

struct SDL_Window;

namespace shell {

/// The pixels of a window under Wayland, in memory shared with the compositor (wl_shm). SDL 2
/// itself brings plain pixels to such a window only by drawing with OpenGL: without a graphics card
/// that takes a tenth of a second of the start, and longer for every frame. (SDL 2.26 still loads
/// the library of OpenGL with each window under Wayland; nothing is drawn with it.)
class WaylandBuffers {
  public:
    /// nullptr where the screen is no Wayland, or its compositor shares no memory. The window
    /// outlives this.
    static std::unique_ptr<WaylandBuffers> of(SDL_Window& window);
    ~WaylandBuffers();

    /// What may be painted on now. It shows the last frame, or nothing when the size is another
    /// one. `first` is nullptr where there is no memory.
    draw::Pixels pixels(int width, int height);
    /// Shows what was painted; only these parts differ from what was shown before.
    void present(const std::vector<draw::PixelBox>& boxes);

  private:
    struct Impl;
    explicit WaylandBuffers(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace shell
