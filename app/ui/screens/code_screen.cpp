#include "ui/screens/code_screen.h"

#include "ui/widgets/chrome.h"
#include "ui/widgets/widgets.h"

#include <cmath>

namespace ui::screens {

Action CodeScreen::draw(Frame& frame) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Palette& p = canvas.palette();
    const Chrome chrome = draw_chrome(frame, Place::none);
    const float margin = theme.margin();
    base::Rect body = chrome.body.inset(margin, theme.px(8, 4));
    const Look look = fitted(canvas, name_, theme.look(Type::heading).with_ruby().balanced(),
                             {body.width, theme.px(170, 130)}, theme.px(30, 24));
    const base::Size size = canvas.measure(name_, look, body.width);
    canvas.text({body.x, body.y, body.width, size.height}, name_, look, VAlign::top, Role::heading);
    const float used = std::round(size.height + theme.px(16, 10));
    const base::Rect panel{body.x, body.y + used, body.width,
                           body.height - used - theme.px(16, 12)};
    canvas.surface(panel, p.wall, theme.radius_panel());
    if (p.high_contrast) canvas.outline(panel, p.edge, theme.line_width(), theme.radius_panel());
    canvas.ground(p.wall);
    codes_.draw(frame, panel.inset(theme.px(44, 22), theme.px(26, 16)));
    canvas.ground(p.paper);
    return chrome.action;
}

} // namespace ui::screens
