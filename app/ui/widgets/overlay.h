#pragma once

#include "ui/screen.h"

#include <string>

namespace ui {

/// A sheet over the screen: what is beneath is not shown.
struct Overlay {
    base::Rect content;
    base::Rect beside_title; ///< room to the right of the heading
    Action action;           ///< closed, or covered
};

/// Draws the sheet with its heading and what closes it, where the emergency button is
/// on other screens. `urgent`: the red disc of the emergency; it also offers to cover the screen.
/// The sheet is as high as the scroll area `scroll_id` was in the last frame, within the screen.
Overlay draw_overlay(Frame& frame, std::string_view title_key, std::string_view icon, bool urgent,
                     const std::string& scroll_id);

} // namespace ui
