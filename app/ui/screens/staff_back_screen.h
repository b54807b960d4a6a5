#pragma once

#include "ui/screen.h"

namespace ui::screens {

/// Asks once, naming both releases, before staff go back to the catalogue before; then shows
/// whether that succeeded.
class StaffBackScreen : public Screen {
  public:
    ScreenKind kind() const override { return ScreenKind::staff_back; }
    Action draw(Frame& frame) override;
};

} // namespace ui::screens
