#pragma once

#include "ui/screen.h"

namespace ui::screens {

/// Shows the state of the device: catalogue, city and plan, refused catalogues, program, printer.
class StaffStatusScreen : public Screen {
  public:
    ScreenKind kind() const override { return ScreenKind::staff_status; }
    Action draw(Frame& frame) override;
};

} // namespace ui::screens
