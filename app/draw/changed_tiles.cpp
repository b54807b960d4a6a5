#include "draw/changed_tiles.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace draw {
namespace {

constexpr int tile = 64; ///< pixels
constexpr std::size_t most_boxes = 4;

/// FNV-1a over 32-bit words, mixed so that high bits count too.
class Hash {
  public:
    void add(const void* bytes, std::size_t count) {
        const auto* from = static_cast<const unsigned char*>(bytes);
        for (; count >= sizeof(std::uint32_t); count -= sizeof(std::uint32_t)) {
            std::uint32_t word;
            std::memcpy(&word, from, sizeof word);
            from += sizeof word;
            value_ = (value_ ^ word) * 0x9E3779B97F4A7C15ull;
            value_ ^= value_ >> 32;
        }
    }
    std::uint64_t value() const { return value_; }

  private:
    std::uint64_t value_ = 0xCBF29CE484222325ull;
};

struct Edges {
    float left = 1e9f, top = 1e9f, right = -1e9f, bottom = -1e9f;

    void include(const ImVec2& at) {
        left = std::min(left, at.x);
        top = std::min(top, at.y);
        right = std::max(right, at.x);
        bottom = std::max(bottom, at.y);
    }
};

int tile_of(float edge, int count) {
    return static_cast<int>(
        std::clamp(std::floor(edge / tile), 0.0f, static_cast<float>(count - 1)));
}

bool touch(const PixelBox& a, const PixelBox& b) {
    return a.left == b.left && a.right == b.right && a.bottom == b.top;
}

PixelBox around(const std::vector<PixelBox>& boxes) {
    PixelBox all = boxes.front();
    for (const PixelBox& box : boxes)
        all = {std::min(all.left, box.left), std::min(all.top, box.top),
               std::max(all.right, box.right), std::max(all.bottom, box.bottom)};
    return all;
}

} // namespace

std::vector<PixelBox> ChangedTiles::take(const ImDrawData& data, int width, int height) {
    const int columns = (width + tile - 1) / tile, rows = (height + tile - 1) / tile;
    if (columns <= 0 || rows <= 0) return {};
    std::vector<std::uint64_t> now(static_cast<std::size_t>(columns) *
                                   static_cast<std::size_t>(rows));
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const ImDrawList& list = *data.CmdLists[i];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
            const ImDrawIdx* indices = list.IdxBuffer.Data + command.IdxOffset;
            const ImVec4& clip = command.ClipRect;
            Hash base;
            base.add(&clip, sizeof clip);
            base.add(&command.TextureId, sizeof command.TextureId);
            for (unsigned at = 0; at + 3 <= command.ElemCount; at += 3) {
                Hash hash = base;
                Edges edges;
                for (unsigned corner = 0; corner < 3; ++corner) {
                    const ImDrawVert& vertex = vertices[indices[at + corner]];
                    hash.add(&vertex, sizeof vertex);
                    edges.include(vertex.pos);
                }
                const float left = std::max(edges.left, clip.x),
                            right = std::min(edges.right, clip.z);
                const float top = std::max(edges.top, clip.y),
                            bottom = std::min(edges.bottom, clip.w);
                if (!(left <= right && top <= bottom)) continue;
                const int last_row = tile_of(bottom, rows), last_column = tile_of(right, columns);
                for (int row = tile_of(top, rows); row <= last_row; ++row)
                    for (int column = tile_of(left, columns); column <= last_column; ++column) {
                        std::uint64_t& sum = now[static_cast<std::size_t>(row * columns + column)];
                        sum = (sum ^ hash.value()) * 0x100000001B3ull;
                        sum ^= sum >> 29;
                    }
            }
        }
    }
    const bool comparable = columns == columns_ && now.size() == hashes_.size();
    columns_ = columns;
    std::swap(hashes_, now);
    if (!comparable) return {{0, 0, width, height}};

    // Joins changed tiles to runs, and equal runs below each other to boxes.
    std::vector<PixelBox> boxes;
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column) {
            const auto differs = [&](int at) {
                const auto index = static_cast<std::size_t>(row * columns + at);
                return now[index] != hashes_[index];
            };
            if (!differs(column)) continue;
            const int first = column;
            while (column < columns && differs(column)) ++column;
            const PixelBox run{first * tile, row * tile, std::min(column * tile, width),
                               std::min((row + 1) * tile, height)};
            const auto above = std::find_if(boxes.begin(), boxes.end(),
                                            [&](const PixelBox& box) { return touch(box, run); });
            if (above != boxes.end())
                above->bottom = run.bottom;
            else
                boxes.push_back(run);
        }
    if (boxes.size() > most_boxes) return {around(boxes)};
    return boxes;
}

} // namespace draw
