#include "ui/screens/staff_levels_screen.h"

#include "ui/widgets/scroll_area.h"
#include "ui/widgets/staff_page.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace ui::screens {
namespace {

constexpr int step = 10;

/// Draws − and + with a bar between them; returns the requested percentage, if one was pressed.
std::optional<int> draw_level(Frame& frame, base::Rect column, float& y, const std::string& id,
                              const char* words, int percent, int least) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Palette& p = canvas.palette();
    draw_staff_text(frame, column, y, frame.words(words), theme.look(Type::name), Role::heading);
    y += theme.px(16, 12);
    const float height = staff_button_height(theme), gap = theme.px(24, 16);
    const float side = std::max(height, theme.px(150, 110)), number = theme.px(190, 140);
    const base::Rect row{column.x, y, std::min(column.width, theme.px(1300, 900)), height};
    std::optional<int> wanted;
    const auto button = [&](const char* which, const char* key, const char* icon, float x,
                            int then) {
        const Button one{id + which,
                         text::RubyText{},
                         icon,
                         then == percent ? ButtonKind::off : ButtonKind::plain,
                         ButtonShape::row,
                         frame.words(key).base};
        if (draw_button(canvas, {x, row.y, side, row.height}, one)) wanted = then;
    };
    // Each press goes to the next multiple of the step.
    const int down = std::max(least, (percent + step - 1) / step * step - step);
    const int up = std::min(100, percent / step * step + step);
    button(".less", "staff_less", "ctl-minus", row.x, std::min(percent, down));
    button(".more", "staff_more", "ctl-plus", row.x + row.width - number - gap - side,
           std::max(percent, up));
    const base::Rect bar{row.x + side + gap, row.centre().y - theme.px(18, 14),
                         row.width - number - 2 * side - 3 * gap, theme.px(36, 28)};
    canvas.surface(bar, p.wall, bar.height / 2);
    canvas.outline(bar, p.edge, theme.line_width(), bar.height / 2);
    const float length =
        std::max(bar.height, std::round(bar.width * static_cast<float>(percent) / 100));
    canvas.surface({bar.x, bar.y, length, bar.height}, p.ink, bar.height / 2);
    canvas.ground(p.paper);
    const std::string value = std::to_string(percent) + "%";
    canvas.describe(Role::bar, id, frame.words(words).base + " " + value, bar, p.ink, p.paper);
    canvas.text({row.right() - number, row.y, number, row.height}, plain(value),
                theme.look(Type::heading).with_ruby(false).lines(1), VAlign::middle, Role::figure);
    y += height + theme.px(44, 30);
    return wanted;
}

/// The same where there may be nothing to set, or no answer yet.
std::optional<int> draw_setting(Frame& frame, base::Rect column, float& y, const std::string& id,
                                const char* words, std::optional<int> percent, Answer answer,
                                int least) {
    if (percent) return draw_level(frame, column, y, id, words, *percent, least);
    if (answer == Answer::given) return {};
    const Theme& theme = frame.theme();
    draw_staff_text(frame, column, y, frame.words(words), theme.look(Type::name), Role::heading);
    y += theme.px(16, 12);
    draw_staff_text(frame, column, y,
                    frame.words(answer == Answer::missing ? "staff_no_answer" : "staff_looking"),
                    theme.look(Type::body));
    y += theme.px(44, 30);
    return {};
}

} // namespace

Action StaffLevelsScreen::draw(Frame& frame) {
    const StaffPage page = draw_staff_page(frame, "staff_levels_title", true);
    Action action = page.action;
    ScrollArea scroll(frame, "staff_levels", page.body);
    float y = scroll.top();
    constexpr int darkest = 10; // this page must stay readable
    const StaffView& staff = *frame.staff;
    if (const auto wanted =
            draw_setting(frame, scroll.column(), y, "brightness", "staff_brightness",
                         staff.brightness, staff.brightness_answer, darkest))
        action = actions::SetLevel{StaffLevel::brightness, *wanted};
    if (const auto wanted = draw_setting(frame, scroll.column(), y, "volume", "staff_volume",
                                         staff.volume, staff.volume_answer, 0))
        action = actions::SetLevel{StaffLevel::volume, *wanted};
    scroll.end(y);
    return action;
}

} // namespace ui::screens
