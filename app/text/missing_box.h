#pragma once

#include <cstdint>
#include <vector>

/// Private to text/*.cpp.
namespace text {

/// A picture of coverage, one byte a pixel.
struct Bitmap {
    int width = 0;
    int height = 0;
    int left = 0; ///< from the pen
    int top = 0;  ///< from the baseline upwards
    std::vector<std::uint8_t> pixels;
};

/// The box that stands for a character no font has, with its code point in hexadecimal where the
/// size allows it.
Bitmap missing_box(char32_t code_point, float size_px);

} // namespace text
