#include "ui/kiosk/imgui_context.h"

#include "ui/texture.h"

#include <imgui.h>

namespace ui {

void ImGuiContextDeleter::operator()(ImGuiContext* context) const {
    ImGui::DestroyContext(context);
}

ImGuiContextOwner make_imgui_context() {
    IMGUI_CHECKVERSION();
    ImGuiContextOwner context(ImGui::CreateContext());
    ImGui::SetCurrentContext(context.get());
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors;
    // Its own font is never shown: one blank of it is enough.
    static constexpr ImWchar blank[] = {' ', ' ', 0};
    ImFontConfig font;
    font.GlyphRanges = blank;
    io.Fonts->AddFontDefault(&font);
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height); // builds the atlas and forgets its name
    io.Fonts->SetTexID(reinterpret_cast<ImTextureID>(shapes_texture));
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.WindowRounding = 0;
    style.WindowMinSize = {1, 1};
    style.AntiAliasedLinesUseTex = false; // shapes need no texture but the white pixel
    style.CircleTessellationMaxError = 0.2f;
    return context;
}

} // namespace ui
