#include "draw/painter.h"

#include "draw/pixel_row.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace draw {
namespace {

// Coordinates beyond any screen are limited before they are converted to whole pixels.
constexpr float far_away = 1e6f;
// A thinner triangle contains no pixel centre, and its slope would divide by almost zero.
constexpr float least_area = 1e-4f;

Colour unpack(ImU32 packed) {
    return {packed >> IM_COL32_R_SHIFT & 255, packed >> IM_COL32_G_SHIFT & 255,
            packed >> IM_COL32_B_SHIFT & 255, packed >> IM_COL32_A_SHIFT & 255};
}

/// The first pixel whose centre is not before `edge`.
int first_inside(float edge) {
    return static_cast<int>(std::ceil(std::clamp(edge, -far_away, far_away) - 0.5f));
}

/// What a drawing command needs: target, clip box and texture.
struct Brush {
    Pixels target;
    PixelBox clip;
    Texels texels;

    std::uint32_t* row(int y) const {
        return target.first + static_cast<std::ptrdiff_t>(y) * target.stride;
    }
    const std::uint8_t* texel(float u, float v) const {
        const int x = std::clamp(static_cast<int>(std::floor(u)), 0, texels.width - 1);
        const int y = std::clamp(static_cast<int>(std::floor(v)), 0, texels.height - 1);
        return texels.first +
               (static_cast<std::ptrdiff_t>(y) * texels.width + x) * texels.bytes_per_pixel;
    }
};

/// The colour multiplied by a texture's pixel.
Colour dyed(Colour colour, const std::uint8_t* texel, int bytes_per_pixel) {
    if (bytes_per_pixel == 1) {
        colour.a = divide_by_255(colour.a * texel[0]);
        return colour;
    }
    return {divide_by_255(colour.r * texel[2]), divide_by_255(colour.g * texel[1]),
            divide_by_255(colour.b * texel[0]), divide_by_255(colour.a * texel[3])};
}

struct Corner {
    float x, y, u, v; ///< u and v in pixels of the texture
    Colour colour;
};

using Triangle = std::array<Corner, 3>;

bool is_sane(const ImDrawVert& v) {
    // False for NaN as well.
    return std::abs(v.pos.x) < far_away && std::abs(v.pos.y) < far_away && std::abs(v.uv.x) < 2 &&
           std::abs(v.uv.y) < 2;
}

bool same_colour(const ImDrawVert& a, const ImDrawVert& b) { return a.col == b.col; }

/// An upright rectangle of one colour, and its part of the texture in pixels.
struct Quad {
    float left, top, right, bottom;
    float u0, v0, u1, v1;
    ImU32 colour;
};

/// The rectangle drawn by six indices, if they are 0 1 2, 0 2 3 around an upright rectangle.
std::optional<Quad> quad_of(const ImDrawVert* vertices, const ImDrawIdx* i, const Texels& texels) {
    if (i[3] != i[0] || i[4] != i[2]) return {};
    const ImDrawVert &a = vertices[i[0]], &b = vertices[i[1]], &c = vertices[i[2]],
                     &d = vertices[i[5]];
    const bool upright = a.pos.y == b.pos.y && b.pos.x == c.pos.x && c.pos.y == d.pos.y &&
                         d.pos.x == a.pos.x && a.pos.x <= c.pos.x && a.pos.y <= c.pos.y;
    const bool straight =
        a.uv.y == b.uv.y && b.uv.x == c.uv.x && c.uv.y == d.uv.y && d.uv.x == a.uv.x;
    if (!upright || !straight || !same_colour(a, b) || !same_colour(a, c) || !same_colour(a, d))
        return {};
    const auto w = static_cast<float>(texels.width), h = static_cast<float>(texels.height);
    return Quad{a.pos.x,    a.pos.y,    c.pos.x,    c.pos.y, a.uv.x * w,
                a.uv.y * h, c.uv.x * w, c.uv.y * h, a.col};
}

void paint_quad(const Brush& brush, const Quad& quad) {
    const int left = std::max(brush.clip.left, first_inside(quad.left));
    const int right = std::min(brush.clip.right, first_inside(quad.right));
    const int top = std::max(brush.clip.top, first_inside(quad.top));
    const int bottom = std::min(brush.clip.bottom, first_inside(quad.bottom));
    if (left >= right || top >= bottom) return;
    Colour colour = unpack(quad.colour);
    if (quad.u0 == quad.u1 && quad.v0 == quad.v1) {
        if (brush.texels.bytes_per_pixel == 1)
            colour.a = divide_by_255(colour.a * *brush.texel(quad.u0, quad.v0));
        for (int y = top; y < bottom; ++y) fill_row(brush.row(y) + left, right - left, colour);
        return;
    }
    const float du = (quad.u1 - quad.u0) / (quad.right - quad.left);
    const float dv = (quad.v1 - quad.v0) / (quad.bottom - quad.top);
    const auto u_at = [&](int x) {
        return quad.u0 + (static_cast<float>(x) + 0.5f - quad.left) * du;
    };
    const int depth = brush.texels.bytes_per_pixel, width = right - left;
    const bool own_size =
        std::floor(u_at(right - 1)) - std::floor(u_at(left)) == static_cast<float>(width - 1) &&
        u_at(left) >= 0 && u_at(right - 1) < static_cast<float>(brush.texels.width);
    for (int y = top; y < bottom; ++y) {
        const float v = quad.v0 + (static_cast<float>(y) + 0.5f - quad.top) * dv;
        std::uint32_t* row = brush.row(y);
        if (own_size && depth == 1)
            cover_row(row + left, brush.texel(u_at(left), v), width, colour);
        else if (own_size && quad.colour == IM_COL32_WHITE)
            copy_row(row + left, brush.texel(u_at(left), v), width);
        else
            for (int x = left; x < right; ++x)
                fill_row(row + x, 1, dyed(colour, brush.texel(u_at(x), v), depth));
    }
}

/// Where the edge crosses this height. Always computed from the upper corner, so that two triangles
/// with a common edge get the same result.
float crossing(const Corner& upper, const Corner& lower, float y) {
    return upper.x + (y - upper.y) * ((lower.x - upper.x) / (lower.y - upper.y));
}

/// A value that changes linearly over a triangle.
struct Slope {
    float at_origin = 0, per_x = 0, per_y = 0;
    float at(float x, float y) const { return at_origin + per_x * x + per_y * y; }
};

/// From the values at the corners. The origin of x and y is the first corner.
Slope slope(const Triangle& t, float area, float v0, float v1, float v2) {
    const float x1 = t[1].x - t[0].x, y1 = t[1].y - t[0].y;
    const float x2 = t[2].x - t[0].x, y2 = t[2].y - t[0].y;
    const float d1 = v1 - v0, d2 = v2 - v0;
    return {v0, (d1 * y2 - d2 * y1) / area, (d2 * x1 - d1 * x2) / area};
}

std::uint32_t to_byte(float value) {
    return static_cast<std::uint32_t>(std::clamp(value, 0.0f, 255.0f) + 0.5f);
}

/// Twice the signed area.
float area_of(const Triangle& t) {
    return (t[1].x - t[0].x) * (t[2].y - t[0].y) - (t[2].x - t[0].x) * (t[1].y - t[0].y);
}

struct Slopes {
    Slope r, g, b, a, u, v;

