#include "ui/screens/staff_restart_screen.h"

#include "ui/scroll_area.h"
#include "ui/staff_page.h"

#include <algorithm>

namespace ui::screens {

Action StaffRestartScreen::draw(Frame& frame) {
    const Theme& theme = frame.theme();
    const StaffPage page = draw_staff_page(frame, "staff_restart_title", true);
    Action action = page.action;
    ScrollArea scroll(frame, "staff_restart", page.body);
    const base::Rect column = scroll.column();
    float y = scroll.top();
    draw_staff_text(frame, column, y, frame.words("staff_restart_words"), theme.look(Type::body));
    y += theme.px(32, 22);
    const Button button{"restart", frame.words("staff_restart_button"), "ctl-restart",
                        ButtonKind::plain, ButtonShape::row};
    const float height = staff_button_height(theme);
    const float width =
        std::min(column.width, std::max(theme.px(620, 440), button_width(frame.canvas, button)));
    if (draw_button(frame.canvas, {column.x, y, width, height}, button))
        action = {Action::Kind::restart, {}, {}};
    scroll.end(y + height + theme.px(8));
    return action;
}

} // namespace ui::screens
