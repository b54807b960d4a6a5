#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace ui {

/// A QR code (ISO/IEC 18004), error correction level M (15 % may be damaged).
struct QrCode {
    int side = 0;            ///< modules
    std::vector<bool> black; ///< row after row, side × side

    bool at(int x, int y) const {
        return black[static_cast<std::size_t>(y) * static_cast<std::size_t>(side) +
                     static_cast<std::size_t>(x)];
    }
    /// 1 to 40.
    int version() const { return (side - 17) / 4; }
    bool operator==(const QrCode&) const = default;
};

/// Width of the white border around a code, in modules.
constexpr int quiet_zone = 4;
/// The largest version that we use: a cheap phone can still read it from 40 cm.
constexpr int largest_version = 20;
/// Bytes in a code of this version.
constexpr std::size_t code_capacity = 666;

/// Bytes that a code of version 1 to largest_version holds at level M (ISO/IEC 18004, table 7).
std::size_t capacity_of(int version);
/// Modules on a side of a code of this version.
constexpr int side_of(int version) { return 17 + 4 * version; }

/// The smallest code for these bytes, in byte mode (phones read them as UTF-8). Nothing if there
/// are no bytes or more than code_capacity.
std::optional<QrCode> make_code(std::string_view bytes);

} // namespace ui