    explicit Slopes(const Triangle& t) {
        const float area = area_of(t);
        const auto over = [&](auto value) {
            return slope(t, area, value(t[0]), value(t[1]), value(t[2]));
        };
        r = over([](const Corner& c) { return static_cast<float>(c.colour.r); });
        g = over([](const Corner& c) { return static_cast<float>(c.colour.g); });
        b = over([](const Corner& c) { return static_cast<float>(c.colour.b); });
        a = over([](const Corner& c) { return static_cast<float>(c.colour.a); });
        u = over([](const Corner& c) { return c.u; });
        v = over([](const Corner& c) { return c.v; });
    }
};

void paint_triangle(const Brush& brush, const Triangle& t, bool plain) {
    if (!(std::abs(area_of(t)) > least_area)) return;
    std::array<const Corner*, 3> by_height = {&t[0], &t[1], &t[2]};
    std::sort(by_height.begin(), by_height.end(), [](const Corner* a, const Corner* b) {
        return a->y != b->y ? a->y < b->y : a->x < b->x;
    });
    const auto& [high, middle, low] = by_height;
    const int top = std::max(brush.clip.top, first_inside(high->y));
    const int bottom = std::min(brush.clip.bottom, first_inside(low->y));
    if (top >= bottom) return;
    Colour colour = t[0].colour;
    if (plain && brush.texels.bytes_per_pixel == 1)
        colour.a = divide_by_255(colour.a * *brush.texel(t[0].u, t[0].v));
    const std::optional<Slopes> slopes = plain ? std::nullopt : std::optional<Slopes>(t);
    for (int y = top; y < bottom; ++y) {
        const float centre = static_cast<float>(y) + 0.5f;
        const float across = crossing(*high, *low, centre);
        const float other =
            centre < middle->y ? crossing(*high, *middle, centre) : crossing(*middle, *low, centre);
        const int left = std::max(brush.clip.left, first_inside(std::min(across, other)));
        const int right = std::min(brush.clip.right, first_inside(std::max(across, other)));
        if (left >= right) continue;
        std::uint32_t* row = brush.row(y);
        if (plain) {
            fill_row(row + left, right - left, colour);
            continue;
        }
        for (int x = left; x < right; ++x) {
            const float dx = static_cast<float>(x) + 0.5f - t[0].x, dy = centre - t[0].y;
            const Colour here{to_byte(slopes->r.at(dx, dy)), to_byte(slopes->g.at(dx, dy)),
                              to_byte(slopes->b.at(dx, dy)), to_byte(slopes->a.at(dx, dy))};
            const auto* texel = brush.texel(slopes->u.at(dx, dy), slopes->v.at(dx, dy));
            fill_row(row + x, 1, dyed(here, texel, brush.texels.bytes_per_pixel));
        }
    }
}

} // namespace

