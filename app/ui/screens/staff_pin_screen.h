#pragma once

#include "ui/screen.h"

#include <string>

namespace ui::screens {

/// Asks staff for their PIN; anybody who holds the corner sees it. What was typed is never shown,
/// only how many digits.
class StaffPinScreen : public Screen {
  public:
    ~StaffPinScreen() override { forget(); }
    ScreenKind kind() const override { return ScreenKind::pin; }
    Action draw(Frame& frame) override;

  private:
    void forget();
    void draw_words(Frame& frame, base::Rect area);
    void draw_digits(Frame& frame, base::Rect area) const;
    /// A digit, "clear", "erase", or nothing.
    std::string draw_pad(Frame& frame, base::Rect area, bool enabled) const;

    std::string digits_;
};

} // namespace ui::screens
