#include "ui/screens/staff_restart_screen.h"

#include "ui/widgets/staff_page.h"

namespace ui::screens {

Action StaffRestartScreen::draw(Frame& frame) {
    const StaffPage page = draw_staff_page(frame, "staff_restart_title", true);
    Action action = page.action;
    StaffColumn column(frame, "staff_restart", page.body);
    column.say("staff_restart_words");
    if (column.button({"restart", frame.words("staff_restart_button"), "ctl-restart",
                       ButtonKind::plain, ButtonShape::row},
                      {frame.theme().px(620, 440), 0}))
        action = actions::Restart{};
    return action;
}

} // namespace ui::screens
