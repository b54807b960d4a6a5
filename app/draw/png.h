#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace draw {

/// Pixels as red, green, blue; row after row without padding.
struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgb;
};

/// Makes the folders of `path` where they are missing.
base::Result<void> write_png(const std::string& path, const Image& image);

} // namespace draw
