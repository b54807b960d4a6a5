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
    automatic,   ///< accelerated if there is a graphics card, otherwise software
    software,    ///< by our own Painter
    accelerated, ///< by the graphics card; software if that fails
};

struct WindowOptions {
    int width = 0; ///< pixels; 0: the whole screen, or 1280 × 800 when windowed
    int height = 0;
    bool windowed = false; ///< with a frame and a cursor; otherwise it covers the screen
    Drawing drawing = Drawing::automatic;
};

/// Keeps SDL from preparing desktop services that a kiosk never uses, which takes a third of the
/// time to the first frame. Sets environment variables unless they are set already, so it must be
/// called while there is only one thread.
void spare_desktop_services();

/// A window on the screen, or memory for drawing without a screen.
class Window {
  public:
    /// Starts only SDL's video subsystem. With those for joysticks, controllers or sensors, SDL
    /// polls while it waits for events.
    static base::Result<Window> open(const WindowOptions& options);
    /// Needs no screen. `accelerated` draws through SDL's software renderer.
    static base::Result<Window> offscreen(int width, int height,
                                          Drawing drawing = Drawing::software);
    Window(Window&&) noexcept;
    Window& operator=(Window&&) noexcept;
    ~Window();

    /// nullptr if our own Painter draws.
    SDL_Renderer* renderer() const { return renderer_.get(); }
    /// The pixels that the Painter draws on, valid for one frame. `first` is nullptr if the screen
    /// is gone.
    draw::Pixels pixels();
    /// Shows what the renderer has drawn.
    void present();
    /// Shows these parts of what the Painter has painted.
    void present(const std::vector<draw::PixelBox>& boxes);

    /// Pixels; may change while a window is open.
    int width() const;
    int height() const;
    bool windowed() const { return windowed_; }
    /// Makes a window of the whole screen full screen for the window manager. Takes a tenth of a
    /// second if there is no window manager, so it should be called after the first frame.
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
    /// The pixels if offscreen, or if the screen's pixels have another format than the Painter's.
    std::unique_ptr<SDL_Surface, End> surface_;
    std::unique_ptr<SDL_Renderer, End> renderer_;
    std::unique_ptr<WaylandBuffers> buffers_; ///< what the Painter draws on under Wayland
    std::future<void> pages_;                 ///< see fetch_pages
};

} // namespace shell
