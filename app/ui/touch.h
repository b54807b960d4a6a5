#pragma once

#include "base/geometry.h"

#include <cstdint>

namespace ui {

/// An event of one finger. The time is in milliseconds of the loop's clock.
struct Touch {
    enum class Phase : std::uint8_t { down, move, up, cancel };
    Phase phase = Phase::down;
    std::int64_t finger = 0;
    base::Point position; ///< pixels of the window
    double time_ms = 0;

    bool operator==(const Touch&) const = default;
};

/// A key of a keyboard or scanner.
enum class Key : std::uint8_t {
    next,
    previous,
    activate,
    back,
    up,
    down,
    page_up,
    page_down,
    erase, ///< erases the last character of a field
};

} // namespace ui
