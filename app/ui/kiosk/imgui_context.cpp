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
    // ImGui's own font is never used, so one blank is enough.
    static constexpr ImWchar blank[] = {' ', ' ', 0};
    ImFontConfig font;
    font.GlyphRanges = blank;
    io.Fonts->AddFontDefault(&font);
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    io.Fonts->GetTexDataAsAlpha8(&pixels, &width,
                                 &height); // builds the atlas, which resets its texture id
    io.Fonts->SetTexID(reinterpret_cast<ImTextureID>(shapes_texture));
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.WindowRounding = 0;
    style.WindowMinSize = {1, 1};
    style.AntiAliasedLinesUseTex = false; // so that shapes use only the white pixel of the atlas
    style.CircleTessellationMaxError = 0.2f;
    return context;
}

} // namespace ui
