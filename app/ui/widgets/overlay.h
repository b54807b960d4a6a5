#pragma once

#include "ui/screen.h"

#include <cstdint>
#include <string>

namespace ui {

/// A sheet over the screen. The screen below is not shown.
struct Overlay {
    base::Rect content;
    base::Rect beside_title; ///< space to the right of the heading
    Action action;           ///< closes the sheet, or covers the screen
};

/// How the button that closes the sheet is called.
enum class OverlayExit : std::uint8_t { close, back };

/// Draws the sheet with its heading and the button that closes it, which is where other screens
/// have the emergency button. `urgent`: with the red disc of emergencies and a button that covers
/// the screen. The sheet's height depends on that of the scroll area `scroll_id` in the last frame.
Overlay draw_overlay(Frame& frame, std::string_view title_key, std::string_view icon, bool urgent,
                     const std::string& scroll_id, OverlayExit exit = OverlayExit::close);

} // namespace ui
