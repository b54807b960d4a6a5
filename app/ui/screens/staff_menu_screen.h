#pragma once

#include "ui/screen.h"

namespace ui::screens {

/// The staff's first page: what they can do.
class StaffMenuScreen : public Screen {
  public:
    ScreenKind kind() const override { return ScreenKind::staff_menu; }
    Action draw(Frame& frame) override;
};

} // namespace ui::screens
