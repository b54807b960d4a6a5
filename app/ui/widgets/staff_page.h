#pragma once

#include "ui/widgets/scroll_area.h"
#include "ui/widgets/widgets.h"

#include <string>
#include <string_view>

namespace ui {

/// The frame of the staff's pages, which looks like none of the families': a dark band with the
/// page's name above, its ways below.
struct StaffPage {
    base::Rect body; ///< what is left for the page, within its margins
    Action action;   ///< what was pressed in the frame
};

/// `back`: there is a page to go back to. `leaves`: what closes it, in words.
StaffPage draw_staff_page(Frame& frame, std::string_view title_key, bool back,
                          std::string_view leave_key = "staff_leave");

/// A paragraph at `y`, which it moves down.
void draw_staff_text(Frame& frame, base::Rect column, float& y, const text::RubyText& words,
                     const Look& look, Role role = Role::text);

/// A message of the device's in the language shown.
text::RubyText in_language(Frame& frame, const base::Message& message);

/// Height of a large button of these pages.
float staff_button_height(const Theme& theme);

/// Paragraphs and buttons below each other, which can be scrolled where they are too many.
class StaffColumn {
  public:
    /// `id` names the scrolled area.
    StaffColumn(Frame& frame, const std::string& id, base::Rect body);
    ~StaffColumn();
    StaffColumn(const StaffColumn&) = delete;
    StaffColumn& operator=(const StaffColumn&) = delete;

    void say(const text::RubyText& words, Type type = Type::body);
    void say(std::string_view key, Type type = Type::body) { say(frame_.words(key), type); }
    /// True where it was pressed. At least of this size, at most as wide as the column.
    bool button(const Button& button, base::Size least = {});

  private:
    Frame& frame_;
    ScrollArea scroll_;
    base::Rect column_;
    float y_;
};

} // namespace ui
