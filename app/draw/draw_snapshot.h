#pragma once

#include <cstddef>
#include <imgui.h>
#include <vector>

namespace draw {

/// Keeps what a frame drew, to detect whether the next one looks different.
class DrawSnapshot {
  public:
    /// Whether vertices, indices or commands differ from the last frame; stores this one if so.
    bool take_if_changed(const ImDrawData& data);
    /// The next frame counts as changed.
    void forget() { valid_ = false; }

  private:
    struct Command {
        ImVec4 clip;
        ImTextureID texture = nullptr;
        unsigned vertex_offset = 0, index_offset = 0, count = 0;
    };

    bool same(const ImDrawData& data) const;
    void take(const ImDrawData& data);

    bool valid_ = false;
    ImVec2 size_;
    std::vector<ImDrawVert> vertices_;
    std::vector<ImDrawIdx> indices_;
    std::vector<Command> commands_;
};

} // namespace draw
