#pragma once

#include "ui/screen.h"

namespace ui::screens {

/// The catalogues on the inserted sticks, one of which can be installed.
class StaffInstallScreen : public Screen {
  public:
    ScreenKind kind() const override { return ScreenKind::staff_install; }
    Action draw(Frame& frame) override;
};

} // namespace ui::screens
