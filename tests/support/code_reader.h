#pragma once

#include <string>
#include <vector>

namespace support {

/// Reads the bytes of all QR codes in a picture with one grey byte per pixel. Uses zbar, which is
/// independent of our code.
std::vector<std::string> read_codes(const std::vector<unsigned char>& grey, int width, int height);

/// Converts a picture of three bytes for each pixel to grey.
std::vector<unsigned char> grey_of(const std::vector<unsigned char>& rgb);

} // namespace support
