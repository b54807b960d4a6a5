#include "draw/draw_snapshot.h"

#include <cstring>

namespace draw {
namespace {

template <class T>
bool same_bytes(const std::vector<T>& kept, std::size_t at, const ImVector<T>& now) {
    const auto count = static_cast<std::size_t>(now.Size);
    return kept.size() - at >= count &&
           (count == 0 || std::memcmp(kept.data() + at, now.Data, count * sizeof(T)) == 0);
}

} // namespace

bool DrawSnapshot::same(const ImDrawData& data) const {
    if (!valid_ || size_.x != data.DisplaySize.x || size_.y != data.DisplaySize.y ||
        vertices_.size() != static_cast<std::size_t>(data.TotalVtxCount) ||
        indices_.size() != static_cast<std::size_t>(data.TotalIdxCount))
        return false;
    std::size_t vertex = 0, index = 0, command = 0;
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const ImDrawList& list = *data.CmdLists[i];
        for (const ImDrawCmd& now : list.CmdBuffer) {
            if (command == commands_.size()) return false;
            const Command& kept = commands_[command++];
            if (kept.texture != now.TextureId || kept.count != now.ElemCount ||
                kept.vertex_offset != now.VtxOffset || kept.index_offset != now.IdxOffset ||
                std::memcmp(&kept.clip, &now.ClipRect, sizeof kept.clip) != 0)
                return false;
        }
        if (!same_bytes(vertices_, vertex, list.VtxBuffer) ||
            !same_bytes(indices_, index, list.IdxBuffer))
            return false;
        vertex += static_cast<std::size_t>(list.VtxBuffer.Size);
        index += static_cast<std::size_t>(list.IdxBuffer.Size);
    }
    return command == commands_.size();
}

void DrawSnapshot::take(const ImDrawData& data) {
    valid_ = true;
    size_ = data.DisplaySize;
    vertices_.clear();
    indices_.clear();
    commands_.clear();
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const ImDrawList& list = *data.CmdLists[i];
        vertices_.insert(vertices_.end(), list.VtxBuffer.begin(), list.VtxBuffer.end());
        indices_.insert(indices_.end(), list.IdxBuffer.begin(), list.IdxBuffer.end());
        for (const ImDrawCmd& c : list.CmdBuffer)
            commands_.push_back({c.ClipRect, c.TextureId, c.VtxOffset, c.IdxOffset, c.ElemCount});
    }
}

bool DrawSnapshot::take_if_changed(const ImDrawData& data) {
    if (same(data)) return false;
    take(data);
    return true;
}

} // namespace draw
