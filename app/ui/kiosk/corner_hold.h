#pragma once

#include "base/geometry.h"
#include "ui/device.h"
#include "ui/touch.h"

#include <optional>
#include <set>

namespace ui {

/// The staff's way in: one finger that rests in the upper left corner, where no screen has a
/// control, for three seconds. A second finger, or one that leaves the corner, ends it until all
/// have left the glass.
class CornerHold {
  public:
    static constexpr double hold_ms = 3000;
    /// 25 mm on a kiosk, 15 mm on a tablet.
    static base::Rect corner(const Device& device);

    void feed(const Touch& touch, const base::Rect& corner);
    /// When it will have been held long enough.
    std::optional<double> due_ms() const;
    /// Whether it has, once.
    bool take(double now_ms);

  private:
    std::set<std::int64_t> fingers_; ///< on the glass
    std::optional<double> since_ms_;
};

} // namespace ui
