#pragma once

#include "ui/screen.h"

#include <string>

namespace ui::screens {

/// Asks for the staff's PIN. Any visitor can open this screen by holding the corner. It shows only
/// how many digits were typed.
class StaffPinScreen : public Screen {
  public:
    ~StaffPinScreen() override { forget(); }
    ScreenKind kind() const override { return ScreenKind::pin; }
    Action draw(Frame& frame) override;

  private:
    void forget();
    void draw_words(Frame& frame, base::Rect area);
    void draw_digits(Frame& frame, base::Rect area) const;
    /// The pressed key: a digit, "clear" or "erase"; empty if there is none.
    std::string draw_pad(Frame& frame, base::Rect area, bool enabled) const;

    std::string digits_;
};

} // namespace ui::screens
