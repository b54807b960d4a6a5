#pragma once

#include "ui/screen.h"

#include <optional>
#include <string_view>

namespace ui {

/// Which button of the footer leads to the shown screen.
enum class Place { none, start, home, search, list };

/// What most screens have: the header with its helper buttons, and the footer with navigation and
/// the emergency button.
struct Chrome {
    base::Rect body; ///< the area for the screen's content
    Action action;   ///< of a button in it
};

/// Draws header and footer.
Chrome draw_chrome(Frame& frame, Place place);

/// Draws only the footer's bar, for sheets over other screens; returns the area for their buttons.
/// `helpers`: leaves space for the row of helper buttons, if they are below.
base::Rect draw_footer_bar(Canvas& canvas, bool helpers = true);
/// The same area without drawing the bar, for a sheet over the screen.
base::Rect footer_place(const Canvas& canvas);
/// The area beside the emergency button, for the button that closes a sheet.
base::Rect place_beside_emergency(const Canvas& canvas, const base::Rect& bar);
/// Width of each of the buttons for language and text, on screens without a header.
float reading_helper_width(Frame& frame);
/// Draws these buttons at the left of `room`. `except`: the one whose sheet is open.
Action draw_reading_helpers(Frame& frame, base::Rect room, std::string_view except = {});
/// The area of the emergency button on every screen; on the emergency screen that of the button
/// that closes it.
base::Rect emergency_place(const Canvas& canvas, const base::Rect& bar);

} // namespace ui
