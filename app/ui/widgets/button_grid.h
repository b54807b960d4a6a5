#pragma once

#include "ui/widgets/widgets.h"

#include <vector>

namespace ui {

/// A button and what it asks for.
struct Choosable {
    Button button;
    Action action;
};

/// Buttons of one width in as few rows as hold their words.
float button_grid_height(Frame& frame, float width, const std::vector<Choosable>& buttons);
Action draw_button_grid(Frame& frame, base::Rect area, const std::vector<Choosable>& buttons);

/// A bar for buttons that stay while the content above scrolls: takes its room off `body` and
/// returns where the buttons go.
base::Rect draw_action_bar(Frame& frame, base::Rect& body);

} // namespace ui
