#pragma once

#include <optional>
#include <utility>
#include <vector>

/// Private to text/*.cpp.
namespace text {

/// Finds room for small pictures on a page, row by row of like height. One pixel stays free around
/// each, so that filtering never mixes neighbours.
class Shelves {
  public:
    Shelves(int width, int height) : width_(width), height_(height) {}

    /// Left and top of the room, or nothing where the page is full.
    std::optional<std::pair<int, int>> place(int width, int height);

  private:
    struct Shelf {
        int top = 0;
        int height = 0;
        int used = 0;
    };
    int width_;
    int height_;
    int filled_ = 0; ///< rows that belong to shelves
    std::vector<Shelf> shelves_;
};

} // namespace text
