#include "shell/renderer.h"

#include <cstddef>

namespace shell {
namespace {

draw::Image copy_of(const draw::Pixels& pixels) {
    draw::Image image{pixels.width, pixels.height, {}};
    image.rgb.reserve(static_cast<std::size_t>(image.width) *
                      static_cast<std::size_t>(image.height) * 3);
    for (int y = 0; y < pixels.height; ++y) {
        const std::uint32_t* row = pixels.first + static_cast<std::ptrdiff_t>(y) * pixels.stride;
        for (int x = 0; x < pixels.width; ++x)
            for (const int shift : {16, 8, 0})
                image.rgb.push_back(static_cast<std::uint8_t>(row[x] >> shift));
    }
    return image;
}

} // namespace

Renderer::Renderer(Window& window, const draw::PicturePack& pictures)
    : window_(window), texels_(pictures) {
    if (window.renderer()) card_.emplace(*window.renderer(), pictures);
}

void Renderer::textures_lost() {
    if (card_) card_->textures().lost();
    invalidate();
}

void Renderer::invalidate() {
    shown_.forget();
    painted_.forget();
}

void Renderer::paint(const ImDrawData& data, const std::vector<draw::PixelBox>& boxes) {
    const draw::Pixels pixels = window_.pixels();
    if (!pixels.first) return;
    draw::Painter painter(pixels, texels_);
    for (const draw::PixelBox& box : boxes) painter.paint(data, box);
}

bool Renderer::show(const ImDrawData& data, text::GlyphCache& glyphs) {
    if (card_ ? card_->textures().update(glyphs) : texels_.update(glyphs)) invalidate();
    if (!shown_.take_if_changed(data)) return false;
    if (card_) {
        card_->draw(data);
        window_.present();
        return true;
    }
    const auto changed = painted_.take(data, window_.width(), window_.height());
    paint(data, changed);
    window_.present(changed);
    return true;
}

base::Result<draw::Image> Renderer::picture(const ImDrawData& data) {
    if (card_) {
        card_->draw(data);
        if (auto image = card_->read(window_.width(), window_.height())) return std::move(*image);
    } else if (const draw::Pixels pixels = window_.pixels(); pixels.first) {
        paint(data, painted_.take(data, pixels.width, pixels.height));
        return copy_of(pixels);
    }
    return base::Error{{"画面を読みとれません", "the screen cannot be read back"}};
}

} // namespace shell
