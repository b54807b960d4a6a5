#pragma once

#include <imgui.h>

struct SDL_Renderer;

namespace shell {

/// Draws the untextured triangles of a command. Two triangles that make an upright rectangle of one
/// colour are filled as one, which SDL's software renderer does many times faster.
void fill_shapes(SDL_Renderer* renderer, const ImDrawList& list, const ImDrawCmd& command);

} // namespace shell
