#include "ui/widgets/overlay.h"

#include "ui/widgets/chrome.h"
#include "ui/widgets/widgets.h"

#include <algorithm>
#include <cmath>

namespace ui {

Overlay draw_overlay(Frame& frame, std::string_view title_key, std::string_view icon, bool urgent,
                     const std::string& scroll_id, OverlayExit exit) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Palette& p = canvas.palette();
    const Colour scrim = p.high_contrast ? p.paper : Colour{0x3E4C58};
    canvas.surface(canvas.bounds(), scrim);
    Overlay overlay;

    const base::Rect bar = footer_place(canvas);
    const base::Rect help = emergency_place(canvas, bar);
    const base::Rect close_place = urgent ? help : place_beside_emergency(canvas, bar);
    const bool back = exit == OverlayExit::back;
    if (draw_button(canvas, close_place,
                    {"close", frame.words(back ? "back_button" : "close_button"),
                     back ? "ctl-back" : "ctl-close", ButtonKind::plain, ButtonShape::row}))
        overlay.action = actions::Back{};
    const float helper_gap = theme.px(16, 10);
    float right = close_place.x - helper_gap; // of the space for the helper buttons
    float left = bar.x;
    if (urgent) {
        const Button hide{"hide", frame.words("emergency_hide"), "ctl-cover", ButtonKind::plain,
                          theme.large() ? ButtonShape::column : ButtonShape::row};
        const float most = theme.large() ? theme.px(168, 132) : theme.px(138, 110);
        const float helper = std::min(reading_helper_width(frame), most);
        const float helpers = 2 * helper + 2 * helper_gap;
        const float width = std::min(button_width(canvas, hide), right - bar.x - helpers);
        left += width + helper_gap;
        if (draw_button(canvas, {bar.x, help.y, width, help.height}, hide))
            overlay.action = actions::Hide{};
    } else if (draw_emergency_button(canvas, help)) {
        overlay.action = actions::OpenEmergency{};
    }

    const std::string_view open =
        icon == "ctl-language" ? "language" : (icon == "ctl-text-size" ? "text" : "");
    if (const Action helper =
            draw_reading_helpers(frame, {left, help.y, right - left, help.height}, open))
        overlay.action = helper;

    const float margin = theme.margin();
    const float disc = theme.px(76, 56);
    const float pad = theme.px(40, 26), foot = theme.px(24, 18);
    base::Rect sheet{margin, margin, canvas.bounds().width - 2 * margin, help.y - 2 * margin};
    const float x = sheet.x + pad + disc + theme.px(24, 18);
    const float room = sheet.right() - pad - x;
    const Look look =
        fitted(canvas, frame.words(title_key), theme.look(Type::title).with_ruby().lines(1),
               {room, theme.px(140, 110)}, theme.px(36, 28));
    const base::Size size = canvas.measure(frame.words(title_key), look, room);
    const float height = std::max(disc, size.height);
    const float ruby = size.height - look.size * look.line_height;
    // The readings above the title must be inside the sheet too.
    const float above = theme.px(30, 22) + disc / 2 - (size.height + ruby) / 2;
    const float lowered = std::max(0.0f, std::ceil(theme.px(16, 11) - above));
    const float head = theme.px(30, 22) + lowered + disc + theme.px(26, 18);
    const float content = frame.view.scrolls[scroll_id].content();
    if (content > 0 && head + content + foot < sheet.height) {
        const float fit = std::round(head + content + foot);
        sheet = {sheet.x, sheet.bottom() - fit, sheet.width, fit};
    }
    canvas.surface(sheet, p.paper, theme.radius_panel());
    if (p.high_contrast) canvas.outline(sheet, p.edge, theme.line_width(), theme.radius_panel());
    const base::Point centre{sheet.x + pad + disc / 2,
                             sheet.y + theme.px(30, 22) + lowered + disc / 2};
    canvas.disc(centre, disc / 2, urgent ? p.help : p.wall);
    canvas.icon(icon, centre, disc * 0.64f, urgent ? (p.high_contrast ? p.paper : p.card) : p.ink);
    canvas.ground(p.paper);
    canvas.text({x, centre.y - height / 2 - ruby / 2, room, height}, frame.words(title_key), look,
                VAlign::middle, Role::heading);
    const float title_right = x + size.width + theme.px(32, 22);
    overlay.beside_title = {title_right, centre.y - disc / 2, sheet.right() - pad - title_right,
                            disc};
    const float top = sheet.y + head;
    overlay.content = {sheet.x + pad, top, sheet.width - pad - theme.px(16, 10),
                       sheet.bottom() - foot + 1 - top};
    return overlay;
}

} // namespace ui
