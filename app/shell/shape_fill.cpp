#include "shell/shape_fill.h"

#include <SDL.h>
#include <cmath>
#include <optional>

namespace shell {
namespace {

struct Quad {
    SDL_Rect rect;
    ImU32 colour;
};

/// The rectangle that ImGui wrote as the corners a b c, a c d.
std::optional<Quad> upright_rectangle(const ImDrawVert* vertices, const ImDrawIdx* index) {
    if (index[3] != index[0] || index[4] != index[2]) return std::nullopt;
    const ImDrawVert &a = vertices[index[0]], &b = vertices[index[1]], &c = vertices[index[2]],
                     &d = vertices[index[5]];
    const bool upright =
        a.pos.y == b.pos.y && c.pos.y == d.pos.y && a.pos.x == d.pos.x && b.pos.x == c.pos.x;
    const bool plain = a.col == b.col && a.col == c.col && a.col == d.col;
    if (!upright || !plain || c.pos.x <= a.pos.x || c.pos.y <= a.pos.y) return std::nullopt;
    const int left = static_cast<int>(std::lround(a.pos.x)),
              top = static_cast<int>(std::lround(a.pos.y));
    const int right = static_cast<int>(std::lround(c.pos.x)),
              bottom = static_cast<int>(std::lround(c.pos.y));
    return Quad{{left, top, right - left, bottom - top}, a.col};
}

void fill(SDL_Renderer* renderer, const Quad& quad) {
    const auto channel = [&](int shift) { return static_cast<Uint8>(quad.colour >> shift & 0xFF); };
    const Uint8 alpha = channel(IM_COL32_A_SHIFT);
    SDL_SetRenderDrawBlendMode(renderer, alpha == 255 ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND);
    SDL_SetRenderDrawColor(renderer, channel(IM_COL32_R_SHIFT), channel(IM_COL32_G_SHIFT),
                           channel(IM_COL32_B_SHIFT), alpha);
    SDL_RenderFillRect(renderer, &quad.rect);
    SDL_SetRenderDrawBlendMode(renderer, SDL_BLENDMODE_BLEND);
}

void fill_triangles(SDL_Renderer* renderer, const ImDrawVert* vertices, const ImDrawIdx* index,
                    int count, int vertex_count) {
    if (count <= 0) return;
    constexpr int stride = sizeof(ImDrawVert);
    SDL_RenderGeometryRaw(renderer, nullptr, &vertices->pos.x, stride,
                          reinterpret_cast<const SDL_Color*>(&vertices->col), stride,
                          &vertices->uv.x, stride, vertex_count, index, count, sizeof(ImDrawIdx));
}

} // namespace

void fill_shapes(SDL_Renderer* renderer, const ImDrawList& list, const ImDrawCmd& command) {
    const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
    const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
    const int vertex_count = list.VtxBuffer.Size - static_cast<int>(command.VtxOffset);
    const int count = static_cast<int>(command.ElemCount);
    int drawn = 0;
    for (int i = 0; i < count;) {
        const auto quad = i + 6 <= count ? upright_rectangle(vertices, index + i) : std::nullopt;
        if (!quad) {
            i += 3;
            continue;
        }
        fill_triangles(renderer, vertices, index + drawn, i - drawn, vertex_count);
        fill(renderer, *quad);
        i += 6;
        drawn = i;
    }
    fill_triangles(renderer, vertices, index + drawn, count - drawn, vertex_count);
}

} // namespace shell
