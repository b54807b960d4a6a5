#pragma once

#include "ui/screen.h"
#include "ui/typing.h"

#include <optional>
#include <string>

namespace ui {

/// The result of drawing the keyboard, which has five rows of characters and one of helper keys.
struct KeyboardPress {
    std::optional<std::string> text; ///< the field's new text, if a key changed it
    std::optional<KeyLayer> layer;   ///< the layer to show from now on
};

/// Distance between two keys, in both directions.
float key_gap(const Theme& theme);
/// Height of a keyboard whose keys have this height.
float keyboard_height(const Theme& theme, float key);

/// Draws the keyboard in the whole area. `text`: the field's text.
KeyboardPress draw_keyboard(Frame& frame, base::Rect area, KeyLayer layer, const std::string& text);

/// Draws the field for the text, with a caret. Of a long text the end is shown.
void draw_field(Frame& frame, base::Rect rect, const std::string& text);

} // namespace ui
