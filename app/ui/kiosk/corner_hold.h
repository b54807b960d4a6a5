#pragma once

#include "base/geometry.h"
#include "ui/device.h"
#include "ui/touch.h"

#include <optional>
#include <set>

namespace ui {

/// Recognises the gesture that opens the staff pages: a finger rests for three seconds in the upper
/// left corner, where no screen has a control. A second finger, or leaving the corner, ends the
/// attempt; the next one begins when all fingers have been lifted.
class CornerHold {
  public:
    static constexpr double hold_ms = 3000;
    /// The corner: a square of 25 mm on a kiosk, 15 mm on a tablet.
    static base::Rect corner(const Device& device);

    void feed(const Touch& touch, const base::Rect& corner);
    /// When the three seconds will be over; nothing if no finger rests in the corner.
    std::optional<double> due_ms() const;
    /// True once when the three seconds are over.
    bool take(double now_ms);

  private:
    std::set<std::int64_t> fingers_; ///< that touch the screen
    std::optional<double> since_ms_;
};

} // namespace ui
