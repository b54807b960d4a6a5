#pragma once

#include "ui/screen.h"

namespace ui::screens {

/// Asks once before the program ends; the service manager starts it again.
class StaffRestartScreen : public Screen {
  public:
    ScreenKind kind() const override { return ScreenKind::staff_restart; }
    Action draw(Frame& frame) override;
};

} // namespace ui::screens
