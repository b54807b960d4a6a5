#include "support/code_reader.h"

#include <zbar.h>

namespace support {

std::vector<std::string> read_codes(const std::vector<unsigned char>& grey, int width, int height) {
    zbar::ImageScanner scanner;
    scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    // As raw bytes; otherwise zbar would guess an encoding.
    scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_BINARY, 1);
    zbar::Image image(static_cast<unsigned>(width), static_cast<unsigned>(height), "Y800",
                      grey.data(), grey.size());
    scanner.scan(image);
    std::vector<std::string> texts;
    for (auto symbol = image.symbol_begin(); symbol != image.symbol_end(); ++symbol)
        texts.push_back(symbol->get_data());
    return texts;
}

std::vector<unsigned char> grey_of(const std::vector<unsigned char>& rgb) {
    std::vector<unsigned char> grey(rgb.size() / 3);
    for (std::size_t i = 0; i < grey.size(); ++i)
        grey[i] = static_cast<unsigned char>((rgb[3 * i] + rgb[3 * i + 1] + rgb[3 * i + 2]) / 3);
    return grey;
}

} // namespace support
