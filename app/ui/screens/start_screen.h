#pragma once

#include "ui/screen.h"

#include <string>
#include <vector>

namespace ui::screens {

/// What this is, in one sentence; the language; touch to begin.
class StartScreen : public Screen {
  public:
    ScreenKind kind() const override { return ScreenKind::start; }
    Action draw(Frame& frame) override;
};

} // namespace ui::screens