void Painter::paint(const ImDrawList& list, const ImDrawCmd& command, PixelBox clip) {
    const Texels texels = texels_.find(reinterpret_cast<ui::TextureId>(command.TextureId));
    if (!texels.first || texels.width <= 0 || texels.height <= 0) return;
    const Brush brush{target_, clip, texels};
    const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
    const ImDrawIdx* indices = list.IdxBuffer.Data + command.IdxOffset;
    const auto w = static_cast<float>(texels.width), h = static_cast<float>(texels.height);
    const auto corner = [&](const ImDrawVert& v) {
        return Corner{v.pos.x, v.pos.y, v.uv.x * w, v.uv.y * h, unpack(v.col)};
    };
    for (unsigned i = 0; i + 3 <= command.ElemCount; i += 3) {
        const ImDrawVert &a = vertices[indices[i]], &b = vertices[indices[i + 1]],
                         &c = vertices[indices[i + 2]];
        if (!is_sane(a) || !is_sane(b) || !is_sane(c)) continue;
        if (i + 6 <= command.ElemCount && is_sane(vertices[indices[i + 5]])) {
            if (const auto quad = quad_of(vertices, indices + i, texels)) {
                paint_quad(brush, *quad);
                i += 3;
                continue;
            }
        }
        const bool plain = same_colour(a, b) && same_colour(a, c) && a.uv.x == b.uv.x &&
                           a.uv.x == c.uv.x && a.uv.y == b.uv.y && a.uv.y == c.uv.y;
        paint_triangle(brush, {corner(a), corner(b), corner(c)}, plain);
    }
}

void Painter::paint(const ImDrawData& data, PixelBox box) {
    box = {std::max(0, box.left), std::max(0, box.top), std::min(target_.width, box.right),
           std::min(target_.height, box.bottom)};
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const ImDrawList& list = *data.CmdLists[i];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            const auto whole = [](float edge) {
                return static_cast<int>(std::clamp(edge, -far_away, far_away));
            };
            const PixelBox clip{std::max(box.left, whole(std::floor(command.ClipRect.x))),
                                std::max(box.top, whole(std::floor(command.ClipRect.y))),
                                std::min(box.right, whole(std::ceil(command.ClipRect.z))),
                                std::min(box.bottom, whole(std::ceil(command.ClipRect.w)))};
            if (!clip.empty() && command.ElemCount > 0) paint(list, command, clip);
        }
    }
}

} // namespace draw
