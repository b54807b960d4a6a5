#pragma once

#include "base/geometry.h"

#include <cstdint>

namespace ui {

/// What a finger did. The time is milliseconds of the loop's clock.
struct Touch {
    enum class Phase : std::uint8_t { down, move, up, cancel };
    Phase phase = Phase::down;
    std::int64_t finger = 0;
    base::Point position; ///< pixels of the window
    double time_ms = 0;

    bool operator==(const Touch&) const = default;
};

/// A key of a keyboard or scanner that moves through the screen.
enum class Key : std::uint8_t {
    next,
    previous,
    activate,
    back,
    up,
    down,
    page_up,
    page_down,
    erase, ///< the last character of a field
};

} // namespace ui
