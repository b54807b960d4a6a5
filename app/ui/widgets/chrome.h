#pragma once

#include "ui/screen.h"

#include <optional>
#include <string_view>

namespace ui {

/// Which of the footer's places one is at.
enum class Place { none, start, home, search, list };

/// What every screen has: the head with its four helpers, the foot with the way back and
/// help.
struct Chrome {
    base::Rect body; ///< what is left for the screen
    Action action;   ///< what was pressed in it
};

/// Draws both and leaves the body.
Chrome draw_chrome(Frame& frame, Place place);

/// Only the foot's bar, for sheets over other screens; returns its area for their own
/// buttons.
/// `helpers`: with room for their row, where they are below.
base::Rect draw_footer_bar(Canvas& canvas, bool helpers = true);
/// The same area without drawing the bar, for a sheet over the screen.
base::Rect footer_place(const Canvas& canvas);
/// The place beside the emergency button, for what closes a sheet.
base::Rect place_beside_emergency(const Canvas& canvas, const base::Rect& bar);
/// Language and text, for screens without the head's helpers: the width of each.
float reading_helper_width(Frame& frame);
/// Draws them at the left of `room`, as wide as they fit. `except`: the one that is open.
Action draw_reading_helpers(Frame& frame, base::Rect room, std::string_view except = {});
/// Where the emergency button is on every screen, and on its own screen what closes it.
base::Rect emergency_place(const Canvas& canvas, const base::Rect& bar);

} // namespace ui
