#pragma once

#include "ui/screen.h"

namespace ui::screens {

/// Sets brightness and volume, if the device supports it.
class StaffLevelsScreen : public Screen {
  public:
    ScreenKind kind() const override { return ScreenKind::staff_levels; }
    Action draw(Frame& frame) override;
};

} // namespace ui::screens
