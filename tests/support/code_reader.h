#pragma once

#include <string>
#include <vector>

namespace support {

/// The bytes of all QR codes in a picture of one grey byte for each pixel, read by zbar, which is
/// independent of our own code.
std::vector<std::string> read_codes(const std::vector<unsigned char>& grey, int width, int height);

/// Converts a picture of three bytes for each pixel to grey.
std::vector<unsigned char> grey_of(const std::vector<unsigned char>& rgb);

} // namespace support
