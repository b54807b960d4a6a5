#pragma once

#include "ui/screen.h"

namespace ui::screens {

/// How the device is: its catalogue, the city and its plan, what was refused, the program, the
/// printer.
class StaffStatusScreen : public Screen {
  public:
    ScreenKind kind() const override { return ScreenKind::staff_status; }
    Action draw(Frame& frame) override;
};

} // namespace ui::screens
