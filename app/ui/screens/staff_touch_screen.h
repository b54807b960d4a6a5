#pragma once

#include "ui/screen.h"

#include <cstdint>
#include <map>
#include <vector>

namespace ui::screens {

/// Tests the touch panel: the cells of a grid are filled when they are touched, and a ring shows
/// the reported place of each finger.
class StaffTouchScreen : public Screen {
  public:
    ScreenKind kind() const override { return ScreenKind::staff_touch; }
    Action draw(Frame& frame) override;
    void touched(const Touch& touch) override;

  private:
    /// The grid's cells are about as large as the smallest target.
    void lay_out(const Theme& theme);
    base::Rect cell(int column, int row) const;
    bool under_panel(int column, int row) const;
    void fill(base::Point at);

    int columns_ = 0, rows_ = 0;
    base::Size size_;
    base::Rect panel_; ///< in the middle, with the words and the button
    std::vector<bool> filled_;
    std::map<std::int64_t, base::Point> fingers_;
};

} // namespace ui::screens
