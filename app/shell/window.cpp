#include "shell/window.h"

#include "shell/wayland_buffers.h"

#include <SDL.h>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <sys/mman.h>
#include <system_error>
#include <unistd.h>

namespace shell {
namespace {

base::Error sdl_failure(const std::string& ja, const std::string& en) {
    const std::string reason = SDL_GetError();
    return {{ja + "(" + reason + ")", en + " (" + reason + ")"}};
}

/// The kernel has a render node if a driver can draw.
bool has_graphics_card() {
    std::error_code ignored;
    return std::filesystem::exists("/dev/dri/renderD128", ignored);
}

/// Has the kernel map the memory pages of these pixels in another thread; otherwise painting the
/// first frame would wait for every page.
std::future<void> fetch_pages(const draw::Pixels& pixels) {
    const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    const auto first = reinterpret_cast<std::uintptr_t>(pixels.first);
    const std::uintptr_t bytes = static_cast<std::uintptr_t>(pixels.stride) *
                                 static_cast<std::uintptr_t>(pixels.height) * sizeof *pixels.first;
    const std::uintptr_t from = (first + page - 1) / page * page;
    const std::uintptr_t to = (first + bytes) / page * page;
    return std::async(std::launch::async, [pixels, first, from, to] {
        char* const whole_pages = reinterpret_cast<char*>(pixels.first) + (from - first);
        if (from < to) ::madvise(whole_pages, to - from, MADV_POPULATE_WRITE);
    });
}

void set_hints(bool accelerated) {
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    // The click that gives the window the focus also counts as a touch.
    SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    // No quit event when the window is closed, because Loop handles that. A lost display still
    // sends one.
    SDL_SetHint(SDL_HINT_QUIT_ON_LAST_WINDOW_CLOSE, "0");
    SDL_SetHint(SDL_HINT_RENDER_SCALE_QUALITY, "nearest");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    SDL_SetHint(SDL_HINT_RENDER_DRIVER, accelerated ? "" : "software");
    // This hint counts for all windows. With KMSDRM, and with Wayland without wl_shm, SDL can show
    // plain pixels only through a texture.
    const char* driver = SDL_GetCurrentVideoDriver();
    const std::string_view screen = driver ? driver : "";
    const bool plain_pixels = screen != "wayland" && screen != "KMSDRM";
    if (!accelerated) SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, plain_pixels ? "0" : "1");
}

} // namespace

void spare_desktop_services() {
    // Xlib and xkbcommon would parse half a megabyte of compose sequences. xkbcommon reports an
    // empty file as an error, which the log level hides.
    ::setenv("XCOMPOSEFILE", "/dev/null", 0);
    ::setenv("XKB_LOG_LEVEL", "critical", 0);
    // In a session without a bus, D-Bus would try to start one.
    ::setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:", 0);
}

void Window::End::operator()(SDL_Window* window) const {
    SDL_DestroyWindow(window);
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
}
void Window::End::operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
void Window::End::operator()(SDL_Renderer* renderer) const { SDL_DestroyRenderer(renderer); }

Window::Window() = default;
Window::Window(Window&&) noexcept = default;
Window& Window::operator=(Window&& other) noexcept {
    // The window is destroyed last, because the others belong to it.
    pages_ = std::move(other.pages_);
    buffers_ = std::move(other.buffers_);
    renderer_ = std::move(other.renderer_);
    surface_ = std::move(other.surface_);
    window_ = std::move(other.window_);
    windowed_ = other.windowed_;
    whole_screen_ = other.whole_screen_;
    return *this;
}
Window::~Window() = default;

