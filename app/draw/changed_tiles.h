#pragma once

#include "draw/painter.h"

#include <cstdint>
#include <vector>

namespace draw {

/// Tells which parts of the screen a frame draws otherwise than the last one, so that only they are
/// painted again. Every tile of 64 × 64 pixels keeps a hash of all triangles that reach into it, in
/// their order; a touched button changes a few of them.
class ChangedTiles {
  public:
    /// Boxes that do not overlap, at most four; empty where nothing differs. The first frame, and
    /// one of another size, differs everywhere.
    std::vector<PixelBox> take(const ImDrawData& data, int width, int height);
    /// The next frame differs everywhere.
    void forget() { hashes_.clear(); }

  private:
    int columns_ = 0;
    std::vector<std::uint64_t> hashes_;
};

} // namespace draw
