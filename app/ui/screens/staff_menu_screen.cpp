#include "ui/screens/staff_menu_screen.h"

#include "ui/widgets/scroll_area.h"
#include "ui/widgets/staff_page.h"

#include <cmath>
#include <vector>

namespace ui::screens {
namespace {

struct Entry {
    ScreenKind page;
    const char* words;
    const char* icon;
};

} // namespace

Action StaffMenuScreen::draw(Frame& frame) {
    const Theme& theme = frame.theme();
    const StaffPage page = draw_staff_page(frame, "staff_menu_title", false);
    Action action = page.action;
    std::vector<Entry> entries{{ScreenKind::staff_status, "staff_status_title", "ctl-list"},
                               {ScreenKind::staff_install, "staff_install_title", "ctl-save"},
                               {ScreenKind::staff_back, "staff_back_title", "ctl-back"}};
    const StaffView& staff = *frame.staff;
    if (staff.brightness || staff.volume || staff.brightness_answer == Answer::missing ||
        staff.volume_answer == Answer::missing)
        entries.push_back({ScreenKind::staff_levels, "staff_levels_title", "ctl-levels"});
    entries.insert(entries.end(),
                   {{ScreenKind::staff_touch, "staff_touch_title", "ctl-touch"},
                    {ScreenKind::staff_counts, "staff_counts_title", "ctl-search"},
                    {ScreenKind::staff_restart, "staff_restart_title", "ctl-restart"}});
    ScrollArea scroll(frame, "staff_menu", page.body);
    const base::Rect column = scroll.column();
    float y = scroll.top();
    draw_staff_text(frame, column, y, frame.words("staff_menu_words"), theme.look(Type::body));
    y += theme.px(28, 18);
    const float gap = theme.px(24, 16);
    const int columns = theme.portrait() ? 2 : 3;
    const auto count = static_cast<float>(columns);
    const float width = std::floor((column.width - gap * (count - 1)) / count);
    const float height = theme.px(220, 160);
    int i = 0;
    for (const Entry& entry : entries) {
        const int row = i / columns;
        const base::Rect rect{column.x + static_cast<float>(i % columns) * (width + gap),
                              y + static_cast<float>(row) * (height + gap), width, height};
        const Button button{std::string(facts_of(entry.page).name), frame.words(entry.words),
                            entry.icon, ButtonKind::plain, ButtonShape::row};
        if (draw_button(frame.canvas, rect, button)) action = actions::OpenStaffPage{entry.page};
        ++i;
    }
    const int lines = (i + columns - 1) / columns;
    scroll.end(y + static_cast<float>(lines) * (height + gap));
    return action;
}

} // namespace ui::screens
