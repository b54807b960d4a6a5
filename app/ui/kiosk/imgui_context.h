#pragma once

#include <memory>

struct ImGuiContext;

namespace ui {

struct ImGuiContextDeleter {
    void operator()(ImGuiContext* context) const;
};
using ImGuiContextOwner = std::unique_ptr<ImGuiContext, ImGuiContextDeleter>;

/// Makes an ImGui context without configuration files and window decoration, whose font atlas has
/// the texture id `shapes_texture`, and makes it the current one.
ImGuiContextOwner make_imgui_context();

} // namespace ui
