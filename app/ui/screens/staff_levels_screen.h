#pragma once

#include "ui/screen.h"

namespace ui::screens {

/// How bright the panel and how loud the device is, as far as it has either.
class StaffLevelsScreen : public Screen {
  public:
    ScreenKind kind() const override { return ScreenKind::staff_levels; }
    Action draw(Frame& frame) override;
};

} // namespace ui::screens
