#pragma once

#include "base/geometry.h"
#include "draw/texels.h"

#include <cstdint>
#include <imgui.h>

namespace draw {

/// Pixels as 0xAARRGGBB, row by row; not owned.
struct Pixels {
    std::uint32_t* first = nullptr;
    int width = 0;
    int height = 0;
    int stride = 0; ///< pixels from one row to the next
};

/// A part of the pixels, without its right and bottom edges.
struct PixelBox {
    int left = 0, top = 0, right = 0, bottom = 0;
    bool empty() const { return left >= right || top >= bottom; }
};

/// Paints ImGui's draw data without a graphics card. As on a card, a pixel belongs to a triangle if
/// its centre does, at exact positions: edges with a rim of falling alpha stay smooth, and
/// neighbours leave neither gap nor overlap. (SDL's own software renderer rounds corners to whole
/// pixels, which breaks such rims.) Upright rectangles, nearly all of a frame, are filled or copied
/// row by row. Pictures are not filtered: they are drawn at their own size.
class Painter {
  public:
    Painter(Pixels target, const TexelSource& texels) : target_(target), texels_(texels) {}

    /// Paints over the existing pixels, inside `box` only.
    void paint(const ImDrawData& data, PixelBox box);

  private:
    void paint(const ImDrawList& list, const ImDrawCmd& command, PixelBox clip);

    Pixels target_;
    const TexelSource& texels_;
};

} // namespace draw
