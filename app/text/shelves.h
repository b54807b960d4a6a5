#pragma once

#include <optional>
#include <utility>
#include <vector>

/// Private to text/*.cpp.
namespace text {

/// Finds space for small pictures on a page, in rows of similar height. One pixel around each stays
/// free, so that filtering does not mix neighbours.
class Shelves {
  public:
    Shelves(int width, int height) : width_(width), height_(height) {}

    /// Left and top of the space, or nothing if the page is full.
    std::optional<std::pair<int, int>> place(int width, int height);

  private:
    struct Shelf {
        int top = 0;
        int height = 0;
        int used = 0;
    };
    int width_;
    int height_;
    int filled_ = 0; ///< height used by shelves
    std::vector<Shelf> shelves_;
};

} // namespace text
