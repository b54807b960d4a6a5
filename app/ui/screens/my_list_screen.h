#pragma once

#include "model/service.h"
#include "ui/screen.h"
#include "ui/widgets/button_grid.h"
#include "ui/widgets/code_panel.h"

#include <vector>

namespace ui::screens {

/// The services of the visitor's list in its order, and whether the device can print or save them.
struct MyListContent {
    std::vector<model::Service> services;
    bool can_print = false;
    bool can_save = false; ///< as PDF into the folder of the settings
};

/// The visitor's list: can be reordered, reduced, and taken home as QR codes or on paper.
class MyListScreen : public Screen {
  public:
    explicit MyListScreen(MyListContent content)
        : content_(std::move(content)), codes_(content_.services) {}
    ScreenKind kind() const override { return ScreenKind::my_list; }
    Action draw(Frame& frame) override;

  private:
    Action draw_empty(Frame& frame, base::Rect body);
    void draw_title(Frame& frame, base::Rect& area);
    /// `below`: the buttons scroll with the rows.
    Action draw_rows(Frame& frame, base::Rect area, const std::vector<Choosable>& below);
    Action draw_row(Frame& frame, base::Rect rect, std::size_t index);
    float row_height(Frame& frame, float width, std::size_t index) const;
    std::vector<Choosable> buttons(Frame& frame) const;

    MyListContent content_;
    CodePanel codes_;
};

} // namespace ui::screens
