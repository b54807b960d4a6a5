#include "ui/screens/emergency_screen.h"

#include "ui/hotline_view.h"
#include "ui/overlay.h"
#include "ui/scroll_area.h"

namespace ui::screens {

Action EmergencyScreen::draw(Frame& frame) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Overlay overlay = draw_overlay(frame, "emergency_title", "ctl-emergency", true, "emergency");
    base::Rect panel = overlay.content;
    const Look hint = theme.look(Type::label).spaced(1.4f);
    ScrollArea scroll(frame, "emergency", panel);
    const base::Rect column = scroll.column();
    float y = scroll.top();
    const float icon = theme.px(40, 32);
    const base::Size size = canvas.measure(frame.words("emergency_staff"), hint,
                                           column.width - icon - theme.px(16, 12));
    canvas.icon("ctl-person", {column.x + icon / 2, y + hint.size * hint.line_height / 2}, icon,
                canvas.palette().ink);
    canvas.text({column.x + icon + theme.px(16, 12), y, column.width - icon - theme.px(16, 12),
                 size.height},
                frame.words("emergency_staff"), hint);
    y += size.height + theme.px(16, 12);
    y = draw_hotlines(frame, column, y, hotlines_);
    scroll.end(y);
    return overlay.action;
}

} // namespace ui::screens
