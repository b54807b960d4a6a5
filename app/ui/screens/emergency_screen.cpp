#include "ui/screens/emergency_screen.h"

#include "ui/widgets/hotline_view.h"
#include "ui/widgets/overlay.h"
#include "ui/widgets/scroll_area.h"

#include <algorithm>
#include <cmath>

namespace ui::screens {

Action EmergencyScreen::draw(Frame& frame) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Overlay overlay =
        draw_overlay(frame, "emergency_title", "ctl-emergency", true, "emergency");
    const float icon = theme.px(40, 32), gap = theme.px(14, 10);
    const text::RubyText& words = frame.words("emergency_staff");
    const Look hint = theme.look(Type::label).spaced(1.4f);
    const base::Size line = canvas.measure(words, hint, 0);
    const bool beside = icon + gap + line.width <= overlay.beside_title.width;
    const auto put_hint = [&](base::Rect area) {
        canvas.icon(
            "ctl-person",
            {area.x + icon / 2, area.y + canvas.line_middle(words, hint, area.width - icon - gap)},
            icon, canvas.palette().ink);
        canvas.text({area.x + icon + gap, area.y, area.width - icon - gap, area.height}, words,
                    hint);
    };
    if (beside) {
        const base::Rect& room = overlay.beside_title;
        const float width = icon + gap + std::ceil(line.width) + 1;
        put_hint({room.right() - width, room.centre().y - line.height / 2, width, line.height});
    }
    ScrollArea scroll(frame, "emergency", overlay.content);
    const base::Rect column = scroll.column();
    float y = scroll.top();
    if (!beside) {
        const float height = canvas.measure(words, hint, column.width - icon - gap).height;
        put_hint({column.x, y, column.width, height});
        y += height + theme.px(16, 12);
    }
    y = draw_hotlines(frame, column, y, hotlines_);
    scroll.end(y);
    return overlay.action;
}

} // namespace ui::screens
