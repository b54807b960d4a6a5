#pragma once

#include "ui/screen.h"

#include <string>

namespace ui {

/// A surface that can be pressed. It has a solid lower edge, the sill, and moves down when pressed.
struct SillBox {
    Colour face, border, sill;
    float sill_height = 5;
    float radius = 20;
    float border_width = 2;
};

/// Draws it; returns the area for the content.
base::Rect draw_sill_box(Canvas& canvas, base::Rect rect, const SillBox& box, bool held);

enum class ButtonKind { primary, plain, quiet, here, chosen, off };
/// The picture is before the words, above them, or after them for leading to another screen.
enum class ButtonShape { row, column, onward };

struct Button {
    std::string id;
    text::RubyText label;
    std::string icon; ///< empty: none
    ButtonKind kind = ButtonKind::plain;
    ButtonShape shape = ButtonShape::row;
    std::string full_label = {}; ///< in the semantic tree; empty: `label`
    float trailing = 0; ///< free pixels at the right of a row, or of the picture in a column
};

/// The width in which its words fit on one line.
float button_width(Canvas& canvas, const Button& button);
bool draw_button(Canvas& canvas, base::Rect rect, const Button& button);

/// The red button. It has the same words and place on all screens.
bool draw_emergency_button(Canvas& canvas, base::Rect rect);

/// A filter that is on or off.
struct Chip {
    std::string id;
    text::RubyText label;
    bool on = false;
};
float chip_width(Canvas& canvas, const Chip& chip);
bool draw_chip(Canvas& canvas, base::Rect rect, const Chip& chip);

/// A small word in a rounded frame, like a year. Returns its rectangle.
base::Rect draw_tag(Canvas& canvas, base::Point top_left, const text::RubyText& words, Colour text,
                    Colour fill, bool outlined);
base::Size tag_size(Canvas& canvas, const text::RubyText& words);

/// The look with the largest size between `least` px and its own at which the text fits in the box.
/// Labels are broken only at blanks and ・; to avoid breaking a word, they may be a little smaller
/// than `least`.
Look fitted(Canvas& canvas, const text::RubyText& text, Look look, base::Size box, float least);

/// The minimum size of labels in large type, which is about their size in normal type.
float least_large_label(const Theme& theme);

/// Text without ruby or breaks.
text::RubyText plain(std::string text);

} // namespace ui
