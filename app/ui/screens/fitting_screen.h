#pragma once

#include "ui/fitting.h"
#include "ui/screen.h"

#include <vector>

namespace ui::screens {

/// Everything that fits a home, each with why it fits; from here a list is put together.
class FittingScreen : public Screen {
  public:
    explicit FittingScreen(std::vector<Fit> fits) : fits_(std::move(fits)) {}
    ScreenKind kind() const override { return ScreenKind::fitting; }
    Action draw(Frame& frame) override;

  private:
    text::RubyText why(Frame& frame, const Fit& fit) const;

    std::vector<Fit> fits_;
};

} // namespace ui::screens
