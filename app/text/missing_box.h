#pragma once

#include <cstdint>
#include <vector>

/// Private to text/*.cpp.
namespace text {

/// A picture of coverage, one byte for each pixel.
struct Bitmap {
    int width = 0;
    int height = 0;
    int left = 0; ///< from the pen
    int top = 0;  ///< from the baseline upwards
    std::vector<std::uint8_t> pixels;
};

/// The box shown for a character that no font has, with its code point in hexadecimal if the size
/// allows it.
Bitmap missing_box(char32_t code_point, float size_px);

} // namespace text
