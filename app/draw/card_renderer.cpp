#include "draw/card_renderer.h"

#include <SDL.h>
#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace draw {
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

void CardRenderer::draw(const ImDrawData& data) {
    int width = 0, height = 0;
    SDL_GetRendererOutputSize(&renderer_, &width, &height);
    SDL_RenderSetClipRect(&renderer_, nullptr);
    SDL_SetRenderDrawColor(&renderer_, 0, 0, 0, 255);
    SDL_RenderClear(&renderer_);
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const ImDrawList& list = *data.CmdLists[i];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            const SDL_Rect clip = clip_of(command.ClipRect, width, height);
            if (command.ElemCount == 0 || clip.w <= 0 || clip.h <= 0) continue;
            SDL_Texture* texture =
                textures_.find(reinterpret_cast<ui::TextureId>(command.TextureId));
            if (!texture) continue;
            SDL_RenderSetClipRect(&renderer_, &clip);
            draw_command(&renderer_, texture, list, command);
        }
    }
    SDL_RenderSetClipRect(&renderer_, nullptr);
}

std::optional<Image> CardRenderer::read(int width, int height) {
    Image image{width, height, {}};
    image.rgb.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
    if (SDL_RenderReadPixels(&renderer_, nullptr, SDL_PIXELFORMAT_RGB24, image.rgb.data(),
                             width * 3) != 0)
        return {};
    return image;
}

} // namespace draw
