#pragma once

#include "ui/screen.h"

#include <string>

namespace ui::screens {

/// Two doors of equal weight: the life stage and the need.
class HomeScreen : public Screen {
  public:
    ScreenKind kind() const override { return ScreenKind::home; }
    Action draw(Frame& frame) override;
};

} // namespace ui::screens
