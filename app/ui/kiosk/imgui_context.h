#pragma once

#include <memory>

struct ImGuiContext;

namespace ui {

struct ImGuiContextDeleter {
    void operator()(ImGuiContext* context) const;
};
using ImGuiContextOwner = std::unique_ptr<ImGuiContext, ImGuiContextDeleter>;

/// ImGui as this program uses it: no files of its own, no decoration, its atlas named
/// `shapes_texture`. It becomes the current context.
ImGuiContextOwner make_imgui_context();

} // namespace ui
