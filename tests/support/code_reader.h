#pragma once

#include <string>
#include <vector>

namespace support {

/// The bytes of every QR code in a picture of one grey byte a pixel, by zbar: another's reader
/// judges what ours wrote.
std::vector<std::string> read_codes(const std::vector<unsigned char>& grey, int width, int height);

/// The grey of a picture of three bytes a pixel.
std::vector<unsigned char> grey_of(const std::vector<unsigned char>& rgb);

} // namespace support
