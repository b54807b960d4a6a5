#include "text/shelves.h"

namespace text {
namespace {
constexpr int gap = 1; ///< pixels
}

std::optional<std::pair<int, int>> Shelves::place(int width, int height) {
    Shelf* best = nullptr;
    for (Shelf& shelf : shelves_) {
        if (shelf.height < height + gap || shelf.used + width + gap > width_) continue;
        // A low picture would waste space on a much higher shelf.
        if (shelf.height > height + height / 2 + 4) continue;
        if (best == nullptr || shelf.height < best->height) best = &shelf;
    }
    if (best == nullptr) {
        const int rounded = (height + gap + 3) / 4 * 4;
        const int shelf_height = filled_ + rounded <= height_ ? rounded : height + gap;
        if (filled_ + shelf_height > height_ || width + gap > width_) return std::nullopt;
        shelves_.push_back({filled_, shelf_height, 0});
        filled_ += shelf_height;
        best = &shelves_.back();
    }
    const int x = best->used;
    best->used += width + gap;
    return std::pair{x, best->top};
}

} // namespace text
