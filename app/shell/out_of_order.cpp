#include "shell/out_of_order.h"

#include "device/supervisor.h"
#include "draw/pixel_row.h"

#include <SDL.h>
#include <algorithm>
#include <cstddef>
#include <optional>

namespace shell {
namespace {

constexpr const char* name = "out-of-order";
constexpr std::uint32_t paper = 0xFFFAF7F1; ///< the picture's background

/// The largest picture that fits; nothing if none does.
std::optional<std::size_t> picture_for(const draw::PicturePack& pictures, int width, int height) {
    std::optional<std::size_t> best;
    for (std::size_t n = 0; n < pictures.entries().size(); ++n) {
        const draw::PicturePack::Entry& entry = pictures.entries()[n];
        if (entry.name != name || entry.bytes_per_pixel != 4) continue;
        if (entry.width > width || entry.height > height) continue;
        if (!best || entry.height > pictures.entries()[*best].height) best = n;
    }
    return best;
}

/// Fills the screen with the background and puts the picture in the middle.
void paint(const draw::Pixels& to, const draw::PicturePack& pictures) {
    for (int y = 0; y < to.height; ++y)
        std::fill_n(to.first + static_cast<std::ptrdiff_t>(y) * to.stride, to.width, paper);
    const auto n = picture_for(pictures, to.width, to.height);
    if (!n) return;
    const draw::PicturePack::Entry& picture = pictures.entries()[*n];
    const std::uint8_t* from = pictures.pixels(*n).data();
    const int left = (to.width - picture.width) / 2, top = (to.height - picture.height) / 2;
    for (int y = 0; y < picture.height; ++y) {
        std::uint32_t* row = to.first + static_cast<std::ptrdiff_t>(top + y) * to.stride + left;
        draw::copy_row(row, from, picture.width);
        from += std::ptrdiff_t{4} * picture.width;
    }
}

void show(Window& window, const draw::PicturePack& pictures) {
    const int width = window.width(), height = window.height();
    if (SDL_Renderer* card = window.renderer()) {
        SDL_Surface* surface =
            SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_ARGB8888);
        if (!surface) return;
        paint({static_cast<std::uint32_t*>(surface->pixels), width, height, surface->pitch / 4},
              pictures);
        SDL_Texture* texture = SDL_CreateTextureFromSurface(card, surface);
        SDL_FreeSurface(surface);
        if (!texture) return;
        SDL_RenderCopy(card, texture, nullptr, nullptr);
        window.present();
        SDL_DestroyTexture(texture);
    } else if (const draw::Pixels pixels = window.pixels(); pixels.first) {
        paint(pixels, pictures);
        window.present({{0, 0, pixels.width, pixels.height}});
    }
}

} // namespace

bool show_out_of_order(Window& window, const draw::PicturePack& pictures, int for_ms) {
    show(window, pictures);
    window.cover_screen();
    device::Supervisor supervisor;
    supervisor.resting(); // must be called before the watchdog's limit starts
    supervisor.ready();
    const Uint32 until = SDL_GetTicks() + static_cast<Uint32>(for_ms);
    for (int left = for_ms; left > 0; left = static_cast<int>(until - SDL_GetTicks())) {
        SDL_Event event;
        if (SDL_WaitEventTimeout(&event, left) != 1) continue;
        if (event.type == SDL_QUIT) return true;
        if (event.type == SDL_WINDOWEVENT) show(window, pictures);
    }
    return false;
}

} // namespace shell
