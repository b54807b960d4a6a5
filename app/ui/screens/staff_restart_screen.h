#pragma once

#include "ui/screen.h"

namespace ui::screens {

/// Asks once before the program ends; what supervises it starts it again.
class StaffRestartScreen : public Screen {
  public:
    std::string name() const override { return "staff_restart"; }
    Action draw(Frame& frame) override;
};

} // namespace ui::screens
