#pragma once

#include "ui/screen.h"

namespace ui::screens {

/// The first staff page, with buttons for the others.
class StaffMenuScreen : public Screen {
  public:
    ScreenKind kind() const override { return ScreenKind::staff_menu; }
    Action draw(Frame& frame) override;
};

} // namespace ui::screens
