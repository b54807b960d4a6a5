#pragma once

#include "ui/screen.h"

namespace ui::screens {

/// The catalogues on the sticks that are in; one of them is handed to the importer.
class StaffInstallScreen : public Screen {
  public:
    ScreenKind kind() const override { return ScreenKind::staff_install; }
    Action draw(Frame& frame) override;
};

} // namespace ui::screens
