#pragma once

#include "ui/screen.h"

namespace ui::screens {

/// Writes the counts of words that found nothing to a stick.
class StaffCountsScreen : public Screen {
  public:
    ScreenKind kind() const override { return ScreenKind::staff_counts; }
    Action draw(Frame& frame) override;
};

} // namespace ui::screens
