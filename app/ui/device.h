#pragma once

#include "base/geometry.h"

#include <cmath>

namespace ui {

/// The panel. Sizes on the screen are computed in millimetres from it.
struct Device {
    enum class Kind { kiosk, tablet };
    int width_px = 1920;
    int height_px = 1080;
    double diagonal_inches = 21.5;
    Kind kind = Kind::kiosk;

    double px_per_mm() const { return std::hypot(width_px, height_px) / (diagonal_inches * 25.4); }
    bool portrait() const { return height_px > width_px; }
    bool operator==(const Device&) const = default;
};

/// A panel of this size. If the diagonal is unknown (0), it is assumed to be 10.1 inches if the
/// short side has fewer than 1,000 pixels, otherwise 21.5. A panel under 15 inches is a tablet.
inline Device device_of(int width_px, int height_px, double diagonal_inches = 0) {
    Device device{width_px, height_px, diagonal_inches, Device::Kind::kiosk};
    if (diagonal_inches <= 0)
        device.diagonal_inches = (width_px < height_px ? width_px : height_px) < 1000 ? 10.1 : 21.5;
    if (device.diagonal_inches < 15) device.kind = Device::Kind::tablet;
    return device;
}

} // namespace ui
