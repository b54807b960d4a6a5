#pragma once

#include "ui/widgets/scroll_area.h"
#include "ui/widgets/widgets.h"

#include <string>
#include <string_view>

namespace ui {

/// The frame of the staff pages: a dark band with the page's name above, buttons below. It looks
/// different from all screens for families.
struct StaffPage {
    base::Rect body; ///< the area for the page's content
    Action action;   ///< of a button in the frame
};

/// `back`: with a button to the previous page. `leave_key`: the words of the button that leaves.
StaffPage draw_staff_page(Frame& frame, std::string_view title_key, bool back,
                          std::string_view leave_key = "staff_leave");

/// Draws a paragraph at `y` and moves `y` down.
void draw_staff_text(Frame& frame, base::Rect column, float& y, const text::RubyText& words,
                     const Look& look, Role role = Role::text);

/// A message of the device in the language of the screen.
text::RubyText in_language(Frame& frame, const base::Message& message);

/// Height of a large button of these pages.
float staff_button_height(const Theme& theme);

/// A column of paragraphs and buttons, scrollable if necessary.
class StaffColumn {
  public:
    /// `id`: of the scroll area.
    StaffColumn(Frame& frame, const std::string& id, base::Rect body);
    ~StaffColumn();
    StaffColumn(const StaffColumn&) = delete;
    StaffColumn& operator=(const StaffColumn&) = delete;

    void say(const text::RubyText& words, Type type = Type::body);
    void say(std::string_view key, Type type = Type::body) { say(frame_.words(key), type); }
    /// True if it was pressed. It has at least the size `least`, but is not wider than the column.
    bool button(const Button& button, base::Size least = {});

  private:
    Frame& frame_;
    ScrollArea scroll_;
    base::Rect column_;
    float y_;
};

} // namespace ui
