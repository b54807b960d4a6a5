#pragma once

#include "ui/widgets/widgets.h"

#include <vector>

namespace ui {

/// A button and its action.
struct Choosable {
    Button button;
    Action action;
};

/// Draws buttons of equal width in the smallest number of rows in which their words fit.
float button_grid_height(Frame& frame, float width, const std::vector<Choosable>& buttons);
Action draw_button_grid(Frame& frame, base::Rect area, const std::vector<Choosable>& buttons);

/// Draws a bar for buttons that do not scroll with the content above. Removes the bar from the
/// bottom of `body` and returns the area for the buttons.
base::Rect draw_action_bar(Frame& frame, base::Rect& body);

} // namespace ui
