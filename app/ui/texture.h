#pragma once

#include <cstdint>

namespace ui {

/// Names a texture in ImGui's draw commands; the shell keeps the picture behind it.
using TextureId = std::uintptr_t;

inline constexpr TextureId shapes_texture = 1; ///< ImGui's own small atlas with the white pixel
inline constexpr TextureId first_glyph_page = 0x100;
inline constexpr TextureId first_picture = 0x10000;

inline TextureId glyph_page_texture(int page) {
    return first_glyph_page + static_cast<TextureId>(page);
}

} // namespace ui
