#pragma once

#include "draw/painter.h"

#include <cstdint>
#include <vector>

namespace draw {

/// Finds the parts of the screen that differ from the last frame, so that only they are painted
/// again. For each tile of 64 × 64 pixels it keeps a hash of all triangles that touch it, in order;
/// pressing a button changes a few tiles.
class ChangedTiles {
  public:
    /// At most four boxes that do not overlap; none if nothing changed. In the first frame and
    /// after a change of size everything counts as changed.
    std::vector<PixelBox> take(const ImDrawData& data, int width, int height);
    /// In the next frame everything counts as changed.
    void forget() { hashes_.clear(); }

  private:
    int columns_ = 0;
    std::vector<std::uint64_t> hashes_;
};

} // namespace draw
