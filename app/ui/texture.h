#pragma once

#include <cstdint>

namespace ui {

/// Identifies a texture in ImGui's draw commands; its pixels are in draw/.
using TextureId = std::uintptr_t;

/// ImGui's own small atlas, which contains the white pixel.
inline constexpr TextureId shapes_texture = 1;
inline constexpr TextureId first_glyph_page = 0x100;
inline constexpr TextureId first_picture = 0x10000;

inline TextureId glyph_page_texture(int page) {
    return first_glyph_page + static_cast<TextureId>(page);
}

} // namespace ui
