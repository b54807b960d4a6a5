#include "ui/screens/staff_counts_screen.h"

#include "ui/scroll_area.h"
#include "ui/staff_page.h"

#include <algorithm>

namespace ui::screens {

Action StaffCountsScreen::draw(Frame& frame) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const StaffView& staff = *frame.staff;
    const StaffPage page = draw_staff_page(frame, "staff_counts_title", true);
    Action action = page.action;
    ScrollArea scroll(frame, "staff_counts", page.body);
    const base::Rect column = scroll.column();
    float y = scroll.top();
    const auto say = [&](const text::RubyText& words, Type type = Type::body) {
        draw_staff_text(frame, column, y, words, theme.look(type));
        y += theme.px(24, 16);
    };
    const auto button = [&](const Button& one, const Action& then) {
        const float height = staff_button_height(theme);
        const float width =
            std::min(column.width, std::max(theme.px(620, 440), button_width(canvas, one)));
        if (draw_button(canvas, {column.x, y, width, height}, one)) action = then;
        y += height + theme.px(18, 12);
    };
    say(frame.words("staff_counts_words"));
    if (staff.status)
        say(canvas.strings().format("staff_counts_now", {{"count", staff.status->missed_words}}));
    if (staff.exported) {
        say(frame.words(staff.exported->fine ? "staff_counts_fine" : "staff_counts_failed"),
            Type::name);
        say(in_language(frame, staff.exported->message));
    }
    if (staff.sticks.empty()) say(frame.words("staff_counts_none"));
    for (const std::string& stick : staff.sticks)
        button({"stick." + stick,
                canvas.strings().format("staff_counts_to", {{"folder", plain(stick)}}), "ctl-save",
                ButtonKind::plain, ButtonShape::row},
               {Action::Kind::export_counts, stick, {}});
    button({"again", frame.words("staff_counts_again"), "ctl-search", ButtonKind::plain,
            ButtonShape::row},
           {Action::Kind::staff_again, {}, {}});
    scroll.end(y);
    return action;
}

} // namespace ui::screens
