#pragma once

#include "ui/texture.h"

#include <functional>
#include <imgui.h>

namespace support {

/// ImGui without input or files, for drawing single frames.
class Frames {
  public:
    explicit Frames(float width, float height) : context_(ImGui::CreateContext()) {
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = {width, height};
        unsigned char* pixels = nullptr;
        int ignored = 0;
        io.Fonts->GetTexDataAsAlpha8(&pixels, &ignored, &ignored);
        io.Fonts->SetTexID(reinterpret_cast<ImTextureID>(ui::shapes_texture));
    }
    ~Frames() { ImGui::DestroyContext(context_); }
    Frames(const Frames&) = delete;
    Frames& operator=(const Frames&) = delete;

    const ImDrawData& frame(const std::function<void(ImDrawList&)>& draw) {
        ImGui::NewFrame();
        draw(*ImGui::GetBackgroundDrawList());
        ImGui::Render();
        return *ImGui::GetDrawData();
    }

  private:
    ImGuiContext* context_;
};

} // namespace support
