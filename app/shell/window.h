#pragma once

#include "base/result.h"
#include "draw/painter.h"

#include <future>
#include <memory>
#include <vector>

struct SDL_Renderer;
struct SDL_Surface;
struct SDL_Window;

namespace shell {

class WaylandBuffers;

enum class Drawing {
    automatic, ///< through the graphics card where there is one, else by our own Painter
    software,
    accelerated, ///< software where the card refuses
};

struct WindowOptions {
    int width = 0; ///< pixels; 0: the whole screen, or 1280 × 800 when windowed
    int height = 0;
    bool windowed = false; ///< with a frame and a cursor; else it covers the screen without either
    Drawing drawing = Drawing::automatic;
};

/// Keeps SDL from what it would prepare for a desktop and a kiosk never uses, a third of the time
/// to the first frame. It changes the environment (what is set already stays): call it while there
/// is one thread.
void spare_desktop_services();

/// What is drawn on: a window of the screen, or memory where nobody looks.
class Window {
  public:
    /// Starts SDL's video part only. Joystick, controller and sensor would turn waiting into
    /// polling.
    static base::Result<Window> open(const WindowOptions& options);
    /// Needs no screen at all. `accelerated` draws through SDL's renderer, as a card would.
    static base::Result<Window> offscreen(int width, int height,
                                          Drawing drawing = Drawing::software);
    Window(Window&&) noexcept;
    Window& operator=(Window&&) noexcept;
    ~Window();

    /// nullptr where our own Painter draws.
    SDL_Renderer* renderer() const { return renderer_.get(); }
    /// What the Painter draws on; `first` is nullptr where the screen is gone. Ask anew every
    /// frame.
    draw::Pixels pixels();
    /// Shows what the renderer has drawn.
    void present();
    /// Shows these parts of what the Painter has painted.
    void present(const std::vector<draw::PixelBox>& boxes);

    /// Pixels; may change while a window is open.
    int width() const;
    int height() const;
    bool windowed() const { return windowed_; }
    /// Asks the window manager to keep a window of the whole screen above all. Without one this
    /// takes a tenth of a second: call it when the first frame is.
    void cover_screen();

  private:
    struct End {
        void operator()(SDL_Window* window) const;
        void operator()(SDL_Surface* surface) const;
        void operator()(SDL_Renderer* renderer) const;
    };
    Window();

    bool windowed_ = false;
    bool whole_screen_ = false;
    std::unique_ptr<SDL_Window, End> window_;
    /// Offscreen; or between the Painter and a screen whose pixels have another format.
    std::unique_ptr<SDL_Surface, End> surface_;
    std::unique_ptr<SDL_Renderer, End> renderer_;
    std::unique_ptr<WaylandBuffers> buffers_; ///< where the Painter draws under Wayland
    std::future<void> pages_;                 ///< of the window's first surface
};

} // namespace shell
