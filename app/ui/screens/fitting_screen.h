#pragma once

#include "ui/fitting.h"
#include "ui/screen.h"

#include <vector>

namespace ui::screens {

/// The services for a home, each with the reasons. From here a nurse puts a list together.
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
