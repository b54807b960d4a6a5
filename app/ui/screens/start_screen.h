#pragma once

#include "ui/screen.h"

#include <string>
#include <vector>

namespace ui::screens {

/// The first screen: one sentence about the product, the languages, and a touch to begin.
class StartScreen : public Screen {
  public:
    ScreenKind kind() const override { return ScreenKind::start; }
    Action draw(Frame& frame) override;
};

} // namespace ui::screens
