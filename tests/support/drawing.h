#pragma once

#include "ui/texture.h"

#include <functional>
#include <imgui.h>

/// ImGui without any input or file, for drawing single frames.
class Drawing {
  public:
    explicit Drawing(float width, float height) : context_(ImGui::CreateContext()) {
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = {width, height};
        unsigned char* pixels = nullptr;
        int ignored = 0;
        io.Fonts->GetTexDataAsAlpha8(&pixels, &ignored, &ignored);
        io.Fonts->SetTexID(reinterpret_cast<ImTextureID>(ui::shapes_texture));
    }
    ~Drawing() { ImGui::DestroyContext(context_); }
    Drawing(const Drawing&) = delete;
    Drawing& operator=(const Drawing&) = delete;

    const ImDrawData& frame(const std::function<void(ImDrawList&)>& draw) {
        ImGui::NewFrame();
        draw(*ImGui::GetBackgroundDrawList());
        ImGui::Render();
        return *ImGui::GetDrawData();
    }

  private:
    ImGuiContext* context_;
};
