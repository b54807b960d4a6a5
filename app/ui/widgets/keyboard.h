#pragma once

#include "ui/screen.h"
#include "ui/typing.h"

#include <optional>
#include <string>

namespace ui {

/// The keyboard on the screen: five rows of characters, one of helpers below.
struct KeyboardPress {
    std::optional<std::string> text; ///< of the field, after the key
    std::optional<KeyLayer> layer;   ///< to be shown from now on
};

/// Room between two keys, both ways.
float key_gap(const Theme& theme);
/// Height of the keyboard whose keys are so high.
float keyboard_height(const Theme& theme, float key);

/// Draws it over the whole area; `text` is the text of the field.
KeyboardPress draw_keyboard(Frame& frame, base::Rect area, KeyLayer layer, const std::string& text);

/// The field that the keys write to, with its caret. A text too long shows its end.
void draw_field(Frame& frame, base::Rect rect, const std::string& text);

} // namespace ui
