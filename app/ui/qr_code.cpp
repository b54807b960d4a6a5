#include "ui/qr_code.h"

#include "base/require.h"

#include <array>
#include <memory>
#include <qrencode.h>

namespace ui {

std::size_t capacity_of(int version) {
    static constexpr std::array<std::size_t, largest_version> bytes = {
        14,  26,  42,  62,  84,  106, 122, 152, 180, 213,
        251, 287, 331, 362, 412, 450, 504, 560, 624, code_capacity};
    base::require(version >= 1 && version <= largest_version, "no version of a code of ours");
    return bytes[static_cast<std::size_t>(version - 1)];
}

std::optional<QrCode> make_code(std::string_view bytes) {
    if (bytes.empty() || bytes.size() > code_capacity) return {};
    struct Release {
        void operator()(QRcode* code) const { QRcode_free(code); }
    };
    const std::unique_ptr<QRcode, Release> made(
        QRcode_encodeData(static_cast<int>(bytes.size()),
                          reinterpret_cast<const unsigned char*>(bytes.data()), 0, QR_ECLEVEL_M));
    if (!made || made->version > largest_version) return {};
    QrCode code;
    code.side = made->width;
    const auto count = static_cast<std::size_t>(code.side) * static_cast<std::size_t>(code.side);
    code.black.resize(count);
    for (std::size_t i = 0; i < count; ++i) code.black[i] = (made->data[i] & 1) != 0;
    return code;
}

} // namespace ui
