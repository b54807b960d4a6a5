#pragma once

#include "ui/screen.h"

#include <string>

namespace ui {

/// A surface that can be pressed has a sill, a solid lower edge; pressed, it goes down by it.
struct SillBox {
    Colour face, border, sill;
    float sill_height = 5;
    float radius = 20;
    float border_width = 2;
};

/// Draws it and returns the face, where the content goes.
base::Rect draw_sill_box(Canvas& canvas, base::Rect rect, const SillBox& box, bool held);

enum class ButtonKind { primary, plain, quiet, here, chosen, off };
/// The picture before, above or (where the way goes on) behind the words.
enum class ButtonShape { row, column, onward };

struct Button {
    std::string id;
    text::RubyText label;
    std::string icon; ///< empty: none
    ButtonKind kind = ButtonKind::plain;
    ButtonShape shape = ButtonShape::row;
    std::string full_label = {}; ///< in the semantic tree; empty: `label`
    float trailing = 0; ///< px left free at the right of a row, or of the picture above words
};

/// Width that holds its words in one line.
float button_width(Canvas& canvas, const Button& button);
bool draw_button(Canvas& canvas, base::Rect rect, const Button& button);

/// The red one: always the same words, always the same place.
bool draw_emergency_button(Canvas& canvas, base::Rect rect);

/// A filter that is on or off.
struct Chip {
    std::string id;
    text::RubyText label;
    bool on = false;
};
float chip_width(Canvas& canvas, const Chip& chip);
bool draw_chip(Canvas& canvas, base::Rect rect, const Chip& chip);

/// A small word in a round frame: a year, a mark. Returns its rectangle.
base::Rect draw_tag(Canvas& canvas, base::Point top_left, const text::RubyText& words, Colour text,
                    Colour fill, bool outlined);
base::Size tag_size(Canvas& canvas, const text::RubyText& words);

/// The largest size between `least` px and the look's own at which the text fits in the box. A
/// label is broken only at its blanks and ・: its words are rather a little smaller than torn.
Look fitted(Canvas& canvas, const text::RubyText& text, Look look, base::Size box, float least);

/// In large type no label is set smaller than this, which is about its size in ordinary type.
float least_large_label(const Theme& theme);

/// Text without ruby or breaks.
text::RubyText plain(std::string text);

} // namespace ui
