#include "shell/renderer.h"

#include <SDL.h>
#include <algorithm>
#include <cmath>
#include <cstddef>

namespace shell {
namespace {

static_assert(sizeof(ImDrawIdx) == 2);
static_assert(sizeof(ImDrawVert::col) == sizeof(SDL_Color));

SDL_Rect clip_of(const ImVec4& rect, int width, int height) {
    const int left = std::max(0, static_cast<int>(std::floor(rect.x)));
    const int top = std::max(0, static_cast<int>(std::floor(rect.y)));
    const int right = std::min(width, static_cast<int>(std::ceil(rect.z)));
    const int bottom = std::min(height, static_cast<int>(std::ceil(rect.w)));
    return {left, top, right - left, bottom - top};
}

void draw_command(SDL_Renderer* renderer, SDL_Texture* texture, const ImDrawList& list,
                  const ImDrawCmd& command) {
    const auto* vertex = list.VtxBuffer.Data + command.VtxOffset;
    constexpr int stride = sizeof(ImDrawVert);
    SDL_RenderGeometryRaw(renderer, texture, &vertex->pos.x, stride,
                          reinterpret_cast<const SDL_Color*>(&vertex->col), stride, &vertex->uv.x,
                          stride, list.VtxBuffer.Size - static_cast<int>(command.VtxOffset),
                          list.IdxBuffer.Data + command.IdxOffset,
                          static_cast<int>(command.ElemCount), sizeof(ImDrawIdx));
}

} // namespace

Renderer::Renderer(Window& window, const PicturePack& pictures)
    : window_(window), textures_(window.renderer(), pictures) {}

void Renderer::textures_lost() {
    textures_.lost();
    invalidate();
}

void Renderer::draw(const ImDrawData& data) {
    SDL_Renderer* renderer = &window_.renderer();
    const int width = window_.width(), height = window_.height();
    SDL_RenderSetClipRect(renderer, nullptr);
    SDL_SetRenderDrawBlendMode(renderer, SDL_BLENDMODE_BLEND);
    SDL_SetRenderDrawColor(renderer, 0, 0, 0, 255);
    SDL_RenderClear(renderer);
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const ImDrawList& list = *data.CmdLists[i];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            const SDL_Rect clip = clip_of(command.ClipRect, width, height);
            if (command.ElemCount == 0 || clip.w <= 0 || clip.h <= 0) continue;
            const auto id = reinterpret_cast<ui::TextureId>(command.TextureId);
            // SDL's software renderer leaves out triangles whose texture coordinates are all one
            // point, as the white pixel's are: shapes are filled without a texture.
            const bool shape = id == ui::shapes_texture;
            SDL_Texture* texture = shape ? nullptr : textures_.find(id);
            if (!texture && !shape) continue;
            SDL_RenderSetClipRect(renderer, &clip);
            draw_command(renderer, texture, list, command);
        }
    }
    SDL_RenderSetClipRect(renderer, nullptr);
}

bool Renderer::show(const ImDrawData& data, text::GlyphCache& glyphs) {
    if (textures_.update(glyphs)) shown_.forget();
    if (!shown_.take_if_changed(data)) return false;
    draw(data);
    SDL_RenderPresent(&window_.renderer());
    return true;
}

base::Result<Image> Renderer::picture(const ImDrawData& data) {
    draw(data);
    Image image{window_.width(), window_.height(), {}};
    image.rgb.resize(static_cast<std::size_t>(image.width) *
                     static_cast<std::size_t>(image.height) * 3);
    if (SDL_RenderReadPixels(&window_.renderer(), nullptr, SDL_PIXELFORMAT_RGB24, image.rgb.data(),
                             image.width * 3) != 0) {
        const std::string reason = SDL_GetError();
        return base::Error{{"画面を読みとれません(" + reason + ")",
                            "the screen cannot be read back (" + reason + ")"}};
    }
    return image;
}

} // namespace shell