base::Result<Window> Window::open(const WindowOptions& options) {
    bool accelerated = options.drawing == Drawing::accelerated ||
                       (options.drawing == Drawing::automatic && has_graphics_card());
    set_hints(accelerated);
    SDL_SetMainReady();
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0)
        return sdl_failure("画面を開けません", "no screen can be opened");
    set_hints(accelerated); // again, because the kind of screen is known now

    Window window;
    window.windowed_ = options.windowed;
    int width = options.width, height = options.height;
    Uint32 flags = SDL_WINDOW_SHOWN;
    if (options.windowed) {
        flags |= SDL_WINDOW_RESIZABLE;
        if (width <= 0 || height <= 0) width = 1280, height = 800;
    } else {
        flags |= SDL_WINDOW_BORDERLESS;
        if (width <= 0 || height <= 0) {
            SDL_Rect screen{0, 0, 1920, 1080};
            SDL_GetDisplayBounds(0, &screen);
            width = screen.w;
            height = screen.h;
            window.whole_screen_ = true;
        }
    }
    const int place = static_cast<int>(options.windowed ? SDL_WINDOWPOS_CENTERED : 0);
    window.window_.reset(SDL_CreateWindow("こどまど", place, place, width, height, flags));
    if (!window.window_) {
        const base::Error error = sdl_failure("画面を開けません", "no window can be opened");
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
        return error;
    }
    if (accelerated)
        window.renderer_.reset(SDL_CreateRenderer(
            window.window_.get(), -1, SDL_RENDERER_ACCELERATED | SDL_RENDERER_PRESENTVSYNC));
    if (!window.renderer_) {
        set_hints(false);
        window.buffers_ = WaylandBuffers::of(*window.window_);
        const draw::Pixels pixels = window.pixels();
        if (!pixels.first) return sdl_failure("画面に描けません", "the screen cannot be drawn on");
        window.pages_ = fetch_pages(pixels);
    }
    if (!options.windowed) SDL_ShowCursor(SDL_DISABLE);
    return window;
}

base::Result<Window> Window::offscreen(int width, int height, Drawing drawing) {
    Window window;
    window.surface_.reset(
        SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_ARGB8888));
    if (window.surface_ && drawing == Drawing::accelerated)
        window.renderer_.reset(SDL_CreateSoftwareRenderer(window.surface_.get()));
    if (!window.surface_ || (drawing == Drawing::accelerated && !window.renderer_))
        return sdl_failure("絵を描けません", "no picture can be drawn");
    return window;
}

draw::Pixels Window::pixels() {
    if (buffers_) return buffers_->pixels(width(), height());
    SDL_Surface* target = window_ ? SDL_GetWindowSurface(window_.get()) : surface_.get();
    if (!target) return {};
    const SDL_PixelFormat& format = *target->format;
    const bool fits = format.BytesPerPixel == 4 && format.Rmask == 0xFF0000 &&
                      format.Gmask == 0xFF00 && format.Bmask == 0xFF;
    if (window_ && !fits) {
        if (!surface_ || surface_->w != target->w || surface_->h != target->h)
            surface_.reset(SDL_CreateRGBSurfaceWithFormat(0, target->w, target->h, 32,
                                                          SDL_PIXELFORMAT_RGB888));
        target = surface_.get();
        if (!target) return {};
    }
    return {static_cast<std::uint32_t*>(target->pixels), target->w, target->h, target->pitch / 4};
}

void Window::present() { SDL_RenderPresent(renderer_.get()); }

void Window::present(const std::vector<draw::PixelBox>& boxes) {
    if (buffers_) return buffers_->present(boxes);
    if (!window_ || boxes.empty()) return;
    std::vector<SDL_Rect> rects;
    rects.reserve(boxes.size());
    for (const draw::PixelBox& box : boxes)
        rects.push_back({box.left, box.top, box.right - box.left, box.bottom - box.top});
    SDL_Surface* target = SDL_GetWindowSurface(window_.get());
    if (surface_)
        for (SDL_Rect to : rects) SDL_BlitSurface(surface_.get(), &to, target, &to);
    SDL_UpdateWindowSurfaceRects(window_.get(), rects.data(), static_cast<int>(rects.size()));
}

void Window::cover_screen() {
    if (whole_screen_) SDL_SetWindowFullscreen(window_.get(), SDL_WINDOW_FULLSCREEN_DESKTOP);
    whole_screen_ = false;
}

int Window::width() const {
    int width = surface_ ? surface_->w : 0;
    if (renderer_)
        SDL_GetRendererOutputSize(renderer_.get(), &width, nullptr);
    else if (window_)
        SDL_GetWindowSize(window_.get(), &width, nullptr);
    return width;
}

int Window::height() const {
    int height = surface_ ? surface_->h : 0;
    if (renderer_)
        SDL_GetRendererOutputSize(renderer_.get(), nullptr, &height);
    else if (window_)
        SDL_GetWindowSize(window_.get(), nullptr, &height);
    return height;
}

} // namespace shell
