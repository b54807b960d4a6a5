#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace draw {

/// Pixels as red, green, blue; row by row without padding.
struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgb;
};

/// Makes missing folders of `path`.
base::Result<void> write_png(const std::string& path, const Image& image);

} // namespace draw
